#include "spelling.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace tadqiq::test {
namespace {

using Words = std::array<std::string_view, 9>;
constexpr Words with_ta = {"واحد", "اثنان", "ثلاثة",  "أربعة", "خمسة",
                           "ستة",  "سبعة",  "ثمانية", "تسعة"};
constexpr Words without_ta = {"واحدة", "اثنتان", "ثلاث",  "أربع", "خمس",
                              "ست",    "سبع",    "ثماني", "تسع"};
constexpr Words stems = {"", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
constexpr Words tens = {"", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};

struct Scale {
    long value;
    std::string_view one, accusative, plural;
};
constexpr std::array<Scale, 4> scales = {{{1'000'000'000'000, "تريليون", "تريليونا", "تريليونات"},
                                          {1'000'000'000, "مليار", "مليارا", "مليارات"},
                                          {1'000'000, "مليون", "مليونا", "ملايين"},
                                          {1'000, "ألف", "ألفا", "آلاف"}}};

class Speller {
  public:
    explicit Speller(const Spelling& how) : how_(how) {}

    std::string whole(long n) {
        std::vector<std::string> parts;
        for (const auto& scale : scales) {
            const long count = n / scale.value;
            n %= scale.value;
            if (count > 0) parts.push_back(counted(count, scale, n == 0));
        }
        if (n > 0) parts.push_back(below_thousand(n, how_.feminine));
        return joined(parts);
    }

  private:
    std::string joined(const std::vector<std::string>& parts) const {
        std::string all;
        for (const auto& part : parts)
            all += (all.empty() ? "" : how_.spaced_and ? " و " : " و") + part;
        return all;
    }

    /// A scale with its number: one, two, three to ten of the plural, the rest of the singular.
    std::string counted(long count, const Scale& scale, bool last) const {
        const std::string one(scale.one);
        if (count == 1) return one;
        if (count == 2) {
            const bool construct = how_.construct && last;
            return one + (how_.oblique ? "ي" : "ا") + (construct ? "" : "ن");
        }
        const long rest = count % 100;
        const auto noun = rest >= 3 && rest <= 10 ? scale.plural
                          : rest >= 11            ? scale.accusative
                                                  : scale.one;
        return below_thousand(count, false) + " " + std::string(noun);
    }

    std::string below_thousand(long n, bool feminine) const {
        std::vector<std::string> parts;
        if (n >= 100) parts.push_back(hundreds(n / 100, n % 100 == 0));
        if (n % 100 > 0) parts.push_back(below_hundred(n % 100, feminine));
        return joined(parts);
    }

    std::string hundreds(long count, bool last) const {
        const std::string mia = how_.old_hundred ? "مائة" : "مئة";
        if (count == 1) return mia;
        if (count == 2) {
            const std::string open = how_.old_hundred ? "مائت" : "مئت";
            return open + (how_.oblique ? "ي" : "ا") + (how_.construct && last ? "" : "ن");
        }
        const std::string three(stems[static_cast<std::size_t>(count - 1)]);
        if (how_.split_hundreds) return three + (count == 8 ? "ي " : " ") + mia;
        return three + mia;
    }

    std::string below_hundred(long n, bool feminine) const {
        if (n < 10) return unit(n, feminine);
        if (n == 10) return feminine ? "عشر" : "عشرة";
        const long ones = n % 10;
        if (n < 20) {
            if (ones == 1) return feminine ? "إحدى عشرة" : "أحد عشر";
            const std::string ten = feminine ? " عشرة" : " عشر";
            if (ones != 2) return unit(ones, feminine) + ten;
            return (feminine ? "اثنت" : "اثن") + std::string(how_.oblique ? "ي" : "ا") + ten;
        }
        const std::string ten =
            std::string(tens[static_cast<std::size_t>(n / 10 - 1)]) + (how_.oblique ? "ين" : "ون");
        return ones == 0 ? ten : joined({unit(ones, feminine), ten});
    }

    std::string unit(long n, bool feminine) const {
        if (n == 2 && how_.oblique) return feminine ? "اثنتين" : "اثنين";
        return std::string((feminine ? without_ta : with_ta)[static_cast<std::size_t>(n - 1)]);
    }

    Spelling how_;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

std::string spelled(long n, const Spelling& how) {
    std::string words = Speller(how).whole(n);
    if (how.plain_letters)
        for (const auto& [from, to] : {std::pair("أ", "ا"), {"إ", "ا"}, {"آ", "ا"}, {"ة", "ه"}})
            replace_all(words, from, to);
    return words;
}

}  // namespace tadqiq::test
