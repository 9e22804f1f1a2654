// Entries of a report: all that was said of one thing, with every article that says the same in one
// place, so that a reader sees three stances and not thirty pairs.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace tadqiq {

/// What the claims that say the same have in common: hedge, number and unit.
struct Stance {
    /// The first of each article that says so: publishers that count for more before others, else
    /// in the order of the articles.
    std::vector<ClaimRef> claims;
    Ranges ranges;  ///< in `unit`, in which it was compared
    std::string unit;
    /// How many independent voices its articles are; those that say it was so before do not count.
    std::size_t origins = 0;
    /// The same, each voice by the weight of its weightiest publisher.
    std::size_t support = 0;
};

/// Two stances that were compared.
struct StancePair {
    std::size_t a = 0, b = 0;          ///< stances of the entry, in the order of the finding
    const Finding* finding = nullptr;  ///< the gravest between the two; points into the report
    std::size_t count = 0;             ///< how many pairs of articles stand against each other so
    /// Two of these articles stem from one origin and conflict: a figure was changed in copying.
    bool changed_in_copying = false;
};

struct Entry {
    Verdict verdict = Verdict::consistent;  ///< the gravest in it
    std::vector<Stance> stances;            ///< the lowest amount first
    std::vector<StancePair> pairs;          ///< gravest first
    /// For each article that speaks in it the first one that it shares long passages with, most
    /// often itself: articles of one origin are one voice.
    std::map<std::size_t, std::size_t> origin_of;

    std::size_t independent_origins() const;
    /// The stance that has more support than any other, where it has the support of two or more.
    std::optional<std::size_t> best_supported() const;
    /// All its conflicts are between sources that the articles name.
    bool is_dispute() const;
};

/// The findings that `include` asks for, those that share a claim in one entry; what both articles
/// said before is left out. The gravest entries
/// first, then those furthest apart, then those that more claims speak in.
std::vector<Entry> entries(const Report& report, Include include);
/// The same of those findings that would fail the gate and were dismissed; the former leave them
/// out.
std::vector<Entry> dismissed_entries(const Report& report);
/// The same of the findings of one verdict.
std::vector<Entry> entries_of(const Report& report, Verdict verdict);

/// The claim that says best what an entry is about: the first one of the measure that most claims
/// name, its scope and period those that most of them have.
Claim representative(const Report& report, const Entry& entry);

}  // namespace tadqiq
