#include "figures/lexicon_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>
#include <string_view>

#include "base/error.hpp"
#include "base/tsv.hpp"
#include "figures/figure.hpp"
#include "figures/lexicon.hpp"
#include "text/cldr.hpp"

namespace tadqiq {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

class Checker {
  public:
    explicit Checker(std::span<const EmbeddedFile> conversions) {
        for (const auto& file : conversions)
            for (const auto& row : read_tsv(file.path, file.content))
                if (!row.field(1).empty()) own_units_.insert(row.field(1));
    }

    void check(const EmbeddedFile& file) {
        for (const auto& row : read_tsv(file.path, file.content)) {
            if (row.fields.size() < 3 || row.field(1).empty() || row.field(2).empty()) {
                fault(row, "a row has a class, a key and forms");
                continue;
            }
            // The loader's own checks, row by row, so that one fault does not hide the next.
            const std::string line = fmt::format("{}", fmt::join(row.fields, "\t"));
            const EmbeddedFile alone[] = {{row.path, line}};
            try {
                const Lexicon only(alone);
            } catch (const Error& error) {
                fault(row, std::string_view(error.what()).substr(error.place().size() + 2));
                continue;
            }
            check_key(row);
            check_forms(row);
        }
    }

    std::vector<std::string> faults;

  private:
    void fault(const TsvRow& row, std::string_view message) {
        faults.push_back(fmt::format("{}: {}", row.place(), message));
    }

    void check_key(const TsvRow& row) {
        const auto cls = row.field(0), key = row.field(1), note = row.field(3);
        if (one_of(cls, {"unit_word", "dual_unit"})) {
            if (key != "-") check_unit(row, key);
            if (!kind_named(note)) fault(row, fmt::format("'{}' is no kind of figure", note));
        } else if (one_of(cls, {"percent", "rate_word", "priced_noun"})) {
            check_unit(row, key);
        } else if (one_of(cls, {"currency", "dual_currency"})) {
            if (note != "-") check_currency(row, note);
            for (const auto code : split(row.field(4), ' ')) check_currency(row, code);
        } else if (cls == "country_adjective") {
            if (key.size() != 2) fault(row, fmt::format("'{}' is no country of ISO 3166", key));
            check_currency(row, note);
        } else if (one_of(cls, {"hedge_before", "hedge_after", "hedge_frame"})) {
            if (!hedge_named(key)) fault(row, fmt::format("'{}' is no hedge", key));
            if (cls == "hedge_before" && !one_of(note, {"plain", "verb", "round", "reach"}))
                fault(row, fmt::format("'{}' is no note of a hedge", note));
        } else if (cls == "identifier_before") {
            if (!one_of(key, {"document", "place", "model"}))
                fault(row, fmt::format("'{}' is neither document, place nor model", key));
        } else if (cls == "era" && !one_of(key, {"ce", "ah", "bce"})) {
            fault(row, fmt::format("'{}' is no era", key));
        }
    }

    void check_unit(const TsvRow& row, std::string_view unit) {
        for (const auto half : split(unit, '/'))
            if (!is_cldr_unit(half) && !own_units_.contains(half))
                fault(row,
                      fmt::format("unknown unit '{}'; CLDR does not have it, and conversions.tsv "
                                  "does not name it",
                                  half));
    }

    void check_currency(const TsvRow& row, std::string_view code) {
        if (!is_iso_currency(code) && !own_units_.contains(code))
            fault(row, fmt::format("'{}' is no currency of ISO 4217", code));
    }

    void check_forms(const TsvRow& row) {
        for (const auto form : split(row.field(2), '|')) {
            const auto [known, is_new] = places_.try_emplace(
                {std::string(row.field(0)), Lexicon::spelling_of(form)}, row.place());
            if (is_new) continue;
            fault(row, fmt::format("'{}' is a {} already, at {}; spellings that fold alike are "
                                   "written once",
                                   form, row.field(0), known->second));
        }
    }

    std::set<std::string_view> own_units_;
    std::map<std::pair<std::string, std::string>, std::string> places_;  ///< of class and spelling
};

}  // namespace

std::vector<std::string> lexicon_faults(std::span<const EmbeddedFile> files,
                                        std::span<const EmbeddedFile> conversions) {
    Checker checker(conversions);
    for (const auto& file : files) checker.check(file);
    return std::move(checker.faults);
}

}  // namespace tadqiq
