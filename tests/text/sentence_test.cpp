#include "text/sentence.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using tadqiq::sentences;

namespace {

using Texts = std::vector<std::string>;

Texts sentence_texts(const std::string& text) {
    Texts found;
    for (const auto& span : sentences(text)) found.emplace_back(span.of(text));
    return found;
}

}  // namespace

TEST_CASE("a full stop, a question mark and a line end end a sentence") {
    CHECK(sentence_texts("وصل الوفد أمس. وغادر اليوم.") == Texts{"وصل الوفد أمس.", "وغادر اليوم."});
    CHECK(sentence_texts("كم عدد الجرحى؟ لا أحد يعرف!") == Texts{"كم عدد الجرحى؟", "لا أحد يعرف!"});
    CHECK(sentence_texts("عنوان الخبر\nنص الخبر\r\nبقيته\u2028آخره") ==
          Texts{"عنوان الخبر", "نص الخبر", "بقيته", "آخره"});
}

TEST_CASE("sentences have no white space around them and empty texts have none") {
    CHECK(sentence_texts("  جملة أولى. \u00A0 \n\n\t جملة ثانية \n") ==
          Texts{"جملة أولى.", "جملة ثانية"});
    CHECK(sentence_texts("").empty());
    CHECK(sentence_texts(" \n\u00A0\n").empty());
}

TEST_CASE("an abbreviation of one letter does not end a sentence") {
    for (const std::string text :
         {"قال د. سمير إن العدد ارتفع.", "قال أ.د. سمير إن العدد ارتفع.",
          "قال أ. د. سمير إن العدد ارتفع.", "أشرف م. خالد على البناء.", "صندوق البريد ص. ب. وحده.",
          "(د. سمير) حضر الحفل.", "كتب J. Smith تقريرا."}) {
        INFO(text);
        CHECK(sentence_texts(text) == Texts{text});
    }
}

TEST_CASE("a letter after a number or at the end of a spelled name does end a sentence") {
    CHECK(sentence_texts("وقع ذلك عام 2014 م. ثم هدأت المدينة.") ==
          Texts{"وقع ذلك عام 2014 م.", "ثم هدأت المدينة."});
    CHECK(sentence_texts("في سنة 1436هـ. ثم هدأت المدينة.") ==
          Texts{"في سنة 1436هـ.", "ثم هدأت المدينة."});
    CHECK(sentence_texts("هذا ما نقلته أ ف ب. وأضافت أنه غادر.") ==
          Texts{"هذا ما نقلته أ ف ب.", "وأضافت أنه غادر."});
}

TEST_CASE("no sentence ends inside a number or after the number of a list") {
    for (const std::string text : {"بلغ السعر 71. 1 دولار.", "بلغ السعر 6.\u200F15 مليون دولار.",
                                   "بلغ السعر 3.5 دولار.", "1. ارتفاع الأسعار.", "(2). هبوطها."}) {
        INFO(text);
        CHECK(sentence_texts(text) == Texts{text});
    }
    CHECK(sentence_texts("بلغ العدد 15. وغادر الوفد.") == Texts{"بلغ العدد 15.", "وغادر الوفد."});
    CHECK(sentence_texts("غادر الوفد. . وعاد.") == Texts{"غادر الوفد. .", "وعاد."});
    CHECK(sentence_texts("1.\nارتفاع الأسعار") == Texts{"1.", "ارتفاع الأسعار"});
}

TEST_CASE("what goes on for hundreds of words without an end is cut between words") {
    for (const std::string piece : {"1. ", "د. ", "كلمة ", "5،", "خمسة و", "(", "كلمة5"}) {
        INFO(piece);
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += piece;
        const auto found = sentences(text);
        CHECK(found.size() > 200);
        CHECK(found.size() < 1200);
        for (std::size_t i = 1; i < found.size(); ++i)
            REQUIRE(found[i].begin - found[i - 1].end <= 1);  // nothing is lost but a space
    }
    std::string word;
    for (int i = 0; i < 100'000; ++i) word += "ب";
    CHECK(sentences(word).size() == 1);
}
