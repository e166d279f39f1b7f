#include "core/claim.h"

#include <algorithm>

namespace relata {

std::optional<std::size_t> nesting(const std::vector<Claim>& claims) {
  std::vector<std::vector<std::size_t>> inner(claims.size());
  const auto note = [&](std::size_t from, const Argument& value) {
    if (const auto* to = std::get_if<ClaimIndex>(&value)) {
      inner[from].push_back(static_cast<std::size_t>(*to));
    }
  };
  std::vector<std::size_t> pointed(claims.size(), 0);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    note(i, claims[i].object);
    for (const Role& role : claims[i].roles)
      note(i, role.value);
    for (const std::size_t to : inner[i])
      ++pointed[to];
  }
  // Kahn's order: what is left over stands on a cycle.
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (pointed[i] == 0) free.push_back(i);
  }
  std::vector<std::size_t> depth(claims.size(), 0);
  std::size_t deepest = 0;
  for (std::size_t i = 0; i < free.size(); ++i) {
    deepest = std::max(deepest, depth[free[i]]);
    for (const std::size_t to : inner[free[i]]) {
      depth[to] = std::max(depth[to], depth[free[i]] + 1);
      if (--pointed[to] == 0) free.push_back(to);
    }
  }
  if (free.size() != claims.size()) return std::nullopt;
  return deepest;
}

}  // namespace relata
