#include "claims/context.hpp"

#include <algorithm>
#include <tuple>

#include "claims/period.hpp"
#include "claims/relate_claims.hpp"
#include "claims/restatement.hpp"

namespace tadqiq {
namespace {

constexpr std::size_t lead_sentences = 4;
const std::string air_strikes = "E:air_strikes";

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A price by the barrel or the ounce.
bool is_quoted(const Figure& figure) {
    return figure.kind == Kind::money &&
           (figure.unit.ends_with("/barrel") || figure.unit.ends_with("ounce"));
}

/// Whether it is a date that names its year.
bool is_dated(const Figure& figure) {
    return figure.kind == Kind::date && is_year(std::string_view(figure.literal).substr(0, 4));
}

/// `years` and that of a dated figure.
Terms with_year_of(const Terms& years, const Figure& figure) {
    const std::string_view own = std::string_view(figure.literal).substr(0, 4);
    return united(years, Terms(std::span(&own, 1)));
}

std::vector<std::size_t> claims_in(const ArticleClaims& article, Field field) {
    std::vector<std::size_t> claims;
    for (std::size_t i = 0; i < article.claims.size(); ++i)
        if (article.claims[i].field == field) claims.push_back(i);
    return claims;
}

std::vector<FigurePlace> figure_places(const ArticleClaims& article,
                                       const std::vector<std::size_t>& claims) {
    std::vector<FigurePlace> places;
    for (const std::size_t i : claims)
        places.push_back({article.claims[i].figure.core, article.claims[i].figure.text});
    return places;
}

class Builder {
  public:
    /// `to_compare`: with what only comparing the article with others looks at.
    Builder(const ArticleClaims& article, bool to_compare) : to_compare_(to_compare) {
        result_.article = &article;
        published_ = day_of(article.article.published.value_or(std::string()));
        if (published_) year_published_ = iso(*published_).substr(0, 4);
        result_.claims.resize(article.claims.size());
    }

    void add(const FieldPassage& of_field) {
        const auto& [passage, claims] = std::tie(of_field.passage, of_field.claims);
        std::vector<Figure> figures;
        for (const std::size_t i : claims) figures.push_back(result_.article->claims[i].figure);
        add_sentences(passage, figures);
        add_years_of_dates(passage, figures);
        const FieldReading reading = attach_figures(passage, std::move(figures));
        for (std::size_t i = 0; i < claims.size(); ++i)
            add_claim(of_field.field, passage, reading, i, claims);
        first_sentence_ = facts_.size();
    }

    ArticleContext finish() {
        for (std::size_t i = 0; i < std::min(lead_sentences, worded_.size()); ++i)
            result_.head_names = united(result_.head_names, result_.sentence_names[worded_[i]]);
        const auto& published = result_.article->article.published;
        result_.anchors = anchors_of(facts_, published ? published->substr(0, 4) : std::string());
        find_nearest_places();
        for (std::size_t i = 0; i < result_.claims.size(); ++i) inherit(i);
        measure_headlines(result_);
        if (to_compare_) finish_to_compare();
        return std::move(result_);
    }

  private:
    void finish_to_compare() {
        result_.all_names = united(result_.sentence_names);
        Terms lead_years;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, worded_.size()); ++i)
            lead_years = united(lead_years, facts_[worded_[i]].years);
        result_.by_sentence.resize(result_.sentence_words.size());
        for (std::size_t i = 0; i < result_.claims.size(); ++i) inherit_to_compare(i, lead_years);
        relate_claims(result_);
        number_statements(result_);
        result_.word_counts = TermCounts(result_.sentence_words);
        result_.name_counts = TermCounts(result_.sentence_names);
        forget_sentences_without_claims();
    }

    /// Only the sentences of figures are compared; the others have been counted.
    void forget_sentences_without_claims() {
        for (std::size_t s = 0; s < result_.by_sentence.size(); ++s)
            if (result_.by_sentence[s].empty())
                result_.sentence_words[s] = result_.sentence_names[s] = Terms();
    }

    /// Four digits that are a date or no figure at all: "2000 times" is no year.
    Terms years(const Passage& passage, Stretch stretch, std::span<const Figure> figures) const {
        std::vector<std::string_view> years;
        for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
            const PassageWord& word = passage.word(i);
            const bool is_other =
                word.figure >= 0 && is_amount(figures[static_cast<std::size_t>(word.figure)].kind);
            if (is_year(word.text) && !is_other) years.push_back(word.text);
        }
        return terms_of(years);
    }

    void add_sentences(const Passage& passage, std::span<const Figure> figures) {
        for (std::size_t s = 0; s < passage.sentence_count(); ++s) {
            const Stretch stretch = passage.sentence(s);
            result_.sentence_names.push_back(names(passage, stretch));
            SentenceFacts& facts = facts_.emplace_back();
            facts.names = result_.sentence_names.back();
            facts.years = years(passage, stretch, figures);
            facts.days = event_days(passage, stretch, figures, published_);
            facts.names_another = names_another(passage, stretch);
            if (to_compare_) add_sentence_to_compare(passage, stretch, figures, s == 0);
            for (std::uint32_t i = stretch.begin; i < stretch.end && !facts.has_words; ++i)
                facts.has_words = passage.word(i).is_word();
            if (facts.has_words) worded_.push_back(facts_.size() - 1);
        }
    }

    void add_sentence_to_compare(const Passage& passage, Stretch stretch,
                                 std::span<const Figure> figures, bool is_first) {
        result_.sentence_words.push_back(content(passage, stretch));
        facts_.back().is_session = is_session(passage, stretch);
        auto& periods = periods_.emplace_back(periods_named(passage, stretch, figures));
        if (periods.empty() && !is_first) periods = periods_[periods_.size() - 2];
    }

    /// A date that is written out in words has its year in the figure.
    void add_years_of_dates(const Passage& passage, const std::vector<Figure>& figures) {
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const Stretch own = passage.figure(i);
            if (own.empty() || !is_dated(figures[i])) continue;
            Terms& years = facts_[first_sentence_ + passage.word(own.begin).sentence].years;
            years = with_year_of(years, figures[i]);
        }
    }

    void add_claim(Field field, const Passage& passage, const FieldReading& reading, std::size_t i,
                   const std::vector<std::size_t>& claims) {
        ClaimContext& context = result_.claims[claims[i]];
        context.measure = reading.measures[i];
        context.attachment = reading.attachments[i];
        if (context.measure.part_of) context.measure.part_of = claims[*context.measure.part_of];
        if (context.attachment.previous)
            context.attachment.previous = claims[*context.attachment.previous];
        const Stretch own = passage.figure(i);
        if (own.empty()) return;
        context.sentence = first_sentence_ + passage.word(own.begin).sentence;
        context.headline =
            field == Field::title || (first_sentence_ == 0 && passage.in_headline(i));
        const Stretch clause = passage.clause(i);
        context.clause_names = names(passage, clause);
        context.years = years(passage, clause, reading.figures);
        for (std::uint32_t k = clause.begin; k < clause.end; ++k) {
            if (passage.word(k).figure < 0) continue;
            const Figure& figure =
                reading.figures[static_cast<std::size_t>(passage.word(k).figure)];
            if (is_dated(figure) && passage.word(k).bytes.begin == figure.core.begin)
                context.years = with_year_of(context.years, figure);
        }
        context.own_year = own_year(passage, i, reading.figures);
        if (published_ && context.own_year > year_published_) {
            Signs& signs = context.attachment.signs;
            signs.planned = !signs.from;
            if (signs.from) context.own_year.clear();  // the year of what it becomes
        }
        if (published_ && budgets_later(passage, i, reading.figures))
            context.attachment.signs.planned = true;
        context.own_periods = own_periods(passage, i, reading.figures);
        if (to_compare_) add_claim_to_compare(context, passage, reading, i);
    }

    void add_claim_to_compare(ClaimContext& context, const Passage& passage,
                              const FieldReading& reading, std::size_t i) {
        const Stretch clause = passage.clause(i);
        context.clause_words = content(passage, clause);
        context.local_names = names(passage, passage.surroundings(i));
        context.local_spots =
            united(of_kind(context.local_names, 'P'), of_kind(context.local_names, 'T'));
        if (reading.figures[i].kind == Kind::age || context.measure.personal)
            context.person = person_before(passage, i);
        context.days = event_days(passage, clause, reading.figures, published_);
    }

    /// "The budget for 2020 with expenditure of 1020 billion and revenue of 833 billion": all of it
    /// is for a year to come.
    bool budgets_later(const Passage& passage, std::size_t figure,
                       const std::vector<Figure>& figures) const {
        if (figures[figure].kind != Kind::money) return false;
        const Stretch sentence =
            passage.sentence(passage.word(passage.figure(figure).begin).sentence);
        bool budget = false, later = false;
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            const PassageWord& word = passage.word(i);
            budget |= word.is(Class::measure, "budget");
            if (word.figure < 0) continue;
            const Figure& year = figures[static_cast<std::size_t>(word.figure)];
            later |= is_dated(year) && year.literal.substr(0, 4) > year_published_;
        }
        return budget && later;
    }

    static Terms places_of(const Terms& names, bool with_nations = true) {
        std::vector<std::string_view> places;
        for (const auto name : names)
            if (name[0] == 'P' || name[0] == 'C' || (name[0] == 'n' && with_nations))
                places.push_back(name.substr(2));
        return terms_of(places);
    }

    static Terms countries_of(const Terms& places) {
        std::vector<std::string_view> countries;
        for (const auto place : places)
            if (const auto country = Lexicon::standard().country_of(place); !country.empty())
                countries.push_back(country);
        return terms_of(countries);
    }

    /// For every sentence with words, the nearest one up to it that names a place; itself if none.
    void find_nearest_places() {
        for (std::size_t at = 0; at < worded_.size(); ++at) {
            const bool names_place = !places_of(result_.sentence_names[worded_[at]]).empty();
            nearest_places_.push_back(names_place || at == 0 ? worded_[at]
                                                             : nearest_places_.back());
        }
    }

    void inherit(std::size_t i) {
        ClaimContext& context = result_.claims[i];
        const std::size_t sentence = context.sentence;
        context.subject = subject_;
        if (sentence >= result_.sentence_names.size()) return;
        const auto at = std::lower_bound(worded_.begin(), worded_.end(), sentence);
        context.order = static_cast<std::size_t>(at - worded_.begin());
        const Terms& own = result_.sentence_names[sentence];
        const Anchor& anchor = result_.anchors.list[result_.anchors.of_sentence[sentence]];
        context.main = anchor.main;
        // The bulletins of a war give other targets and other dead fighters every day.
        if (context.measure.cumulative ? context.attachment.armed : holds(own, air_strikes))
            context.measure.daily = true;
        const Figure& figure = result_.article->claims[i].figure;
        context.quoted = is_quoted(figure);
        if (figure.unit == "celsius") context.measure.daily = true;
        if (sentence != told_of_) {  // claims of one sentence share them
            subject_ = std::make_shared<const Subject>(subject_of(context.order, own, anchor));
            told_of_ = sentence;
        }
        context.subject = subject_;
        context.places = places_of(context.clause_names);
        context.near_places =
            without(context.places, context.attachment.nation);  // whom, not where
        if (context.near_places.empty() && context.order < nearest_places_.size())
            context.near_places = places_of(result_.sentence_names[nearest_places_[context.order]]);
    }

    void inherit_to_compare(std::size_t i, const Terms& lead_years) {
        ClaimContext& context = result_.claims[i];
        const std::size_t sentence = context.sentence;
        if (sentence >= result_.sentence_names.size()) return;
        if (i < most_compared) result_.by_sentence[sentence].push_back(i);
        context.session = facts_[sentence].is_session;
        context.near_periods = periods_[sentence];
        context.sentence_years = facts_[sentence].years;
        context.near_years = !context.years.empty()            ? context.years
                             : !context.sentence_years.empty() ? context.sentence_years
                                                               : lead_years;
        context.sentence_days = facts_[sentence].days;
        context.event_days = !context.days.empty() ? context.days
                             : !context.sentence_days.empty()
                                 ? context.sentence_days
                                 : result_.anchors.list[result_.anchors.of_sentence[sentence]].days;
    }

    Subject subject_of(std::size_t order, const Terms& own, const Anchor& anchor) const {
        Subject subject;
        subject.names = united(own, anchor.names);
        if (!to_compare_) return subject;
        subject.events = Terms(of_kind(subject.names, 'E'));
        subject.targets = Terms(of_kind(own, 'T'));
        subject.cities = Terms(of_kind(own, 'P'));
        if (subject.cities.empty()) subject.cities = Terms(of_kind(anchor.names, 'P'));
        subject.countries = countries_of(places_of(own));
        if (subject.countries.empty()) subject.countries = countries_of(places_of(anchor.names));
        subject.lands = countries_of(places_of(own, false));
        subject.nearby = own;
        if (order > 0) subject.nearby = united(own, result_.sentence_names[worded_[order - 1]]);
        return subject;
    }

    const bool to_compare_;
    ArticleContext result_;
    std::size_t first_sentence_ = 0;
    std::vector<std::size_t> worded_;          ///< sentences that have words
    std::vector<std::size_t> nearest_places_;  ///< as worded_: where its place is named
    std::size_t told_of_ = ~std::size_t{0};    ///< the sentence of subject_
    std::shared_ptr<const Subject> subject_ = std::make_shared<const Subject>();
    std::vector<SentenceFacts> facts_;
    std::vector<Terms> periods_;  ///< as facts_
    std::optional<Day> published_;
    std::string year_published_;
};

}  // namespace

FieldReading attach_figures(const Passage& passage, std::vector<Figure> figures) {
    FieldReading reading;
    reading.figures = std::move(figures);
    for (std::size_t i = 0; i < reading.figures.size(); ++i)
        reading.attachments.push_back(attachment(passage, reading.figures, i));
    reading.measures = measures(reading.figures, reading.attachments);
    return reading;
}

FieldPassage::FieldPassage(const ArticleClaims& article, Field field)
    : FieldPassage(article, field, fold(article.article.field(field)), Tokens()) {}

FieldPassage::FieldPassage(const ArticleClaims& article, Field of, FoldedText folded, Tokens tokens)
    : field(of),
      claims(claims_in(article, of)),
      folded_(std::move(folded)),
      tokens_(tokens.list.empty() ? tokenize(folded_, Lexicon::standard()) : std::move(tokens)),
      passage(article.article.field(of), folded_, tokens_, figure_places(article, claims)) {}

ArticleContext own_context_of(const ArticleClaims& article,
                              const std::deque<FieldPassage>& passages) {
    Builder builder(article, false);
    for (const FieldPassage& passage : passages) builder.add(passage);
    return builder.finish();
}

ArticleContext context_of(const ArticleClaims& article) {
    Builder builder(article, true);
    if (article.article.has_separate_title()) builder.add(FieldPassage(article, Field::title));
    builder.add(FieldPassage(article, Field::text));
    return builder.finish();
}

ArticleContext compact_context_of(const ArticleClaims& article) {
    const ArticleContext context = context_of(article);
    return ArticleContext(context);  // a copy lies together and has no room to spare
}

}  // namespace tadqiq
