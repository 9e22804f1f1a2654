#include "cli/open_resemblances.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace tadqiq {

std::vector<OpenResemblance> all_open(ResemblanceRows& rows) {
    std::vector<OpenResemblance> all;
    for (auto& resemblance : rows.all()) all.push_back({std::move(resemblance)});
    return all;
}

std::vector<OpenResemblance> open_near(ResemblanceRows& rows, const RowPairs& changed) {
    std::map<std::pair<std::int64_t, std::int64_t>, Resemblance> found;
    std::map<std::int64_t, std::set<std::int64_t>> around;  // whom an article resembles
    const auto load = [&](std::int64_t article) -> const std::set<std::int64_t>& {
        const auto [known, is_new] = around.try_emplace(article);
        if (!is_new) return known->second;
        for (auto& resemblance : rows.of(article)) {
            known->second.insert(resemblance.later == article ? resemblance.earlier
                                                              : resemblance.later);
            const std::pair key(resemblance.later, resemblance.earlier);
            found.try_emplace(key, std::move(resemblance));
        }
        return known->second;
    };
    for (const auto& [one, other] : changed) {
        load(one);
        load(other);
    }
    // Who resembled both may do so no more.
    for (const auto& [one, other] : changed) {
        around[one].insert(other);
        around[other].insert(one);
    }
    std::set<std::pair<std::int64_t, std::int64_t>> affected;
    const auto affect = [&](std::int64_t one, std::int64_t other) {
        affected.emplace(std::max(one, other), std::min(one, other));
    };
    for (const auto& [one, other] : changed) {
        affect(one, other);
        for (const auto third : around[one]) {
            if (!around[other].contains(third)) continue;
            affect(one, third);
            affect(other, third);
        }
    }
    for (const auto& [later, earlier] : affected) {
        load(later);
        load(earlier);
    }
    std::vector<OpenResemblance> near;
    for (auto& [key, resemblance] : found)
        near.push_back({std::move(resemblance), affected.contains(key)});
    return near;
}

}  // namespace tadqiq
