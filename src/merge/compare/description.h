#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/cluster.h"

namespace relata::merge {

/// How one article speaks of a thing.
struct Description {
  std::vector<std::string> heads;  ///< Nouns and classes of these, sorted.
  std::vector<std::string> words;  ///< That tell it from others of the noun.
  bool is_named = false;
  bool is_plural = false;
  bool is_introduced = false;  ///< "A memo": as something new to the reader.

  explicit Description(const Profile& profile);
};

/// Whether some phrase for the thing says that the reader knows it: "the deal".
bool is_told_as_known(const Profile& profile);

/// Whether all phrases for the thing bring it in as new to the reader, or count
/// how many there are: "a roadside bomb", "at least two soldiers". What a name
/// or "the" tells of is not.
bool is_told_as_new(const Profile& profile);

/// How each article speaks of what is taken for one thing: an article that
/// speaks of it more than once may tell two things apart.
class DescriptionsByArticle {
 public:
  /// Adds how `article` speaks of one of its clusters.
  void add(const std::string& article, Description telling);

  /// Takes in those of `other`.
  void absorb(DescriptionsByArticle&& other);

  /// Whether an article that speaks of both has them for two things, and a link
  /// of `weight` does not outweigh it: they have no noun in common, or both are
  /// told of as something new, or by words that nothing has in common.
  /// Symmetric in the two.
  static bool are_apart(const DescriptionsByArticle& a,
                        const DescriptionsByArticle& b, double weight);

 private:
  std::map<std::string, std::vector<Description>> by_article_;
};

}  // namespace relata::merge
