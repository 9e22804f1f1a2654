#include "claims/terms.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace tadqiq;

namespace {

using Words = std::vector<std::string>;

Words words_of(TermSpan terms) {
    return {terms.begin(), terms.end()};
}

const Terms bridge = terms_of(Words{"T:جسر", "P:بغداد", "N:سالم", "P:الموصل", "P:بغداد", "C:iraq"});

}  // namespace

TEST_CASE("words in any order become terms that are sorted, each once") {
    CHECK(words_of(bridge) == Words{"C:iraq", "N:سالم", "P:الموصل", "P:بغداد", "T:جسر"});
    CHECK(bridge.size() == 5);
    CHECK(bridge[0] == "C:iraq");
    CHECK(bridge.back() == "T:جسر");
    const std::vector<std::string_view> years = {"2021", "2019", "2021", "2020"};
    CHECK(words_of(terms_of(years)) == Words{"2019", "2020", "2021"});
}

TEST_CASE("no words are no terms, and an empty word is one") {
    const Terms none = terms_of(Words());
    CHECK(none.empty());
    CHECK(none.size() == 0);
    CHECK(none.begin() == none.end());
    CHECK(Terms(none).empty());
    CHECK_FALSE(holds(none, ""));
    CHECK(words_of(terms_of(Words{"b", ""})) == Words{"", "b"});
}

TEST_CASE("terms are copied whole, moved, and held by the copy when the first is gone") {
    Terms first = terms_of(Words{"ثلاثة", "أربعة"});
    const Terms copy = first;
    first = Terms(of_kind(bridge, 'P'));
    CHECK(words_of(copy) == Words{"أربعة", "ثلاثة"});
    CHECK(words_of(first) == Words{"P:الموصل", "P:بغداد"});
    const Terms moved = std::move(first);
    CHECK(words_of(moved) == Words{"P:الموصل", "P:بغداد"});
}

TEST_CASE("terms know what they hold, share and have of one kind") {
    for (const auto name : bridge) CHECK(holds(bridge, name));
    CHECK_FALSE(holds(bridge, "P:البصرة"));
    CHECK(words_of(of_kind(bridge, 'P')) == Words{"P:الموصل", "P:بغداد"});
    CHECK(of_kind(bridge, 'E').empty());
    CHECK(of_kind(bridge, 'P').size() == 2);
    const Terms others = terms_of(Words{"A:x", "P:بغداد", "Z:y"}), apart = terms_of(Words{"P:حلب"});
    CHECK(share_a_term(bridge, others));
    CHECK_FALSE(share_a_term(bridge, apart));
    CHECK_FALSE(share_a_term(bridge, Terms()));
}

TEST_CASE("terms are united and one is left out") {
    const Terms a = terms_of(Words{"1", "3"}), b = terms_of(Words{"2", "3"}), none;
    CHECK(words_of(united(a, b)) == Words{"1", "2", "3"});
    CHECK(words_of(united(none, b)) == Words{"2", "3"});
    CHECK(words_of(united({a, none, b})) == Words{"1", "2", "3"});
    CHECK(words_of(without(a, "3")) == Words{"1"});
    CHECK(words_of(without(a, "2")) == Words{"1", "3"});
    CHECK(without(none, "2").empty());
}

TEST_CASE("it is counted in how many lists a term stands") {
    const TermCounts counts({terms_of(Words{"a", "b"}), Terms(), terms_of(Words{"b", "c"})});
    CHECK(counts.of("a") == 1);
    CHECK(counts.of("b") == 2);
    CHECK(counts.of("d") == 0);
}
