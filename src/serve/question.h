#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/id.h"
#include "core/result.h"
#include "query/query.h"

namespace relata::serve {

/// What a browser asks for: see schema/openapi.json.
enum class Topic {
  kPage,
  kDescription,  ///< schema/openapi.json.
  kAbout,
  kSearch,
  kEntity,
  kNeighbours,
  kTimeline,
  kDisputes,
  kFact,
  kDoubts,
};

struct Question {
  Topic topic = Topic::kPage;
  std::optional<EntityId> entity;  ///< Set for kEntity and kNeighbours.
  std::optional<FactId> fact;      ///< Set for kFact.
  std::string words;               ///< For kSearch.
  std::size_t limit = 0;
  query::Filters filters;
};

using Parameters = std::multimap<std::string, std::string>;

/// No more facts or names than this in one answer, and no longer words.
inline constexpr std::size_t kMostRows = 500;
inline constexpr std::size_t kLongestValue = 300;  ///< Bytes.

/// Reads the path of a request and its parameters, both without percent signs.
/// Fails with kNotFound for a path that is not served, with kUsage for a
/// parameter that is unknown, given twice or has a value it cannot have. The
/// message holds nothing of the request but names of parameters we know.
Result<Question> question(std::string_view path, const Parameters& parameters);

}  // namespace relata::serve
