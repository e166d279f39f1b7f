#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/date.h"

namespace relata::query {

/// What tells an article's event from others: a word, or a thing it names.
struct Mark {
  std::uint32_t number = 0;
  double weight = 0;
};

/// An article, for finding those that tell of the same event.
struct Telling {
  std::optional<Day> day;
  std::vector<Mark> marks;  ///< By number; their squares make 1 together.
  std::vector<std::uint32_t> keys;  ///< Numbers of the marks that tell most.
};

/// The articles by events, as places in `articles`, each once and in order;
/// groups in the order of their first. An event lasts two weeks at most, and
/// its articles are alike on the average. Two articles are compared if they
/// have a key in common, and for a busy key few others stand between them in
/// time: so the time grows with the articles, not with their pairs.
std::vector<std::vector<std::size_t>> story_groups(
    const std::vector<Telling>& articles);

}  // namespace relata::query
