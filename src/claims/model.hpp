// The models by which answers become log odds: grammar/claims/weights.tsv, which
// scripts/learn_weights.py learns.
#pragma once

#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace tadqiq {

/// A sum over the answers, for "fit" and "corroborated": one weight a question.
struct LinearModel {
    /// Beyond these, an answer says no more.
    struct Limits {
        double least = -std::numeric_limits<double>::infinity();
        double most = std::numeric_limits<double>::infinity();
    };
    double bias = 0;
    std::vector<double> weights;  ///< one a question, in order
    std::vector<Limits> limits;   ///< likewise

    double score(std::span<const double> answers) const;
};

/// A sum over small decision trees, for "agree" and "conflict": three questions deep, so that a
/// person can follow each of them.
struct TreeModel {
    struct Node {
        int question = -1;        ///< index; -1 for a leaf
        double limit = 0;         ///< an answer of at most this goes left
        int left = 0, right = 0;  ///< indices of the same tree's nodes
        double value = 0;         ///< of a leaf
    };
    double bias = 0;
    std::vector<std::vector<Node>> trees;

    double score(std::span<const double> answers) const;
    /// How much each question moved the score: a leaf's value is shared by the questions on its
    /// path.
    std::vector<double> shares(std::span<const double> answers) const;
};

/// The model `name` over `questions`. Throws Error (lexicon) where the model or a weight is
/// missing, or a question is not known.
LinearModel linear_model(std::string_view name, std::span<const std::string_view> questions);
TreeModel tree_model(std::string_view name, std::span<const std::string_view> questions);
/// A model's number of that name, as "threshold": the log odds from which on pairs are compared.
double number_of(std::string_view model, std::string_view name);

/// Reads the models from this file in place of the ones compiled in: for learning them.
void use_weights(std::string_view path, std::string_view content);

}  // namespace tadqiq
