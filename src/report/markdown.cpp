#include "report/markdown.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "report/amount.hpp"
#include "report/entry.hpp"
#include "report/messages.hpp"
#include "report/names.hpp"
#include "report/page.hpp"
#include "report/quote.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

std::string who(const Article& article) {
    const auto name = plain_markdown(article.publisher.value_or(article.id));
    auto url = linkable(article.url);
    if (url.find_first_of("()[]\\") != std::string_view::npos) url = {};
    const auto day = article.published ? ", " + plain_markdown(*article.published) : "";
    return (url.empty() ? name : fmt::format("[{}](<{}>)", name, url)) + day;
}

class MarkdownWriter {
  public:
    MarkdownWriter(std::ostream& out, const Report& report, const Reader& reader)
        : out_(out), report_(report), reader_(reader), say_(Messages::of(reader.language)) {}

    void entry(const Entry& entry, std::size_t number) {
        out_ << fmt::format(
            "\n## {}. {} – {}\n\n", number, say_.of(entry.verdict),
            plain_markdown(title_of(representative(report_, entry), reader_.language)));
        for (std::size_t i = 0; i < entry.stances.size(); ++i)
            stance(entry.stances[i], label(i, reader_.language));
        out_ << '\n';
        for (const auto& pair : entry.pairs) {
            const bool english = reader_.language == Language::english;
            out_ << fmt::format(
                "- {}-{} **{}**: {}\n", label(pair.a, reader_.language),
                label(pair.b, reader_.language), say_.of(pair.finding->verdict),
                plain_markdown(english ? pair.finding->reason_en : pair.finding->reason_ar));
        }
    }

  private:
    void stance(const Stance& stance, const std::string& label) {
        const Figure& figure = report_.claim(stance.claims.front()).figure;
        out_ << fmt::format("- {}: **{}** ({} {}{} {} {})\n", label,
                            plain_markdown(figure_in_words(figure, reader_)), say_["states"],
                            range_in_words(stance.ranges.literal, "", reader_), say_["comma"],
                            say_["suggests"], range_in_words(stance.ranges.implied, "", reader_));
        for (const auto ref : stance.claims) {
            const auto quote = short_quote(report_.article(ref).article, report_.claim(ref), 140);
            out_ << fmt::format("  - {}: {}{}**{}**{}{}\n", who(report_.article(ref).article),
                                quote.cut_before ? "… " : "", plain_markdown(quote.before),
                                plain_markdown(quote.figure), plain_markdown(quote.after),
                                quote.cut_after ? " …" : "");
        }
    }

    std::ostream& out_;
    const Report& report_;
    const Reader& reader_;
    const Messages& say_;
};

}  // namespace

std::string plain_markdown(std::string_view text) {
    std::string out;
    for (const char c : visible(text)) {
        if (std::string_view("\\`*_[]<>|#~&").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

void write_report_markdown(std::ostream& out, const Report& report, Include include,
                           const Reader& reader) {
    const auto found = entries(report, include);
    const Messages& say = Messages::of(reader.language);
    out << fmt::format("{}: {}\n", say["articles"], report.articles.size());
    if (found.empty()) out << '\n' << say["no-conflict"] << '\n';
    MarkdownWriter writer(out, report, reader);
    std::size_t number = 0;
    for (const auto& entry : found) writer.entry(entry, ++number);
}

}  // namespace tadqiq
