#include "merge/compare/names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>

#include "lexicon/nouns.h"
#include "lexicon/organizations.h"
#include "lexicon/people.h"
#include "lexicon/places.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::merge {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 21> kParticles = {
    "abu", "al", "an",  "bin", "da", "de", "del", "della", "den", "der", "di",
    "dos", "du", "ibn", "el",  "la", "le", "ter", "van",   "von", "y"};
constexpr std::array<std::string_view, 5> kSmallWords = {"of", "the", "and",
                                                         "for", "in"};
/// "Department of State" is "State Department".
constexpr std::array<std::string_view, 4> kTurned = {"department", "ministry",
                                                     "secretariat", "embassy"};

template <typename Words>
bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

/// Letters, digits and `inner`; "u.s." is one word, "w." is "w", "o'brien"
/// "obrien". `folded` is.
Words plain_words(std::string_view folded, char32_t inner) {
  Words words(1);
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, size] = text::decode(folded, at);
    const bool is_kept = text::is_alpha(c) || text::is_digit(c) ||
                         text::is_extender(c) || c == inner;
    if (is_kept) {
      words.back() += folded.substr(at, size);
    } else if (c == U'&') {
      words.emplace_back("and");
      words.emplace_back();
    } else if (c != U'.' && c != U'\'' && !words.back().empty()) {
      words.emplace_back();
    }
    at += size;
  }
  std::erase(words, "");
  return words;
}

/// The possessive of "Gaza's Health Ministry" is no part of its name.
std::string without_possessives(std::string_view name) {
  std::string text = text::fold(name);
  for (std::size_t at = text.find("'s"); at != std::string::npos;
       at = text.find("'s", at)) {
    const bool ends_word = at + 2 == text.size() || text[at + 2] == ' ';
    if (!ends_word) {
      at += 2;
      continue;
    }
    text.erase(at, 2);
  }
  return text;
}

ParsedName finished(Words words, std::string generation = {}) {
  return {joined(words), std::move(words), std::move(generation)};
}

/// "qadiri" of "al-qadiri".
std::string without_particle(const std::string& word) {
  const auto dash = word.find('-');
  const bool is_particle = dash != std::string::npos &&
                           dash + 1 < word.size() &&
                           has(kParticles, word.substr(0, dash));
  return is_particle ? word.substr(dash + 1) : word;
}

ParsedName person_form(std::string_view name) {
  // "Ana Ruiz, a doctor": the name is what stands before the comma, or before
  // the gap that tables leave.
  name = name.substr(0, name.find(','));
  const auto gap = name.find("  ");
  if (gap != std::string_view::npos && name.find(' ') < gap) {
    name = name.substr(0, gap);
  }
  Words words = plain_words(without_possessives(name), U'-');
  while (words.size() > 2 && lexicon::is_title(words.front()))
    words.erase(words.begin());
  std::string generation;
  if (words.size() > 1 && lexicon::is_generation_mark(words.back())) {
    generation = words.back();
    words.pop_back();
  }
  Words kept;
  for (const std::string& word : words) {
    if (!has(kParticles, word)) kept.push_back(without_particle(word));
  }
  return finished(kept.empty() ? std::move(words) : std::move(kept),
                  std::move(generation));
}

/// The words behind a country or its adjective, if any: "state department" of
/// "us state department".
Words without_country(const Words& words) {
  for (std::size_t n = std::min<std::size_t>(3, words.size() - 1); n > 0; --n) {
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(n);
    const std::string front = joined({words.begin(), end});
    if (lexicon::is_country(front) || lexicon::is_demonym(front))
      return {end, words.end()};
  }
  return {};
}

/// Makes "us labor department" of "us department of labor".
void turn(Words& words) {
  if (words.size() < 3) return;
  const std::size_t behind = without_country(words).size();
  const std::size_t at = behind > 0 ? words.size() - behind : 0;
  if (words.size() < at + 3 || !has(kTurned, words[at]) ||
      words[at + 1] != "of") {
    return;
  }
  const auto head = words.begin() + static_cast<std::ptrdiff_t>(at);
  std::rotate(head, head + 2, words.end());
  words.pop_back();
  if (words[at] == "the" && words.size() > at + 2) words.erase(head);
}

/// "us senate" of "united states senate".
void shorten_country(Words& words) {
  if (words.empty()) return;
  for (std::size_t n = std::min<std::size_t>(4, words.size() - 1); n > 1; --n) {
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(n);
    const std::string front = joined({words.begin(), end});
    if (!lexicon::is_country(front)) continue;
    Words shorter = plain_words(lexicon::usual_name(front), U'\0');
    shorter.insert(shorter.end(), end, words.end());
    words = std::move(shorter);
    return;
  }
}

/// Makes "salem" of "city of salem", and "new york city" of what would be a
/// region's name.
void drop_rank(Words& words) {
  constexpr std::array<std::string_view, 3> ranks = {"city", "town", "village"};
  if (words.size() < 3 || words[1] != "of" || !has(ranks, words[0])) return;
  const std::string rank = words[0];
  words.erase(words.begin(), words.begin() + 2);
  const std::string place = joined(words);
  if (lexicon::is_region_name(place) || lexicon::is_country(place))
    words.push_back(rank);
}

ParsedName body_form(std::string_view name) {
  Words words = plain_words(without_possessives(name), U'\0');
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  for (std::string& word : words) {
    if (word == "mt") word = "mount";
    if (word == "st" && &word == &words.front()) word = "saint";
  }
  while (words.size() > 1 && lexicon::is_legal_form(words.back()))
    words.pop_back();
  if (words.size() > 1 && words.back() == "and") words.pop_back();
  drop_rank(words);
  std::string whole = joined(words);
  // "State of Ohio".
  constexpr std::array<std::string_view, 2> states = {"state of ",
                                                      "commonwealth of "};
  for (const std::string_view state : states) {
    if (whole.starts_with(state) &&
        lexicon::is_region_name(whole.substr(state.size())))
      return finished(plain_words(whole.substr(state.size()), U'\0'));
  }
  const std::string_view known = lexicon::usual_name(whole);
  if (known != whole) return finished(plain_words(known, U'\0'));
  shorten_country(words);
  turn(words);
  return finished(std::move(words));
}

std::string initials(const Words& words) {
  std::string letters;
  for (const std::string& word : words) {
    if (has(kSmallWords, word)) continue;
    const bool is_short_country = word == "us" || word == "un" || word == "uk";
    letters +=
        is_short_country ? word : word.substr(0, text::decode(word, 0).size);
  }
  return letters;
}

/// "homeland security", "hhs" and "dod" of turned names of departments.
void add_field_forms(const Words& words, std::set<std::string>& forms) {
  if (words.size() < 2 || !has(kTurned, words.back())) return;
  const Words field(words.begin(), words.end() - 1);
  const std::string letters = initials(field);
  const std::string head = words.back().substr(0, 1);
  if (field.size() > 1) forms.insert(joined(field));
  if (letters.size() > 2) forms.insert(letters);
  forms.insert(head + "o" + letters);
  if (letters.size() > 1) forms.insert(head + letters);
}

/// "chargers" may be all that is said of "san diego chargers".
bool is_team_word(const std::string& word) {
  return word.size() > 4 && word.ends_with('s') && !word.ends_with("ss") &&
         !lexicon::is_common_opening(word);
}

/// "Virginia Tech", "New Mexico Gas": what opens with a region is not called by
/// the region's name.
bool names_region(const Words& words) {
  return lexicon::is_region_name(words[0]) ||
         lexicon::is_region_name(words[0] + " " + words[1]);
}

/// Whether the first words alone name the body: not where they name its place
/// or its field.
bool may_open_alone(const Words& words) {
  return without_country(words).empty() && !has(kSmallWords, words[1]) &&
         !lexicon::is_common_opening(words.front()) && !names_region(words) &&
         text::length(words.front()) > 2 &&
         std::none_of(words.begin() + 1, words.end(),
                      lexicon::is_institution_word);
}

bool is_chamber(const std::string& word) {
  return lexicon::head_class(word) == "parliament";
}

/// What a body of a country is called at home: "state department", "usda",
/// "house" of "us house of representatives".
void add_home_forms(const Words& words, std::set<std::string>& forms) {
  const Words rest = without_country(words);
  const Words& own = rest.empty() ? words : rest;
  add_field_forms(own, forms);
  if (own.size() > 2 && own[1] == "of" && is_chamber(own[0]))
    forms.insert(own[0]);
  if (rest.empty()) return;
  if (rest.size() > 1 || lexicon::is_institution_word(rest[0]) ||
      is_chamber(rest[0]))
    forms.insert(joined(rest));
  if (rest.size() > 1 && has(kTurned, rest.back())) {
    const Words field(rest.begin(), rest.end() - 1);
    forms.insert(words[0] + rest.back().substr(0, 1) + initials(field));
  }
}

}  // namespace

NameStyle style(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return NameStyle::kPerson;
    case EntityType::kGeopoliticalEntity:
    case EntityType::kPlace:
      return NameStyle::kTerritory;
    default:
      return NameStyle::kBody;
  }
}

ParsedName name_form(std::string_view name, NameStyle style) {
  if (style == NameStyle::kPerson) return person_form(name);
  const bool is_long = name.find(' ') != std::string_view::npos;
  if (style == NameStyle::kTerritory || is_long) {
    if (const auto region = lexicon::region_of(name); !region.empty())
      name = region;
  }
  if (style != NameStyle::kTerritory) return body_form(name);
  // "Springfield  Ohio": as in tables.
  const auto gap = name.find("  ");
  return body_form(gap != 0 ? name.substr(0, gap) : name);
}

std::vector<std::string> short_forms(const ParsedName& form, NameStyle style) {
  const Words& words = form.words;
  if (words.size() < 2) return {};
  if (style == NameStyle::kPerson) return {words.back()};
  if (style == NameStyle::kTerritory) return {};
  std::set<std::string> forms;
  const std::string letters = initials(words);
  if (letters.size() > 1 && !lexicon::is_country(letters))
    forms.insert(letters);
  if (is_team_word(words.back())) forms.insert(words.back());
  if (lexicon::is_storm(words.front()) && words.size() == 2)
    forms.insert(words[1]);
  add_home_forms(words, forms);
  if (may_open_alone(words)) {
    forms.insert(words.front());
    if (words.size() > 2) forms.insert(words[0] + " " + words[1]);
  }
  return {forms.begin(), forms.end()};
}

bool is_of_form(const ParsedName& shorter, const ParsedName& longer) {
  const std::size_t count = shorter.words.size();
  return count > 0 && count + 1 < longer.words.size() &&
         longer.words[count] == "of" &&
         std::equal(shorter.words.begin(), shorter.words.end(),
                    longer.words.begin());
}

}  // namespace relata::merge
