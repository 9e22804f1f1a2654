#include "compare/earlier.hpp"

#include "compare/linked_figures.hpp"

namespace tadqiq {
namespace {

/// Of one thing, told in one sentence.
bool belong_together(const Claim& a, const Claim& b) {
    return a.figure.kind == b.figure.kind && same_unit(a.figure, b.figure) && a.field == b.field &&
           a.sentence == b.sentence;
}

/// "From 5 to 9."
bool leads_from_to(const ArticleClaims& article, std::size_t from, std::size_t to) {
    const auto gap = between(article, from, to);
    return gap && !gap->ends_sentence() && gap->ends_with(Link::to) &&
           words_before(article, from).ends_with(Link::from);
}

constexpr int words_to_change = 8;

/// "Rose to 9 from 5", which "came to 9 of 15" is not.
bool leads_to_from(const ArticleClaims& article, std::size_t to, std::size_t from) {
    const auto gap = between(article, to, from);
    return gap && !gap->ends_sentence() && gap->ends_with(Link::from) &&
           words_before(article, to).ends_with(Link::to) &&
           words_before(article, to, words_to_change).tells_change();
}

/// Of two neighbours the first was before the second.
bool was_before(const ArticleClaims& article, std::size_t earlier, std::size_t later) {
    const Claim &a = article.claims[earlier], &b = article.claims[later];
    if (!belong_together(a, b)) return false;
    if (a.status == Status::superseded)
        return b.status != Status::superseded && a.measure == b.measure;
    return earlier < later ? leads_from_to(article, earlier, later)
                           : leads_to_from(article, later, earlier) && a.measure == b.measure;
}

}  // namespace

std::optional<std::size_t> earlier_value_of(const ArticleClaims& article, std::size_t claim) {
    if (claim > 0 && was_before(article, claim - 1, claim)) return claim - 1;
    if (claim + 1 < article.claims.size() && was_before(article, claim + 1, claim))
        return claim + 1;
    return {};
}

bool is_earlier_value(const ArticleClaims& article, std::size_t claim) {
    return article.claims[claim].status == Status::superseded ||
           (claim + 1 < article.claims.size() && was_before(article, claim, claim + 1)) ||
           (claim > 0 && was_before(article, claim, claim - 1));
}

}  // namespace tadqiq
