#include <doctest/doctest.h>

#include "reading.hpp"

using namespace std::literals;
using namespace tadqiq::test;

TEST_CASE("a plain text is taken byte for byte") {
    const std::string text = "عنوان الخبر\r\n\n  نص الخبر، ١٢ شخصا.\n";
    const auto read = read_file("news.txt", text);
    REQUIRE(read.articles.size() == 1);
    CHECK(read.problems.empty());
    CHECK(read.articles[0].text == text);
    CHECK(read.articles[0].id == "news.txt");
    CHECK(read.articles[0].source == "news.txt");
    CHECK(read.articles[0].line == 0);
    CHECK(!read.articles[0].title);
}

TEST_CASE("front matter gives title, publisher, address and date and is no text") {
    const auto read = read_file("news.txt",
                                "---\ntitle: \"غرق مركب\"\npublisher: صحيفة الميناء\n"
                                "url: https://example.org/a?b=c:d\npublished: 2021-03-04\n"
                                "tags:\n  - بحر\n---\nغرق مركب أمس.\n");
    REQUIRE(read.articles.size() == 1);
    const auto& article = read.articles[0];
    CHECK(article.text == "غرق مركب أمس.\n");
    CHECK(article.title == "غرق مركب");
    CHECK(article.publisher == "صحيفة الميناء");
    CHECK(article.url == "https://example.org/a?b=c:d");
    CHECK(article.published == "2021-03-04");
}

TEST_CASE("a date that is no ISO 8601 date is left out of the front matter") {
    const auto read = read_file("news.txt", "---\ntitle: خبر\npublished: أمس\n---\nنص");
    REQUIRE(read.articles.size() == 1);
    CHECK(!read.articles[0].published);
    CHECK(read.articles[0].title == "خبر");
}

TEST_CASE("dashes that are no front matter are text") {
    for (const std::string text : {"---\nنص بلا نهاية", "---\nنص\n---\nنص آخر",
                                   "---\nقال: نعم\n---\nنص", "-- title: x\n---\nنص"}) {
        INFO(text);
        const auto read = read_file("news.txt", text);
        REQUIRE(read.articles.size() == 1);
        CHECK(read.articles[0].text == text);
    }
}

TEST_CASE("a byte order mark is no text and UTF-16 becomes UTF-8") {
    CHECK(read_file("a.txt", "\xEF\xBB\xBFنص").articles.at(0).text == "نص");
    CHECK(read_file("a.txt", "\xFF\xFE\x46\x06\x35\x06"s).articles.at(0).text == "نص");
    CHECK(read_file("a.txt", "\xEF\xBB\xBF---\ntitle: خبر\n---\nنص").articles.at(0).text == "نص");
}

TEST_CASE("a file that is no article text is a problem with its place") {
    struct Row {
        std::string content, problem;
    };
    for (const Row& row : {Row{"", "a.txt: is empty"}, Row{"\xEF\xBB\xBF", "a.txt: holds no text"},
                           Row{" \n\t\r\n", "a.txt: holds no text"},
                           Row{"---\ntitle: خبر\n---\n", "a.txt: holds no text"},
                           Row{"ab\ncd\xFF", "a.txt:2: not UTF-8: malformed byte 0xFF at offset 5"},
                           Row{"ab\n\ncd\0e"s, "a.txt:3: no text: a NUL byte at offset 6"}}) {
        INFO(row.content);
        const auto read = read_file("a.txt", row.content);
        CHECK(read.articles.empty());
        CHECK(read.problems == Strings{row.problem});
    }
}
