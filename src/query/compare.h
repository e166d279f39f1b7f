#pragma once

#include <vector>

#include "query/query.h"
#include "query/search.h"

namespace relata::query {

/// Whether `one` compares with a value of the query as it should. A number
/// compares with numbers ("5 million", "40 %", "2019"), a date with the
/// beginning of times, in the grain of the value ("2024-03"); other words only
/// as equal, or by the words they have; an entity by its names. What stands for
/// nothing compares with nothing.
Result<bool> compares(const GraphView& graph, const Bound& one,
                      const Comparison& comparison);

/// The same for the values of two variables.
bool compares(const Bound& one, Comparison::Operator wanted,
              const Bound& other);

/// Returns true iff `text`, folded, has all of the folded `words`.
bool has_words(std::string_view text, std::string_view words);

/// By what values are sorted: numbers, then the words of all else, then what
/// stands for nothing.
struct SortKey {
  int kind = 0;
  double number = 0;
  std::string words;

  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14.
  friend auto operator<=>(const SortKey&, const SortKey&) = default;
};
Result<SortKey> sort_key(const GraphView& graph, const Bound& bound);

}  // namespace relata::query
