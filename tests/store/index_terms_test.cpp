#include "store/index_terms.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

TEST_CASE("index terms are folded words without glued particles") {
    const struct {
        const char *text, *terms;
    } cases[] = {
        {"الجنودُ والجنود للجنود بالجنود", "جنود جنود جنود جنود"},
        {"أُصيبَ 12 في الأنبار، ٥٪", "اصيب في انبار"},
        {"وبالبصرة", "بصره"},
        {"الله والى", "الله والي"},  // what is left would be too short for a word
        {"وزارة بغداد", "وزاره بغداد"},
        {"", ""},
        {"... 123 %", ""},
        {"NATO الناتو", "nato ناتو"},
    };
    for (const auto& [text, terms] : cases) {
        CAPTURE(text);
        CHECK(index_terms(text) == terms);
    }
}
