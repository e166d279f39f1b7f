#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"

namespace relata::names {

/// A name as a value: parsed once, from then on compared and carried. Words of
/// all parts are folded (text::fold) and without stops.

/// What a name is the name of, as far as names are built differently.
enum class NameKind : std::uint8_t {
  kPerson,
  kOrganization,
  kPlace,
  kLaw,      ///< Laws, documents, and cases in court.
  kVehicle,  ///< Ships, flights, models of machines.
  kOther,
};

/// The kind of the names of things of `type`.
NameKind name_kind(EntityType type);

using Words = std::vector<std::string>;

/// What only people's names have.
struct PersonParts {
  Words titles;            ///< "prime minister" of "Prime Minister Ann Lee".
  std::string nickname;    ///< "bucky" of 'James "Bucky" Tarrant'.
  std::string generation;  ///< "jr", "iii".
  Gender title_gender = Gender::kUnknown;  ///< By "Mr.", "Queen".
  Gender given_gender = Gender::kUnknown;  ///< By the given name of a full one.
  /// The words with the family name last, where the name puts it first:
  /// "seo-jun han" of "Han Seo-jun"; else empty.
  Words western;
  /// The letters of all words, and of a surname with its particles ("vandijk"
  /// of "Virgil van Dijk"), written in one.
  std::string solid;
  std::string surname_solid;
  /// The letters without particles, given name first; and family name first.
  std::string lean;
  std::string turned;
};

/// What only other names have.
struct ThingParts {
  Words legal_forms;      ///< "inc", "group" of "Tarn Group Inc.".
  std::string country;    ///< The usual name of its country: "denmark" of
                          ///< "Danish Finance Ministry"; or empty.
  std::size_t owner = 0;  ///< How many words name an owner: two of "St
                          ///< Ninian's Hospital", all of "St Ninian's".
  Words own;              ///< Its words without the country; empty if all.
  std::string container;  ///< Of a place: "texas" of "Paris, Texas".
  Words numbers;          ///< In digits: "2" of "World War II"; sorted.
  Words rest;             ///< Its words without numbers; empty if all.
  Words acronyms;         ///< That it may be called by; sorted.
  std::string code;       ///< "tn" of "TN731".
  std::string ship;       ///< "mv" of "MV Corvane".
  Words plaintiff;        ///< Sides of a case: "ruiz" of "Ruiz v. Oakdale".
  Words defendant;
  bool is_acronym = false;   ///< Written in capitals: "FBI", "MoD".
  bool is_flight = false;    ///< "Tarn Air Flight 731".
  bool is_compound = false;  ///< Its first words hang together: "Weir-Dahl".
};

struct Name {
  NameKind kind = NameKind::kOther;
  /// As compared, without titles, particles, legal forms, articles: "labor
  /// department" of "Department of Labor". Empty only if the name is.
  Words words;
  std::string key;  ///< The words, one blank between them.
  PersonParts person;
  ThingParts thing;

  bool is_empty() const { return words.empty(); }
  bool is_person() const { return kind == NameKind::kPerson; }
};

/// The name that `written` is, of something of `kind`; a flight, a ship and a
/// case in court are known by their form and have the kind of these, unless
/// `kind` is a person or a place. Never fails.
Name parse(std::string_view written, NameKind kind);

/// The words of a phrase that need be no name, as the words of names of things
/// are written: "us" of "the U.S.".
Words phrase_words(std::string_view phrase);

/// Returns true iff `name` is of a body that every country has one of, and does
/// not tell whose: "Supreme Court", "Finance Ministry", "army".
bool is_of_some_country(const Name& name);

/// The word that a person is called by alone: "tice" of "Clay Tice, Jr.",
/// "han" of "Han Seo-jun"; empty where the name is one word, or no person's.
std::string_view surname(const Name& name);

/// `words` with one blank between each two.
std::string joined(std::span<const std::string> words);

}  // namespace relata::names
