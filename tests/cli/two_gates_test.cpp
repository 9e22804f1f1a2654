// Gates that run at the same time on one database.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "gate.hpp"

using namespace tadqiq::test;

namespace {

constexpr int gates = 6;

/// Starts `gates` gates at once, the nth with story-n.txt and `options`; their statuses, a digit a
/// gate.
std::string at_once(const Gate& gate, const std::string& options) {
    const auto outcome =
        run_shell("cd '" + gate.folder.path() + "'\n" + "for i in $(seq " + std::to_string(gates) +
                  ")\n" + "do (tadqiq check story-$i.txt --db figures.db -q " + options +
                  " >out-$i 2>err-$i; echo -n $? >status-$i) & done; wait\n" + "cat status-*");
    CHECK(run_shell("cat '" + gate.folder.path() + "'/err-*").out.empty());
    return outcome.out;
}

/// How many of the stories the database holds.
std::string stored(const Gate& gate) {
    const auto rows = gate.with_database(
        {"sql", "--format", "csv", "select count(*) from v_article where article like 'story-%'"});
    const auto begin = rows.out.find('\n') + 1;
    return rows.out.substr(begin, rows.out.find_first_of("\r\n", begin) - begin);
}

}  // namespace

TEST_CASE("of stories that contradict each other, gates that store at once let one pass") {
    const Gate gate;
    for (int i = 1; i <= gates; ++i)
        gate.story("story-" + std::to_string(i) + ".txt",
                   "غرق مركب قبالة جزيرة أرواد\nلقي " + std::to_string(21 + 2 * i) +
                       " راكبا مصرعهم في غرق مركب قبالة جزيرة أرواد.");
    const auto statuses = at_once(gate, "--add");
    CAPTURE(statuses);
    CHECK(std::count(statuses.begin(), statuses.end(), '0') == 1);
    CHECK(std::count(statuses.begin(), statuses.end(), '1') == gates - 1);
    CHECK(stored(gate) == "1");
    // What passed then stands against the others now.
    const auto again = at_once(gate, "");
    CHECK(std::count(again.begin(), again.end(), '1') == gates - 1);
}

TEST_CASE(
    "no story is lost where gates store at once, and gates that only look are in no one's way") {
    const Gate gate;
    constexpr std::array stories = {
        "زرعت بلدية صفاقس 4100 شجرة زيتون.", "باع متحف المكلا 730 تذكرة في العيد.",
        "أقرض مصرف البحيرة 96 مزارعا.",      "حفرت الشركة نفقا طوله 12 كيلومترا.",
        "تسلم المخبر 58 عينة من الحليب.",    "علقت المحكمة 17 جلسة حتى الخريف."};
    for (std::size_t i = 0; i < stories.size(); ++i)
        gate.story("story-" + std::to_string(i + 1) + ".txt", stories.at(i));
    const auto look =
        run_shell("cd '" + gate.folder.path() +
                  "'\n(for i in $(seq 20); do tadqiq check story-1.txt c.txt --db "
                  "figures.db -q >/dev/null 2>>looked || echo -n $?; done) & \n"
                  "(for i in $(seq " +
                  std::to_string(gates) +
                  "); do tadqiq check --add story-$i.txt --db figures.db -q "
                  ">/dev/null 2>>added || echo failed; done) & wait\ncat looked added");
    CHECK(look.out == std::string(20, '1'));
    CHECK(at_once(gate, "--add") == std::string(gates, '0'));
    CHECK(stored(gate) == std::to_string(gates));
}
