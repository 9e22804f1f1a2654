#include "compare/fingerprint.hpp"

#include <fmt/format.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <utility>

namespace tadqiq {
namespace {

/// Begins what is hashed. Another way of writing the parts needs another version, so that accepted
/// findings are not mistaken for others.
constexpr std::string_view version = "tadqiq/1";

/// A part with its length before it, so that no two lists of parts read the same.
void append(std::string& out, std::string_view part) {
    fmt::format_to(std::back_inserter(out), "{}:{}", part.size(), part);
}

void append(std::string& out, const std::optional<Decimal>& number) {
    append(out, number ? number->str() : std::string());
}

std::string statement(const ArticleClaims& article, const Claim& claim) {
    std::string out;
    append(out, article.article.id);
    append(out, claim.measure);
    const Figure& figure = claim.figure;
    append(out, name(figure.kind));
    append(out, figure.unit);
    append(out, name(figure.hedge));
    append(out, figure.value);
    append(out, figure.low);
    append(out, figure.high);
    return out;
}

}  // namespace

std::string fingerprint(std::string_view rule, const ArticleClaims& a, const Claim& claim_a,
                        const ArticleClaims& b, const Claim& claim_b) {
    auto first = statement(a, claim_a), second = statement(b, claim_b);
    if (second < first) std::swap(first, second);
    std::string all;
    append(all, version);
    append(all, rule);
    append(all, first);
    append(all, second);
    const XXH128_hash_t hash = XXH3_128bits(all.data(), all.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace tadqiq
