#include "events.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "articles.hpp"
#include "prose.hpp"
#include "text.hpp"

namespace tadqiq::bench {
namespace {

constexpr std::size_t articles_of_an_event = 5, newspapers = 40;
constexpr std::array<std::string_view, 8> countries = {"العراق", "اليمن", "سوريا",  "لبنان",
                                                       "مصر",    "تونس",  "المغرب", "السودان"};

/// What nobody else is told of one thing: different for each event, and the same in all runs.
std::size_t told(std::size_t event, std::size_t what, std::size_t most) {
    return 2 + (event * 2654435761U + what * 40503U) % 1'000'003 % most;
}

/// A headline, then sentences with the event's figures: one event in four has tolls.
std::vector<std::string> event_lines(std::size_t number, std::size_t event) {
    const auto place = made_up_name("حدث", event), village = made_up_name("خرد", event * 7 + 1);
    const auto country = countries[event % countries.size()];
    const std::size_t day = number % articles_of_an_event;
    const std::size_t deviation = number % 10 == 7 ? 3 : 1;  // one newspaper in ten knows better
    const auto figure = [&](std::size_t what, std::size_t most) { return told(event, what, most); };
    switch (event / countries.size() % 4) {
        case 0: {
            const std::size_t killed = (figure(1, 90) + day) * deviation;
            return {fmt::format("{} قتيلا في فيضانات {} في {}", killed, place, country),
                    fmt::format("قالت وزارة الداخلية إن {} شخصا قتلوا وأصيب {} آخرون قرب {} في {}.",
                                killed, figure(2, 400) + 10 * day, village, place),
                    fmt::format("وقدرت الحكومة خسائر {} بنحو {} مليار ريال سعودي.", place,
                                figure(3, 40)),
                    fmt::format("وأرسل الجيش {} جندي إلى {} للمشاركة في الإنقاذ.",
                                figure(4, 30) * 100 * deviation, place)};
        }
        case 1:
            return {
                fmt::format("ارتفاع أرباح شركة {}", place),
                fmt::format("أعلنت شركة {} ومقرها {} أن أرباحها بلغت {} مليون ريال سعودي.", place,
                            village, figure(1, 900) * deviation),
                fmt::format("وارتفعت إيرادات {} {} في المئة إلى {} مليون دولار.", place,
                            figure(2, 60), figure(3, 800) + day),
                fmt::format("ويعمل في {} نحو {} موظف في {}.", place, figure(4, 70) * 100, country)};
        case 2:
            return {fmt::format("افتتاح طريق {} في {}", place, country),
                    fmt::format("يبلغ طول طريق {} إلى {} {} كيلومترا.", place, village,
                                figure(1, 300) * deviation),
                    fmt::format("وكلف طريق {} أكثر من {} مليون دولار.", place, figure(2, 500)),
                    fmt::format("ويخدم الطريق {} ألف نسمة وعمل في بنائه {} عامل.", figure(3, 400),
                                figure(4, 900) + day)};
        default:
            return {
                fmt::format("موسم القمح في {}", place),
                fmt::format("أنتجت مزارع {} قرب {} {} طن من القمح.", place, village,
                            figure(1, 900) * 100 * deviation),
                fmt::format("وبلغ سعر الطن {} دولارا في أسواق {}.", figure(2, 300) + day, country),
                fmt::format("وتبلغ مساحة حقول {} {} هكتارا يملكها {} مزارع.", place, figure(3, 700),
                            figure(4, 500))};
    }
}

/// A sentence that no other article has in these words.
std::string own_words(std::size_t number) {
    std::string line(prose_line(number));
    line.insert(line.find(' ', line.size() / 2), " " + made_up_name("ذكر", number));
    return line.insert(line.find(' ', line.size() / 4), " " + made_up_name("قرب", number));
}

}  // namespace

Article event_article(std::size_t number, std::size_t event) {
    const std::size_t nth = number % articles_of_an_event;
    const bool is_copy = nth == 3;
    const std::size_t told_by = is_copy ? number - 1 : number;
    Article article;
    article.id = fmt::format("event-{:07}", number);
    article.publisher = fmt::format("صحيفة {}", number * 7 % newspapers);
    article.published = fmt::format("20{:02}-{:02}-{:02}", 10 + event / 336 % 14,
                                    1 + event / 28 % 12, 1 + (event + nth / 2) % 28);
    article.source = "bench";
    auto lines = event_lines(told_by, event);
    if (is_copy && event % 4 == 0)
        lines[3] =
            fmt::format("وأرسل الجيش {} جندي للمشاركة في الإنقاذ.", told(event, 7, 50) * 100);
    static const auto others = lines_of(news());
    for (std::size_t i = 0; article.text.size() < article_size - 150; ++i) {
        if (i < lines.size()) article.text.append(lines[i]).append("\n");
        if (i % 8 == 5) article.text.append(others[told_by * 31 % others.size()]).append("\n");
        if (i > 3) article.text.append(own_words(told_by * 40 + i)).append("\n");
    }
    return article;
}

std::vector<Article> event_articles(std::size_t count, std::size_t first) {
    std::vector<Article> result;
    for (std::size_t i = first; i < first + count; ++i)
        result.push_back(event_article(i, i / articles_of_an_event));
    return result;
}

}  // namespace tadqiq::bench
