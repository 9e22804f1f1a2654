// The models' view of a match: the answers each of them weighs.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claims/comparable.hpp"

namespace tadqiq {

/// The questions of the model "fit": all but those about the numbers themselves.
std::span<const std::string_view> fit_questions();
std::vector<double> fit_answers(const Match& match);
/// The questions of the models "agree" and "conflict": all of them, and those about rivals.
std::span<const std::string_view> final_questions();
std::vector<double> final_answers(const Match& match);
/// How much each of the questions moved the fit, and the score.
std::vector<double> fit_shares(const Match& match);
std::vector<double> final_shares(const Match& match);

}  // namespace tadqiq
