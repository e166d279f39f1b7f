#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/changes.h"
#include "merge/compare/record_names.h"

namespace relata::merge {

/// A cluster with its words at hand, to be compared with those of articles
/// that tell the same story.
struct ClusterTerms {
  using Words = std::set<std::string>;

  explicit ClusterTerms(ClusterRecord from);

  bool is_named() const { return !names.empty(); }
  bool is_measure() const { return relata::is_measure(signature.profile.type); }

  ClusterRecord signature;
  RecordNames forms;
  Words names;       ///< Keys of its names, as a person's and as others'.
  Words name_words;  ///< Their words; of times and amounts, all of theirs.
  Words heads;
  Words other_heads;   ///< What a deputy is not: "minister".
  Words classes;       ///< Of its heads.
  Words modifiers;     ///< Without numbers.
  Words telling;       ///< See distinguishing_words().
  Words numbers;       ///< Among its modifiers, in digits.
  Words phrase_words;  ///< Of its nominal mentions.
  Words phrase_names;  ///< These as if they were names: "philadelphia 76ers".
  Words deeds;

 private:
  void add_name(const names::Name& form, const std::string& written);
  void add_phrase(const std::string& phrase);
  void add_heads();
};

/// Those of an article's clusters that can have a counterpart in another one:
/// no sources that nobody can name, and nothing known by pronouns
/// alone.
class ArticleTerms {
 public:
  explicit ArticleTerms(std::vector<ClusterRecord> clusters);

  const std::vector<ClusterTerms>& figures() const { return figures_; }

  /// How much of what one of them names the other names too, in [0, 1]: words
  /// of names count the more the rarer they are.
  double shared_names(const ArticleTerms& other) const;

  /// Whether it names enough that it tells something if another one does not.
  bool names_much() const;

  /// Calls visit(i, j) once for each figure i of this cast and j of the other
  /// that share a word of name, head or phrase, or may both be one person.
  template <typename Visit>
  void visit_pairs(const ArticleTerms& other, const Visit& visit) const {
    std::vector<Pair> pairs = pairs_with(other);
    for (const auto& [i, j] : pairs)
      visit(i, j);
  }

 private:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  /// A word's hash with the figure that has it.
  using Posting = std::pair<std::uint64_t, std::uint32_t>;

  void add_handles(const ClusterTerms& figure, std::uint32_t place);
  std::vector<Pair> pairs_with(const ArticleTerms& other) const;

  std::vector<ClusterTerms> figures_;
  std::set<std::string> name_words_;  ///< Of all that is no time or amount.
  double names_weight_ = 0;           ///< The sum of their weights.
  std::vector<Posting> handles_;      ///< Sorted.
};

}  // namespace relata::merge
