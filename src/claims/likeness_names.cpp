// Which names two claims have in common: places, persons, what was hit, and what each is about.
#include <algorithm>

#include "claims/likeness.hpp"
#include "claims/overlap.hpp"
#include "claims/rarity.hpp"

namespace tadqiq {
namespace {

constexpr double least_overlap = 0.05;  // less than this of their names in common

}  // namespace

void ArticlePair::ask_names(Likeness& answers, const ClaimContext& a, const ClaimContext& b) const {
    using enum Question;
    answers.set(clause_words_alike, word_overlap(a.clause_words, b.clause_words));
    answers.set(sentence_words_alike,
                word_overlap(a_.sentence_words[a.sentence], b_.sentence_words[b.sentence]));
    const Terms& names_a = a_.sentence_names[a.sentence];
    const Terms& names_b = b_.sentence_names[b.sentence];
    const bool place = share_a_term(a.places, b.places);
    answers.set(place_shared, place);
    answers.set(other_place, !a.places.empty() && !b.places.empty() && !place);
    answers.set(one_place, a.places.empty() != b.places.empty());
    const bool near_place = share_a_term(a.near_places, b.near_places);
    answers.set(near_place_shared, near_place);
    answers.set(other_near_place, !a.near_places.empty() && !b.near_places.empty() && !near_place);
    answers.set(clause_names_alike, name_overlap(a.clause_names, b.clause_names));
    answers.set(sentence_names_alike, name_overlap(names_a, names_b));
    answers.set(anchors_alike, name_overlap(a.subject->names, b.subject->names));
    const double ab = covered(a.subject->names, b.subject->names),
                 ba = covered(b.subject->names, a.subject->names);
    answers.set(anchors_covered, std::min(ab, ba));
    answers.set(one_anchor_covered, std::max(ab, ba));
    if (!names_a.empty() && !names_b.empty())
        answers.set(one_sentence_covered,
                    std::max(covered(names_a, b.subject->nearby, b_.head_names),
                             covered(names_b, a.subject->nearby, a_.head_names)));
    const auto unknown = [](const Terms& names, const ArticleContext& other) {
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
            return name[0] == 'P' && !holds(other.all_names, name);
        });
    };
    answers.set(place_unknown_to_other, unknown(a.clause_names, b_) || unknown(b.clause_names, a_));
    answers.set(rarest_name_shared, rarity_of_shared(a.subject->names, b.subject->names));
    answers.set(rarest_head_shared, wholes().rarest_head_shared);
    answers.set(articles_related, wholes().related);
    answers.set(headlines_alike, wholes().headlines_alike);
    answers.set(Question::numbers_in_common, wholes().numbers_in_common);
    const auto ask_terms = [&](const Terms& x, const Terms& y, Question both, Question other) {
        const bool shared = share_a_term(x, y);
        answers.set(both, shared);
        answers.set(other, !x.empty() && !y.empty() && !shared);
    };
    ask_terms(a.subject->events, b.subject->events, event_shared, other_event);
    ask_terms(a.subject->targets, b.subject->targets, target_shared, other_target);
    ask_terms(a.subject->cities, b.subject->cities, city_shared, other_city);
    answers.set(country_shared, share_a_term(a.subject->countries, b.subject->countries));
    answers.set(other_country, !answers.is(country_shared) && !a.subject->lands.empty() &&
                                   !b.subject->lands.empty());
    // Towns and what was hit are told apart by themselves; a town that the other text names, too,
    // may lie on the same road.
    answers.set(local_spot_shared, share_a_term(a.local_spots, b.local_spots));
    const auto elsewhere = [&](char kind) {
        const auto x = of_kind(a.local_spots, kind), y = of_kind(b.local_spots, kind);
        return !x.empty() && !y.empty() && !names_one(x, b.subject->names) &&
               !names_one(y, a.subject->names);
    };
    answers.set(other_local_spot,
                !answers.is(local_spot_shared) && (elsewhere('P') || elsewhere('T')));
    answers.set(one_local_spot, a.local_spots.empty() != b.local_spots.empty());
    answers.set(local_names_alike, name_overlap(a.local_names, b.local_names));
    const bool is_one = is_one_person(a.person, b.person);
    answers.set(person_shared, is_one);
    answers.set(other_person, !is_one && !a.person.empty() && !b.person.empty());
    answers.set(headlines_apart, wholes().headlines_alike < least_overlap);
    answers.set(anchors_apart, answers[anchors_alike] < least_overlap);
    const auto lacks = [](const Terms& names, const ClaimContext& other) {
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
            return !holds(other.subject->names, name);
        });
    };
    answers.set(city_not_shared, lacks(a.subject->cities, b) || lacks(b.subject->cities, a));
    answers.set(target_not_shared, lacks(a.subject->targets, b) || lacks(b.subject->targets, a));
    answers.set(one_target, a.subject->targets.empty() != b.subject->targets.empty());
    answers.set(one_city, a.subject->cities.empty() != b.subject->cities.empty());
    answers.set(both_main, a.main && b.main);
    answers.set(one_main, a.main != b.main);
    answers.set(both_main_and_headlines_alike, a.main && b.main ? wholes().headlines_alike : 0);
}

}  // namespace tadqiq
