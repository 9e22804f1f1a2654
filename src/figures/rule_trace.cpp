#include "figures/rule_trace.hpp"

namespace tadqiq {

std::size_t RuleTrace::enter(std::string_view rule, const Token* first) {
    if (!open_.empty()) give_back(open_.back(), first);
    if (open_.empty()) clear();
    nodes_.push_back({rule, first, first, static_cast<unsigned>(open_.size())});
    open_.push_back(nodes_.size() - 1);
    return open_.back();
}

void RuleTrace::leave(std::size_t node, bool succeeded, const Token* end) {
    open_.pop_back();
    if (!succeeded) {
        nodes_.resize(node);
        return;
    }
    give_back(node, end);
    nodes_[node].end = end;
}

/// Drops the children of `parent` that reach beyond `from`, with all that is in them.
void RuleTrace::give_back(std::size_t parent, const Token* from) {
    const unsigned depth = nodes_[parent].depth + 1;
    for (std::size_t i = parent + 1; i < nodes_.size(); ++i)
        if (nodes_[i].depth == depth && nodes_[i].end > from) {
            nodes_.resize(i);
            return;
        }
}

}  // namespace tadqiq
