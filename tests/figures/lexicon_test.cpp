#include "figures/lexicon.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "figures/lexicon_faults.hpp"
#include "figures/reading.hpp"

namespace tadqiq {
namespace {

std::vector<std::string> faults_of(std::string_view rows) {
    const EmbeddedFile file[] = {{"words.tsv", rows}};
    return lexicon_faults(file, conversion_files());
}

}  // namespace

TEST_CASE("the lexicon has no fault") {
    CHECK(lexicon_faults(lexicon_files(), conversion_files()).empty());
}

TEST_CASE("a fault of the lexicon is named with its file and line") {
    struct {
        const char *row, *told;
    } rows[] = {
        {"unit_wrod\tmeter\tمتر\tmeasure", "unknown class"},
        {"unit_word\tmeter", "a class, a key and forms"},
        {"unit_word\tmeter\tمتر||أمتار\tmeasure", "an empty form"},
        {"unit_word\tkilometre\tكيلومتر\tmeasure", "unknown unit 'kilometre'"},
        {"unit_word\tmeter\tمتر\tlength", "no kind of figure"},
        {"rate_word\tmeter/hourly\tفي الساعة", "unknown unit 'hourly'"},
        {"currency\tdollar\tدولار\tUSX\tUSD", "'USX' is no currency"},
        {"currency\tdinar\tدينار\t-\tIQD KWX", "'KWX' is no currency"},
        {"country_adjective\tIQ\tعراقي\tIQX\tiraq", "'IQX' is no currency"},
        {"hedge_before\tmore_then\tأكثر من\tround", "no hedge"},
        {"hedge_before\tmore_than\tأكثر من\trounded", "no note"},
        {"unit_number\tfive\tخمسة", "no number"},
        {"identifier_before\tstreet\tشارع", "neither document"},
        {"month_word\t-\tشهر|شَهْر", "already"},
    };
    for (const auto& row : rows) {
        const auto found = faults_of(fmt::format("# one row\n\n{}\n", row.row));
        CAPTURE(row.row);
        REQUIRE(found.size() == 1);
        CAPTURE(found[0]);
        CHECK(found[0].starts_with("words.tsv:3: "));
        CHECK(found[0].find(row.told) != std::string::npos);
    }
}

TEST_CASE("CLDR gives every currency of the world a name, and ours win") {
    struct {
        const char *text, *unit;
    } rows[] = {
        {"دفع 5 كواشا زامبي", "ZMW"},    {"دفع 500 تينغ كازاخستاني", "KZT"},
        {"دفع 70 لاري جورجي", "GEL"},     {"دفع 300 غواراني باراغواي", "PYG"},
        {"دفع 12 مانت أذربيجاني", "AZN"}, {"دفع 8 كيلو جول", "kilojoule"},
        {"دفع 30 طنا", "metric-ton"},     {"دفع 9 دولار كندي", "CAD"},
        {"دفع 40 فرسخ فلكي", "parsec"},   {"دفع 20 درهما", ""},
        {"دفع دينارين تونسيين", "TND"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto reading = read_figures(row.text);
        REQUIRE(reading.figures.size() == 1);
        CHECK(reading.figures[0].unit == row.unit);
    }
}

}  // namespace tadqiq
