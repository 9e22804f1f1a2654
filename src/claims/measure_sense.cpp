#include "claims/measure_sense.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace tadqiq {
namespace {

Attach attach_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Attach>, 7> names = {
        {{"status", Attach::status},
         {"people", Attach::people},
         {"thing", Attach::thing},
         {"level", Attach::level},
         {"masdar", Attach::masdar},
         {"verb", Attach::verb},
         {"phrase", Attach::phrase}}};
    for (const auto& [known, attach] : names)
        if (known == name) return attach;
    return Attach::none;
}

MeasureSense parse(const Sense& sense) {
    MeasureSense result;
    result.key = result.akin = sense.key;
    std::string_view note = sense.note;
    while (!note.empty()) {
        const auto end = std::min(note.find(' '), note.size());
        const auto item = note.substr(0, end);
        note.remove_prefix(std::min(end + 1, note.size()));
        if (item == "cumulative")
            result.cumulative = true;
        else if (item == "fixed")
            result.fixed = true;
        else if (item == "daily")
            result.daily = true;
        else if (item == "held")
            result.held = true;
        else if (item == "personal")
            result.personal = true;
        else if (item.starts_with("akin-"))
            result.akin = item.substr(5);
        else if (item.starts_with("for-"))
            result.domain = item.substr(4);
        else if (const Attach attach = attach_named(item); attach != Attach::none)
            result.attach = attach;
    }
    if (result.key == "killed" || result.key == "injured" || result.key == "missing" ||
        result.key == "casualties")
        if (result.attach == Attach::people) result.attach = Attach::status;
    return result;
}

bool one_of(std::string_view unit, std::initializer_list<std::string_view> units) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

/// Whether a measure of this domain goes with a figure.
bool fits(std::string_view domain, const Figure& figure) {
    const Kind kind = figure.kind;
    const std::string_view unit = figure.unit;
    if (domain.empty() || domain == "things") return kind != Kind::duration && kind != Kind::age;
    if (kind == Kind::percent || kind == Kind::fraction || kind == Kind::multiple)
        return domain != "time" && domain != "age" && domain != "length";
    if (domain == "percent") return false;
    if (domain == "time") return kind == Kind::duration;
    if (domain == "prison") return kind == Kind::duration || kind == Kind::count;
    if (domain == "age") return kind == Kind::age || kind == Kind::count;
    const bool mass = one_of(unit.substr(0, unit.find('/')),
                             {"metric-ton", "ton", "kilogram", "gram", "ounce", "barrel"});
    if (domain == "money")
        return kind == Kind::money || kind == Kind::count || (kind == Kind::measure && mass);
    if (domain == "land") return is_area(unit);
    if (domain == "rank") return kind == Kind::ordinal;
    if (domain == "matches") return kind == Kind::count || kind == Kind::score;
    if (domain == "count" || domain == "people" || domain == "troops") return kind == Kind::count;
    if (kind == Kind::money || kind == Kind::duration || kind == Kind::age) return false;
    if (kind == Kind::count) return domain != "speed" && domain != "volume";
    if (domain == "length")
        return one_of(unit, {"kilometer", "meter", "centimeter", "millimeter", "foot", "mile",
                             "inch", "nautical-mile"});
    if (domain == "mass") return mass;
    if (domain == "volume")
        return mass || unit.find("cubic") != unit.npos || one_of(unit, {"liter", "gallon"});
    if (domain == "area") return is_area(unit);
    if (domain == "temperature") return one_of(unit, {"celsius", "fahrenheit"});
    if (domain == "speed") return unit.find('/') != unit.npos;
    if (domain == "richter") return unit == "richter" || unit == "degree";
    return true;
}

}  // namespace

bool is_area(std::string_view unit) {
    return unit.find("square") != unit.npos || one_of(unit, {"hectare", "acre", "dunam"});
}

std::optional<MeasureSense> measure_sense(const PassageWord& word) {
    const Sense* sense = word.sense(Class::measure);
    if (!sense) return {};
    return parse(*sense);
}

std::optional<MeasureSense> measure_sense(const PassageWord& word, const Figure& figure) {
    auto sense = measure_sense(word);
    if (sense && !fits(sense->domain, figure)) return {};
    return sense;
}

}  // namespace tadqiq
