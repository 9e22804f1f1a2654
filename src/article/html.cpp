// Web pages: what they state in JSON-LD of schema.org first, then in <meta>, then what they show.
#include <nlohmann/json.hpp>

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

/// The string at `key`, its HTML taken off; empty where there is none.
std::string string_at(const json& node, const char* key) {
    const auto found = node.find(key);
    return found != node.end() && found->is_string() ? html_text(found->get<std::string>())
                                                     : std::string();
}

/// A thing is given as a string, as an object that has it under `key`, or as a list of either.
std::string string_or_member(const json& thing, const char* key) {
    if (thing.is_string()) return html_text(thing.get<std::string>());
    if (thing.is_object()) return string_at(thing, key);
    if (thing.is_array() && !thing.empty() && !thing[0].is_array())
        return string_or_member(thing[0], key);
    return {};
}

bool is_article_type(const json& type) {
    if (type.is_array()) return std::any_of(type.begin(), type.end(), is_article_type);
    if (!type.is_string()) return false;
    const auto& name = type.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("BlogPosting");
}

/// The objects of a JSON-LD script that describe an article.
void collect_articles(const json& node, std::vector<json>& found, int depth = 0) {
    if (depth > 4) return;  // a graph in a list in a graph: nobody writes more
    if (node.is_array())
        for (const auto& element : node) collect_articles(element, found, depth + 1);
    if (!node.is_object()) return;
    if (node.contains("@type") && is_article_type(node["@type"])) found.push_back(node);
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

/// The page's description of its article: the first one that holds the body, else the first.
json linked_article(const HtmlPage& page) {
    std::vector<json> found;
    for (const auto& script : page.json_ld) {
        const json node = parsed(script);
        if (!node.is_discarded()) collect_articles(node, found);
    }
    for (auto& article : found)
        if (!string_at(article, "articleBody").empty()) return std::move(article);
    return found.empty() ? json::object() : std::move(found.front());
}

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
    const HtmlPage page = parse_html(html);
    const json linked = linked_article(page);
    const auto member = [&linked](const char* thing, const char* key) {
        return linked.contains(thing) ? string_or_member(linked[thing], key) : std::string();
    };

    Article article;
    article.id = article.source = source;
    article.text = string_at(linked, "articleBody");
    if (article.text.empty()) article.text = page.text;
    if (article.text.empty()) throw Error(Fault::input, place(source), "a page without text");
    article.title =
        first_of({string_at(linked, "headline"), page.meta_content("og:title"), page.title});
    article.publisher = first_of({member("publisher", "name"), page.meta_content("og:site_name")});
    article.url = first_of({page.canonical, page.meta_content("og:url"), string_at(linked, "url"),
                            member("mainEntityOfPage", "@id")});
    article.published =
        first_date({string_at(linked, "datePublished"), page.meta_content("article:published_time"),
                    page.meta_content("datepublished"), page.meta_content("published_time"),
                    page.meta_content("pubdate"), page.meta_content("date")});
    return article;
}

}  // namespace tadqiq
