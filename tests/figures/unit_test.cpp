#include "figures/unit.hpp"

#include <doctest/doctest.h>

#include "base/embedded.hpp"
#include "base/tsv.hpp"

namespace tadqiq {
namespace {

TEST_CASE("units of one dimension have one base and an exact factor") {
    struct {
        const char *unit, *base, *factor;
    } rows[] = {{"kilometer", "meter", "1000"},
                {"mile", "meter", "1609.344"},
                {"meter", "meter", "1"},
                {"square-kilometer", "square-meter", "1000000"},
                {"dunam", "square-meter", "1000"},
                {"metric-ton", "kilogram", "1000"},
                {"liter", "cubic-meter", "0.001"},
                {"barrel", "cubic-meter", "0.158987294928"},
                {"week", "second", "604800"},
                {"decade", "month", "120"},
                {"gigawatt", "watt", "1000000000"},
                {"permyriad", "percentage-point", "0.01"}};
    for (const auto& row : rows) {
        INFO(row.unit);
        CHECK(base_unit(row.unit) == BaseUnit{row.base, Decimal::parse(row.factor).value()});
    }
}

TEST_CASE("a rate converts part by part") {
    CHECK(base_unit("kilometer/hour") == BaseUnit{"meter/day", 24000});
    CHECK(base_unit("meter/second") == BaseUnit{"meter/day", 86400});
    CHECK(base_unit("knot") == BaseUnit{"meter/day", 44448});
    CHECK(base_unit("USD/month") == BaseUnit{"USD/year", 12});
    CHECK(base_unit("USD/barrel") == BaseUnit{"USD/barrel", 1});
}

TEST_CASE("what has no conversion is its own base") {
    for (const char* unit : {"", "USD", "celsius", "richter", "percent", "kilometers"})
        CHECK(base_unit(unit) == BaseUnit{unit, 1});
}

TEST_CASE("months and years are no number of days") {
    CHECK(base_unit("year").unit != base_unit("day").unit);
    CHECK(base_unit("year").unit == base_unit("month").unit);
}

TEST_CASE("every base has an Arabic name") {
    for (const EmbeddedFile& file : conversion_files())
        for (const TsvRow& row : read_tsv(file.path, file.content))
            if (row.field(0) == "is") {
                INFO(row.place());
                CHECK_FALSE(arabic_name_of_base(row.field(3)).empty());
            }
    CHECK(arabic_name_of_base("USD").empty());
}

}  // namespace
}  // namespace tadqiq
