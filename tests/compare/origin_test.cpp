#include "compare/origin.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace tadqiq {
namespace {

// A wire story of some 60 words, and what papers put around it.
const std::string wire =
    "انهار سد ترابي صغير في وادي الزيتون فجر الثلاثاء بعد ثلاثة أيام من الأمطار الغزيرة، فغمرت "
    "المياه أربع قرى وقطعت الطريق الساحلي المؤدي إلى الميناء. وقال المتحدث باسم الدفاع المدني إن "
    "فرق الإنقاذ أجلت 340 أسرة إلى مدارس في مناطق مرتفعة، وإن البحث مستمر عن سائق شاحنة جرفته "
    "السيول. وأضاف أن المياه بدأت تنحسر مساء وأن إصلاح الطريق سيستغرق نحو أسبوعين على الأقل.";
const std::string comment =
    "ويرى مهندسون أن السدود الترابية القديمة في المنطقة لم تخضع لصيانة جدية منذ سنوات طويلة، وأن "
    "ما حدث كان متوقعا بعد موسم جاف أعقبته أمطار غير معتادة. ودعا نواب إلى جلسة طارئة لمساءلة "
    "الوزير المختص عن ميزانية الصيانة التي أقرها البرلمان قبل عامين ولم يصرف منها إلا القليل، في "
    "حين طالب الأهالي بتعويضات عاجلة عن المحاصيل والمواشي التي فقدوها.";
const std::string other =
    "افتتح وزير النقل صباح الأحد محطة القطار الجديدة في المدينة الجامعية بحضور عدد من السفراء. "
    "وتضم المحطة ستة أرصفة وتستقبل عشرين ألف راكب في اليوم، وبلغت كلفتها تسعين مليون دولار. وقال "
    "الوزير إن العمل في الخط السريع الذي يربط العاصمة بالساحل ينتهي في الربيع المقبل.";

bool one_origin(const std::string& a, const std::string& b) {
    const Sketch x = sketch_of(a), y = sketch_of(b);
    CHECK(have_one_origin(x, y) == have_one_origin(y, x));
    return have_one_origin(x, y);
}

TEST_CASE("a story printed twice has one origin, however it is spelled") {
    CHECK(one_origin(wire, wire));
    std::string respelled = wire;
    for (std::size_t at = 0; (at = respelled.find("أ", at)) != std::string::npos;)
        respelled.replace(at, 2, "ا");
    CHECK(one_origin(wire, respelled));
}

TEST_CASE("a long passage within a longer article is enough") {
    CHECK(one_origin(wire, comment + "\n" + wire + "\n" + other));
    CHECK(one_origin(wire + "\n" + comment, other + "\n" + wire));
}

TEST_CASE("a figure changed in copying leaves the origin the same") {
    std::string changed = wire;
    changed.replace(changed.find("340"), 3, "430");
    CHECK(one_origin(wire, changed));
}

TEST_CASE("a dozen ways of copying leave the origin the same, a dozen others make another") {
    const auto with = [](std::string text, std::string_view from, std::string_view to) {
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    const auto first = wire.substr(0, wire.find("وقال")), rest = wire.substr(wire.find("وقال"));
    const std::string copies[] = {
        wire,
        other + "\n" + wire,
        wire + "\n" + comment,
        comment + "\n" + wire + "\n" + other,
        with(wire, "340", "430"),
        with(wire, "أربع قرى", "خمس قرى"),
        with(wire, "الثلاثاء", "الأربعاء"),
        with(wire, "صغير ", ""),
        with(wire, "نحو أسبوعين", "أسبوعين"),
        with(wire, "، فغمرت", ". وغمرت"),
        with(wire, "المتحدث", "ٱلمُتَحَدِّث"),
        rest + "\n" + comment,
    };
    for (const auto& copy : copies) {
        CAPTURE(copy);
        CHECK(one_origin(wire, copy));
    }
    const std::string others[] = {
        comment,
        other,
        comment + "\n" + other,
        "خبر قصير",
        "انهار سد ترابي صغير في وادي الزيتون فجر الثلاثاء.",
        first.substr(0, first.find("فغمرت")) + "\n" + comment,
        "وقال المتحدث باسم الدفاع المدني إن فرق الإنقاذ أجلت 340 أسرة.",
        other + "\nوأضاف أن المياه بدأت تنحسر مساء.",
        "قال الدفاع المدني إن أسرا كثيرة أجليت بعد انهيار سد في وادي الزيتون، وإن البحث مستمر.",
        comment + "\nانهار سد ترابي صغير في وادي الزيتون فجر الثلاثاء بعد أمطار.\n" + other,
        "340 أسرة في مدارس مرتفعة بعد انهيار السد",
        other + comment + other,
    };
    for (const auto& text : others) {
        CAPTURE(text);
        CHECK_FALSE(one_origin(wire, text));
    }
}

TEST_CASE("articles in their own words have different origins") {
    CHECK_FALSE(one_origin(wire, comment));
    CHECK_FALSE(one_origin(wire, other));
    CHECK_FALSE(one_origin("", ""));
    CHECK_FALSE(one_origin("", wire));
}

TEST_CASE("a quoted sentence is no long passage") {
    const auto sentence = wire.substr(0, wire.find("وقال"));
    CHECK_FALSE(one_origin(wire + comment, other + "\n" + sentence + "\n" + other + other));
}

TEST_CASE("shared passages are counted in words") {
    const auto shared = shared_passages(sketch_of(wire + "\n" + comment), sketch_of(wire));
    CHECK(shared.longest > 50);
    CHECK(shared.longest < 70);
    CHECK(shared.words >= shared.longest);
    CHECK(shared_passages(sketch_of(wire), sketch_of(other)).words == 0);
}

TEST_CASE("groups are named for their first article and join by way of a third") {
    const std::vector<Sketch> articles = {sketch_of(other), sketch_of(wire),
                                          sketch_of(wire + comment), sketch_of(comment),
                                          sketch_of("خبر قصير")};
    CHECK(origins(articles) == std::vector<std::size_t>{0, 1, 1, 1, 4});
    CHECK(origins({}).empty());
}

TEST_CASE("a story printed everywhere makes one group without all pairs being compared") {
    std::mt19937 engine(7);
    const auto words = [&](int n) {  // nonsense of its own for every copy
        std::string text;
        for (int i = 0; i < n; ++i) text += " كلمة" + std::to_string(engine());
        return text;
    };
    std::vector<Sketch> articles;
    for (int i = 0; i < 3000; ++i)
        articles.push_back(sketch_of(words(40) + "\n" + (i % 3 == 0 ? words(60) : wire)));
    const auto groups = origins(articles);
    for (std::size_t i = 0; i < groups.size(); ++i) CHECK(groups[i] == (i % 3 == 0 ? i : 1));
}

}  // namespace
}  // namespace tadqiq
