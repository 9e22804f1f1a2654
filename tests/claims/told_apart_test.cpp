// What makes two amounts that disagree two things.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "claims/comparable.hpp"
#include "story.hpp"

using namespace tadqiq;
using test::story;

namespace {

std::size_t claim(const ArticleClaims& article, std::string_view core) {
    const auto found = std::find_if(
        article.claims.begin(), article.claims.end(),
        [&](const Claim& claim) { return claim.figure.core.of(article.article.text) == core; });
    REQUIRE(found != article.claims.end());
    return static_cast<std::size_t>(found - article.claims.begin());
}

Match compared(const ArticleClaims& a, std::string_view x, const ArticleClaims& b,
               std::string_view y) {
    const ArticleContext context_a = context_of(a), context_b = context_of(b);
    return likened(ArticlePair(context_a, context_b), claim(a, x), claim(b, y));
}

}  // namespace

TEST_CASE("an answer tells two amounts apart, whatever else they have in common") {
    using enum Question;
    struct Row {
        Question difference;
        std::string a, x, b, y;
    };
    const std::vector<Row> rows = {
        {one_besides, "أوقف رئيس النادي مع ستة مسؤولين في قضية الرشوة.", "ستة",
         "أوقفت الشرطة سبعة مسؤولين في قضية الرشوة.", "سبعة"},
        {one_besides, "تضم الاتفاقية مصر و11 دولة أخرى.", "11", "تضم الاتفاقية 12 دولة.", "12"},
        {one_group, "قتل 14 شخصا في الكمين.", "14", "قتل تسعة جنود في الكمين.", "تسعة"},
        {other_modifier, "أعلنت الجامعة عن 400 مقعد شاغر هذا العام.", "400",
         "أعلنت الجامعة عن 900 مقعد مجاني هذا العام.", "900"},
        {other_modifier, "بلغت النفقات التشغيلية 90 مليون دينار.", "90 مليون",
         "بلغت النفقات الاستثمارية 40 مليون دينار.", "40 مليون"},
        {one_planned, "من المتوقع أن يحضر الحفل 900 ضيف.", "900", "حضر الحفل 700 ضيف.", "700"},
        {one_several, "قتل 14 شخصا في سلسلة تفجيرات بالمدينة.", "14",
         "قتل تسعة أشخاص في تفجير بالمدينة.", "تسعة"},
        {other_local_spot, "قتل 14 شخصا في حي الورود.", "14", "قتل تسعة أشخاص في حي النخيل.",
         "تسعة"},
        {other_local_spot, "قتل 14 شخصا في بغداد الجديدة.", "14",
         "قتل تسعة أشخاص في حي الزعفرانية.", "تسعة"},
        {past_own_year, "حضر البطولة 900 ألف متفرج عام 1998.", "900 ألف",
         "حضر البطولة 700 ألف متفرج.", "700 ألف"},
        {happened_apart, "قتل 14 شخصا يوم الاثنين في انهيار الجسر.", "14",
         "قتل تسعة أشخاص يوم الخميس في انهيار الجسر.", "تسعة"},
        {one_part, "أصيب نحو 900 شخص، وقال الوزير إن 300 منهم في المستشفيات.", "300",
         "أصيب 450 شخصا في الزلزال.", "450"},
        {duration, "قبل ثلاثة أيام من افتتاح الجسر توقف العمل.", "ثلاثة",
         "وبعد ستة أيام من افتتاح الجسر أغلق.", "ستة"},
        {adds_up, "كان على متن العبارة 412 راكبا و23 من البحارة.", "412",
         "كان على متن العبارة 435 شخصا.", "435"},
        {other_own_period, "وفي شهر رجب رفضت الهيئة 400 إرسالية.", "400",
         "وفي شهر رمضان رفضت الهيئة 300 إرسالية.", "300"},
        {other_near_period, "هذا ما رفض خلال شهر رجب. ورفضت الهيئة 400 إرسالية من السمك.", "400",
         "هذا ما رفض خلال رمضان. ورفضت الهيئة 300 إرسالية من السمك.", "300"},
        {other_near_period, "زادت الأرباح في الربع الثاني. وبلغ صافي الربح 400 مليون ريال.",
         "400 مليون", "زادت الأرباح في النصف الأول. وبلغ صافي الربح 900 مليون ريال.", "900 مليون"},
        {other_bulletin, "قتل 14 مسلحا في المواجهات.", "14", "قتل تسعة مسلحين في المواجهات.",
         "تسعة"},
        {other_bulletin, "أغلق المؤشر على ارتفاع بتداولات تجاوزت 3 مليارات ريال.", "3 مليارات",
         "أغلق المؤشر على ارتفاع بتداولات تجاوزت 4 مليارات ريال.", "4 مليارات"},
        {other_person, "توفي مازن سرحان (32 عاما) في انهيار الجسر.", "32",
         "توفي فؤاد سرحان (60 عاما) في انهيار الجسر.", "60"},
        {one_window, "قتل 13 شخصا خلال الأربع والعشرين ساعة الماضية في الفيضانات.", "13",
         "قتل 60 شخصا في الفيضانات.", "60"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        const Match match = compared(story("a", row.a, "2020-03-05"), row.x,
                                     story("b", row.b, "2020-03-05"), row.y);
        CHECK(match.likeness.is(row.difference));
        CHECK(match.told_apart_by.has_value());
    }
}

TEST_CASE("what does not tell two amounts apart leaves them to be weighed") {
    struct Row {
        std::string a, x, b, y;
    };
    const std::vector<Row> rows = {
        {"قتل 14 شخصا في انهيار الجسر.", "14", "قتل تسعة أشخاص في انهيار الجسر.", "تسعة"},
        {"قتل 14 شخصا على طريق الورود.", "14", "قتل تسعة على طريق الورود قرب حي النخيل.", "تسعة"},
        {"تضم الاتفاقية 11 دولة.", "11", "تضم الاتفاقية 12 دولة.", "12"},
        // A peak further on is one of something else.
        {"قتل 14 جنديا شاركوا في إخماد نيران بلغت في الليل ذروتها.", "14",
         "قتل تسعة جنود في النيران.", "تسعة"},
        // The date of what is to come is none of what happened.
        {"قتل 14 شخصا في الحرائق، وأعلن الحداد بدءا من الخميس 12 مارس 2020.", "14",
         "قتل تسعة في الحرائق يوم 4 مارس 2020.", "تسعة"},
        // The one names a road, the other the town that it leads to.
        {"أصيب 14 راكبا على طريق الورود.", "14", "أصيب تسعة ركاب في بلدة النخيل قرب الورود.",
         "تسعة"},
        // Both are sums since the same day, one of them named first.
        {"ومنذ أن تولى الوالي منصبه في الأول من مارس، قتل 14 شخصا.", "14",
         "قتل تسعة أشخاص منذ تولي الوالي منصبه.", "تسعة"},
        {"قتل 14 شخصا في الحرائق منذ اندلاعها.", "14", "قتل تسعة أشخاص منذ مطلع الشهر في الحرائق.",
         "تسعة"},
        // Where something comes from is so today, whatever is planned.
        {"يتوقع أن يقلص الجسر زمن العبور من 40 دقيقة إلى 15 دقيقة.", "40",
         "زمن العبور حاليا 35 دقيقة.", "35"},
        // "Thousands" may be nearly ten of them.
        {"شارك آلاف في التشييع.", "آلاف", "شارك 55 ألفا في التشييع.", "55 ألفا"},
        // All who are called passengers are counted, the crew or not.
        {"كان على متن العبارة 412 راكبا و23 من البحارة.", "412", "كان على متن العبارة 435 راكبا.",
         "435"},
        // One man, and two ages of him.
        {"قال الأب إن ابنه مازن فؤاد سرحان -32 عاما- توفي متأثرا بجروحه.", "32",
         "أعلنت وفاة الشاب مازن سرحان (38 عاما) بعد أيام من انهيار الجسر.", "38"},
        {"شيدت المدينة سبعة ملاعب جديدة.", "سبعة", "شيدت المدينة ستة ملاعب.", "ستة"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        const Match match = compared(story("a", row.a, "2020-03-05"), row.x,
                                     story("b", row.b, "2020-03-05"), row.y);
        CHECK_FALSE(match.told_apart_by.has_value());
    }
}
