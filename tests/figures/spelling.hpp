// Spells numbers in Arabic words, as a grammar has them and as print has them.
#pragma once

#include <string>

namespace tadqiq::test {

struct Spelling {
    bool feminine = false;        ///< of the counted noun: "three" of women is "thalath"
    bool oblique = false;         ///< case: "ishrin" beside "ishrun", "milyunayn" beside "milyunan"
    bool plain_letters = false;   ///< without hamza, ta marbuta and tanwin, as people type
    bool split_hundreds = false;  ///< "thalath mi'a" in two words
    bool old_hundred = false;     ///< "mi'a" with the silent alef
    bool spaced_and = false;      ///< a space behind "and"
    bool construct = false;       ///< before its noun: "two thousand" loses its last letter
};

/// `n` in words, from 1 to 10^15 - 1.
std::string spelled(long n, const Spelling& how);

}  // namespace tadqiq::test
