#include "report/markdown.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "report/amount.hpp"
#include "report/entry.hpp"
#include "report/quote.hpp"
#include "report/visible.hpp"
#include "report/words.hpp"

namespace tadqiq {
namespace {

/// An address that can stand in a link as it is; empty for any other.
std::string_view linkable(const std::optional<std::string>& url) {
    if (!url || !(url->starts_with("https://") || url->starts_with("http://"))) return {};
    if (url->find_first_of(" \t\r\n<>()[]\\\"") != std::string::npos) return {};
    return *url;
}

std::string who(const Article& article) {
    const auto name = plain_markdown(article.publisher.value_or(article.id));
    const auto url = linkable(article.url);
    const auto day = article.published ? ", " + plain_markdown(*article.published) : "";
    return (url.empty() ? name : fmt::format("[{}](<{}>)", name, url)) + day;
}

class MarkdownWriter {
  public:
    MarkdownWriter(std::ostream& out, const Report& report, Language language)
        : out_(out), report_(report), language_(language), words_(words(language)) {}

    void entry(const Entry& entry, std::size_t number) {
        out_ << fmt::format("\n## {}. {}: {}\n\n", number, words_.of(entry.verdict),
                            plain_markdown(title_of(representative(report_, entry))));
        for (std::size_t i = 0; i < entry.stances.size(); ++i) stance(entry.stances[i], label(i));
        out_ << '\n';
        for (const auto& pair : entry.pairs) {
            const bool english = language_ == Language::english;
            out_ << fmt::format(
                "- {}-{} **{}**: {}\n", label(pair.a), label(pair.b),
                words_.of(pair.finding->verdict),
                plain_markdown(english ? pair.finding->reason_en : pair.finding->reason_ar));
        }
    }

  private:
    void stance(const Stance& stance, const std::string& label) {
        const Figure& figure = report_.claim(stance.claims.front()).figure;
        out_ << fmt::format("- {}: **{}** ({} {}{} {} {})\n", label,
                            plain_markdown(figure_in_words(figure, language_)), words_.states,
                            range_in_words(stance.ranges.literal, language_), words_.comma,
                            words_.suggests, range_in_words(stance.ranges.implied, language_));
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
    Language language_;
    const Words& words_;
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
                           Language language) {
    const auto found = entries(report, include);
    const Words& say = words(language);
    out << fmt::format("{}: {}\n", say.articles, report.articles.size());
    if (found.empty()) out << '\n' << say.no_conflict << '\n';
    MarkdownWriter writer(out, report, language);
    std::size_t number = 0;
    for (const auto& entry : found) writer.entry(entry, ++number);
}

}  // namespace tadqiq
