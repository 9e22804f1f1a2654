#include "cli/kept_articles.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

const Provenance reading = {"2024-05-02T10:00:00Z", "0.1.0", "lexicon-1"};
const std::string wire =
    "أعلنت هيئة الموانئ أن الرافعة الجديدة في ميناء المخا نقلت خلال أسبوعها الأول 640 حاوية من "
    "السفن إلى الساحة الشرقية، وأن عمال المناوبة الليلية تدربوا عليها قبل أن تصل بشهرين كاملين.";

Store four_articles() {
    auto store = Store::in_memory();
    for (const auto& [id, text] : {std::pair<std::string, std::string>{"a", wire},
                                   {"b", wire + " وحضر الافتتاح وزير النقل."},
                                   {"c", "اشترت بلدية صور 31 حافلة."},
                                   {"d", "لا أرقام هنا."}}) {
        Article article;
        article.id = id;
        article.text = text;
        store.save(understand(article), reading);
    }
    return store;
}

}  // namespace

TEST_CASE("articles are there while they are needed, however few are kept") {
    auto store = four_articles();
    const auto list = store.list();
    for (const std::size_t most : {0, 1, 2, 100}) {
        CAPTURE(most);
        KeptArticles kept(store, list, most);
        for (const auto& step : std::vector<std::vector<std::size_t>>{
                 {0, 1, 2}, {3}, {2, 0}, {}, {0, 1, 2, 3}, {1}, {1, 3}}) {
            kept.need(step);
            for (const auto article : step) {
                const KeptArticle& one = kept.at(article);
                CHECK(one.article.article.id == list[article].id);
                CHECK(one.context.claims.size() == one.article.claims.size());
            }
        }
    }
}

TEST_CASE("articles that share their wording are known by it, also when they were gone between") {
    auto store = four_articles();
    const auto list = store.list();
    KeptArticles kept(store, list, 1);
    for (int round = 0; round < 2; ++round) {
        kept.need(std::vector<std::size_t>{0, 1, 2});
        CHECK(kept.have_one_origin(0, 1));
        CHECK_FALSE(kept.have_one_origin(2, 0));
        kept.need(std::vector<std::size_t>{3});
    }
}
