#include "report/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <set>

#include "report/amount.hpp"
#include "report/entry.hpp"
#include "report/messages.hpp"
#include "report/names.hpp"
#include "report/quote.hpp"
#include "report/visible.hpp"

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
    Language language() const { return style_.reader.language; }
    std::string painted(Paint paint, const std::string& text) const;
    /// Words of an article, safe to show, kept apart from the direction of the line.
    std::string foreign(std::string_view text) const;
    std::string marked(const Quote& quote) const;
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
    const auto safe = visible(text);
    return style_.isolate ? "\u2068" + safe + "\u2069" : safe;
}

std::string TextWriter::marked(const Quote& quote) const {
    const auto text = fmt::format("{}{}{}{}{}", quote.cut_before ? "… " : "", visible(quote.before),
                                  painted(Paint::bold, "⟦" + visible(quote.figure) + "⟧"),
                                  visible(quote.after), quote.cut_after ? " …" : "");
    return style_.isolate ? "\u2068" + text + "\u2069" : text;
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
    const auto day = article.published ? ", " + foreign(*article.published) : "";
    const auto id = article.publisher ? " (" + foreign(article.id) + ")" : "";
    return painted(Paint::bold, name) + day + painted(Paint::faint, id);
}

void TextWriter::summary(const Report& report, Include include, std::size_t disagreements) {
    std::set<std::string_view> publishers;
    std::size_t figures = 0;
    for (const auto& article : report.articles) {
        if (article.article.publisher) publishers.insert(*article.article.publisher);
        figures += article.claims.size();
    }
    out_ << fmt::format("{}: {}   {}: {}   {}: {}\n", say_["articles"], report.articles.size(),
                        say_["publishers"], publishers.size(), say_["figures"], figures);

    std::map<Verdict, std::size_t> pairs;
    std::size_t dismissed = 0;
    for (const auto& finding : report.findings) {
        if (finding.repeated) continue;
        if (is_flagged(finding.verdict) && report.is_dismissed(finding.fingerprint))
            ++dismissed;
        else
            ++pairs[finding.verdict];
    }
    if (disagreements == 0) {
        out_ << say_["no-conflict"] << '\n';
    } else {
        out_ << painted(Paint::bold, fmt::format("{}: {}", say_["conflicts"], disagreements))
             << " (";
        const char* separator = "";
        for (const auto& [which, count] : pairs) {
            if (!is_flagged(which)) continue;
            out_ << separator << verdict(which) << ": " << count;
            separator = ", ";
        }
        out_ << ")\n";
    }
    if (!report.slips.empty())
        out_ << painted(Paint::bold, fmt::format("{}: {}", say_["slips"], report.slips.size()))
             << '\n';
    if (dismissed > 0) out_ << say_["dismissed-title"] << ": " << dismissed << '\n';
    const auto updates = pairs[Verdict::update], agreements = pairs[Verdict::consistent];
    if (updates + agreements > 0)
        out_ << fmt::format("{}: {}   {}: {}{}\n", say_["agreements"], agreements, say_["updates"],
                            updates,
                            include == Include::all ? "" : fmt::format(" ({})", say_["hidden"]));
}

void TextWriter::stance(const Report& report, const Entry& entry, std::size_t index) {
    const Stance& stance = entry.stances[index];
    const Figure& figure = report.claim(stance.claims.front()).figure;
    const auto range = [&](const Range& range) {
        return range_in_words(range, stance.unit == figure.unit ? "" : stance.unit, style_.reader);
    };
    const auto& [literal, implied] = stance.ranges;
    out_ << "   "
         << painted(Paint::bold,
                    label(index, language()) + "  " + figure_in_words(figure, style_.reader))
         << ": " << say_["states"] << ' ' << range(literal);
    if (implied != literal)
        out_ << say_["comma"] << ' ' << say_["suggests"] << ' ' << range(implied);
    out_ << '\n';
    for (const auto ref : stance.claims) {
        const Article& article = report.article(ref).article;
        out_ << "      " << who(article);
        if (const auto origin = entry.origin_of.at(ref.article); origin != ref.article)
            out_ << say_["comma"] << ' ' << say_["same-origin"] << ' '
                 << who(report.articles[origin].article);
        out_ << '\n'
             << "         " << marked(short_quote(article, report.claim(ref), quoted_letters))
             << '\n';
    }
}

void TextWriter::entry(const Report& report, const Entry& entry, std::size_t number) {
    out_ << '\n'
         << number << ". " << verdict(entry.verdict) << " – "
         << painted(Paint::bold, foreign(title_of(representative(report, entry), language())));
    if (entry.independent_origins() < entry.origin_of.size())
        out_ << fmt::format(" ({}: {}, {}: {})", say_["articles"], entry.origin_of.size(),
                            say_["independent-origins"], entry.independent_origins());
    out_ << "\n\n";
    for (std::size_t i = 0; i < entry.stances.size(); ++i) stance(report, entry, i);
    out_ << '\n';
    for (const auto& pair : entry.pairs) {
        const Finding& finding = *pair.finding;
        const bool english = language() == Language::english;
        out_ << "   " << label(pair.a, language()) << '-' << label(pair.b, language()) << "  "
             << verdict(finding.verdict);
        if (pair.count > 1) out_ << fmt::format(" ({} {})", pair.count, say_["pairs"]);
        out_ << ": " << visible(english ? finding.reason_en : finding.reason_ar) << '\n';
        decision(report.decision_on(finding.fingerprint));
    }
}

void TextWriter::slip(const Report& report, const ArticleSlip& found) {
    const ArticleClaims& told = report.articles[found.article];
    const Article& article = told.article;
    const Slip& slip = found.slip;
    const bool english = language() == Language::english;
    out_ << "   " << who(article) << '\n';
    // One sentence mostly holds all figures of a slip.
    std::optional<Span> shown;
    for (const auto index : slip.claims) {
        const Claim& claim = told.claims[index];
        if (shown == claim.sentence) continue;
        shown = claim.sentence;
        out_ << "      " << marked(short_quote(article, claim, quoted_letters)) << '\n';
    }
    out_ << "      " << painted(Paint::red, std::string(name(slip.rule))) << ": "
         << visible(english ? slip.reason_en : slip.reason_ar) << '\n';
    decision(report.decision_on(slip.fingerprint));
}

void TextWriter::decision(const Decision* decision) {
    if (!decision) return;
    out_ << "        "
         << say_.format(style_.reader, "reviewed-by",
                        {{"decision", say_["reviewed-" + std::string(name(decision->kind))]},
                         {"name", foreign(decision->author)},
                         {"date", localized_date(decision->decided_on, style_.reader.locale())},
                         {"reason", foreign(decision->reason)}})
         << '\n';
}

void TextWriter::figures(const ArticleClaims& article) {
    out_ << who(article.article) << '\n';
    for (const Claim& claim : article.claims) {
        const Figure& figure = claim.figure;
        const auto text = figure.text.of(article.article.field(claim.field));
        const auto amount = figure_in_words(figure, style_.reader);
        out_ << fmt::format("   {:>5}-{:<5} {:<10} {:<28} ", figure.core.begin, figure.core.end,
                            name(figure.kind), amount)
             << foreign(text);
        if (const auto title = title_of(claim, language()); !title.empty())
            out_ << "  [" << foreign(title) << ']';
        out_ << '\n';
    }
}

}  // namespace

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
