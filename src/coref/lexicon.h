#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/vocabulary.h"

namespace relata::coref {

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

/// What can stand before a person's name.
struct Title {
  bool is_office = false;  ///< Also a noun for the person: "the senator".
  Gender gender = Gender::kUnknown;
  std::string_view lemma;  ///< The noun of the office.
};

/// A row of schema/pronouns.tsv.
struct Pronoun {
  enum class Kind : std::uint8_t {
    kPersonal,
    kPossessive,
    kReflexive,
    kReciprocal,
    kRelative,
    kInterrogative,
    kDemonstrative,
    kIndefinite,
  };
  enum class Animacy : std::uint8_t { kEither, kAnimate, kInanimate };

  Kind kind = Kind::kPersonal;
  int person = 3;
  Number number = Number::kUnknown;
  Gender gender = Gender::kUnknown;
  Animacy animacy = Animacy::kEither;
};

/// What a word before a noun says of its being another thing.
enum class Distinction : std::uint8_t { kNone, kNew, kOrder, kPlain };

/// The word lists of schema/ that coreference needs. Words are folded
/// (text::fold); views stay valid for ever.
class Lexicon {
 public:
  /// The lexicon of the tables in the program, read on first use.
  static const Lexicon& get();

  /// The senses of the noun `lemma`, the usual one first; empty if unknown.
  const std::vector<NounSense>& senses(std::string_view lemma) const;

  /// True if two heads may name one thing: one noun, or a set in common.
  bool are_synonyms(std::string_view a, std::string_view b) const;

  /// The title that is written so, or in the plural ("senators"), or nullptr.
  const Title* title(std::string_view words) const;

  /// The pronoun that is written so, or nullptr.
  const Pronoun* pronoun(std::string_view word) const;

  /// The gender of those who bear the first name; kNeuter: it is a first name
  /// of men and women alike; kUnknown: it is none.
  Gender first_name(std::string_view name) const;

  /// True if one given name can stand for the other: "bill", "william".
  bool is_nickname(std::string_view a, std::string_view b) const;

  /// The ISO code of the country that is called `name`, has it as demonym, or
  /// as capital; empty if there is none.
  std::string_view country(std::string_view name) const;
  std::string_view country_of_demonym(std::string_view word) const;
  std::string_view country_of_capital(std::string_view city) const;

  /// True for "inc", "ltd", ...; and for these and "ministry", "bank", ....
  bool is_company_suffix(std::string_view word) const;
  bool is_organization_word(std::string_view word) const;

  /// True if a body whose name ends in `word` is named for its place or field
  /// ("university", "committee"): its first word alone does not name it.
  bool is_institution_word(std::string_view word) const;

  /// True if companies do so and people hardly ever: "raise" a "dividend".
  bool is_company_deed(std::string_view verb, std::string_view object) const;

  /// True for "northern" and the like, which tell parts of places; not where it
  /// is written large, as in names.
  bool is_place_epithet(std::string_view word) const;

  Distinction distinction(std::string_view word) const;

  /// True if schema/pleonastic.tsv has `word` in the row `kind`.
  bool is_pleonastic(std::string_view kind, std::string_view word) const;

  /// True for "identify": what it says "as" is its object.
  bool is_naming_verb(std::string_view lemma) const;

  /// True if a relative called `a` calls the other one `b`.
  bool are_inverse_kin(std::string_view a, std::string_view b) const;

 private:
  template <typename Value>
  using Words = std::unordered_map<std::string_view, Value>;

  Lexicon();
  void read_nouns();
  void read_titles();
  void read_pronouns();
  void read_names();
  void read_countries();
  void read_marks();

  Words<std::vector<NounSense>> nouns_;
  Words<Title> titles_;
  Words<Pronoun> pronouns_;
  Words<Gender> first_names_;
  Words<std::vector<std::size_t>> nicknames_;
  Words<std::string_view> countries_;
  Words<std::string_view> demonyms_;
  Words<std::string_view> capitals_;
  Words<bool> organization_words_;  ///< True: a suffix.
  Words<Distinction> distinctions_;
  std::map<std::string_view, std::set<std::string_view>> pleonastic_;
  std::map<std::string_view, std::vector<std::string_view>> kin_;
  std::set<std::string_view> naming_verbs_;
  std::set<std::string_view> institutions_;
  std::set<std::string_view> place_epithets_;
  std::set<std::pair<std::string_view, std::string_view>> company_deeds_;
};

}  // namespace relata::coref
