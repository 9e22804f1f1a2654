#include "figures/decimal.hpp"

#include <algorithm>
#include <limits>

namespace tadqiq {
namespace {

/// 8 * 10^37: coefficients stay below it, so that the sum of two of them never overflows.
constexpr Coefficient limit = [] {
    Coefficient c = 8;
    for (int i = 0; i < 37; ++i) c *= 10;
    return c;
}();

constexpr Coefficient magnitude(Coefficient c) {
    return c < 0 ? -c : c;
}

int digits_of(Coefficient c) {
    int n = 0;
    for (; c != static_cast<long>(c); c /= 10) ++n;  // division of wide numbers takes long
    for (auto small = static_cast<long>(c); small != 0; small /= 10) ++n;
    return n;
}

/// c * 10^n, where that stays below the limit.
std::optional<Coefficient> shifted(Coefficient c, int n) {
    if (c == 0) return c;
    if (n > 38) return {};
    for (; n > 0; --n) {
        if (magnitude(c) >= limit / 10) return {};
        c *= 10;
    }
    return c;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view s) {
    const bool negative = s.starts_with('-');
    if (negative) s.remove_prefix(1);
    Coefficient coefficient = 0;
    int exponent = 0, digits = 0;
    bool point = false, any = false;
    for (const char c : s) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return {};
        any = true;
        if (digits > 0 || c != '0') ++digits;
        if (digits > max_digits) return {};
        coefficient = coefficient * 10 + (c - '0');
        if (point) --exponent;
        if (-exponent > max_digits) return {};  // 0.000...
    }
    if (!any) return {};
    return Decimal(negative ? -coefficient : coefficient, exponent);
}

int Decimal::whole_digits() const {
    return std::max(0, digits_of(coefficient_) + exponent_);
}

std::optional<long> Decimal::to_long() const {
    if (!is_integer() || whole_digits() > std::numeric_limits<long>::digits10) return {};
    return static_cast<long>(*shifted(coefficient_, exponent_));
}

std::string Decimal::str() const {
    std::string digits;
    for (auto c = magnitude(coefficient_); c != 0; c /= 10)
        digits.push_back(static_cast<char>('0' + static_cast<int>(c % 10)));
    if (digits.empty()) digits = "0";
    if (exponent_ < 0) {
        const auto places = static_cast<std::size_t>(-exponent_);
        if (digits.size() <= places) digits.append(places + 1 - digits.size(), '0');
        digits.insert(places, 1, '.');
    }
    if (is_negative()) digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    if (exponent_ > 0) digits.append(static_cast<std::size_t>(exponent_), '0');
    return digits;
}

Decimal Decimal::operator-() const {
    return Decimal(-coefficient_, exponent_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const auto sign = [](const Decimal& d) { return (d.coefficient_ > 0) - (d.coefficient_ < 0); };
    if (sign(a) != sign(b)) return sign(a) <=> sign(b);
    if (a.is_zero()) return std::strong_ordering::equal;
    const int size_a = digits_of(a.coefficient_) + a.exponent_;
    const int size_b = digits_of(b.coefficient_) + b.exponent_;
    if (size_a != size_b) return a.is_negative() ? size_b <=> size_a : size_a <=> size_b;
    // Equal sizes: the one with the lower exponent has the more digits, at most 38 of them, and
    // the other one is brought to as many.
    const int low = std::min(a.exponent_, b.exponent_);
    const auto aligned = [low](const Decimal& d) {
        Coefficient c = d.coefficient_;
        for (int n = d.exponent_ - low; n > 0; --n) c *= 10;
        return c;
    };
    return aligned(a) <=> aligned(b);
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
    if (a.is_zero()) return b;
    if (b.is_zero()) return a;
    const int low = std::min(a.exponent(), b.exponent());
    const auto x = shifted(a.coefficient(), a.exponent() - low);
    const auto y = shifted(b.coefficient(), b.exponent() - low);
    if (!x || !y || magnitude(*x + *y) >= limit) return {};
    return Decimal(*x + *y, low);
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) {
    return add(a, -b);
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
    Coefficient product = 0;
    if (__builtin_mul_overflow(a.coefficient(), b.coefficient(), &product)) return {};
    if (magnitude(product) >= limit) return {};
    return Decimal(product, a.exponent() + b.exponent());
}

std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int places) {
    if (b.is_zero()) return {};
    // a / b = (ca / cb) * 10^(ea - eb); wanted is its integer part at 10^-places.
    const int shift = a.exponent() - b.exponent() + places;
    auto numerator = std::optional<Coefficient>(a.coefficient());
    auto denominator = std::optional<Coefficient>(b.coefficient());
    if (shift >= 0)
        numerator = shifted(a.coefficient(), shift);
    else
        denominator = shifted(b.coefficient(), -shift);
    if (!numerator) return {};
    if (!denominator) {  // at or above the limit: below a half rounds to zero, above is not known
        if (2 * magnitude(*numerator) >= limit) return {};
        return Decimal(0);
    }
    Coefficient quotient = *numerator / *denominator;
    const Coefficient rest = magnitude(*numerator % *denominator);
    if (rest >= magnitude(*denominator) - rest)
        quotient += (*numerator < 0) == (*denominator < 0) ? 1 : -1;
    return Decimal(quotient, -places);
}

}  // namespace tadqiq
