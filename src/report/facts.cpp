#include "report/facts.hpp"

#include <set>

#include "report/amount.hpp"
#include "report/visible.hpp"

namespace tadqiq {

std::string facts_of(const Report& report, const Entry& entry, const Reader& reader) {
    const Messages& say = Messages::of(reader.language);
    std::set<std::string_view> publishers;
    long unnamed = 0;
    for (const auto& [article, origin] : entry.origin_of) {
        const auto& publisher = report.articles[article].article.publisher;
        if (publisher)
            publishers.insert(*publisher);
        else
            ++unnamed;
    }
    const long articles = static_cast<long>(entry.origin_of.size());
    const long origins = static_cast<long>(entry.independent_origins());
    std::string facts =
        unnamed == 0
            ? say.format(reader, "entry-articles",
                         {{"n", articles}, {"publishers", long(publishers.size())}})
            : say.format(reader, "entry-articles-unnamed", {{"n", articles}, {"m", unnamed}});
    if (origins < articles)
        facts += say["comma"] + ' ' + say.format(reader, "entry-origins", {{"n", origins}});
    return facts;
}

std::string meaning_of(const Ranges& ranges, std::string_view unit, const Reader& reader) {
    const Messages& say = Messages::of(reader.language);
    const auto literal = range_in_words(ranges.literal, unit, reader);
    if (ranges.implied == ranges.literal)
        return say.format(reader, "means", {{"literal", literal}});
    return say.format(
        reader, "means-and-suggests",
        {{"literal", literal}, {"implied", range_in_words(ranges.implied, unit, reader)}});
}

std::string support_of(const Entry& entry, std::size_t stance, const Reader& reader) {
    if (entry.best_supported() != stance) return {};
    return Messages::of(reader.language)
        .format(reader, "best-supported", {{"n", long(entry.stances[stance].origins)}});
}

std::string decision_in_words(const Decision& decision, const Reader& reader) {
    const Messages& say = Messages::of(reader.language);
    return say.format(reader, "reviewed-by",
                      {{"decision", say["reviewed-" + std::string(name(decision.kind))]},
                       {"name", visible(decision.author)},
                       {"date", localized_date(decision.decided_on, reader.locale())},
                       {"reason", visible(decision.reason)}});
}

std::vector<const ArticleSlip*> open_slips(const Report& report) {
    std::vector<const ArticleSlip*> open;
    for (const auto& slip : report.slips)
        if (!report.is_dismissed(slip.slip.fingerprint)) open.push_back(&slip);
    return open;
}

}  // namespace tadqiq
