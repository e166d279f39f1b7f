#include "lexicon/grammar/pronouns.h"

#include "lexicon/tables/grammar_codes.h"
#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

Pronoun::Kind pronoun_kind(std::string_view word) {
  static const WordMap<Pronoun::Kind> kinds = {
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

Pronoun::Animacy animacy_of(std::string_view word) {
  if (word == "yes") return Pronoun::Animacy::kAnimate;
  if (word == "no") return Pronoun::Animacy::kInanimate;
  return Pronoun::Animacy::kEither;
}

WordMap<Pronoun> read_pronouns() {
  WordMap<Pronoun> pronouns;
  for (const TableRow& row : table_rows("pronouns.tsv")) {
    pronouns.emplace(row[0], Pronoun{.kind = pronoun_kind(row[1]),
                                     .person = row[2].front() - '0',
                                     .number = number_of(row[3]),
                                     .gender = gender_of(row[4]),
                                     .animacy = animacy_of(row[5])});
  }
  return pronouns;
}

std::string_view name_of(Pleonasm kind) {
  switch (kind) {
    case Pleonasm::kWeather:
      return "weather";
    case Pleonasm::kRaising:
      return "raising";
    case Pleonasm::kClausal:
      return "clausal";
    case Pleonasm::kPassive:
      return "passive";
    case Pleonasm::kTime:
      return "time";
  }
  return {};
}

}  // namespace

const Pronoun* find_pronoun(std::string_view form) {
  static const WordMap<Pronoun> pronouns = read_pronouns();
  return find(pronouns, form);
}

bool is_impersonal(std::string_view form) {
  const Pronoun* pronoun = find_pronoun(form);
  return pronoun != nullptr && pronoun->kind == Pronoun::Kind::kPersonal &&
         pronoun->animacy == Pronoun::Animacy::kInanimate;
}

EntityType pronoun_type(std::string_view form) {
  const Pronoun* pronoun = find_pronoun(form);
  const bool is_person =
      pronoun != nullptr && pronoun->animacy == Pronoun::Animacy::kAnimate;
  return is_person ? EntityType::kPerson : EntityType::kOther;
}

bool is_pleonastic(Pleonasm kind, std::string_view lemma) {
  static const WordPairs predicates = pairs_of("pleonastic.tsv", 0, 1);
  return has_pair(predicates, name_of(kind), lemma);
}

}  // namespace relata::lexicon
