// Laws of reading that hold for any number and any text: what is spelled is read, digits are words,
// folding takes no value away, and what comes later changes nothing before it.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "figures/reading.hpp"
#include "spelling.hpp"

namespace tadqiq::test {
namespace {

/// Numbers of every size, with many zeros among their digits, as spelled numbers have.
std::vector<long> some_numbers(std::size_t count) {
    std::mt19937_64 random(11);
    std::vector<long> all;
    for (long n = 3; n <= 120; ++n) all.push_back(n);
    for (long n = 1000; n < 1'000'000'000'000'000; n *= 10)
        for (const long k : {1, 2, 3, 10, 11, 100, 200, 999})
            if (k * n < 1'000'000'000'000'000) all.push_back(k * n);
    while (all.size() < count) {
        long n = 0;
        for (auto digits = 3 + random() % 13; digits > 0; --digits)
            n = n * 10 + static_cast<long>(random() % 3 == 0 ? 0 : random() % 10);
        if (n >= 3) all.push_back(n);
    }
    return all;
}

/// The value of the one count that a text states; empty where it states none or several.
std::string count_in(const std::string& text) {
    const Reading reading = read_figures(text);
    if (reading.figures.size() != 1 || reading.figures[0].kind != Kind::count) return "";
    const Figure& figure = reading.figures[0];
    return figure.value && figure.hedge == Hedge::exact ? figure.value->str() : "";
}

std::string in_digits(long n, std::string_view digits_from, std::string_view group) {
    const std::string plain = std::to_string(n);
    const std::size_t size = digits_from.size() / 10;
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && (plain.size() - i) % 3 == 0) out += group;
        out += digits_from.substr(static_cast<std::size_t>(plain[i] - '0') * size, size);
    }
    return out;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::vector<std::string> fixture_articles() {
    std::vector<std::filesystem::path> paths;
    const auto folder = std::filesystem::path(TADQIQ_SOURCE_DIR) / "fixtures/articles";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths) texts.push_back(content_of(path));
    REQUIRE(texts.size() >= 10);
    return texts;
}

/// What no later word may change: the place and the number. A unit may still become known, by a
/// currency that is named further on.
std::string fixed_part(const Figure& f) {
    const auto number = f.low ? f.low->str() + ".." + f.high->str() : f.value ? f.value->str() : "";
    return fmt::format("{} {} {} {}", f.core.begin, f.core.end, number, f.literal);
}

std::vector<std::string> fixed_parts(const Reading& reading, std::size_t before) {
    std::vector<std::string> all;
    for (const auto& figure : reading.figures)
        if (figure.text.end <= before) all.push_back(fixed_part(figure));
    return all;
}

}  // namespace

TEST_CASE("a number that is spelled in any gender, case and spelling is read as itself") {
    const auto numbers = some_numbers(1200);
    unsigned turn = 0;
    for (const long n : numbers) {
        for (const bool feminine : {false, true}) {
            for (const bool oblique : {false, true}) {
                // The spellings take turns: each meets each gender and case many times.
                const unsigned bits = turn++ * 7 / 4;
                const Spelling how{feminine,        oblique,         (bits & 1) != 0,
                                   (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0,
                                   (bits & 16) != 0};
                const std::string words = spelled(n, how);
                CAPTURE(n);
                CAPTURE(words);
                CHECK(count_in("بلغ العدد " + words) == std::to_string(n));
            }
        }
    }
}

TEST_CASE("what ICU spells out is read as the number that it was given") {
    for (const char* rules : {"%spellout-cardinal-masculine", "%spellout-cardinal-feminine"}) {
        UErrorCode status = U_ZERO_ERROR;
        icu::RuleBasedNumberFormat speller(icu::URBNF_SPELLOUT, icu::Locale("ar"), status);
        REQUIRE(U_SUCCESS(status));
        for (const long n : some_numbers(400)) {
            icu::UnicodeString words;
            icu::FieldPosition ignored;
            speller.format(static_cast<int64_t>(n), icu::UnicodeString(rules), words, ignored,
                           status);
            REQUIRE(U_SUCCESS(status));
            std::string utf8;
            words.toUTF8String(utf8);
            CAPTURE(n);
            CAPTURE(utf8);
            CHECK(count_in("بلغ العدد " + utf8) == std::to_string(n));
        }
    }
}

TEST_CASE("digits of every script and grouping have the value of the words") {
    constexpr std::string_view western = "0123456789", arabic = "٠١٢٣٤٥٦٧٨٩",
                               persian = "۰۱۲۳۴۵۶۷۸۹";
    for (const long n : some_numbers(400)) {
        if (n >= 1900 && n < 2200) continue;  // a year
        for (const auto digits : {western, arabic, persian})
            for (const std::string_view group : {"", ",", "\u066C", "\u00A0", "'"}) {
                if (group.empty() && n > 99'999'999) continue;  // a telephone number
                const std::string written = in_digits(n, digits, group);
                CAPTURE(written);
                CHECK(count_in("بلغ العدد " + written + " شخصا") == std::to_string(n));
            }
    }
}

TEST_CASE("marks, tatweel and bidi controls take no value away") {
    std::mt19937 random(3);
    constexpr std::string_view marks[] = {"\u064B", "\u0651", "\u0650", "\u0640",
                                          "\u200F", "\u200E", "\u202B", "\u202C",
                                          "\u2067", "\u2069", "\u200B", "\u00AD"};
    for (const long n : some_numbers(500)) {
        const std::string words = spelled(n, {random() % 2 == 0, random() % 2 == 0});
        std::string marked;
        for (std::size_t i = 0; i < words.size(); ++i) {
            marked += words[i];
            const bool whole =
                i + 1 == words.size() || (static_cast<unsigned char>(words[i + 1]) & 0xC0) != 0x80;
            const bool letter = (static_cast<unsigned char>(words[i]) & 0x80) != 0;
            if (whole && letter && random() % 4 == 0) marked += marks[random() % std::size(marks)];
        }
        CAPTURE(marked);
        CHECK(count_in("بلغ العدد " + marked) == std::to_string(n));
    }
}

TEST_CASE("what follows a line end changes no place and no number before it") {
    for (const std::string& text : fixture_articles()) {
        const Reading whole = read_figures(text);
        for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
            const std::string prefix = text.substr(0, at);
            CAPTURE(prefix);
            CHECK(fixed_parts(read_figures(prefix), at) == fixed_parts(whole, at));
        }
    }
}

TEST_CASE("what follows forty words behind a figure changes neither its place nor its number") {
    for (const std::string& text : fixture_articles()) {
        const Reading whole = read_figures(text);
        const auto& tokens = whole.tokens.list;
        for (std::size_t cut = 45; cut < tokens.size(); cut += 13) {
            const auto end =
                whole.folded.original(tokens[cut - 1].folded.begin, tokens[cut - 1].folded.end).end;
            const auto sure =
                whole.folded.original(tokens[cut - 41].folded.begin, tokens[cut - 41].folded.end)
                    .end;
            const std::string prefix = text.substr(0, end);
            CAPTURE(prefix);
            CHECK(fixed_parts(read_figures(prefix), sure) == fixed_parts(whole, sure));
        }
    }
}

}  // namespace tadqiq::test
