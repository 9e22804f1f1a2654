#include "compare/compare.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "compare/earlier.hpp"
#include "compare/fingerprint.hpp"
#include "compare/reason.hpp"
#include "compare/verdict.hpp"
#include "text/fold.hpp"

namespace tadqiq {
namespace {

/// One side of a comparison.
struct Side {
    const ArticleClaims& article;
    const Claim& claim;

    Statement statement() const { return statement_of(article, claim); }
    std::string_view quote() const {
        return claim.figure.text.of(article.article.field(claim.field));
    }
};

bool a_is_part(Relation relation) {
    return relation == Relation::a_is_part || relation == Relation::a_for_whole;
}
bool b_is_part(Relation relation) {
    return relation == Relation::b_is_part || relation == Relation::b_for_whole;
}

/// A source's name to be sought in another's, without its article: "the ministry" is one.
std::string bare_name(std::string_view source) {
    constexpr std::string_view article = "ال";
    std::string name = folded(source);
    if (name.starts_with(article)) name.erase(0, article.size());
    return name;
}

/// Whether `part` stands in `whole` as words of their own, with an article or without.
bool holds_words(std::string_view whole, std::string_view part) {
    constexpr std::string_view article = "ال";
    for (auto at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1)) {
        auto before = whole.substr(0, at);
        if (before.ends_with(article)) before.remove_suffix(article.size());
        const auto after = whole.substr(at + part.size());
        if ((before.empty() || before.ends_with(' ')) && (after.empty() || after.starts_with(' ')))
            return true;
    }
    return false;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// "The Minister of Health, N. N." and "the Ministry of Health": an office and who holds it speak
/// with one voice, of one country.
bool are_one_office(std::string_view x, std::string_view y) {
    static constexpr std::array<std::string_view, 3> heads = {"وزير", "وزيره", "وزاره"};
    constexpr std::string_view article = "ال", feminine = "ه";
    const auto a = words_of(x), b = words_of(y);
    const auto is_head = [](std::string_view word) {
        return std::find(heads.begin(), heads.end(), word) != heads.end();
    };
    if (a.empty() || b.empty() || !is_head(a[0]) || !is_head(b[0])) return false;
    for (std::size_t i = 1; i < std::min(a.size(), b.size()); ++i) {
        if (a[i] == b[i]) continue;
        const bool agree = a[i] == std::string(b[i]).append(feminine) ||
                           b[i] == std::string(a[i]).append(feminine);
        const bool is_name = !a[i].starts_with(article) || !b[i].starts_with(article);
        if (!agree) return i > 1 && is_name;
    }
    return true;
}

/// A longer name of one source contains the shorter: the ministry, the ministry of a country.
Voices voices_of(const Claim& a, const Claim& b) {
    const std::string x = bare_name(a.attributed_to), y = bare_name(b.attributed_to);
    if (x.empty() || y.empty()) return Voices::unknown;
    const bool one = holds_words(x, y) || holds_words(y, x) || are_one_office(x, y);
    return one ? Voices::one_source : Voices::dispute;
}

/// `own_wholes`: what the part's article says of its whole, where the relation is of that kind.
std::optional<Judgement> judgement_of(const Side& a, const Side& b, Relation relation,
                                      std::vector<Statement> own_wholes) {
    if (relation != Relation::a_is_part && relation != Relation::b_is_part)
        return judge(a.statement(), b.statement());
    const bool first = relation == Relation::a_is_part;
    const Side& part = first ? a : b;
    const Side& whole = first ? b : a;
    if (part.claim.part_of)
        own_wholes.push_back(
            statement_of(part.article, part.article.claims.at(*part.claim.part_of)));
    auto judgement = judge_part(part.statement(), whole.statement(), own_wholes);
    if (judgement && !first) std::swap(judgement->a, judgement->b);
    return judgement;
}

/// What the one's own article says it was before, in its words, where the other still is that.
std::string_view earlier_still_in(const Side& one, const Side& other) {
    const auto index = static_cast<std::size_t>(&one.claim - one.article.claims.data());
    const auto earlier = earlier_value_of(one.article, index);
    if (!earlier) return {};
    const Side before{one.article, one.article.claims[*earlier]};
    const auto judgement = judge(before.statement(), other.statement());
    if (!judgement || !meet(judgement->a.implied, judgement->b.implied)) return {};
    return before.quote();
}

std::optional<Finding> finding_of(const Side& a, const Side& b, Relation relation,
                                  std::vector<Statement> own_wholes) {
    const auto judgement = judgement_of(a, b, relation, std::move(own_wholes));
    if (!judgement) return {};
    Finding finding;
    finding.verdict = judgement->verdict;
    finding.ranges_a = judgement->a;
    finding.ranges_b = judgement->b;
    finding.unit = judgement->unit;
    finding.gap = gap(judgement->a.implied, judgement->b.implied);
    if (is_flagged(finding.verdict)) finding.voices = voices_of(a.claim, b.claim);
    ReasonContext context{a.quote(),          b.quote(),      a.statement().date,
                          b.statement().date, a.claim.figure, b.claim.figure};
    context.a_is_part = a_is_part(relation);
    context.b_is_part = b_is_part(relation);
    context.voices = finding.voices;
    context.source_a = a.claim.attributed_to;
    context.source_b = b.claim.attributed_to;
    if (finding.verdict != Verdict::consistent) {
        context.earlier_a = earlier_still_in(a, b);
        context.earlier_b = earlier_still_in(b, a);
    }
    finding.reason_en = reason_in_english(*judgement, context);
    finding.reason_ar = reason_in_arabic(*judgement, context);
    finding.fingerprint = fingerprint("pair", a.article, a.claim, b.article, b.claim);
    return finding;
}

/// What makes two claims of one article the same statement, said twice.
using Said = std::tuple<std::size_t, std::string, std::vector<std::string>, std::string,
                        std::string, std::string>;

Said said(std::size_t article, const Claim& claim) {
    const Figure& f = claim.figure;
    std::string amount =
        std::string(name(f.kind)) + ' ' + f.unit + ' ' + std::string(name(f.hedge));
    for (const auto& number : {f.value, f.low, f.high})
        amount += ' ' + (number ? number->str() : "");
    return {article, claim.measure, claim.scope, claim.anchor, claim.period, amount};
}

/// The pairs of a comparison in the order in which their findings are made.
class Comparison {
  public:
    Comparison(std::span<const ArticleClaims> articles, std::span<const ComparablePair> pairs)
        : articles_(articles), pairs_(pairs.begin(), pairs.end()) {
        for (ComparablePair& pair : pairs_) {
            if (place(pair.b) >= place(pair.a)) continue;
            std::swap(pair.a, pair.b);
            pair.relation = turned(pair.relation);
        }
        std::sort(pairs_.begin(), pairs_.end(), [&](const auto& x, const auto& y) {
            return std::tuple(place(x.a), place(x.b)) < std::tuple(place(y.a), place(y.b));
        });
        for (const ComparablePair& pair : pairs_) {
            if (pair.relation != Relation::same) continue;
            same_[{pair.a, pair.b.article}].push_back(pair.b);
            same_[{pair.b, pair.a.article}].push_back(pair.a);
        }
    }

    std::vector<Finding> findings() const {
        std::vector<Finding> found;
        std::map<std::pair<Said, Said>, std::size_t> first;  // which finding said so
        for (const ComparablePair& pair : pairs_) {
            const Side a = side(pair.a), b = side(pair.b);
            auto finding = finding_of(a, b, pair.relation, own_wholes(pair));
            if (!finding || is_about_another_time(pair, *finding)) continue;
            finding->a = pair.a;
            finding->b = pair.b;
            const auto [said_first, is_new] = first.try_emplace(
                {said(pair.a.article, a.claim), said(pair.b.article, b.claim)}, found.size());
            finding->repeated = !is_new;
            if (!is_new) tell_voices(found[said_first->second], *finding);
            found.push_back(std::move(*finding));
        }
        std::stable_sort(found.begin(), found.end(), [](const Finding& x, const Finding& y) {
            if (x.verdict != y.verdict) return severity(x.verdict) < severity(y.verdict);
            return x.gap > y.gap;
        });
        return found;
    }

  private:
    /// A headline names no source; what the text under it says of the same figures does.
    static void tell_voices(Finding& finding, const Finding& again) {
        if (finding.voices != Voices::unknown || again.voices == Voices::unknown) return;
        finding.voices = again.voices;
        finding.reason_en = again.reason_en;
        finding.reason_ar = again.reason_ar;
    }

    /// "From 14 to 21": the 14 was true at some time before, and says nothing against an amount of
    /// now. Where another article agrees with it, that is worth saying.
    bool is_about_another_time(const ComparablePair& pair, const Finding& finding) const {
        return finding.verdict != Verdict::consistent &&
               is_earlier_value(articles_[pair.a.article], pair.a.claim) !=
                   is_earlier_value(articles_[pair.b.article], pair.b.claim);
    }

    /// Orders claims by their article's id, not by where it happens to stand.
    std::pair<std::string_view, std::size_t> place(ClaimRef ref) const {
        return {articles_[ref.article].article.id, ref.claim};
    }

    Side side(ClaimRef ref) const {
        const ArticleClaims& article = articles_[ref.article];
        return {article, article.claims.at(ref.claim)};
    }

    /// The claims of the part's article that are compared with the whole of the other one.
    std::vector<Statement> own_wholes(const ComparablePair& pair) const {
        const bool first = pair.relation == Relation::a_is_part;
        if (!first && pair.relation != Relation::b_is_part) return {};
        const auto found = same_.find(first ? std::pair(pair.b, pair.a.article)
                                            : std::pair(pair.a, pair.b.article));
        std::vector<Statement> statements;
        if (found != same_.end())
            for (const ClaimRef ref : found->second) statements.push_back(side(ref).statement());
        return statements;
    }

    std::span<const ArticleClaims> articles_;
    std::vector<ComparablePair> pairs_;
    std::map<std::pair<ClaimRef, std::size_t>, std::vector<ClaimRef>> same_;
};

}  // namespace

std::optional<Finding> judge_pair(const ArticleClaims& a, std::size_t i, const ArticleClaims& b,
                                  std::size_t j, Relation relation) {
    auto finding = finding_of({a, a.claims.at(i)}, {b, b.claims.at(j)}, relation, {});
    if (finding) {
        finding->a = {0, i};
        finding->b = {1, j};
    }
    return finding;
}

std::vector<Finding> compare(std::span<const ArticleClaims> articles,
                             std::span<const ComparablePair> pairs) {
    return Comparison(articles, pairs).findings();
}

}  // namespace tadqiq
