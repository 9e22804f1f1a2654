#include "store/resemblance_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "store/packed_number.hpp"

namespace tadqiq {
namespace {

using Flag = bool WeighedPair::*;
constexpr std::array<Flag, 7> flags = {
    &WeighedPair::agree, &WeighedPair::one_amount, &WeighedPair::apart,   &WeighedPair::plain,
    &WeighedPair::sole,  &WeighedPair::vague,      &WeighedPair::ordinary};
using Whole = std::optional<std::uint32_t> WeighedPair::*;
constexpr std::array<Whole, 2> wholes = {&WeighedPair::whole_of_a, &WeighedPair::whole_of_b};

/// What can be decided of a pair, in the order in which it is numbered from 1.
constexpr std::array<Relation, 3> decisions = {Relation::same, Relation::a_is_part,
                                               Relation::b_is_part};
constexpr unsigned decision_bits = 2;

std::uint64_t number_of(const std::optional<Relation>& decided) {
    if (!decided) return 0;
    return static_cast<std::uint64_t>(std::find(decisions.begin(), decisions.end(), *decided) -
                                      decisions.begin()) +
           1;
}

/// For each pair its claims, the flags with the decision, the score, and the wholes that there are.
/// `contested` came later and stands above the others.
std::string bytes_of(const Resemblance& resemblance) {
    std::string bytes;
    for (std::size_t p = 0; p < resemblance.pairs.size(); ++p) {
        const WeighedPair& pair = resemblance.pairs[p];
        append_packed(bytes, pair.a.claim);
        append_packed(bytes, pair.b.claim);
        std::uint64_t said = pair.contested ? 1U : 0U;
        for (const Whole whole : wholes) said = said << 1 | ((pair.*whole).has_value() ? 1U : 0U);
        for (const Flag flag : flags) said = said << 1 | (pair.*flag ? 1U : 0U);
        append_packed(bytes, said << decision_bits | number_of(resemblance.decided[p]));
        append_packed(bytes, pair.score < 0 ? 2 * std::uint64_t(-std::int64_t{pair.score}) - 1
                                            : 2 * std::uint64_t(pair.score));
        for (const Whole whole : wholes)
            if (pair.*whole) append_packed(bytes, *(pair.*whole));
    }
    return bytes;
}

void read_pairs(std::string_view bytes, Resemblance& resemblance) {
    while (!bytes.empty()) {
        WeighedPair pair;
        pair.a = {static_cast<std::size_t>(resemblance.later), take_packed(bytes)};
        pair.b = {static_cast<std::size_t>(resemblance.earlier), take_packed(bytes)};
        std::uint64_t said = take_packed(bytes);
        const auto decided = said & ((1U << decision_bits) - 1);
        resemblance.decided.push_back(decided == 0 ? std::nullopt
                                                   : std::optional(decisions[decided - 1]));
        said >>= decision_bits;
        for (std::size_t f = flags.size(); f-- > 0; said >>= 1) pair.*flags[f] = (said & 1) != 0;
        pair.contested = (said >> wholes.size() & 1) != 0;
        const std::uint64_t score = take_packed(bytes);
        pair.score =
            static_cast<std::int32_t>(score % 2 == 1 ? -static_cast<std::int64_t>(score / 2 + 1)
                                                     : static_cast<std::int64_t>(score / 2));
        for (std::size_t w = 0; w < wholes.size(); ++w)
            if ((said >> (wholes.size() - 1 - w) & 1) != 0)
                pair.*wholes[w] = static_cast<std::uint32_t>(take_packed(bytes));
        resemblance.pairs.push_back(pair);
    }
}

std::vector<Resemblance> read(PreparedStatement& statement) {
    std::vector<Resemblance> found;
    while (statement.step()) {
        auto& resemblance = found.emplace_back();
        resemblance.later = statement.integer(0);
        resemblance.earlier = statement.integer(1);
        read_pairs(statement.text(2), resemblance);
    }
    return found;
}

}  // namespace

ResemblanceRows::ResemblanceRows(Database& database)
    : save_(database.prepare("insert or replace into resemblance"
                             " (later_article_id, earlier_article_id, pairs)"
                             " values (:later, :earlier, :pairs)")),
      remove_(database.prepare("delete from resemblance where later_article_id = :later"
                               " and earlier_article_id = :earlier")),
      remove_all_(database.prepare("delete from resemblance where later_article_id = :article"
                                   " or earlier_article_id = :article")),
      of_(database.prepare("select later_article_id, earlier_article_id, pairs from resemblance"
                           " where later_article_id = :article"
                           " union all"
                           " select later_article_id, earlier_article_id, pairs from resemblance"
                           " where earlier_article_id = :article")),
      all_(database.prepare("select later_article_id, earlier_article_id, pairs from resemblance"
                            " order by 1, 2")) {}

void ResemblanceRows::save(const Resemblance& resemblance) {
    if (resemblance.pairs.empty()) return remove(resemblance.later, resemblance.earlier);
    const std::string bytes = bytes_of(resemblance);
    save_.bind(":later", resemblance.later)
        .bind(":earlier", resemblance.earlier)
        .bind_bytes(":pairs", bytes)
        .run();
}

void ResemblanceRows::remove(std::int64_t later, std::int64_t earlier) {
    remove_.bind(":later", later).bind(":earlier", earlier).run();
}

void ResemblanceRows::remove(std::int64_t article) {
    remove_all_.bind(":article", article).run();
}

std::vector<Resemblance> ResemblanceRows::of(std::int64_t article) {
    of_.bind(":article", article);
    return read(of_);
}

std::vector<Resemblance> ResemblanceRows::all() {
    return read(all_);
}

}  // namespace tadqiq
