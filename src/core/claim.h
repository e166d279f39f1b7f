#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/document.h"
#include "core/id.h"
#include "core/vocabulary.h"

namespace relata {

/// Positions in Claims::mentions and Claims::claims of one article.
enum class MentionIndex : std::uint32_t {};
enum class ClaimIndex : std::uint32_t {};

/// A phrase that refers. Its span is the base noun phrase: determiner or
/// possessive, pre-modifiers, head, and what belongs to a name; no outer
/// quotation marks, no clause, apposition or prepositional phrase.
struct Mention {
  Field field = Field::kText;
  Span span;
  Span head;    ///< The head word; of a name, its last essential word.
  Span phrase;  ///< `span` with what the head needs to stand alone: "a surge"
                ///< and "in violence". Begins as `span`, ends not before it.
  MentionForm form = MentionForm::kNominal;
  EntityType type = EntityType::kOther;
  SentenceIndex sentence = 0;
  TokenIndex first = 0;  ///< Tokens [first, last] of the sentence.
  TokenIndex last = 0;
  TokenIndex head_token = 0;

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// A number with its unit: "over 11,000", "approximately 40 % of whom".
struct Quantity {
  double value = 0;
  std::optional<double> max;  ///< "60 to 70": 70.
  std::string comparator;     ///< "=", ">", ">=", "<", "<=", "~".
  std::string unit;           ///< "USD", "%", "km"; empty for a count.
  std::string of;             ///< Head lemma of what is counted, or empty.

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// When something is: EDTF, https://www.loc.gov/standards/datetime/
struct TimeValue {
  std::string text;      ///< As written: "last week".
  std::string begin;     ///< EDTF date, or empty if it cannot be resolved.
  std::string end;       ///< Last day, inclusive; empty if open or unknown.
  std::string grain;     ///< "day", "week", "month", "year", ...
  std::string relation;  ///< "at", "before", "after", "since", "until",
                         ///< "during".

  friend bool operator==(const TimeValue&, const TimeValue&) = default;
};

/// Text that names no entity: a number, a quotation, a clause's words.
struct Literal {
  Span span;  ///< In the field of the claim's sentence.
  std::string text;
  std::optional<Quantity> quantity;
  std::optional<TimeValue> time;

  friend bool operator==(const Literal&, const Literal&) = default;
};

using Argument = std::variant<MentionIndex, ClaimIndex, Literal>;

/// A further argument of an event.
struct Role {
  RoleName name = RoleName::kOther;
  std::string preposition;  ///< "with", or empty.
  Argument value;
  Span span;  ///< The whole phrase, in the field of the claim's sentence.

  friend bool operator==(const Role&, const Role&) = default;
};

/// Somebody who says what is inside. Either `mention` is set, or the source
/// has no name in the text: "reportedly", "officials said" (then the words
/// stand in `text`, and a source nobody can name is "unnamed").
struct ChainLink {
  std::optional<MentionIndex> mention;
  std::string text;  ///< "unnamed", or the words of a source without mention.
  std::string cue;   ///< "say", "according to", "reportedly", "quote".
  SourceClass source_class = SourceClass::kNeutral;

  friend bool operator==(const ChainLink&, const ChainLink&) = default;
};

/// One predicate occurrence with its arguments, as one sentence says it.
/// Several claims of one event share `event`.
struct Claim {
  EventId event;
  SentenceIndex sentence = 0;
  TokenIndex predicate_token = 0;  ///< Head of the predicate.
  MentionIndex subject{};
  std::string relation;   ///< Surface, with its preposition: "met with".
  std::string lemma;      ///< "meet with"; "be signed" for a bare passive.
  std::string predicate;  ///< Row of schema/predicates.tsv, or empty.
  Argument object;
  std::vector<Role> roles;
  Polarity polarity = Polarity::kPositive;
  Certainty certainty = Certainty::kCertain;
  Force force = Force::kAssert;
  std::vector<ChainLink> chain;  ///< Outermost first, without the outlet;
                                 ///< empty in the outlet's own voice.
  std::optional<TimeValue> time;
  bool is_explicit = true;  ///< A word of the relation stands in the sentence.
  float confidence = 1;     ///< In [0, 1]: that the text says so.

  friend bool operator==(const Claim&, const Claim&) = default;
};

/// A stretch of the text that somebody says word for word.
struct Speech {
  Field field = Field::kText;
  Span span;                ///< Without quotation marks.
  SentenceIndex first = 0;  ///< Of its first word.
  SentenceIndex last = 0;   ///< Of its last word.
  std::optional<MentionIndex> speaker;

  friend bool operator==(const Speech&, const Speech&) = default;
};

/// What one article says, before anyone asks who the mentions are. Mentions
/// stand in order of (field, span); claims in order of their sentence, then
/// predicate, then object. A claim refers to other claims only within this
/// list, without cycles.
struct Claims {
  std::vector<Mention> mentions;
  std::vector<Claim> claims;
  std::vector<Speech> speeches;  ///< In text order; none lies in another.

  const Mention& operator[](MentionIndex i) const {
    return mentions[static_cast<std::size_t>(i)];
  }
  const Claim& operator[](ClaimIndex i) const {
    return claims[static_cast<std::size_t>(i)];
  }
};

/// How many claims are inside each other at most: 0 where none is an argument
/// of another; nothing where some claim is an argument of itself, through any
/// number of others. Every ClaimIndex must lie within `claims`. Linear.
std::optional<std::size_t> nesting(const std::vector<Claim>& claims);

/// No article may have claims inside each other more deeply: no sentence has.
inline constexpr std::size_t kMostNested = 64;

/// A claim as open information extraction prints it: words of the sentence,
/// verbatim, in the sentence's own voice.
struct Tuple {
  std::string sentence;
  float confidence = 1;  ///< In [0, 1].
  std::string relation;  ///< With auxiliaries, negation, final preposition.
  std::string subject;
  std::string object;
  std::vector<std::string> adjuncts;  ///< With their own prepositions.
};

}  // namespace relata
