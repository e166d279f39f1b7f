#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coref/partition.h"

namespace relata::coref {

/// The rules of who is who, most precise first. Each joins clusters of the
/// partition, with its reasons, and may keep others apart.

/// Appositions, copulas, relative pronouns, acronyms in parentheses: two
/// phrases that the sentence itself equates. Roles before names become nouns
/// for their bearer.
void join_stated(Partition& partition);

/// Names: equal ones, parts of full names, initials and nicknames, acronyms,
/// names of organizations with and without suffix, names of one country. Two
/// bearers of one surname are kept apart.
void join_names(Partition& partition);

/// Descriptions and pronouns, in the order of the text: each looks for its
/// antecedent among the mentions before it, no further back than
/// kNominalWindow or kPronounWindow sentences say.
/// `watch` is called before each pronoun is looked at.
using PronounWatch = std::function<void(const MentionFeatures&)>;
/// `nominals` is called before the ranking chooses for a description.
class NominalSearch;
using NominalWatch = std::function<void(const NominalSearch&)>;
void join_anaphors(Partition& partition, const PronounWatch& watch = {},
                   const NominalWatch& nominals = {});

/// What only the descriptions and pronouns made clear: a surname whose bearer's
/// gender is now known, and relatives of one surname ("her brother" of Ann
/// Lee is Tom Lee, if the article knows no other Lee).
void join_families(Partition& partition);

/// Sentences that a description looks back for a thing of another noun.
inline constexpr SentenceIndex kNominalWindow = 8;
/// Sentences that a personal pronoun looks back.
inline constexpr SentenceIndex kPronounWindow = 4;
/// Mentions that any anaphor looks at, at most: the bound of the search.
inline constexpr std::size_t kSearchCap = 120;

/// The last mentions of a thing, kSearchCap at most: what takes a look at each
/// looks at these, as an article may mention a thing any number of times.
inline std::span<const MentionIndex> last_mentions(
    std::span<const MentionIndex> all) {
  return all.last(std::min(all.size(), kSearchCap));
}

/// The mentions before the one that is looked at, in ways to find them.
struct AntecedentIndex {
  Partition& partition;
  /// By the noun: heads of descriptions, and roles before names.
  std::map<std::string, std::vector<MentionIndex>> by_head;
  /// By ISO code: the first mention of each country.
  std::map<std::string_view, MentionIndex> countries;
  /// By the years: who was told to be so old.
  std::map<int, std::vector<MentionIndex>> by_age;
  /// "X's brother": relatives with their possessors.
  std::vector<MentionIndex> relatives;
};

/// Antecedents for one mention; each joins and says true, or leaves it alone.
bool join_nominal(AntecedentIndex& antecedents, const MentionFeatures& anaphor,
                  const NominalWatch& watch);
bool join_pronoun(AntecedentIndex& antecedents, const MentionFeatures& anaphor);

/// True if the pronoun "it" refers to nothing: "it rained", "it is clear that".
bool is_pleonastic(const DiscourseModel& discourse, const MentionFeatures& it);

}  // namespace relata::coref
