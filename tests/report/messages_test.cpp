#include "report/messages.hpp"

#include <doctest/doctest.h>

#include "base/embedded.hpp"
#include "base/tsv.hpp"
#include "compare/within.hpp"
#include "report/names.hpp"

using namespace tadqiq;

TEST_CASE("both languages say the same messages, each of them a pattern that can be filled in") {
    const auto& english = Messages::of(Language::english).all();
    const auto& arabic = Messages::of(Language::arabic).all();
    for (const auto& [key, text] : english) CHECK_MESSAGE(arabic.contains(key), key);
    for (const auto& [key, text] : arabic) CHECK_MESSAGE(english.contains(key), key);
    for (const auto language : {Language::english, Language::arabic})
        for (const auto& [key, text] : Messages::of(language).all())
            for (const long n : {0L, 1L, 2L, 3L, 11L, 100L}) {
                CAPTURE(key);
                const auto said = Messages::of(language).format({language}, key,
                                                                {{"n", n},
                                                                 {"o", n},
                                                                 {"publishers", n},
                                                                 {"m", n},
                                                                 {"amount", "a"},
                                                                 {"low", "b"},
                                                                 {"high", "c"},
                                                                 {"unit", "d"},
                                                                 {"source", "e"},
                                                                 {"article", "f"},
                                                                 {"literal", "g"},
                                                                 {"implied", "h"},
                                                                 {"label", "i"},
                                                                 {"means", "j"},
                                                                 {"date", "k"},
                                                                 {"total", "l"},
                                                                 {"decision", "m"},
                                                                 {"name", "n"},
                                                                 {"reason", "o"},
                                                                 {"names", "p"},
                                                                 {"score", "q"},
                                                                 {"needed", "r"},
                                                                 {"question", "s"}});
                CHECK(said.find('{') == std::string::npos);
            }
}

TEST_CASE("every verdict and every rule of slips has its words") {
    for (int i = 0; i <= static_cast<int>(SlipRule::headline); ++i) {
        const auto rule = static_cast<SlipRule>(i);
        CAPTURE(name(rule));
        CHECK(Messages::of(Language::english).all().contains("slip-" + std::string(name(rule))));
    }
    for (int i = 0; i <= static_cast<int>(Verdict::consistent); ++i) {
        const auto verdict = std::string(name(static_cast<Verdict>(i)));
        CHECK(Messages::of(Language::english).all().contains("verdict-" + verdict));
        CHECK(Messages::of(Language::english).all().contains("meaning-" + verdict));
    }
}

TEST_CASE("a row of the catalogue has a class, a key and a text") {
    for (const auto& file : message_files())
        for (const auto& row : read_tsv(file.path, file.content)) {
            INFO(row.place());
            CHECK(row.fields.size() == 3);
            CHECK(!row.field(2).empty());
        }
}

TEST_CASE("what a claim is about has a name that readers know") {
    Claim claim;
    claim.measure = "troops_present";
    claim.scope = {"coalition", "saudi-arabia"};
    CHECK(title_of(claim, Language::english) == "troops present: coalition, Saudi Arabia");
    CHECK(title_of(claim, Language::arabic) == "القوات الموجودة: التحالف، السعودية");
    claim.measure = "?سفن";
    claim.counted = "سفينة";
    claim.scope.clear();
    CHECK(title_of(claim, Language::english) == "سفينة");
    CHECK(scope_name("usa", Language::english) == "USA");
    CHECK(measure_name("not-in-the-lexicon", Language::arabic) == "not in the lexicon");
}

TEST_CASE("stances go by letters of the reader's language, however many there are") {
    CHECK(label(0, Language::english) == "A");
    CHECK(label(25, Language::english) == "Z");
    CHECK(label(26, Language::english) == "AA");
    CHECK(label(1, Language::arabic) == "ب");
    CHECK(label(28, Language::arabic) == "أأ");
}
