#include "names/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "core/tables.h"
#include "text/fold.h"

namespace relata::names::words {
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
  Words found;
  for (const TableRow& row : table_rows(table)) {
    if (!use.empty() && row[use_column] != use) continue;
    for (const std::string_view item : cell_items(row[word_column])) {
      found.insert(plain(item));
    }
  }
  return found;
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

const std::map<std::string, Words, std::less<>>& nicknames() {
  static const auto full = read_nicknames();
  return full;
}

Dictionary read_numbers() {
  Dictionary numbers;
  for (const TableRow& row : table_rows("quantity_words.tsv")) {
    if (row[1] != "number") continue;
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

std::string_view look_up(const Dictionary& dictionary, std::string_view word,
                         std::string_view otherwise) {
  const auto found = dictionary.find(word);
  return found == dictionary.end() ? otherwise
                                   : std::string_view(found->second);
}

std::map<std::string, Title, std::less<>> read_titles() {
  std::map<std::string, Title, std::less<>> titles;
  for (const TableRow& row : table_rows("titles.tsv")) {
    Title title;
    title.is_office = row[1] == "office";
    title.gender = row[2] == "M"   ? Gender::kMasculine
                   : row[2] == "F" ? Gender::kFeminine
                                   : Gender::kUnknown;
    title.lemma = row[3].empty() ? row[0] : row[3];
    titles.emplace(plain(row[0]), title);
  }
  return titles;
}

std::unordered_map<std::string_view, Gender> read_first_names() {
  std::unordered_map<std::string_view, Gender> names;
  for (const TableRow& row : table_rows("first_names.tsv")) {
    names[row[0]] = row[1] == "M"   ? Gender::kMasculine
                    : row[1] == "F" ? Gender::kFeminine
                                    : Gender::kNeuter;
  }
  return names;
}

}  // namespace

const Title* find_title(std::string_view title) {
  static const auto titles = read_titles();
  const auto found = titles.find(title);
  return found == titles.end() ? nullptr : &found->second;
}

Gender first_name_gender(std::string_view name) {
  static const auto genders = read_first_names();
  const auto found = genders.find(name);
  return found == genders.end() ? Gender::kUnknown : found->second;
}

bool is_first_name(std::string_view name) {
  return first_name_gender(name) != Gender::kUnknown;
}

bool are_nicknames(std::string_view a, std::string_view b) {
  const auto one = nicknames().find(a);
  const auto other = nicknames().find(b);
  if (one == nicknames().end() || other == nicknames().end()) return false;
  return std::any_of(
      one->second.begin(), one->second.end(),
      [&](const std::string& name) { return other->second.contains(name); });
}

bool is_nickname_of(std::string_view name, std::string_view full) {
  const auto found = nicknames().find(name);
  return name != full && found != nicknames().end() &&
         found->second.contains(full);
}

bool is_legal_form(std::string_view word) {
  static const Words found =
      read_words("organization_words.tsv", "suffix", 1, 0);
  return found.contains(word);
}

bool is_institution_word(std::string_view word) {
  static const Words found = read_words("institution_words.tsv", "", 0, 0);
  return found.contains(word);
}

bool is_common_opening(std::string_view word) {
  static const Words found = read_words("name_openings.tsv", "", 0, 1);
  return found.contains(word) || !country_of_demonym(word).empty();
}

bool is_organization_word(std::string_view word) {
  static const Words found = read_words("organization_words.tsv", "", 0, 0);
  return found.contains(word);
}

std::string_view usual_name(std::string_view name) {
  static const Dictionary countries = read_countries(1);
  return look_up(countries, name, name);
}

bool is_country(std::string_view name) {
  static const Dictionary countries = read_countries(1);
  return countries.contains(name);
}

std::string_view country_of_demonym(std::string_view word) {
  static const Dictionary demonyms = read_countries(3);
  return look_up(demonyms, word, {});
}

std::string_view number_word(std::string_view word) {
  static const Dictionary numbers = read_numbers();
  return look_up(numbers, word, {});
}

std::string_view head_class(std::string_view lemma) {
  static const Dictionary classes = read_head_classes();
  return look_up(classes, lemma, lemma);
}

bool is_storm(std::string_view lemma) {
  return head_class(lemma) == "storm";
}

}  // namespace relata::names::words
