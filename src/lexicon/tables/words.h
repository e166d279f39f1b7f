#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/tables.h"
#include "text/hash.h"

namespace relata::lexicon {

/// Words of a table; the keys lie in the table and are valid for ever.
using WordSet = std::unordered_set<std::string_view, text::StringHash>;
template <typename Value>
using WordMap = std::unordered_map<std::string_view, Value, text::StringHash>;

/// For each word those that go with it: "raise" with "dividend".
using WordPairs = WordMap<WordSet>;

/// The items of `column` in all rows of the table.
WordSet words_of(std::string_view table, std::size_t column = 0);

/// The items of the first column in all rows of the table, in its order.
std::vector<std::string_view> items_of(std::string_view table);

/// The items of `column` in the rows whose `kind_column` is `kind`.
WordSet words_of_kind(std::string_view table, std::string_view kind,
                      std::size_t kind_column, std::size_t column);

/// Each item of `first` with each item of `second` in the same row.
WordPairs pairs_of(std::string_view table, std::size_t first,
                   std::size_t second);

/// Returns true iff `pairs` has `second` beside `first`.
bool has_pair(const WordPairs& pairs, std::string_view first,
              std::string_view second);

/// What `words` tells of `word`, or nullptr.
template <typename Value>
const Value* find(const WordMap<Value>& words, std::string_view word) {
  const auto place = words.find(word);
  return place == words.end() ? nullptr : &place->second;
}

}  // namespace relata::lexicon
