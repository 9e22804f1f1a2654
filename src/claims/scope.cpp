#include "claims/scope.hpp"

#include <algorithm>

namespace tadqiq {
namespace {

constexpr std::size_t anchor_names = 4;

}  // namespace

std::vector<std::string> scope_of(const ClaimContext& context) {
    std::vector<std::string> scope(context.near_places.begin(), context.near_places.end());
    const Attachment& a = context.attachment;
    if (!a.group.empty() && a.group != "persons") scope.push_back(a.group);
    if (!a.nation.empty()) scope.push_back(a.nation);
    std::sort(scope.begin(), scope.end());
    scope.erase(std::unique(scope.begin(), scope.end()), scope.end());
    return scope;
}

std::string anchor_of(const ClaimContext& context) {
    std::string anchor;
    std::size_t taken = 0;
    for (const char kind : {'P', 'T', 'C', 'G', 'N'})
        for (const auto name : context.subject->names) {
            if (name[0] != kind || taken == anchor_names) continue;
            if (!anchor.empty()) anchor += ' ';
            anchor += name.substr(2);
            ++taken;
        }
    return anchor;
}

}  // namespace tadqiq
