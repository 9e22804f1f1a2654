#include <doctest/doctest.h>

#include "article/html_page.hpp"
#include "reading.hpp"

using namespace std::literals;
using namespace tadqiq::test;

namespace {

tadqiq::HtmlPage parse_html(const std::string& html) {
    return tadqiq::parse_html(html, "page");
}
std::string html_text(const std::string& html) {
    return tadqiq::html_text(html, "page");
}

}  // namespace

TEST_CASE("blocks become lines and inline markup joins") {
    struct Row {
        std::string html, text;
    };
    for (const Row& row : {
             Row{"<p>سطر أول</p><p>سطر ثان</p>", "سطر أول\nسطر ثان"},
             Row{"<div>أ<div>ب</div>ج</div>", "أ\nب\nج"},
             Row{"قال<br>نعم<br/><br>ثم", "قال\nنعم\nثم"},
             Row{"<b>خم</b><i>سة</i> آلاف", "خمسة آلاف"},
             Row{"<p>  نص\n\t متصل  </p>", "نص متصل"},
             Row{"<ul><li>أ<li>ب</ul>", "أ\nب"},
             Row{"<table><tr><td>12<td>500<tr><td>3</table>", "12\n500\n3"},
             Row{"&laquo;نص&raquo; &amp; &#1633;&#x662;&nbsp;&rlm;5", "«نص» & ١٢\u00A0\u200F5"},
             Row{"أ & ب < ج", "أ & ب < ج"},
             Row{"<p>10<sup>2</sup> كم<sup>2</sup> CO<sub>2</sub>", "10² كم² CO₂"},
             Row{"<p>نص<script>var x = '<p>5</p>';</script><style>p{}</style> آخر", "نص آخر"},
             Row{"<p>نص<!-- 5 --></p><noscript>6</noscript><template>7</template>", "نص"},
             Row{"<p>نص<p hidden>5</p><p>آخر", "نص\nآخر"},
             Row{"<select><option>5</select><button>6</button><label>7</label><p>نص", "نص"},
         }) {
        INFO(row.html);
        CHECK(html_text(row.html) == row.text);
    }
}

TEST_CASE("the furniture of a page is no text of it") {
    struct Row {
        std::string html, text;
    };
    for (const Row& row : {
             Row{"<body><header>شعار</header><nav><ul><li>1<li>2</ul></nav><div>نص</div>"
                 "<aside>إعلان</aside><footer>حقوق</footer>",
                 "نص"},
             Row{"<div role=navigation>قائمة</div><p>نص</p>", "نص"},
             Row{"<article><header><h1>عنوان</h1></header><p>نص</p><footer>وسوم</footer>",
                 "عنوان\nنص"},
             Row{"<form><div>نص<input value=5></div></form>", "نص"},
             Row{"<nav>كل شيء هنا</nav>", "كل شيء هنا"},
         }) {
        INFO(row.html);
        CHECK(parse_html(row.html).text == row.text);
    }
}

TEST_CASE("an unclosed element in a menu does not swallow the page") {
    CHECK(parse_html("<nav><div>قائمة</nav><p>نص الخبر</p>").text == "نص الخبر");
    CHECK(parse_html("<header><div><span>شعار</header><div>نص</div><footer><div>ذيل</footer>بقية")
              .text == "نص\nبقية");
}

TEST_CASE("the text is that of the article where the page marks one") {
    struct Row {
        std::string html, text;
    };
    for (const Row& row : {
             Row{"<div>فوق</div><article><p>نص الخبر كله هنا</p></article><div>تحت</div>",
                 "نص الخبر كله هنا"},
             Row{"<div>فوق</div><main><p>نص</p></main><div>تحت</div>", "نص"},
             Row{"<main><article>قصير</article><article>نص الخبر وهو أطول</article></main>",
                 "نص الخبر وهو أطول"},
             Row{"<article>مقدمة <div itemprop=articleBody><p>نص</p></div> ذيل</article>", "نص"},
             // Teasers are articles, too, but do not carry the page.
             Row{"<div>هذا نص الخبر وهو طويل بما يكفي وفيه ما جرى</div><article>آخر</article>",
                 "هذا نص الخبر وهو طويل بما يكفي وفيه ما جرى\nآخر"},
         }) {
        INFO(row.html);
        CHECK(parse_html(row.html).text == row.text);
    }
}

TEST_CASE("a page gives its title, address, publisher and date by its metadata") {
    const auto read = read_file(
        "a.html",
        "<html><head><title>عنوان - موقع</title><link rel=canonical href='https://example.org/1'>"
        "<meta property='og:title' content='عنوان &amp; بقيته'>"
        "<meta property=og:site_name content=موقع>"
        "<meta property='article:published_time' content='2021-03-04T10:00:00+02:00'></head>"
        "<body><p>نص</p></body></html>");
    REQUIRE(read.articles.size() == 1);
    const auto& article = read.articles[0];
    CHECK(article.id == "a.html");
    CHECK(article.text == "نص");
    CHECK(article.title == "عنوان & بقيته");
    CHECK(article.publisher == "موقع");
    CHECK(article.url == "https://example.org/1");
    CHECK(article.published == "2021-03-04T10:00:00+02:00");
    CHECK(read_file("a.html", "<title>عنوان</title><p>نص").articles.at(0).title == "عنوان");
    CHECK(!read_file("a.html", "<meta name=date content='4 مارس'><p>نص").articles.at(0).published);
}

TEST_CASE("JSON-LD of a news article wins over what the page shows") {
    const std::string script =
        R"(<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [)"
        R"({"@type": "WebPage", "headline": "لا"},)"
        R"({"@type": ["NewsArticle"], "headline": "عنوان &amp; بقيته",)"
        R"("datePublished": "2021-03-04", "publisher": {"@type": "Org", "name": "صحيفة"},)"
        R"("mainEntityOfPage": {"@id": "https://example.org/2"},)"
        R"("articleBody": "<p>سطر أول</p><p>سطر ثان</p>"}]}</script>)";
    const auto read = read_file("a.html", "<title>غيره</title>" + script + "<p>نص آخر</p>");
    REQUIRE(read.articles.size() == 1);
    const auto& article = read.articles[0];
    CHECK(article.text == "سطر أول\nسطر ثان");
    CHECK(article.title == "عنوان & بقيته");
    CHECK(article.publisher == "صحيفة");
    CHECK(article.published == "2021-03-04");
    CHECK(article.url == "https://example.org/2");
}

TEST_CASE("JSON-LD that is broken or describes something else does no harm") {
    const auto text_with = [](const std::string& json) {
        const auto read = read_file(
            "a.html", "<script type='application/ld+json'>" + json + "</script><p>نص</p>");
        return read.articles.at(0).text;
    };
    CHECK(text_with("{broken") == "نص");
    CHECK(text_with(R"({"@type": "Organization", "articleBody": "لا"})") == "نص");
    CHECK(text_with(R"({"@type": "NewsArticle", "articleBody": 5, "publisher": [[]]})") == "نص");
    CHECK(text_with(R"({"@type": "NewsArticle", "number": 1e400, "articleBody": "لا"})") == "نص");
    CHECK(text_with(std::string(100'000, '[')) == "نص");
    CHECK(text_with("{\"@type\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}") ==
          "نص");
    CHECK(text_with("{\"@type\": \"NewsArticle\", \"articleBody\": \"سطر\nآخر\"}") == "سطر آخر");
}

TEST_CASE("the charset of a page comes from its mark, its meta element or its letters") {
    const std::string windows_1256 = "\xE3\xE4\xD8\xDE\xC9";
    for (const std::string meta :
         {"<meta charset=windows-1256>", "<META CHARSET=\"Windows-1256\" />",
          "<meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>"}) {
        INFO(meta);
        CHECK(read_file("a.html", meta + "<p>" + windows_1256).articles.at(0).text == "منطقة");
    }
    CHECK(read_file("a.html", "<meta charset=windows-1256><p>منطقة").articles.at(0).text ==
          "منطقة");
    CHECK(read_file("a.html", "\xEF\xBB\xBF<p>منطقة").articles.at(0).text == "منطقة");
    CHECK(read_file("a.html", "<meta charset=utf-8>\n<p>" + windows_1256).problems ==
          Strings{"a.html:2: not UTF-8: malformed byte 0xE3 at offset 24"});
    CHECK(read_file("a.html", "<meta charset=klingon><p>\xE3").problems ==
          Strings{"a.html: unknown charset 'klingon'"});
}

TEST_CASE("a page without text is a problem") {
    CHECK(read_file("a.html", "<html><script>1</script></html>").problems ==
          Strings{"a.html: a page without text"});
    CHECK(read_file("a.html", "<p>a\0b"s).problems ==
          Strings{"a.html:1: no text: a NUL byte at offset 4"});
    CHECK(read_file("a.html",
                    "<script type='application/ld+json'>"
                    R"({"@type": "NewsArticle", "articleBody": "ab\u0000c"})"
                    "</script>")
              .problems == Strings{"a.html:1: no text: a NUL byte at offset 2"});
}

TEST_CASE("no depth and no disorder of a page loses text or time") {
    const auto repeated = [](const std::string& piece, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += piece;
        return all;
    };
    for (const std::string piece : {"<div>", "<b>", "<table>", "<nav><div>", "<p><span>", "</p>",
                                    "<!--", "<", "&", "<a href=\"", "<sup>"}) {
        INFO(piece);
        const auto page = parse_html("<p>أول</p>" + repeated(piece, 20'000) + "آخر");
        CHECK(page.text.starts_with("أول"));
    }
    CHECK(parse_html(repeated("<div>", 200'000) + "نص").text == "نص");
    CHECK(parse_html(repeated("<p>نص</p>", 50'000)).text.size() == 50'000 * 5 - 1);
    CHECK_THROWS_WITH(parse_html(repeated("<div></x>", 50'000)),
                      "page: HTML with too many elements that are never closed");
    CHECK(html_text(std::string(11'000'000, 'x') + "<br>").size() == 11'000'000);
}
