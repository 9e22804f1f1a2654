#include "claims/anchor.hpp"

#include <algorithm>
#include <array>

#include "claims/vocabulary.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t main_sentences = 2, days_sentences = 4;
// An article of more is a list, whatever it says: both keep the work linear in its length.
constexpr std::size_t most_anchors = 50, most_names = 200;

constexpr std::array<std::string_view, 9> another = {"اخر",   "اخري",   "منفصل", "منفصله", "ثان",
                                                     "مماثل", "مماثله", "سابق",  "سابقه"};

bool disjoint(TermSpan a, TermSpan b) {
    return !a.empty() && !b.empty() && !share_a_term(a, b);
}

class Divider {
  public:
    Divider(std::span<const SentenceFacts> sentences, const std::string& published_year)
        : sentences_(sentences), published_year_(published_year) {}

    Anchors run() {
        result_.list.emplace_back().main = true;
        result_.of_sentence.assign(sentences_.size(), 0);
        std::size_t order = 0, current = 0;
        for (std::size_t s = 0; s < sentences_.size(); ++s) {
            if (!sentences_[s].has_words) {
                result_.of_sentence[s] = current;
                continue;
            }
            current = order < main_sentences ? 0 : anchor_of(s, current);
            result_.of_sentence[s] = current;
            Anchor& anchor = result_.list[current];
            if (anchor.names.size() < most_names && (order < main_sentences || current != 0))
                anchor.names = united(anchor.names, sentences_[s].names);
            if (anchor.days.empty() && (current != 0 || order < days_sentences))
                anchor.days = sentences_[s].days;
            ++order;
        }
        return std::move(result_);
    }

  private:
    bool is_of_another_year(const SentenceFacts& sentence) const {
        const Terms& years = sentence.years;
        return !published_year_.empty() && !years.empty() && years.back() < published_year_;
    }

    std::size_t anchor_of(std::size_t s, std::size_t current) {
        const SentenceFacts& sentence = sentences_[s];
        const auto towns = of_kind(sentence.names, 'P');
        const Anchor here{sentence.names, sentence.days, false};
        if (sentence.names_another || is_of_another_year(sentence)) return other_anchor(here, true);
        if (apart(here, result_.list[0])) return other_anchor(here, false);
        if (share_a_term(towns, of_kind(result_.list[0].names, 'P')) ||
            share_a_term(of_kind(sentence.names, 'T'), of_kind(result_.list[0].names, 'T')))
            return 0;
        if (current != 0 && apart(here, result_.list[current])) return other_anchor(here, false);
        return current;
    }

    /// One of those the article has turned to before, or a new one.
    std::size_t other_anchor(const Anchor& here, bool is_new) {
        for (std::size_t i = 1; !is_new && i < result_.list.size(); ++i)
            if (share_a_term(of_kind(here.names, 'P'), of_kind(result_.list[i].names, 'P')) &&
                !apart(here, result_.list[i]))
                return i;
        if (result_.list.size() < most_anchors) result_.list.emplace_back();
        return result_.list.size() - 1;
    }

    std::span<const SentenceFacts> sentences_;
    const std::string& published_year_;
    Anchors result_;
};

}  // namespace

bool names_another(const Passage& passage, Stretch stretch) {
    for (std::uint32_t i = stretch.begin; i + 1 < stretch.end; ++i) {
        const PassageWord& word = passage.word(i);
        const Sense* measure = word.sense(Class::measure);
        if (!measure || !is_event(measure->key)) continue;
        if (std::find(another.begin(), another.end(), passage.word(i + 1).text) != another.end())
            return true;
    }
    return false;
}

bool is_session(const Passage& passage, Stretch stretch) {
    constexpr int telling = 2;
    int words = 0;
    for (std::uint32_t i = stretch.begin; i < stretch.end && words < telling; ++i)
        if (passage.word(i).is(Class::cue, "session")) ++words;
    return words == telling;
}

bool apart(const Anchor& a, const Anchor& b) {
    return apart(a.days, b.days) || disjoint(of_kind(a.names, 'P'), of_kind(b.names, 'P'));
}

Anchors anchors_of(std::span<const SentenceFacts> sentences, const std::string& published_year) {
    return Divider(sentences, published_year).run();
}

}  // namespace tadqiq
