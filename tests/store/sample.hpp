// Articles with claims for the tests of the store, made by hand: no grammar is needed to store.
#pragma once

#include <string>

#include "claims/claim.hpp"
#include "store/store.hpp"

namespace tadqiq::test {

inline const Provenance reading = {"2024-05-02T10:00:00Z", "0.1.0", "lexicon-1"};

/// A claim whose core and sentence stand in `text`; every slot that a claim has is set.
Claim claim_in(const std::string& text, const std::string& core, Decimal value,
               const std::string& measure);

/// Three claims: a count, money whose currency is not known, and a range in the title.
ArticleClaims full_article(const std::string& id);

/// One claim, "killed", of `value`; the text names `place`.
ArticleClaims toll(const std::string& id, const std::string& publisher, int value,
                   const std::string& place = "البصرة");

/// Whether every field of both is the same.
bool same(const ArticleClaims& a, const ArticleClaims& b);

}  // namespace tadqiq::test
