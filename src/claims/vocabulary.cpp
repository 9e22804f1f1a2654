#include "claims/vocabulary.hpp"

#include <fmt/format.h>

#include <string>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"
#include "base/word_map.hpp"
#include "claims/stem.hpp"
#include "text/fold.hpp"

namespace tadqiq {
namespace {

struct Vocabulary {
    WordMap<Wordiness> words;  ///< as they are written, without article
    WordMap<Wordiness> stems;
};

Wordiness class_named(const TsvRow& row) {
    const auto name = row.field(0);
    if (name == "function") return Wordiness::function;
    if (name == "common") return Wordiness::common;
    if (name == "head") return Wordiness::head;
    if (name == "quarter") return Wordiness::quarter;
    if (name == "target") return Wordiness::target;
    throw Error(Fault::lexicon, row.place(), fmt::format("unknown class '{}'", name));
}

Vocabulary load() {
    Vocabulary vocabulary;
    for (const auto& file : claims_files()) {
        if (!file.path.ends_with("words.tsv")) continue;
        for (const auto& row : read_tsv(file.path, file.content)) {
            const Wordiness kind = class_named(row);
            std::string_view forms = row.field(1);
            while (!forms.empty()) {
                const auto bar = std::min(forms.find('|'), forms.size());
                const std::string form = folded(forms.substr(0, bar));
                forms.remove_prefix(std::min(bar + 1, forms.size()));
                const bool whole = kind == Wordiness::function || kind == Wordiness::target;
                Wordiness& known = whole ? vocabulary.words.insert(form, kind)
                                         : vocabulary.stems.insert(light_stem(form), kind);
                known = kind;  // later rows win
            }
        }
    }
    return vocabulary;
}

}  // namespace

Wordiness wordiness(std::string_view folded, std::string_view light) {
    static const Vocabulary vocabulary = load();
    if (const auto* known = vocabulary.words.find(folded)) return *known;
    if (const auto bare = without_article(folded); bare.size() != folded.size())
        if (const auto* known = vocabulary.words.find(bare)) return *known;
    const auto* known = vocabulary.stems.find(light);
    return known ? *known : Wordiness::telling;
}

}  // namespace tadqiq
