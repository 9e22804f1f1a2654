// Defines rules as BOOST_SPIRIT_DEFINE does, lets `explain` see which words each of them took, and
// remembers what the costly ones made of them.
#pragma once

#include <array>
#include <boost/preprocessor/cat.hpp>
#include <boost/preprocessor/seq/for_each.hpp>
#include <boost/preprocessor/variadic/to_seq.hpp>
#include <boost/spirit/home/x3.hpp>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "figures/phrase.hpp"
#include "figures/rule_trace.hpp"

namespace tadqiq::grammar {

namespace x3 = boost::spirit::x3;

/// The trace in the context of a parse that is explained: x3::with<trace_tag>(trace)[rule]. Any
/// other parse has none, and pays nothing.
struct trace_tag;

template <typename Iterator, typename Context, typename Parse>
bool traced(const char* rule, Iterator& first, const Context& context, Parse parse) {
    using Found = std::remove_cvref_t<decltype(x3::get<trace_tag>(context))>;
    if constexpr (std::is_same_v<Found, x3::unused_type>) {
        return parse();
    } else {
        RuleTrace& trace = x3::get<trace_tag>(context);
        const auto node = trace.enter(rule, first);
        const bool succeeded = parse();
        trace.leave(node, succeeded, first);
        return succeeded;
    }
}

/// What a rule made of the tokens from each of a few places on. Rules that begin alike ("5 times",
/// "5 of 10", "5 kilometres") read their number once.
template <typename Attribute>
class Remembered {
  public:
    bool parse(const Token*& first, Attribute& attribute, auto parse) {
        auto& entry = entries_[reinterpret_cast<std::uintptr_t>(first) / sizeof(Token) % count];
        if (!entry || entry->first != first) {
            entry.emplace().first = first;
            entry->end = first;
            entry->succeeded = parse(entry->end, entry->attribute);
        }
        if (!entry->succeeded) return false;
        first = entry->end;
        attribute = entry->attribute;
        return true;
    }

  private:
    static constexpr std::size_t count = 4;
    struct Entry {
        const Token* first = nullptr;
        const Token* end = nullptr;
        bool succeeded = false;
        Attribute attribute;
    };
    std::array<std::optional<Entry>, count> entries_;
};

/// The memory in the context of a parse: x3::with<memory_tag>(memory)[rule]. It is of one end of
/// the tokens. A traced parse has none, as it wants to see every step.
struct memory_tag;
struct Memory {
    Remembered<Number> numbers;
    Remembered<Amount> amounts;

    auto& of(const Number&) { return numbers; }
    auto& of(const Amount&) { return amounts; }
};
template <typename Rule>
constexpr bool is_remembered = false;

template <typename Rule, typename Context, typename Attribute>
bool remembered(const Token*& first, const Context& context, Attribute& attribute, auto parse) {
    using Found = std::remove_cvref_t<decltype(x3::get<memory_tag>(context))>;
    if constexpr (is_remembered<std::remove_const_t<Rule>> &&
                  !std::is_same_v<Found, x3::unused_type>) {
        Memory& memory = x3::get<memory_tag>(context);
        return memory.of(attribute).parse(first, attribute, parse);
    } else {
        return parse(first, attribute);
    }
}

}  // namespace tadqiq::grammar

// The definition stands outside the function: a static inside is looked after at every call.
#define TADQIQ_DEFINE_RULE(r, data, name_)                                                       \
    const auto BOOST_PP_CAT(name_, _definition) = (name_ = BOOST_PP_CAT(name_, _def));           \
    template <typename Iterator, typename Context>                                               \
    inline bool parse_rule(decltype(name_), Iterator& first, const Iterator& last,               \
                           const Context& context, decltype(name_)::attribute_type& attribute) { \
        return remembered<decltype(name_)>(                                                      \
            first, context, attribute, [&](Iterator& from, auto& result) {                       \
                return traced(name_.name, from, context, [&] {                                   \
                    return BOOST_PP_CAT(name_, _definition)                                      \
                        .parse(from, last, context, x3::unused, result);                         \
                });                                                                              \
            });                                                                                  \
    }
#define TADQIQ_DEFINE(...) \
    BOOST_PP_SEQ_FOR_EACH(TADQIQ_DEFINE_RULE, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__))
