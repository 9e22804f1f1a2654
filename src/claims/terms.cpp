#include "claims/terms.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/word_map.hpp"
#include "claims/vocabulary.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t least_bytes = 6;  // of a name: three Arabic letters
constexpr std::uint32_t words_to_landmark = 9;

/// A term that is to be sorted: by its first bytes as a number, mostly.
struct Sorted {
    explicit Sorted(std::string_view of) : term(of) {
        unsigned char bytes[sizeof first] = {};
        std::copy_n(of.begin(), std::min(of.size(), sizeof first), bytes);
        for (const unsigned char byte : bytes) first = first << 8 | byte;
    }
    bool operator<(const Sorted& other) const {
        return first != other.first ? first < other.first : term < other.term;
    }
    bool operator==(const Sorted& other) const {
        return first == other.first && term == other.term;
    }

    std::uint64_t first = 0;
    std::string_view term;
};

/// The terms in order, each once.
Terms sorted_once(std::vector<Sorted>& all) {
    std::sort(all.begin(), all.end());
    thread_local std::vector<std::string_view> terms;
    terms.clear();
    for (const Sorted& term : all)
        if (terms.empty() || terms.back() != term.term) terms.push_back(term.term);
    return Terms(terms);
}

/// A list to write on, empty; each thread has one, as it is asked for many times an article.
std::vector<Sorted>& sheet() {
    thread_local std::vector<Sorted> all;
    all.clear();
    return all;
}

/// Names as they are found, in one string.
class NameList {
  public:
    void add(std::string_view kind, std::string_view name, std::string_view more = {}) {
        begins_.push_back(text_.size());
        text_.append(kind).append(name).append(more);
    }
    Terms sorted() {
        auto& all = sheet();
        for (std::size_t i = 0; i < begins_.size(); ++i) {
            const auto end = i + 1 < begins_.size() ? begins_[i + 1] : text_.size();
            all.emplace_back(std::string_view(text_).substr(begins_[i], end - begins_[i]));
        }
        return sorted_once(all);
    }
    void clear() {
        text_.clear();
        begins_.clear();
    }

  private:
    std::string text_;
    std::vector<std::size_t> begins_;
};

/// Groups so common that they tell nothing of what a passage is about.
bool is_plain_group(std::string_view key) {
    return key == "persons" || key == "fighters" || key == "citizens" || key == "army" ||
           key == "police" || key == "security-forces";
}

bool is_time_or_unit(const PassageWord& word) {
    static constexpr Classes skipped =
        any_of(Class::weekday, Class::month, Class::hijri_month, Class::month_word,
               Class::unit_word, Class::dual_unit, Class::currency, Class::coin, Class::percent,
               Class::scale, Class::order, Class::unit_number, Class::ordinal, Class::year_word,
               Class::hour_word, Class::day_part, Class::age_word, Class::era, Class::rate_word);
    return word.known && (word.known->classes & skipped) != 0;
}

/// The name that a word like "the town of" announces.
std::string_view name_after(const Passage& passage, Stretch stretch, std::uint32_t head) {
    if (head + 1 >= stretch.end) return {};
    // "The municipality" is no head of the word behind it.
    if (passage.word(head).has_article()) return {};
    // "18 provinces that it reached" names none of them.
    if (head > 0 && passage.word(head - 1).figure >= 0) return {};
    const PassageWord& name = passage.word(head + 1);
    if (!name.is_word() || name.figure >= 0 || name.conjunction || name.preposition) return {};
    if (name.is(Class::place) || name.is(Class::group)) return {};  // taken by themselves
    if (name.is(Class::measure, "distance")) return {};             // "a town that lies 20 km from"
    if (name.wordiness != Wordiness::telling || name.is(Class::attribution)) return {};
    return name.light;
}

/// "175 kilometres to the north of the capital": where something lies, not where it happened.
bool is_landmark(const Passage& passage, Stretch stretch, std::uint32_t place) {
    static constexpr std::array<std::string_view, 2> lies = {"تبعد", "يبعد"};
    const std::uint32_t from = std::max(stretch.begin, place - std::min(place, words_to_landmark));
    for (std::uint32_t i = place; i > from; --i) {
        const PassageWord& word = passage.word(i - 1);
        if (word.is_pause() || word.conjunction) return false;
        if (word.figure < 0) continue;
        const Stretch figure = passage.figure(static_cast<std::size_t>(word.figure));
        if (figure.begin == 0) return false;
        const PassageWord& before = passage.word(figure.begin - 1);
        return before.is(Class::measure, "distance") ||
               std::find(lies.begin(), lies.end(), before.text) != lies.end();
    }
    return false;
}

/// Of "New Baghdad" and "East Jerusalem" what tells them from the city.
std::string quarter_after(const Passage& passage, Stretch stretch, std::uint32_t place) {
    if (place + 1 >= stretch.end) return {};
    const PassageWord& next = passage.word(place + 1);
    const bool is_quarter = next.is_word() && next.definite && !next.conjunction &&
                            next.wordiness == Wordiness::quarter;
    return is_quarter ? "-" + std::string(next.light) : std::string();
}

}  // namespace

bool is_event(std::string_view key) {
    static constexpr std::array<std::string_view, 14> events = {
        "attacks",          "air_strikes", "explosions", "fires",     "accidents",
        "earthquake_count", "shells",      "bombs",      "car_bombs", "attackers",
        "operations",       "protests",    "kidnapped",  "bailout"};
    return std::find(events.begin(), events.end(), key) != events.end();
}

Terms names(const Passage& passage, Stretch stretch) {
    thread_local NameList list;
    list.clear();
    for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
        const PassageWord& word = passage.word(i);
        if (!word.is_word() || word.figure >= 0) continue;
        const Wordiness kind = word.wordiness;
        if (word.text.size() < least_bytes && kind != Wordiness::head) continue;
        if (const Sense* place = word.sense(Class::place)) {
            if (is_landmark(passage, stretch, i)) continue;
            const char* sort = place->note == "nisba"     ? "n:"
                               : place->note == "country" ? "C:"
                                                          : "P:";
            list.add(sort, place->key, sort[0] == 'P' ? quarter_after(passage, stretch, i) : "");
            continue;
        }
        if (const Sense* group = word.sense(Class::group)) {
            if (!is_plain_group(group->key)) list.add("G:", group->key);
            continue;
        }
        if (const Sense* measure = word.sense(Class::measure);
            measure && is_event(measure->key) && !passage.is_dawn(i))
            list.add("E:", measure->key);
        switch (kind) {
            case Wordiness::function:
            case Wordiness::common:
            case Wordiness::quarter:
                break;
            case Wordiness::head:
                if (const auto name = name_after(passage, stretch, i); !name.empty())
                    list.add("P:", name);
                break;
            case Wordiness::target:
                list.add("T:", word.light);
                break;
            case Wordiness::telling:
                if (!word.known && !is_time_or_unit(word)) list.add("N:", word.light);
                break;
        }
    }
    return list.sorted();
}

Terms content(const Passage& passage, Stretch stretch) {
    auto& terms = sheet();
    for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
        const PassageWord& word = passage.word(i);
        if (!word.is_word() || word.figure >= 0 || word.text.size() < 4) continue;
        if (word.is(Class::attribution) || word.is(Class::cue, "light") ||
            word.is(Class::cue, "reach"))
            continue;
        if (is_time_or_unit(word) && !word.is(Class::weekday)) continue;
        if (word.wordiness == Wordiness::function) continue;
        terms.emplace_back(word.stem);
    }
    return sorted_once(terms);
}

Terms terms_of(std::span<const std::string> words) {
    auto& terms = sheet();
    for (const auto& word : words) terms.emplace_back(word);
    return sorted_once(terms);
}

Terms terms_of(std::span<const std::string_view> words) {
    auto& terms = sheet();
    for (const auto word : words) terms.emplace_back(word);
    return sorted_once(terms);
}

Terms united(TermSpan a, TermSpan b) {
    thread_local std::vector<std::string_view> both;
    both.clear();
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return Terms(both);
}

Terms united(const std::vector<Terms>& all) {
    auto& terms = sheet();
    for (const auto& some : all)
        for (const auto term : some) terms.emplace_back(term);
    return sorted_once(terms);
}

Terms without(const Terms& terms, std::string_view term) {
    thread_local std::vector<std::string_view> others;
    others.clear();
    std::remove_copy(terms.begin(), terms.end(), std::back_inserter(others), term);
    return Terms(others);
}

bool share_a_term(TermSpan a, TermSpan b) {
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        const int order = (*i).compare(*j);
        if (order == 0) return true;
        order < 0 ? ++i : ++j;
    }
    return false;
}

TermSpan of_kind(const Terms& names, char kind) {
    const auto begin = std::partition_point(names.begin(), names.end(),
                                            [&](std::string_view name) { return name[0] < kind; });
    const auto end = std::partition_point(begin, names.end(),
                                          [&](std::string_view name) { return name[0] == kind; });
    return {begin, end};
}

bool holds(const Terms& terms, std::string_view term) {
    return std::binary_search(terms.begin(), terms.end(), term);
}

namespace {

/// Half a hash is enough for the few hundred terms of an article.
std::uint32_t short_hash(std::string_view term) {
    return static_cast<std::uint32_t>(word_hash(term));
}

}  // namespace

TermCounts::TermCounts(const std::vector<Terms>& sentences) {
    std::vector<std::uint32_t> hashes;
    std::size_t count = 0;
    for (const auto& terms : sentences) count += terms.size();
    hashes.reserve(count);
    for (const auto& terms : sentences)
        for (const auto term : terms) hashes.push_back(short_hash(term));
    std::sort(hashes.begin(), hashes.end());
    for (const auto hash : hashes) {
        if (counts_.empty() || counts_.back().first != hash) counts_.emplace_back(hash, 0);
        ++counts_.back().second;
    }
    counts_.shrink_to_fit();
}

std::uint32_t TermCounts::of(std::string_view term) const {
    const std::pair<std::uint32_t, std::uint32_t> sought(short_hash(term), 0);
    const auto found = std::lower_bound(counts_.begin(), counts_.end(), sought);
    return found != counts_.end() && found->first == sought.first ? found->second : 0;
}

}  // namespace tadqiq
