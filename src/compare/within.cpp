#include "compare/within.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "compare/calculation.hpp"
#include "compare/fingerprint.hpp"
#include "compare/headline.hpp"
#include "compare/links.hpp"
#include "compare/verdict.hpp"
#include "compare/wording.hpp"
#include "figures/unit.hpp"
#include "text/fold.hpp"

namespace tadqiq {
namespace {

constexpr std::string_view by_letter = "ب";

constexpr std::array<std::string_view, 9> rule_names = {
    "part-exceeds-whole", "share",      "change",        "direction", "difference",
    "words-and-digits",   "conversion", "exchange-rate", "headline"};

/// A year that the text does not call one can pass for a count.
bool may_be_a_year(const Figure& figure) {
    return figure.kind == Kind::count && figure.value && *figure.value >= Decimal(1900) &&
           *figure.value <= Decimal(2100);
}

/// What a figure may amount to, where it is one that can be calculated with: it has a value, which
/// is neither a mere bound nor ambiguous.
std::optional<Range> amount_of(const Figure& figure) {
    const bool is_near = figure.hedge == Hedge::exact || figure.hedge == Hedge::about;
    if (!is_near || figure.alternative || may_be_a_year(figure)) return {};
    const auto ranges = ranges_of(figure);
    if (!ranges || !ranges->literal.low || ranges->literal.low->is_negative()) return {};
    return ranges->literal;
}

bool is_percent(const Figure& figure) {
    return figure.unit == "percent";
}

bool has_digits(std::string_view core) {
    const Between folded(core);
    return std::any_of(folded.words().begin(), folded.words().end(),
                       [](const std::string& w) { return w.front() >= '0' && w.front() <= '9'; });
}

/// Without the spaces after it.
std::string_view last_word(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    const auto space = text.find_last_of(" \n");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

/// Of one unit, where one may leave out what it is per: "from 80 dollars to 90 dollars a barrel".
bool same_unit(const Figure& a, const Figure& b) {
    const auto upper = [](const std::string& unit) { return unit.substr(0, unit.find('/')); };
    const bool one_per_nothing =
        a.unit.find('/') == std::string::npos || b.unit.find('/') == std::string::npos;
    return a.unit == b.unit || (one_per_nothing && upper(a.unit) == upper(b.unit));
}

/// The article's amounts in the order of the text, and what stands between them.
class Checks {
  public:
    explicit Checks(const ArticleClaims& article) : article_(article) {
        for (std::size_t i = 0; i < article.claims.size(); ++i)
            if (is_amount(figure(i).kind)) amounts_.push_back(i);
    }

    std::vector<Slip> run() {
        parts();
        for (std::size_t at = 0; at + 1 < amounts_.size(); ++at) {
            twins(amounts_[at], amounts_[at + 1]);
            if (at + 2 < amounts_.size())
                calculations(amounts_[at], amounts_[at + 1], amounts_[at + 2]);
        }
        exchange_rates();
        headline();
        std::stable_sort(slips_.begin(), slips_.end(), [](const Slip& a, const Slip& b) {
            return a.claims.front() < b.claims.front();
        });
        return std::move(slips_);
    }

  private:
    const Claim& claim(std::size_t i) const { return article_.claims[i]; }
    const Figure& figure(std::size_t i) const { return claim(i).figure; }
    std::string_view text_of(std::size_t i) const { return article_.article.field(claim(i).field); }
    std::string_view quote(std::size_t i) const { return figure(i).text.of(text_of(i)); }

    /// Empty where the figures stand in different fields, or too far apart to be of one clause.
    std::optional<Between> between(std::size_t i, std::size_t j) const {
        constexpr std::uint32_t far = 160;  // bytes
        const auto begin = figure(i).text.end, end = figure(j).text.begin;
        if (claim(i).field != claim(j).field || begin > end || end - begin > far) return {};
        return Between(Span{begin, end}.of(text_of(i)));
    }

    /// Up to three words before, or after, a figure.
    Between after(std::size_t i) const {
        const auto rest = text_of(i).substr(figure(i).text.end);
        std::size_t end = 0;
        for (int words = 0; end < rest.size() && rest[end] != '\n'; ++end)
            if (rest[end] == ' ' && end > 0 && rest[end - 1] != ' ' && ++words > 3) break;
        return Between(rest.substr(0, end));
    }
    bool bracket_closes_after(std::size_t i) const {
        const auto words = after(i).words();
        return !words.empty() && words.front() == ")";
    }
    bool stands_after_from(std::size_t i) const {
        return Between(last_word(text_of(i).substr(0, figure(i).text.begin))).is(Link::from);
    }

    /// The nouns after two figures begin alike, as the forms of one noun do.
    bool name_one_thing(std::size_t i, std::size_t j) const {
        constexpr std::size_t stem = 6;  // bytes: three letters
        const auto a = after(i).words(), b = after(j).words();
        return !a.empty() && !b.empty() && a[0].size() >= stem &&
               a[0].substr(0, stem) == b[0].substr(0, stem);
    }

    /// "By 500", "by about 500" in "rose by 500": a change, not what it led to.
    bool stands_after_by(std::size_t i) const {
        const auto& [core, text] = std::pair(figure(i).core, figure(i).text);
        const auto hedge = folded(Span{text.begin, core.begin}.of(text_of(i)));
        const auto before = folded(last_word(text_of(i).substr(0, text.begin)));
        return hedge.starts_with(by_letter) || before == by_letter;
    }

    void report(SlipRule rule, std::vector<std::size_t> claims, std::string en, std::string ar) {
        const Claim &first = claim(claims.front()), &last = claim(claims.back());
        auto mark = fingerprint(name(rule), article_, first, article_, last);
        slips_.push_back({rule, std::move(claims), std::move(en), std::move(ar), std::move(mark)});
    }

    template <typename... Args>
    void report(SlipRule rule, std::vector<std::size_t> claims, const char* en, const char* ar,
                const Args&... args) {
        report(rule, std::move(claims), fmt::format(fmt::runtime(en), args...),
               fmt::format(fmt::runtime(ar), args...));
    }

    static bool is_known(std::optional<Direction> direction) {
        return direction && *direction != Direction::unknown;
    }

    void parts();
    void twins(std::size_t a, std::size_t b);
    void words_and_digits(std::size_t a, std::size_t b);
    void calculations(std::size_t a, std::size_t b, std::size_t c);
    void check_change(std::size_t from, std::size_t to, std::size_t by, Direction direction);
    void check_share(std::size_t part, std::size_t whole, std::size_t percent);
    void exchange_rates();
    void headline();

    struct Exchange {
        std::size_t first, second;  ///< claims of one amount
        Range a, b;
    };

    const ArticleClaims& article_;
    std::vector<std::size_t> amounts_;
    std::vector<Exchange> exchanges_;
    std::vector<Slip> slips_;
};

/// The link from a part to its whole is a reading; a slip is only what the words between say as
/// well: "among them" of people, or of things that are named again.
void Checks::parts() {
    for (const std::size_t part : amounts_) {
        const auto whole = claim(part).part_of;
        const auto gap = whole ? between(*whole, part) : std::nullopt;
        constexpr std::size_t close = 3;
        if (!gap || gap->ends_sentence() || gap->words().size() > close) continue;
        if (!gap->ends_with(Link::persons) &&
            !(gap->ends_with(Link::among) && name_one_thing(*whole, part)))
            continue;
        const auto a = ranges_of(figure(part)), b = ranges_of(figure(*whole));
        const bool ambiguous = figure(part).alternative || figure(*whole).alternative;
        if (figure(part).unit != figure(*whole).unit || !a || !b || ambiguous) continue;
        if (!wholly_above(a->literal, b->literal)) continue;
        report(SlipRule::part_exceeds_whole, {part, *whole},
               "\"{}\" is a part of \"{}\" and larger", "«{}» جزء من «{}» وأكبر منه", quote(part),
               quote(*whole));
    }
}

void Checks::headline() {
    for (const auto& [above, below] : headline_slips(article_))
        report(SlipRule::headline, {above, below}, "the headline says \"{}\", the article \"{}\"",
               "في العنوان «{}» وفي النص «{}»", quote(above), quote(below));
}

/// One amount said twice: in words and digits, in two units, in two currencies.
void Checks::twins(std::size_t a, std::size_t b) {
    const auto gap = between(a, b);
    const auto x = amount_of(figure(a)), y = amount_of(figure(b));
    if (!gap || gap->ends_sentence() || !x || !y) return;
    // "Five thousand (500) dinars": brackets around a bare number belong to it.
    const std::string_view core_b = figure(b).core.of(text_of(b));
    if (gap->words().empty() && core_b.starts_with('(') && core_b.ends_with(')')) {
        if (figure(a).unit.empty() || same_unit(figure(a), figure(b))) words_and_digits(a, b);
        return;
    }
    if (!gap->is(Link::equal)) return;
    const bool bracket = gap->words().front() == "(";
    if (bracket && !bracket_closes_after(b)) return;

    const auto &unit_a = figure(a).unit, &unit_b = figure(b).unit;
    if (figure(a).kind == Kind::money && figure(b).kind == Kind::money && unit_a != unit_b) {
        exchanges_.push_back({a, b, *x, *y});
        return;
    }
    if (bracket && unit_a == unit_b) words_and_digits(a, b);
    if (unit_a == unit_b || figure(a).kind != Kind::measure || figure(b).kind != Kind::measure)
        return;
    const BaseUnit base_a = base_unit(unit_a), base_b = base_unit(unit_b);
    if (base_a.unit != base_b.unit) return;
    // A conversion is rounded as its writer likes: what "about" would allow is no slip.
    Figure about_a = figure(a), about_b = figure(b);
    for (Figure* f : {&about_a, &about_b})
        if (f->hedge == Hedge::exact) f->hedge = Hedge::about;
    const auto ranges_a = ranges_of(about_a), ranges_b = ranges_of(about_b);
    if (!ranges_a || !ranges_b) return;
    const auto in_base_a = scaled(*ranges_a, base_a.factor);
    const auto in_base_b = scaled(*ranges_b, base_b.factor);
    if (!in_base_a || !in_base_b || meet(in_base_a->literal, in_base_b->literal)) return;
    report(SlipRule::conversion, {a, b}, "\"{}\" is not \"{}\"", "«{}» لا تساوي «{}»", quote(a),
           quote(b));
}

void Checks::words_and_digits(std::size_t a, std::size_t b) {
    const auto digits_in = [&](std::size_t i) { return has_digits(figure(i).core.of(text_of(i))); };
    // A name that ends like a dual passes for two of something: "ميلان" is a club, and two miles.
    const bool dual = figure(a).value == Decimal(2);
    const auto x = amount_of(figure(a)), y = amount_of(figure(b));
    if (dual || !x || !y || digits_in(a) == digits_in(b) || meet(*x, *y)) return;
    report(SlipRule::words_and_digits, {a, b}, "\"{}\" and \"{}\" are two numbers",
           "«{}» و«{}» رقمان مختلفان", quote(a), quote(b));
}

/// Three figures of one clause, in the orders in which a change or a share is told.
void Checks::calculations(std::size_t a, std::size_t b, std::size_t c) {
    const auto first = between(a, b), second = between(b, c);
    if (!first || !second || first->ends_sentence() || second->ends_sentence()) return;
    const auto two_amounts = [&](std::size_t i, std::size_t j) {
        return same_unit(figure(i), figure(j)) && !is_percent(figure(i));
    };
    if (two_amounts(a, b)) {
        const auto direction = second->ends_with_change();
        // "By 20 % over the quarter before" speaks of a third amount.
        const bool of_these_two = !after(c).begins_with(Link::against);
        if (direction && of_these_two && stands_after_from(a) && first->ends_with(Link::to))
            return check_change(a, b, c, *direction);
        if (is_known(direction) && of_these_two && !stands_after_by(a) &&
            first->contains(Link::against) && first->ends_with(Link::was))
            return check_change(b, a, c, *direction);
        if (is_percent(figure(c)) && second->ends_with(Link::share)) {
            if (first->ends_with(Link::of)) return check_share(a, b, c);
            if (first->ends_with(Link::among)) return check_share(b, a, c);
        }
    }
    if (two_amounts(b, c) && is_percent(figure(a))) {
        if (first->is(Link::from) && second->ends_with(Link::to))
            return check_change(b, c, a, Direction::unknown);
        const bool was = second->contains(Link::against) && second->ends_with(Link::was);
        if (first->ends_with(Link::to) && (was || second->is(Link::from)))
            return check_change(c, b, a, Direction::unknown);
    }
    if (two_amounts(a, c) && is_percent(figure(b))) {
        const auto direction = first->ends_with_change();
        const bool was = second->begins_with(Link::against) && second->ends_with(Link::was);
        if (is_known(direction) && was && second->words().size() <= 8)
            return check_change(c, a, b, *direction);
        if (first->ends_with(Link::share) && second->ends_with(Link::of) &&
            second->words().size() <= 3)  // ") of"
            return check_share(a, c, b);
    }
}

void Checks::check_change(std::size_t from, std::size_t to, std::size_t by, Direction direction) {
    const auto x = amount_of(figure(from)), y = amount_of(figure(to)), d = amount_of(figure(by));
    if (!x || !y || !d || meet(*x, *y)) return;  // what did not change has no rate worth checking
    const auto change = widened(*d);
    const bool rose = wholly_above(*y, *x);
    if (direction != Direction::unknown && rose != (direction == Direction::rise)) {
        report(SlipRule::direction, {from, to, by},
               rose ? "from \"{}\" to \"{}\" is a rise, not a fall by \"{}\""
                    : "from \"{}\" to \"{}\" is a fall, not a rise by \"{}\"",
               rose ? "من «{}» إلى «{}» زيادة وليس انخفاضا مقداره «{}»"
                    : "من «{}» إلى «{}» انخفاض وليس زيادة مقدارها «{}»",
               quote(from), quote(to), quote(by));
        return;
    }
    const Decimal &old_value = *figure(from).value, &new_value = *figure(to).value;
    const auto difference_stated = subtract(new_value, old_value);
    if (!change || !difference_stated) return;
    if (is_percent(figure(by))) {
        const auto expected = rose ? raised(*x, *change) : lowered(*x, *change);
        const auto hundredfold = multiply(*difference_stated, 100);
        if (!expected || meet(*expected, *y) || !hundredfold) return;
        const auto percent = divide(*hundredfold, old_value, 1);
        if (!percent) return;
        const auto size = percent->is_negative() ? -*percent : *percent;
        report(SlipRule::change, {from, to, by},
               "from \"{}\" to \"{}\" is a change of {} %, not \"{}\"",
               "من «{}» إلى «{}» تغير نسبته {}% لا «{}»", quote(from), quote(to),
               number_in_words(size, Language::english), quote(by));
    } else if (same_unit(figure(by), figure(to))) {
        const auto expected = rose ? difference(*y, *x) : difference(*x, *y);
        if (!expected || meet(*expected, *change)) return;
        report(SlipRule::difference, {from, to, by},
               "from \"{}\" to \"{}\" is not a change of \"{}\"",
               "من «{}» إلى «{}» تغير مقداره غير «{}»", quote(from), quote(to), quote(by));
    }
}

void Checks::check_share(std::size_t part, std::size_t whole, std::size_t percent) {
    const auto x = amount_of(figure(part)), y = amount_of(figure(whole));
    const auto p = amount_of(figure(percent));
    const auto stated = p ? widened(*p) : std::nullopt;
    if (!x || !y || !stated) return;
    const auto expected = share_of(*y, *stated);
    if (!expected || meet(*expected, *x)) return;
    const auto hundredfold = multiply(*figure(part).value, 100);
    const auto share = hundredfold ? divide(*hundredfold, *figure(whole).value, 1) : std::nullopt;
    if (!share) return;
    report(SlipRule::share, {part, whole, percent}, "\"{}\" of \"{}\" are {} %, not \"{}\"",
           "«{}» من «{}» نسبتها {}% لا «{}»", quote(part), quote(whole),
           number_in_words(*share, Language::english), quote(percent));
}

/// Pairs of amounts in two currencies: each is set against the first that most others agree with.
void Checks::exchange_rates() {
    constexpr std::size_t most_pairs = 64;  // a table of prices is no text with a slip in it
    if (exchanges_.size() > most_pairs) return;
    // a / b of one pair is that of the other where a1 * b2 can be a2 * b1; rates of different days
    // differ by less than one part in twenty.
    const auto agree = [&](const Exchange& x, const Exchange& y) {
        const auto left = product(x.a, y.b), right = product(y.a, x.b);
        return !left || !right || gap(*left, *right) < Decimal(105, -2);
    };
    const auto comparable = [&](const Exchange& x, const Exchange& y) {
        const auto same_currency = [&](std::size_t i, std::size_t j) {
            return figure(i).unit == figure(j).unit &&
                   figure(i).unit_candidates == figure(j).unit_candidates;
        };
        return same_currency(x.first, y.first) && same_currency(x.second, y.second);
    };
    for (const Exchange& odd : exchanges_) {
        const Exchange* standard = nullptr;
        std::ptrdiff_t most = 0;
        for (const Exchange& candidate : exchanges_) {
            const auto votes =
                std::count_if(exchanges_.begin(), exchanges_.end(), [&](const Exchange& other) {
                    return comparable(other, candidate) && agree(other, candidate);
                });
            if (comparable(candidate, odd) && votes > most) {
                most = votes;
                standard = &candidate;
            }
        }
        if (standard == &odd || agree(*standard, odd)) continue;
        report(SlipRule::exchange_rate, {standard->first, standard->second, odd.first, odd.second},
               "\"{}\" for \"{}\" and \"{}\" for \"{}\" are two rates of exchange",
               "«{}» مقابل «{}» و«{}» مقابل «{}» سعرا صرف مختلفان", quote(standard->first),
               quote(standard->second), quote(odd.first), quote(odd.second));
    }
}

}  // namespace

std::string_view name(SlipRule rule) {
    return rule_names[static_cast<std::size_t>(rule)];
}

std::optional<SlipRule> slip_rule_named(std::string_view wanted) {
    for (std::size_t i = 0; i < rule_names.size(); ++i)
        if (rule_names[i] == wanted) return static_cast<SlipRule>(i);
    return {};
}

std::vector<Slip> slips_within(const ArticleClaims& article) {
    return Checks(article).run();
}

}  // namespace tadqiq
