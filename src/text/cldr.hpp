// What CLDR knows of units and currencies: their identifiers, and their names in Arabic.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tadqiq {

struct CldrName {
    std::string key;                 ///< "USD", "kilometer"
    std::vector<std::string> forms;  ///< beside a number: "دينار جزائري", "دنانير جزائرية"
    std::string dual;  ///< two of it in one word, where CLDR has that
};

/// The currencies of ISO 4217 that are in use, by code, with their full names.
std::vector<CldrName> arabic_currency_names();
/// The simple units (no rates, squares or cubes) by identifier, with their full names.
std::vector<CldrName> arabic_unit_names();

/// Whether it is a code of ISO 4217, in use or not.
bool is_iso_currency(std::string_view code);
/// Whether it is an identifier of a unit: "kilometer", "square-meter".
bool is_cldr_unit(std::string_view identifier);

}  // namespace tadqiq
