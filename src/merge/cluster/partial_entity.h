#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/changes.h"
#include "core/date.h"
#include "merge/cluster/functional_attributes.h"
#include "merge/cluster/renown.h"
#include "merge/compare/description.h"
#include "merge/compare/record_names.h"

namespace relata::merge {

/// What the clusters that are taken for one thing so far say of it, as far as
/// it can keep them from another one.
class PartialEntity {
 public:
  explicit PartialEntity(const ClusterRecord& signature);

  /// Takes in the clusters of `other`.
  void absorb(PartialEntity&& other);

  /// Why the two cannot be one thing, or nothing, where a link of `weight` says
  /// that they are. Symmetric in the two.
  static std::optional<std::string> objection(const PartialEntity& a,
                                              const PartialEntity& b,
                                              double weight);

  std::size_t size() const { return size_; }

 private:
  void add_names(const Profile& profile, const RecordNames& record);
  EntityType type() const;
  Gender gender() const;
  Number number() const;
  const names::Name* fullest() const;
  static bool is_one_of_class(const PartialEntity& one,
                              const PartialEntity& kind);
  static bool is_lone_word(const PartialEntity& a, const PartialEntity& b);
  const names::Name* usual_name() const;
  bool is_called(const std::string& name) const;
  bool is_slip(const names::Name& name) const;
  bool is_named_for(const names::Name& usual, const PartialEntity& other) const;
  static bool are_often_named_apart(const PartialEntity& a,
                                    const PartialEntity& b);
  static bool share_form(const PartialEntity& a, const PartialEntity& b);
  static bool have_name_in_common(const PartialEntity& a,
                                  const PartialEntity& b);
  static std::optional<std::string> kind_objection(const PartialEntity& a,
                                                   const PartialEntity& b);
  static std::optional<std::string> siblings(const PartialEntity& a,
                                             const PartialEntity& b);
  static std::optional<std::string> name_objection(const PartialEntity& a,
                                                   const PartialEntity& b);
  static std::optional<std::string> description_objection(
      const PartialEntity& a, const PartialEntity& b);
  static bool are_of_two_stories(const PartialEntity& a,
                                 const PartialEntity& b);

  std::size_t size_ = 1;
  std::array<std::size_t, kLabels<EntityType>.size()> types_{};
  std::array<std::size_t, kLabels<Gender>.size()> genders_{};
  std::array<std::size_t, kLabels<Number>.size()> numbers_{};
  std::set<names::Name, NameOrder> names_;   ///< Main names.
  std::set<std::string> all_names_;          ///< Keys of all names.
  std::set<std::string> short_names_;        ///< What they may be shortened to.
  std::map<std::string, std::size_t> uses_;  ///< Of its names; of main ones.
  std::map<std::string, std::size_t> main_uses_;
  std::set<std::string> external_ids_;
  DescriptionsByArticle descriptions_;
  FunctionalAttributes functional_attributes_;
  Renown renown_;
  /// The first and the last day of articles that tell of it.
  std::optional<std::pair<Day, Day>> told_;
  std::size_t described_ = 0;    ///< Clusters without a name.
  std::size_t generic_ = 0;      ///< Clusters that are a kind: "fire brigades".
  std::size_t sure_bodies_ = 0;  ///< Told of as such, or of full name.
  std::size_t sure_people_ = 0;  ///< People who are not unsure.
  bool is_marked_ = false;       ///< "another", "a second".
};

}  // namespace relata::merge
