#include "claims/measure.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "claims/doers.hpp"
#include "claims/function_words.hpp"
#include "claims/governor.hpp"
#include "claims/measure_sets.hpp"
#include "claims/refinement.hpp"
#include "claims/whole.hpp"

namespace tadqiq {
namespace {

/// Directions, and "from": a length before them is a distance.
constexpr std::array<std::string_view, 9> directions = {"شمال",  "جنوب", "شرق",  "غرب", "شمالي",
                                                        "جنوبي", "شرقي", "غربي", "عن"};
constexpr std::array<std::string_view, 3> since = {"منذ", "قبل", "بعد"};
constexpr std::array<std::string_view, 1> that_is = {"اي"};
constexpr std::array<std::string_view, 2> they_are = {"هم", "وهم"};
constexpr std::string_view duration = "duration", elapsed = "elapsed";
/// So far an amount may stand behind the one that it is set against.
constexpr std::uint32_t contrast_reach = 14;
constexpr std::uint32_t words_to_worth = 3, words_to_head = 4, words_to_share = 6;

bool is_length(std::string_view unit) {
    return unit == "kilometer" || unit == "meter" || unit == "mile" || unit == "nautical-mile";
}

class Decision {
  public:
    /// `done` are the measures of the figures before it.
    Decision(const std::vector<Figure>& figures, const std::vector<Attachment>& attachments,
             const std::vector<Measure>& done)
        : figures_(figures),
          attachments_(attachments),
          done_(done),
          figure_(figures[done.size()]),
          a_(attachments[done.size()]) {
        if (!a_.previous || *a_.previous >= done.size()) return;
        previous_figure_ = &figures[*a_.previous];
        previous_ = &done[*a_.previous];
    }

    Measure run() {
        if (killed_and_wounded())
            set("casualties");
        else if (const Measure* other_end = measure_of_other_end())
            inherit(*other_end);
        else if (says_previous_again())
            inherit();
        else if (figure_.kind == Kind::count)
            of_count();
        else
            of_amount();
        if (result_.key.empty()) set(by_kind());
        if (result_.key.empty() && a_.counted_sense &&
            (figure_.kind == Kind::percent || figure_.kind == Kind::fraction))
            set(*a_.counted_sense);
        if (result_.key.empty()) set(by_words());
        if (const auto other = refined(result_.key, figure_, a_)) {
            result_.key = other->measure;
            result_.akin = other->akin;
            result_.cumulative &= figure_.kind == Kind::count;
        }
        // Every stretch of time has a duration: what it is of, only the words tell.
        // Three days before the opening are not six days after it.
        if (result_.akin.empty() && result_.key == duration) result_.akin = by_words();
        if (result_.akin.empty() && result_.key == elapsed)
            result_.akin = by_words() + a_.word_before;
        if (result_.akin.empty()) result_.akin = result_.key;
        link_part();
        return std::move(result_);
    }

  private:
    void set(std::string_view key) { result_.key = key; }  // akin to none: run() sees to it
    void set(const Governor& g) {
        result_.key = g.sense.key;
        result_.akin = g.sense.akin;
        result_.cumulative = g.sense.cumulative;
        result_.fixed = g.sense.fixed;
        result_.daily = g.sense.daily;
        result_.personal = g.sense.personal;
        result_.held = g.sense.held;
    }
    void set(const MeasureSense& sense) { set(Governor{sense, 0, 0, false, false, false}); }
    void inherit(const Measure& from) {
        result_ = from;
        result_.part_of.reset();
        inherited_ = true;
    }
    void inherit() { inherit(*previous_); }

    bool same_unit(const Figure& other) const {
        return other.kind == figure_.kind && other.unit == figure_.unit;
    }

    /// Of "rises from 5 billion (4 billion euros) to 13", "to 13 from 5", "by 5 % to 4 billion".
    const Measure* measure_of_other_end() const {
        const bool is_from = a_.word_before == from_word;
        if (!is_from && a_.word_before != to_word) return nullptr;
        if (!is_from && previous_ && previous_->is_known() && a_.previous_distance <= 2 &&
            previous_figure_->kind == Kind::percent && attachments_[*a_.previous].direction != 0)
            return previous_;
        for (auto i = a_.previous; i && *i < done_.size(); i = attachments_[*i].previous)
            if (attachments_[*i].word_before == (is_from ? to_word : from_word))
                return same_unit(figures_[*i]) && done_[*i].is_known() ? &done_[*i] : nullptr;
        return nullptr;
    }

    /// "64 trillion dinars, that is 48 billion dollars"; "178 people, they are 101 children".
    bool says_previous_again() const {
        if (!previous_ || !previous_->is_known() || previous_figure_->kind != figure_.kind)
            return false;
        return is_among(a_.word_before, that_is) ||
               (is_among(a_.word_before, they_are) && may_be_people());
    }

    /// "97 ships instead of 49", "13 billion against 5": of what the other measures.
    bool is_set_against_previous() const {
        return a_.signs.superseded && previous_ && previous_->is_known() &&
               a_.previous_distance <= contrast_reach && same_unit(*previous_figure_);
    }

    /// "The number of victims of ..." governs over a longer way than a verb does.
    std::uint32_t farthest(const Governor& g) const {
        if (a_.counted_sense && a_.counted_sense->attach == Attach::thing) return 6;
        return g.sense.attach == Attach::phrase ? 18 : 10;
    }

    bool killed_and_wounded() const {
        const auto is_both = [](const Governor& g) {
            return g.sense.key == "casualties" && g.crossed == 0 && g.distance <= 4;
        };
        return first(a_.before, is_both) || first(a_.after, is_both);
    }

    bool may_be_people() const {
        if (a_.counted.empty() || !a_.group.empty() || !a_.nation.empty()) return true;
        return a_.counted_sense && (a_.counted_sense->attach == Attach::people ||
                                    a_.counted_sense->attach == Attach::status);
    }

    /// "The burning of three houses and two cars": what happened to the houses, to the cars, too.
    bool joins_things() const {
        const Attachment& before = attachments_[*a_.previous];
        const auto* governor =
            first(before.before, [](const Governor& g) { return adjoins(g) && governs(g); });
        return a_.counted_sense && a_.counted_sense->attach == Attach::thing &&
               before.counted_sense && before.counted_sense->attach == Attach::thing && governor &&
               previous_->key == governor->sense.key;
    }

    void of_count() {
        const auto* near = first(a_.before, adjoins);
        const auto* left =
            first(a_.before, [](const Governor& g) { return adjoins(g) && governs(g); });
        const Governor* right = first(a_.after, [](const Governor& g) {
            // "13, killed in" but not "13, and the army said that it arrested"
            return governs(g) && (adjoins(g) || (g.sense.attach == Attach::verb && !g.distance));
        });
        // "30 teams take part in the transfer": teams.
        if (right && right->sense.attach == Attach::masdar && a_.counted_sense &&
            a_.counted_sense->attach == Attach::thing)
            right = nullptr;
        const bool counted_previous = previous_ && previous_figure_->kind == Kind::count;

        if (a_.counted_sense && a_.counted_sense->attach == Attach::status) {
            const std::string_view state = a_.counted_sense->key;
            // "The death of 11 of the hurt"; "14 bodies were recovered"; "they hold 30 hostages".
            if (left && left->sense.key == "killed" && state != "killed" && state != "casualties" &&
                left->distance <= 3)
                return set(*left);
            if (state == "bodies" ||
                (state == "kidnapped" && left && left->sense.key == "arrested"))
                return set(*a_.counted_sense);
            if (left && is_care(left->sense.key) && left->distance <= 5) return set(*left);
            if (right && is_care(right->sense.key) &&
                !(left && left->sense.key == a_.counted_sense->key))
                return set(*right);
            return set(*a_.counted_sense);
        }
        // "A building that consists of 7 storeys": of seven storeys, whatever befell it.
        if ((a_.consists && !may_be_people()) ||
            (a_.counted_sense && a_.counted_sense->attach == Attach::thing &&
             a_.counted_sense->fixed)) {
            if (a_.counted_sense) set(*a_.counted_sense);
            return;
        }
        // "The files of 20 men were handed to the mufti"
        if (right && right->sense.key == "death_sentences") return set(*right);
        // "The bodies of 14 workers were recovered"
        if (near && near->sense.attach == Attach::status && near->distance == 1 &&
            near->sense.key == "bodies")
            return set(*near);
        // "11 people were killed and 32 were hurt": a plural verb follows whom it speaks of.
        if (right && right->of_many && right->distance <= (a_.opens && !a_.part ? 1U : 0U))
            return set(*right);
        // "46 million tablets were seized": of a drug it matters more how much there was.
        if (left && (left->sense.key == "arrested" || left->sense.key == "seized") &&
            a_.counted_sense && is_among(a_.counted_sense->key, contraband))
            return set(*a_.counted_sense);
        // "It carried 239 passengers": that many were aboard.
        if (left && left->sense.key == "transferred" && a_.counted_sense &&
            a_.counted_sense->key == "aboard")
            return set(*a_.counted_sense);
        // "8500 firefighters take part": so many firefighters.
        if (left && left->sense.key == "attendance" && a_.counted_sense &&
            is_among(a_.counted_sense->key, on_duty))
            return set(*a_.counted_sense);
        if (left && left->distance <= 2) return set(*left);
        if (is_set_against_previous() && (!left || left->distance > a_.previous_distance))
            return inherit();
        if (counted_previous && a_.part && !left && may_be_people() && a_.previous_distance <= 12)
            return inherit();
        if (near && near->sense.attach == Attach::status && near->distance <= 3 && may_be_people())
            return set(*near);  // "the dead are 28 soldiers"
        if (right && right->distance <= 2 && !left &&
            (right->sense.attach == Attach::verb || right->sense.attach == Attach::phrase))
            return set(*right);
        if (right && a_.opens && right->sense.key != "attendance") return set(*right);
        if (!a_.number_of.empty()) return set(a_.number_of);
        if (counted_previous && (a_.part || a_.part_after) && may_be_people() &&
            a_.previous_distance <= 12 && !(a_.part_after && right))
            return inherit();
        if (counted_previous && a_.coordinated && (may_be_people() || joins_things()) && !left &&
            !a_.own_verb)
            return inherit();
        if (left && left->distance <= farthest(*left)) return set(*left);
        if (right) return set(*right);
        if (near && near->sense.attach == Attach::level && near->distance <= 6 &&
            !(a_.counted_sense && is_any_level(near->sense.key)))
            return set(*near);
        if (a_.counted_sense) return set(*a_.counted_sense);
        if (near && may_be_people() && near->distance <= 6 &&
            (a_.counted.empty() || near->sense.attach != Attach::thing))
            return set(*near);
        // "A wave of attacks on the police and the army killed in the capital 50 people"
        if (left && has_plain_noun(a_)) return set(*left);
    }

    /// What an amount is of, as the words before it say.
    const Governor* level_before() const {
        const auto is_level = [&](const Governor& g) {
            if (!adjoins(g)) return false;
            // "The revenue grows to 13 billion": not the growth is so much.
            if (figure_.kind == Kind::money && g.sense.key == "growth") return false;
            // "A contract worth 2 billion"
            const bool near = figure_.kind != Kind::money || g.distance <= words_to_worth;
            if (g.sense.key == "freed" && !near) return false;
            const bool worth = figure_.kind == Kind::money && near && !a_.coordinated &&
                               (g.sense.key == "contracts" || g.sense.key == "projects");
            return worth || is_amount_of(g);
        };
        const Governor* level = first(a_.before, is_level);
        if (!level || !level->within) return level;
        // "The deficit in the budget": the deficit.
        const auto* head = first(a_.before, [&](const Governor& g) {
            return is_level(g) && g.distance > level->distance &&
                   g.distance <= level->distance + words_to_head;
        });
        return head ? head : level;
    }

    /// "54 % of the votes", "62 % of the voters took part", "shares rose by 3 %".
    bool of_share() {
        if (figure_.kind != Kind::percent) return false;
        const std::string_view counted = a_.counted_sense ? a_.counted_sense->key : "";
        const auto is_share = [](const Governor& g) {
            return adjoins(g) && g.sense.key == "shares" && g.distance <= words_to_share;
        };
        const auto is_turnout = [](const Governor& g) {
            return g.sense.key == "turnout" || g.sense.key == "attendance";
        };
        if (counted == "votes")
            set("vote_share");
        else if (counted == "voters" &&
                 (first(a_.before, is_turnout) || first(a_.after, is_turnout)))
            set("turnout");
        else if (first(a_.before, is_share))
            set("shares");
        else
            return false;
        return true;
    }

    /// "A profit of 12 million in the second quarter, a fall by 5 %": of the profit.
    const Measure* measure_of_changed() const {
        if (figure_.kind != Kind::percent || !a_.says_change) return nullptr;
        for (auto i = a_.previous; i && *i < done_.size(); i = attachments_[*i].previous)
            if (figures_[*i].kind != Kind::percent && figures_[*i].kind != Kind::duration)
                return done_[*i].is_known() ? &done_[*i] : nullptr;
        return nullptr;
    }

    void of_amount() {
        if (figure_.unit == "richter") return set("magnitude");
        if (of_share()) return;
        const auto* level = level_before();
        if (lies_at_distance() && !(level && level->sense.domain == "length"))
            return set("distance");
        // "It received 10 billion of its frozen funds": of the funds.
        if (level && level->sense.key == "received" && a_.counted_sense &&
            is_amount_of({*a_.counted_sense, 0, 0, false, false, false}))
            return set(*a_.counted_sense);
        if (figure_.kind == Kind::money && a_.priced) return set("price");
        if (a_.subject && is_amount_of({*a_.subject, 0, 0, false, false, false}))
            return set(*a_.subject);
        const auto* relative =
            first(a_.before, [](const Governor& g) { return adjoins(g) && g.relative; });
        if (relative && !(a_.which && level)) return set(*relative);
        if (level && level->sense.key == "area" && !level->of_other && first(a_.before, burns))
            return set("burned_area");
        if (level) return set(*level);
        if (const Measure* changed = measure_of_changed()) return inherit(*changed);
        // "Over a hundred billion dollars, frozen abroad"
        if (a_.counted_sense && is_amount_of({*a_.counted_sense, 0, 0, false, false, false}))
            return set(*a_.counted_sense);
        if (is_set_against_previous()) return inherit();
        if (previous_ && (a_.coordinated || a_.in_brackets) && previous_->is_known() &&
            previous_figure_->kind == figure_.kind)
            return inherit();
        const auto* right =
            first(a_.after, [](const Governor& g) { return adjoins(g) && governs(g); });
        if (right) return set(*right);
        // "Half a trillion dollars, which were frozen"
        const auto* said_after =
            first(a_.after, [](const Governor& g) { return is_amount_of(g) && g.distance <= 2; });
        if (said_after) return set(*said_after);
        if (const auto* far = first(a_.before, is_amount_of)) return set(*far);
    }

    /// "140 kilometres east of the town"
    bool lies_at_distance() const {
        return figure_.kind == Kind::measure && is_length(figure_.unit) &&
               is_among(a_.word_after, directions);
    }

    /// What a figure measures whose words do not say so: an age, a distance, a stretch of time.
    std::string_view by_kind() const {
        if (figure_.kind == Kind::age) return "age";
        if (figure_.kind == Kind::duration)
            return is_among(a_.word_before, since) || a_.after_that ? elapsed : duration;
        if (figure_.unit == "celsius") return "temperature";
        if (figure_.kind == Kind::money && figure_.unit.find('/') != std::string::npos)
            return "price";
        if (lies_at_distance()) return "distance";
        if (figure_.unit.starts_with("cubic-") && figure_.unit.find('/') == std::string::npos)
            return "volume";
        return {};
    }

    std::string by_words() const {
        return "?" + (!a_.counted.empty()        ? a_.counted
                      : !a_.words_before.empty() ? a_.words_before.front()
                                                 : std::string());
    }

    void link_part() {
        if (!a_.previous) return;
        if (a_.part || a_.part_after)
            result_.part_of = a_.previous;
        else if (inherited_ && a_.coordinated && previous_)
            result_.part_of = previous_->part_of;  // among them 3 ... and 2 ...
    }

    const std::vector<Figure>& figures_;
    const std::vector<Attachment>& attachments_;
    const std::vector<Measure>& done_;
    const Figure& figure_;
    const Attachment& a_;
    const Figure* previous_figure_ = nullptr;
    const Measure* previous_ = nullptr;
    Measure result_;
    bool inherited_ = false;
};

}  // namespace

std::vector<Measure> measures(const std::vector<Figure>& figures,
                              const std::vector<Attachment>& attachments) {
    std::vector<Measure> result;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        result.push_back(Decision(figures, attachments, result).run());
        tell_doers(figures, attachments, result);
        auto& whole = result.back().part_of;
        if (!whole) continue;
        whole = whole_of(figures, attachments, i, *whole);
        if (!whole) continue;
        // "50 injured, 9 of whom died": the fifty are not the injured alone.
        if (result.back().key == "killed" && *whole < i && result[*whole].key == "injured")
            result[*whole].key = result[*whole].akin = "casualties";
    }
    return result;
}

}  // namespace tadqiq
