#include "claims/comparable.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "claims/amount.hpp"
#include "claims/matching.hpp"
#include "claims/model.hpp"
#include "claims/restatement.hpp"
#include "claims/rivals.hpp"

namespace tadqiq {
namespace {

constexpr double least_likeness_of_persons = 0.6, same_words = 0.8, like_headlines = 0.5;
// So much of the names in headline and lead: one subject, one story.
constexpr double akin_articles = 0.1, near_articles = 0.3;
/// A name that few others have is at least as rare as this.
constexpr double least_rarity = 0.7;

constexpr std::array number_questions = {Question::same_number,       Question::same_two_digits,
                                         Question::same_three_digits, Question::near_number,
                                         Question::middling_number,   Question::far_number,
                                         Question::very_far_number,   Question::both_largest,
                                         Question::one_largest,       Question::change_shared};

constexpr std::array<std::string_view, 20> rival_questions = {"fit",
                                                              "least_margin",
                                                              "largest_margin",
                                                              "number_elsewhere",
                                                              "number_elsewhere_better",
                                                              "rivals",
                                                              "both_alone",
                                                              "one_alone",
                                                              "both_first",
                                                              "one_first",
                                                              "mutual",
                                                              "mutual_and_same_measure",
                                                              "both_first_and_same_measure",
                                                              "related_first_and_same_measure",
                                                              "related_headlines_and_same_measure",
                                                              "anchors_alike_and_same_measure",
                                                              "anchors_covered_and_same_measure",
                                                              "same_number_and_same_measure",
                                                              "number_in_measure",
                                                              "numbers_in_measure"};

bool is_about_number(std::size_t question) {
    return std::find(number_questions.begin(), number_questions.end(),
                     static_cast<Question>(question)) != number_questions.end();
}

/// Whether anything speaks for one thing: without it two amounts are not worth weighing.
bool is_worth_weighing(const Likeness& like) {
    using enum Question;
    static constexpr std::array signs = {
        same_measure,          same_unknown_measure, measure_near_other, same_noun,
        Question::same_number, adjective_shared,     governors_shared,   words_before_shared};
    return std::any_of(signs.begin(), signs.end(), [&](Question sign) { return like.is(sign); });
}

/// Of amounts that agree, two known measures that differ are two things, unless the numbers say
/// that one was misread; told_apart_by() has judged the others.
bool is_other_thing(const Likeness& like) {
    using enum Question;
    return like.is(other_measure) && !like.is(same_number) && !like.is(same_two_digits) &&
           !like.is(near_number);
}

/// Whose age or burns it is, only the names near the number tell: a family shares one of them.
bool is_of_other_person(const Likeness& like) {
    using enum Question;
    if (like.is(other_person) || like.is(person_shared)) return like.is(other_person);
    return like.is(personal) && like[local_names_alike] < least_likeness_of_persons;
}

/// What makes two amounts that disagree two things, whatever speaks for one; empty for nothing.
std::optional<Question> told_apart_by(const Likeness& like) {
    using enum Question;
    static constexpr std::array differences = {
        other_direction,   one_window,     one_preliminary, one_final,           other_day,
        other_nation,      other_group,    other_year,      other_sentence_year, very_far_number,
        other_own_period,  other_session,  other_bulletin,  one_session,         other_own_year,
        one_extreme,       one_group,      one_since,       one_several,         other_modifier,
        other_local_spot,  happened_apart, one_besides,     one_planned,         past_own_year,
        other_near_period, one_own_period, adds_up};
    if (like.is(other_measure) && !like.is(same_two_digits)) return other_measure;
    if (is_of_other_person(like)) return personal;
    if (like.is(person_shared))
        return like.is(other_sentence_year) ? std::optional(other_sentence_year) : std::nullopt;
    // "Three days before the opening" and "six days after the opening" are no one stretch.
    if (like.is(duration) && !like.is(same_measure) && !like.is(governors_shared) &&
        !like.is(words_before_shared))
        return duration;
    // "30, among them 21 children"; "1500 of them" are never all who were hurt.
    if (like.is(one_part) && (like.is(one_group) || like.is(one_part_after))) return one_part;
    for (const Question difference : differences) {
        // Whoever agreed on a cut and whoever is to cut speak of one cut.
        if (difference == one_planned && like.is(same_direction)) continue;
        if (like.is(difference)) return difference;
    }
    return {};
}

/// Bulletins of other days and sessions, whose numbers have changed since; empty for nothing.
std::optional<Question> told_apart_by_time(const Likeness& like) {
    using enum Question;
    static constexpr std::array differences = {other_day,   other_own_year, other_own_period,
                                               one_session, other_session,  other_bulletin};
    for (const Question difference : differences)
        if (like.is(difference)) return difference;
    return {};
}

/// Two plain statements of one measure in one place, each the first of its article: worth showing a
/// reader even where the words around them differ, as long as both can be meant.
bool is_plain_statement(const Match& match) {
    using enum Question;
    static constexpr std::array signs = {same_measure, place_shared, near_place_shared,
                                         articles_related};
    static constexpr std::array differences = {
        other_place,     one_part,      both_part, one_planned,  one_superseded, one_additional,
        one_window,      one_direction, one_final, one_each,     one_total,      one_preliminary,
        other_direction, other_year,    other_day, other_nation, very_far_number};
    const auto holds = [&](Question question) { return match.likeness.is(question); };
    return match.agree && match.rivals.both_first &&
           std::all_of(signs.begin(), signs.end(), holds) &&
           std::none_of(differences.begin(), differences.end(), holds);
}

/// Two whole amounts of what a country has one amount of at a time: its frozen assets, its people.
/// The place must be the same, too, where towns have one as well.
bool is_held_statement(const Match& match) {
    using enum Question;
    static constexpr std::array differences = {one_planned,     one_superseded, one_additional,
                                               both_additional, one_direction,  same_direction,
                                               other_country};
    const auto is = [&](Question question) { return match.likeness.is(question); };
    return is(same_measure) && is(both_held) &&
           is(is(money) ? country_shared : near_place_shared) &&
           std::none_of(differences.begin(), differences.end(), is);
}

/// Each article has one number of this measure, both are of like size and of one place or in the
/// same words: in a folder of stories that is one thing told differently. Among hundreds, other
/// events are like that, too.
bool is_sole_statement(const Match& match) {
    using enum Question;
    const auto is = [&](Question question) { return match.likeness.is(question); };
    if (match.agree) return false;
    if (is_held_statement(match)) return true;
    const bool is_akin = match.likeness[articles_related] >= akin_articles;
    // From 22 hours to 11 here, from 18 to the same 11 there.
    const bool is_rare = match.likeness[rarest_name_shared] >= least_rarity;
    if (is(change_shared) && (is_akin || is_rare)) return true;
    if (!match.rivals.both_alone || !is(same_measure)) return false;
    // Two companies announce their results in the same words, too, under other headlines.
    const bool is_one_story = match.likeness[sentence_words_alike] >= same_words &&
                              match.likeness[headlines_alike] >= like_headlines;
    // Another attack in another place of one city.
    if (is(other_event) && is(place_unknown_to_other)) return false;
    const bool is_near = is(near_number) || is(middling_number);
    // Two reports of one wildfire tell of two areas burned.
    if (match.likeness[articles_related] >= near_articles && is(both_main) &&
        !is(place_unknown_to_other) && !is(other_event_day) && !is(published_far) &&
        !is(other_near_year) && !is(duration) && !is(personal) && is_near)
        return true;
    const bool is_one_target = is(target_shared) && is_rare;
    const bool is_told_of_both = !is(money) && !is(place_unknown_to_other) && is_akin;
    if (!is(near_place_shared) && !is_one_target && !is_one_story && !is_told_of_both) return false;
    if (is(money)) return !is(far_number);
    if (!is_near) return false;
    const bool is_count =
        !is(percent) && !is(physical) && !is(duration) && !is(personal) && !is(fraction);
    return is_count && is(both_main) && !is(other_event_day);
}

struct Models {
    LinearModel fit = linear_model("fit", fit_questions());
    TreeModel agree = tree_model("agree", final_questions());
    TreeModel conflict = tree_model("conflict", final_questions());
};

const Models& models() {
    static const Models instance;
    return instance;
}

const TreeModel& final_model(const Match& match) {
    return match.agree ? models().agree : models().conflict;
}

}  // namespace

std::span<const std::string_view> fit_questions() {
    static const std::vector<std::string_view> questions = [] {
        std::vector<std::string_view> list;
        for (std::size_t q = 0; q < question_count; ++q)
            if (!is_about_number(q)) list.push_back(question_names()[q]);
        return list;
    }();
    return questions;
}

std::vector<double> fit_answers(const Match& match) {
    std::vector<double> answers;
    answers.reserve(question_count);
    for (std::size_t q = 0; q < question_count; ++q)
        if (!is_about_number(q)) answers.push_back(match.likeness[q]);
    return answers;
}

std::span<const std::string_view> final_questions() {
    static const std::vector<std::string_view> questions = [] {
        std::vector<std::string_view> list(rival_questions.begin(), rival_questions.end());
        list.insert(list.end(), question_names().begin(), question_names().end());
        return list;
    }();
    return questions;
}

std::vector<double> final_answers(const Match& match) {
    using enum Question;
    const Likeness& like = match.likeness;
    const Rivals& rivals = match.rivals;
    const double same = like[same_measure];
    std::vector<double> answers = {match.fit,
                                   rivals.least_margin,
                                   rivals.largest_margin,
                                   rivals.number_elsewhere ? 1.0 : 0,
                                   rivals.number_elsewhere_better ? 1.0 : 0,
                                   static_cast<double>(rivals.count),
                                   rivals.both_alone ? 1.0 : 0,
                                   rivals.one_alone ? 1.0 : 0,
                                   rivals.both_first ? 1.0 : 0,
                                   rivals.one_first ? 1.0 : 0,
                                   rivals.mutual ? 1.0 : 0,
                                   rivals.mutual ? same : 0,
                                   rivals.both_first ? same : 0,
                                   rivals.both_first ? same * like[articles_related] : 0,
                                   like[both_headline] * same * like[articles_related],
                                   like[anchors_alike] * same,
                                   like[anchors_covered] * same,
                                   like[same_number] * std::max(same, like[same_unknown_measure]),
                                   rivals.number_in_measure ? 1.0 : 0,
                                   rivals.numbers_in_measure ? 1.0 : 0};
    for (std::size_t q = 0; q < question_count; ++q) answers.push_back(like[q]);
    return answers;
}

std::vector<double> fit_shares(const Match& match) {
    auto shares = fit_answers(match);
    for (std::size_t q = 0; q < shares.size(); ++q) shares[q] *= models().fit.weights[q];
    return shares;
}

std::vector<double> final_shares(const Match& match) {
    return final_model(match).shares(final_answers(match));
}

namespace {

/// "Dozens" against a number of another event disagrees by much and says little.
bool is_vague(const Match& match, bool flagged, const ArticlePair& articles) {
    const auto is_order = [](const ArticleContext& article, std::size_t claim) {
        return article.article->claims[claim].figure.hedge == Hedge::order;
    };
    return flagged && (is_order(articles.a(), match.i) || is_order(articles.b(), match.j));
}

}  // namespace

double caution_among(std::size_t articles) {
    constexpr double folder = 30, step = 0.3, most = 1.8;
    const double tens = std::log10(std::max(1.0, static_cast<double>(articles) / folder));
    return std::min(most, step * std::floor(2 * tens));
}

Match likened(const ArticlePair& articles, std::size_t i, std::size_t j) {
    const Figure& a = articles.a().article->claims[i].figure;
    const Figure& b = articles.b().article->claims[j].figure;
    Match match;
    match.i = i;
    match.j = j;
    if (std::max(i, j) >= most_compared) {
        match.ground = Ground::behind_first;
        return match;
    }
    if (!same_dimension(a, b)) {
        match.ground = Ground::other_dimension;
        return match;
    }
    match.agree = amounts_agree(a, b);
    Likeness& like = match.likeness;
    articles.ask_what(like, i, j);
    if (!is_worth_weighing(like)) {
        match.ground = Ground::nothing_alike;
        return match;
    }
    articles.ask_how(like, i, j);
    // What tells ages apart are names, which take longest.
    if (!match.agree && !like.is(Question::personal)) match.told_apart_by = told_apart_by(like);
    const bool may_be_apart =
        match.agree && (told_apart_by_time(like) || like.is(Question::personal));
    const bool is_contested = may_be_apart && !ranges_meet(a, b);
    if (is_contested) match.told_apart_by = told_apart_by_time(like);
    if (!match.told_apart_by) {
        articles.ask_where(like, i, j);
        if (!match.agree) match.told_apart_by = told_apart_by(like);
        if (is_contested && is_of_other_person(like)) match.told_apart_by = Question::personal;
    }
    if (match.told_apart_by == Question::other_measure)
        match.ground = Ground::other_measure;
    else if (match.told_apart_by)
        match.ground = Ground::told_apart;
    return match;
}

std::vector<Match> matches(const ArticlePair& articles) {
    std::vector<Match> found;
    const std::size_t count_a = std::min(articles.a().article->claims.size(), most_compared);
    const std::size_t count_b = std::min(articles.b().article->claims.size(), most_compared);
    for (std::size_t i = 0; i < count_a; ++i)
        for (std::size_t j = 0; j < count_b; ++j) {
            Match match = likened(articles, i, j);
            if (match.ground != Ground::weighed) continue;
            match.fit = models().fit.score(fit_answers(match));
            found.push_back(std::move(match));
        }
    find_rivals(articles, found);
    for (auto& match : found)
        match.score = match.own_score = final_model(match).score(final_answers(match));
    weigh_restatements(articles, found);
    return found;
}

WeighedPair weighed(const ArticlePair& articles, const Match& match, std::size_t a, std::size_t b) {
    const auto is = [&](Question question) { return match.likeness.is(question); };
    const auto whole = [](const ArticleContext& article, std::size_t claim) {
        const auto part_of = article.claims[claim].measure.part_of;
        return part_of ? std::optional(static_cast<std::uint32_t>(*part_of)) : std::nullopt;
    };
    WeighedPair pair;
    pair.a = {a, match.i};
    pair.b = {b, match.j};
    pair.score = static_cast<std::int32_t>(std::lround(1000 * match.score));
    pair.agree = match.agree;
    pair.one_amount = match.agree && (is(Question::same_number) || is(Question::near_number));
    pair.contested = match.agree && !ranges_meet(articles.a().article->claims[match.i].figure,
                                                 articles.b().article->claims[match.j].figure);
    pair.apart = is_other_thing(match.likeness) || match.are_two_things();
    pair.plain = is_plain_statement(match);
    pair.sole = is_sole_statement(match);
    pair.vague = is_vague(match, !match.agree || pair.contested, articles);
    pair.ordinary = match.likeness[Question::rarest_name_shared] < least_rarity;
    pair.whole_of_a = whole(articles.a(), match.i);
    pair.whole_of_b = whole(articles.b(), match.j);
    return pair;
}

}  // namespace tadqiq
