#include "extract/lexicon.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/tables.h"
#include "lexicon/predicates.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// Looks words up without making strings of them.
struct Hash : std::hash<std::string_view> {
  using is_transparent = void;
};

using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;
template <typename Value>
using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

template <typename Value>
const Value* find(const Map<Value>& map, std::string_view key) {
  const auto place = map.find(key);
  return place == map.end() ? nullptr : &place->second;
}

struct Noun {
  EntityType type = EntityType::kOther;
  bool is_role = false;
};

/// WordNet's classes as types.
EntityType class_type(std::string_view name) {
  if (name == "person") return EntityType::kPerson;
  if (name == "group") return EntityType::kGroup;
  if (name == "organization") return EntityType::kOrganization;
  if (name == "document") return EntityType::kDocument;
  if (name == "location") return EntityType::kPlace;
  if (name == "event") return EntityType::kEvent;
  if (name == "time") return EntityType::kTime;
  return EntityType::kOther;
}

Map<Noun> read_nouns() {
  Map<Noun> nouns;
  for (const TableRow& row : table_rows("nouns.tsv")) {
    const auto type = parse_label<EntityType>(row[0]);
    const bool is_role = row[3] == "role" || row[3] == "kin";
    for (const auto noun : cell_items(row[4])) {
      nouns.emplace(noun, Noun{type.value_or(EntityType::kOther), is_role});
    }
  }
  for (const TableRow& row : table_rows("titles.tsv")) {
    if (row[1] != "office") continue;
    nouns.emplace(row[3].empty() ? row[0] : row[3],
                  Noun{EntityType::kPerson, true});
  }
  for (const TableRow& row : table_rows("kin.tsv")) {
    nouns.emplace(row[0], Noun{EntityType::kPerson, true});
  }
  for (const TableRow& row : table_rows("noun_classes.tsv")) {
    nouns.emplace(row[0], Noun{class_type(row[1]), false});
  }
  return nouns;
}

const Noun* find_noun(std::string_view lemma) {
  static const auto nouns = read_nouns();
  return find(nouns, lemma);
}

Map<Nominalization> read_nominalizations() {
  Map<Nominalization> map;
  for (const TableRow& row : table_rows("nominalizations.tsv")) {
    map.emplace(row[0],
                Nominalization{row[1], cell_items(row[2]), row[3] == "yes"});
  }
  return map;
}

std::string key(std::string_view first, std::string_view second,
                std::string_view third = {}) {
  std::string joined(first);
  joined += '\t';
  joined += second;
  joined += '\t';
  joined += third;
  return joined;
}

Words read_light_verbs() {
  Words words;
  for (const TableRow& row : table_rows("light_verbs.tsv")) {
    for (const auto preposition : cell_items(row[1])) {
      for (const auto noun : cell_items(row[2])) {
        words.insert(key(row[0], noun, preposition));
      }
    }
  }
  return words;
}

struct ControlVerbs {
  Map<Controller> controllers;
  Words raising;
};

ControlVerbs read_control() {
  ControlVerbs verbs;
  for (const TableRow& row : table_rows("control.tsv")) {
    const Controller who = row[1] == "object"   ? Controller::kObject
                           : row[1] == "nobody" ? Controller::kNobody
                                                : Controller::kSubject;
    for (const auto verb : cell_items(row[3])) {
      verbs.controllers.emplace(key(row[0], verb), who);
      if (row[2] == "raising") verbs.raising.emplace(verb);
    }
  }
  return verbs;
}

const ControlVerbs& control_verbs() {
  static const ControlVerbs verbs = read_control();
  return verbs;
}

using RoleRow = std::array<RoleName, 4>;

Map<RoleRow> read_prepositions() {
  Map<RoleRow> map;
  for (const TableRow& row : table_rows("prepositions.tsv")) {
    RoleRow roles{};
    for (std::size_t i = 0; i < roles.size(); ++i) {
      const auto role = parse_label<RoleName>(row[i + 1]);
      assert(role && "unknown role in schema/prepositions.tsv");
      roles[i] = role.value_or(RoleName::kOther);
    }
    map.emplace(row[0], roles);
  }
  return map;
}

const Map<RoleRow>& prepositions() {
  static const auto rows = read_prepositions();
  return rows;
}

}  // namespace

EntityType noun_type(std::string_view lemma) {
  const Noun* noun = find_noun(lemma);
  return noun == nullptr ? EntityType::kOther : noun->type;
}

EntityType pronoun_type(std::string_view form) {
  static const Words personal = {
      "i",      "me",       "my",        "mine",     "myself",  "you",
      "your",   "yours",    "he",        "him",      "his",     "himself",
      "she",    "her",      "hers",      "herself",  "we",      "us",
      "our",    "ours",     "someone",   "anyone",   "one",     "everyone",
      "nobody", "yourself", "ourselves", "somebody", "anybody", "everybody"};
  return personal.count(form) != 0 ? EntityType::kPerson : EntityType::kOther;
}

bool is_raising_over_it(std::string_view lemma) {
  static const Words verbs = [] {
    Words words;
    for (const TableRow& row : table_rows("pleonastic.tsv")) {
      if (row[0] != "raising") continue;
      for (const auto verb : cell_items(row[1]))
        words.emplace(verb);
    }
    return words;
  }();
  return verbs.count(lemma) != 0;
}

bool is_role_noun(std::string_view lemma) {
  const Noun* noun = find_noun(lemma);
  return noun != nullptr && noun->is_role;
}

bool is_deputy_word(std::string_view lemma) {
  static const Words words = [] {
    Words listed;
    for (const TableRow& row : table_rows("deputy_words.tsv"))
      listed.emplace(row[0]);
    return listed;
  }();
  return words.count(lemma) > 0;
}

bool is_name_suffix(std::string_view word) {
  static const Words suffixes = [] {
    Words words = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
    for (const TableRow& row : table_rows("organization_words.tsv")) {
      if (row[1] == "suffix") words.emplace(row[0]);
    }
    return words;
  }();
  return suffixes.count(text::lower(word)) != 0;
}

const Nominalization* nominalization(std::string_view lemma) {
  static const auto rows = read_nominalizations();
  return find(rows, lemma);
}

bool is_light_verb(std::string_view verb, std::string_view noun,
                   std::string_view preposition) {
  static const Words rows = read_light_verbs();
  return rows.count(key(verb, noun, preposition)) != 0;
}

Controller controller(std::string_view lemma, std::string_view form) {
  const Controller* row = find(control_verbs().controllers, key(form, lemma));
  if (row != nullptr) return *row;
  return form == "to" ? Controller::kObject : Controller::kSubject;
}

bool takes_gerund(std::string_view lemma) {
  return find(control_verbs().controllers, key("ing", lemma)) != nullptr;
}

bool is_raising(std::string_view lemma) {
  return control_verbs().raising.count(lemma) != 0;
}

bool is_frozen_phrase(std::string_view preposition, std::string_view noun) {
  static const Words phrases = [] {
    Words words;
    for (const TableRow& row : table_rows("frozen_phrases.tsv")) {
      for (const auto item : cell_items(row[1])) {
        words.insert(key(row[0], item));
      }
    }
    return words;
  }();
  return phrases.count(key(preposition, noun)) != 0;
}

bool takes_recipient(std::string_view lemma) {
  static const Words verbs = [] {
    Words words;
    for (const TableRow& row : table_rows("ditransitives.tsv")) {
      for (const auto verb : cell_items(row[0]))
        words.emplace(verb);
    }
    return words;
  }();
  return verbs.count(lemma) != 0;
}

bool is_done_to_people(std::string_view lemma) {
  const lexicon::Frame* frame = lexicon::find_frame(lemma);
  const lexicon::Predicate* predicate =
      frame == nullptr ? nullptr : lexicon::find_predicate(frame->predicate);
  if (predicate == nullptr || frame->swaps || predicate->range.empty() ||
      (predicate->family != "attack" && predicate->family != "court" &&
       predicate->family != "sanction" && predicate->name != "dismiss" &&
       predicate->name != "appoint" && predicate->name != "rescue")) {
    return false;
  }
  const auto is_somebody = [](EntityType type) {
    return type == EntityType::kPerson || type == EntityType::kGroup ||
           type == EntityType::kOrganization;
  };
  return std::all_of(predicate->range.begin(), predicate->range.end(),
                     is_somebody);
}

bool always_has_object(std::string_view lemma) {
  static const Words verbs = [] {
    Words words;
    for (const TableRow& row : table_rows("always_objects.tsv")) {
      for (const auto verb : cell_items(row[0]))
        words.emplace(verb);
    }
    return words;
  }();
  return verbs.count(lemma) != 0 || is_done_to_people(lemma);
}

bool is_preposition(std::string_view word) {
  return find(prepositions(), word) != nullptr;
}

RoleName role_name(std::string_view preposition, EntityType type,
                   bool is_time) {
  const RoleRow* row = find(prepositions(), preposition);
  if (row == nullptr) return is_time ? RoleName::kTime : RoleName::kOther;
  if (is_time) return (*row)[0];
  switch (type) {
    case EntityType::kPlace:
    case EntityType::kGeopoliticalEntity:
      return (*row)[1];
    case EntityType::kPerson:
    case EntityType::kOrganization:
    case EntityType::kGroup:
      return (*row)[2];
    default:
      return (*row)[3];
  }
}

}  // namespace relata::extract
