#include "report/markdown.hpp"

#include <fmt/format.h>

#include <ostream>
#include <set>
#include <string>

#include "report/amount.hpp"
#include "report/entry.hpp"
#include "report/facts.hpp"
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
            "\n## {}. {} – {}\n\n{}\n\n", number, say_.of(entry.verdict),
            plain_markdown(title_of(representative(report_, entry), reader_.language)),
            facts_of(report_, entry, reader_));
        for (std::size_t i = 0; i < entry.stances.size(); ++i) stance(entry, i);
        out_ << '\n';
        for (const auto& pair : entry.pairs) {
            const bool english = reader_.language == Language::english;
            out_ << fmt::format(
                "- {}-{} **{}**: {}{}\n", label(pair.a, reader_.language),
                label(pair.b, reader_.language), say_.of(pair.finding->verdict),
                plain_markdown(english ? pair.finding->reason_en : pair.finding->reason_ar),
                pair.changed_in_copying ? " **" + say_["changed-in-copying"] + "**" : "");
            decision(report_.decision_on(pair.finding->fingerprint));
        }
    }

    void slip(const ArticleSlip& found) {
        const ArticleClaims& told = report_.articles[found.article];
        out_ << "- " << who(told.article) << '\n';
        std::set<std::uint32_t> shown;  // one sentence mostly holds all figures of a slip
        for (const auto index : found.slip.claims)
            if (shown.insert(told.claims[index].sentence.begin).second)
                quote(told.article, told.claims[index]);
        const bool english = reader_.language == Language::english;
        out_ << fmt::format("  - **{}**: {}\n", say_["slip-" + std::string(name(found.slip.rule))],
                            plain_markdown(english ? found.slip.reason_en : found.slip.reason_ar));
        decision(report_.decision_on(found.slip.fingerprint));
    }

  private:
    void quote(const Article& article, const Claim& claim, const std::string& before = "") {
        const auto quote = short_quote(article, claim, 140);
        out_ << fmt::format("  - {}{}{}**{}**{}{}\n", before, quote.cut_before ? "… " : "",
                            plain_markdown(quote.before), plain_markdown(quote.figure),
                            plain_markdown(quote.after), quote.cut_after ? " …" : "");
    }

    void decision(const Decision* decision) {
        if (decision)
            out_ << "  - " << plain_markdown(decision_in_words(*decision, reader_)) << '\n';
    }

    void stance(const Entry& entry, std::size_t index) {
        const Stance& stance = entry.stances[index];
        const Figure& figure = report_.claim(stance.claims.front()).figure;
        const auto support = support_of(entry, index, reader_);
        out_ << fmt::format(
            "- {}: **{}** – {}{}{}\n", label(index, reader_.language),
            plain_markdown(figure_in_words(figure, reader_)),
            meaning_of(stance.ranges, stance.unit == figure.unit ? "" : stance.unit, reader_),
            support.empty() ? "" : " ", support);
        for (const auto ref : stance.claims) {
            const Article& article = report_.article(ref).article;
            quote(article, report_.claim(ref), who(article) + ": ");
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
    const auto slips = open_slips(report);
    if (!slips.empty()) out << "\n## " << say["slips-title"] << "\n\n";
    for (const auto* slip : slips) writer.slip(*slip);
}

}  // namespace tadqiq
