#include "names/short_forms.h"

#include <algorithm>
#include <set>

#include "lexicon/meaning/nouns.h"
#include "lexicon/world/name_parts.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "names/written_words.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

using lexicon::is_name_part;
using lexicon::NamePart;

bool is_link(const std::string& word) {
  return is_name_part(NamePart::kLink, word);
}

/// "Republicans", "Danes": people of whom a longer name tells which.
bool is_people_word(const std::string& word) {
  const std::string one = word.substr(0, word.size() - 1);
  const auto& senses = lexicon::noun_senses(one);
  return lexicon::is_demonym(one) ||
         (!senses.empty() && senses.front().type == EntityType::kPerson &&
          senses.front().use == lexicon::NounUse::kMember);
}

/// "chargers" may be all that is said of "san diego chargers".
bool is_team_word(const std::string& word) {
  return !is_people_word(word) && word.size() > 4 && word.ends_with('s') &&
         !word.ends_with("ss") && !lexicon::is_common_opening(word);
}

/// "Times" of the "New York Times", "Herald" of the "Sunday Herald".
bool is_paper(const Words& words) {
  return is_name_part(NamePart::kPaper, words.back());
}

/// "Virginia Tech", "New Mexico Gas", "Alma" of the "Alma Tribune": what opens
/// with a place is not called by the place's name.
bool opens_with_place(const Words& words) {
  return lexicon::is_region_name(words[0]) || lexicon::is_country(words[0]) ||
         lexicon::is_region_name(words[0] + " " + words[1]);
}

/// Whether the first words alone name the body: not where they name its place
/// or its field, one of several partners or sides.
bool may_open_alone(const Name& name) {
  const Words& words = name.words;
  return name.thing.country.empty() && !name.thing.is_compound &&
         name.thing.plaintiff.empty() && !is_link(words[1]) &&
         !lexicon::is_common_opening(words.front()) &&
         !opens_with_place(words) && text::length(words.front()) > 2 &&
         std::none_of(words.begin() + 1, words.end(),
                      lexicon::is_institution_word);
}

/// "greens" of "green party".
std::string party_members(const Words& words) {
  const bool is_party = words.size() == 2 && words[1] == "party";
  return is_party ? words[0] + "s" : std::string();
}

bool is_chamber(const std::string& word) {
  return lexicon::head_class(word) == "parliament";
}

/// What a body of a country is called at home: "state department", "house" of
/// "us house of representatives"; and its field: "homeland security".
void add_home_forms(const Name& name, std::set<std::string>& forms) {
  const Words& own = name.thing.own.empty() ? name.words : name.thing.own;
  if (own.size() > 2 && is_name_part(NamePart::kTurned, own.back()))
    forms.insert(joined(std::span(own).first(own.size() - 1)));
  if (own.size() > 2 && own[1] == "of" && is_chamber(own[0]))
    forms.insert(own[0]);
  if (name.thing.own.empty()) return;
  if (own.size() > 1 || lexicon::is_institution_word(own[0]) ||
      is_chamber(own[0])) {
    forms.insert(joined(own));
  }
}

Words person_forms(const Name& name) {
  const Words& words = name.words;
  if (words.size() < 2) return {};
  std::set<std::string> forms = {words.back()};
  if (!name.person.western.empty()) forms.insert(words.front());
  if (name.person.surname_solid != solid(words.back()))
    forms.insert(name.person.surname_solid);
  const std::string& middle = words[words.size() - 2];
  if (words.size() > 2 && text::length(middle) > 1 &&
      !lexicon::is_first_name(middle)) {
    forms.insert(middle);
  }
  return {forms.begin(), forms.end()};
}

bool begins_with(const Words& longer, const Words& shorter) {
  return shorter.size() < longer.size() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

bool ends_with(const Words& longer, const Words& shorter) {
  return shorter.size() < longer.size() &&
         std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

/// "Fire Departments" of "Lake County Fire Departments": a kind of bodies.
bool is_of_several(const std::string& word) {
  return word.ends_with('s') &&
         lexicon::is_institution_word(word.substr(0, word.size() - 1));
}

/// "Relations Committee" of "Senate Relations Committee" and "Port Act" of
/// "2006 Port Act", whose chamber and year go without saying; "National Guard"
/// of "Ohio National Guard". "Veterans Affairs" is no name of the "Committee on
/// Veterans Affairs".
Basis ending_basis(const Name& shorter, const Name& longer) {
  const Words& less = shorter.words;
  const Words& more = longer.words;
  if (less.size() < 2 || !ends_with(more, less)) return Basis::kNothing;
  if (is_link(more[more.size() - less.size() - 1]) ||
      is_of_several(less.back())) {
    return Basis::kNothing;
  }
  const std::string& front = more.front();
  const bool goes_unsaid =
      is_chamber(front) || lexicon::is_country(front) ||
      front.find_first_of("0123456789") != std::string::npos;
  return goes_unsaid ? Basis::kChamber : Basis::kTail;
}

/// "Bloomberg" of "Bloomberg News", "Blue Harbor" of "Blue Harbor Party".
Basis opening_basis(const Name& shorter, const Name& longer) {
  const Words& less = shorter.words;
  const Words& more = longer.words;
  if (!begins_with(more, less)) return Basis::kNothing;
  if (more[less.size()] == "of" && less.size() + 1 < more.size())
    return Basis::kBehindOf;
  const bool is_opening = less.size() < 3 && may_open_alone(longer);
  const bool is_without_noun =
      less.size() > 1 && less.size() + 1 == more.size() &&
      lexicon::is_organization_word(more.back()) &&
      !lexicon::is_institution_word(more.back()) && !is_link(less.back());
  return is_opening || is_without_noun ? Basis::kOpening : Basis::kNothing;
}

bool is_acronym_of(const Name& shorter, const Name& longer) {
  constexpr std::size_t least_small = 4;
  const auto& acronyms = longer.thing.acronyms;
  if (shorter.words.size() != 1) return false;
  const std::string letters = solid(shorter.key);
  return (shorter.thing.is_acronym || letters.size() >= least_small) &&
         std::binary_search(acronyms.begin(), acronyms.end(), letters);
}

/// "UN Security Council" of "United Nations Security Council".
bool opens_with_acronym(const Name& shorter, const Name& longer) {
  const Words& less = shorter.words;
  const Words& more = longer.words;
  if (less.size() < 2 || less.size() >= more.size() || less[0].size() < 2)
    return false;
  const std::size_t behind = less.size() - 1;
  const std::size_t front = more.size() - behind;
  if (!std::equal(less.begin() + 1, less.end(),
                  more.begin() + static_cast<std::ptrdiff_t>(front))) {
    return false;
  }
  std::string letters;
  for (std::size_t i = 0; i < front; ++i) {
    if (!is_link(more[i]))
      letters += more[i].substr(0, text::decode(more[i], 0).size);
  }
  return letters == less[0];
}

/// "Ines" of "Hurricane Ines" and of "Tropical Storm Ines".
bool is_storm_of(const Name& shorter, const Name& longer) {
  const Words& more = longer.words;
  return shorter.words.size() == 1 && more.size() > 1 &&
         more.back() == shorter.words[0] &&
         lexicon::is_storm(more[more.size() - 2]);
}

/// "Labor Department" of "U.S. Department of Labor", "Supreme Court" of the
/// "Supreme Court of Kenya": whose country goes without saying.
bool is_without_country(const Name& shorter, const Name& longer) {
  return !longer.thing.own.empty() && shorter.thing.country.empty() &&
         shorter.words == longer.thing.own;
}

/// "Homeland Security" of the "Department of Homeland Security".
bool is_field_of(const Name& shorter, const Name& longer) {
  const Words& own = longer.thing.own.empty() ? longer.words : longer.thing.own;
  return shorter.words.size() > 1 && own.size() == shorter.words.size() + 1 &&
         is_name_part(NamePart::kTurned, own.back()) &&
         begins_with(own, shorter.words);
}

/// "Senate Finance" of the "Senate Finance Committee".
bool is_without_committee(const Name& shorter, const Name& longer) {
  const Words& more = longer.words;
  return is_chamber(more.front()) && more.back() == "committee" &&
         shorter.words.size() > 1 && shorter.words.size() + 1 == more.size() &&
         begins_with(more, shorter.words);
}

/// "St Ninian's" of "St Ninian's Hospital".
bool is_owner_of(const Name& shorter, const Name& longer) {
  return shorter.thing.owner > 0 &&
         shorter.thing.owner == shorter.words.size() &&
         longer.thing.owner == shorter.thing.owner &&
         begins_with(longer.words, shorter.words);
}

}  // namespace

Words short_forms(const Name& name) {
  if (name.is_person()) return person_forms(name);
  const Words& words = name.words;
  if (words.size() < 2 || name.kind == NameKind::kPlace) return {};
  std::set<std::string> forms(name.thing.acronyms.begin(),
                              name.thing.acronyms.end());
  if (is_team_word(words.back()) || is_paper(words)) forms.insert(words.back());
  if (lexicon::is_storm(words[words.size() - 2])) forms.insert(words.back());
  if (name.thing.owner > 0 && name.thing.owner < words.size())
    forms.insert(joined(std::span(words).first(name.thing.owner)));
  if (const std::string members = party_members(words); !members.empty())
    forms.insert(members);
  if (!name.thing.ship.empty())
    forms.insert(joined(std::span(words).subspan(1)));
  add_home_forms(name, forms);
  if (may_open_alone(name)) {
    forms.insert(words.front());
    if (words.size() > 2) forms.insert(words[0] + " " + words[1]);
  }
  return {forms.begin(), forms.end()};
}

Basis short_basis(const Name& shorter, const Name& longer) {
  if (shorter.is_empty() || longer.words.size() < 2) return Basis::kNothing;
  if (is_acronym_of(shorter, longer) || opens_with_acronym(shorter, longer))
    return Basis::kAcronym;
  if (is_without_country(shorter, longer)) return Basis::kCountry;
  if (is_field_of(shorter, longer)) return Basis::kOpening;
  if (is_storm_of(shorter, longer)) return Basis::kEnding;
  if (shorter.key == party_members(longer.words)) return Basis::kEnding;
  if (is_without_committee(shorter, longer) || is_owner_of(shorter, longer))
    return Basis::kUnsaid;
  if (shorter.words.size() == 1 && longer.words.back() == shorter.words[0] &&
      (is_team_word(shorter.words[0]) || is_paper(longer.words))) {
    return Basis::kEnding;
  }
  const Basis ending = ending_basis(shorter, longer);
  return ending != Basis::kNothing ? ending : opening_basis(shorter, longer);
}

}  // namespace relata::names
