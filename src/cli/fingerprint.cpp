#include "cli/fingerprint.hpp"

#include <set>
#include <utility>

#include "base/error.hpp"
#include "store/fingerprint_rows.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t whole = 32, shortest = 6;

}  // namespace

bool is_fingerprint(std::string_view word) {
    return word.size() >= shortest && word.size() <= whole &&
           word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string whole_fingerprint(std::string_view begin, Database* database,
                              std::span<const std::string_view> known) {
    if (!is_fingerprint(begin))
        throw Error(Fault::usage, std::string(begin),
                    "is no fingerprint: 6 to 32 hexadecimal digits, as reports show them");
    if (begin.size() == whole) return std::string(begin);
    std::set<std::string> found;
    for (const auto fingerprint : known)
        if (fingerprint.starts_with(begin)) found.emplace(fingerprint);
    if (database)
        for (auto& fingerprint : fingerprints_beginning(*database, begin, 2))
            found.insert(std::move(fingerprint));
    if (found.empty())
        throw Error(Fault::usage, std::string(begin), "no finding here has this fingerprint");
    if (found.size() > 1)
        throw Error(Fault::usage, std::string(begin), "more than one fingerprint begins so");
    return *found.begin();
}

}  // namespace tadqiq
