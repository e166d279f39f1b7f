#include "lexicon/world/people.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "lexicon/tables/grammar_codes.h"
#include "lexicon/tables/words.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/places.h"
#include "text/fold.h"

namespace relata::lexicon {
namespace {

WordMap<Title> read_titles() {
  WordMap<Title> titles;
  for (const TableRow& row : table_rows("titles.tsv")) {
    titles.emplace(row[0], Title{.is_office = row[1] != "honorific",
                                 .is_sole = row[1] == "sole",
                                 .gender = gender_of(row[2]),
                                 .lemma = row[3].empty() ? row[0] : row[3]});
  }
  return titles;
}

/// The last words of all titles.
WordSet read_title_ends() {
  WordSet ends;
  for (const TableRow& row : table_rows("titles.tsv"))
    ends.insert(row[0].substr(row[0].rfind(' ') + 1));
  return ends;
}

const WordPairs& kin() {
  static const WordPairs pairs = pairs_of("kin.tsv", 0, 1);
  return pairs;
}

WordMap<Gender> read_first_names() {
  WordMap<Gender> names;
  for (const TableRow& row : table_rows("first_names.tsv"))
    names.emplace(row[0], gender_of(row[1]));
  return names;
}

/// For each given name the full ones of the rows of nicknames.tsv that it
/// stands in.
const WordMap<std::vector<std::string_view>>& nicknames() {
  static const auto found = [] {
    WordMap<std::vector<std::string_view>> full;
    for (const TableRow& row : table_rows("nicknames.tsv")) {
      full[row[0]].push_back(row[0]);
      for (const std::string_view name : cell_items(row[1]))
        full[name].push_back(row[0]);
    }
    return full;
  }();
  return found;
}

bool is_party(std::string_view word) {
  static const WordSet marks = words_of("party_marks.tsv");
  return marks.contains(word);
}

/// "Calif." of "Calif", "D.C." of "D.C".
bool is_region(std::string_view word) {
  if (!region_of(word).empty() || is_region_name(text::fold(word))) return true;
  return !region_of(std::string(word) + ".").empty();
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view outer = " ()[],;:";
  const auto first = text.find_first_not_of(outer);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(outer) - first + 1);
}

/// "iii" of "III", "jr" of "(Jr.),".
std::string mark_in(std::string_view written) {
  std::string word = text::fold(without_marks(written));
  if (word.ends_with('.')) word.pop_back();
  return word;
}

/// Of how many of a million a name is the given name, and the surname.
struct NameShare {
  double given = 0;
  double surname = 0;
};

double share_of(std::string_view cell) {
  double share = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), share);
  return share;
}

WordMap<NameShare> read_name_shares() {
  WordMap<NameShare> shares;
  for (const TableRow& row : table_rows("name_shares.tsv"))
    shares.emplace(row[0], NameShare{share_of(row[1]), share_of(row[2])});
  return shares;
}

}  // namespace

const Title* find_title(std::string_view words) {
  static const WordMap<Title> titles = read_titles();
  return find(titles, words);
}

const Title* find_title_or_plural(std::string_view words) {
  constexpr std::size_t least = 6;  // "Kings" is a name.
  const Title* title = find_title(words);
  if (title == nullptr && words.size() >= least && words.back() == 's') {
    title = find_title(words.substr(0, words.size() - 1));
  }
  return title;
}

bool is_title(std::string_view words) {
  return find_title(words) != nullptr;
}

bool is_office_title(std::string_view words) {
  const Title* title = find_title(words);
  return title != nullptr && title->is_office;
}

bool is_honorific(std::string_view words) {
  const Title* title = find_title(words);
  return title != nullptr && !title->is_office;
}

bool ends_title(std::string_view word) {
  static const WordSet ends = read_title_ends();
  return ends.contains(word);
}

bool is_deputy_word(std::string_view word) {
  static const WordSet words = words_of("deputy_words.tsv");
  return words.contains(word);
}

bool is_kin(std::string_view word) {
  return kin().contains(word);
}

bool shares_surname(std::string_view word) {
  static const WordSet words = words_of_kind("kin.tsv", "yes", 2, 0);
  return words.contains(word);
}

bool are_inverse_kin(std::string_view a, std::string_view b) {
  return has_pair(kin(), a, b);
}

Gender first_name_gender(std::string_view name) {
  static const WordMap<Gender> names = read_first_names();
  const Gender* gender = find(names, name);
  return gender == nullptr ? Gender::kUnknown : *gender;
}

double expected_bearers(std::string_view given, std::string_view surname) {
  static const WordMap<NameShare> shares = read_name_shares();
  constexpr double rarest_given = 20;
  constexpr double rarest_surname = 3;
  constexpr double initial = 40'000;  // About one in 25 has the letter.
  const NameShare* first = find(shares, given);
  const NameShare* last = find(shares, surname);
  const double of_given =
      given.size() == 1
          ? initial
          : std::max(rarest_given, first == nullptr ? 0 : first->given);
  const double of_surname =
      std::max(rarest_surname, last == nullptr ? 0 : last->surname);
  return of_given * of_surname / 1000;
}

bool is_first_name(std::string_view name) {
  return first_name_gender(name) != Gender::kUnknown;
}

bool are_nicknames(std::string_view a, std::string_view b) {
  const auto* first = find(nicknames(), a);
  const auto* second = find(nicknames(), b);
  return first != nullptr && second != nullptr &&
         std::find_first_of(first->begin(), first->end(), second->begin(),
                            second->end()) != first->end();
}

bool is_nickname_of(std::string_view name, std::string_view full) {
  const auto* forms = find(nicknames(), name);
  return name != full && forms != nullptr &&
         std::find(forms->begin(), forms->end(), full) != forms->end();
}

bool is_generation_mark(std::string_view written) {
  static const WordSet marks =
      words_of_kind("generation_marks.tsv", "always", 1, 0);
  return marks.contains(mark_in(written));
}

bool is_generation_in_name(std::string_view written) {
  static const WordSet marks = words_of("generation_marks.tsv");
  return marks.contains(mark_in(written));
}

bool is_name_suffix(std::string_view written) {
  return is_generation_mark(written) || is_legal_form(text::lower(written));
}

bool is_party_mark(std::string_view written) {
  const std::string_view mark = without_marks(written);
  constexpr std::array<std::string_view, 6> joints = {
      "-", "\u2010", "\u2011", "\u2013", "\u2014", " "};
  return std::any_of(
      joints.begin(), joints.end(), [mark](std::string_view joint) {
        const auto at = mark.find(joint);
        return at != std::string_view::npos && is_party(mark.substr(0, at)) &&
               is_region(without_marks(mark.substr(at + joint.size())));
      });
}

}  // namespace relata::lexicon
