#include "claims/publisher.hpp"

#include <doctest/doctest.h>

using namespace tadqiq;

namespace {

Article published_by(const char* publisher, const char* url = nullptr) {
    Article article;
    if (publisher) article.publisher = publisher;
    if (url) article.url = url;
    return article;
}

}  // namespace

TEST_CASE("a publisher's country is known by its name, its address or a country in its name") {
    CHECK(publisher_country(published_by("الأهرام")) == "EG");
    CHECK(publisher_country(published_by(nullptr, "https://www.alriyadh.com/1069582")) == "SA");
    CHECK(publisher_country(published_by(nullptr, "https://example.com.kw/news")) == "KW");
    CHECK(publisher_country(published_by("وكالة الأنباء القطرية")) == "QA");
    CHECK(publisher_country(published_by("صحيفة بلا بلد")).empty());
}
