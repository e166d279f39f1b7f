#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/article.h"

namespace relata::merge {

/// How much a folded word tells of what a text is about: 0 to 9, the more the
/// rarer it is in English (schema/word_weights.tsv).
double word_weight(std::string_view word);

/// What an article is about: its most telling words, most telling first. A
/// word tells more the rarer it is in English (schema/word_weights.tsv) and the
/// more often it stands in the article. Depends on title and text alone.
std::vector<std::string> topic_words(const Article& article);

/// The keys under which an article of these words is compared with others:
/// "t:" and one of its first words.
std::vector<std::string> topic_keys(const std::vector<std::string>& words);

/// The words of topic_words(), for comparing.
class Topic {
 public:
  explicit Topic(const std::vector<std::string>& words);

  /// The cosine of both topics, in [0, 1]. Of one event articles are mostly
  /// above 0.15, and of different ones seldom above 0.1.
  double likeness(const Topic& other) const;

  /// The key that both have and that tells most of both; empty if none.
  std::string best_key(const Topic& other) const;

  /// The few words that both have and that tell most: "'troy', 'gunman'".
  std::string shared(const Topic& other) const;

 private:
  struct Word {
    std::uint64_t hash = 0;
    std::string text;
    double weight = 0;
    std::size_t rank = 0;
  };
  template <typename Visit>
  void visit_shared(const Topic& other, const Visit& visit) const;

  std::vector<Word> words_;  ///< By hash.
  double length_ = 0;
};

}  // namespace relata::merge
