#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/changes.h"
#include "merge/names.h"
#include "merge/traits.h"

namespace relata::merge {

/// Clusters of one block that have one name, and are taken for one thing as
/// far as the name goes.
struct Bearer {
  NameForm form;
  NameStyle style = NameStyle::kBody;
  EntityType type = EntityType::kOther;
  Gender gender = Gender::kUnknown;
  bool is_unsure = false;  ///< See is_unsure_person().
  std::vector<std::string> external_ids;
  std::set<std::string> also;  ///< Short forms, and its clusters' other names.
  std::vector<const Signature*> members;  ///< By id; not empty.
  Traits traits;

  /// A surname without a given name: several people may have it.
  bool is_bare() const {
    return style == NameStyle::kPerson && form.words.size() == 1;
  }
};

/// `name` of `profile` as names are compared; of a capital that acts as a
/// government does ("Ottawa denied"), the country's.
NameForm form_of(std::string_view name, const Profile& profile);

/// The name of a profile that tells most: a country's; of a person the
/// shortest with a given name, since longer ones drag other words along; else
/// most words, then most letters, then least bytes. Empty words if it has none.
NameForm main_form(const Profile& profile);

/// The clusters of `block` by name, type, gender and external ids; in order
/// of their first cluster.
std::vector<Bearer> bearers(const std::vector<Signature>& block);

/// How the names of two bearers stand to each other, aliases included.
NameRelation relate(const Bearer& first, const Bearer& second);

/// Whether type, gender and external ids let two bearers be one thing. A
/// lone word that is taken for a person's name may be a company's.
TypeFit fit(const Bearer& first, const Bearer& second);

}  // namespace relata::merge
