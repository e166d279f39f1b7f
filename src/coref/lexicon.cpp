#include "coref/lexicon.h"

#include <algorithm>

#include "core/tables.h"

namespace relata::coref {
namespace {

Gender gender_of(std::string_view letter) {
  if (letter == "M") return Gender::kMasculine;
  if (letter == "F") return Gender::kFeminine;
  if (letter == "N" || letter == "U") return Gender::kNeuter;
  return Gender::kUnknown;
}

NounUse use_of(std::string_view word) {
  if (word == "role") return NounUse::kRole;
  if (word == "kin") return NounUse::kKin;
  if (word == "broad") return NounUse::kBroad;
  if (word == "member") return NounUse::kMember;
  if (word == "either") return NounUse::kEither;
  if (word == "abstract") return NounUse::kAbstract;
  return NounUse::kPlain;
}

/// The sense of a noun that only WordNet's class is known of.
NounSense sense_of_class(std::string_view word) {
  static const std::map<std::string_view, EntityType> types = {
      {"person", EntityType::kPerson},
      {"organization", EntityType::kOrganization},
      {"group", EntityType::kGroup},
      {"location", EntityType::kPlace},
      {"document", EntityType::kDocument},
      {"event", EntityType::kEvent},
      {"time", EntityType::kTime},
      {"quantity", EntityType::kQuantity}};
  static const std::set<std::string_view> concrete = {
      "artifact", "animal", "body", "food", "object", "plant", "substance"};
  NounSense sense;
  if (auto found = types.find(word); found != types.end()) {
    sense.type = found->second;
  } else if (!concrete.count(word)) {
    sense.use = NounUse::kAbstract;
  }
  if (sense.type != EntityType::kPerson && word != "animal") {
    sense.gender = Gender::kNeuter;
  }
  return sense;
}

Pronoun::Kind kind_of(std::string_view word) {
  static const std::map<std::string_view, Pronoun::Kind> kinds = {
      {"personal", Pronoun::Kind::kPersonal},
      {"possessive", Pronoun::Kind::kPossessive},
      {"reflexive", Pronoun::Kind::kReflexive},
      {"reciprocal", Pronoun::Kind::kReciprocal},
      {"relative", Pronoun::Kind::kRelative},
      {"interrogative", Pronoun::Kind::kInterrogative},
      {"demonstrative", Pronoun::Kind::kDemonstrative},
      {"indefinite", Pronoun::Kind::kIndefinite}};
  return kinds.at(word);
}

template <typename Map, typename Value>
Value look_up(const Map& map, std::string_view key, Value otherwise) {
  auto found = map.find(key);
  return found == map.end() ? otherwise : found->second;
}

}  // namespace

const Lexicon& Lexicon::get() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() {
  read_nouns();
  read_titles();
  read_pronouns();
  read_names();
  read_countries();
  read_marks();
}

void Lexicon::read_nouns() {
  for (const TableRow& row : table_rows("nouns.tsv")) {
    NounSense sense;
    sense.type = parse_label<EntityType>(row[0]).value_or(EntityType::kOther);
    sense.set = row[1] == "-" ? std::string_view() : row[1];
    sense.gender = gender_of(row[2]);
    sense.use = use_of(row[3]);
    for (std::string_view noun : cell_items(row[4])) {
      nouns_[noun].push_back(sense);
    }
  }
  for (const TableRow& row : table_rows("noun_classes.tsv")) {
    if (!nouns_.count(row[0])) {
      nouns_[row[0]].push_back(sense_of_class(row[1]));
    }
  }
}

void Lexicon::read_titles() {
  for (const TableRow& row : table_rows("titles.tsv")) {
    Title title;
    title.is_office = row[1] == "office";
    title.gender = gender_of(row[2]);
    title.lemma = row[3].empty() ? row[0] : row[3];
    titles_.emplace(row[0], title);
  }
}

void Lexicon::read_pronouns() {
  for (const TableRow& row : table_rows("pronouns.tsv")) {
    Pronoun pronoun;
    pronoun.kind = kind_of(row[1]);
    pronoun.person = row[2].front() - '0';
    pronoun.number = row[3] == "S"   ? Number::kSingular
                     : row[3] == "P" ? Number::kPlural
                                     : Number::kUnknown;
    pronoun.gender = gender_of(row[4]);
    pronoun.animacy = row[5] == "yes"  ? Pronoun::Animacy::kAnimate
                      : row[5] == "no" ? Pronoun::Animacy::kInanimate
                                       : Pronoun::Animacy::kEither;
    pronouns_.emplace(row[0], pronoun);
  }
}

void Lexicon::read_names() {
  for (const TableRow& row : table_rows("first_names.tsv")) {
    first_names_.emplace(row[0], gender_of(row[1]));
  }
  std::size_t group = 0;
  for (const TableRow& row : table_rows("nicknames.tsv")) {
    ++group;
    nicknames_[row[0]].push_back(group);
    for (std::string_view name : cell_items(row[1])) {
      nicknames_[name].push_back(group);
    }
  }
}

void Lexicon::read_countries() {
  for (const TableRow& row : table_rows("countries.tsv")) {
    for (std::string_view name : cell_items(row[1])) {
      countries_.emplace(name, row[0]);
    }
    for (std::string_view city : cell_items(row[2])) {
      capitals_.emplace(city, row[0]);
    }
    for (std::string_view people : cell_items(row[3])) {
      demonyms_.emplace(people, row[0]);
    }
  }
}

void Lexicon::read_marks() {
  for (const TableRow& row : table_rows("institution_words.tsv"))
    institutions_.insert(row[0]);
  for (const TableRow& row : table_rows("organization_words.tsv")) {
    organization_words_.emplace(row[0], row[1] == "suffix");
  }
  for (const TableRow& row : table_rows("distinct_words.tsv")) {
    distinctions_.emplace(row[0], row[1] == "new"     ? Distinction::kNew
                                  : row[1] == "plain" ? Distinction::kPlain
                                                      : Distinction::kOrder);
  }
  for (const TableRow& row : table_rows("name_openings.tsv")) {
    if (row[0] != "place") continue;
    for (std::string_view word : cell_items(row[1]))
      place_epithets_.insert(word);
  }
  for (const TableRow& row : table_rows("company_deeds.tsv")) {
    for (std::string_view verb : cell_items(row[0])) {
      for (std::string_view object : cell_items(row[1]))
        company_deeds_.emplace(verb, object);
    }
  }
  for (const TableRow& row : table_rows("pleonastic.tsv")) {
    const auto words = cell_items(row[1]);
    pleonastic_[row[0]].insert(words.begin(), words.end());
  }
  for (const TableRow& row : table_rows("naming_verbs.tsv")) {
    naming_verbs_.insert(row[0]);
  }
  for (const TableRow& row : table_rows("kin.tsv")) {
    kin_[row[0]] = cell_items(row[1]);
  }
}

const std::vector<NounSense>& Lexicon::senses(std::string_view lemma) const {
  static const std::vector<NounSense> none;
  auto found = nouns_.find(lemma);
  return found == nouns_.end() ? none : found->second;
}

bool Lexicon::are_synonyms(std::string_view a, std::string_view b) const {
  if (a == b) return true;
  for (const NounSense& first : senses(a)) {
    for (const NounSense& second : senses(b)) {
      if (!first.set.empty() && first.set == second.set) return true;
    }
  }
  return false;
}

const Title* Lexicon::title(std::string_view words) const {
  constexpr std::size_t least = 6;  // "Kings" is a name.
  auto found = titles_.find(words);
  if (found == titles_.end() && words.size() >= least && words.back() == 's') {
    found = titles_.find(words.substr(0, words.size() - 1));
  }
  return found == titles_.end() ? nullptr : &found->second;
}

const Pronoun* Lexicon::pronoun(std::string_view word) const {
  auto found = pronouns_.find(word);
  return found == pronouns_.end() ? nullptr : &found->second;
}

Gender Lexicon::first_name(std::string_view name) const {
  return look_up(first_names_, name, Gender::kUnknown);
}

bool Lexicon::is_nickname(std::string_view a, std::string_view b) const {
  auto first = nicknames_.find(a);
  auto second = nicknames_.find(b);
  if (first == nicknames_.end() || second == nicknames_.end()) return false;
  return std::find_first_of(first->second.begin(), first->second.end(),
                            second->second.begin(),
                            second->second.end()) != first->second.end();
}

std::string_view Lexicon::country(std::string_view name) const {
  return look_up(countries_, name, std::string_view());
}

std::string_view Lexicon::country_of_demonym(std::string_view word) const {
  return look_up(demonyms_, word, std::string_view());
}

std::string_view Lexicon::country_of_capital(std::string_view city) const {
  return look_up(capitals_, city, std::string_view());
}

bool Lexicon::is_company_suffix(std::string_view word) const {
  return look_up(organization_words_, word, false);
}

bool Lexicon::is_organization_word(std::string_view word) const {
  return organization_words_.count(word) > 0;
}

bool Lexicon::is_naming_verb(std::string_view lemma) const {
  return naming_verbs_.count(lemma) > 0;
}

bool Lexicon::is_institution_word(std::string_view word) const {
  return institutions_.count(word) > 0;
}

bool Lexicon::is_company_deed(std::string_view verb,
                              std::string_view object) const {
  return company_deeds_.count({verb, object}) > 0;
}

bool Lexicon::is_place_epithet(std::string_view word) const {
  return word.ends_with("ern") && place_epithets_.count(word) > 0;
}

Distinction Lexicon::distinction(std::string_view word) const {
  return look_up(distinctions_, word, Distinction::kNone);
}

bool Lexicon::is_pleonastic(std::string_view kind,
                            std::string_view word) const {
  auto found = pleonastic_.find(kind);
  return found != pleonastic_.end() && found->second.count(word) > 0;
}

bool Lexicon::are_inverse_kin(std::string_view a, std::string_view b) const {
  auto found = kin_.find(a);
  return found != kin_.end() &&
         std::find(found->second.begin(), found->second.end(), b) !=
             found->second.end();
}

}  // namespace relata::coref
