// Files that the build compiles into the program: the lexicon, the schema, the page's templates.
#pragma once

#include <span>
#include <string_view>

namespace tadqiq {

struct EmbeddedFile {
    std::string_view path;  ///< relative to the project's root: "grammar/lexicon/units.tsv"
    std::string_view content;
};

/// grammar/lexicon/*.tsv, in the order in which src/figures/CMakeLists.txt lists them.
std::span<const EmbeddedFile> lexicon_files();
/// Rows of the same kind from CLDR, made by the build: a form that lexicon_files() has is left out.
std::span<const EmbeddedFile> cldr_files();
/// grammar/lexicon/conversions.tsv: how units become each other.
std::span<const EmbeddedFile> conversion_files();
/// grammar/lexicon/links.tsv: what ties the figures of one calculation together.
std::span<const EmbeddedFile> link_files();
/// grammar/lexicon/pegs.tsv: fixed rates of exchange.
std::span<const EmbeddedFile> peg_files();
/// grammar/claims/*.tsv: words by how much they tell, publishers, the weights of likenesses.
std::span<const EmbeddedFile> claims_files();
/// templates/messages/*.tsv: what reports say, a file a language.
std::span<const EmbeddedFile> message_files();
/// templates/page.*, templates/entry.html ...: what the HTML report is made of.
std::span<const EmbeddedFile> page_files();
/// schema/*.sql: the numbered migrations in order, then views.sql.
std::span<const EmbeddedFile> schema_files();

}  // namespace tadqiq
