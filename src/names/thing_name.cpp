// "The Danish Ministry of Finance", "Tarn Group Inc.", "St. Paul": names of
// everything but people, written in one way.
#include <algorithm>
#include <array>

#include "lexicon/meaning/nouns.h"
#include "lexicon/world/name_parts.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/places.h"
#include "names/parsers.h"
#include "names/written_words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

using lexicon::is_name_part;
using lexicon::NamePart;

Words slice(const Words& words, std::size_t begin, std::size_t end) {
  return {words.begin() + static_cast<std::ptrdiff_t>(begin),
          words.begin() + static_cast<std::ptrdiff_t>(end)};
}

bool is_legal_form(const std::string& word) {
  return lexicon::is_legal_form(word) || is_name_part(NamePart::kGroup, word);
}

/// Takes "Group Inc." and "& Co." off the end.
void take_legal_forms(Words& words, ThingParts& thing) {
  while (words.size() > 1 && is_legal_form(words.back())) {
    thing.legal_forms.push_back(words.back());
    words.pop_back();
  }
  if (words.size() > 1 && words.back() == "and") words.pop_back();
  std::reverse(thing.legal_forms.begin(), thing.legal_forms.end());
}

/// "The port of", "Mt. Alma", "St. Paul" in full.
void write_out(Words& words) {
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  for (std::string& word : words)
    word = lexicon::unabbreviated(word);
  if (!words.empty() && words.front() == "st") words.front() = "saint";
}

/// "Salem" of "City of Salem", "Kenya" of "Republic of Kenya"; but "New York
/// City" of what would be a region's name.
void drop_rank(Words& words) {
  if (words.size() < 3 || words[1] != "of") return;
  const std::string rank = words[0];
  const bool is_realm = is_name_part(NamePart::kRealm, rank);
  if (!is_realm && !is_name_part(NamePart::kRank, rank)) return;
  const Words rest = slice(words, 2, words.size());
  const std::string place = joined(rest);
  const bool is_known =
      lexicon::is_region_name(place) || lexicon::is_country(place);
  const bool is_whole_known = lexicon::is_country(joined(words));
  if (is_realm && (!is_known || is_whole_known)) return;
  words = rest;
  if (is_known && !is_realm) words.push_back(rank);
}

/// How many words from the front name a country ("united states") or its
/// people ("danish"), with others behind them; and the country's usual name.
struct Front {
  std::size_t size = 0;
  std::string_view country;
};

Front country_in_front(const Words& words) {
  for (std::size_t n = std::min<std::size_t>(4, words.size() - 1); n > 0; --n) {
    const std::string front = joined(std::span(words).first(n));
    if (lexicon::is_country(front)) return {n, lexicon::usual_name(front)};
    const lexicon::Country* country = lexicon::country_of_demonym(front);
    if (country != nullptr) return {n, country->name};
  }
  return {};
}

/// "us senate" of "united states senate".
void shorten_country(Words& words) {
  if (words.empty()) return;
  const Front front = country_in_front(words);
  if (front.size < 2) return;
  Words shorter = plain_words(front.country);
  shorter.insert(shorter.end(),
                 words.begin() + static_cast<std::ptrdiff_t>(front.size),
                 words.end());
  words = std::move(shorter);
}

/// Makes "labor department" of "department of labor" at `at`.
void turn(Words& words, std::size_t at) {
  if (words.size() < at + 3 || !is_name_part(NamePart::kTurned, words[at]) ||
      words[at + 1] != "of") {
    return;
  }
  const auto head = words.begin() + static_cast<std::ptrdiff_t>(at);
  std::rotate(head, head + 2, words.end());
  words.pop_back();  // "of"
  if (words[at] == "the" && words.size() > at + 2) words.erase(head);
}

/// Takes "of Denmark" off a body's end: "ministry of finance" and "denmark".
std::string_view take_country_behind(Words& words) {
  for (std::size_t n = std::min<std::size_t>(4, words.size()); n > 0; --n) {
    if (words.size() < n + 2) continue;
    const std::size_t at = words.size() - n;
    const bool has_article = words[at - 1] == "the" && at > 2;
    const std::size_t of = at - (has_article ? 2 : 1);
    if (words[of] != "of") continue;
    const std::string behind = joined(std::span(words).last(n));
    if (!lexicon::is_country(behind)) continue;
    words.resize(of);
    return lexicon::usual_name(behind);
  }
  return {};
}

/// Whether the words are a body's that many countries have: "supreme court",
/// "finance ministry".
bool is_body_of_countries(const Words& words) {
  const std::string& noun = words.back();
  return is_name_part(NamePart::kTurned, noun) ||
         lexicon::is_institution_word(noun) ||
         is_name_part(NamePart::kState, noun) ||
         lexicon::head_class(noun) == "parliament" ||
         lexicon::is_institution_word(words.front()) ||
         lexicon::is_organization_word(noun);
}

/// The country and the words beside it: "denmark" and "finance ministry" of
/// "Danish Ministry of Finance" and "Finance Ministry of Denmark".
void read_country(const Words& words, std::string_view written,
                  ThingParts& thing) {
  if (words.size() < 2) return;
  Words own = words;
  std::string_view country = take_country_behind(own);
  if (country.empty()) {
    const Front front = country_in_front(words);
    country = front.country;
    own.erase(own.begin(),
              own.begin() + static_cast<std::ptrdiff_t>(front.size));
  }
  turn(own, 0);
  // "U.S. FDA".
  const bool is_acronym =
      own.size() == 1 &&
      is_written_acronym(written.substr(written.rfind(' ') + 1));
  const bool is_body =
      is_acronym || (!own.empty() && is_body_of_countries(own));
  if (country.empty() || !is_body) return;
  thing.country = country;
  thing.own = std::move(own);
}

/// "Weir-Dahl Act": of two that share it.
bool is_compound(std::string_view written) {
  const auto dash = written.find('-');
  const auto blank = written.find(' ');
  return dash != std::string_view::npos && dash > 0 && dash < blank &&
         dash + 1 < written.size() && written[dash + 1] >= 'A' &&
         written[dash + 1] <= 'Z';
}

/// The words without articles, legal forms and ranks, and countries by their
/// usual names.
Words plain_name(std::string_view written, ThingParts& thing) {
  Words words = plain_words(written);
  write_out(words);
  take_legal_forms(words, thing);
  drop_rank(words);
  const std::string whole = joined(words);
  const std::string_view known = lexicon::usual_name(whole);
  if (known != whole) return plain_words(known);
  return words;
}

Words turned(Words words) {
  if (words.size() > 2) turn(words, country_in_front(words).size);
  return words;
}

/// How many of the words from the front end with "'s".
std::size_t owner_length(std::string_view written, const Words& words) {
  const std::string folded = text::fold(written);
  const auto mark = folded.find("'s");
  if (mark == std::string::npos ||
      (mark + 2 < folded.size() && folded[mark + 2] != ' ')) {
    return 0;
  }
  const std::size_t length = plain_words(folded.substr(0, mark)).size();
  const bool has_article = folded.starts_with("the ");
  const std::size_t owner = length - (has_article ? 1 : 0);
  return owner <= words.size() ? owner : 0;
}

/// The words of a name, and what else it has.
void read_words(std::string_view written, Name& name) {
  const Words unturned = plain_name(written, name.thing);
  name.words = unturned;
  shorten_country(name.words);
  const Words in_order = name.words;
  name.words = turned(std::move(name.words));
  read_country(in_order, written, name.thing);
  name.thing.owner = owner_length(written, name.words);
  read_acronyms(name, unturned);
}

/// "Reston" and "virginia" of "Reston, Va.": what a place lies in, if it is
/// known.
std::string container_of(std::string_view behind) {
  behind = text::trim(behind);
  if (const auto region = lexicon::region_of(behind); !region.empty())
    return std::string(region);
  std::string folded = joined(plain_words(behind));
  if (lexicon::is_region_name(folded)) return folded;
  return lexicon::is_country(folded) ? std::string(lexicon::usual_name(folded))
                                     : std::string();
}

}  // namespace

Words phrase_words(std::string_view phrase) {
  ThingParts thing;
  Words words = plain_name(phrase, thing);
  shorten_country(words);
  return turned(std::move(words));
}

bool is_of_some_country(const Name& name) {
  constexpr std::size_t longest = 2;  // Longer ones tell of what they are.
  return !name.is_person() && !name.is_empty() && name.thing.country.empty() &&
         name.words.size() <= longest &&
         is_name_part(NamePart::kState, name.words.back());
}

Name parse_thing(std::string_view written, NameKind kind) {
  Name name;
  name.kind = kind;
  const bool is_long = written.find(' ') != std::string_view::npos;
  const std::string_view region = lexicon::region_of(written);
  read_words(is_long && !region.empty() ? region : written, name);
  name.thing.is_acronym = is_written_acronym(written);
  name.thing.is_compound = is_compound(written);
  read_case(name);
  read_vehicle(name, written);
  read_numbers(name, written);
  return name;
}

Name parse_place(std::string_view written) {
  Name name;
  name.kind = NameKind::kPlace;
  if (const auto region = lexicon::region_of(written); !region.empty()) {
    read_words(region, name);
    return name;
  }
  // "Springfield  Ohio": as in tables.
  const auto gap = written.find("  ");
  if (gap != 0) written = written.substr(0, gap);
  const auto comma = written.find(',');
  if (comma != std::string_view::npos && comma > 0)
    name.thing.container = container_of(written.substr(comma + 1));
  const bool has_container = !name.thing.container.empty();
  read_words(has_container ? written.substr(0, comma) : written, name);
  // "Washington, D.C."
  if (name.thing.container == joined(name.words)) name.thing.container.clear();
  name.thing.is_acronym = is_written_acronym(written);
  read_numbers(name, written);
  return name;
}

}  // namespace relata::names
