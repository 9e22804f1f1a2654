#include "compare/reason.hpp"

#include <doctest/doctest.h>

#include "compare/statements.hpp"

namespace tadqiq {
namespace {

using enum Hedge;

struct Said {
    const char* quote;
    Figure figure;
    const char* date = "";
    bool cumulative = false;
    bool fixed = false;

    Statement statement() const { return {&figure, date, cumulative, fixed}; }
};

struct Both {
    std::string en, ar;
};

ReasonContext context_of(const Said& a, const Said& b) {
    return {a.quote, b.quote, a.date, b.date, a.figure, b.figure};
}

Both reasons(const Said& a, const Said& b) {
    const auto judgement = judge(a.statement(), b.statement()).value();
    const auto context = context_of(a, b);
    return {reason_in_english(judgement, context), reason_in_arabic(judgement, context)};
}

TEST_CASE("a tension is told by what each says and what it suggests") {
    const auto text = reasons({"أقل من 10 آلاف", count_of(less_than, "10000")},
                              {"نحو 5200", count_of(about, "5200")});
    CHECK(text.en ==
          "\"أقل من 10 آلاف\" means below 10,000 and suggests 7,500 to 10,000; "
          "\"نحو 5200\" suggests 5,070 to 5,330");
    CHECK(text.ar ==
          "«أقل من 10 آلاف» تعني أقل من 10,000 وتوحي بما بين 7,500 و10,000؛ "
          "«نحو 5200» توحي بما بين 5,070 و5,330");
}

TEST_CASE("a contradiction is told by what each says") {
    const auto text =
        reasons({"47 عاملا", count_of(exact, "47")}, {"ما لا يقل عن 51", count_of(at_least, "51")});
    CHECK(text.en ==
          "\"47 عاملا\" means exactly 47; \"ما لا يقل عن 51\" means 51 or more; "
          "both cannot be true");
    CHECK(text.ar ==
          "«47 عاملا» تعني 47 بالضبط؛ «ما لا يقل عن 51» تعني 51 أو أكثر؛ "
          "ولا يمكن أن يصح الرقمان معا");
}

TEST_CASE("a total that fell, a fixed amount and a slip of scale are named") {
    const auto fell = reasons({"62", count_of(exact, "62"), "2021-03-01", true},
                              {"48", count_of(exact, "48"), "2021-03-02", true});
    CHECK(fell.en.ends_with("they are dated 2021-03-01 and 2021-03-02, and a total cannot fall"));
    CHECK(fell.ar.ends_with("والحصيلة الإجمالية لا تنقص"));
    const auto fixed = reasons({"62", count_of(exact, "62"), "2021-03-01", false, true},
                               {"48", count_of(exact, "48"), "2021-03-02", false, true});
    CHECK(fixed.en.ends_with("but this amount does not change"));
    const auto slip = reasons({"62", count_of(exact, "62")}, {"62 ألفا", count_of(exact, "62000")});
    CHECK(slip.en.ends_with("one is more than 100 times the other"));
    CHECK(slip.ar.ends_with("وأحدهما يزيد على مئة ضعف الآخر"));
}

TEST_CASE("an update names both dates") {
    const auto text = reasons({"48", count_of(exact, "48"), "2021-03-01", true},
                              {"62", count_of(exact, "62"), "2021-03-02", true});
    CHECK(text.en.ends_with(
        "they are dated 2021-03-01 and 2021-03-02, and the amount can have changed"));
    CHECK(text.ar.ends_with("وتاريخاهما 2021-03-01 و2021-03-02، وقد يكون المقدار تغير بينهما"));
}

TEST_CASE("another unit and another reading are named") {
    Figure ambiguous = figure(Kind::measure, exact, "1500", "kilometer");
    ambiguous.alternative = decimal("1.5");
    const auto text = reasons({"1.500 كلم", ambiguous},
                              {"1500 متر", figure(Kind::measure, exact, "1500", "meter")});
    CHECK(text.en ==
          "\"1.500 كلم\" means 1,450 to 1,550; \"1500 متر\" means 1,450 to 1,550; in meter; "
          "\"1.500 كلم\" is read here as 1.5; read as 1,500 it would not agree; they agree");
    CHECK(text.ar.find("والحساب بوحدة متر") != std::string::npos);
    CHECK(text.ar.find("وقد قُرئت «1.500 كلم» هنا على أنها 1.5") != std::string::npos);
}

TEST_CASE("a part is called one") {
    const Said part{"62 طفلا", count_of(exact, "62")}, whole{"51 شخصا", count_of(exact, "51")};
    const auto judgement = judge_part(part.statement(), whole.statement(), {}).value();
    auto context = context_of(part, whole);
    context.a_is_part = true;
    CHECK(reason_in_english(judgement, context) ==
          "\"62 طفلا\" means exactly 62; \"51 شخصا\" means exactly 51; "
          "\"62 طفلا\" is a part and larger than its whole");
    CHECK(reason_in_arabic(judgement, context).ends_with("و«62 طفلا» جزء يفوق كله"));
    // A part that is compared with the whole of others, for want of one of its own.
    const auto compared = judge(part.statement(), whole.statement()).value();
    CHECK(
        reason_in_english(compared, context).find("is called a part of what \"51 شخصا\" counts") !=
        std::string::npos);
}

TEST_CASE("a dispute names both sources, a likely slip the one") {
    const Said a{"47", count_of(exact, "47")}, b{"51", count_of(exact, "51")};
    const auto judgement = judge(a.statement(), b.statement()).value();
    auto context = context_of(a, b);
    context.source_a = "وزارة الداخلية";
    context.source_b = "الدفاع المدني";
    context.voices = Voices::dispute;
    CHECK(reason_in_english(judgement, context)
              .ends_with("a dispute between \"وزارة الداخلية\" and \"الدفاع المدني\""));
    CHECK(reason_in_arabic(judgement, context)
              .ends_with("والخلاف بين «وزارة الداخلية» و«الدفاع المدني»"));
    context.voices = Voices::one_source;
    CHECK(reason_in_arabic(judgement, context)
              .ends_with("وكلاهما ينقل عن «وزارة الداخلية»، فالأرجح أن أحدهما أخطأ في النقل"));
}

TEST_CASE("a quote stays on one line") {
    const auto text = reasons({"47\nعاملا", count_of(exact, "47")}, {"51", count_of(exact, "51")});
    CHECK(text.en.find('\n') == std::string::npos);
}

}  // namespace
}  // namespace tadqiq
