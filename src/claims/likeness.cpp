#include "claims/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "claims/amount.hpp"
#include "claims/overlap.hpp"
#include "claims/rarity.hpp"

namespace tadqiq {
namespace {

constexpr std::array<std::string_view, question_count> questions = {
#define TADQIQ_ASK(name) #name,
    TADQIQ_QUESTIONS(TADQIQ_ASK)
#undef TADQIQ_ASK
};

constexpr double place_worth = 1.0, target_worth = 1.0, group_worth = 0.7, nation_worth = 0.4,
                 event_worth = 0.4, name_worth = 0.7;

/// How telling a kind of name is.
double worth(std::string_view name) {
    switch (name[0]) {
        case 'P':
            return place_worth;
        case 'T':
            return target_worth;
        case 'G':
            return group_worth;
        case 'n':
        case 'C':
            return nation_worth;
        case 'E':
            return event_worth;
        default:
            return name_worth;
    }
}

void weigh(const Terms& terms, auto& weights, const auto& weight_of) {
    weights.of_term.reserve(terms.size());
    for (const auto term : terms) {
        weights.of_term.push_back(weight_of(term));
        weights.sum += weights.of_term.back();
    }
}

/// The weights of `a`, of what stands in `b`, too. Both are sorted.
double weight_of_shared(const Terms& a, const std::vector<double>& weights, const Terms& b) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const int order = a[i].compare(b[j]);
        if (order == 0) sum += weights[i];
        i += order <= 0;
        j += order >= 0;
    }
    return sum;
}

bool near(const ClaimContext& claim, std::string_view measure) {
    const auto among = [&](const std::vector<Governor>& governors) {
        for (std::size_t i = 0; i < std::min<std::size_t>(3, governors.size()); ++i)
            if (governors[i].sense.key == measure) return true;
        return false;
    };
    return among(claim.attachment.before) || among(claim.attachment.after);
}

std::optional<Day> published_day(const ArticleContext& article) {
    const auto& published = article.article->article.published;
    return published ? day_of(*published) : std::nullopt;
}

}  // namespace

std::span<const std::string_view> question_names() {
    return questions;
}

ArticlePair::ArticlePair(const ArticleContext& a, const ArticleContext& b)
    : a_(a),
      b_(b),
      sentences_(static_cast<double>(a.sentence_words.size() + b.sentence_words.size())),
      published_a_(published_day(a)),
      published_b_(published_day(b)) {}

const ArticlePair::Wholes& ArticlePair::wholes() const {
    if (!wholes_)
        wholes_ = {
            std::min(covered(a_.head_names, b_.all_names), covered(b_.head_names, a_.all_names)),
            name_overlap(a_.anchors.list[0].names, b_.anchors.list[0].names),
            rarity_of_shared(a_.head_names, b_.head_names), numbers_in_common()};
    return *wholes_;
}

double ArticlePair::numbers_in_common() const {
    std::set<std::pair<std::string_view, Decimal>> in_a;
    const auto each = [](const ArticleContext& article, auto use) {
        for (std::size_t i = 0; i < article.claims.size(); ++i) {
            const Figure& figure = article.article->claims[i].figure;
            if (is_telling(figure) && figure.value)
                use(std::pair(std::string_view(article.claims[i].measure.akin), *figure.value));
        }
    };
    each(a_, [&](const auto& number) { in_a.insert(number); });
    std::size_t common = 0;
    each(b_, [&](const auto& number) { common += in_a.erase(number); });
    return std::log2(1 + static_cast<double>(common));
}

double ArticlePair::word_weight(std::string_view term) const {
    const auto count = a_.word_counts.of(term) + b_.word_counts.of(term);
    return std::log1p(sentences_ / std::max<std::uint32_t>(1, count));
}

double ArticlePair::name_weight(std::string_view term) const {
    const auto count = a_.name_counts.of(term) + b_.name_counts.of(term);
    return std::log1p(sentences_ / std::max<std::uint32_t>(1, count)) * worth(term) * rarity(term);
}

const ArticlePair::Weights& ArticlePair::word_weights(const Terms& terms) const {
    const auto [known, is_new] = known_words_.try_emplace(&terms);
    if (is_new) weigh(terms, known->second, [this](auto term) { return word_weight(term); });
    return known->second;
}

const ArticlePair::Weights& ArticlePair::name_weights(const Terms& terms) const {
    const auto [known, is_new] = known_names_.try_emplace(&terms);
    if (is_new) weigh(terms, known->second, [this](auto term) { return name_weight(term); });
    return known->second;
}

double ArticlePair::covered(const Terms& names, const Terms& by, const Terms& or_by) const {
    const Weights& weights = name_weights(names);
    double found = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (holds(by, names[i]) || holds(or_by, names[i])) found += weights.of_term[i];
    return weights.sum > 0 ? found / weights.sum : 1;
}

double ArticlePair::word_overlap(const Terms& a, const Terms& b) const {
    const Weights &in_a = word_weights(a), &in_b = word_weights(b);
    if (in_a.sum <= 0 || in_b.sum <= 0) return 0;
    return weight_of_shared(a, in_a.of_term, b) / std::sqrt(in_a.sum * in_b.sum);
}

double ArticlePair::name_overlap(const Terms& a, const Terms& b) const {
    const Weights &in_a = name_weights(a), &in_b = name_weights(b);
    if (in_a.sum <= 0 || in_b.sum <= 0) return 0;
    return weight_of_shared(a, in_a.of_term, b) / std::sqrt(in_a.sum * in_b.sum);
}

int ArticlePair::agreeing_companions(std::size_t i, std::size_t j) const {
    const std::size_t in_a = a_.claims[i].sentence, in_b = b_.claims[j].sentence;
    if (a_.by_sentence[in_a].size() < 2 || b_.by_sentence[in_b].size() < 2) return 0;
    const auto [known, is_new] = agreeing_.try_emplace({in_a, in_b});
    if (is_new) known->second = AgreeingNumbers(a_, in_a, b_, in_b);
    return known->second.beside(i, j);
}

int ArticlePair::ranks_agree(std::size_t i, std::size_t j) const {
    const Rank x = rank_in_sentence(a_, i), y = rank_in_sentence(b_, j);
    if (x.count < 2 || x.count != y.count) return 0;
    return x.place == y.place ? 1 : -1;
}

void ArticlePair::ask_measure(Likeness& answers, const ClaimContext& a,
                              const ClaimContext& b) const {
    using enum Question;
    const bool known_a = a.measure.is_known(), known_b = b.measure.is_known();
    const bool same = a.measure.akin == b.measure.akin;
    answers.set(same_measure, known_a && same);
    answers.set(other_measure, known_a && known_b && !same);
    answers.set(one_measure_unknown, known_a != known_b);
    answers.set(same_unknown_measure, !known_a && same && a.measure.akin != "?");
    answers.set(other_unknown_measure, !known_a && !known_b && !same);
    answers.set(measure_near_other, !same && (near(a, b.measure.key) || near(b, a.measure.key)));
}

void ArticlePair::ask_noun(Likeness& answers, const ClaimContext& claim_a,
                           const ClaimContext& claim_b) const {
    using enum Question;
    const Attachment &a = claim_a.attachment, &b = claim_b.attachment;
    const bool same = a.counted == b.counted;
    const bool plain_a = claim_a.plain_elsewhere || has_plain_noun(a);
    const bool plain_b = claim_b.plain_elsewhere || has_plain_noun(b);
    answers.set(same_noun, same && !a.counted.empty());
    answers.set(other_noun,
                !same && !plain_a && !plain_b && !a.counted.empty() && !b.counted.empty());
    answers.set(both_plain_nouns, !same && plain_a && plain_b);
    answers.set(one_plain_noun, !same && plain_a != plain_b);
    const auto group_of = [](const ClaimContext& claim) -> std::string_view {
        const std::string& group = claim.attachment.group;
        return group == "persons" || claim.plain_elsewhere ? std::string_view() : group;
    };
    const auto group_a = group_of(claim_a), group_b = group_of(claim_b);
    const bool same_group_named = !a.group.empty() && a.group == b.group;
    answers.set(same_group, (!group_a.empty() && group_a == group_b) || same_group_named);
    answers.set(other_group, !group_a.empty() && !group_b.empty() && group_a != group_b);
    answers.set(one_group, group_a.empty() != group_b.empty() && !same_group_named);
    answers.set(same_nation, !a.nation.empty() && a.nation == b.nation);
    answers.set(other_nation, !a.nation.empty() && !b.nation.empty() && a.nation != b.nation);
    answers.set(one_nation, a.nation.empty() != b.nation.empty());
}

void ArticlePair::ask_words(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const {
    using enum Question;
    const auto& before_a = a.attachment.before;
    const auto& before_b = b.attachment.before;
    answers.set(same_governor, !before_a.empty() && !before_b.empty() &&
                                   before_a.front().sense.key == before_b.front().sense.key);
    using Keys = std::array<std::string_view, 2>;
    const auto keys = [](const std::vector<Governor>& governors, Keys& keys) {
        const std::size_t count = std::min(keys.size(), governors.size());
        for (std::size_t i = 0; i < count; ++i) keys[i] = governors[i].sense.key;
        return std::span<const std::string_view>(keys.data(), count);
    };
    Keys of_a, of_b;
    const auto ka = keys(before_a, of_a), kb = keys(before_b, of_b);
    const std::size_t both = in_common(ka, kb), any = distinct(ka) + distinct(kb) - both;
    answers.set(governors_shared,
                static_cast<double>(both) / static_cast<double>(std::max<std::size_t>(1, any)));
    answers.set(words_before_shared, shared(a.attachment.words_before, b.attachment.words_before));
    answers.set(words_after_shared, shared(a.attachment.words_after, b.attachment.words_after));
    answers.set(modifier_shared, shared(a.attachment.modifiers, b.attachment.modifiers) > 0);
    answers.set(one_modifier, a.attachment.modifiers.empty() != b.attachment.modifiers.empty());
    answers.set(other_modifier, !a.attachment.modifiers.empty() &&
                                    !b.attachment.modifiers.empty() &&
                                    !answers.is(modifier_shared));
    answers.set(adjective_shared, shared(a.attachment.adjectives, b.attachment.adjectives) > 0);
}

void ArticlePair::ask_numbers(Likeness& answers, const Figure& a, const Figure& b) const {
    using enum Question;
    const bool same = answers.is(Question::same_number);
    const int digits = same ? std::min(stated_digits(a), stated_digits(b)) : 0;
    const double apart = magnitudes_apart(a, b);
    answers.set(same_two_digits, digits >= 2);
    answers.set(same_three_digits, digits >= 3);
    answers.set(near_number, !same && apart < 0.08);
    answers.set(middling_number, apart >= 0.08 && apart < 0.35);
    answers.set(far_number, apart >= 0.9);
    answers.set(very_far_number, apart > 1.6);
}

void ArticlePair::ask_what(Likeness& answers, std::size_t i, std::size_t j) const {
    using enum Question;
    const ClaimContext &a = a_.claims[i], &b = b_.claims[j];
    const Figure& figure = a_.article->claims[i].figure;
    ask_measure(answers, a, b);
    ask_noun(answers, a, b);
    ask_words(answers, a, b);
    answers.set(money, figure.kind == Kind::money);
    answers.set(percent, figure.kind == Kind::percent);
    answers.set(physical, figure.kind == Kind::measure);
    answers.set(duration, figure.kind == Kind::duration);
    answers.set(personal, figure.kind == Kind::age || (a.measure.personal && b.measure.personal));
    answers.set(fraction, figure.kind == Kind::fraction);
    answers.set(Question::same_number, tadqiq::same_number(figure, b_.article->claims[j].figure));
}

void ArticlePair::ask_how(Likeness& answers, std::size_t i, std::size_t j) const {
    const ClaimContext &a = a_.claims[i], &b = b_.claims[j];
    ask_signs(answers, a, b);
    ask_time(answers, a, b);
    // "239 passengers" against 227 of them and 12 of the crew counts the crew as passengers.
    answers.set(Question::adds_up, !answers.is(Question::same_noun) && adds_up(i, j));
    ask_numbers(answers, a_.article->claims[i].figure, b_.article->claims[j].figure);
}

bool ArticlePair::shares_other_end(std::size_t i, std::size_t j) const {
    const ClaimContext &a = a_.claims[i], &b = b_.claims[j];
    if (!a.other_end || !b.other_end || a.earlier_end != b.earlier_end) return false;
    const Figure& end_a = a_.article->claims[*a.other_end].figure;
    const Figure& end_b = b_.article->claims[*b.other_end].figure;
    return same_dimension(end_a, end_b) && same_number(end_a, end_b);
}

void ArticlePair::ask_where(Likeness& answers, std::size_t i, std::size_t j) const {
    using enum Question;
    const ClaimContext &a = a_.claims[i], &b = b_.claims[j];
    ask_names(answers, a, b);
    const int ranks = answers.is(same_measure) ? ranks_agree(i, j) : 0;
    answers.set(same_rank, ranks > 0);
    answers.set(other_rank, ranks < 0);
    answers.set(both_largest, answers.is(same_measure) && a.largest && b.largest &&
                                  (a.one_of_several || b.one_of_several));
    answers.set(one_largest, answers.is(same_measure) && a.largest != b.largest);
    answers.set(change_shared, answers.is(same_measure) && shares_other_end(i, j));
    const int companions = agreeing_companions(i, j);
    answers.set(companions_agree, companions);
    answers.set(companions_agree_and_same_measure,
                a.measure.akin == b.measure.akin ? companions : 0);
}

}  // namespace tadqiq
