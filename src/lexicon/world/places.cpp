#include "lexicon/world/places.h"

#include <string>

#include "lexicon/tables/words.h"
#include "text/fold.h"

namespace relata::lexicon {
namespace {

/// The items of `column` of countries.tsv, each with its country.
WordMap<Country> read_countries(std::size_t column) {
  WordMap<Country> countries;
  for (const TableRow& row : table_rows("countries.tsv")) {
    const Country country = {row[0], cell_items(row[1]).front()};
    for (const std::string_view item : cell_items(row[column]))
      countries.emplace(item, country);
  }
  return countries;
}

WordMap<std::string_view> read_regions() {
  WordMap<std::string_view> regions;
  for (const TableRow& row : table_rows("regions.tsv")) {
    for (const std::string_view item : cell_items(row[1]))
      regions.emplace(item, row[0]);
  }
  return regions;
}

std::unordered_set<std::string> read_dateline_regions() {
  std::unordered_set<std::string> regions;
  for (const TableRow& row : table_rows("dateline_regions.tsv"))
    regions.insert(text::fold(row[0]));
  return regions;
}

}  // namespace

const Country* find_country(std::string_view name) {
  static const WordMap<Country> names = read_countries(1);
  return find(names, name);
}

const Country* country_of_capital(std::string_view city) {
  static const WordMap<Country> capitals = read_countries(2);
  return find(capitals, city);
}

const Country* country_of_demonym(std::string_view word) {
  static const WordMap<Country> demonyms = read_countries(3);
  return find(demonyms, word);
}

std::string_view country_code(const Country* country) {
  return country == nullptr ? std::string_view() : country->code;
}

std::string_view usual_name(std::string_view name) {
  const Country* country = find_country(name);
  return country == nullptr ? name : country->name;
}

bool is_country(std::string_view name) {
  return find_country(name) != nullptr;
}

bool is_capital(std::string_view city) {
  return country_of_capital(city) != nullptr;
}

bool is_demonym(std::string_view word) {
  return country_of_demonym(word) != nullptr;
}

std::string_view region_of(std::string_view written) {
  static const auto regions = read_regions();
  const std::string_view* region = find(regions, written);
  return region == nullptr ? std::string_view() : *region;
}

bool is_region_name(std::string_view name) {
  static const WordSet names = words_of("regions.tsv");
  return names.contains(name);
}

bool is_dateline_region(std::string_view name) {
  static const auto regions = read_dateline_regions();
  return regions.contains(std::string(name));
}

bool is_place_epithet(std::string_view word) {
  static const WordSet epithets =
      words_of_kind("name_openings.tsv", "place", 0, 1);
  return word.ends_with("ern") && epithets.contains(word);
}

}  // namespace relata::lexicon
