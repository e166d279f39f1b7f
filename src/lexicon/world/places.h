#pragma once

#include <string_view>

namespace relata::lexicon {

/// Names of places and of their people. All go in folded (text::fold) where
/// nothing else is said.

/// A country or territory: a row of schema/countries.tsv.
struct Country {
  std::string_view code;  ///< ISO 3166-1: "GB".
  std::string_view name;  ///< The usual name, folded, without stops.
};

/// The country that `name` names or abbreviates ("us", "america"), that `city`
/// is the capital of, that `word` is the adjective or the people of
/// ("danish"); nullptr if there is none.
const Country* find_country(std::string_view name);
const Country* country_of_capital(std::string_view city);
const Country* country_of_demonym(std::string_view word);

/// The code of the country; empty for nullptr.
std::string_view country_code(const Country* country);

/// The usual name of the country that `name` names, or `name` itself.
std::string_view usual_name(std::string_view name);

/// Returns true iff `name` is one of a country's names; the city of a capital.
bool is_country(std::string_view name);
bool is_capital(std::string_view city);

/// Returns true iff `word` is the adjective or the people of a country.
bool is_demonym(std::string_view word);

/// The usual name, folded, of the state or province that `written` abbreviates
/// letter for letter ("Va.", "N.Y."), or nothing. schema/regions.tsv.
std::string_view region_of(std::string_view written);

/// Returns true iff `name` is the usual name of such a state or province.
bool is_region_name(std::string_view name);

/// Returns true iff `name` is what follows a town in a dateline, in full or in
/// short: "ohio", "calif.", "france" (schema/dateline_regions.tsv).
bool is_dateline_region(std::string_view name);

/// Returns true iff `word` tells parts of places: "northern".
bool is_place_epithet(std::string_view word);

}  // namespace relata::lexicon
