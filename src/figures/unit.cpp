#include "figures/unit.hpp"

#include <map>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"

namespace tadqiq {
namespace {

/// conversions.tsv in memory. The keys and names point into the file that is compiled in.
struct Conversions {
    std::map<std::string_view, std::string_view> bases;  ///< with their Arabic names
    std::map<std::string_view, BaseUnit> upper, lower;   ///< of a rate's halves

    Conversions() {
        for (const EmbeddedFile& file : conversion_files())
            for (const TsvRow& row : read_tsv(file.path, file.content)) take(row);
    }

    void take(const TsvRow& row) {
        const auto fault = [&](const std::string& message) {
            return Error(Fault::lexicon, row.place(), message);
        };
        const auto type = row.field(0), unit = row.field(1), last = row.field(3);
        if (type == "own" && !unit.empty()) return;  // compared with its own kind only
        if (unit.empty() || last.empty()) throw fault("a conversion has four columns");
        if (type == "base") {
            bases.emplace(unit, last);
            return;
        }
        if (type != "is" && type != "per") throw fault("neither base, is, per nor own");
        const auto factor = Decimal::parse(row.field(2));
        if (!factor || *factor <= Decimal(0)) throw fault("the factor is no positive decimal");
        auto& half = type == "is" ? upper : lower;
        if (type == "is" && !bases.contains(last)) throw fault("the base is not declared above");
        if (!half.emplace(unit, BaseUnit{std::string(last), *factor}).second)
            throw fault("the unit has a conversion already");
    }
};

const Conversions& conversions() {
    static const Conversions instance;
    return instance;
}

BaseUnit look_up(const std::map<std::string_view, BaseUnit>& half, std::string_view unit) {
    const auto found = half.find(unit);
    return found == half.end() ? BaseUnit{std::string(unit)} : found->second;
}

}  // namespace

BaseUnit base_unit(std::string_view unit) {
    const auto slash = unit.find('/');
    if (slash == std::string_view::npos) return look_up(conversions().upper, unit);
    const BaseUnit upper = look_up(conversions().upper, unit.substr(0, slash));
    const BaseUnit lower = look_up(conversions().lower, unit.substr(slash + 1));
    const auto factor = multiply(upper.factor, lower.factor);
    if (!factor) return {std::string(unit)};
    return {upper.unit + '/' + lower.unit, *factor};
}

std::string_view arabic_name_of_base(std::string_view base) {
    const auto found = conversions().bases.find(base);
    return found == conversions().bases.end() ? std::string_view() : found->second;
}

}  // namespace tadqiq
