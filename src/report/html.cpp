#include "report/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <map>
#include <ostream>
#include <set>
#include <utility>
#include <vector>

#include "report/entry.hpp"
#include "report/html_entry.hpp"
#include "report/page.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::object;

/// How many of the gravest stand at a glance, and how many a section lists beyond those it shows.
constexpr std::size_t most_at_a_glance = 8, most_listed = 5000;

constexpr Verdict verdicts[] = {Verdict::contradiction, Verdict::part_exceeds_whole,
                                Verdict::tension, Verdict::update, Verdict::consistent};

/// A part of the page: entries, the gravest first.
struct Section {
    std::string_view key;
    std::vector<Entry> entries;
};

std::vector<Section> sections_of(const Report& report, Include include) {
    Section disagreements{"disagreements", {}}, disputes{"disputes", {}}, updates{"updates", {}},
        agreements{"agreements", {}};
    for (auto& entry : entries(report, include)) {
        Section& section = entry.verdict == Verdict::consistent ? agreements
                           : entry.verdict == Verdict::update   ? updates
                           : entry.is_dispute()                 ? disputes
                                                                : disagreements;
        section.entries.push_back(std::move(entry));
    }
    if (include == Include::flagged) updates.entries = entries_of(report, Verdict::update);
    std::vector<Section> all;
    for (auto* section : {&disagreements, &disputes, &updates, &agreements})
        if (!section->entries.empty()) all.push_back(std::move(*section));
    return all;
}

class PageWriter {
  public:
    PageWriter(const Report& report, const PageOptions& options)
        : report_(report),
          options_(options),
          say_(Messages::of(options.reader.language)),
          writer_(report, options.reader),
          sections_(sections_of(report, options.include)),
          dismissed_(dismissed_entries(report)) {
        for (const auto& slip : report.slips)
            (report.is_dismissed(slip.slip.fingerprint) ? dismissed_slips_ : slips_)
                .push_back(&slip);
    }

    object page() {
        object page;
        object messages;
        for (const auto& [key, text] : say_.all()) messages.emplace(key, text);
        page["t"] = messages;
        page["style"] = std::string(page_file("page.css"));
        page["script"] = std::string(page_file("page.js"));
        page["policy"] = content_security_policy(page_file("page.css"), page_file("page.js"));
        if (!options_.stamp.empty())
            page["stamp"] = format("stamp", {{"date", localized_date(options_.stamp, locale())}});
        add_counts(page);
        add_worst(page);
        add_sections(page);
        add_filters(page);
        return page;
    }

  private:
    std::string_view locale() const { return options_.reader.locale(); }
    std::string format(std::string_view key, std::initializer_list<MessageArgument> with) const {
        return say_.format(options_.reader, key, with);
    }
    std::string number(std::size_t n) const {
        return localized_number(std::to_string(n), "", false, locale());
    }

    std::size_t flagged() const {
        std::size_t count = 0;
        for (const auto& section : sections_)
            for (const auto& entry : section.entries) count += is_flagged(entry.verdict);
        return count;
    }

    void add_counts(object& page) const {
        std::size_t figures = 0;
        for (const auto& article : report_.articles) figures += article.claims.size();
        std::set<std::size_t> speaking, copies;
        for (const auto& section : sections_)
            for (const auto& entry : section.entries)
                for (const auto& [article, origin] : entry.origin_of) {
                    speaking.insert(article);
                    if (article != origin) copies.insert(article);
                }
        list counts;
        const auto count = [&](std::string_view key, std::size_t n, bool alarm = false) {
            counts.push_back(object{{"number", number(n)},
                                    {"what", format(key, {{"n", long(n)}})},
                                    {"is-alarm", data(alarm)}});
        };
        count("count-articles", report_.articles.size());
        count("count-publishers", writer_.publishers().size());
        count("count-figures", figures);
        if (!speaking.empty())
            counts.push_back(object{
                {"number", number(speaking.size() - copies.size())},
                {"what", format("count-origins", {{"n", long(speaking.size())},
                                                  {"o", long(speaking.size() - copies.size())}})},
                {"is-alarm", data(false)}});
        count("count-flagged", flagged(), flagged() > 0);
        if (!slips_.empty()) count("count-slips", slips_.size(), true);
        page["counts"] = counts;
    }

    object line(const EntrySummary& summary) const {
        return {{"id", summary.id},
                {"title", summary.title},
                {"from-to", summary.from_to},
                {"verdict", std::string(name(summary.verdict))},
                {"verdict-name", say_.of(summary.verdict)}};
    }

    void add_worst(object& page) const {
        list worst;
        for (const auto& section : sections_)
            for (const auto& entry : section.entries)
                if (is_flagged(entry.verdict) && worst.size() < most_at_a_glance)
                    worst.push_back(line(writer_.summary(entry)));
        page["has-worst"] = data(!worst.empty());
        page["worst"] = worst;
    }

    void add_sections(object& page) {
        list sections;
        std::size_t number = 0, bytes = 0;
        for (const auto& section : sections_) {
            const std::string key(section.key);
            std::string html;
            list listed;
            std::size_t left = section.entries.size();
            for (const auto& entry : section.entries) {
                const EntrySummary summary = writer_.summary(entry);
                if (bytes < options_.entry_bytes) {
                    const auto one = writer_.html(entry, ++number);
                    bytes += one.size();
                    html += one;
                    link(summary, number);
                } else if (listed.size() < most_listed) {
                    listed.push_back(line(summary));
                } else {
                    break;
                }
                --left;
            }
            object shown{{"key", key},
                         {"title", title_of(key)},
                         {"entries", html},
                         {"has-listed", data(!listed.empty())},
                         {"more", format("more-entries", {{"n", long(listed.size())}})},
                         {"listed", listed}};
            if (const auto about = say_.all().find(key + "-about"); about != say_.all().end())
                shown["about"] = about->second;
            if (left > 0) shown["uncounted"] = format("more-entries-counted", {{"n", long(left)}});
            sections.push_back(shown);
        }
        if (!slips_.empty()) sections.push_back(slips(bytes));
        if (!dismissed_.empty() || !dismissed_slips_.empty()) sections.push_back(dismissed(number));
        page["has-entries"] = data(!sections.empty());
        page["sections"] = sections;
    }

    object slips(std::size_t bytes) const {
        std::string html;
        std::size_t left = slips_.size();
        for (const auto* slip : slips_) {
            if (bytes + html.size() >= options_.entry_bytes + options_.entry_bytes / 8) break;
            html += writer_.html(*slip);
            --left;
        }
        object shown{{"key", "slips"},
                     {"title", say_["slips-title"]},
                     {"about", say_["slips-about"]},
                     {"entries", html},
                     {"has-listed", data(false)}};
        if (left > 0) shown["uncounted"] = format("more-entries-counted", {{"n", long(left)}});
        return shown;
    }

    /// Folded away: people have looked at these.
    object dismissed(std::size_t number) const {
        std::string html;
        for (const auto& entry : dismissed_) {
            if (html.size() >= options_.entry_bytes / 8) break;
            html += writer_.html(entry, ++number);
        }
        for (const auto* slip : dismissed_slips_)
            if (html.size() < options_.entry_bytes / 8) html += writer_.html(*slip);
        return {{"key", "dismissed"},
                {"title", say_["dismissed-title"]},
                {"about", say_["dismissed-about"]},
                {"is-folded", data(true)},
                {"entries", html},
                {"has-listed", data(false)}};
    }

    const std::string& title_of(const std::string& key) const {
        const auto title = say_.all().find(key + "-title");
        return title == say_.all().end() ? say_[key] : title->second;
    }

    void link(const EntrySummary& summary, std::size_t number) {
        object link = line(summary);
        link["number"] = this->number(number);
        auto& [key, links] = measures_[summary.measure];
        key = summary.measure_key;
        links.push_back(link);
        shown_verdicts_.insert(summary.verdict);
    }

    void add_filters(object& page) const {
        list publishers, measures, shown;
        for (const auto& [publisher, index] : writer_.publishers())
            publishers.push_back(
                object{{"publisher", visible(publisher)}, {"index", std::to_string(index)}});
        for (const auto& [measure, links] : measures_)
            measures.push_back(object{{"measure", visible(measure)},
                                      {"key", visible(links.first)},
                                      {"links", links.second}});
        for (const auto verdict : verdicts)
            if (shown_verdicts_.contains(verdict))
                shown.push_back(object{{"verdict", std::string(name(verdict))},
                                       {"verdict-name", say_.of(verdict)},
                                       {"meaning", say_["meaning-" + std::string(name(verdict))]}});
        page["publishers"] = publishers;
        page["measures"] = measures;
        page["verdicts"] = shown;
        std::size_t all = slips_.size() + dismissed_.size() + dismissed_slips_.size();
        for (const auto& [measure, links] : measures_) all += links.second.size();
        page["shown-of"] = format("filter-shown", {{"total", number(all)}});
    }

    const Report& report_;
    const PageOptions& options_;
    const Messages& say_;
    EntryWriter writer_;
    std::vector<Section> sections_;
    std::vector<Entry> dismissed_;
    std::vector<const ArticleSlip*> slips_, dismissed_slips_;
    std::map<std::string, std::pair<std::string, list>> measures_;  ///< by name: key and links
    std::set<Verdict> shown_verdicts_;
};

}  // namespace

void write_report_html(std::ostream& out, const Report& report, const PageOptions& options) {
    kainjow::mustache::mustache page{std::string(page_file("page.html"))};
    page.render(PageWriter(report, options).page(), out);
}

}  // namespace tadqiq
