#include "claims/vocabulary.hpp"

#include <fmt/format.h>

#include <functional>
#include <string>
#include <unordered_map>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"
#include "claims/stem.hpp"
#include "text/fold.hpp"

namespace tadqiq {
namespace {

struct Hash {
    using is_transparent = void;  // looked up by views, without a copy
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>()(word);
    }
};
using Words = std::unordered_map<std::string, Wordiness, Hash, std::equal_to<>>;

struct Vocabulary {
    Words words;  ///< as they are written, without article
    Words stems;
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
                if (kind == Wordiness::function || kind == Wordiness::target)
                    vocabulary.words[form] = kind;
                else
                    vocabulary.stems[std::string(light_stem(form))] = kind;  // later rows win
            }
        }
    }
    return vocabulary;
}

}  // namespace

Wordiness wordiness(std::string_view folded, std::string_view light) {
    static const Vocabulary vocabulary = load();
    for (const auto form : {folded, without_article(folded)})
        if (const auto known = vocabulary.words.find(form); known != vocabulary.words.end())
            return known->second;
    const auto known = vocabulary.stems.find(light);
    return known == vocabulary.stems.end() ? Wordiness::telling : known->second;
}

}  // namespace tadqiq
