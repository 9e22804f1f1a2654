// A table for scripts/learn_weights.py: every pair of claims of one dimension in related articles
// of a JSON Lines file, with the answers that the models weigh. Not a part of the program.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "article/read.hpp"
#include "claims/candidates.hpp"
#include "claims/matching.hpp"
#include "claims/model.hpp"
#include "claims/related.hpp"
#include "claims/understand.hpp"

using namespace tadqiq;

namespace {

void print_claim(std::string& out, const ArticleClaims& article, std::size_t claim) {
    const Span core = article.claims[claim].figure.core;
    out += fmt::format("{}\t{}\t{}\t{}\t", article.article.id, name(article.claims[claim].field),
                       core.begin, core.end);
}

void print_row(std::string& out, const ArticlePair& pair, const Match& match) {
    print_claim(out, *pair.a().article, match.i);
    print_claim(out, *pair.b().article, match.j);
    out += fmt::format("{}\t{}\t{}", match.agree ? 1 : 0, pair.a().claims[match.i].statement,
                       pair.b().claims[match.j].statement);
    for (const double answer : final_answers(match)) out += fmt::format("\t{:.4g}", answer);
    out += '\n';
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3) {
        std::cerr << "usage: tadqiq_likeness_table ARTICLES.jsonl [WEIGHTS.tsv]\n";
        return 2;
    }
    std::string weights;
    if (argc == 3) {
        std::ifstream file(argv[2]);
        weights.assign(std::istreambuf_iterator<char>(file), {});
        use_weights(argv[2], weights);
    }
    std::vector<ArticleClaims> articles;
    const std::vector<std::string> paths = {argv[1]};
    InputOptions options;
    options.format = InputFormat::jsonl;
    read_articles(
        paths, options,
        [&](Article article) { articles.push_back(understand(std::move(article))); },
        [](const Error& error) { std::cerr << error.what() << '\n'; });

    std::string out;
    for (const auto question : final_questions()) out += fmt::format("{} ", question);
    out += '\n';
    std::vector<ArticleContext> contexts;
    for (const auto& article : articles) contexts.push_back(context_of(article));
    std::vector<NamedArticle> named;
    for (const auto& article : articles) named.push_back({article.article.id, article.names});
    for (const auto& [a, b] : related_pairs(named)) {
        const ArticlePair pair(contexts[a], contexts[b]);
        for (const auto& match : matches(pair)) print_row(out, pair, match);
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return 0;
}
