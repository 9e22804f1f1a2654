#include "report/derivation.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "report/amount.hpp"
#include "report/explanation.hpp"
#include "report/messages.hpp"
#include "report/quote.hpp"
#include "report/rules.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

std::string_view message_of(const Weighing& weighing) {
    switch (weighing.ground) {
        case Ground::weighed:
            return weighing.comparable ? "explain-weighed-yes" : "explain-weighed-no";
        case Ground::plain_statement:
            return "explain-plain-statement";
        case Ground::other_dimension:
            return "explain-other-dimension";
        case Ground::nothing_alike:
            return "explain-nothing-alike";
        case Ground::told_apart:
            return "explain-told-apart";
        case Ground::other_measure:
            return "explain-other-measure";
        case Ground::both_numbers:
            return "explain-both-numbers";
        case Ground::behind_first:
            return "explain-behind-first";
    }
    return {};
}

class DerivationWriter {
  public:
    DerivationWriter(std::ostream& out, const TextStyle& style)
        : out_(out), style_(style), say_(Messages::of(style.reader.language)) {}

    void headline(const Rule& rule, std::string_view fingerprint) {
        out_ << rule.id << ' ' << rule.title(style_.reader.language) << "  " << fingerprint
             << "\n\n";
    }

    void who(const Article& article, std::string_view label = {}) {
        if (!label.empty()) out_ << label << "  ";
        if (article.publisher) out_ << own(*article.publisher) << ", ";
        if (article.published) out_ << own(*article.published) << ", ";
        out_ << own(article.id) << '\n';
    }

    void sentence(const Article& article, const Claim& claim) {
        const Quote all = quote(article, claim);
        out_ << own(fmt::format("{}⟦{}⟧{}", all.before, all.figure, all.after)) << '\n';
    }

    void slots(const std::vector<SlotComparison>& slots) {
        out_ << "\nA | B\n";
        for (const auto& [slot, a, b, outcome] : slots)
            out_ << fmt::format("   {:<14} {:<8} ", slot, name(outcome)) << own(a) << " | "
                 << own(b) << '\n';
    }

    void decision(const Comparability& found) {
        std::string names;
        for (const auto& name : found.shared_names)
            names += (names.empty() ? "" : say_["comma"] + " ") + name;
        line("articles", found.articles_meet ? say_.format(style_.reader, "explain-articles-meet",
                                                           {{"names", own(names)}})
                                             : say_["explain-articles-apart"]);
        if (found.collection)
            line("collection",
                 say_.format(style_.reader, "explain-collection",
                             {{"n", static_cast<long>(found.collection->articles)},
                              {"needed",
                               fmt::format("{:.1f}", caution_among(found.collection->articles))}}));
        const Match& match = found.match;
        const std::string question(match.told_apart_by ? name_of(*match.told_apart_by) : "");
        const Weighing& weighing = found.weighing;
        line("compared", say_.format(style_.reader, message_of(weighing),
                                     {{"score", fmt::format("{:.2f}", weighing.score)},
                                      {"needed", fmt::format("{:.2f}", weighing.needed)},
                                      {"question", question},
                                      {"n", static_cast<long>(most_compared)}}));
        if (!found.reasons.empty()) line("own words", fmt::format("{:.2f}", match.own_score));
        for (const auto& reason : found.reasons) {
            answer(18, reason);
            if (reason.question != "fit") continue;
            for (const auto& inner : found.fit_reasons) answer(25, inner);
        }
        if (match.score != match.own_score)
            line("said again", say_.format(style_.reader, "explain-restated",
                                           {{"score", fmt::format("{:.2f}", match.score)}}));
        if (!found.reasons.empty() && !match.agree)
            line("others", say_.format(style_.reader, "explain-witnesses",
                                       {{"n", static_cast<long>(found.witnesses.size())}}));
        if (!found.relation) return;
        if (is_part(*found.relation))
            line("compared", say_["explain-part"]);
        else if (*found.relation != Relation::same)
            line("compared", say_["explain-for-whole"]);
    }

    void verdict(const Finding& finding) {
        line("verdict", say_.of(finding.verdict));
        ranges("means", finding.ranges_a.literal, finding.ranges_b.literal, finding.unit);
        ranges("suggests", finding.ranges_a.implied, finding.ranges_b.implied, finding.unit);
        line("because", visible(style_.reader.language == Language::english ? finding.reason_en
                                                                            : finding.reason_ar));
    }

    /// They are compared, and there is no verdict.
    void nothing(Relation relation) {
        line("verdict", say_[is_part(relation) ? "explain-part-fits" : "explain-none"]);
    }

    void line(std::string_view label, const std::string& text) {
        out_ << fmt::format("   {:<14} ", label) << text << '\n';
    }

  private:
    static bool is_part(Relation relation) {
        return relation == Relation::a_is_part || relation == Relation::b_is_part;
    }

    static std::string_view name_of(Question question) {
        return question_names()[static_cast<std::size_t>(question)];
    }

    void answer(int indent, const WeighedAnswer& one) {
        out_ << fmt::format("{:{}}{:+.2f}  {} = {:.3g}\n", "", indent, one.weight, one.question,
                            one.answer);
    }

    void ranges(std::string_view label, const Range& a, const Range& b, std::string_view unit) {
        line(label, fmt::format("{} | {}", range_in_words(a, unit, style_.reader),
                                range_in_words(b, unit, style_.reader)));
    }

    std::string own(std::string_view text) const { return foreign(text, style_); }

    std::ostream& out_;
    const TextStyle& style_;
    const Messages& say_;
};

}  // namespace

void write_derivation(std::ostream& out, const Derivation& derivation, const TextStyle& style) {
    DerivationWriter writer(out, style);
    const auto& finding = derivation.finding;
    if (finding) writer.headline(rule_of(finding->verdict), finding->fingerprint);
    const auto side = [&](const ArticleClaims& article, std::size_t claim, std::string_view label) {
        writer.who(article.article, label);
        writer.sentence(article.article, article.claims.at(claim));
        write_claim_explanation(out, article, article.claims.at(claim), style);
    };
    side(derivation.articles[0], derivation.i, "A");
    out << '\n';
    side(derivation.articles[1], derivation.j, "B");
    writer.slots(derivation.comparability.slots);
    out << '\n';
    writer.decision(derivation.comparability);
    if (finding)
        writer.verdict(*finding);
    else if (const auto relation = derivation.comparability.relation)
        writer.nothing(*relation);
}

void write_slip_derivation(std::ostream& out, const ArticleClaims& article, const Slip& slip,
                           const TextStyle& style) {
    DerivationWriter writer(out, style);
    const Rule& rule = rule_of(slip.rule);
    writer.headline(rule, slip.fingerprint);
    writer.who(article.article);
    for (const std::size_t claim : slip.claims) {
        out << '\n';
        writer.sentence(article.article, article.claims.at(claim));
        write_claim_explanation(out, article, article.claims.at(claim), style);
    }
    out << '\n';
    const bool english = style.reader.language == Language::english;
    writer.line("rule", std::string(rule.help(style.reader.language)));
    writer.line("because", visible(english ? slip.reason_en : slip.reason_ar));
}

}  // namespace tadqiq
