#include "report/names.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/embedded.hpp"
#include "base/tsv.hpp"
#include "report/messages.hpp"

namespace tadqiq {
namespace {

std::string with_spaces(std::string_view key) {
    std::string words(key);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    return words;
}

/// "saudi arabia" as an English name.
std::string capitalised(std::string words) {
    bool begins = true;
    for (char& c : words) {
        if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        begins = c == ' ';
    }
    return words;
}

/// The first form that the lexicon has for each place and group, by which people know it.
std::map<std::string, std::string, std::less<>> first_forms() {
    std::map<std::string, std::string, std::less<>> forms;
    for (const auto& file : lexicon_files())
        for (const auto& row : read_tsv(file.path, file.content)) {
            if (row.field(0) != "place" && row.field(0) != "group") continue;
            const auto all = row.field(2);
            forms.emplace(row.field(1), all.substr(0, all.find('|')));
        }
    return forms;
}

bool is_place(std::string_view scope) {
    static const auto places = [] {
        std::map<std::string, bool, std::less<>> found;
        for (const auto& file : lexicon_files())
            for (const auto& row : read_tsv(file.path, file.content))
                if (row.field(0) == "place") found[std::string(row.field(1))] = true;
        return found;
    }();
    return places.contains(scope);
}

}  // namespace

std::string measure_name(std::string_view measure, Language language) {
    // A measure without a name is a "?" and the folded words that it was made of.
    if (measure.empty() || measure.starts_with('?')) return {};
    if (const auto name = Messages::of(language).find("measure", measure))
        return std::string(*name);
    return with_spaces(measure);
}

std::string scope_name(std::string_view scope, Language language) {
    if (const auto name = Messages::of(language).find("place", scope)) return std::string(*name);
    if (language == Language::english)
        return is_place(scope) ? capitalised(with_spaces(scope)) : with_spaces(scope);
    static const auto forms = first_forms();
    const auto form = forms.find(scope);
    return form != forms.end() ? form->second : with_spaces(scope);
}

std::string title_of(const Claim& claim, Language language) {
    std::string title = measure_name(claim.measure, language);
    if (title.empty()) title = claim.counted;
    const std::string comma = Messages::of(language)["comma"] + ' ';
    std::string scope;
    for (const auto& key : claim.scope)
        scope += (scope.empty() ? "" : comma) + scope_name(key, language);
    if (!scope.empty()) title += (title.empty() ? "" : ": ") + scope;
    if (!claim.period.empty()) title += comma + claim.period;
    return title;
}

std::string label(std::size_t stance, Language language) {
    static const auto letters_of = [](Language which) {
        std::vector<std::string> letters;
        const std::string all = Messages::of(which)["letters"] + ' ';
        for (std::size_t at = 0; at < all.size();) {
            const auto end = all.find(' ', at);
            letters.push_back(all.substr(at, end - at));
            at = end + 1;
        }
        return letters;
    };
    static const auto english = letters_of(Language::english);
    static const auto arabic = letters_of(Language::arabic);
    const auto& letters = language == Language::english ? english : arabic;
    const std::string& letter = letters[stance % letters.size()];
    if (stance < letters.size()) return letter;
    return label(stance / letters.size() - 1, language) + letter;
}

}  // namespace tadqiq
