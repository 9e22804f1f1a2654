// Which rules of the grammar took which words: kept for `explain`, and only there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "figures/token.hpp"

namespace tadqiq {

/// A rule and the tokens [begin, end) that it took; rules inside it follow it, one deeper.
struct RuleNode {
    std::string_view rule;
    const Token* begin = nullptr;
    const Token* end = nullptr;
    unsigned depth = 0;
};

/// The tree of the rules that took part in what was read at last, outer before inner. What a rule
/// tried and gave back is not in it.
class RuleTrace {
  public:
    const std::vector<RuleNode>& nodes() const { return nodes_; }
    void clear() { nodes_.clear(); }

    /// A rule begins at `first`: what its elder siblings took from there on was given back.
    std::size_t enter(std::string_view rule, const Token* first);
    /// It ends, at `end` where it succeeded. `node` is what `enter` gave.
    void leave(std::size_t node, bool succeeded, const Token* end);

  private:
    void give_back(std::size_t parent, const Token* from);

    std::vector<RuleNode> nodes_;
    std::vector<std::size_t> open_;  ///< the rules that have begun and not ended
};

}  // namespace tadqiq
