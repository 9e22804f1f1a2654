// Where an article was published: a bare "riyal" is another currency in Doha than in Riyadh.
#pragma once

#include <string>

#include "article/article.hpp"

namespace tadqiq {

/// ISO 3166 alpha-2 of the publisher's country, by grammar/claims/publishers.tsv, else by a country
/// in the publisher's name; empty where not known.
std::string publisher_country(const Article& article);

}  // namespace tadqiq
