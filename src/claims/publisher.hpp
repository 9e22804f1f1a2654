// Where an article was published: a bare "riyal" is another currency in Doha than in Riyadh. And
// how much its publisher counts.
#pragma once

#include <string>
#include <string_view>

#include "article/article.hpp"

namespace tadqiq {

/// ISO 3166 alpha-2 of the publisher's country, by grammar/claims/publishers.tsv, else by a country
/// in the publisher's name; empty where not known.
std::string publisher_country(const Article& article);

/// What a user says of a publisher goes before what the file says. Before the first is read.
void set_publisher_country(std::string_view name, std::string_view country);
/// How many voices the publisher counts for where articles disagree: 1 unless a user says
/// otherwise.
unsigned publisher_weight(const Article& article);
void set_publisher_weight(std::string_view name, unsigned weight);

/// All countries that were set, for telling readings with others apart.
std::string publisher_settings();

}  // namespace tadqiq
