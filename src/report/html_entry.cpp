#include "report/html_entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <set>

#include "report/amount.hpp"
#include "report/facts.hpp"
#include "report/html_figures.hpp"
#include "report/names.hpp"
#include "report/page.hpp"
#include "report/quote.hpp"
#include "report/visible.hpp"

namespace tadqiq {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::mustache;
using kainjow::mustache::object;

/// How much of a sentence is quoted on either side of its figure, in code points.
constexpr std::size_t quoted_letters = 240;
/// What one entry shows; the rest is counted.
constexpr std::size_t most_stances = 16, most_claims = 8, most_reasons = 24;

/// Our own words and the quotes in them, apart, so that a page can keep them apart.
list parts_of(const std::string& reason, const Reader& reader) {
    const bool english = reader.language == Language::english;
    const std::string_view open = english ? "\"" : "«", close = english ? "\"" : "»";
    list parts;
    std::string_view rest = reason;
    while (!rest.empty()) {
        const auto begin = rest.find(open);
        const auto end = begin == rest.npos ? rest.npos : rest.find(close, begin + open.size());
        if (end == rest.npos) break;
        const auto quote = rest.substr(begin + open.size(), end - begin - open.size());
        parts.push_back(object{{"text", visible(in_words_of(rest.substr(0, begin), reader))},
                               {"quote", visible(quote)}});
        rest.remove_prefix(end + close.size());
    }
    parts.push_back(object{{"text", visible(in_words_of(rest, reader))}});
    return parts;
}

/// What source line and link show of an article.
object source_of(const Article& article, const Reader& reader) {
    object source;
    source["publisher"] =
        visible(article.publisher.value_or(Messages::of(reader.language)["no-publisher"]));
    source["article"] = visible(article.id);
    if (const auto url = linkable(article.url); !url.empty()) source["url"] = visible(url);
    if (article.published) {
        source["iso"] = visible(*article.published);
        source["date"] = visible(localized_date(*article.published, reader.locale()));
    }
    return source;
}

/// What a person decided, for where a reason stands.
void add_decision(object& shown, const Decision* decision, const Reader& reader) {
    if (!decision) return;
    shown["decision"] = std::string(name(decision->kind));
    shown["review"] = decision_in_words(*decision, reader);
}

std::string who(const Article& article) {
    return visible(article.publisher.value_or(article.id));
}

/// The gravest verdict that each stance is in, and which stances an entry shows: those of the
/// gravest pairs.
struct Chosen {
    std::map<std::size_t, Verdict> verdicts;
    std::set<std::size_t> stances;

    explicit Chosen(const Entry& entry) {
        for (const auto& pair : entry.pairs)
            for (const auto stance : {pair.a, pair.b}) {
                verdicts.try_emplace(stance, pair.finding->verdict);
                if (stances.size() < most_stances) stances.insert(stance);
            }
    }
};

object messages_of(const Reader& reader) {
    object all;
    for (const auto& [key, text] : Messages::of(reader.language).all()) all.emplace(key, text);
    return all;
}

}  // namespace

struct EntryWriter::Templates {
    mustache entry{std::string(page_file("entry.html"))};
    mustache slip{std::string(page_file("slip.html"))};
    data messages;
};

EntryWriter::EntryWriter(const Report& report, const Reader& reader)
    : report_(report), reader_(reader), templates_(std::make_unique<Templates>()) {
    for (const auto& article : report.articles)
        if (article.article.publisher) publishers_.emplace(*article.article.publisher, 0);
    std::size_t number = 0;
    for (auto& [publisher, index] : publishers_) index = ++number;
    templates_->messages = messages_of(reader);
}

EntryWriter::~EntryWriter() = default;

EntrySummary EntryWriter::summary(const Entry& entry) const {
    const Messages& say = Messages::of(reader_.language);
    const Claim claim = representative(report_, entry);
    EntrySummary result;
    result.id = "e" + entry.pairs.front().finding->fingerprint.substr(0, 16);
    result.title = visible(title_of(claim, reader_.language));
    result.measure = measure_name(claim.measure, reader_.language);
    result.measure_key = result.measure.empty() ? "other" : claim.measure;
    if (result.measure.empty()) result.measure = say["measure-other"];
    if (result.title.empty()) result.title = result.measure;
    const auto stated = [&](const Stance& stance) {
        return figure_in_words(report_.claim(stance.claims.front()).figure, reader_);
    };
    result.from_to = say.format(
        reader_, "worst-from-to",
        {{"low", stated(entry.stances.front())}, {"high", stated(entry.stances.back())}});
    result.verdict = entry.verdict;
    return result;
}

std::string EntryWriter::html(const Entry& entry, std::size_t number) const {
    const Messages& say = Messages::of(reader_.language);
    const auto letter = [&](std::size_t stance) { return label(stance, reader_.language); };
    const Chosen chosen(entry);
    const EntrySummary summary = this->summary(entry);
    std::set<std::size_t> speakers;
    std::vector<StanceFigure> figures;

    const auto claim_data = [&](const Claim& claim, std::size_t index) {
        const Article& article = report_.articles[index].article;
        object shown = source_of(article, reader_);
        const Quote quote = short_quote(article, claim, quoted_letters);
        shown["before"] = visible(quote.before);
        shown["figure"] = visible(quote.figure);
        shown["after"] = visible(quote.after);
        shown["cut-before"] = data(quote.cut_before);
        shown["cut-after"] = data(quote.cut_after);
        shown["headline"] = data(claim.field == Field::title);
        if (!claim.attributed_to.empty())
            shown["speaker"] =
                say.format(reader_, "said-by", {{"source", visible(claim.attributed_to)}});
        if (const auto origin = entry.origin_of.at(index); origin != index)
            shown["origin"] = say.format(reader_, "shares-passages",
                                         {{"article", who(report_.articles[origin].article)}});
        return shown;
    };

    list stances;
    for (std::size_t i = 0; i < entry.stances.size(); ++i) {
        const Stance& stance = entry.stances[i];
        for (const auto ref : stance.claims)
            if (const auto& publisher = report_.article(ref).article.publisher)
                speakers.insert(publishers_.at(*publisher));
        if (!chosen.stances.contains(i)) continue;
        const Figure& figure = report_.claim(stance.claims.front()).figure;
        StanceFigure& drawn = figures.emplace_back();
        drawn.letter = letter(i);
        drawn.amount = figure_in_words(figure, reader_);
        drawn.verdict = chosen.verdicts.at(i);
        drawn.unit = stance.unit;
        drawn.line = {stance.ranges, figure.unit == stance.unit ? figure.value : std::nullopt};
        drawn.means = meaning_of(stance.ranges, stance.unit, reader_);
        list claims;
        for (const auto ref : stance.claims) {
            const Claim& claim = report_.claim(ref);
            const auto& published = report_.article(ref).article.published;
            if (claim.as_of || published) drawn.days.push_back(claim.as_of.value_or(*published));
            if (claims.size() < most_claims) claims.push_back(claim_data(claim, ref.article));
        }
        object shown{{"letter", drawn.letter},
                     {"amount", drawn.amount},
                     {"means", drawn.means},
                     {"verdict", std::string(name(drawn.verdict))},
                     {"claims", claims}};
        if (const auto support = support_of(entry, i, reader_); !support.empty())
            shown["support"] = support;
        if (stance.claims.size() > most_claims)
            shown["more"] = say.format(reader_, "more-claims",
                                       {{"n", long(stance.claims.size() - most_claims)}});
        stances.push_back(shown);
    }

    // Where pairs conflict the others are folded away; of a series the first ones stay.
    list reasons, folded;
    const std::size_t open_at_most =
        is_flagged(entry.verdict) ? 0 : std::min<std::size_t>(entry.pairs.size(), 3);
    for (const auto& pair : entry.pairs) {
        if (reasons.size() + folded.size() == most_reasons) break;
        if (!chosen.stances.contains(pair.a) || !chosen.stances.contains(pair.b)) continue;
        const Finding& finding = *pair.finding;
        const bool english = reader_.language == Language::english;
        object reason{{"verdict", std::string(name(finding.verdict))},
                      {"verdict-name", say.of(finding.verdict)},
                      {"a", letter(pair.a)},
                      {"b", letter(pair.b)},
                      {"parts", parts_of(english ? finding.reason_en : finding.reason_ar, reader_)},
                      {"fingerprint", finding.fingerprint},
                      {"short-fingerprint", finding.fingerprint.substr(0, 12)}};
        if (pair.count > 1)
            reason["pairs"] = say.format(reader_, "reason-pairs", {{"n", long(pair.count)}});
        if (pair.changed_in_copying) reason["copying"] = say["changed-in-copying"];
        add_decision(reason, report_.decision_on(finding.fingerprint), reader_);
        const bool open = is_flagged(finding.verdict) || reasons.size() < open_at_most;
        (open ? reasons : folded).push_back(reason);
    }

    std::string publishers;
    for (const auto index : speakers) publishers += fmt::format("{} ", index);
    if (!publishers.empty()) publishers.pop_back();
    object all{{"t", templates_->messages},
               {"id", summary.id},
               {"number", localized_number(std::to_string(number), "", false, reader_.locale())},
               {"title", summary.title},
               {"verdict", std::string(name(entry.verdict))},
               {"verdict-name", say.of(entry.verdict)},
               {"measure-key", visible(summary.measure_key)},
               {"publishers", publishers},
               {"facts", facts_of(report_, entry, reader_)},
               {"stances", stances},
               {"reasons", reasons},
               {"folded", folded},
               {"has-folded", data(!folded.empty())}};
    all["pair"] = kainjow::mustache::partial{[] { return std::string(page_file("pair.html")); }};
    if (!folded.empty())
        all["folded-title"] = say.format(reader_, "folded-pairs", {{"n", long(folded.size())}});
    if (const auto line = number_line_data(figures, reader_)) all.emplace("line", *line);
    if (const auto line = timeline_data(figures, reader_)) all.emplace("timeline", *line);
    if (entry.stances.size() > chosen.stances.size())
        all["more-stances"] = say.format(
            reader_, "more-stances", {{"n", long(entry.stances.size() - chosen.stances.size())}});
    if (const auto shown = reasons.size() + folded.size(); entry.pairs.size() > shown)
        all["more-reasons"] =
            say.format(reader_, "more-reasons", {{"n", long(entry.pairs.size() - shown)}});
    return templates_->entry.render(all);
}

std::string EntryWriter::html(const ArticleSlip& found) const {
    const Article& article = report_.articles[found.article].article;
    const auto& claims = report_.articles[found.article].claims;
    const Slip& slip = found.slip;
    const Messages& say = Messages::of(reader_.language);
    object all = source_of(article, reader_);
    all.emplace("t", templates_->messages);
    all["id"] = "s" + slip.fingerprint.substr(0, 16);
    all["rule"] = say["slip-" + std::string(name(slip.rule))];
    all["fingerprint"] = slip.fingerprint;
    all["short-fingerprint"] = slip.fingerprint.substr(0, 12);
    all["publishers"] =
        article.publisher ? std::to_string(publishers_.at(*article.publisher)) : std::string();
    add_decision(all, report_.decision_on(slip.fingerprint), reader_);
    const bool english = reader_.language == Language::english;
    all["reason"] = parts_of(english ? slip.reason_en : slip.reason_ar, reader_);
    // One sentence mostly holds all figures of a slip.
    list quotes;
    std::set<std::pair<Field, std::uint32_t>> shown;
    for (const auto index : slip.claims) {
        const Claim& claim = claims[index];
        if (!shown.emplace(claim.field, claim.sentence.begin).second) continue;
        quotes.push_back(object{{"parts", sentence_data(article, claims, slip.claims, claim)}});
    }
    all["quotes"] = quotes;
    return templates_->slip.render(all);
}

}  // namespace tadqiq
