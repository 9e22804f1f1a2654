// The drawings of the HTML report, as data for its template. Only its .cpp files include this.
#pragma once

#include <kainjow/mustache.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "compare/finding.hpp"
#include "report/messages.hpp"
#include "report/number_line.hpp"

namespace tadqiq {

/// A stance as it is drawn.
struct StanceFigure {
    std::string letter, amount, means;
    Verdict verdict = Verdict::consistent;
    std::string unit;  ///< of the ranges
    LineStance line;
    std::vector<std::string> days;  ///< of its claims, as stated
};

/// Empty where there is nothing to draw on one scale.
std::optional<kainjow::mustache::data> number_line_data(std::span<const StanceFigure> stances,
                                                        const Reader& reader);
std::optional<kainjow::mustache::data> timeline_data(std::span<const StanceFigure> stances,
                                                     const Reader& reader);

/// A sentence cut at those of the claims that stand in it.
kainjow::mustache::list sentence_data(const Article& article, std::span<const Claim> claims,
                                      std::span<const std::size_t> marked, const Claim& sentence);

}  // namespace tadqiq
