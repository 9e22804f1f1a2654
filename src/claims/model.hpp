// The weights by which answers become log odds: grammar/claims/weights.tsv, which
// scripts/learn_weights.py learns.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace tadqiq {

/// One of the models of weights.tsv: "fit", "agree", "conflict".
struct Model {
    double bias = 0;
    double threshold = 0;         ///< pairs with at least these log odds are compared
    std::vector<double> weights;  ///< one a question, in order

    double score(std::span<const double> answers) const;
};

/// The model `name` with the weights of `questions`. Throws Error (lexicon) where a question or the
/// model itself is missing.
Model model(std::string_view name, std::span<const std::string_view> questions);

/// Reads the weights from this file in place of the ones compiled in: for learning them.
void use_weights(std::string_view path, std::string_view content);

}  // namespace tadqiq
