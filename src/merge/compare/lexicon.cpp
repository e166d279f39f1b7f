#include "merge/compare/lexicon.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/tables.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

using Words = std::set<std::string, std::less<>>;
using Dictionary = std::map<std::string, std::string, std::less<>>;

/// "u.s." as names are compared: "us"; "&" as "and".
std::string plain(std::string_view cell) {
  std::string word = text::fold(cell);
  std::erase(word, '.');
  if (const auto at = word.find('&'); at != std::string::npos) {
    word.replace(at, 1, "and");
  }
  return word;
}

/// A row of countries.tsv gives each of its `column`'s words the first name.
Dictionary read_countries(std::size_t column) {
  Dictionary countries;
  for (const TableRow& row : table_rows("countries.tsv")) {
    const std::string first = plain(cell_items(row[1]).front());
    for (const std::string_view item : cell_items(row[column])) {
      countries.emplace(plain(item), first);
    }
  }
  return countries;
}

Words read_words(std::string_view table, std::string_view use,
                 std::size_t use_column, std::size_t word_column) {
  Words words;
  for (const TableRow& row : table_rows(table)) {
    if (!use.empty() && row[use_column] != use) continue;
    for (const std::string_view item : cell_items(row[word_column])) {
      words.insert(plain(item));
    }
  }
  return words;
}

/// Each given name with the full forms it can stand for.
std::map<std::string, Words, std::less<>> read_nicknames() {
  std::map<std::string, Words, std::less<>> full;
  for (const TableRow& row : table_rows("nicknames.tsv")) {
    const std::string first = plain(row[0]);
    full[first].insert(first);
    for (const std::string_view item : cell_items(row[1])) {
      full[plain(item)].insert(first);
    }
  }
  return full;
}

Dictionary read_numbers() {
  Dictionary numbers;
  for (const TableRow& row : table_rows("quantity_words.tsv")) {
    if (row[1] != "number" && row[1] != "scale") continue;
    for (const std::string_view item : cell_items(row[0])) {
      numbers.emplace(item, row[2]);
    }
  }
  return numbers;
}

/// The first class of each noun that has one.
Dictionary read_head_classes() {
  Dictionary classes;
  for (const TableRow& row : table_rows("nouns.tsv")) {
    if (row[1].empty() || row[1] == "-") continue;
    for (const std::string_view noun : cell_items(row[4])) {
      classes.emplace(noun, row[1]);
    }
  }
  return classes;
}

std::string_view look_up(const Dictionary& words, std::string_view word,
                         std::string_view otherwise) {
  const auto found = words.find(word);
  return found == words.end() ? otherwise : std::string_view(found->second);
}

}  // namespace

std::string_view country(std::string_view name) {
  static const Dictionary countries = read_countries(1);
  return look_up(countries, name, name);
}

bool is_country(std::string_view name) {
  static const Dictionary countries = read_countries(1);
  return countries.contains(name);
}

std::string_view capital_of(std::string_view name) {
  static const Dictionary capitals = read_countries(2);
  return look_up(capitals, name, {});
}

std::string_view demonym_of(std::string_view word) {
  static const Dictionary demonyms = read_countries(3);
  return look_up(demonyms, word, {});
}

bool are_nicknames(std::string_view first, std::string_view second) {
  static const auto full = read_nicknames();
  const auto a = full.find(first);
  const auto b = full.find(second);
  if (a == full.end() || b == full.end()) return false;
  return std::any_of(
      a->second.begin(), a->second.end(),
      [&](const std::string& name) { return b->second.contains(name); });
}

bool is_legal_form(std::string_view word) {
  static const Words words =
      read_words("organization_words.tsv", "suffix", 1, 0);
  return words.contains(word);
}

bool is_number(std::string_view word) {
  static const Words words = read_words("quantity_words.tsv", "number", 1, 0);
  return word.find_first_of("0123456789") != std::string_view::npos ||
         words.contains(word);
}

bool is_common_opening(std::string_view word) {
  static const Words words = read_words("name_openings.tsv", "", 0, 1);
  return words.contains(word) || !demonym_of(word).empty();
}

bool is_institution_word(std::string_view word) {
  static const Words words = read_words("institution_words.tsv", "", 0, 0);
  return words.contains(word);
}

bool is_title(std::string_view word) {
  static const Words titles = read_words("titles.tsv", "", 1, 0);
  return titles.contains(word);
}

bool is_honorific(std::string_view title) {
  static const Words titles = read_words("titles.tsv", "honorific", 1, 0);
  return titles.contains(title);
}

bool is_deputy_word(std::string_view word) {
  static const Words words = read_words("deputy_words.tsv", "", 0, 0);
  return words.contains(word);
}

std::string number(std::string_view word) {
  static const Dictionary numbers = read_numbers();
  std::string digits(word);
  std::erase(digits, ',');
  const bool is_written_out =
      digits.find_first_not_of("0123456789.") != std::string::npos ||
      digits.find_first_of("0123456789") == std::string::npos;
  return is_written_out ? std::string(look_up(numbers, word, {})) : digits;
}

bool is_storm(std::string_view word) {
  return head_class(word) == "storm";
}

std::string_view head_class(std::string_view lemma) {
  static const Dictionary classes = read_head_classes();
  return look_up(classes, lemma, lemma);
}

}  // namespace relata::merge
