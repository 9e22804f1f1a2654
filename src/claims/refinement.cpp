#include "claims/refinement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"

namespace tadqiq {
namespace {

bool is_of_people(const Attachment& a) {
    if (a.counted_sense &&
        (a.counted_sense->attach == Attach::people || a.counted_sense->attach == Attach::status))
        return true;
    // "200 thousand were harmed": the verb's plural is of people.
    const bool of_many = std::any_of(a.after.begin(), a.after.end(),
                                     [](const Governor& g) { return g.of_many && !g.distance; });
    return !a.group.empty() || (a.counted.empty() && of_many);
}

bool is_of_things(const Figure& figure, const Attachment& a) {
    return figure.kind == Kind::count && a.counted_sense && a.group.empty() &&
           a.counted_sense->attach == Attach::thing;
}

using Test = bool (*)(const Figure&, const Attachment&);

constexpr std::array<std::pair<std::string_view, Test>, 11> tests = {{
    {"people",
     [](const Figure& f, const Attachment& a) { return f.kind == Kind::count && is_of_people(a); }},
    {"things", is_of_things},
    {"ill", [](const Figure&, const Attachment& a) { return a.illness; }},
    {"money", [](const Figure& f, const Attachment&) { return f.kind == Kind::money; }},
    {"poll", [](const Figure&, const Attachment& a) { return a.poll; }},
    {"court", [](const Figure&, const Attachment& a) { return a.court; }},
    {"benefit", [](const Figure&, const Attachment& a) { return a.benefit; }},
    {"area", [](const Figure& f, const Attachment&) { return is_area(f.unit); }},
    {"undertaking", [](const Figure&, const Attachment& a) { return a.undertaking; }},
    {"waiting",
     [](const Figure& f, const Attachment& a) { return is_of_things(f, a) && a.waiting; }},
    {"time", [](const Figure& f, const Attachment&) { return f.kind == Kind::duration; }},
}};

struct Refinement {
    std::string from;
    Test is_of;
    std::string to, akin;
};

std::vector<Refinement> load() {
    std::vector<Refinement> refinements;
    for (const auto& file : claims_files()) {
        if (!file.path.ends_with("refinements.tsv")) continue;
        for (const auto& row : read_tsv(file.path, file.content)) {
            const auto found = std::find_if(tests.begin(), tests.end(), [&](const auto& test) {
                return test.first == row.field(1);
            });
            if (found == tests.end())
                throw Error(Fault::lexicon, row.place(),
                            fmt::format("'{}' is nothing that figures are of", row.field(1)));
            const std::string to(row.field(2)), akin(row.field(3));
            refinements.push_back(
                {std::string(row.field(0)), found->second, to, akin.empty() ? to : akin});
        }
    }
    return refinements;
}

}  // namespace

std::optional<Refined> refined(std::string_view measure, const Figure& figure,
                               const Attachment& attachment) {
    static const std::vector<Refinement> refinements = load();
    for (const auto& refinement : refinements)
        if (refinement.from == measure && refinement.is_of(figure, attachment))
            return Refined{refinement.to, refinement.akin};
    return {};
}

}  // namespace tadqiq
