// What weighing the claims of two related articles came to, as rows, and what was decided by it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/weighed_pair.hpp"
#include "store/database.hpp"

namespace tadqiq {

/// Of two articles, by their rows. In each pair, `a` is of the later one.
struct Resemblance {
    std::int64_t later = 0, earlier = 0;
    std::vector<WeighedPair> pairs;
    std::vector<std::optional<Relation>>
        decided;  ///< one a pair; empty where they are not compared

    friend bool operator==(const Resemblance&, const Resemblance&) = default;
};

class ResemblanceRows {
  public:
    explicit ResemblanceRows(Database& database);

    /// Takes the place of what was kept of the two; one without pairs is not kept.
    void save(const Resemblance& resemblance);
    void remove(std::int64_t later, std::int64_t earlier);
    /// All that this article is a part of.
    void remove(std::int64_t article);
    /// Those that this article is a part of, by the other's row.
    std::vector<Resemblance> of(std::int64_t article);
    std::vector<Resemblance> all();

  private:
    PreparedStatement save_, remove_, remove_all_, of_, all_;
};

}  // namespace tadqiq
