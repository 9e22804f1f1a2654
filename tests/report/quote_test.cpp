#include "report/quote.hpp"

#include <doctest/doctest.h>

#include <string>

#include "sample.hpp"
#include "text/utf8.hpp"

using namespace tadqiq;

TEST_CASE("a quote is the sentence, cut at the figure") {
    const auto article = test::article_with("a", "غادر الميناء نحو 5200 سفينة أمس.", "نحو 5200",
                                            "5200", Hedge::about, 5200);
    const Quote whole = quote(article.article, article.claims[0]);
    CHECK(whole.before == "غادر الميناء ");
    CHECK(whole.figure == "نحو 5200");
    CHECK(whole.after == " سفينة أمس.");
    CHECK(!whole.cut_before);
    CHECK(!whole.cut_after);
}

TEST_CASE("a short quote is cut between words and says so") {
    const auto article = test::article_with("a", "غادر الميناء نحو 5200 سفينة أمس.", "نحو 5200",
                                            "5200", Hedge::about, 5200);
    const Quote cut = short_quote(article.article, article.claims[0], 9);
    CHECK(cut.before == "الميناء ");
    CHECK(cut.cut_before);
    CHECK(cut.after == " سفينة");
    CHECK(cut.cut_after);
}

TEST_CASE("a short quote of a word without end is cut between letters") {
    std::string endless;
    for (int i = 0; i < 1000; ++i) endless += "ط";
    const auto article =
        test::article_with("a", endless + "5" + endless, "5", "5", Hedge::exact, 5);
    const Quote cut = short_quote(article.article, article.claims[0], 10);
    CHECK(cut.before.size() == 20);
    CHECK(cut.after.size() == 20);
    CHECK(!first_malformed(cut.before));
    CHECK(!first_malformed(cut.after));
}
