// RSS (0.9x, 1.0, 2.0) and Atom: every item an article. A document type declaration is refused, and
// with it all entities but XML's own.
#include <expat.h>
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "article/ascii.hpp"
#include "article/charset.hpp"
#include "article/formats.hpp"
#include "article/html_page.hpp"
#include "article/input.hpp"
#include "article/published.hpp"
#include "text/decode.hpp"

namespace tadqiq {
namespace {

/// An element's name without its namespace where that is one of the feed formats themselves, with
/// the usual prefix for the extensions that we read, and empty for all others ("media:content").
std::string feed_name(std::string_view name) {
    const auto bar = name.rfind('|');
    if (bar == std::string_view::npos) return std::string(name);
    const std::string_view space = name.substr(0, bar), local = name.substr(bar + 1);
    if (space == "http://purl.org/rss/1.0/modules/content/")
        return fmt::format("content:{}", local);
    if (space == "http://purl.org/dc/elements/1.1/") return fmt::format("dc:{}", local);
    for (const std::string_view known :
         {"http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://my.netscape.com/rdf/simple/0.9/",
          "http://backend.userland.com/rss2"})
        if (space == known) return std::string(local);
    return {};
}

std::string local_name(std::string_view name) {
    return std::string(name.substr(name.rfind('|') + 1));  // npos + 1 is 0
}

std::string_view attribute(const char** pairs, std::string_view name) {
    for (; *pairs; pairs += 2)
        if (pairs[0] == name) return pairs[1];
    return {};
}

/// How the characters of an element are meant.
enum class Content { plain, html, plain_text, xhtml };

/// Characters as HTML that shows them.
std::string escaped(std::string_view text, bool keep_lines) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '\n' && keep_lines)
            out += "<br>";
        else
            out += c;
    }
    return out;
}

/// An item as the feed has it; title, content, summary and publisher are HTML.
struct Item {
    std::size_t number = 0, line = 0;
    std::string id, link, title, content, summary, published, updated, publisher;
};

std::optional<std::string> unless_empty(std::string text) {
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

/// Throws Error (input) for an item that says nothing.
Article article_of(const Item& item, const std::string& source) {
    const std::string where = place(source, item.line);
    Article article;
    article.source = source;
    article.line = item.line;
    article.title = unless_empty(html_text(item.title, where));
    article.text = html_text(item.content, where);
    if (article.text.empty()) article.text = html_text(item.summary, where);
    if (article.text.empty()) article.text = article.title.value_or("");
    if (article.text.empty()) throw Error(Fault::input, where, "an item without text");
    article.url = unless_empty(std::string(trimmed(item.link)));
    article.id = trimmed(item.id);
    if (article.id.empty()) article.id = article.url.value_or("");
    if (article.id.empty()) article.id = fmt::format("{}#{}", source, item.number);
    article.publisher = unless_empty(html_text(item.publisher, where));
    article.published = feed_date(item.published);
    if (!article.published) article.published = feed_date(item.updated);
    return article;
}

class FeedReader {
  public:
    FeedReader(XML_Parser parser, const std::string& source) : parser_(parser), source_(source) {}

    void start(const char* name, const char** attributes) {
        path_.push_back(target_ ? local_name(name) : feed_name(name));
        const std::string& element = path_.back();
        if (target_) {  // markup inside of a text
            *target_ += fmt::format("<{}>", element);
        } else if (path_.size() == 1) {
            is_feed_ = element == "rss" || element == "feed" || element == "RDF";
            if (!is_feed_) XML_StopParser(parser_, XML_FALSE);
        } else if (!in_item_ && (element == "item" || element == "entry")) {
            in_item_ = path_.size();
            item_ = {};
            item_.line = XML_GetCurrentLineNumber(parser_);
            item_.id = attribute(attributes, "http://www.w3.org/1999/02/22-rdf-syntax-ns#|about");
        } else if (in_item_) {
            start_in_item(element, attributes);
        } else if (element == "title" && parent() != "image" && path_.size() <= 3) {
            read_into(feed_title_, markup_of(attributes));
        }
    }

    void end() {
        if (target_ && path_.size() > target_depth_) {
            *target_ += fmt::format("</{}>", path_.back());
        } else if (target_) {
            target_ = nullptr;
        } else if (in_item_ == path_.size()) {
            in_item_ = 0;
            item_.number = ++item_count_;
            if (item_.publisher.empty()) item_.publisher = feed_title_;
            items_.push_back(std::move(item_));
        }
        path_.pop_back();
    }

    void characters(std::string_view text) {
        if (!target_) return;
        const bool as_it_is = target_content_ == Content::plain || target_content_ == Content::html;
        *target_ +=
            as_it_is ? std::string(text) : escaped(text, target_content_ == Content::plain_text);
    }

    void refuse_dtd() {
        has_dtd_ = true;
        XML_StopParser(parser_, XML_FALSE);
    }

    /// The items that were read whole since the last call.
    std::vector<Item> take_items() { return std::exchange(items_, {}); }
    std::size_t item_count() const { return item_count_; }

    [[noreturn]] void fail() const {
        const std::string where = place(source_, XML_GetCurrentLineNumber(parser_));
        if (has_dtd_)
            throw Error(Fault::input, where, "has a document type declaration, which is refused");
        if (!path_.empty() && !is_feed_)
            throw Error(Fault::input, where, "XML, but neither RSS nor Atom");
        throw Error(Fault::input, where,
                    fmt::format("broken XML: {}", XML_ErrorString(XML_GetErrorCode(parser_))));
    }

  private:
    std::string_view parent() const { return path_[path_.size() - 2]; }

    void read_into(std::string& target, Content content) {
        target.clear();
        target_ = &target;
        target_depth_ = path_.size();
        target_content_ = content;
    }

    /// How a title or a body is written: Atom says it, RSS means HTML.
    Content markup_of(const char** attributes) const {
        if (path_.front() != "feed") return Content::html;
        const auto type = attribute(attributes, "type");
        if (type == "html" || type == "text/html") return Content::html;
        return type == "xhtml" ? Content::xhtml : Content::plain_text;
    }

    void start_in_item(const std::string& element, const char** attributes) {
        if (path_.size() != in_item_ + 1) {
            if (element == "title" && parent() == "source")  // of Atom
                read_into(item_.publisher, markup_of(attributes));
        } else if (element == "guid" || element == "id") {
            read_into(item_.id, Content::plain);
        } else if (element == "link") {
            const auto address = attribute(attributes, "href"), rel = attribute(attributes, "rel");
            if (address.empty())
                read_into(item_.link, Content::plain);
            else if (rel.empty() || rel == "alternate")
                item_.link = address;
        } else if (element == "title") {
            read_into(item_.title, markup_of(attributes));
        } else if (element == "content:encoded" || element == "content") {
            read_into(item_.content, markup_of(attributes));
        } else if (element == "description" || element == "summary") {
            read_into(item_.summary, markup_of(attributes));
        } else if (element == "pubDate" || element == "published" || element == "dc:date") {
            read_into(item_.published, Content::plain);
        } else if (element == "updated") {
            read_into(item_.updated, Content::plain);
        } else if (element == "source" && path_.front() != "feed") {
            read_into(item_.publisher, Content::html);
        }
    }

    XML_Parser parser_;
    const std::string& source_;
    std::vector<std::string> path_;  ///< the open elements
    bool is_feed_ = false, has_dtd_ = false;
    std::size_t in_item_ = 0;  ///< the depth of the open item; 0: none is
    std::string* target_ = nullptr;
    std::size_t target_depth_ = 0;
    Content target_content_ = Content::plain;
    std::string feed_title_;
    Item item_;
    std::vector<Item> items_;
    std::size_t item_count_ = 0;
};

FeedReader& reader(void* data) {
    return *static_cast<FeedReader*>(data);
}

void set_handlers(XML_Parser parser, FeedReader& feed) {
    XML_SetUserData(parser, &feed);
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            reader(data).start(name, attributes);
        },
        [](void* data, const char*) { reader(data).end(); });
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int size) {
        reader(data).characters({text, static_cast<std::size_t>(size)});
    });
    XML_SetStartDoctypeDeclHandler(parser, [](void* data, const char*, const char*, const char*,
                                              int) { reader(data).refuse_dtd(); });
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

}  // namespace

void read_feed(std::string bytes, const std::string& source, const ArticleSink& article,
               const ProblemSink& problem) {
    const std::string charset = xml_charset(bytes);
    const std::string xml = decoded(std::move(bytes), place(source), charset);
    // It is UTF-8 by now, whatever it declares; '|' parts a namespace from a name.
    const std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreateNS("UTF-8", '|'));
    if (!parser) throw std::bad_alloc();
    FeedReader feed(parser.get(), source);
    set_handlers(parser.get(), feed);

    constexpr std::size_t chunk = 1 << 16;
    for (std::size_t at = 0; at < xml.size(); at += chunk) {
        const auto piece = std::string_view(xml).substr(at, chunk);
        const bool last = at + chunk >= xml.size();
        const auto status =
            XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last);
        for (const auto& item : feed.take_items()) {
            std::optional<Article> read;
            try {
                read = article_of(item, source);
            } catch (const Error& error) {
                problem(error);
            }
            if (read) article(std::move(*read));
        }
        if (status != XML_STATUS_OK) feed.fail();
    }
    if (feed.item_count() == 0) throw Error(Fault::input, place(source), "a feed without articles");
}

}  // namespace tadqiq
