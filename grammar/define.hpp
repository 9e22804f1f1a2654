// Defines rules as BOOST_SPIRIT_DEFINE does, and lets `explain` see which words each of them took.
#pragma once

#include <boost/preprocessor/cat.hpp>
#include <boost/preprocessor/seq/for_each.hpp>
#include <boost/preprocessor/variadic/to_seq.hpp>
#include <boost/spirit/home/x3.hpp>
#include <type_traits>

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

}  // namespace tadqiq::grammar

// The definition stands outside the function: a static inside is looked after at every call.
#define TADQIQ_DEFINE_RULE(r, data, name_)                                                       \
    const auto BOOST_PP_CAT(name_, _definition) = (name_ = BOOST_PP_CAT(name_, _def));           \
    template <typename Iterator, typename Context>                                               \
    inline bool parse_rule(decltype(name_), Iterator& first, const Iterator& last,               \
                           const Context& context, decltype(name_)::attribute_type& attribute) { \
        return traced(name_.name, first, context, [&] {                                          \
            return BOOST_PP_CAT(name_, _definition)                                              \
                .parse(first, last, context, x3::unused, attribute);                             \
        });                                                                                      \
    }
#define TADQIQ_DEFINE(...) \
    BOOST_PP_SEQ_FOR_EACH(TADQIQ_DEFINE_RULE, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__))
