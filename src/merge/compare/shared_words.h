#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace relata::merge {

inline bool has_word(const std::set<std::string>& words,
                     const std::string& word) {
  return words.contains(word);
}
inline bool has_word(const std::vector<std::string>& sorted,
                     const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// The first word that two sets, or two sorted lists, have in common; nullptr
/// if there is none. Looks up each word of the smaller one.
template <typename Words>
const std::string* first_shared(const Words& a, const Words& b) {
  const Words& fewer = a.size() <= b.size() ? a : b;
  const Words& more = a.size() <= b.size() ? b : a;
  const auto place = std::find_if(
      fewer.begin(), fewer.end(),
      [&](const std::string& word) { return has_word(more, word); });
  return place == fewer.end() ? nullptr : &*place;
}

/// Returns true iff they have a word in common.
template <typename Words>
bool meet(const Words& a, const Words& b) {
  return first_shared(a, b) != nullptr;
}

}  // namespace relata::merge
