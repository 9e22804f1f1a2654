#include "report/words.hpp"

#include <cstdlib>

namespace tadqiq {

std::string_view Words::of(Verdict verdict) const {
    switch (verdict) {
        case Verdict::contradiction:
            return contradiction;
        case Verdict::tension:
            return tension;
        case Verdict::part_exceeds_whole:
            return part_exceeds_whole;
        case Verdict::update:
            return update;
        case Verdict::consistent:
            return consistent;
    }
    std::abort();  // no such verdict
}

const Words& words(Language language) {
    static constexpr Words english = {
        .articles = "articles",
        .publishers = "publishers",
        .figures = "figures",
        .conflicts = "things on which the articles disagree",
        .no_conflict = "Nothing here on which the articles disagree.",
        .updates = "updates",
        .agreements = "agreements",
        .hidden = "shown with --include all",
        .slips = "slips within one article",
        .independent_origins = "independent origins",
        .same_origin = "shares passages with",
        .comma = ",",
        .states = "states",
        .suggests = "leads a reader to believe",
        .pairs = "pairs",
        .contradiction = "contradiction",
        .tension = "tension",
        .part_exceeds_whole = "part exceeds whole",
        .update = "update",
        .consistent = "consistent",
    };
    static constexpr Words arabic = {
        .articles = "المقالات",
        .publishers = "الناشرون",
        .figures = "الأرقام",
        .conflicts = "مواضع الخلاف بين المقالات",
        .no_conflict = "لا خلاف هنا بين المقالات.",
        .updates = "التحديثات",
        .agreements = "حالات الاتفاق",
        .hidden = "تظهر مع --include all",
        .slips = "زلات داخل المقال الواحد",
        .independent_origins = "مصادر مستقلة",
        .same_origin = "يشترك في مقاطع مع",
        .comma = "،",
        .states = "يعني",
        .suggests = "ويوحي للقارئ",
        .pairs = "أزواج",
        .contradiction = "تناقض",
        .tension = "تعارض في الإيحاء",
        .part_exceeds_whole = "الجزء أكبر من الكل",
        .update = "تحديث",
        .consistent = "اتفاق",
    };
    return language == Language::english ? english : arabic;
}

}  // namespace tadqiq
