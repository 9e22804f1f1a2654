#include "article/html_page.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>

#include "article/ascii.hpp"
#include "base/error.hpp"

namespace tadqiq {
namespace {

template <std::size_t n>
using Names = std::array<std::string_view, n>;  // sorted

/// Elements that begin and end a line. Cells are among them: joined by a space, the numbers of two
/// columns would read as one number with its thousands grouped.
constexpr Names<45> blocks = {
    "address", "article", "aside",  "blockquote", "body",    "br",    "caption",  "center",
    "dd",      "details", "dialog", "div",        "dl",      "dt",    "fieldset", "figcaption",
    "figure",  "footer",  "form",   "h1",         "h2",      "h3",    "h4",       "h5",
    "h6",      "header",  "hr",     "html",       "legend",  "li",    "main",     "nav",
    "ol",      "p",       "pre",    "section",    "summary", "table", "tbody",    "td",
    "tfoot",   "th",      "thead",  "tr",         "ul"};
/// Elements whose content is no text of the page.
constexpr Names<23> unread = {"audio",  "button",   "canvas",   "datalist", "head",     "iframe",
                              "label",  "legend",   "map",      "math",     "noframes", "noscript",
                              "object", "optgroup", "option",   "script",   "select",   "style",
                              "svg",    "template", "textarea", "title",    "video"};
/// Elements around the story. A form is none of them, as some sites wrap the whole page in one; its
/// controls and their labels are unread.
constexpr Names<4> furniture = {"aside", "footer", "header", "nav"};
constexpr Names<5> furniture_roles = {"banner", "complementary", "contentinfo", "navigation",
                                      "search"};
static_assert(std::is_sorted(blocks.begin(), blocks.end()));
static_assert(std::is_sorted(unread.begin(), unread.end()));

bool is_in(const auto& names, std::string_view name) {
    return std::binary_search(names.begin(), names.end(), name);
}

/// A text in the making, with white space collapsed and lines broken where blocks end.
class Text {
  public:
    void append(std::string_view characters) {
        for (const char c : characters) {
            if (ascii_space.find(c) != std::string_view::npos) {
                space_ = true;
                continue;
            }
            if (!text_.empty()) {
                if (line_)
                    text_ += '\n';
                else if (space_)
                    text_ += ' ';
            }
            space_ = line_ = false;
            text_ += c;
        }
    }
    void break_line() { line_ = true; }
    const std::string& str() const { return text_; }
    std::size_t size() const { return text_.size(); }
    void clear() { *this = {}; }

  private:
    std::string text_;
    bool space_ = false, line_ = false;
};

/// The digits of <sup> and <sub> as characters of their own: m<sup>2</sup> is not m2, and
/// 10<sup>3</sup> not 103.
std::string shifted_digits(std::string_view characters, bool up) {
    static constexpr Names<10> superscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    static constexpr Names<10> subscripts = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    std::string out;
    for (const char c : characters) {
        if (c >= '0' && c <= '9')
            out += (up ? superscripts : subscripts)[static_cast<std::size_t>(c - '0')];
        else
            out += c;
    }
    return out;
}

std::string_view view(const xmlChar* s) {
    return s ? reinterpret_cast<const char*>(s) : std::string_view();
}

/// The attributes of an element that say something to us.
struct Attributes {
    std::string_view name, property, itemprop, content, rel, href, type, role;
    bool hidden = false;

    explicit Attributes(const xmlChar** pairs) {
        for (; pairs && pairs[0]; pairs += 2) {
            const std::string_view key = view(pairs[0]), value = view(pairs[1]);
            if (key == "name") name = value;
            if (key == "property") property = value;
            if (key == "itemprop") itemprop = value;
            if (key == "content") content = value;
            if (key == "rel") rel = value;
            if (key == "href") href = value;
            if (key == "type") type = value;
            if (key == "role") role = value;
            if (key == "hidden") hidden = true;
        }
    }
};

/// Follows the parser's events. The parser closes what the page leaves open, but for an end tag
/// over an unclosed <div>: it ignores that one, and would leave us in a menu for the rest of the
/// page. It does report it as an error, which `mismatch` acts on as browsers do.
class PageReader {
  public:
    void start(std::string_view name, const Attributes& attributes) {
        Frame frame = stack_.empty() ? Frame{} : stack_.back();
        frame.is_title = name == "title" && page_.title.empty();
        frame.is_json_ld = name == "script" && lower_case(attributes.type) == "application/ld+json";
        frame.unread = frame.unread || attributes.hidden || is_in(unread, name);
        if (is_furniture(name, attributes, frame)) {
            frame.furniture = true;
            furniture_.push_back({stack_.size(), std::string(name)});
        }
        if (name == "sup") frame.superscript = true;
        if (name == "sub") frame.subscript = true;
        if (name == "main") frame.main = true, frame.furniture = false;
        if (attributes.itemprop == "articleBody") frame.body = true, frame.furniture = false;
        if (name == "article") ++frame.articles;
        if (name == "meta") add_meta(attributes);
        if (name == "link" && lower_case(attributes.rel) == "canonical" && page_.canonical.empty())
            page_.canonical = attributes.href;
        if (frame.is_json_ld) page_.json_ld.emplace_back();
        if (name == "br" || is_in(blocks, name)) break_lines();
        stack_.push_back(frame);
    }

    void end(std::string_view name) {
        if (stack_.empty()) return;
        stack_.pop_back();
        if (!furniture_.empty() && furniture_.back().depth >= stack_.size()) furniture_.pop_back();
        if (is_in(blocks, name)) break_lines();
        if (name == "article" && (stack_.empty() || stack_.back().articles == 0)) close_article();
    }

    void characters(std::string_view text) {
        if (stack_.empty()) return;
        const Frame& frame = stack_.back();
        if (frame.is_json_ld) page_.json_ld.back() += text;
        if (frame.is_title) title_.append(text);
        if (frame.unread) return;
        std::string shifted;
        if (frame.superscript || frame.subscript)
            text = shifted = shifted_digits(text, frame.superscript);
        everything_.append(text);
        if (frame.furniture) return;
        most_.append(text);
        if (frame.body) body_.append(text);
        if (frame.main) main_.append(text);
        if (frame.articles > 0)
            article_.append(text);
        else
            (frame.main ? main_alone_ : most_alone_) += text.size();
    }

    /// An end tag was ignored, as something in the element is still open, or it is not open at all.
    void mismatch(std::string_view name) {
        work_ += stack_.size();
        for (auto open = furniture_.rbegin(); open != furniture_.rend(); ++open) {
            if (open->name != name) continue;
            for (std::size_t i = open->depth; i < stack_.size(); ++i) stack_[i].furniture = false;
            furniture_.erase(open.base() - 1, furniture_.end());
            return;
        }
    }

    /// For an end tag that it ignores, the parser looks through all that is open. This is how often
    /// it may do so: about a second; pages that people wrote stay a thousand times below.
    bool is_hopeless() const { return work_ > 100'000'000; }

    HtmlPage finish() {
        close_article();
        page_.title = title_.str();
        page_.text = story();
        return std::move(page_);
    }

  private:
    /// What an open element means for the text in it; inner elements take it over.
    struct Frame {
        bool unread = false, furniture = false, main = false, body = false;
        bool superscript = false, subscript = false, is_title = false, is_json_ld = false;
        std::uint32_t articles = 0;
    };
    struct Furniture {
        std::size_t depth;
        std::string name;
    };

    static bool is_furniture(std::string_view name, const Attributes& attributes,
                             const Frame& around) {
        if (is_in(furniture_roles, attributes.role)) return true;
        // The header of an article is its headline; that of the page is not.
        if (name == "header") return around.articles == 0 && !around.main;
        return is_in(furniture, name);
    }

    void add_meta(const Attributes& attributes) {
        for (const auto key : {attributes.property, attributes.name, attributes.itemprop})
            if (!key.empty())
                page_.meta.emplace_back(lower_case(key), std::string(trimmed(attributes.content)));
    }

    void break_lines() {
        for (Text* text : {&everything_, &most_, &main_, &body_, &article_}) text->break_line();
    }

    void close_article() {
        if (article_.size() > best_article_.size()) best_article_ = article_.str();
        article_.clear();
    }

    std::string story() const {
        if (body_.size() > 0) return body_.str();
        // Teasers of other stories are <article>s, too: the longest must carry the page.
        const std::size_t alone = main_.size() > 0 ? main_alone_ : most_alone_;
        if (!best_article_.empty() && best_article_.size() >= alone / 3) return best_article_;
        for (const Text* text : {&main_, &most_})
            if (text->size() > 0) return text->str();
        return everything_.str();
    }

    std::vector<Frame> stack_;
    std::vector<Furniture> furniture_;  ///< the open elements that are furniture
    HtmlPage page_;
    Text title_, everything_, most_, main_, body_, article_;
    std::string best_article_;
    std::size_t work_ = 0;
    std::size_t main_alone_ = 0, most_alone_ = 0;  ///< bytes of text that no <article> holds
};

PageReader& reader(void* data) {
    return *static_cast<PageReader*>(data);
}

htmlSAXHandler make_handler() {
    htmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;  // else `serror` is not called
    handler.startElement = [](void* data, const xmlChar* name, const xmlChar** attributes) {
        reader(data).start(view(name), Attributes(attributes));
    };
    handler.endElement = [](void* data, const xmlChar* name) { reader(data).end(view(name)); };
    handler.characters = [](void* data, const xmlChar* text, int size) {
        reader(data).characters(view(text).substr(0, static_cast<std::size_t>(size)));
    };
    handler.cdataBlock = handler.ignorableWhitespace = handler.characters;
    handler.serror = [](void* data, xmlErrorPtr error) {
        if (error->code != XML_ERR_TAG_NAME_MISMATCH || !error->str1) return;
        reader(data).mismatch(error->str1);
        if (reader(data).is_hopeless()) xmlStopParser(static_cast<xmlParserCtxtPtr>(error->ctxt));
    };
    return handler;
}

struct FreeContext {
    void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

std::string_view HtmlPage::meta_content(std::string_view name) const {
    for (const auto& [key, content] : meta)
        if (key == name && !content.empty()) return content;
    return {};
}

HtmlPage parse_html(std::string_view html, const std::string& place) {
    htmlSAXHandler handler = make_handler();
    PageReader page;
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(
        htmlCreatePushParserCtxt(&handler, &page, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!context) throw std::bad_alloc();
    // It is UTF-8 by now, whatever its <meta> says; "</p>" in a script does not end the script.
    htmlCtxtUseOptions(context.get(),
                       HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER | HTML_PARSE_NONET);
    constexpr std::size_t chunk = 1 << 20;
    for (; html.size() > chunk; html.remove_prefix(chunk))
        htmlParseChunk(context.get(), html.data(), static_cast<int>(chunk), 0);
    htmlParseChunk(context.get(), html.data(), static_cast<int>(html.size()), 1);
    if (page.is_hopeless())
        throw Error(Fault::input, place, "HTML with too many elements that are never closed");
    return page.finish();
}

std::string html_text(std::string_view fragment, const std::string& place) {
    if (fragment.find_first_of("<&") == std::string_view::npos)
        return std::string(trimmed(fragment));
    return parse_html(fragment, place).text;
}

}  // namespace tadqiq
