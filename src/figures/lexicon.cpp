#include "figures/lexicon.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <deque>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/tsv.hpp"
#include "figures/user_lexicon.hpp"
#include "text/fold.hpp"
#include "text/segment.hpp"

namespace tadqiq {
namespace {

constexpr std::string_view in_country = "in ";

constexpr std::array<std::string_view, static_cast<std::size_t>(Class::count_)> class_names = {
    "unit_number",
    "bound_unit",
    "ten",
    "teen",
    "tens",
    "hundred",
    "bare_hundred",
    "scale",
    "dual_scale",
    "order",
    "vague",
    "zero",
    "fraction",
    "dual_fraction",
    "fraction_plural",
    "multiple",
    "multiple_plural",
    "ordinal",
    "decimal_point",
    "minus",
    "minus_behind",
    "less_word",
    "each_word",
    "ordinal_noun",
    "hedge_before",
    "hedge_after",
    "hedge_frame",
    "between_word",
    "from_word",
    "to_word",
    "or_word",
    "change_word",
    "preposition",
    "unit_word",
    "dual_unit",
    "currency",
    "dual_currency",
    "coin",
    "country_adjective",
    "percent",
    "rate_word",
    "per_word",
    "against_word",
    "priced_noun",
    "square",
    "cubic",
    "month",
    "hijri_month",
    "month_word",
    "weekday",
    "year_word",
    "era",
    "hour_word",
    "day_part",
    "age_word",
    "year_cue",
    "zone",
    "first_day",
    "degree_cue",
    "score_cue",
    "dual_noun",
    "person_noun",
    "identifier_before",
    "identifier",
    "idiom",
    "particle",
    "measure",
    "place",
    "group",
    "attribution",
    "part_word",
    "status_word",
    "cue"};

std::optional<Class> class_named(std::string_view name) {
    for (std::size_t i = 0; i < class_names.size(); ++i)
        if (class_names[i] == name) return static_cast<Class>(i);
    return {};
}

/// Whether the key of this class is a number.
bool has_value(Class c) {
    return c <= Class::ordinal || c == Class::first_day || c == Class::coin ||
           c == Class::hijri_month || c == Class::month;
}

/// "1e3" or "0.25".
std::optional<Decimal> value_of(std::string_view key) {
    const auto e = key.find('e');
    const auto mantissa = Decimal::parse(key.substr(0, e));
    if (!mantissa || e == std::string_view::npos) return mantissa;
    const auto exponent = Decimal::parse(key.substr(e + 1));
    if (!exponent || !exponent->to_long()) return {};
    return multiply(*mantissa, Decimal(1, static_cast<int>(*exponent->to_long())));
}

std::string joined(const std::vector<std::string_view>& fields, std::size_t from) {
    std::string out;
    for (std::size_t i = from; i < fields.size(); ++i) {
        if (i > from) out += '\t';
        out += fields[i];
    }
    return out;
}

/// "path:line:column", the column in bytes.
std::string place_of(const TsvRow& row, std::size_t field) {
    const auto column =
        field < row.fields.size() ? row.fields[field].data() - row.fields.front().data() + 1 : 1;
    return fmt::format("{}:{}", row.place(), column);
}

/// What a user added; a deque, so that views of it hold.
std::deque<std::pair<std::string, std::string>>& added_files() {
    static std::deque<std::pair<std::string, std::string>> files;
    return files;
}

std::vector<EmbeddedFile> all_files() {
    const auto own = lexicon_files();
    std::vector<EmbeddedFile> files(own.begin(), own.end());
    for (const auto& [path, content] : added_files()) files.push_back({path, content});
    return files;
}

/// The forms of a row: "A|B|C".
std::vector<std::string_view> forms_of(std::string_view field) {
    std::vector<std::string_view> forms;
    for (std::size_t at = 0; at <= field.size();) {
        const auto bar = std::min(field.find('|', at), field.size());
        forms.push_back(field.substr(at, bar - at));
        at = bar + 1;
    }
    return forms;
}

}  // namespace

const Sense& Word::sense(Class c) const {
    for (const auto& sense : senses)
        if (sense.cls == c) return sense;
    assert(!"asked for a class that the word does not have");
    return senses.front();
}

std::string Lexicon::spelling_of(std::string_view form) {
    const FoldedText text = fold(form);
    std::string out;
    for (const auto& segment : segment(text)) {
        if (!out.empty()) out += ' ';
        out += text.view(segment.folded);
    }
    return out;
}

std::string_view Lexicon::currency_of(std::string_view country) const {
    const auto found = country_currencies_.find(country);
    return found == country_currencies_.end() ? std::string_view()
                                              : std::string_view(found->second);
}

std::string_view Lexicon::country_of(std::string_view place) const {
    const auto found = place_countries_.find(place);
    return found == place_countries_.end() ? std::string_view() : std::string_view(found->second);
}

Word& Lexicon::intern(std::string_view folded) {
    Word word;
    word.is_code = static_cast<unsigned char>(folded.front()) < 0x80 ||
                   folded.find(" . ") != std::string_view::npos;
    return words_.insert(folded, std::move(word));
}

Lexicon::Lexicon(std::span<const EmbeddedFile> files, std::span<const EmbeddedFile> seeds) {
    for (const auto& file : files)
        for (const auto& row : read_tsv(file.path, file.content)) take(row, false);
    for (const auto& file : seeds)
        for (const auto& row : read_tsv(file.path, file.content)) take(row, true);
}

void Lexicon::take(const TsvRow& row, bool seed) {
    const auto cls = class_named(row.field(0));
    if (!cls)
        throw Error(Fault::lexicon, place_of(row, 0),
                    fmt::format("unknown class '{}'", row.field(0)));
    Sense sense{*cls, {}, std::string(row.field(1)), joined(row.fields, 3)};
    if (has_value(*cls)) {
        const auto value = value_of(row.field(1));
        if (!value)
            throw Error(Fault::lexicon, place_of(row, 1),
                        fmt::format("'{}' is no number", row.field(1)));
        sense.value = *value;
    }
    if (*cls == Class::country_adjective && row.fields.size() > 4)
        country_currencies_.emplace(row.field(4), row.field(3));
    if (*cls == Class::place && sense.note == "country")
        place_countries_.emplace(sense.key, sense.key);
    else if (*cls == Class::place && sense.note.starts_with(in_country))
        place_countries_.emplace(sense.key, sense.note.substr(in_country.size()));
    for (const auto form : forms_of(row.field(2))) {
        const std::string spelling = spelling_of(form);
        if (spelling.empty()) throw Error(Fault::lexicon, place_of(row, 2), "an empty form");
        for (auto space = spelling.find(' '); space != std::string::npos;
             space = spelling.find(' ', space + 1))
            intern(std::string_view(spelling).substr(0, space)).begins_phrase = true;
        Word& word = intern(spelling);
        if (word.is(*cls)) {
            const Sense& other = word.sense(*cls);
            if (seed || (other.key == sense.key && other.note == sense.note)) continue;
            throw Error(
                Fault::lexicon, place_of(row, 2),
                fmt::format("'{}' is a {} already, with key '{}'", form, row.field(0), other.key));
        }
        word.classes |= bit(*cls);
        if (*cls == Class::hedge_before && spelling.size() >= hedge_beginning)
            hedge_beginnings_.set(beginning_bit(spelling));
        word.senses.push_back(sense);
    }
}

const Lexicon& Lexicon::standard() {
    static const Lexicon instance(all_files(), cldr_files());
    return instance;
}

void add_user_lexicon(std::string path, std::string content) {
    added_files().emplace_back(std::move(path), std::move(content));
}

std::string user_lexicon() {
    std::string all;
    for (const auto& [path, content] : added_files()) all += content;
    return all;
}

}  // namespace tadqiq
