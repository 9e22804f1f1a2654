#include <doctest/doctest.h>

#include "reading.hpp"

using namespace tadqiq::test;

TEST_CASE("every item of an RSS feed is an article") {
    const auto read = read_file("news.rss", R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>صحيفة الميناء</title><link>https://example.org</link><description>أخبار</description>
<image><title>شعار</title></image>
<item><title>غرق مركب</title><link>https://example.org/1</link><guid>tag:1</guid>
<pubDate>Thu, 04 Mar 2021 10:00:00 +0200</pubDate><description>موجز</description>
<media:content><media:title>صورة</media:title></media:content>
<content:encoded><![CDATA[<p>غرق مركب &amp; نجا ركابه.</p><p>وعددهم ٥.</p>]]></content:encoded></item>
<item><title>خبر ثان</title><link> https://example.org/2 </link><source url="https://example.com">وكالة</source>
<description>&lt;b&gt;نص&lt;/b&gt; &amp;laquo;قصير&amp;raquo;</description></item>
<item><title>عنوان وحده</title></item>
</channel></rss>)");
    CHECK(read.problems.empty());
    REQUIRE(read.ids() == Strings{"tag:1", "https://example.org/2", "news.rss#3"});
    const auto& a = read.articles[0];
    CHECK(a.text == "غرق مركب & نجا ركابه.\nوعددهم ٥.");
    CHECK(a.title == "غرق مركب");
    CHECK(a.url == "https://example.org/1");
    CHECK(a.publisher == "صحيفة الميناء");
    CHECK(a.published == "2021-03-04T10:00:00+02:00");
    CHECK(a.source == "news.rss");
    CHECK(a.line == 6);
    const auto& b = read.articles[1];
    CHECK(b.text == "نص «قصير»");
    CHECK(b.publisher == "وكالة");
    CHECK(!b.published);
    CHECK(read.articles[2].text == "عنوان وحده");
    CHECK(!read.articles[2].has_separate_title());
}

TEST_CASE("every entry of an Atom feed is an article") {
    const auto read = read_file("news.atom", R"(<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">صحيفة</title><id>urn:feed</id>
<entry><id>urn:1</id><title>عنوان</title><link rel="self" href="https://example.org/x"/>
<link href="https://example.org/1"/><updated>2021-03-05T00:00:00Z</updated>
<published>2021-03-04T00:00:00Z</published><summary>موجز</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>أ &lt; ب</p><p>ج</p></div></content>
</entry>
<entry><id>urn:2</id><title type="html">&lt;b&gt;عنوان&lt;/b&gt;</title>
<updated>2021-03-05T00:00:00Z</updated><source><title>وكالة</title></source>
<content>سطر &lt;أول&gt;
سطر ثان</content></entry>
</feed>)");
    CHECK(read.problems.empty());
    REQUIRE(read.ids() == Strings{"urn:1", "urn:2"});
    CHECK(read.articles[0].text == "أ < ب\nج");
    CHECK(read.articles[0].url == "https://example.org/1");
    CHECK(read.articles[0].published == "2021-03-04T00:00:00Z");
    CHECK(read.articles[0].publisher == "صحيفة");
    CHECK(read.articles[1].text == "سطر <أول>\nسطر ثان");
    CHECK(read.articles[1].title == "عنوان");
    CHECK(read.articles[1].published == "2021-03-05T00:00:00Z");
    CHECK(read.articles[1].publisher == "وكالة");
}

TEST_CASE("RSS 1.0 has its items beside the channel") {
    const auto read = read_file("news.xml", R"(<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>صحيفة</title></channel>
<item rdf:about="https://example.org/1"><title>عنوان</title><link>https://example.org/1</link>
<description>نص</description><dc:date>2021-03-04</dc:date></item></rdf:RDF>)");
    CHECK(read.problems.empty());
    REQUIRE(read.ids() == Strings{"https://example.org/1"});
    CHECK(read.articles[0].publisher == "صحيفة");
    CHECK(read.articles[0].published == "2021-03-04");
}

TEST_CASE("a feed in another charset is decoded") {
    const auto read = read_file("a.rss",
                                "<?xml version=\"1.0\" encoding=\"windows-1256\"?>"
                                "<rss><channel><item><guid>1</guid>"
                                "<title>\xE3\xE4\xD8\xDE\xC9</title></item></channel></rss>");
    CHECK(read.articles.at(0).text == "منطقة");
}

TEST_CASE("a document type declaration is refused and nothing behind it is read") {
    const auto read = read_file("a.rss", R"(<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
<rss><channel><item><guid>1</guid><title>&b;&f;</title></item></channel></rss>)");
    CHECK(read.articles.empty());
    CHECK(read.problems == Strings{"a.rss:2: has a document type declaration, which is refused"});
}

TEST_CASE("a feed that breaks off gives the items before that and a problem") {
    const auto read = read_file("a.rss",
                                "<rss><channel>\n<item><guid>1</guid><title>نص</title></item>\n"
                                "<item><guid>2</guid><title>نص</wrong></item></channel></rss>");
    CHECK(read.ids() == Strings{"1"});
    CHECK(read.problems == Strings{"a.rss:3: broken XML: mismatched tag"});
}

TEST_CASE("XML without articles is a problem") {
    CHECK(read_file("a.rss", "<rss><channel></channel></rss>").problems ==
          Strings{"a.rss: a feed without articles"});
    CHECK(read_file("a.rss", "<opml>\n</opml>").problems ==
          Strings{"a.rss:1: XML, but neither RSS nor Atom"});
    CHECK(read_file("a.rss",
                    "<rss><channel>\n<item><guid>1</guid></item>"
                    "<item><guid>2</guid><title>نص</title></item></channel></rss>")
              .problems == Strings{"a.rss:2: an item without text"});
    CHECK(read_file("a.rss", "no XML").problems == Strings{"a.rss:1: broken XML: syntax error"});
}
