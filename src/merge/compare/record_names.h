#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "core/cluster.h"
#include "names/compare.h"
#include "names/name.h"

namespace relata::merge {

/// Returns true iff names of things of `type` are built as a territory's are: a
/// country's, a city's.
bool is_territory(EntityType type);

/// The names of a record, parsed once.
struct RecordNames {
  std::vector<names::Name> all;  ///< As the profile has them, each by its type.
  std::size_t main = 0;          ///< See main_name(); nothing if `all` is.

  explicit RecordNames(const Profile& profile);
};

/// `name` of `profile` as names are compared; of a capital that acts as a
/// government does ("Ottawa denied"), the country's.
names::Name parsed_name(std::string_view name, const Profile& profile);

/// The name of a record that tells most: a country's; of a person the shortest
/// with a given name, since longer ones drag other words along; else most
/// words, then most letters, then least bytes. An empty one if it has none.
const names::Name& main_name(const RecordNames& record);

/// Orders names by what they are compared by first.
struct NameOrder {
  bool operator()(const names::Name& a, const names::Name& b) const {
    return std::tie(a.key, a.person.generation, a.kind) <
           std::tie(b.key, b.person.generation, b.kind);
  }
};

/// Returns true iff the names are one, with one generation mark or none.
bool is_one_form(const names::Name& a, const names::Name& b);

/// The keys of `name` as a person's and as another thing's name: the type of a
/// record may be an error, and makes it no other name.
std::string person_key(std::string_view name);
std::string thing_key(std::string_view name);

}  // namespace relata::merge
