#include "report/explanation.hpp"

#include <fmt/format.h>

#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "figures/reading.hpp"
#include "report/amount.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

class ReadingWriter {
  public:
    ReadingWriter(std::ostream& out, const TextStyle& style) : out_(out), style_(style) {}

    void write(const ArticleClaims& article, const Claim& claim) {
        const Figure& figure = claim.figure;
        const auto text = article.article.field(claim.field);
        out_ << foreign(figure.text.of(text)) << '\n';
        slot("kind", std::string(name(figure.kind)));
        slot("amount", figure_in_words(figure, style_.reader));
        if (figure.alternative) slot("or", amount_in_words(*figure.alternative, "", style_.reader));
        slot("unit could be", joined(figure.unit_candidates));
        if (const auto ranges = ranges_of(figure)) {
            slot("means", range_in_words(ranges->literal, "", style_.reader));
            slot("suggests", range_in_words(ranges->implied, "", style_.reader));
        }
        slot("measure", claim.measure);
        slot("counted", claim.counted);
        slot("scope", joined(claim.scope));
        slot("about", claim.anchor);
        slot("period", claim.period);
        slot("as of", claim.as_of.value_or(""));
        if (claim.part_of) {
            const Claim& whole = article.claims[*claim.part_of];
            slot("part of", std::string(whole.figure.text.of(article.article.field(whole.field))));
        }
        slot("part of", claim.part_of_scope);
        slot("said by", claim.attributed_to);
    }

    /// The rules that took a figure's words, a line for each stretch of text, outer before inner.
    void write(const std::vector<RuleTaken>& rules, std::string_view text) {
        constexpr std::string_view indent = "                  ";
        std::vector<unsigned> outer;  // depths of the lines around this one
        for (std::size_t i = 0; i < rules.size();) {
            std::string names(rules[i].rule);
            std::size_t next = i + 1;
            while (next < rules.size() && rules[next].text == rules[i].text &&
                   rules[next].depth > rules[next - 1].depth)
                names += fmt::format(" > {}", rules[next++].rule);
            while (!outer.empty() && outer.back() >= rules[i].depth) outer.pop_back();
            out_ << (i == 0 ? fmt::format("   {:<14} ", "rules") : std::string(indent))
                 << std::string(2 * outer.size(), ' ') << names << "  "
                 << foreign(rules[i].text.of(text)) << '\n';
            outer.push_back(rules[next - 1].depth);
            i = next;
        }
    }

  private:
    std::string foreign(std::string_view text) const { return tadqiq::foreign(text, style_); }

    void slot(std::string_view name, const std::string& value) {
        if (!value.empty()) out_ << fmt::format("   {:<14} ", name) << foreign(value) << '\n';
    }

    std::ostream& out_;
    const TextStyle& style_;
};

/// The rules that took each figure's words, by the field and the byte at which its core begins.
using Rules = std::map<std::pair<Field, std::uint32_t>, std::vector<RuleTaken>>;

Rules rules_of(const ArticleClaims& article) {
    Rules rules;
    for (const Field field : {Field::title, Field::text}) {
        if (field == Field::title && !article.article.has_separate_title()) continue;
        const ReadingContext context{article.article.published.value_or(""), article.country, true};
        const Reading reading = read_figures(article.article.field(field), context);
        for (std::size_t i = 0; i < reading.figures.size(); ++i)
            rules[{field, reading.figures[i].core.begin}] = reading.rules[i];
    }
    return rules;
}

void write_claim(std::ostream& out, const ArticleClaims& article, const Claim& claim,
                 const Rules& rules, const TextStyle& style) {
    ReadingWriter writer(out, style);
    writer.write(article, claim);
    const auto taken = rules.find({claim.field, claim.figure.core.begin});
    if (taken != rules.end()) writer.write(taken->second, article.article.field(claim.field));
}

}  // namespace

void write_reading_explanation(std::ostream& out, const ArticleClaims& article,
                               const TextStyle& style) {
    const Rules rules = rules_of(article);
    for (const Claim& claim : article.claims) write_claim(out, article, claim, rules, style);
}

void write_claim_explanation(std::ostream& out, const ArticleClaims& article, const Claim& claim,
                             const TextStyle& style) {
    write_claim(out, article, claim, rules_of(article), style);
}

void write_rule_explanation(std::ostream& out, const Rule& rule, const TextStyle& style) {
    const auto language = style.reader.language;
    out << rule.id << ' ' << rule.title(language) << '\n' << rule.help(language) << '\n';
}

}  // namespace tadqiq
