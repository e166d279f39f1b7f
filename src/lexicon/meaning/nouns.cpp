#include "lexicon/meaning/nouns.h"

#include <algorithm>
#include <vector>

#include "lexicon/tables/grammar_codes.h"
#include "lexicon/tables/words.h"
#include "lexicon/world/people.h"

namespace relata::lexicon {
namespace {

using Senses = WordMap<std::vector<NounSense>>;

NounUse use_of(std::string_view word) {
  static const WordMap<NounUse> uses = {
      {"role", NounUse::kRole},     {"kin", NounUse::kKin},
      {"broad", NounUse::kBroad},   {"member", NounUse::kMember},
      {"either", NounUse::kEither}, {"abstract", NounUse::kAbstract}};
  const NounUse* use = find(uses, word);
  return use == nullptr ? NounUse::kPlain : *use;
}

/// The sense of a noun that only WordNet's class is known of.
NounSense sense_of_class(std::string_view word) {
  static const WordMap<EntityType> types = {
      {"person", EntityType::kPerson},
      {"organization", EntityType::kOrganization},
      {"group", EntityType::kGroup},
      {"location", EntityType::kPlace},
      {"document", EntityType::kDocument},
      {"event", EntityType::kEvent},
      {"time", EntityType::kTime},
      {"quantity", EntityType::kQuantity}};
  static const WordSet concrete = {"artifact", "animal", "body",     "food",
                                   "object",   "plant",  "substance"};
  NounSense sense;
  if (const EntityType* type = find(types, word)) {
    sense.type = *type;
  } else if (!concrete.contains(word)) {
    sense.use = NounUse::kAbstract;
  }
  if (sense.type != EntityType::kPerson && word != "animal") {
    sense.gender = Gender::kNeuter;
  }
  return sense;
}

/// Adds the nouns of offices that nouns.tsv has not: "prime minister".
void add_offices(Senses& nouns) {
  Senses offices;
  for (const TableRow& row : table_rows("titles.tsv")) {
    const std::string_view noun = row[3].empty() ? row[0] : row[3];
    if (row[1] == "honorific" || nouns.contains(noun)) continue;
    offices[noun] = {{.type = EntityType::kPerson,
                      .gender = gender_of(row[2]),
                      .use = NounUse::kRole}};
  }
  nouns.merge(offices);
}

Senses read_nouns() {
  Senses nouns;
  for (const TableRow& row : table_rows("nouns.tsv")) {
    const NounSense sense = {
        .type = parse_label<EntityType>(row[0]).value_or(EntityType::kOther),
        .set = row[1] == "-" ? std::string_view() : row[1],
        .gender = gender_of(row[2]),
        .use = use_of(row[3])};
    for (const std::string_view noun : cell_items(row[4]))
      nouns[noun].push_back(sense);
  }
  add_offices(nouns);
  for (const TableRow& row : table_rows("noun_classes.tsv")) {
    if (!nouns.contains(row[0]))
      nouns[row[0]].push_back(sense_of_class(row[1]));
  }
  return nouns;
}

WordMap<Distinction> read_distinctions() {
  WordMap<Distinction> words;
  for (const TableRow& row : table_rows("distinct_words.tsv")) {
    words.emplace(row[0], row[1] == "new"     ? Distinction::kNew
                          : row[1] == "plain" ? Distinction::kPlain
                          : row[1] == "own"   ? Distinction::kOwn
                                              : Distinction::kOrder);
  }
  return words;
}

WordMap<std::string_view> read_plurals() {
  WordMap<std::string_view> plurals;
  for (const TableRow& row : table_rows("irregular_plurals.tsv"))
    plurals.emplace(row[0], row[1]);
  return plurals;
}

WordMap<Nominalization> read_nominalizations() {
  WordMap<Nominalization> nouns;
  for (const TableRow& row : table_rows("nominalizations.tsv")) {
    nouns.emplace(row[0],
                  Nominalization{row[1], cell_items(row[2]), row[3] == "yes"});
  }
  return nouns;
}

}  // namespace

const std::vector<NounSense>& noun_senses(std::string_view lemma) {
  static const Senses nouns = read_nouns();
  static const std::vector<NounSense> none;
  const auto* senses = find(nouns, lemma);
  return senses == nullptr ? none : *senses;
}

bool is_noun(std::string_view lemma) {
  return !noun_senses(lemma).empty();
}

bool is_abstract_noun(std::string_view lemma) {
  const auto& senses = noun_senses(lemma);
  return !senses.empty() && senses.front().use == NounUse::kAbstract;
}

bool are_synonyms(std::string_view a, std::string_view b) {
  if (a == b) return true;
  for (const NounSense& first : noun_senses(a)) {
    if (first.set.empty()) continue;
    for (const NounSense& second : noun_senses(b)) {
      if (first.set == second.set) return true;
    }
  }
  return false;
}

bool is_kind_of(std::string_view lemma, std::string_view kind) {
  static const WordMap<std::vector<std::string_view>> kinds = [] {
    WordMap<std::vector<std::string_view>> all;
    for (const TableRow& row : table_rows("noun_kinds.tsv"))
      all.emplace(row[0], cell_items(row[1]));
    return all;
  }();
  const auto* of = find(kinds, lemma);
  return of != nullptr && std::find(of->begin(), of->end(), kind) != of->end();
}

EntityType noun_type(std::string_view lemma) {
  const auto& senses = noun_senses(lemma);
  return senses.empty() ? EntityType::kOther : senses.front().type;
}

bool is_role_noun(std::string_view lemma) {
  if (is_office_title(lemma)) return true;
  const auto& senses = noun_senses(lemma);
  if (senses.empty()) return false;
  const NounUse use = senses.front().use;
  return use == NounUse::kRole || use == NounUse::kKin;
}

std::string_view head_class(std::string_view lemma) {
  for (const NounSense& sense : noun_senses(lemma)) {
    if (!sense.set.empty()) return sense.set;
  }
  return lemma;
}

bool is_storm(std::string_view lemma) {
  return head_class(lemma) == "storm";
}

Distinction distinction(std::string_view word) {
  static const WordMap<Distinction> words = read_distinctions();
  const Distinction* found = find(words, word);
  return found == nullptr ? Distinction::kNone : *found;
}

bool is_attribute_word(std::string_view word) {
  static const WordSet words = words_of("attribute_words.tsv");
  return words.contains(word);
}

std::string_view irregular_singular(std::string_view plural) {
  static const auto plurals = read_plurals();
  const std::string_view* singular = find(plurals, plural);
  return singular == nullptr ? std::string_view() : *singular;
}

bool is_fixed_pair(std::string_view first, std::string_view second) {
  static const WordPairs pairs = pairs_of("fixed_pairs.tsv", 0, 1);
  return has_pair(pairs, first, second);
}

const Nominalization* nominalization(std::string_view lemma) {
  static const WordMap<Nominalization> nouns = read_nominalizations();
  return find(nouns, lemma);
}

}  // namespace relata::lexicon
