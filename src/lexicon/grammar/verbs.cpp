#include "lexicon/grammar/verbs.h"

#include <algorithm>
#include <string>

#include "lexicon/meaning/predicates.h"
#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

/// Light verbs, their nouns, and the prepositions behind these.
WordMap<WordPairs> read_light_verbs() {
  WordMap<WordPairs> verbs;
  for (const TableRow& row : table_rows("light_verbs.tsv")) {
    const auto prepositions = cell_items(row[1]);
    for (const std::string_view noun : cell_items(row[2]))
      verbs[row[0]][noun].insert(prepositions.begin(), prepositions.end());
  }
  return verbs;
}

/// Verbs of idioms, their nouns, and the prepositions before these.
WordMap<WordPairs> read_idioms() {
  WordMap<WordPairs> verbs;
  for (const TableRow& row : table_rows("idioms.tsv")) {
    for (const std::string_view verb : cell_items(row[0])) {
      for (const std::string_view noun : cell_items(row[2]))
        verbs[verb][noun].insert(row[1]);
    }
  }
  return verbs;
}

struct ControlVerbs {
  WordMap<WordMap<Controller>> controllers;  ///< By form, by verb.
  WordSet raising;
};

Controller controller_of(std::string_view word) {
  if (word == "object") return Controller::kObject;
  return word == "nobody" ? Controller::kNobody : Controller::kSubject;
}

ControlVerbs read_control() {
  ControlVerbs verbs;
  for (const TableRow& row : table_rows("control.tsv")) {
    for (const std::string_view verb : cell_items(row[3])) {
      verbs.controllers[row[0]].emplace(verb, controller_of(row[1]));
      if (row[2] == "raising") verbs.raising.insert(verb);
    }
  }
  return verbs;
}

const ControlVerbs& control_verbs() {
  static const ControlVerbs verbs = read_control();
  return verbs;
}

const Controller* find_controller(std::string_view lemma,
                                  std::string_view form) {
  const auto* verbs = find(control_verbs().controllers, form);
  return verbs == nullptr ? nullptr : find(*verbs, lemma);
}

/// Verbs, and the irregular forms of some.
struct VerbForms {
  WordMap<bool> regular;  ///< False: the verb has an irregular past.
  WordMap<std::string_view> past;
  WordMap<std::string_view> participle;
};

VerbForms read_verb_forms() {
  VerbForms forms;
  for (const TableRow& row : table_rows("verbs.tsv")) {
    forms.regular.emplace(row[0], row[1].empty());
    for (const std::string_view form : cell_items(row[1]))
      forms.past.emplace(form, row[0]);
    for (const std::string_view form : cell_items(row[2]))
      forms.participle.emplace(form, row[0]);
  }
  return forms;
}

const VerbForms& verb_forms() {
  static const VerbForms forms = read_verb_forms();
  return forms;
}

std::string_view look_up(const WordMap<std::string_view>& forms,
                         std::string_view form) {
  const std::string_view* verb = find(forms, form);
  return verb == nullptr ? std::string_view() : *verb;
}

bool is_somebody(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kGroup ||
         type == EntityType::kOrganization;
}

bool hits_its_object(const Predicate& predicate) {
  return predicate.family == "attack" || predicate.family == "court" ||
         predicate.family == "sanction" || predicate.name == "dismiss" ||
         predicate.name == "appoint" || predicate.name == "rescue";
}

}  // namespace

bool is_light_verb(std::string_view verb, std::string_view noun,
                   std::string_view preposition) {
  static const auto verbs = read_light_verbs();
  const WordPairs* nouns = find(verbs, verb);
  return nouns != nullptr && has_pair(*nouns, noun, preposition);
}

bool is_idiom(std::string_view verb, std::string_view preposition,
              std::string_view noun) {
  static const auto verbs = read_idioms();
  const WordPairs* nouns = find(verbs, verb);
  return nouns != nullptr && has_pair(*nouns, noun, preposition);
}

bool takes_state(std::string_view lemma) {
  static const WordSet verbs = words_of("state_verbs.tsv");
  return verbs.contains(lemma);
}

Controller controller(std::string_view lemma, std::string_view form) {
  if (const Controller* who = find_controller(lemma, form)) return *who;
  return form == "to" ? Controller::kObject : Controller::kSubject;
}

bool takes_gerund(std::string_view lemma) {
  return find_controller(lemma, "ing") != nullptr;
}

bool is_raising(std::string_view lemma) {
  return control_verbs().raising.contains(lemma);
}

bool takes_recipient(std::string_view lemma) {
  static const WordSet verbs = words_of("ditransitives.tsv");
  return verbs.contains(lemma);
}

bool always_has_object(std::string_view lemma) {
  static const WordSet verbs = words_of("always_objects.tsv");
  return verbs.contains(lemma) || is_done_to_people(lemma);
}

bool needs_place(std::string_view lemma) {
  static const WordSet verbs = words_of("placing_verbs.tsv");
  return verbs.contains(lemma);
}

bool needs_object(std::string_view lemma) {
  static const WordSet verbs = words_of("object_verbs.tsv");
  return verbs.contains(lemma) || always_has_object(lemma);
}

bool is_done_to_people(std::string_view lemma) {
  static const WordSet verbs = words_of("people_verbs.tsv");
  if (verbs.contains(lemma)) return true;
  const Frame* frame = find_frame(lemma);
  if (frame == nullptr || frame->swaps) return false;
  const Predicate* predicate = find_predicate(frame->predicate);
  return predicate != nullptr && !predicate->range.empty() &&
         hits_its_object(*predicate) &&
         std::all_of(predicate->range.begin(), predicate->range.end(),
                     is_somebody);
}

bool is_naming_verb(std::string_view lemma) {
  static const WordSet verbs = words_of("naming_verbs.tsv");
  return verbs.contains(lemma);
}

bool fills_office(std::string_view lemma) {
  static const WordSet verbs = words_of("office_verbs.tsv");
  return verbs.contains(lemma);
}

bool is_motion_verb(std::string_view lemma) {
  static const WordSet verbs = words_of("motion_verbs.tsv");
  return verbs.contains(lemma);
}

bool is_verb(std::string_view lemma) {
  return find(verb_forms().regular, lemma) != nullptr;
}

bool is_regular_verb(std::string_view lemma) {
  const bool* regular = find(verb_forms().regular, lemma);
  return regular != nullptr && *regular;
}

const std::vector<std::string_view>& verb_prefixes() {
  static const std::vector<std::string_view> prefixes =
      items_of("verb_prefixes.tsv");
  return prefixes;
}

std::string_view verb_of_past(std::string_view form) {
  return look_up(verb_forms().past, form);
}

std::string_view verb_of_participle(std::string_view form) {
  return look_up(verb_forms().participle, form);
}

}  // namespace relata::lexicon
