#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/changes.h"
#include "merge/compare/agreement.h"
#include "merge/compare/names.h"

namespace relata::merge {

/// Clusters of one block that have one name, and are taken for one thing as
/// far as the name goes.
struct NameGroup {
  ParsedName form;
  NameStyle style = NameStyle::kBody;
  EntityType type = EntityType::kOther;
  Gender gender = Gender::kUnknown;
  bool is_unsure = false;  ///< See is_unsure_person().
  std::vector<std::string> external_ids;
  std::set<std::string> also;  ///< Short forms, and its clusters' other names.
  std::vector<const ClusterRecord*> members;  ///< By id; not empty.
  GroupAttributes traits;

  /// A surname without a given name: several people may have it.
  bool is_bare() const {
    return style == NameStyle::kPerson && form.words.size() == 1;
  }
};

/// `name` of `profile` as names are compared; of a capital that acts as a
/// government does ("Ottawa denied"), the country's.
ParsedName form_of(std::string_view name, const Profile& profile);

/// The name of a profile that tells most: a country's; of a person the
/// shortest with a given name, since longer ones drag other words along; else
/// most words, then most letters, then least bytes. Empty words if it has none.
ParsedName main_form(const Profile& profile);

/// The clusters of `block` by name, type, gender and external ids; in order
/// of their first cluster.
std::vector<NameGroup> name_groups(const std::vector<ClusterRecord>& block);

/// How the names of two name_groups stand to each other, aliases included.
NameRelation relate(const NameGroup& first, const NameGroup& second);

/// Whether type, gender and external ids let two name_groups be one thing. A
/// lone word that is taken for a person's name may be a company's.
TypeFit fit(const NameGroup& first, const NameGroup& second);

}  // namespace relata::merge
