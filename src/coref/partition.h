#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/cluster.h"
#include "core/disjoint_sets.h"
#include "coref/mentions/discourse_model.h"
#include "coref/mentions/name_types.h"

namespace relata::coref {

/// What is known of the thing that a growing cluster stands for.
struct ClusterAttributes {
  EntityType type = EntityType::kOther;
  bool is_type_sure = false;
  Gender gender = Gender::kUnknown;
  Number number = Number::kUnknown;
  Gender first_name = Gender::kUnknown;  ///< What a lone first name suggests.
  bool has_name = false;
  std::vector<MentionIndex> members;  ///< In order of mention.
  std::vector<std::size_t> names;     ///< Mentions with distinct names.
  std::vector<std::string> heads;     ///< Lemmas of nouns and roles for it.
  std::vector<std::string> numbers;
  std::string mark;        ///< "second"; only things with the same mark join.
  std::optional<int> age;  ///< In years, as first told.
  std::string_view country;
  std::string_view home;  ///< Of a body: the country that it is told to be of.
};

/// Whether a pair must agree in everything, or the reader has been told that
/// they are one (apposition, "is", a definition in parentheses).
enum class JoinBasis { kLikely, kStated };

/// The mentions of a discourse in disjoint clusters that only grow. A union
/// that would join what cannot be one thing is refused. Unions cost the size of
/// the smaller cluster.
class Partition {
 public:
  explicit Partition(const DiscourseModel& discourse);

  /// Joins the clusters of two mentions; the reason is of `mention`. False if
  /// they cannot be one thing; true if they are one now.
  bool join(MentionIndex mention, MentionIndex antecedent, std::string reason,
            float weight, JoinBasis evidence = JoinBasis::kLikely);

  /// True if join() would not refuse.
  bool can_join(MentionIndex a, MentionIndex b,
                JoinBasis evidence = JoinBasis::kLikely) const;

  /// From now on the two mentions cannot be one thing. Nothing happens where
  /// they are one already.
  void add_cannot_link(MentionIndex a, MentionIndex b, std::string reason);

  /// Tells that the phrase `predicate`, which refers to nothing itself, says
  /// what `subject` is: "is a senator". Its nouns can name the subject again.
  void describe(MentionIndex subject, MentionIndex predicate);

  /// The mention that `predicate` describes, or nothing.
  std::optional<MentionIndex> described(MentionIndex predicate) const {
    return described_[static_cast<std::size_t>(predicate)];
  }

  bool are_one(MentionIndex a, MentionIndex b) const {
    return root(a) == root(b);
  }
  const ClusterAttributes& known(MentionIndex mention) const {
    return known_[root(mention)];
  }

  /// The cluster's number, for comparing: its first mention at the time of
  /// asking or another one of its members.
  std::size_t root(MentionIndex mention) const {
    return sets_.leader(static_cast<std::size_t>(mention));
  }

  const Membership& membership(MentionIndex mention) const {
    return memberships_[static_cast<std::size_t>(mention)];
  }

  struct CannotLinkPair {
    MentionIndex first{};
    MentionIndex second{};
    std::string reason;
  };
  const std::vector<CannotLinkPair>& cannot_links() const {
    return cannot_links_;
  }

  const DiscourseModel& discourse() const { return *discourse_; }

 private:
  bool are_kept_apart(std::size_t a, std::size_t b) const;
  bool are_named_otherwise(const ClusterAttributes& a,
                           const ClusterAttributes& b) const;
  void unite_words(const ClusterAttributes& source,
                   ClusterAttributes& target) const;
  void absorb(std::size_t from, std::size_t into);

  const DiscourseModel* discourse_;
  DisjointSets sets_;                     ///< Of mentions.
  std::vector<ClusterAttributes> known_;  ///< By root.
  std::vector<Membership> memberships_;
  std::vector<std::optional<MentionIndex>> described_;  ///< By predicate.
  std::vector<CannotLinkPair> cannot_links_;
  std::vector<std::vector<std::size_t>> cannot_links_of_;  ///< By root.
};

}  // namespace relata::coref
