#include "core/words/wording.h"

#include <set>

namespace relata {
namespace {

/// A label names so many claimants, and counts the others.
constexpr std::size_t kMostNamed = 3;

Result<std::string> claimant_name(const GraphView& graph,
                                  const Source& source) {
  return source.entity ? name_of(graph, *source.entity)
                       : Result<std::string>(source.text);
}

template <typename Test>
Result<std::vector<std::string>> claimants_where(const GraphView& graph,
                                                 const Fact& fact,
                                                 const Test& counts) {
  std::set<std::string> names;
  for (const Assertion& assertion : fact.assertions) {
    if (assertion.chain.empty() || !counts(assertion)) continue;
    auto name = claimant_name(graph, assertion.chain.back());
    if (!name) return name.error();
    names.insert(*std::move(name));
  }
  return std::vector<std::string>(names.begin(), names.end());
}

/// What is told beside a fact stands behind it in brackets up to so many
/// phrases.
constexpr std::size_t kMostBeside = 2;

/// Whether a phrase beside a verb says what is done: to whom, where to, of
/// what; not when, how and why.
bool completes(const FactRole& role) {
  switch (role.name) {
    case RoleName::kRecipient:
    case RoleName::kTopic:
    case RoleName::kCompany:
    case RoleName::kSource:
    case RoleName::kGoal:
    case RoleName::kAttribute:
    case RoleName::kPlace:
      return !role.preposition.empty() &&
             !std::holds_alternative<FactId>(role.value);
    default:
      return false;
  }
}

/// " to the group": what the surest telling of a fact has beside its object.
Result<std::string> words_beside(const GraphView& graph, const Fact& fact) {
  const Assertion* told = deciding(fact);
  if (told == nullptr && !fact.assertions.empty())
    told = &fact.assertions.front();
  std::string words;
  std::size_t count = 0;
  if (told == nullptr) return words;
  for (const FactRole& role : told->roles) {
    if (!completes(role) || count == kMostBeside) continue;
    auto value = object_words(graph, role.value, {});
    if (!value) return value;
    words += " " + role.preposition + " " + *value;
    ++count;
  }
  return words;
}

Result<std::string> worded(const GraphView& graph, const Fact& fact,
                           Mode mode) {
  auto subject = name_of(graph, fact.subject);
  if (!subject) return subject;
  auto object = object_words(graph, fact);
  if (!object) return object;
  std::string words = mode.is_unrealised ? "possible: " : "";
  words += *subject;
  words += mode.is_negative ? " not " : " ";
  words += fact.lemma;
  return object->empty() ? words : words + " " + *object;
}

/// What stands before a relation whose fact has this standing.
std::string_view prefix(const Fact& fact, bool has_claimants) {
  switch (fact.standing) {
    case Standing::kAsserted:
      return "";
    case Standing::kAttributed:
      // What an outlet itself only thinks likely.
      return has_claimants ? "" : "probable: ";
    case Standing::kDisputed:
      return "disputed: ";
    case Standing::kDenied:
    case Standing::kUnrealised:
      return mode_words(mode(fact));
  }
  return "";
}

}  // namespace

std::string_view mode_words(Mode mode) {
  if (mode.is_unrealised) {
    return mode.is_negative ? "possible: not " : "possible: ";
  }
  return mode.is_negative ? "not " : "";
}

const std::string& relation_name(const Fact& fact) {
  return fact.predicate.empty() ? fact.lemma : fact.predicate;
}

Result<std::string> name_of(const GraphView& graph, EntityId id) {
  const auto entity = graph.outline(id);
  if (!entity) return entity.error();
  return *entity ? (*entity)->name : to_string(id);
}

Result<std::string> wording(const GraphView& graph, const Fact& fact) {
  return worded(graph, fact, mode(fact));
}

Result<std::string> wording(const GraphView& graph, FactId id, Mode mode) {
  const auto fact = graph.fact(id);
  if (!fact) return fact.error();
  if (!*fact) return to_string(id);
  auto words = worded(graph, **fact, mode);
  if (!words) return words;
  auto beside = words_beside(graph, **fact);
  if (!beside) return beside;
  return *words + *beside;
}

Result<std::string> object_words(const GraphView& graph,
                                 const FactObject& object, Mode mode) {
  if (const auto* entity = std::get_if<EntityId>(&object)) {
    return name_of(graph, *entity);
  }
  if (const auto* literal = std::get_if<Literal>(&object)) {
    return literal->text;
  }
  auto inner = wording(graph, std::get<FactId>(object), mode);
  if (!inner) return inner;
  return "[" + *inner + "]";
}

Result<std::string> object_words(const GraphView& graph, const Fact& fact) {
  const auto* literal = std::get_if<Literal>(&fact.object);
  const Assertion* const decides = deciding(fact);
  if (literal != nullptr && literal->text.empty() && decides != nullptr &&
      decides->time) {
    return decides->time->text;
  }
  return object_words(graph, fact.object, fact.content);
}

Result<std::vector<std::string>> claimants(const GraphView& graph,
                                           const Fact& fact) {
  return claimants_where(graph, fact, [](const Assertion&) { return true; });
}

Result<std::vector<std::string>> deciding_claimants(const GraphView& graph,
                                                    const Fact& fact) {
  return claimants_where(graph, fact, [&](const Assertion& assertion) {
    return makes(fact.standing, assertion);
  });
}

std::string standing_label(const Fact& fact, std::string_view relation,
                           const std::vector<std::string>& claimants) {
  std::string label(prefix(fact, !claimants.empty()));
  label += relation;
  if (claimants.empty()) return label;
  std::string_view separator = " (";
  for (std::size_t i = 0; i < claimants.size() && i < kMostNamed; ++i) {
    label += separator;
    label += claimants[i];
    separator = ", ";
  }
  if (claimants.size() > kMostNamed) {
    label += " and " + std::to_string(claimants.size() - kMostNamed) + " more";
  }
  return label + ")";
}

}  // namespace relata
