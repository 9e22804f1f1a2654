#include "claims/model.hpp"

#include <fmt/format.h>

#include <cassert>
#include <cstdlib>
#include <map>
#include <string>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"
#include "figures/decimal.hpp"

namespace tadqiq {
namespace {

using Weights = std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>>;

double number_of(const TsvRow& row) {
    const auto number = Decimal::parse(row.field(2));
    if (!number)
        throw Error(Fault::lexicon, row.place(), fmt::format("'{}' is no number", row.field(2)));
    double value = static_cast<double>(number->coefficient());
    for (int e = number->exponent(); e > 0; --e) value *= 10;
    for (int e = number->exponent(); e < 0; ++e) value /= 10;
    return value;
}

Weights parse(std::string_view path, std::string_view content) {
    Weights weights;
    for (const auto& row : read_tsv(path, content))
        weights[std::string(row.field(0))][std::string(row.field(1))] = number_of(row);
    return weights;
}

Weights& weights() {
    static Weights instance = [] {
        for (const auto& file : claims_files())
            if (file.path.ends_with("weights.tsv")) return parse(file.path, file.content);
        return Weights();
    }();
    return instance;
}

}  // namespace

double Model::score(std::span<const double> answers) const {
    assert(answers.size() == weights.size());
    double sum = bias;
    for (std::size_t i = 0; i < answers.size(); ++i) sum += weights[i] * answers[i];
    return sum;
}

Model model(std::string_view name, std::span<const std::string_view> questions) {
    const auto known = weights().find(name);
    if (known == weights().end())
        throw Error(Fault::lexicon, "weights.tsv", fmt::format("no model '{}'", name));
    const auto weight = [&](std::string_view question) {
        const auto found = known->second.find(question);
        if (found == known->second.end())
            throw Error(Fault::lexicon, "weights.tsv",
                        fmt::format("model '{}' has no weight for '{}'", name, question));
        return found->second;
    };
    Model result{weight("bias"), weight("threshold"), {}};
    for (const auto question : questions) result.weights.push_back(weight(question));
    return result;
}

void use_weights(std::string_view path, std::string_view content) {
    weights() = parse(path, content);
}

}  // namespace tadqiq
