#include "claims/doers.hpp"

#include "claims/function_words.hpp"
#include "claims/governor.hpp"

namespace tadqiq {
namespace {

constexpr std::uint32_t words_of_doers = 7;

bool is_armed(const Attachment& a) {
    return a.armed || (a.counted_sense &&
                       (a.counted_sense->key == "attackers" || a.counted_sense->key == "fighters"));
}

bool follows_doers(const std::vector<Figure>& figures, const std::vector<Attachment>& attachments,
                   std::size_t i) {
    const Attachment& a = attachments[i];
    if (!a.previous || a.coordinated || a.part || a.part_after || is_armed(a) ||
        is_preposition(a.word_before) || a.previous_distance > words_of_doers || a.counted.empty())
        return false;
    // "3 men were killed and 9 hurt": a verb of its own.
    if (first(a.before, [](const Governor& g) { return adjoins(g) && governs(g); })) return false;
    const Attachment& doers = attachments[*a.previous];
    const auto* verb = first(doers.before, adjoins);
    return figures[i].kind == Kind::count && figures[*a.previous].kind == Kind::count && verb &&
           verb->sense.attach == Attach::verb && verb->distance == 1 && is_armed(doers) &&
           has_plain_noun(a);
}

}  // namespace

void tell_doers(const std::vector<Figure>& figures, const std::vector<Attachment>& attachments,
                std::vector<Measure>& measures) {
    const std::size_t i = measures.size() - 1;
    if (!follows_doers(figures, attachments, i)) return;
    Measure& doers = measures[*attachments[i].previous];
    measures.back() = doers;
    doers = Measure();
    doers.key = doers.akin = "attackers";
}

}  // namespace tadqiq
