// Parts and their total, within one sentence or one column; a mean and what it is the mean of.
#include <algorithm>

#include "compare/calculation.hpp"
#include "compare/linked_figures.hpp"
#include "compare/wording.hpp"

namespace tadqiq {
namespace {

class Totals {
  public:
    Totals(const LinkedFigures& figures, SlipList& slips) : figures_(figures), slips_(slips) {}

    void run() {
        const auto& amounts = figures_.amounts();
        for (const std::size_t part : amounts) check_part(part);
        for (std::size_t at = 0; at + 1 < amounts.size(); ++at) {
            check_mean_in_range(amounts[at], amounts[at + 1]);
            if (at + 2 < amounts.size()) {
                check_sum(at);
                check_mean(amounts[at], amounts[at + 1], amounts[at + 2]);
            }
        }
    }

  private:
    /// What ties parts to the total before them.
    enum class Tie { none, parts, all };

    const Figure& figure(std::size_t i) const { return figures_.figure(i); }
    std::string_view quote(std::size_t i) const { return figures_.quote(i); }
    bool same_dimension(std::size_t a, std::size_t b) const {
        return figure(a).kind == figure(b).kind && figure(a).unit == figure(b).unit;
    }

    void check_part(std::size_t part);
    Tie tie(const Between& gap) const;
    void check_sum(std::size_t at);
    void check_mean(std::size_t total, std::size_t time, std::size_t mean);
    void check_mean_in_range(std::size_t range, std::size_t mean);

    const LinkedFigures& figures_;
    SlipList& slips_;
};

/// The link from a part to its whole is a reading; a slip is only what the words between say as
/// well: "among them" of people, or of things that are named again.
void Totals::check_part(std::size_t part) {
    const auto whole = figures_.claim(part).part_of;
    const auto gap = whole ? figures_.between(*whole, part) : std::nullopt;
    constexpr std::size_t close = 3;
    if (!gap || gap->ends_sentence() || gap->words().size() > close) return;
    if (!gap->ends_with(Link::persons) &&
        !(gap->ends_with(Link::among) && figures_.name_one_thing(*whole, part)))
        return;
    const auto a = ranges_of(figure(part)), b = ranges_of(figure(*whole));
    const bool ambiguous = figure(part).alternative || figure(*whole).alternative;
    if (figure(part).unit != figure(*whole).unit || !a || !b || ambiguous) return;
    if (!wholly_above(a->literal, b->literal)) return;
    slips_.report(SlipRule::part_exceeds_whole, {part, *whole},
                  "\"{}\" is a part of \"{}\" and larger", "«{}» جزء من «{}» وأكبر منه",
                  quote(part), quote(*whole));
}

Totals::Tie Totals::tie(const Between& gap) const {
    constexpr std::size_t close = 8;
    if (gap.ends_sentence() || gap.words().size() > close) return Tie::none;
    if (gap.ends_with(Link::consists)) return Tie::all;
    if (gap.ends_with(Link::persons) || gap.ends_with(Link::among)) return Tie::parts;
    return gap.opens_list() && gap.words().size() <= 4 ? Tie::all : Tie::none;
}

/// "50 workers, 30 of them ... and 20 ...": the parts are joined by "and", and what follows the
/// last one is neither another part nor a rest without a number.
void Totals::check_sum(std::size_t at) {
    const auto& amounts = figures_.amounts();
    const std::size_t whole = amounts[at];
    const auto total = figures_.amount(whole);
    const Kind kind = figure(whole).kind;
    if (!total || (kind != Kind::count && kind != Kind::money && kind != Kind::measure)) return;
    std::optional<Range> added;
    std::vector<std::size_t> claims = {whole};
    Tie tied = Tie::none;
    for (std::size_t next = at + 1; next < amounts.size(); ++next) {
        const auto gap = figures_.between(amounts[next - 1], amounts[next]);
        const auto amount = figures_.amount(amounts[next]);
        if (!gap || gap->ends_sentence() || !same_dimension(whole, amounts[next])) break;
        if (claims.size() == 1) tied = tie(*gap);
        if (tied == Tie::none || !amount || !wholly_above(*total, *amount)) return;
        constexpr std::size_t close = 6;
        if (claims.size() > 1) {
            if (gap->words().size() > close || !gap->joins()) return;
            // "(10 of them doctors and 4 nurses)"
            if (gap->contains(Link::among) || gap->contains(Link::persons)) tied = Tie::parts;
        }
        added = added ? sum(*added, *amount) : amount;
        claims.push_back(amounts[next]);
        if (!added) return;
    }
    if (claims.size() < 3 || !added || meet(*added, *total)) return;
    const bool exceeds = wholly_above(*added, *total);
    if (!exceeds && (tied != Tie::all || !figures_.after(claims.back(), 5).ends_clause())) return;
    Decimal stated(0);
    for (std::size_t i = 1; i < claims.size(); ++i) {
        const auto result = add(stated, *figure(claims[i]).value);
        if (!result) return;
        stated = *result;
    }
    slips_.report(SlipRule::sum, claims, "the parts of \"{}\" add up to {}",
                  "مجموع أجزاء «{}» هو {}", quote(whole),
                  number_in_words(stated, Language::english));
}

/// "Made 600 cars in 20 days, at a rate of 50 a day."
void Totals::check_mean(std::size_t total, std::size_t time, std::size_t mean) {
    const auto before = figures_.between(total, time), after = figures_.between(time, mean);
    if (figure(time).kind != Kind::duration || !same_unit(figure(total), figure(mean))) return;
    if (figure(total).kind != figure(mean).kind || !before || !after) return;
    if (before->ends_sentence() || after->ends_sentence() || after->words().size() > 5) return;
    if (!before->ends_with(Link::during) || !after->ends_with(Link::average)) return;
    const auto slash = figure(mean).unit.find('/');
    const auto per = slash != std::string::npos ? figure(mean).unit.substr(slash + 1)
                                                : std::string(figures_.after(mean).per());
    if (per != figure(time).unit) return;
    const auto all = figures_.amount(total), times = figures_.amount(time);
    const auto each = figures_.amount(mean);
    const auto rate = each ? widened(*each) : std::nullopt;
    const auto expected = rate && times ? product(*rate, *times) : std::nullopt;
    if (!all || !expected || meet(*expected, *all)) return;
    slips_.report(SlipRule::average, {total, time, mean}, "\"{}\" in \"{}\" are not \"{}\" each",
                  "«{}» في «{}» ليست بمعدل «{}»", quote(total), quote(time), quote(mean));
}

/// "Between 10 and 20, on average 25."
void Totals::check_mean_in_range(std::size_t range, std::size_t mean) {
    const auto gap = figures_.between(range, mean);
    const auto stated = figures_.amount(mean);
    if (figure(range).hedge != Hedge::between || !same_dimension(range, mean)) return;
    if (!gap || gap->ends_sentence() || gap->words().size() > 5 || !stated) return;
    if (!gap->ends_with(Link::average) || figure(range).alternative) return;
    if (meet(Range{figure(range).low, figure(range).high}, *stated)) return;
    slips_.report(SlipRule::average, {range, mean}, "the mean \"{}\" lies outside \"{}\"",
                  "المتوسط «{}» خارج «{}»", quote(mean), quote(range));
}

}  // namespace

void check_totals(const LinkedFigures& figures, SlipList& slips) {
    Totals(figures, slips).run();
}

}  // namespace tadqiq
