#pragma once

#include "core/cluster.h"
#include "coref/partition.h"

namespace relata::coref {

/// What the article tells of the cluster of each mention: all that merging
/// across articles will know of it.
class Profiles {
 public:
  explicit Profiles(const Partition& partition);

  /// The profile of the cluster that has `mention`.
  Profile of(MentionIndex mention) const;

 private:
  void read_claims();
  void read_roles();
  std::string office(const MentionFeatures& traits) const;
  std::string ownership(const MentionFeatures& traits) const;
  void read_setting();
  void describe(const MentionFeatures& traits, Profile& profile) const;
  bool has_common_name(const ClusterAttributes& known) const;
  std::string written(const MentionFeatures& traits, Span span) const;
  void add_homes(const ClusterAttributes& known, Profile& profile) const;
  EntityKind kind(MentionIndex mention) const;
  std::vector<std::string> passing_names(const ClusterAttributes& known) const;

  const Partition& partition_;
  const DiscourseModel& discourse_;
  /// By root of the partition.
  std::vector<std::vector<std::string>> deeds_;
  std::vector<std::vector<std::string>> context_;
  std::vector<std::vector<std::string>> roles_;
  std::vector<std::string_view> countries_;  ///< That the article tells of.
  std::vector<std::string> setting_;  ///< Names of the article, most first.
  std::vector<bool> is_source_;       ///< Somebody whom a claim is ascribed to.
};

}  // namespace relata::coref
