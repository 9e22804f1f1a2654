#include "claims/stem.hpp"

#include <doctest/doctest.h>

#include "text/fold.hpp"

using namespace tadqiq;

TEST_CASE("the forms of one noun share a stem") {
    struct Forms {
        const char *one, *other;
    };
    for (const Forms& forms : {Forms{"سفينة", "السفن"},
                               {"ملعب", "الملاعب"},
                               {"سيارة", "سيارات"},
                               {"شخصا", "أشخاص"},
                               {"منزلا", "والمنازل"},
                               {"جنديا", "للجنود"}}) {
        INFO(forms.one, " ", forms.other);
        CHECK(stem(folded(forms.one)) == stem(folded(forms.other)));
    }
}

TEST_CASE("other nouns have other stems") {
    CHECK(stem(folded("طائرة")) != stem(folded("سيارة")));
    CHECK(stem(folded("مدرسة")) != stem(folded("مدينة")));
}

TEST_CASE("words of other scripts stay as they are") {
    CHECK(stem("boeing") == "boeing");
}
