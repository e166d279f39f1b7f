#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/changes.h"
#include "merge/compare/agreement.h"
#include "names/compare.h"

namespace relata::merge {

/// Clusters of one block that have one name, and are taken for one thing as
/// far as the name goes.
struct NameGroup {
  names::Name form;
  EntityType type = EntityType::kOther;
  Gender gender = Gender::kUnknown;
  bool is_unsure = false;  ///< See is_unsure_person().
  std::vector<std::string> external_ids;
  std::vector<std::string> homes;  ///< See homes_of().
  std::set<std::string> also;  ///< Short forms, and its clusters' other names.
  std::vector<const ClusterRecord*> members;  ///< By id; not empty.
  GroupAttributes traits;

  /// A surname without a given name: several people may have it.
  bool is_bare() const { return form.is_person() && form.words.size() == 1; }
};

/// The clusters of `block` by name, type, gender and external ids; in order
/// of their first cluster.
std::vector<NameGroup> name_groups(const std::vector<ClusterRecord>& block);

/// One cluster of a group by itself.
NameGroup alone(const NameGroup& name_group, const ClusterRecord& member);

/// How the names of two name_groups stand to each other, aliases included. Of
/// other things than people an opening or an acronym is short for another name
/// only where its clusters, or what it is usually shortened to, say so.
names::Comparison relate(const NameGroup& first, const NameGroup& second);

/// Whether type, gender and external ids let two name_groups be one thing. A
/// lone word that is taken for a person's name may be a company's.
TypeFit fit(const NameGroup& first, const NameGroup& second);

}  // namespace relata::merge
