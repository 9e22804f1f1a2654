#include "sample.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <tuple>

namespace tadqiq::test {
namespace {

Span span_in(const std::string& text, const std::string& part) {
    const auto at = text.find(part);
    if (at == std::string::npos) throw std::invalid_argument(part + " does not stand in the text");
    const auto begin = static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

auto fields(const Article& a) {
    return std::tie(a.id, a.text, a.title, a.publisher, a.url, a.published, a.source, a.line);
}

auto fields(const Claim& c) {
    return std::tie(c.figure, c.field, c.sentence, c.measure, c.counted, c.scope, c.anchor,
                    c.period, c.as_of, c.status, c.cumulative, c.fixed, c.part_of, c.part_of_scope,
                    c.attributed_to);
}

}  // namespace

Claim claim_in(const std::string& text, const std::string& core, Decimal value,
               const std::string& measure) {
    Claim claim;
    claim.figure.core = span_in(text, core);
    claim.figure.text = claim.figure.core;
    claim.figure.value = value;
    claim.sentence = {0, static_cast<std::uint32_t>(text.size())};
    claim.measure = measure;
    return claim;
}

ArticleClaims full_article(const std::string& id) {
    ArticleClaims read;
    Article& article = read.article;
    article.id = id;
    article.text = "أرسلت الوزارة 1.500 جندي إلى الجنوب، بينهم 300 مهندس، بكلفة 7 ملايين دينار.";
    article.title = "بين 5 و9 قوافل تصل قريبا";
    article.publisher = "صحيفة \"الضحى\"";
    article.url = "https://example.org/news?id=7&lang=ar";
    article.published = "2024-05-01T09:30:00+03:00";
    article.source = "news/2024 'may'.jsonl";
    article.line = 12;
    read.country = "IQ";

    Claim range = claim_in(*article.title, "5 و9", 0, "convoy");
    range.field = Field::title;
    range.figure.hedge = Hedge::between;
    range.figure.value.reset();
    range.figure.low = 5;
    range.figure.high = 9;
    range.sentence = {0, static_cast<std::uint32_t>(article.title->size())};
    range.status = Status::planned;

    Claim soldiers = claim_in(article.text, "1.500", 1500, "troops_sent");
    soldiers.figure.alternative = Decimal(15, -1);
    soldiers.figure.hedge = Hedge::at_least;
    soldiers.counted = "جندي";
    soldiers.scope = {"iraq", "south"};
    soldiers.anchor = "deployment";
    soldiers.period = "2024-05";
    soldiers.as_of = "2024-05-01";
    soldiers.cumulative = true;
    soldiers.attributed_to = "الوزارة";

    Claim engineers = claim_in(article.text, "300", 300, "troops_sent");
    engineers.part_of = 1;
    engineers.part_of_scope = "army";
    engineers.fixed = true;

    Claim cost = claim_in(article.text, "7 ملايين", *Decimal::parse("7000000"), "");
    cost.figure.kind = Kind::money;
    cost.figure.unit_candidates = {"IQD", "KWD"};

    Claim day = claim_in(article.text, "300", 0, "");
    day.figure.kind = Kind::date;
    day.figure.value.reset();
    day.figure.literal = "--05-01";

    read.claims = {range, soldiers, engineers, cost, day};
    return read;
}

ArticleClaims toll(const std::string& id, const std::string& publisher, int value,
                   const std::string& place) {
    ArticleClaims read;
    read.article.id = id;
    read.article.publisher = publisher;
    read.article.source = id + ".txt";
    read.article.text = fmt::format("قتل {} شخصا في حريق اندلع في سوق بمدينة {}.", value, place);
    auto claim = claim_in(read.article.text, std::to_string(value), value, "killed");
    claim.scope = {place};
    read.claims = {claim};
    return read;
}

bool same(const ArticleClaims& a, const ArticleClaims& b) {
    if (fields(a.article) != fields(b.article) || a.country != b.country) return false;
    if (a.claims.size() != b.claims.size()) return false;
    for (std::size_t i = 0; i < a.claims.size(); ++i)
        if (fields(a.claims[i]) != fields(b.claims[i])) return false;
    return true;
}

}  // namespace tadqiq::test
