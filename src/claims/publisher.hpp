// Where an article was published: a bare "riyal" is another currency in Doha than in Riyadh.
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
/// All that was set, for telling readings with other countries apart.
std::string publisher_settings();

}  // namespace tadqiq
