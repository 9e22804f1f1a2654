#include "claims/publisher.hpp"

#include <fmt/format.h>

#include <map>
#include <unordered_map>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/tsv.hpp"
#include "claims/passage.hpp"
#include "text/fold.hpp"

namespace tadqiq {
namespace {

struct Publishers {
    std::unordered_map<std::string, std::string> by_name, by_host, by_place;
};

Publishers load() {
    Publishers publishers;
    for (const auto& file : claims_files()) {
        if (!file.path.ends_with("publishers.tsv")) continue;
        for (const auto& row : read_tsv(file.path, file.content)) {
            const std::string country(row.field(1));
            auto& table = row.field(0) == "name"   ? publishers.by_name
                          : row.field(0) == "host" ? publishers.by_host
                                                   : publishers.by_place;
            std::string_view forms = row.field(2);
            while (!forms.empty()) {
                const auto bar = std::min(forms.find('|'), forms.size());
                table[folded(forms.substr(0, bar))] = country;
                forms.remove_prefix(std::min(bar + 1, forms.size()));
            }
        }
    }
    return publishers;
}

const Publishers& publishers() {
    static const Publishers instance = load();
    return instance;
}

/// By folded name, as users set it.
std::map<std::string, std::string>& set_by_user() {
    static std::map<std::string, std::string> countries;
    return countries;
}

std::map<std::string, unsigned>& weights_set_by_user() {
    static std::map<std::string, unsigned> weights;
    return weights;
}

std::string of_host(std::string_view url) {
    auto host = url.substr(std::min(url.find("://"), url.size()));
    if (host.starts_with("://")) host.remove_prefix(3);
    host = host.substr(0, host.find('/'));
    // "www.example.com.sa": any tail of it may be the one that is known.
    for (;;) {
        const auto found = publishers().by_host.find(std::string(host));
        if (found != publishers().by_host.end()) return found->second;
        const auto dot = host.find('.');
        if (dot == std::string_view::npos) return {};
        host.remove_prefix(dot + 1);
    }
}

/// A country that the publisher's name contains: "the Algerian news agency".
std::string of_words(std::string_view name) {
    const FoldedText text = fold(name);
    const Tokens tokens = tokenize(text, Lexicon::standard());
    for (const Token& token : tokens.list) {
        if (!token.is(Class::place)) continue;
        const auto found = publishers().by_place.find(token.as(Class::place).key);
        if (found != publishers().by_place.end()) return found->second;
    }
    return {};
}

}  // namespace

std::string publisher_country(const Article& article) {
    if (article.publisher) {
        const auto set = set_by_user().find(folded(*article.publisher));
        if (set != set_by_user().end()) return set->second;
        const auto found = publishers().by_name.find(folded(*article.publisher));
        if (found != publishers().by_name.end()) return found->second;
    }
    if (article.url)
        if (auto country = of_host(*article.url); !country.empty()) return country;
    return article.publisher ? of_words(*article.publisher) : std::string();
}

void set_publisher_country(std::string_view name, std::string_view country) {
    set_by_user()[folded(name)] = country;
}

unsigned publisher_weight(const Article& article) {
    if (!article.publisher || weights_set_by_user().empty()) return 1;
    const auto set = weights_set_by_user().find(folded(*article.publisher));
    return set == weights_set_by_user().end() ? 1 : set->second;
}

void set_publisher_weight(std::string_view name, unsigned weight) {
    weights_set_by_user()[folded(name)] = weight;
}

std::string publisher_settings() {
    std::string all;
    for (const auto& [name, country] : set_by_user()) all += name + "=" + country + "\n";
    return all;
}

}  // namespace tadqiq
