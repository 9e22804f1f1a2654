#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/mangle.hpp"
#include "text/segment.hpp"
#include "text/utf8.hpp"

using tadqiq::fold;
using tadqiq::folded;

namespace {

struct Row {
    std::string written;
    std::string folded;
};

/// Whether folding `text` and going back gives, for every segment, bytes that fold to it again.
/// One character that folds to several segments ("½", a word ligature) is the origin of each.
void check_way_back(const std::string& text) {
    const auto whole = fold(text);
    for (const auto& segment : tadqiq::segment(whole)) {
        const auto span = whole.original(segment.folded.begin, segment.folded.end);
        REQUIRE(span.begin < span.end);
        REQUIRE(span.end <= text.size());
        const std::string_view bytes = span.of(text);
        REQUIRE(!tadqiq::first_malformed(bytes));
        const std::string again = folded(std::string(bytes));
        const std::string_view expected = whole.view(segment.folded);
        INFO(text, " | ", std::string(bytes));
        if (again != expected) {
            const auto at = again.find(expected);
            CHECK(at != std::string::npos);
            // Cutting the character at either end off must lose some of the segment.
            const unsigned first = tadqiq::code_point_at(bytes, 0).size;
            CHECK(folded(std::string(bytes.substr(first))).find(expected) == std::string::npos);
        }
    }
}

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all = {
        "أعلنت وزارة الصحة، يوم الأحد، وفاة ١٢ شخصاً وإصابة ٣٫٥ ٪ من السكّان.",
        "قُتِلَ خَمْسَةَ عَشَرَ شَخْصًا، وأُصيبَ ثلاثـــة آخرون (بينهم «طفلان»).",
        "بلغت الكلفة 1,250.75 مليون دولار\u00A0أميركي\r\nأي نحو \u200F4٫2\u200E مليار ريال.",
        "ﻗﺎﻝ ﺍﻟﻤﺘﺤﺪﺙ إن ﻷربعة منهم سوابق\n\nوالباقون بلا ﺳﻮﺍﺑﻖ",
        "مساحتها ۱۲۰ کیلومتر مربع و½ فدان، و10² متر، و5﷼",
        "صلى عليه محمدﷺفي المسجد… ﷲ أكبر",
        "COVID-19 and $4.13bn – “quoted”, ﬁne, Straße, 😀 𝟙𝟚 \u2066x\u2069",
        "\r\r\n\u2028\t\u00AD\u200B\u064B",
    };
    return all;
}

}  // namespace

TEST_CASE("spellings that print does not keep apart fold alike") {
    for (const Row& row : {
             Row{"أربعة", "اربعه"},  // hamza on alef, ta marbuta
             Row{"إربعه", "اربعه"},  // hamza below
             Row{"اربعة", "اربعه"},  // none
             Row{"أربعةُ", "اربعه"},
             Row{"آلاف", "الاف"},  // madda
             Row{"ألاف", "الاف"},
             Row{"ٱلاف", "الاف"},        // wasla
             Row{"ا\u0653لاف", "الاف"},  // madda as a mark of its own
             Row{"مئة", "ميه"},          // hamza on ya
             Row{"مي\u0654ة", "ميه"},    // the same decomposed
             Row{"مسؤول", "مسوول"},      // hamza on waw
             Row{"مستشفى", "مستشفي"},    // alef maqsura
             Row{"مستشفی", "مستشفي"},    // Farsi ya
             Row{"ملیار", "مليار"},
             Row{"ترکيا", "تركيا"},  // Farsi kaf
             Row{"گيلان", "كيلان"},
             Row{"پاريس", "باريس"},
             Row{"قُتِلَ", "قتل"},    // tashkeel
             Row{"سـتّـة", "سته"},  // tatweel
             Row{"هـ", "ه"},
             Row{"ﻗﺘﻠﻰ", "قتلي"},            // presentation forms
             Row{"ﻼ ﻷ ﻹ ﻵ", "لا لا لا لا"},  // lam-alef ligatures
             Row{"مبلغاﹰ", "مبلغا"},         // an isolated vowel mark
             Row{"ﷺ", " صلي الله عليه وسلم "},
             Row{"٠١٢٣٤٥٦٧٨٩", "0123456789"},
             Row{"۰۱۲۳۴۵۶۷۸۹", "0123456789"},
             Row{"３.５", "3.5"},        // full width
             Row{"5\u200F200", "5200"},  // marks inside a number
             Row{"\u202B5\u202C,\u20662\u2069", "5,2"},
             Row{"١٢\u061C٣", "123"},
             Row{"5\u00A0200", "5 200"},  // no-break space
             Row{"5\u2009200\u202F000", "5 200 000"},
             Row{"٪", "%"},
             Row{"٥٬٢٠٠٫٥", "5٬200٫5"},  // Arabic separators stay what they are
             Row{"3–5", "3-5"},
             Row{"−5", "-5"},
             Row{"«قال»", "\"قال\""},
             Row{"GDP", "gdp"},
             Row{"﷼", "ريال"},
         }) {
        INFO(row.written);
        CHECK(folded(row.written) == row.folded);
    }
}

TEST_CASE("only decimal digits become digits") {
    CHECK(folded("10²") == "10²");
    CHECK(folded("①") == "①");
    CHECK(folded("3½") == "3 1/2");
    CHECK(folded("¾") == " 3/4");
    CHECK(folded("3⁄4") == "3/4");
    CHECK(folded("㎢") == "㎢");
}

TEST_CASE("every way of ending a line is one line end") {
    CHECK(folded("a\nb\r\nc\rd\u2028e\u2029f\u0085g") == "a\nb\nc\nd\ne\nf\ng");
    CHECK(folded("a\r\r\nb\r") == "a\n\nb\n");
}

TEST_CASE("what differs stays apart") {
    CHECK(folded("سبعة") != folded("تسعة"));
    CHECK(folded("شيء") == "شيء");
    CHECK(folded("ثلث") != folded("ثلاث"));
}

TEST_CASE("folding a folded text changes nothing") {
    for (const auto& text : texts()) {
        INFO(text);
        CHECK(folded(folded(text)) == folded(text));
    }
}

TEST_CASE("a folded word gives back its bytes with the vowel marks on its last letter") {
    const std::string text = "قُتِلَ سـتّـةٌ.";
    const auto whole = fold(text);
    CHECK(whole.text() == "قتل سته.");
    CHECK(whole.original(0, 6).of(text) == "قُتِلَ");
    CHECK(whole.original(7, 13).of(text) == "سـتّـةٌ");
    CHECK(whole.original(5, 5).empty());
}

TEST_CASE("the original bytes of every segment fold back to it") {
    for (const auto& text : texts()) check_way_back(text);
}

TEST_CASE("the original bytes of every segment of a mangled text fold back to it") {
    for (const auto& text : texts())
        for (std::uint32_t seed = 0; seed < 200; ++seed)
            check_way_back(tadqiq::test::mangled(text, seed));
}
