#include "article/read.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "reading.hpp"

namespace fs = std::filesystem;
using namespace tadqiq::test;
using tadqiq::InputFormat;
using tadqiq::InputOptions;

TEST_CASE("a folder is walked in byte order without hidden files and symbolic links") {
    const TemporaryFolder folder;
    for (const std::string name : {"b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "ب.txt", "a.txt",
                                   ".hidden.txt", ".git/x.txt", "a/.hidden"})
        folder.write(name, "نص");
    fs::create_symlink(folder.path("b.txt"), folder.path("link.txt"));
    fs::create_directory_symlink(folder.path(), folder.path("a/loop"));
    REQUIRE(mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    const auto read = read_all({folder.path()});
    CHECK(read.problems.empty());
    Strings expected;
    for (const std::string name : {"B.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "ب.txt"})
        expected.push_back(folder.path(name));
    CHECK(read.ids() == expected);
    CHECK(read_all({folder.path() + "/"}).ids() == expected);
}

TEST_CASE("symbolic links that are named are followed") {
    const TemporaryFolder folder;
    fs::create_symlink(folder.write("b.txt", "نص"), folder.path("link.txt"));
    CHECK(read_all({folder.path("link.txt")}).ids() == Strings{folder.path("link.txt")});
}

TEST_CASE("what cannot be read is named and everything else is read") {
    const TemporaryFolder folder;
    const auto good = folder.write("good.txt", "نص");
    const auto empty = folder.write("empty.txt", "");
    const auto none = folder.path("none");
    fs::create_directories(folder.path("none/.hidden"));
    const auto missing = folder.path("missing.txt");
    const auto pipe = folder.path("pipe");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const auto read = read_all({missing, empty, none, pipe, "/dev/zero", good});
    CHECK(read.ids() == Strings{good});
    CHECK(read.problems == Strings{missing + ": cannot be read: No such file or directory",
                                   empty + ": is empty", none + ": a folder without articles",
                                   pipe + ": is a pipe, not a file; '-' reads standard input",
                                   "/dev/zero: is a device, not a file"});
}

TEST_CASE("of two articles with one id the second is a problem") {
    const TemporaryFolder folder;
    const auto a = folder.write(
        "a.jsonl", "{\"id\": \"x\", \"text\": \"1\"}\n{\"id\": \"y\", \"text\": \"2\"}\n");
    const auto b = folder.write(
        "b.jsonl", "{\"id\": \"z\", \"text\": \"3\"}\n{\"id\": \"x\", \"text\": \"4\"}\n");
    const auto read = read_all({a, b});
    CHECK(read.ids() == Strings{"x", "y", "z"});
    CHECK(read.articles.at(0).text == "1");
    CHECK(read.problems ==
          Strings{b + ":2: has the id 'x' of the article at " + a + ":1, which was read first"});
}

TEST_CASE("a file of the limit or more is a problem unless the limit is lifted") {
    InputOptions options;
    options.max_bytes = 10;
    CHECK(read_file("a.txt", "123456789", options).problems.empty());
    CHECK(read_file("a.txt", "1234567890", options).problems ==
          Strings{"a.txt: is 10 bytes long or longer; --max-bytes lifts the limit"});
    options.max_bytes = 0;
    CHECK(read_file("a.txt", "1234567890", options).problems.empty());

    const TemporaryFolder folder;
    const auto large = folder.write("large.txt", "");
    fs::resize_file(large, 64'000'000);
    CHECK(read_all({large}).problems ==
          Strings{large + ": is 64000000 bytes long or longer; --max-bytes lifts the limit"});
}

TEST_CASE("in every format an article of the limit is a problem, and one of a byte less is read") {
    struct Row {
        std::string name, content;
    };
    for (const Row& row : {Row{"a.txt", "وصل 12 سفينة"}, Row{"a.html", "<p>وصل 12 سفينة</p>"},
                           Row{"a.jsonl", R"({"id": "x", "text": "وصل 12 سفينة"})"},
                           Row{"a.xml",
                               "<rss><channel><item><guid>x</guid><title>وصل 12 سفينة"
                               "</title></item></channel></rss>"}}) {
        CAPTURE(row.name);
        InputOptions options;
        options.max_bytes = row.content.size();
        const auto refused = read_file(row.name, row.content, options);
        CHECK(refused.articles.empty());
        CHECK(refused.problems.at(0).ends_with("; --max-bytes lifts the limit"));
        for (const auto limit : {row.content.size() + 1, std::size_t{0}}) {
            options.max_bytes = limit;
            CHECK(read_file(row.name, row.content, options).articles.size() == 1);
        }
    }
}

TEST_CASE("how many bytes there are to read is known before, and how many were read meanwhile") {
    const TemporaryFolder folder;
    folder.write("a.jsonl", "{\"id\": \"x\", \"text\": \"1\"}\n{\"id\": \"y\", \"text\": \"2\"}\n");
    folder.write("b.txt", "وصل 12 سفينة");
    folder.write(".hidden", "و");
    const std::vector<std::string> paths = {folder.path("")};
    const auto all = tadqiq::bytes_to_read(paths);
    CHECK(all == fs::file_size(folder.path("a.jsonl")) + fs::file_size(folder.path("b.txt")));
    std::vector<std::uint64_t> read;
    InputOptions options;
    options.on_read = [&](std::uint64_t bytes) { read.push_back(bytes); };
    tadqiq::read_articles(
        paths, options, [](const tadqiq::Article&) {}, [](const tadqiq::Error& e) { throw e; });
    REQUIRE(read.size() == 3);
    CHECK(read.front() > 0);
    CHECK(read.back() == all);
}

TEST_CASE("the format is found out by the name, else by the content") {
    const std::string line = "{\"id\": \"x\", \"text\": \"نص\"}";
    const std::string page = "<!DOCTYPE html><title>t</title><p>نص";
    const std::string feed =
        "<rss><channel><item><guid>x</guid><title>نص</title></item></channel></rss>";
    struct Row {
        std::string name, content, id;
    };
    for (const Row& row : {
             Row{"a.jsonl", line, "x"},
             Row{"a.NDJSON", line, "x"},
             Row{"a", "\n " + line, "x"},
             Row{"a.html", "<p>نص", "a.html"},
             Row{"a.htm", page, "a.htm"},
             Row{"a", page, "a"},
             Row{"a", "\xEF\xBB\xBF \n<html><p>نص", "a"},
             Row{"a.rss", feed, "x"},
             Row{"a.xml", feed, "x"},
             Row{"a", "<?xml version='1.0'?>" + feed, "x"},
             Row{"a.xml", "<?xml version='1.0'?><!DOCTYPE html><html><p>نص</p></html>", "a.xml"},
             Row{"a", "نص", "a"},
         }) {
        INFO(row.name, " ", row.content);
        const auto read = read_file(row.name, row.content);
        CHECK(read.problems.empty());
        CHECK(read.ids() == Strings{row.id});
        CHECK(read.articles.at(0).text == "نص");
    }
    CHECK(read_file("a.txt", line).articles.at(0).text == line);
    CHECK(read_file("a", "{نص}").articles.at(0).text == "{نص}");
}

TEST_CASE("a stated format wins over the name and the content") {
    InputOptions options;
    options.format = InputFormat::text;
    CHECK(read_file("a.html", "<p>نص", options).articles.at(0).text == "<p>نص");
    options.format = InputFormat::html;
    CHECK(read_file("a.txt", "<p>نص", options).articles.at(0).text == "نص");
    options.format = InputFormat::jsonl;
    CHECK(read_file("a.txt", "{\"id\": \"x\", \"text\": \"نص\"}", options).ids() == Strings{"x"});
}

TEST_CASE("formats have the names of the command line") {
    for (const std::string name : {"auto", "text", "jsonl", "html", "feed"})
        CHECK(tadqiq::name(tadqiq::input_format_named(name).value()) == name);
    CHECK(!tadqiq::input_format_named("xml"));
}

TEST_CASE("a dash is standard input") {
    const TemporaryFolder folder;
    const auto file = folder.write("in", "{\"id\": \"x\", \"text\": \"نص\"}\n{\"id\"}\n");
    const int saved = dup(STDIN_FILENO), in = open(file.c_str(), O_RDONLY);
    REQUIRE(dup2(in, STDIN_FILENO) == STDIN_FILENO);
    const auto read = read_all({"-"});
    dup2(saved, STDIN_FILENO);
    close(saved);
    close(in);
    CHECK(read.ids() == Strings{"x"});
    CHECK(read.articles.at(0).source == "-");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].starts_with("standard input:2: broken JSON"));
}

TEST_CASE("a file name that is no UTF-8 becomes text in ids and messages") {
    const TemporaryFolder folder;
    folder.write("caf\xE9.txt", "نص");
    folder.write("x\xFFy\n'.txt", "");
    const auto read = read_all({folder.path()});
    CHECK(read.ids() == Strings{folder.path() + "/caf\\xE9.txt"});
    CHECK(read.problems == Strings{folder.path() + "/x\\xFFy\n'.txt: is empty"});
}

TEST_CASE("a file that is written to while it is read is a problem") {
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 5000; ++i)
        lines += "{\"id\": \"" + std::to_string(i) + "\", \"text\": \"نص\"}\n";
    const auto file = folder.write("a.jsonl", lines);
    std::size_t articles = 0;
    Strings problems;
    tadqiq::read_articles(
        std::vector{file}, {},
        [&](const tadqiq::Article&) {
            if (articles++ == 0) fs::resize_file(file, 100);
        },
        [&](const tadqiq::Error& e) { problems.emplace_back(e.what()); });
    CHECK(articles < 5000);
    REQUIRE(!problems.empty());
    CHECK(problems.back() == file + ": was changed while it was read");
}

TEST_CASE("what the taker of articles throws ends the reading") {
    const TemporaryFolder folder;
    folder.write("a.txt", "نص");
    folder.write("b.txt", "نص");
    const std::vector paths = {folder.path()};
    int problems = 0, articles = 0;
    const auto count = [&](const tadqiq::Error&) { ++problems; };
    const auto refuse = [&](const tadqiq::Article&) {
        ++articles;
        throw tadqiq::Error(tadqiq::Fault::database, "x.db", "full");
    };
    CHECK_THROWS_AS(tadqiq::read_articles(paths, {}, refuse, count), tadqiq::Error);
    CHECK(articles == 1);
    CHECK(problems == 0);
}
