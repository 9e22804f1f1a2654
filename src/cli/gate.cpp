#include "cli/gate.hpp"

#include <fmt/format.h>

#include <sstream>

#include "cli/decisions.hpp"

namespace tadqiq {

std::set<std::string, std::less<>> rules_named(const std::vector<std::string>& words) {
    std::set<std::string, std::less<>> ids;
    for (const auto& word : words)
        for (const auto& rule : rules())
            if (word == rule.id || (rule.verdict && word == rule.name) ||
                (rule.slip && word == "slips"))
                ids.emplace(rule.id);
    return ids;
}

bool names_rules(const std::string& word) {
    return !rules_named({word}).empty();
}

std::set<std::string, std::less<>> read_baseline(const std::string& path) {
    std::set<std::string, std::less<>> fingerprints;
    std::istringstream lines(file_content(path));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const auto fingerprint = line.substr(0, line.find_first_of(" \t\r"));
        if (fingerprint.size() != 32 ||
            fingerprint.find_first_not_of("0123456789abcdef") != std::string::npos)
            throw Error(Fault::usage, fmt::format("{}:{}", path, number),
                        "a line of a baseline begins with a fingerprint of 32 hexadecimal digits");
        fingerprints.insert(fingerprint);
    }
    return fingerprints;
}

std::set<std::size_t> failing_stories(const Gate& gate) {
    std::set<std::size_t> failing;
    for (const auto& alert : gate.alerts()) {
        if (alert.state != AlertState::fails) continue;
        failing.insert(alert.at.article);
        for (const auto ref : alert.related)
            if (ref.article < gate.fresh) failing.insert(ref.article);
    }
    return failing;
}

}  // namespace tadqiq
