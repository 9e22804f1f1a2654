// Web pages: what they state in JSON-LD of schema.org first, then in <meta>, then what they show.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
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

using nlohmann::json;

bool is_article_type(const json& type) {
    if (!type.is_string()) return false;
    const auto& name = type.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("BlogPosting");
}

bool is_article(const json& node) {
    const auto type = node.find("@type");
    if (type == node.end()) return false;
    return type->is_array() ? std::any_of(type->begin(), type->end(), is_article_type)
                            : is_article_type(*type);
}

/// The objects of a JSON-LD script that describe an article.
void collect_articles(const json& node, std::vector<json>& found, int depth = 0) {
    if (depth > 4) return;  // a graph in a list in a graph: nobody writes more
    if (node.is_array())
        for (const auto& element : node) collect_articles(element, found, depth + 1);
    if (!node.is_object()) return;
    if (is_article(node)) found.push_back(node);
    if (node.contains("@graph")) collect_articles(node["@graph"], found, depth + 1);
}

json parsed(std::string script) {
    json node = json::parse(script, nullptr, false);
    if (!node.is_discarded()) return node;
    // A common slip: line ends as they are inside of strings.
    for (char& c : script)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return json::parse(script, nullptr, false);
}

/// What the page's JSON-LD says of its article; nothing where there is none.
class LinkedArticle {
  public:
    LinkedArticle(const HtmlPage& page, std::string place) : place_(std::move(place)) {
        std::vector<json> found;
        for (const auto& script : page.json_ld) {
            const json node = parsed(script);
            if (!node.is_discarded()) collect_articles(node, found);
        }
        const auto with_body = std::find_if(found.begin(), found.end(), [this](const json& node) {
            return !string(node, "articleBody").empty();
        });
        if (with_body != found.end())
            node_ = *with_body;
        else if (!found.empty())
            node_ = found.front();
    }

    /// The string at `key` without its HTML, or empty.
    std::string string(const char* key) const { return string(node_, key); }

    /// Of a thing that is given as a string, as an object that has it under `key`, or as a list of
    /// either.
    std::string name_of(const char* thing, const char* key) const {
        const auto found = node_.find(thing);
        if (found == node_.end()) return {};
        const json& first = found->is_array() && !found->empty() ? found->front() : *found;
        return first.is_object() ? string(first, key) : text(first);
    }

  private:
    std::string string(const json& node, const char* key) const {
        const auto found = node.find(key);
        return found != node.end() ? text(*found) : std::string();
    }
    std::string text(const json& value) const {
        if (!value.is_string()) return {};
        const auto& html = value.get_ref<const std::string&>();
        refuse_nul(html, place_);  // JSON can escape one
        return html_text(html, place_);
    }

    std::string place_;
    json node_ = json::object();
};

std::optional<std::string> first_of(std::initializer_list<std::string_view> candidates) {
    for (const auto candidate : candidates)
        if (!trimmed(candidate).empty()) return std::string(trimmed(candidate));
    return {};
}

std::optional<std::string> first_date(std::initializer_list<std::string_view> candidates) {
    for (const auto candidate : candidates)
        if (auto date = iso_date(candidate)) return date;
    return {};
}

}  // namespace

Article html_article(std::string bytes, const std::string& source) {
    const std::string charset = html_charset(bytes);
    const std::string html = decoded(std::move(bytes), place(source), charset);
    refuse_nul(html, source);
    const HtmlPage page = parse_html(html, place(source));
    const LinkedArticle linked(page, place(source));

    Article article;
    article.id = article.source = source;
    article.text = linked.string("articleBody");
    if (article.text.empty()) article.text = page.text;
    if (article.text.empty()) throw Error(Fault::input, place(source), "a page without text");
    article.title =
        first_of({linked.string("headline"), page.meta_content("og:title"), page.title});
    article.publisher =
        first_of({linked.name_of("publisher", "name"), page.meta_content("og:site_name")});
    article.url = first_of({page.canonical, page.meta_content("og:url"), linked.string("url"),
                            linked.name_of("mainEntityOfPage", "@id")});
    article.published =
        first_date({linked.string("datePublished"), page.meta_content("article:published_time"),
                    page.meta_content("datepublished"), page.meta_content("published_time"),
                    page.meta_content("pubdate"), page.meta_content("date")});
    return article;
}

}  // namespace tadqiq
