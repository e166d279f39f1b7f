#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/id.h"
#include "core/vocabulary.h"

namespace relata {

/// What stands before the years of an age among Profile::modifiers where it
/// follows on a name: "aged 52" of "Ann Lee, 52".
inline constexpr std::string_view kAged = "aged ";

/// What stands before the ISO code of a country among Profile::modifiers of a
/// body that is of it, or may be of one of several: "home NO".
inline constexpr std::string_view kHome = "home ";

/// What one article tells of one thing, for merging: all that is known
/// without looking at the text again. Strings are as written (names), or
/// lemmas in lower case (the others); lists are sorted, without repetition.
struct Profile {
  EntityType type = EntityType::kOther;
  EntityKind kind = EntityKind::kGeneric;
  Gender gender = Gender::kUnknown;
  Number number = Number::kUnknown;
  std::vector<std::string> names;   ///< Distinct name mentions, without titles
                                    ///< and possessive 's.
  std::vector<std::string> titles;  ///< "president", "mr", before a name.
  std::vector<std::string> roles;   ///< "foreign minister", by apposition,
                                    ///< copula or title; with whose: "of X".
                                    ///< Of a thing without a name: whose it is.
  std::vector<std::string> heads;   ///< Head lemmas of nominal mentions.
  std::vector<std::string> modifiers;  ///< Their pre-modifiers and what
                                       ///< appositions and "of" add.
  std::vector<std::string> context;    ///< Names that take part in claims with
                                       ///< it: the other end, folded.
  std::vector<std::string> deeds;      ///< "sign>officer", "<submit": lemmas of
                                       ///< its claims as subject or object.
  std::vector<std::string> distinct;   ///< Marks of a different thing:
                                       ///< "another", "second", "earlier".
  std::vector<std::string> external_ids;  ///< "wikidata:Q6279".
  std::vector<std::string> phrases;  ///< Its nominal mentions as written (its
                                     ///< pronouns, if it has nothing else):
                                     ///< what it is called without a name.
  std::vector<std::string> setting;  ///< The names that its article mentions
                                     ///< most, folded, most first; empty where
                                     ///< a full name tells enough.
  std::vector<std::string> labels;   ///< Of a thing without a name: its phrases
                                     ///< with the complements that their nouns
                                     ///< need; empty where they need none.

  friend bool operator==(const Profile&, const Profile&) = default;
};

/// Why a mention belongs to its cluster.
struct Membership {
  MentionIndex mention{};
  std::string reason;  ///< "first mention", "surname of 'Joe Biden'", ...
  float weight = 1;    ///< In [0, 1].

  friend bool operator==(const Membership&, const Membership&) = default;
};

/// The mentions of one thing in one article. Every mention of the article is
/// in exactly one cluster. `id` is the hash of the least mention: the id of an
/// entity that has this cluster alone.
struct Cluster {
  EntityId id;
  std::vector<Membership> members;  ///< In order of mention.
  Profile profile;

  friend bool operator==(const Cluster&, const Cluster&) = default;
};

/// Two clusters of one article that are not one thing, and why: "another",
/// subject and object of one verb, two bearers of a surname.
struct CannotLink {
  EntityId first;   ///< The lesser id.
  EntityId second;  ///< The greater one.
  std::string reason;

  friend bool operator==(const CannotLink&, const CannotLink&) = default;
};

/// Who is who within one document. Clusters in order of id.
struct Clusters {
  std::vector<Cluster> clusters;
  std::vector<CannotLink> apart;
};

/// The id of the cluster or entity whose least mention, by field and span, is
/// at `span` of `field` in the article `article_id`.
EntityId cluster_id(std::string_view article_id, Field field, Span span);

/// The id of the event whose predicate stands at `span`.
EventId event_id(std::string_view article_id, Field field, Span span);

/// The first layer of one article: all that the graph is derived from. It
/// holds no tokens; a claim's evidence is its sentence's span.
struct Reading {
  struct SentenceRef {
    Field field = Field::kText;
    Span span;

    friend bool operator==(const SentenceRef&, const SentenceRef&) = default;
  };

  Article article;                     ///< Without `cuts`.
  std::vector<SentenceRef> sentences;  ///< Indexed by SentenceIndex.
  Claims claims;
  Clusters clusters;
};

}  // namespace relata
