#include "article/article.hpp"

#include <doctest/doctest.h>

using tadqiq::Article;
using tadqiq::Field;

TEST_CASE("a title is read apart unless the text begins with it") {
    Article article;
    article.text = "غرق مركب\n\nغرق مركب أمس";
    CHECK(!article.has_separate_title());
    article.title = "غرق مركب";
    CHECK(!article.has_separate_title());
    article.title = " غرق\u00A0 مركب\n";
    CHECK(!article.has_separate_title());
    article.title = "نجاة ركاب مركب";
    CHECK(article.has_separate_title());
    article.title = article.text + " الأول";
    CHECK(article.has_separate_title());
}

TEST_CASE("fields are the texts that figures are read from") {
    Article article;
    article.text = "نص";
    article.title = "عنوان";
    CHECK(article.field(Field::text) == "نص");
    CHECK(article.field(Field::title) == "عنوان");
    CHECK(name(Field::text) == "text");
    CHECK(name(Field::title) == "title");
}
