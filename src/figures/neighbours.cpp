// "40 killed and 120 wounded at least", "$29 billion, not 100 billion", "Dammam 47 and Riyadh 43".
#include "figures/neighbours.hpp"

#include <algorithm>

#include "figures/hedge_scope.hpp"
#include "figures/interpret.hpp"

namespace tadqiq {
namespace {

/// How many tokens may lie between two figures of which one completes the other.
constexpr std::uint32_t near = 6, same_sentence = 30, same_paragraph = 80;
const Decimal billion(1, 9), million(1, 6);

class Completion {
  public:
    explicit Completion(Reading& reading)
        : figures_(reading.figures),
          positions_(reading.positions),
          tokens_(reading.tokens.list),
          reading_(reading) {}

    void run() {
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            share_hedge(i);
            share_unit(i);
        }
        for (std::size_t i = 0; i < figures_.size(); ++i) inherit_money(i);
        name_currencies();
        for (std::size_t i = 0; i < figures_.size(); ++i) inherit_rate(i);
    }

  private:
    bool has_next(std::size_t i) const { return i + 1 < figures_.size(); }
    const Token* after(std::size_t i) const {
        const auto end = positions_[i].end;
        return end < tokens_.size() ? &tokens_[end] : nullptr;
    }
    /// The tokens between figure `i` and the next one.
    std::span<const Token> gap(std::size_t i) const {
        const auto from = positions_[i].end, to = positions_[i + 1].begin;
        return to > from ? std::span(tokens_).subspan(from, to - from) : std::span<const Token>();
    }
    bool same_line(std::uint32_t from, std::uint32_t to) const {
        for (auto k = from; k < to; ++k)
            if (tokens_[k].shape == Token::Shape::line_break) return false;
        return true;
    }
    static bool is_bare(const Figure& f) { return f.kind == Kind::count && f.unit.empty(); }
    /// Whether nothing that figure `i` could count stands behind it.
    bool counts_nothing(std::size_t i) const {
        const Token* t = after(i);
        if (!t || t->shape != Token::Shape::word || t->proclitic != 0) return true;
        constexpr Classes links = any_of(Class::from_word, Class::to_word, Class::preposition,
                                         Class::hedge_after, Class::part_word, Class::attribution,
                                         Class::particle, Class::year_cue, Class::status_word);
        return t->is_any(links);
    }

    /// A hedge covers the numbers joined directly to its own, unless it is a rounding one and they
    /// are not round. In brackets, the same amount in another unit shares it, too.
    void share_hedge(std::size_t i) {
        if (!has_next(i)) return;
        Figure& a = figures_[i];
        Figure& b = figures_[i + 1];
        if (!a.value || !b.value) return;
        if (is_in_bracket(i) && a.hedge == Hedge::about && b.hedge == Hedge::exact &&
            a.kind == Kind::measure && b.kind == Kind::measure && a.unit != b.unit)
            b.hedge = a.hedge;
        if (a.kind != b.kind || !is_joined(i)) return;
        const auto before = hedge_before(tokens_, positions_[i].begin);
        const auto behind = hedge_behind(tokens_, positions_[i + 1].end);
        if (b.hedge == Hedge::exact && before.hedge != Hedge::exact && a.hedge == before.hedge) {
            const bool unrounded = a.value->exponent() > 0 && b.value->exponent() <= 0;
            if (!(before.round_only && unrounded)) b.hedge = a.hedge;
        }
        if (a.hedge == Hedge::exact && behind.hedge != Hedge::exact && b.hedge == behind.hedge)
            a.hedge = b.hedge;
    }

    bool is_in_bracket(std::size_t i) const {
        const auto between = gap(i);
        return between.size() == 1 && between[0].is_sign('(');
    }

    /// Whether figure `i` and the next one are joined by "and" with at most two nouns between.
    bool is_joined(std::size_t i) const {
        constexpr std::size_t nouns = 2;
        const auto between = gap(i);
        if (between.empty() || between.size() > nouns + 1 || !between.back().is_and()) return false;
        return std::all_of(between.begin(), between.end() - 1, [](const Token& t) {
            return t.shape == Token::Shape::word && t.proclitic == 0;
        });
    }

    /// "14 and 16 per cent", "3 x 6 metres": the unit is named behind the second number.
    void share_unit(std::size_t i) {
        Figure& a = figures_[i];
        if (is_bare(a) && has_next(i)) {
            const auto between = gap(i);
            const Figure& b = figures_[i + 1];
            const bool times = between.size() == 1 && is_times(between[0]);
            const bool joined = between.size() == 1 && between[0].is_and();
            const bool shared =
                b.kind == Kind::percent || b.kind == Kind::measure || b.kind == Kind::duration;
            if (b.kind == Kind::age && joined && a.value) share(a, b);
            if ((times || joined) && shared && !b.unit.empty()) {
                share(a, b);
                if (times && b.hedge == Hedge::exact) figures_[i + 1].hedge = a.hedge;
            }
        }
        if (has_next(i) && a.kind == Kind::age && figures_[i + 1].kind == Kind::duration &&
            is_joined(i) && is_of_life(figures_[i + 1].unit))
            figures_[i + 1].kind = Kind::age;
        if (is_bare(a) && a.value && counts_nothing(i) && is_temperature(i)) {
            a.kind = Kind::measure;
            a.unit = "celsius";
        }
    }
    static void share(Figure& a, const Figure& b) {
        a.kind = b.kind;
        a.unit = b.unit;
    }
    static bool is_of_life(std::string_view unit) { return unit == "year" || unit == "month"; }
    bool is_times(const Token& t) const {
        const auto view = reading_.folded.view(t.folded);
        return view == "*" || view == "x" || view == "\u00D7";
    }

    /// A bare number of degrees: behind another temperature of the line, or behind "heat".
    bool is_temperature(std::size_t i) const {
        const Decimal hottest = 75, coldest = -75;
        if (*figures_[i].value > hottest || *figures_[i].value < coldest) return false;
        const auto begin = positions_[i].begin;
        for (std::size_t k = i; k-- > 0;) {
            if (begin - positions_[k].end > same_sentence) break;
            if (figures_[k].kind == Kind::date) continue;
            if (figures_[k].unit != "celsius") break;
            return same_line(positions_[k].end, begin) && no_noun_between(k, i);
        }
        for (std::uint32_t d = 1; d <= near && begin >= d; ++d) {
            const Token& t = tokens_[begin - d];
            if (t.shape == Token::Shape::sign || t.shape == Token::Shape::line_break) return false;
            if (t.is(Class::degree_cue)) return t.as(Class::degree_cue).key == "celsius";
        }
        return false;
    }
    /// Between two temperatures of a weather line stand names of places, few words.
    bool no_noun_between(std::size_t a, std::size_t b) const {
        return positions_[b].begin - positions_[a].end <= near;
    }

    /// "$29 billion, not 100 billion": a bare amount of millions is of the money before it.
    void inherit_money(std::size_t i) {
        Figure& f = figures_[i];
        const auto& amount = f.value ? f.value : f.high;
        if (!is_bare(f) || !amount || !is_scaled(i)) return;
        if (*amount < million && !is_compared_money(i)) return;
        const bool sure = *amount >= billion && !counts_people(i);
        if (!sure && !counts_nothing(i) && !is_another(i)) return;
        for (std::size_t k = i; k-- > 0;) {
            if (positions_[i].begin - positions_[k].end > same_paragraph) break;
            if (figures_[k].kind == Kind::date || figures_[k].kind == Kind::ordinal ||
                figures_[k].kind == Kind::percent)
                continue;
            if (figures_[k].kind == Kind::money) {
                if (sure || same_line(positions_[k].end, positions_[i].begin))
                    take_money(f, figures_[k]);
                return;
            }
            if (!sure) return;
        }
        if (!sure) return;
        // A headline, or a sentence before the one that names the currency.
        for (std::size_t k = i + 1; k < figures_.size(); ++k) {
            if (positions_[k].begin - positions_[i].end > same_paragraph) return;
            if (figures_[k].kind == Kind::money) return take_money(f, figures_[k]);
        }
    }
    /// "150 thousand riyals against 17 thousand": smaller amounts only right behind money.
    bool is_compared_money(std::size_t i) const {
        return i > 0 && figures_[i - 1].kind == Kind::money && counts_nothing(i) &&
               positions_[i].begin - positions_[i - 1].end <= near;
    }
    static void take_money(Figure& f, const Figure& from) {
        f.kind = Kind::money;
        f.unit = from.unit.substr(0, from.unit.find('/'));
        f.unit_candidates = from.unit_candidates;
    }
    /// Whether the number was written with a scale word.
    bool is_scaled(std::size_t i) const {
        for (auto k = positions_[i].begin; k < positions_[i].end; ++k)
            if (tokens_[k].is_any(any_of(Class::scale, Class::dual_scale))) return true;
        return false;
    }
    bool counts_people(std::size_t i) const {
        const Token* t = after(i);
        return t && t->is(Class::person_noun) && !is_another(i);
    }
    /// "4 billion others".
    bool is_another(std::size_t i) const {
        const Token* t = after(i);
        return t && reading_.folded.view(t->folded) == "\u0627\u062E\u0631\u064A";
    }

    /// "3.5 million barrels a day, of them 400 thousand barrels"; "1.21 riyals a share against
    /// 0.35".
    void inherit_rate(std::size_t i) {
        Figure& f = figures_[i];
        const bool money = f.kind == Kind::money;
        if ((f.kind != Kind::measure && !money) || f.unit.empty() ||
            f.unit.find('/') != std::string::npos)
            return;
        if (money && is_price(i)) return;
        if (i > 0 && takes_rate(i, i - 1)) return;
        if (has_next(i)) takes_rate(i, i + 1);
    }
    bool takes_rate(std::size_t i, std::size_t k) {
        Figure& f = figures_[i];
        const std::string& rate = figures_[k].unit;
        const auto slash = rate.find('/');
        if (slash == std::string::npos || rate.substr(0, slash) != f.unit) return false;
        const auto from = std::min(positions_[i].end, positions_[k].end);
        const auto to = std::max(positions_[i].begin, positions_[k].begin);
        const std::uint32_t reach = f.kind == Kind::money ? near : same_sentence;
        if (to < from || to - from > reach || !same_line(from, to)) return false;
        // "A deficit of 63 billion. It pays 400 million a month": two sentences.
        const auto ends = [](const Token& t) { return t.is_sign('.'); };
        const auto between = std::span(tokens_).subspan(from, to - from);
        if (f.kind == Kind::money && std::any_of(between.begin(), between.end(), ends))
            return false;
        f.unit = rate;
        return true;
    }
    /// "the barrel at 70 dollars": what the price is of stands before it.
    bool is_price(std::size_t i) {
        Figure& f = figures_[i];
        const auto& amount = f.value ? f.value : f.high;
        const Decimal dearest = 100000;
        if (!amount || *amount >= dearest) return false;
        const auto begin = positions_[i].begin;
        for (std::uint32_t d = 1; d <= near && begin >= d; ++d) {
            const Token& t = tokens_[begin - d];
            if (t.is_number() || t.shape == Token::Shape::sign ||
                t.shape == Token::Shape::line_break)
                return false;
            if (t.is(Class::priced_noun)) {
                f.unit += "/" + t.as(Class::priced_noun).key;
                return true;
            }
        }
        return false;
    }

    /// A bare dinar is the one that the article names in full elsewhere, else the one of the only
    /// country with a dinar that it names at all.
    void name_currencies() {
        std::vector<std::string> named;
        const auto add = [&named](std::string_view code) {
            if (!code.empty() && std::find(named.begin(), named.end(), code) == named.end())
                named.emplace_back(code);
        };
        for (const auto& f : figures_)
            if (f.kind == Kind::money) add(f.unit.substr(0, f.unit.find('/')));
        if (choose_among(named)) return;
        for (const Token& t : tokens_) add(currency_named(t));
        choose_among(named);
    }
    /// Names the bare currencies of which `named` has exactly one candidate; whether none is left.
    bool choose_among(const std::vector<std::string>& named) {
        bool all = true;
        for (auto& f : figures_) {
            if (f.unit_candidates.empty()) continue;
            const auto is_named = [&](const std::string& candidate) {
                const auto code = candidate.substr(0, candidate.find('/'));
                return std::find(named.begin(), named.end(), code) != named.end();
            };
            const auto& of = f.unit_candidates;
            if (std::count_if(of.begin(), of.end(), is_named) == 1) {
                f.unit = *std::find_if(of.begin(), of.end(), is_named);
                f.unit_candidates.clear();
            } else {
                all = false;
            }
        }
        return all;
    }

    std::vector<Figure>& figures_;
    const std::vector<TokenRange>& positions_;
    const std::vector<Token>& tokens_;
    const Reading& reading_;
};

}  // namespace

void complete_from_neighbours(Reading& reading) {
    Completion(reading).run();
}

}  // namespace tadqiq
