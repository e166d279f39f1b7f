#include "core/fact.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "text/hash.h"

namespace relata {
namespace {

std::string object_key(const FactObject& object) {
  if (const auto* entity = std::get_if<EntityId>(&object)) {
    return to_string(*entity);
  }
  if (const auto* fact = std::get_if<FactId>(&object)) return to_string(*fact);
  return "=" + std::get<Literal>(object).text;
}

/// Whether the one who speaks last affirms the fact: a denial turns it round.
bool affirms(const Assertion& assertion) {
  const auto denials = std::count_if(
      assertion.chain.begin(), assertion.chain.end(),
      [](const Source& s) { return s.source_class == SourceClass::kDeny; });
  return (assertion.polarity == Polarity::kPositive) == (denials % 2 == 0);
}

/// What is so in general is so.
bool is_stated(Force force) {
  return force == Force::kAssert || force == Force::kGeneric;
}

bool is_realised(Certainty certainty, Force force) {
  return is_stated(force) && certainty != Certainty::kPossible;
}

bool is_realised(const Assertion& assertion) {
  return is_realised(assertion.certainty, assertion.force);
}

/// Whether the outlet itself stands for it.
bool is_own_voice(const Assertion& assertion) {
  return std::all_of(assertion.chain.begin(), assertion.chain.end(),
                     [](const Source& source) {
                       return source.source_class == SourceClass::kFactive;
                     });
}

bool is_asserted(const Assertion& assertion) {
  return is_own_voice(assertion) && affirms(assertion) &&
         is_stated(assertion.force) &&
         assertion.certainty == Certainty::kCertain;
}

}  // namespace

Mode mode(const Manner& manner) {
  return {.is_negative = manner.polarity == Polarity::kNegative,
          .is_unrealised = !is_realised(manner.certainty, manner.force)};
}

FactId fact_id(EntityId subject, std::string_view predicate,
               const FactObject& object, Mode content) {
  std::string key = "f" + to_string(subject) + '\0';
  key += predicate;
  key += '\0';
  key += object_key(object);
  if (content.is_negative) key += "-";
  if (content.is_unrealised) key += "?";
  return FactId{text::hash64(key)};
}

Standing standing(const std::vector<Assertion>& assertions) {
  bool is_affirmed = false;
  bool is_denied = false;
  for (const Assertion& assertion : assertions) {
    if (is_asserted(assertion)) return Standing::kAsserted;
    if (!is_realised(assertion)) continue;
    (affirms(assertion) ? is_affirmed : is_denied) = true;
  }
  if (is_affirmed && is_denied) return Standing::kDisputed;
  if (is_denied) return Standing::kDenied;
  return is_affirmed ? Standing::kAttributed : Standing::kUnrealised;
}

bool makes(Standing standing, const Assertion& assertion) {
  switch (standing) {
    case Standing::kAsserted:
      return is_asserted(assertion);
    case Standing::kAttributed:
      return is_realised(assertion) && affirms(assertion);
    case Standing::kDisputed:
      return is_realised(assertion);
    case Standing::kDenied:
      return is_realised(assertion) && !affirms(assertion);
    case Standing::kUnrealised:
      return true;
  }
  return true;
}

Mode mode(const Fact& fact) {
  if (fact.standing == Standing::kDenied) return {.is_negative = true};
  if (fact.standing != Standing::kUnrealised) return {};
  return {.is_negative = std::none_of(fact.assertions.begin(),
                                      fact.assertions.end(), affirms),
          .is_unrealised = true};
}

const Assertion* deciding(const Fact& fact) {
  const bool wants_affirmed =
      fact.standing == Standing::kUnrealised && !mode(fact).is_negative;
  const Assertion* best = nullptr;
  for (const Assertion& one : fact.assertions) {
    if (!makes(fact.standing, one)) continue;
    if (wants_affirmed && !affirms(one)) continue;
    if (best == nullptr || one.confidence > best->confidence) best = &one;
  }
  if (best == nullptr && !fact.assertions.empty()) {
    best = fact.assertions.data();
  }
  return best;
}

double trust(const Fact& fact) {
  constexpr std::uint32_t most = 16;  // More origins make it hardly surer.
  float surest = 0;
  for (const Assertion& assertion : fact.assertions)
    surest = std::max(surest, assertion.confidence);
  double doubt = 1;
  for (std::uint32_t i = 0; i < std::min(fact.support_origins, most); ++i)
    doubt *= 1 - static_cast<double>(surest);
  return 1 - doubt;
}

Support support_of(const std::vector<Assertion>& assertions,
                   const std::vector<std::string>& outlets) {
  assert(assertions.size() == outlets.size());
  std::set<std::string> articles;
  std::set<std::string> origins;
  for (std::size_t i = 0; i < assertions.size(); ++i) {
    const Assertion& assertion = assertions[i];
    articles.insert(assertion.article);
    if (!assertion.chain.empty() && assertion.chain.back().entity) {
      origins.insert("entity " + to_string(*assertion.chain.back().entity));
    } else if (!outlets[i].empty()) {
      origins.insert("outlet " + outlets[i]);
    } else {
      origins.insert("article " + assertion.article);
    }
  }
  return {static_cast<std::uint32_t>(articles.size()),
          static_cast<std::uint32_t>(origins.size())};
}

}  // namespace relata
