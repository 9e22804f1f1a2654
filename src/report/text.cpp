#include "report/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <set>

#include "report/amount.hpp"
#include "report/entry.hpp"
#include "report/facts.hpp"
#include "report/messages.hpp"
#include "report/names.hpp"
#include "report/quote.hpp"
#include "report/visible.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace tadqiq {
namespace {

/// How much of a sentence is quoted on either side of its figure, in code points.
constexpr std::size_t quoted_letters = 140;

enum class Paint { bold, faint, red, yellow, green, cyan };

class TextWriter {
  public:
    TextWriter(std::ostream& out, const TextStyle& style)
        : out_(out), style_(style), say_(Messages::of(style.reader.language)) {}

    void summary(const Report& report, Include include, std::size_t disagreements);
    void entry(const Report& report, const Entry& entry, std::size_t number);
    void slip(const Report& report, const ArticleSlip& slip);
    void figures(const ArticleClaims& article);

  private:
    /// How much was read.
    void at_a_glance(const Report& report);
    Language language() const { return style_.reader.language; }
    std::string painted(Paint paint, const std::string& text) const;
    std::string foreign(std::string_view text) const;
    /// Our own sentence with the quotes in it kept apart in the same way.
    std::string own(std::string_view sentence) const;
    /// After `indent` cells, what follows the first line after `hanging` ones.
    void paragraph(std::size_t indent, std::size_t hanging, std::string_view text);
    /// An article's sentence, each line of it kept apart from the direction of what we say.
    void quoted(std::size_t indent, const Quote& quote);
    std::string verdict(Verdict verdict) const;
    std::string who(const Article& article) const;
    void decision(const Decision* decision);
    void stance(const Report& report, const Entry& entry, std::size_t index);

    std::ostream& out_;
    const TextStyle& style_;
    const Messages& say_;
};

std::string TextWriter::painted(Paint paint, const std::string& text) const {
    if (!style_.color) return text;
    const auto code = [paint] {
        switch (paint) {
            case Paint::bold:
                return 1;
            case Paint::faint:
                return 2;
            case Paint::red:
                return 31;
            case Paint::green:
                return 32;
            case Paint::yellow:
                return 33;
            case Paint::cyan:
                return 36;
        }
        return 0;
    }();
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::string TextWriter::foreign(std::string_view text) const {
    return tadqiq::foreign(text, style_);
}

std::string TextWriter::own(std::string_view sentence) const {
    std::string text = visible(sentence);
    if (!style_.isolate) return text;
    const bool english = language() == Language::english;
    const std::string_view open = english ? "\"" : "«", close = english ? "\"" : "»";
    for (std::size_t at = 0; (at = text.find(open, at)) != text.npos;) {
        const auto end = text.find(close, at + open.size());
        if (end == text.npos) break;
        text.insert(end, "\u2069").insert(at + open.size(), "\u2068");
        at = end + open.size() + 2 * std::string_view("\u2068").size();
    }
    return text;
}

void TextWriter::paragraph(std::size_t indent, std::size_t hanging, std::string_view text) {
    const std::size_t deepest = std::max(indent, hanging);
    const auto lines = wrapped(text, style_.width > deepest ? style_.width - deepest : 0);
    for (std::size_t i = 0; i < lines.size(); ++i)
        out_ << std::string(i == 0 ? indent : hanging, ' ') << lines[i] << '\n';
}

void TextWriter::quoted(std::size_t indent, const Quote& quote) {
    const auto text = fmt::format("{}{}{}{}{}", quote.cut_before ? "… " : "", visible(quote.before),
                                  painted(Paint::bold, "⟦" + visible(quote.figure) + "⟧"),
                                  visible(quote.after), quote.cut_after ? " …" : "");
    for (const auto& line : wrapped(text, style_.width > indent ? style_.width - indent : 0))
        out_ << std::string(indent, ' ') << (style_.isolate ? "\u2068" + line + "\u2069" : line)
             << '\n';
}

std::string TextWriter::verdict(Verdict verdict) const {
    const std::string name(say_.of(verdict));
    switch (verdict) {
        case Verdict::contradiction:
        case Verdict::part_exceeds_whole:
            return painted(Paint::red, name);
        case Verdict::tension:
            return painted(Paint::yellow, name);
        case Verdict::update:
            return painted(Paint::cyan, name);
        case Verdict::consistent:
            return painted(Paint::green, name);
    }
    return name;
}

/// The publisher and the day, and the id or file that leads to the article.
std::string TextWriter::who(const Article& article) const {
    const auto name = article.publisher ? foreign(*article.publisher) : foreign(article.id);
    const auto day = article.published ? say_["comma"] + ' ' + foreign(*article.published) : "";
    const auto id = article.publisher ? " (" + foreign(article.id) + ")" : "";
    return painted(Paint::bold, name) + day + painted(Paint::faint, id);
}

void TextWriter::at_a_glance(const Report& report) {
    const auto articles = report.articles.first(report.fresh.value_or(report.articles.size()));
    std::set<std::string_view> publishers;
    std::size_t figures = 0;
    for (const auto& article : articles) {
        if (article.article.publisher) publishers.insert(*article.article.publisher);
        figures += article.claims.size();
    }
    const auto counted = [&](const char* what, std::size_t count) {
        return fmt::format("{}: {}", say_[what], count);
    };
    if (report.fresh)
        paragraph(0, 3,
                  counted("stories", articles.size()) + "   " + counted("figures", figures) +
                      "   " + counted("compared-with", report.articles.size() - articles.size()));
    else
        paragraph(0, 3,
                  counted("articles", articles.size()) + "   " +
                      counted("publishers", publishers.size()) + "   " +
                      counted("figures", figures));
}

void TextWriter::summary(const Report& report, Include include, std::size_t disagreements) {
    at_a_glance(report);

    std::map<Verdict, std::size_t> pairs;
    std::size_t dismissed = 0;
    const auto slips = open_slips(report).size();
    dismissed = report.slips.size() - slips;
    for (const auto& finding : report.findings) {
        if (finding.repeated) continue;
        if (is_flagged(finding.verdict) && report.is_dismissed(finding.fingerprint))
            ++dismissed;
        else
            ++pairs[finding.verdict];
    }
    if (disagreements == 0) {
        paragraph(0, 3, say_["no-conflict"]);
    } else {
        std::string kinds;
        for (const auto& [which, count] : pairs)
            if (is_flagged(which))
                kinds += (kinds.empty() ? "" : say_["comma"] + ' ') + verdict(which) +
                         fmt::format(": {}", count);
        paragraph(0, 3,
                  painted(Paint::bold, fmt::format("{}: {}", say_["conflicts"], disagreements)) +
                      " (" + kinds + ")");
    }
    if (slips > 0)
        paragraph(0, 3, painted(Paint::bold, fmt::format("{}: {}", say_["slips"], slips)));
    if (dismissed > 0) paragraph(0, 3, fmt::format("{}: {}", say_["dismissed-title"], dismissed));
    const auto updates = pairs[Verdict::update], agreements = pairs[Verdict::consistent];
    if (updates + agreements > 0)
        paragraph(0, 3,
                  fmt::format("{}: {}   {}: {}{}", say_["agreements"], agreements, say_["updates"],
                              updates,
                              include == Include::all ? "" : fmt::format(" ({})", say_["hidden"])));
}

void TextWriter::stance(const Report& report, const Entry& entry, std::size_t index) {
    const Stance& stance = entry.stances[index];
    const Figure& figure = report.claim(stance.claims.front()).figure;
    const auto support = support_of(entry, index, style_.reader);
    paragraph(3, 6,
              painted(Paint::bold,
                      label(index, language()) + "  " + figure_in_words(figure, style_.reader)) +
                  " – " +
                  meaning_of(stance.ranges, stance.unit == figure.unit ? "" : stance.unit,
                             style_.reader) +
                  (support.empty() ? "" : ' ' + painted(Paint::bold, support)));
    for (const auto ref : stance.claims) {
        const Article& article = report.article(ref).article;
        std::string source = who(article);
        if (const auto origin = entry.origin_of.at(ref.article); origin != ref.article)
            source += say_["comma"] + ' ' +
                      say_.format(style_.reader, "shares-passages",
                                  {{"article", who(report.articles[origin].article)}});
        paragraph(6, 9, source);
        quoted(9, short_quote(article, report.claim(ref), quoted_letters));
    }
}

void TextWriter::entry(const Report& report, const Entry& entry, std::size_t number) {
    out_ << '\n';
    paragraph(0, 3,
              fmt::format("{}. {} – {} ({})", number, verdict(entry.verdict),
                          painted(Paint::bold,
                                  foreign(title_of(representative(report, entry), language()))),
                          facts_of(report, entry, style_.reader)));
    out_ << '\n';
    for (std::size_t i = 0; i < entry.stances.size(); ++i) stance(report, entry, i);
    out_ << '\n';
    for (const auto& pair : entry.pairs) {
        const Finding& finding = *pair.finding;
        const bool english = language() == Language::english;
        std::string text = label(pair.a, language()) + '-' + label(pair.b, language()) + "  " +
                           verdict(finding.verdict);
        if (pair.count > 1)
            text +=
                " (" + say_.format(style_.reader, "reason-pairs", {{"n", long(pair.count)}}) + ")";
        text +=
            ": " + own(in_words_of(english ? finding.reason_en : finding.reason_ar, style_.reader));
        if (pair.changed_in_copying)
            text += ". " + painted(Paint::bold, say_["changed-in-copying"]);
        paragraph(3, 8, text);
        decision(report.decision_on(finding.fingerprint));
    }
}

void TextWriter::slip(const Report& report, const ArticleSlip& found) {
    const ArticleClaims& told = report.articles[found.article];
    const Article& article = told.article;
    const Slip& slip = found.slip;
    const bool english = language() == Language::english;
    paragraph(3, 6, who(article));
    // One sentence mostly holds all figures of a slip.
    std::optional<Span> shown;
    for (const auto index : slip.claims) {
        const Claim& claim = told.claims[index];
        if (shown == claim.sentence) continue;
        shown = claim.sentence;
        quoted(6, short_quote(article, claim, quoted_letters));
    }
    paragraph(6, 8,
              painted(Paint::red, say_["slip-" + std::string(name(slip.rule))]) + ": " +
                  own(in_words_of(english ? slip.reason_en : slip.reason_ar, style_.reader)));
    decision(report.decision_on(slip.fingerprint));
}

void TextWriter::decision(const Decision* decision) {
    if (decision) paragraph(8, 10, decision_in_words(*decision, style_.reader));
}

void TextWriter::figures(const ArticleClaims& article) {
    paragraph(0, 3, who(article.article));
    constexpr std::size_t widest = 44;
    std::size_t width = 0;
    for (const Claim& claim : article.claims)
        width = std::max(width, display_width(figure_in_words(claim.figure, style_.reader)));
    width = std::min(width, widest);
    for (const Claim& claim : article.claims) {
        const Figure& figure = claim.figure;
        auto amount = figure_in_words(figure, style_.reader);
        amount.resize(amount.size() + width - std::min(width, display_width(amount)), ' ');
        out_ << fmt::format("   {:>5}-{:<5} {:<10} {}  ", figure.core.begin, figure.core.end,
                            name(figure.kind), amount)
             << foreign(figure.text.of(article.article.field(claim.field)));
        if (const auto title = title_of(claim, language()); !title.empty())
            out_ << "  [" << foreign(title) << ']';
        out_ << '\n';
    }
}

}  // namespace

std::string foreign(std::string_view text, const TextStyle& style) {
    const auto safe = visible(text);
    return style.isolate ? "\u2068" + safe + "\u2069" : safe;
}

void write_report_text(std::ostream& out, const Report& report, Include include,
                       const TextStyle& style) {
    const auto found = entries(report, include);
    const auto disagreements = static_cast<std::size_t>(std::count_if(
        found.begin(), found.end(), [](const Entry& e) { return is_flagged(e.verdict); }));
    TextWriter writer(out, style);
    writer.summary(report, include, disagreements);
    std::size_t number = 0;
    for (const auto& entry : found) writer.entry(report, entry, ++number);
    for (const auto& slip : report.slips) {
        if (&slip == report.slips.data())
            out << '\n' << Messages::of(style.reader.language)["slips"] << ":\n\n";
        writer.slip(report, slip);
    }
}

void write_figures_text(std::ostream& out, const ArticleClaims& article, const TextStyle& style) {
    TextWriter(out, style).figures(article);
}

}  // namespace tadqiq
