#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// What the mentions of one name in a document say of it.
struct Votes {
  std::array<float, kLabels<EntityType>.size()> weights{};  ///< By type.
  float as_surname = 0;    ///< Of full names that end in it.
  std::size_t unseen = 0;  ///< Proper nouns of these words in no name.

  float total() const;

  /// The type of the greatest weight.
  EntityType winner() const;
};

/// A stretch of proper nouns outside the names of its sentence that is written
/// like a name of the document.
struct UnseenName {
  TokenIndex first = 0;
  TokenIndex last = 0;
  const Votes* votes = nullptr;
};

/// The votes of the names of a document by their words, joined by blanks.
class NameVotes {
 public:
  NameVotes() = default;
  explicit NameVotes(const std::vector<Sentence>& sentences);

  /// Of the name of these words; nullptr if there is none.
  const Votes* find(std::string_view words) const;

  /// The longest known names outside the names of `sentence`, in order. They
  /// live as long as this.
  std::vector<UnseenName> unseen(const Sentence& sentence) const;

 private:
  using Table = std::map<std::string, Votes, std::less<>>;

  void count(const Sentence& sentence);
  void add_first_words(const Sentence& sentence);
  void add_owners(const Sentence& sentence);
  void add_storms(const Sentence& sentence);

  Table table_;
};

}  // namespace relata::analyze
