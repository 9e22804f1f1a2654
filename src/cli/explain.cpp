// tadqiq explain: what a rule means, how a text is read, how a finding came about, and why two
// figures are compared or not.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "claims/candidates.hpp"
#include "claims/comparability.hpp"
#include "claims/related.hpp"
#include "claims/understand.hpp"
#include "cli/commands.hpp"
#include "cli/comparison.hpp"
#include "cli/figure_address.hpp"
#include "cli/fingerprint.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/understanding.hpp"
#include "compare/compare.hpp"
#include "report/derivation.hpp"
#include "report/explanation.hpp"
#include "store/fingerprint_rows.hpp"
#include "store/stored_names.hpp"
#include "text/utf8.hpp"

namespace tadqiq {
namespace {

/// By id, verdict, or the name of a slip.
const Rule* rule_named(std::string_view word) {
    const auto verdict = verdict_named(word);
    const auto slip = slip_rule_named(word);
    return verdict ? &rule_of(*verdict) : slip ? &rule_of(*slip) : rule_with_id(word);
}

/// "T999": whoever writes that means a rule.
bool is_like_rule(std::string_view word) {
    return word.size() == 4 && word.front() == 'T' &&
           word.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

struct Explain {
    std::string subject, database;
    InputArguments more;  ///< another figure, or new stories
    Reader reader;

    void operator()(Run& run) const {
        Output out("");
        const TextStyle style = out.style(run.color, reader);
        const auto place = figure_address(subject);
        const bool has_finding = !database.empty() || !more.paths.empty();
        if (place && !more.paths.empty() && figure_address(more.paths[0]))
            explain_figures(out, style, run, *place, *figure_address(more.paths[0]));
        else if (is_fingerprint(subject) && has_finding)
            explain_finding(out, style, run);
        else if (!more.paths.empty())
            throw Error(Fault::usage, subject,
                        "is neither a fingerprint nor, as the second, ARTICLE:BYTE");
        else if (const Rule* rule = rule_named(subject))
            write_rule_explanation(out.stream(), *rule, style);
        else if (is_like_rule(subject))
            throw Error(Fault::usage, subject, "there is no such rule");
        else if (is_fingerprint(subject) && subject.find_first_of("abcdef") != std::string::npos)
            throw Error(Fault::usage, subject,
                        "a fingerprint takes the database (--db) or the stories it was found in");
        else
            explain_text(out, style, run);
        out.commit();
    }

  private:
    void explain_text(Output& out, const TextStyle& style, const Run& run) const {
        if (first_malformed(subject)) throw Error(Fault::usage, "explain", "the text is not UTF-8");
        Article article;
        article.id = article.source = "-";
        article.text = subject;
        const ArticleClaims claims = understand(std::move(article));
        note_skipped(claims, run);
        write_reading_explanation(out.stream(), claims, style);
    }

    /// A finding or a slip of the store, or one that checking the given stories finds.
    void explain_finding(Output& out, const TextStyle& style, Run& run) const {
        std::optional<Store> store;
        if (!database.empty()) store.emplace(Store::open(database, Access::read));
        std::vector<ArticleClaims> stories;
        more.read(run, [&](Article article) { stories.push_back(understand(std::move(article))); });
        const Comparison found =
            store ? compare_new(std::move(stories), *store) : compare_all(std::move(stories));
        std::vector<std::string_view> known;
        for (const auto& finding : found.findings) known.push_back(finding.fingerprint);
        for (const auto& slip : found.slips) known.push_back(slip.slip.fingerprint);
        const auto fingerprint =
            whole_fingerprint(subject, store ? &store->database() : nullptr, known);

        for (const auto& finding : found.findings)
            if (finding.fingerprint == fingerprint)
                return write_pair(out, style,
                                  led_by(found.articles, finding.a.article, finding.b.article),
                                  finding.a.claim, finding.b.claim, store ? &*store : nullptr);
        for (const auto& [article, slip] : found.slips)
            if (slip.fingerprint == fingerprint)
                return write_slip_derivation(out.stream(), found.articles[article], slip, style);
        if (!store || !explain_stored(out, style, *store, fingerprint))
            throw Error(Fault::usage, subject, "no finding on these articles has this fingerprint");
    }

    /// False where the store's articles, as they are now, have no such finding.
    static bool explain_stored(Output& out, const TextStyle& style, Store& store,
                               const std::string& fingerprint) {
        const auto claims = claims_with_fingerprint(store.database(), fingerprint);
        if (claims.empty()) return false;
        auto first = store.load(claims.front().article);
        auto last = store.load(claims.back().article);
        if (!first || !last) return false;
        if (first->article.id != last->article.id) {
            write_pair(out, style, {std::move(*first), std::move(*last)}, claims.front().position,
                       claims.back().position, &store);
            return true;
        }
        for (const Slip& slip : slips_within(*first))
            if (slip.fingerprint == fingerprint) {
                write_slip_derivation(out.stream(), *first, slip, style);
                return true;
            }
        return false;
    }

    void explain_figures(Output& out, const TextStyle& style, Run& run, const FigureAddress& a,
                         const FigureAddress& b) const {
        std::optional<Store> store;
        if (!database.empty()) store.emplace(Store::open(database, Access::read));
        const auto given = read({more.paths.begin() + 1, more.paths.end()}, run);
        const auto named = [&](const std::string& name) {
            for (const auto& article : given)
                if (article.article.id == name) return article;
            if (store)
                if (auto stored = store->load(name)) return std::move(*stored);
            return only_article_of(name, run);
        };
        std::array articles = {named(a.article), named(b.article)};
        const std::size_t i = claim_at(articles[0], a), j = claim_at(articles[1], b);
        if (articles[0].article.id == articles[1].article.id)
            throw Error(Fault::usage, a.article, "figures of one article are not compared");
        std::vector<ArticleClaims> among(articles.begin(), articles.end());
        for (const auto& article : given)
            if (article.article.id != articles[0].article.id &&
                article.article.id != articles[1].article.id)
                among.push_back(article);
        write_pair(out, style, std::move(among), i, j, store ? &*store : nullptr);
    }

    std::vector<ArticleClaims> read(std::vector<std::string> paths, Run& run) const {
        InputArguments files = more;
        files.paths = std::move(paths);
        std::vector<ArticleClaims> articles;
        if (!files.paths.empty())
            files.read(
                run, [&](Article article) { articles.push_back(understand(std::move(article))); });
        return articles;
    }

    ArticleClaims only_article_of(const std::string& file, Run& run) const {
        auto articles = read({file}, run);
        if (articles.size() == 1) return std::move(articles.front());
        throw Error(Fault::usage, file,
                    "is neither the id of an article nor a file of one; of a file with many, name "
                    "the two by their ids, and the file behind them: explain ID:BYTE ID:BYTE FILE");
    }

    /// What a neighbourhood makes of the first two of its articles.
    static Collection collection_of(const Neighbourhood& near) {
        Collection collection;
        collection.articles = near.collection;
        collection.they_meet =
            std::find(near.related.begin(), near.related.end(),
                      std::pair<std::size_t, std::size_t>(0, 1)) != near.related.end();
        collection.corroboration = near.corroboration;
        return collection;
    }

    /// `among`: the articles that the two stand first in.
    static void write_pair(Output& out, const TextStyle& style, std::vector<ArticleClaims> among,
                           std::size_t i, std::size_t j, Store* store) {
        std::array articles = {among[0], among[1]};
        std::optional<Collection> collection;
        if (store)
            collection = collection_of(neighbourhood({articles[0], articles[1]}, *store));
        else if (among.size() > 2)
            collection = collection_of(neighbourhood(std::move(among)));
        const auto why = comparable(articles, i, j, collection);
        std::optional<Finding> finding;
        for (auto& one : compare(articles, why.compared))
            if (one.a == ClaimRef{0, i} && one.b == ClaimRef{1, j})
                finding = std::move(one);
            else if (one.a == ClaimRef{1, j} && one.b == ClaimRef{0, i})
                finding = std::move(one);
        write_derivation(out.stream(), {articles, i, j, why, finding}, style);
    }

    /// These two first.
    static std::vector<ArticleClaims> led_by(std::vector<ArticleClaims> articles, std::size_t a,
                                             std::size_t b) {
        std::swap(articles[0], articles[a]);
        std::swap(articles[1], articles[b == 0 ? a : b]);
        return articles;
    }
};

}  // namespace

void add_explain(CLI::App& app, Run& run) {
    auto explain = std::make_shared<Explain>();
    auto* command = app.add_subcommand(
        "explain", "Show what a rule means, how a text is read, or how a finding came about");
    auto* subject =
        command
            ->add_option(
                "SUBJECT", explain->subject,
                "T101, contradiction, headline ...; some Arabic; a finding's fingerprint; or a "
                "figure as ARTICLE:BYTE, a file or an id and a byte of its text")
            ->required();
    check_words(*subject);
    add_inputs(*command, explain->more, 0);
    add_database(*command, explain->database);
    add_reader(*command, explain->reader);
    add_messages(*command, run);
    command->footer(R"(Examples:
  tadqiq explain 'قتل ما لا يقل عن 30 شخصا بينهم 5 أطفال'
  tadqiq explain T102
  tadqiq explain a006e63d152f --db figures.db          a finding of the database
  tadqiq explain a006e63d152f draft.txt --db figures.db   one that checking draft.txt found
  tadqiq explain draft.txt:120 wire.txt:64             why two figures are compared or not
  tadqiq explain suez-1:76 suez-3:90 wire.jsonl        the same of articles with ids in a file)");
    command->callback([explain, &run] { (*explain)(run); });
}

}  // namespace tadqiq
