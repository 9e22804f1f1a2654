#include "claims/refinement.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tadqiq {
namespace {

/// What a figure is of.
enum class Of : std::uint8_t { people, things, the_ill, money, area, time };

struct Refinement {
    std::string_view from;
    Of of;
    std::string_view to;
};

constexpr std::array<Refinement, 13> refinements = {{
    {"buildings_damaged", Of::people, "affected"},
    {"arrested", Of::things, "seized"},
    {"injured", Of::the_ill, "infected"},
    {"sentenced", Of::time, "sentence_years"},
    {"burned", Of::area, "burned_area"},
    {"fires", Of::area, "burned_area"},
    {"buildings_destroyed", Of::area, "burned_area"},
    {"buildings_damaged", Of::area, "burned_area"},
    {"freed", Of::money, "frozen_assets"},
    {"arrested", Of::money, "frozen_assets"},
    {"built", Of::money, "cost"},
    {"projects", Of::money, "cost"},
    {"contracts", Of::money, "contract_value"},
}};

bool is_of_people(const Attachment& a) {
    if (a.counted_sense &&
        (a.counted_sense->attach == Attach::people || a.counted_sense->attach == Attach::status))
        return true;
    // "200 thousand were harmed": the verb's plural is of people.
    const bool of_many = std::any_of(a.after.begin(), a.after.end(),
                                     [](const Governor& g) { return g.of_many && !g.distance; });
    return !a.group.empty() || (a.counted.empty() && of_many);
}

bool is_of(Of of, const Figure& figure, const Attachment& a) {
    switch (of) {
        case Of::people:
            return figure.kind == Kind::count && is_of_people(a);
        case Of::things:
            return figure.kind == Kind::count && a.counted_sense && a.group.empty() &&
                   a.counted_sense->attach == Attach::thing;
        case Of::the_ill:
            return a.illness;
        case Of::money:
            return figure.kind == Kind::money;
        case Of::area:
            return is_area(figure.unit);
        case Of::time:
            return figure.kind == Kind::duration;
    }
    return false;
}

}  // namespace

std::string_view refined(std::string_view measure, const Figure& figure,
                         const Attachment& attachment) {
    for (const auto& refinement : refinements)
        if (refinement.from == measure && is_of(refinement.of, figure, attachment))
            return refinement.to;
    return measure;
}

}  // namespace tadqiq
