#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"

namespace relata::lexicon {

/// Common nouns: what they refer to. All go in as lemmas in lower case.

/// How a noun is used of what it refers to: the column `use` of
/// schema/nouns.tsv.
enum class NounUse : std::uint8_t {
  kPlain,
  kRole,      ///< An office or occupation: "minister".
  kKin,       ///< Somebody's relative: "brother".
  kBroad,     ///< May name again anything of its type: "company".
  kMember,    ///< People by what they did: "protester".
  kEither,    ///< A person or an organization: "client".
  kAbstract,  ///< No individual: "support".
};

/// One meaning of a noun as the head of a phrase.
struct NounSense {
  EntityType type = EntityType::kOther;
  std::string_view set;  ///< Nouns of one set may name one thing; or empty.
  Gender gender = Gender::kUnknown;
  NounUse use = NounUse::kPlain;
};

/// The senses of the noun `lemma` by schema/nouns.tsv, the usual one first; of
/// those that it has not a role where schema/titles.tsv has an office of that
/// name, else the one that schema/noun_classes.tsv gives; empty if the noun is
/// unknown. Valid for ever.
const std::vector<NounSense>& noun_senses(std::string_view lemma);

/// Returns true iff the noun is known.
bool is_noun(std::string_view lemma);

/// Returns true iff the noun most often refers to no individual: "support".
bool is_abstract_noun(std::string_view lemma);

/// Returns true iff two heads may name one thing: one noun, or a set in common.
bool are_synonyms(std::string_view a, std::string_view b);

/// Returns true iff what the noun `lemma` names can be called `kind`:
/// "cyclone", "storm" (schema/noun_kinds.tsv). False of a noun and itself.
bool is_kind_of(std::string_view lemma, std::string_view kind);

/// What the noun most often refers to; kOther if nothing is known.
EntityType noun_type(std::string_view lemma);

/// Returns true iff the noun names an office, an occupation or a relative, so
/// that "X's <noun>" or "<noun> of X" says what somebody is to X.
bool is_role_noun(std::string_view lemma);

/// The set of nouns that `lemma` first belongs to ("memo" of memorandum, cable,
/// note), or `lemma` itself.
std::string_view head_class(std::string_view lemma);

/// Returns true iff the noun is one for storms, which have names: "hurricane".
bool is_storm(std::string_view lemma);

/// What a word before a noun says of its being another thing
/// (schema/distinct_words.tsv).
enum class Distinction : std::uint8_t {
  kNone,
  kNew,    ///< Another thing is brought in: "another memo".
  kOrder,  ///< One of several: "the second memo".
  kPlain,  ///< It tells nothing of which one: "the initial attack".
  kOwn,    ///< It is nobody else's: "its own memo".
};
Distinction distinction(std::string_view word);

/// Returns true iff the word only joins the parts of an attribute, so that it
/// tells one thing from another as little as a number's unit does: "of",
/// "year" and "old" of "a 12-year-old" (schema/attribute_words.tsv).
bool is_attribute_word(std::string_view word);

/// The singular of an irregular plural: "crises" gives "crisis"; empty for
/// other words (schema/irregular_plurals.tsv).
std::string_view irregular_singular(std::string_view plural);

/// Returns true iff "first and second" are one thing: "bed and breakfast"
/// (schema/fixed_pairs.tsv).
bool is_fixed_pair(std::string_view first, std::string_view second);

/// A noun of an event with the verb it stands for: a row of
/// schema/nominalizations.tsv.
struct Nominalization {
  std::string_view verb;
  std::vector<std::string_view> prepositions;  ///< Before its object.
  bool possessor_is_patient = false;
};

/// The row of the noun `lemma`, or nullptr.
const Nominalization* nominalization(std::string_view lemma);

}  // namespace relata::lexicon
