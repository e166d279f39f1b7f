#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace relata {

/// The closed vocabularies of the data model. Each enumeration has its words
/// in kLabels<Enum>, in the order of its enumerators: the words of the schema
/// and of every export.

/// What sort of thing an entity is: a row of schema/types.tsv.
enum class EntityType : std::uint8_t {
  kPerson,
  kOrganization,
  kGeopoliticalEntity,
  kPlace,
  kGroup,
  kDocument,
  kEvent,
  kProduct,
  kWork,
  kLaw,
  kQuantity,
  kTime,
  kOther,
};

/// Returns true iff things of the type are amounts or times, which only say how
/// much, or when.
constexpr bool is_measure(EntityType type) {
  return type == EntityType::kTime || type == EntityType::kQuantity;
}

/// How an entity can be known again. Only named, described and group entities
/// are individuals that merge across articles.
enum class EntityKind : std::uint8_t {
  kNamed,
  kDescribed,
  kGroup,
  kGeneric,
  kAbstract,
  kUnnamedSource,
  kUnresolved,  ///< What goes with nothing that was told: "he", "both men".
};

enum class MentionForm : std::uint8_t { kName, kNominal, kPronoun };
enum class Gender : std::uint8_t { kUnknown, kMasculine, kFeminine, kNeuter };
enum class Number : std::uint8_t { kUnknown, kSingular, kPlural };

enum class Polarity : std::uint8_t { kPositive, kNegative };
enum class Certainty : std::uint8_t { kCertain, kProbable, kPossible };
enum class Force : std::uint8_t {
  kAssert,
  kPlan,
  kRequest,
  kCondition,
  kQuestion,
  kGeneric,
};

/// How a source stands to what it says: "said", "accused", "denied",
/// "revealed", quotation marks.
enum class SourceClass : std::uint8_t {
  kNeutral,
  kAccuse,
  kDeny,
  kFactive,
  kQuote,
};

/// What all assertions of a fact come to: see standing() in core/fact.h.
enum class Standing : std::uint8_t {
  kAsserted,
  kAttributed,
  kDisputed,
  kDenied,
  kUnrealised,
};

/// What an argument beyond subject and object is to its event.
enum class RoleName : std::uint8_t {
  kTime,
  kPlace,
  kRecipient,
  kInstrument,
  kManner,
  kPurpose,
  kCause,
  kTopic,
  kCompany,  ///< "with" somebody.
  kSource,   ///< "from" somewhere.
  kGoal,     ///< "to" somewhere.
  kAgent,
  kAttribute,
  kOther,
};

template <typename Enum>
inline constexpr std::array<std::string_view, 0> kLabels = {};
template <>
inline constexpr std::array<std::string_view, 13> kLabels<EntityType> = {
    "Person", "Organization", "GeopoliticalEntity",
    "Place",  "Group",        "Document",
    "Event",  "Product",      "Work",
    "Law",    "Quantity",     "Time",
    "Other"};
template <>
inline constexpr std::array<std::string_view, 7> kLabels<EntityKind> = {
    "named",    "described",      "group",     "generic",
    "abstract", "unnamed_source", "unresolved"};
template <>
inline constexpr std::array<std::string_view, 3> kLabels<MentionForm> = {
    "name", "nominal", "pronoun"};
template <>
inline constexpr std::array<std::string_view, 4> kLabels<Gender> = {
    "unknown", "masculine", "feminine", "neuter"};
template <>
inline constexpr std::array<std::string_view, 3> kLabels<Number> = {
    "unknown", "singular", "plural"};
template <>
inline constexpr std::array<std::string_view, 2> kLabels<Polarity> = {
    "positive", "negative"};
template <>
inline constexpr std::array<std::string_view, 3> kLabels<Certainty> = {
    "certain", "probable", "possible"};
template <>
inline constexpr std::array<std::string_view, 6> kLabels<Force> = {
    "assert", "plan", "request", "condition", "question", "generic"};
template <>
inline constexpr std::array<std::string_view, 5> kLabels<SourceClass> = {
    "neutral", "accuse", "deny", "factive", "quote"};
template <>
inline constexpr std::array<std::string_view, 5> kLabels<Standing> = {
    "asserted", "attributed", "disputed", "denied", "unrealised"};
template <>
inline constexpr std::array<std::string_view, 14> kLabels<RoleName> = {
    "time",    "place", "recipient", "instrument", "manner",
    "purpose", "cause", "topic",     "company",    "source",
    "goal",    "agent", "attribute", "other"};

/// The word for `value`.
template <typename Enum>
constexpr std::string_view label(Enum value) {
  return kLabels<Enum>[static_cast<std::size_t>(value)];
}

/// The value whose label() is `text`; nothing for any other text.
template <typename Enum>
constexpr std::optional<Enum> parse_label(std::string_view text) {
  for (std::size_t i = 0; i < kLabels<Enum>.size(); ++i) {
    if (kLabels<Enum>[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace relata
