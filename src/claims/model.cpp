#include "claims/model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <memory>
#include <string>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"
#include "figures/decimal.hpp"

namespace tadqiq {
namespace {

double number_in(const TsvRow& row, std::size_t column) {
    const auto number = Decimal::parse(row.field(column));
    if (!number)
        throw Error(Fault::lexicon, row.place(),
                    fmt::format("'{}' is no number", row.field(column)));
    double value = static_cast<double>(number->coefficient());
    for (int e = number->exponent(); e > 0; --e) value *= 10;
    for (int e = number->exponent(); e < 0; ++e) value /= 10;
    return value;
}

/// The rows of weights.tsv by the model that they belong to.
class Weights {
  public:
    Weights(std::string_view path, std::string_view content) : path_(path), content_(content) {
        for (const auto& row : read_tsv(path_, content_))
            rows_[std::string(row.field(0))].push_back(row);
    }
    Weights(const Weights&) = delete;

    const std::vector<TsvRow>& of(std::string_view model) const {
        const auto found = rows_.find(model);
        if (found == rows_.end())
            throw Error(Fault::lexicon, path_, fmt::format("no model '{}'", model));
        return found->second;
    }

  private:
    std::string path_, content_;  // the rows point into them
    std::map<std::string, std::vector<TsvRow>, std::less<>> rows_;
};

std::unique_ptr<Weights>& weights() {
    static std::unique_ptr<Weights> instance = [] {
        for (const auto& file : claims_files())
            if (file.path.ends_with("weights.tsv"))
                return std::make_unique<Weights>(file.path, file.content);
        return std::make_unique<Weights>("weights.tsv", "");
    }();
    return instance;
}

std::size_t index_of(std::string_view question, std::span<const std::string_view> questions,
                     const TsvRow& row) {
    const auto found = std::find(questions.begin(), questions.end(), question);
    if (found == questions.end())
        throw Error(Fault::lexicon, row.place(), fmt::format("unknown question '{}'", question));
    return static_cast<std::size_t>(found - questions.begin());
}

int node_index(const TsvRow& row, std::size_t column) {
    return static_cast<int>(number_in(row, column));
}

TreeModel::Node& node_of(TreeModel& model, const TsvRow& row) {
    const auto tree = static_cast<std::size_t>(node_index(row, 2));
    const auto node = static_cast<std::size_t>(node_index(row, 3));
    if (model.trees.size() <= tree) model.trees.resize(tree + 1);
    if (model.trees[tree].size() <= node) model.trees[tree].resize(node + 1);
    return model.trees[tree][node];
}

/// Follows a tree to its leaf; `visit` sees every question on the way.
template <typename Visit>
double leaf_value(const std::vector<TreeModel::Node>& tree, std::span<const double> answers,
                  Visit visit) {
    const TreeModel::Node* node = &tree.front();
    while (node->question >= 0) {
        const auto question = static_cast<std::size_t>(node->question);
        visit(question);
        node = &tree[static_cast<std::size_t>(answers[question] <= node->limit ? node->left
                                                                               : node->right)];
    }
    return node->value;
}

}  // namespace

double LinearModel::score(std::span<const double> answers) const {
    assert(answers.size() == weights.size());
    double sum = bias;
    for (std::size_t i = 0; i < answers.size(); ++i)
        sum += weights[i] * std::clamp(answers[i], limits[i].least, limits[i].most);
    return sum;
}

double TreeModel::score(std::span<const double> answers) const {
    double sum = bias;
    for (const auto& tree : trees) sum += leaf_value(tree, answers, [](std::size_t) {});
    return sum;
}

std::vector<double> TreeModel::shares(std::span<const double> answers) const {
    std::vector<double> shares(answers.size());
    for (const auto& tree : trees) {
        std::vector<std::size_t> path;
        const double value =
            leaf_value(tree, answers, [&](std::size_t question) { path.push_back(question); });
        for (const std::size_t question : path)
            shares[question] += value / static_cast<double>(path.size());
    }
    return shares;
}

LinearModel linear_model(std::string_view name, std::span<const std::string_view> questions) {
    LinearModel model;
    model.weights.resize(questions.size());
    model.limits.resize(questions.size());
    std::size_t seen = 0;
    for (const TsvRow& row : weights()->of(name)) {
        if (row.field(1) == "bias") model.bias = number_in(row, 2);
        if (row.field(1) == "limits")
            model.limits[index_of(row.field(2), questions, row)] = {number_in(row, 3),
                                                                    number_in(row, 4)};
        if (row.field(1) != "weight") continue;
        model.weights[index_of(row.field(2), questions, row)] = number_in(row, 3);
        ++seen;
    }
    if (seen != questions.size())
        throw Error(Fault::lexicon, "weights.tsv",
                    fmt::format("model '{}' has {} weights for {} questions", name, seen,
                                questions.size()));
    return model;
}

TreeModel tree_model(std::string_view name, std::span<const std::string_view> questions) {
    TreeModel model;
    for (const TsvRow& row : weights()->of(name)) {
        const auto what = row.field(1);
        if (what == "bias") {
            model.bias = number_in(row, 2);
        } else if (what == "threshold") {
            continue;
        } else if (what == "leaf") {
            node_of(model, row).value = number_in(row, 4);
        } else if (what == "split") {
            auto& node = node_of(model, row);
            node.question = static_cast<int>(index_of(row.field(4), questions, row));
            node.limit = number_in(row, 5);
            node.left = node_index(row, 6);
            node.right = node_index(row, 7);
        } else {
            throw Error(Fault::lexicon, row.place(), fmt::format("unknown part '{}'", what));
        }
    }
    for (const auto& tree : model.trees)
        for (const auto& node : tree) {
            const auto size = static_cast<int>(tree.size());
            if (node.question >= 0 &&
                (node.left <= 0 || node.left >= size || node.right <= 0 || node.right >= size))
                throw Error(Fault::lexicon, "weights.tsv", "a tree with a loose end");
        }
    return model;
}

double number_of(std::string_view model, std::string_view name) {
    for (const TsvRow& row : weights()->of(model))
        if (row.field(1) == name) return number_in(row, 2);
    throw Error(Fault::lexicon, "weights.tsv", fmt::format("model '{}' has no {}", model, name));
}

void use_weights(std::string_view path, std::string_view content) {
    weights() = std::make_unique<Weights>(path, content);
}

}  // namespace tadqiq
