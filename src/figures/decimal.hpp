// Exact decimal numbers: no amount ever passes through binary floating point.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tadqiq {

__extension__ using Coefficient = __int128;

/// An exact decimal: coefficient * 10^exponent, with no trailing zero in the coefficient. So the
/// exponent is also the spec's granule: 5200 is {52, 2}, 4.13 is {413, -2}. Zero is {0, 0}.
/// Up to `max_digits` significant digits; what would need more is an empty optional.
class Decimal {
  public:
    /// The longest number read from a text. The coefficient holds one digit more, so that the
    /// sums and products which ranges need (N + g, 0.9 N) of a number read from a text always
    /// exist.
    static constexpr int max_digits = 36;

    constexpr Decimal() = default;
    constexpr Decimal(Coefficient coefficient, int exponent = 0)  // NOLINT: 5 is a Decimal
        : coefficient_(coefficient), exponent_(exponent) {
        if (coefficient_ == 0) exponent_ = 0;
        if (const auto small = static_cast<long>(coefficient_); small == coefficient_)
            coefficient_ = without_zeros(small);  // division of wide numbers takes long
        else
            coefficient_ = without_zeros(coefficient_);
    }

    /// Reads ASCII "-12.50"; empty for anything else, or for more than `max_digits` digits.
    static std::optional<Decimal> parse(std::string_view digits);

    constexpr Coefficient coefficient() const { return coefficient_; }
    /// The place of the last non-zero digit: 2 for 5200, -2 for 4.13, 0 for zero.
    constexpr int exponent() const { return exponent_; }
    constexpr bool is_zero() const { return coefficient_ == 0; }
    constexpr bool is_negative() const { return coefficient_ < 0; }
    constexpr bool is_integer() const { return exponent_ >= 0; }
    /// How many digits stand before the decimal point: 3 for 200, 1 for 4.13, 0 for 0.5.
    int whole_digits() const;
    /// The whole number, where it is one that fits.
    std::optional<long> to_long() const;
    /// Plain notation without exponent or trailing zeros: "4130000000", "-0.5".
    std::string str() const;

    Decimal operator-() const;
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal&, const Decimal&) = default;

  private:
    template <typename Integer>
    constexpr Integer without_zeros(Integer coefficient) {
        while (coefficient != 0 && coefficient % 10 == 0) {
            coefficient /= 10;
            ++exponent_;
        }
        return coefficient;
    }

    Coefficient coefficient_ = 0;
    int exponent_ = 0;
};

/// Exact, or empty where the result needs more digits than a coefficient holds.
std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);
/// a / b rounded half away from zero to `places` digits after the point; empty where b is zero or
/// the digits do not fit.
std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int places);

}  // namespace tadqiq
