#include "text/boundary.hpp"

#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

using tadqiq::sentence_ends;

namespace {

/// As ICU finds them when it sees the whole text.
std::vector<std::uint32_t> ends_of_whole(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> rules(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    UText* const bytes =
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    REQUIRE(U_SUCCESS(status));
    rules->setText(bytes, status);
    std::vector<std::uint32_t> ends;
    rules->first();
    for (auto end = rules->next(); end != icu::BreakIterator::DONE; end = rules->next())
        ends.push_back(static_cast<std::uint32_t>(end));
    utext_close(bytes);
    return ends;
}

}  // namespace

TEST_CASE("sentences end where ICU sees them end in the whole text") {
    const std::vector<std::string> pieces = {
        "ا",      "قتل",    "A",      "a",      "5",      "٥",      ".", ".",  "?",  "؟", "!",
        " ",      " ",      "\n",     "\r",     "\u0085", "\u2029", ",", "،",  ":",  "-", "(",
        ")",      "\"",     "»",      "\u064B", "\u200F", "\u00AD", "…", "。", "字", "۔", "ﷺ",
        "\u0301", "\u00A0", "\u2024", "\u061C", "😀",      "ᄀ",     ";", "'",  "_"};
    std::mt19937 random(7);
    const auto below = [&](std::size_t n) { return random() % n; };
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t n = below(40); n > 0; --n) text += pieces[below(pieces.size())];
        INFO(text);
        REQUIRE(sentence_ends(text) == ends_of_whole(text));
    }
}

TEST_CASE("a text without ends is one sentence to its end") {
    CHECK(sentence_ends("").empty());
    CHECK(sentence_ends("قتل خمسة") == std::vector<std::uint32_t>{15});
}
