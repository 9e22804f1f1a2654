// How many articles of a JSON Lines file name each name: makes grammar/claims/ordinary.tsv. Not a
// part of the program.
#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <map>

#include "article/read.hpp"
#include "claims/context.hpp"
#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

constexpr double per = 10'000, least = 30;  // rarer names are extraordinary enough

constexpr std::string_view header =
    "# Names that ordinary news is full of: term (as in src/claims/terms.hpp), in how many of\n"
    "# 10,000 articles it stands. Two articles that share nothing rarer are seldom about one\n"
    "# thing. Counted by tadqiq_name_frequencies over some thousand articles of many newspapers.\n";

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr
            << "usage: tadqiq_name_frequencies ARTICLES.jsonl > grammar/claims/ordinary.tsv\n";
        return 2;
    }
    std::map<std::string, std::size_t> articles_of;
    std::size_t articles = 0;
    const std::vector<std::string> paths = {argv[1]};
    InputOptions options;
    options.format = InputFormat::jsonl;
    read_articles(
        paths, options,
        [&](Article article) {
            const ArticleClaims claims = understand(std::move(article));
            const ArticleContext context = context_of(claims);
            for (const auto name : context.all_names) ++articles_of[std::string(name)];
            ++articles;
        },
        [](const Error& error) { std::cerr << error.what() << '\n'; });
    std::fwrite(header.data(), 1, header.size(), stdout);
    for (const auto& [name, count] : articles_of) {
        const double frequency = static_cast<double>(count) * per / static_cast<double>(articles);
        if (frequency >= least) fmt::print("{}\t{:.0f}\n", name, frequency);
    }
    return 0;
}
