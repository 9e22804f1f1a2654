// One amount said twice: in words and digits, in two units, in two currencies.
#include <algorithm>
#include <array>

#include "compare/calculation.hpp"
#include "compare/linked_figures.hpp"
#include "compare/peg.hpp"
#include "compare/verdict.hpp"
#include "figures/lexicon.hpp"
#include "figures/unit.hpp"

namespace tadqiq {
namespace {

bool has_digits(std::string_view core) {
    const Between folded(core);
    return std::any_of(folded.words().begin(), folded.words().end(),
                       [](const std::string& w) { return w.front() >= '0' && w.front() <= '9'; });
}

/// An amount in two currencies.
struct Exchange {
    std::size_t first, second;  ///< its claims
    Range a, b;
};

class Twins {
  public:
    Twins(const LinkedFigures& figures, SlipList& slips) : figures_(figures), slips_(slips) {}

    void run() {
        const auto& amounts = figures_.amounts();
        for (std::size_t at = 0; at + 1 < amounts.size(); ++at) check(amounts[at], amounts[at + 1]);
        check_exchanges();
    }

  private:
    const Figure& figure(std::size_t i) const { return figures_.figure(i); }

    void check(std::size_t a, std::size_t b);
    void check_words_and_digits(std::size_t a, std::size_t b);
    void check_conversion(std::size_t a, std::size_t b);
    bool breaks_peg(const Exchange& exchange);
    bool names_country(std::size_t i) const;
    void check_exchanges();

    const LinkedFigures& figures_;
    SlipList& slips_;
    std::vector<Exchange> exchanges_;
};

void Twins::check(std::size_t a, std::size_t b) {
    const auto gap = figures_.between(a, b);
    const auto x = figures_.amount(a), y = figures_.amount(b);
    if (!gap || gap->ends_sentence() || !x || !y) return;
    // "Five thousand (500) dinars": brackets around a bare number belong to it.
    const std::string_view core_b = figure(b).core.of(figures_.text_of(b));
    if (gap->words().empty() && core_b.starts_with('(') && core_b.ends_with(')')) {
        if (figure(a).unit.empty() || same_unit(figure(a), figure(b))) check_words_and_digits(a, b);
        return;
    }
    if (!gap->is(Link::equal)) return;
    const bool bracket = gap->words().front() == "(";
    if (bracket && !figures_.bracket_closes_after(b)) return;

    const auto &unit_a = figure(a).unit, &unit_b = figure(b).unit;
    if (unit_a == unit_b) {
        if (bracket) check_words_and_digits(a, b);
    } else if (figure(a).kind == Kind::money && figure(b).kind == Kind::money) {
        const Exchange exchange{a, b, *x, *y};
        if (!breaks_peg(exchange)) exchanges_.push_back(exchange);
    } else if (figure(a).kind == Kind::measure && figure(b).kind == Kind::measure) {
        check_conversion(a, b);
    }
}

void Twins::check_words_and_digits(std::size_t a, std::size_t b) {
    const auto digits_in = [&](std::size_t i) {
        return has_digits(figure(i).core.of(figures_.text_of(i)));
    };
    // A name that ends like a dual passes for two of something: "ميلان" is a club, and two miles.
    const bool dual = figure(a).value == Decimal(2);
    const auto x = figures_.amount(a), y = figures_.amount(b);
    if (dual || !x || !y || digits_in(a) == digits_in(b) || meet(*x, *y)) return;
    slips_.report(SlipRule::words_and_digits, {a, b}, "\"{}\" and \"{}\" are two numbers",
                  "«{}» و«{}» رقمان مختلفان", figures_.quote(a), figures_.quote(b));
}

void Twins::check_conversion(std::size_t a, std::size_t b) {
    const BaseUnit base_a = base_unit(figure(a).unit), base_b = base_unit(figure(b).unit);
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
    slips_.report(SlipRule::conversion, {a, b}, "\"{}\" is not \"{}\"", "«{}» لا تساوي «{}»",
                  figures_.quote(a), figures_.quote(b));
}

bool Twins::names_country(std::size_t i) const {
    const Between words(figures_.quote(i));
    return std::any_of(words.words().begin(), words.words().end(), [](const std::string& word) {
        const Word* known = Lexicon::standard().find(word);
        return known && known->is(Class::country_adjective);
    });
}

/// "24 million dinars (79 billion dollars)": at the fixed rate it is 79 million.
bool Twins::breaks_peg(const Exchange& exchange) {
    const auto rate_a = dollar_rate(figure(exchange.first).unit);
    const auto rate_b = dollar_rate(figure(exchange.second).unit);
    if (!rate_a || !rate_b) return false;
    const auto left = product(exchange.a, Range{rate_b, rate_b});
    const auto right = product(exchange.b, Range{rate_a, rate_a});
    if (!left || !right) return false;
    const Decimal apart = gap(*left, *right);
    // A bare "dinar" can be another country's, unless the rate is wrong by a thousand and no more.
    constexpr std::array scales = {Decimal(10), Decimal(100), Decimal(1000), Decimal(1000000)};
    const bool slip_of_scale = std::any_of(scales.begin(), scales.end(), [&](const Decimal& scale) {
        return multiply(scale, Decimal(95, -2)) <= apart &&
               apart <= multiply(scale, Decimal(105, -2));
    });
    const auto stated = [&](std::size_t i) { return figure(i).unit == "USD" || names_country(i); };
    const bool both_stated = stated(exchange.first) && stated(exchange.second);
    if (!slip_of_scale && !(both_stated && apart > Decimal(11, -1))) return false;
    slips_.report(SlipRule::exchange_rate, {exchange.first, exchange.second},
                  "\"{}\" is not \"{}\" at the fixed rate of exchange",
                  "«{}» لا تساوي «{}» بسعر الصرف الثابت", figures_.quote(exchange.first),
                  figures_.quote(exchange.second));
    return true;
}

/// Each pair is set against the first that most others agree with.
void Twins::check_exchanges() {
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
        slips_.report(SlipRule::exchange_rate,
                      {standard->first, standard->second, odd.first, odd.second},
                      "\"{}\" for \"{}\" and \"{}\" for \"{}\" are two rates of exchange",
                      "«{}» مقابل «{}» و«{}» مقابل «{}» سعرا صرف مختلفان",
                      figures_.quote(standard->first), figures_.quote(standard->second),
                      figures_.quote(odd.first), figures_.quote(odd.second));
    }
}

}  // namespace

void check_twins(const LinkedFigures& figures, SlipList& slips) {
    Twins(figures, slips).run();
}

}  // namespace tadqiq
