#include <doctest/doctest.h>

#include "reading.hpp"

using namespace std::literals;
using namespace tadqiq::test;

TEST_CASE("every line of JSON Lines is an article") {
    const auto read = read_file(
        "news.jsonl",
        "\xEF\xBB\xBF{\"id\": \"a\", \"text\": \"نص\\nآخر \\u0661 \\ud83d\\ude00\", "
        "\"title\": \"عنوان\", \"publisher\": \"صحيفة\", \"url\": \"https://example.org\", "
        "\"published\": \"2021-03-04\"}\r\n"
        "\n"
        "  {\"text\": \"\", \"id\": \"b\", \"title\": null, \"publisher\": \"\", "
        "\"published\": \"قبل يومين\"}");
    CHECK(read.problems.empty());
    REQUIRE(read.articles.size() == 2);
    const auto& a = read.articles[0];
    CHECK(a.id == "a");
    CHECK(a.text == "نص\nآخر ١ 😀");
    CHECK(a.title == "عنوان");
    CHECK(a.publisher == "صحيفة");
    CHECK(a.url == "https://example.org");
    CHECK(a.published == "2021-03-04");
    CHECK(a.source == "news.jsonl");
    CHECK(a.line == 1);
    const auto& b = read.articles[1];
    CHECK(b.id == "b");
    CHECK(b.text == "");
    CHECK(!b.title);
    CHECK(!b.publisher);
    CHECK(!b.published);
    CHECK(b.line == 3);
}

TEST_CASE("unknown keys are ignored whatever they hold") {
    for (const std::string& value :
         {"123456789012345678901234567890"s, "-1e400"s, "0.5"s, "{\"text\": [1, {\"id\": null}]}"s,
          "[]"s, "{}"s, "[true, false, null]"s, "\"\\\"\""s, "1e-7"s, std::string(500, '9')}) {
        INFO(value);
        const auto read = read_file("a.jsonl", "{\"id\": \"a\", \"extra\": " + value +
                                                   ", \"text\": \"نص\", \"more\": " + value + "}");
        CHECK(read.problems.empty());
        REQUIRE(read.articles.size() == 1);
        CHECK(read.articles[0].text == "نص");
    }
}

TEST_CASE("of two equal keys the last one counts") {
    const auto read = read_file("a.jsonl", R"({"id": "a", "text": "أول", "text": "ثان"})");
    CHECK(read.articles.at(0).text == "ثان");
}

TEST_CASE("a line that is no article is a problem with its line and the others are read") {
    struct Row {
        std::string line, problem;
    };
    const std::string deep(1000, '[');
    for (const Row& row : {
             Row{R"({"id": "x", "text": "cut)", "broken JSON"},
             Row{R"({"id": "x", "text": "no end")", "broken JSON"},
             Row{R"({"id": "x" "text": "no comma"})", "broken JSON"},
             Row{R"({"id": "x", "text": "t",})", "broken JSON"},
             Row{R"({"id": "x", "text": "t", "extra": tru})", "broken JSON"},
             Row{R"({"id": "x", "text": "t", "extra": nil})", "broken JSON"},
             Row{R"({"id": "x", "text": "t", "extra": 1.})", "broken JSON"},
             Row{R"({"id": "x", "text": "t", "extra": 01})", "broken JSON"},
             Row{R"({"id": "x", "text": "t", "extra": [1 2]})", "broken JSON"},
             Row{R"({"id": "x", "text": "t", "extra": "\x"})", "broken JSON"},
             Row{R"({"id": "x", "text": "\ud800"})", "broken JSON"},
             Row{"{\"id\": \"x\", \"text\": \"a\tb\"}", "broken JSON"},
             Row{R"({"id": "x", "text": "t", "extra": )" + deep + "}", "broken JSON"},
             Row{R"({"id": "x", "text": "t"} {"id": "y", "text": "t"})",
                 "more than one JSON value"},
             Row{R"({"id": "x", "text": "t"}])", "broken JSON"},
             Row{R"({"id": 5, "text": "t"})", "'id' is not a string"},
             Row{R"({"id": null, "text": "t"})", "'id' is not a string"},
             Row{R"({"id": "x", "text": ["t"]})", "'text' is not a string"},
             Row{R"({"id": "x", "text": "t", "title": 5})", "'title' is not a string"},
             Row{R"({"id": "x", "text": "t", "published": 2021})", "'published' is not a string"},
             Row{R"({"id": "x", "text": "a\u0000b"})", "'text' holds a NUL character"},
             Row{R"({"text": "t"})", "has no 'id'"},
             Row{R"({"id": "", "text": "t"})", "has no 'id'"},
             Row{R"({"id": "x"})", "has no 'text'"},
             Row{"{}", "has no 'id'"},
             Row{"5", "not a JSON object"},
             Row{"nonsense", "not a JSON object"},
             Row{"{\"id\": \"x\", \"text\": \"\xFF\"}",
                 "not UTF-8: malformed byte 0xFF at byte 21"},
             Row{"{\"id\": \"x\", \"text\": \"a\0b\"}"s, "broken JSON"},
         }) {
        INFO(row.line);
        const auto read = read_file("a.jsonl", "{\"id\": \"1\", \"text\": \"t\"}\n" + row.line +
                                                   "\n{\"id\": \"3\", \"text\": \"t\"}\n");
        CHECK(read.ids() == Strings{"1", "3"});
        REQUIRE(read.problems.size() == 1);
        INFO(read.problems[0]);
        CHECK(read.problems[0].starts_with("a.jsonl:2: " + row.problem));
    }
}

TEST_CASE("a JSON document over several lines is refused as a whole") {
    const std::string refusal = "a.json:1: not JSON Lines: write one article a line";
    CHECK(read_file("a.json", "{\n\"id\": \"a\",\n\"text\": \"t\"\n}").problems ==
          Strings{refusal});
    CHECK(read_file("a.json", "[{\"id\": \"a\"}]").problems == Strings{refusal});
}

TEST_CASE("JSON Lines without an article are a problem") {
    CHECK(read_file("a.jsonl", "").problems == Strings{"a.jsonl: is empty"});
    CHECK(read_file("a.jsonl", "\n \r\n").problems == Strings{"a.jsonl: holds no article"});
}

TEST_CASE("a line over the limit is a problem and the next one is read") {
    const std::string long_text(300'000, 'x');
    tadqiq::InputOptions options;
    options.max_bytes = 200'000;
    const auto read = read_file("a.jsonl",
                                "{\"id\": \"1\", \"text\": \"t\"}\n{\"id\": \"2\", \"text\": \"" +
                                    long_text + "\"}\n{\"id\": \"3\", \"text\": \"t\"}",
                                options);
    CHECK(read.ids() == Strings{"1", "3"});
    CHECK(read.problems == Strings{"a.jsonl:2: is too long; --max-bytes lifts the limit"});
    options.max_bytes = 0;
    CHECK(read_file("a.jsonl", "{\"id\": \"2\", \"text\": \"" + long_text + "\"}", options)
              .articles.at(0)
              .text == long_text);
}
