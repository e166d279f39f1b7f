#include "merge/compare/name_group.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "lexicon/meaning/predicates.h"
#include "lexicon/world/places.h"
#include "merge/compare/record_names.h"
#include "merge/compare/shared_words.h"
#include "names/short_forms.h"

namespace relata::merge {
namespace {

/// Adds the other names of the clusters; what hardly any of many has is a slip
/// of one article ("Tacoma, Washington" taken for one).
void add_other_names(NameGroup& name_group,
                     const std::map<std::string, std::size_t>& uses) {
  constexpr std::size_t few = 20;
  if (name_group.form.is_person()) return;
  for (const auto& [name, count] : uses) {
    if (count * few >= name_group.members.size()) name_group.also.insert(name);
  }
}

NameGroup group_of(const RecordNames& record, const Profile& profile) {
  const names::Name& name = main_name(record);
  const auto shorts = names::short_forms(name);
  return {name,
          profile.type,
          profile.gender,
          is_unsure_person(profile),
          profile.external_ids,
          homes_of(profile),
          {shorts.begin(), shorts.end()},
          {},
          {}};
}

/// "Tarn" and "Tarn Group", "Labor Department" and "Department of Labor": what
/// holds wherever two articles write so.
bool holds_anywhere(const names::Comparison& found) {
  switch (found.basis) {
    case names::Basis::kAcronym:
    case names::Basis::kBehindOf:
    case names::Basis::kCountry:
    case names::Basis::kEnding:
    case names::Basis::kNothing:
    case names::Basis::kOpening:
    case names::Basis::kTail:
      return found.relation == names::Relation::kSame;
    default:
      return found.is_one();
  }
}

}  // namespace

std::vector<NameGroup> name_groups(const std::vector<ClusterRecord>& block) {
  using Key = std::tuple<std::string, std::string, EntityType, Gender, bool,
                         std::vector<std::string>, std::vector<std::string>>;
  std::map<Key, std::size_t> places;
  std::vector<NameGroup> found;
  std::vector<std::map<std::string, std::size_t>> uses;
  for (const ClusterRecord& signature : block) {
    const Profile& profile = signature.profile;
    const RecordNames record(profile);
    const names::Name& name = main_name(record);
    if (name.is_empty()) continue;
    const auto [place, is_new] = places.emplace(
        Key{name.key, name.person.generation, profile.type, profile.gender,
            is_unsure_person(profile), profile.external_ids, homes_of(profile)},
        found.size());
    if (is_new) {
      found.push_back(group_of(record, profile));
      uses.emplace_back();
    }
    NameGroup& name_group = found[place->second];
    name_group.members.push_back(&signature);
    name_group.traits.add(signature);
    std::set<std::string> own;
    for (const names::Name& form : record.all)
      own.insert(form.key);
    for (const std::string& key : own)
      ++uses[place->second][key];
  }
  for (std::size_t i = 0; i < found.size(); ++i)
    add_other_names(found[i], uses[i]);
  return found;
}

NameGroup alone(const NameGroup& name_group, const ClusterRecord& member) {
  NameGroup one{name_group.form,
                name_group.type,
                name_group.gender,
                name_group.is_unsure,
                name_group.external_ids,
                name_group.homes,
                {},
                {&member},
                {}};
  one.traits.add(member);
  return one;
}

names::Comparison relate(const NameGroup& first, const NameGroup& second) {
  const names::Comparison found = names::compare(first.form, second.form);
  if (first.form.is_person() && second.form.is_person()) return found;
  if (first.form.key == second.form.key || holds_anywhere(found)) return found;
  const bool is_shorter = second.also.contains(first.form.key);
  const bool is_longer = first.also.contains(second.form.key);
  if (is_shorter == is_longer) {
    return found.is_one() ? names::Comparison{} : found;
  }
  return {names::Relation::kShortFor,
          is_shorter ? names::Lesser::kFirst : names::Lesser::kSecond,
          found.basis};
}

TypeFit fit(const NameGroup& first, const NameGroup& second) {
  const bool is_one_word =
      first.form.words.size() == 1 || second.form.words.size() == 1;
  if (!first.external_ids.empty() && !second.external_ids.empty() &&
      !meet(first.external_ids, second.external_ids)) {
    return TypeFit::kClashes;
  }
  // "Norway's Supreme Court" and the "Supreme Court" of a story on Kenya.
  if (have_other_homes(first.homes, second.homes)) return TypeFit::kClashes;
  const bool is_lone_word =
      (first.is_unsure || second.is_unsure) && first.type != second.type &&
      !is_territory(first.type) && !is_territory(second.type);
  if (is_lone_word) return type_fit(first.type, second.type, false);
  if (genders_clash(first.gender, second.gender)) return TypeFit::kClashes;
  return type_fit(first.type, second.type, is_one_word);
}

}  // namespace relata::merge
