// How alike two claims are: what a person would look at to tell whether they state the amount of
// the same thing, one number a question.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claims/companions.hpp"
#include "claims/context.hpp"

namespace tadqiq {

// One of the two or both: "one_planned" is 1 where only one claim speaks of a plan.
// clang-format off
#define TADQIQ_QUESTIONS(ask)                                                                    \
    /* measure */                                                                                \
    ask(same_measure) ask(other_measure) ask(one_measure_unknown) ask(same_unknown_measure)      \
    ask(other_unknown_measure) ask(measure_near_other)                                           \
    /* counted noun */                                                                           \
    ask(same_noun) ask(other_noun) ask(both_plain_nouns) ask(one_plain_noun)                     \
    ask(same_group) ask(other_group) ask(one_group)                                              \
    ask(same_nation) ask(other_nation) ask(one_nation)                                           \
    /* what governs and surrounds the figure */                                                  \
    ask(same_governor) ask(governors_shared) ask(words_before_shared) ask(words_after_shared)    \
    ask(adjective_shared) ask(clause_words_alike) ask(sentence_words_alike)                      \
    /* names and places */                                                                       \
    ask(place_shared) ask(other_place) ask(one_place) ask(near_place_shared)                     \
    ask(other_near_place) ask(clause_names_alike) ask(sentence_names_alike) ask(anchors_alike)   \
    ask(anchors_covered) ask(one_anchor_covered) ask(one_sentence_covered)                       \
    ask(place_unknown_to_other) ask(articles_related) ask(headlines_alike)                       \
    ask(event_shared) ask(other_event) ask(target_shared) ask(other_target) ask(one_target)      \
    ask(city_shared) ask(other_city) ask(one_city) ask(both_main) ask(one_main)                  \
    ask(both_main_and_headlines_alike) ask(headlines_apart) ask(anchors_apart)                   \
    ask(local_names_alike) ask(local_spot_shared) ask(other_local_spot) ask(one_local_spot)      \
    ask(city_not_shared) ask(target_not_shared) ask(country_shared) ask(other_country)            \
    ask(both_held)                                                  \
    /* on which days, in which bulletin */                                                       \
    ask(event_day_shared) ask(other_event_day) ask(happened_apart) ask(too_late)                 \
    ask(one_session) ask(both_session) ask(other_session) ask(other_bulletin)                    \
    ask(event_days_far) ask(published_far)                                                       \
    /* which of its article's numbers */                                                         \
    ask(both_heads) ask(one_head) ask(both_heads_alone) ask(numbers_in_common)                   \
    ask(both_one_anchor) ask(same_rank) ask(other_rank) ask(both_largest) ask(one_largest)       \
    ask(change_shared)                                                                           \
    /* rare names, and what narrows the noun */                                                  \
    ask(rarest_name_shared) ask(rarest_head_shared)                                              \
    ask(one_modifier) ask(other_modifier) ask(modifier_shared)                                   \
    /* where in the article */                                                                   \
    ask(both_headline) ask(one_headline) ask(both_early) ask(one_early)                          \
    /* how it stands */                                                                          \
    ask(one_planned) ask(both_planned) ask(one_superseded) ask(both_superseded)                  \
    ask(one_current) ask(both_current) ask(one_preliminary) ask(one_final)                       \
    ask(one_window) ask(both_window) ask(one_each) ask(one_total) ask(one_extreme)               \
    ask(one_several) ask(both_several) ask(one_since) ask(one_besides)                           \
    ask(own_year_shared) ask(past_own_year) ask(other_own_year) ask(one_own_year)                \
    ask(own_period_shared) ask(other_own_period) ask(one_own_period)                             \
    ask(one_additional) ask(both_additional) ask(one_part) ask(both_part) ask(one_part_after)                        \
    ask(other_direction) ask(one_direction) ask(same_direction)                                  \
    /* when */                                                                                   \
    ask(year_shared) ask(other_year) ask(one_year) ask(sentence_year_shared)                     \
    ask(other_sentence_year) ask(other_near_year) ask(other_near_period)                         \
    ask(day_shared) ask(other_day) ask(sentence_day_shared) ask(other_sentence_day)              \
    /* kind and amount */                                                                        \
    ask(money) ask(percent) ask(physical) ask(duration) ask(personal) ask(fraction)    \
    ask(person_shared) ask(other_person)                                                         \
    ask(same_number) ask(same_two_digits) ask(same_three_digits)                                 \
    ask(near_number) ask(middling_number) ask(far_number) ask(very_far_number)                   \
    ask(companions_agree) ask(companions_agree_and_same_measure) ask(adds_up)
// clang-format on

enum class Question : std::size_t {
#define TADQIQ_ASK(name) name,
    TADQIQ_QUESTIONS(TADQIQ_ASK)
#undef TADQIQ_ASK
        count_
};
inline constexpr std::size_t question_count = static_cast<std::size_t>(Question::count_);

/// The names of the questions, as grammar/claims/weights.tsv writes them.
std::span<const std::string_view> question_names();

class Likeness {
  public:
    double operator[](Question question) const {
        return answers_[static_cast<std::size_t>(question)];
    }
    double operator[](std::size_t question) const { return answers_[question]; }
    bool is(Question question) const { return (*this)[question] > 0; }
    void set(Question question, double answer) {
        answers_[static_cast<std::size_t>(question)] = static_cast<float>(answer);
    }

  private:
    std::array<float, question_count> answers_{};
};

/// Two articles side by side: how rare each term is in them, and how much their subjects overlap.
class ArticlePair {
  public:
    /// Both must outlive it.
    ArticlePair(const ArticleContext& a, const ArticleContext& b);

    const ArticleContext& a() const { return a_; }
    const ArticleContext& b() const { return b_; }
    // The questions on two claims, in three steps, each after the one before: most pairs need no
    // more than the first.
    void ask_what(Likeness& answers, std::size_t i, std::size_t j) const;   ///< measures, numbers
    void ask_how(Likeness& answers, std::size_t i, std::size_t j) const;    ///< signs, days
    void ask_where(Likeness& answers, std::size_t i, std::size_t j) const;  ///< names, other words

  private:
    /// How telling each term is in these two articles. Many claims share them, so they are kept.
    struct Weights {
        std::vector<double> of_term;
        double sum = 0;
    };
    using Known = std::unordered_map<const Terms*, Weights>;
    /// What the articles have in common as wholes.
    struct Wholes {
        double related = 0;  ///< of 1: how much of the names in headline and lead both name
        double headlines_alike = 0;
        double rarest_head_shared = 0;  ///< how rare, of 1
        double numbers_in_common = 0;   ///< log of how many numbers of one measure both give
    };

    const Wholes& wholes() const;

    double word_weight(std::string_view term) const;
    double name_weight(std::string_view term) const;
    const Weights& word_weights(const Terms& terms) const;
    const Weights& name_weights(const Terms& terms) const;
    /// How much of `names` is among `by` or `or_by`, of 1.
    double covered(const Terms& names, const Terms& by, const Terms& or_by = {}) const;
    double word_overlap(const Terms& a, const Terms& b) const;
    double name_overlap(const Terms& a, const Terms& b) const;
    /// Of sentences that give as many numbers of one measure: whether the two stand at the same
    /// place among them (1), at another (-1); 0 where there is nothing to tell.
    int ranks_agree(std::size_t i, std::size_t j) const;
    /// What both come from, or to, is the same number.
    bool shares_other_end(std::size_t i, std::size_t j) const;
    /// Figures in the two sentences that measure the same and say the same number.
    double numbers_in_common() const;
    /// One of the two is what the other and the numbers beside it add up to: "227 passengers and 12
    /// of the crew", "239 people".
    bool adds_up(std::size_t i, std::size_t j) const;
    int agreeing_companions(std::size_t i, std::size_t j) const;

    void ask_measure(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const;
    void ask_noun(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const;
    void ask_words(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const;
    void ask_numbers(Likeness& answers, const Figure& a, const Figure& b) const;
    void ask_names(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const;
    void ask_signs(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const;
    void ask_time(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const;

    const ArticleContext &a_, &b_;
    mutable Known known_words_, known_names_;
    mutable std::map<std::pair<std::size_t, std::size_t>, AgreeingNumbers>
        agreeing_;  ///< by sentences
    double sentences_;
    mutable std::optional<Wholes> wholes_;  ///< once they are asked for
    std::optional<Day> published_a_, published_b_;
};

}  // namespace tadqiq
