#include "claims/whole.hpp"

namespace tadqiq {

std::optional<std::size_t> whole_of(const std::vector<Figure>& figures,
                                    const std::vector<Attachment>& attachments, std::size_t part,
                                    std::size_t nearest) {
    const auto amount = [&](std::size_t i) {
        return figures[i].value ? *figures[i].value : figures[i].high.value_or(Decimal(0));
    };
    for (std::optional<std::size_t> whole = nearest; whole; whole = attachments[*whole].previous)
        if (figures[*whole].kind == figures[part].kind && amount(part) < amount(*whole))
            return *whole;
    // "10 of them", after "two tanks": not of these. But "12 people, among them 15" says that it
    // is.
    if (!attachments[part].part && amount(nearest) < amount(part)) return {};
    return nearest;
}

}  // namespace tadqiq
