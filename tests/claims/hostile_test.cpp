// Articles without sentences or ends: no claim may drag the whole of its article along.
#include <doctest/doctest.h>

#include <string>

#include "claims/context.hpp"
#include "claims/understand.hpp"

namespace tadqiq {

TEST_CASE("what a claim keeps of its article is bounded, however long the sentence") {
    constexpr std::uint32_t longest_sentence = 8000;  // bytes
    constexpr std::size_t most_terms = 100;
    for (const std::string_view piece :
         {"ضحية5", "قتل 5 و", "1,", "أو 5 ", "عام 2014 و", "(5 كلمة "}) {
        CAPTURE(piece);
        Article article;
        article.id = "hostile";
        for (int i = 0; i < 4000; ++i) article.text += piece;
        const ArticleClaims understood = understand(std::move(article));
        CHECK(understood.claims.size() >= 1000);
        for (const auto& claim : understood.claims) {
            REQUIRE(claim.sentence.size() <= longest_sentence);
            REQUIRE(claim.counted.size() <= longest_sentence);
        }
        const ArticleContext context = context_of(understood);
        for (const auto& claim : context.claims) REQUIRE(claim.clause_words.size() <= most_terms);
    }
}

TEST_CASE("a text may end with any word that what follows it would explain") {
    for (const std::string_view text : {"خبر عن 12 بحارا فقد", "قتل 12 من", "عدد القتلى 12 بعد أن",
                                        "12 بحارا هذا", "من 12 إلى", "عمره 12", "حسب 12 ل"}) {
        CAPTURE(text);
        Article article;
        article.id = "end";
        article.text = text;
        CHECK(understand(std::move(article)).claims.size() == 1);
    }
}

}  // namespace tadqiq
