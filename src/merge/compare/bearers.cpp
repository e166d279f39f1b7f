#include "merge/compare/bearers.h"

#include <algorithm>
#include <cmath>

#include "lexicon/world/places.h"
#include "merge/compare/namesakes.h"
#include "merge/compare/record_names.h"

namespace relata::merge {
namespace {

constexpr double kMostOften = 3.0;

/// Whether the name of one is the other's, with something left out.
bool is_shorter(const NameGroup& shorter, const NameGroup& longer) {
  const names::Comparison found = relate(shorter, longer);
  return found.lesser == names::Lesser::kFirst &&
         found.relation != names::Relation::kNicknameOf &&
         (shorter.form.key != longer.form.key ||
          found.basis == names::Basis::kGeneration);
}

/// "ELB" taken for a place, and the "European Lending Bank".
bool is_acronym_of(const NameGroup& shorter, const NameGroup& longer) {
  constexpr std::size_t least = 3;
  const auto& words = longer.form.words;
  if (shorter.form.words.size() != 1 || shorter.form.key.size() < least ||
      words.size() < least) {
    return false;
  }
  const auto& forms = longer.form.thing.acronyms;
  return shorter.form.key.front() == words.front().front() &&
         shorter.form.key != words.front() &&
         shorter.form.key.size() <= words.size() &&
         std::binary_search(forms.begin(), forms.end(), shorter.form.key);
}

}  // namespace

bool were_split(const NameGroup& a, const NameGroup& b) {
  if (&a == &b) return false;
  if (are_namesakes(a, b)) return true;
  return a.is_bare() && a.form.key == b.form.key && a.type == b.type &&
         a.gender == b.gender && a.is_unsure == b.is_unsure &&
         a.external_ids == b.external_ids;
}

bool are_apart(const NameGroup& a, const NameGroup& b) {
  if (fit(a, b) == TypeFit::kClashes || were_split(a, b)) return true;
  return !relate(a, b).is_one();
}

std::vector<const NameGroup*> candidates(const NameGroup& shorter,
                                         const std::vector<NameGroup>& block) {
  std::vector<const NameGroup*> found;
  // "Americans" are more than "African-Americans".
  if (shorter.type == EntityType::kGroup) return found;
  for (const NameGroup& longer : block) {
    const bool is_place = is_territory(shorter.type) ||
                          lexicon::is_region_name(shorter.form.key) ||
                          lexicon::is_country(shorter.form.key);
    const bool is_place_of_body = is_place && !is_territory(longer.type) &&
                                  longer.type != EntityType::kEvent &&
                                  !is_acronym_of(shorter, longer);
    // "President Lee" is not the Ann Lee whom nobody calls president.
    const bool is_other_holder =
        shorter.is_bare() && shorter.traits.has_office_unlike(longer.traits);
    if (!is_place_of_body && !is_other_holder && is_shorter(shorter, longer) &&
        fit(shorter, longer) != TypeFit::kClashes) {
      found.push_back(&longer);
    }
  }
  return found;
}

const NameGroup* most_frequent(const std::vector<const NameGroup*>& found) {
  return *std::max_element(found.begin(), found.end(),
                           [](const NameGroup* a, const NameGroup* b) {
                             return a->members.size() != b->members.size()
                                        ? a->members.size() < b->members.size()
                                        : a->members[0]->id > b->members[0]->id;
                           });
}

bool is_one_thing(const std::vector<const NameGroup*>& found) {
  constexpr std::size_t few = 10;
  if (found.empty()) return false;
  const NameGroup* usual = most_frequent(found);
  std::size_t members = 0;
  std::size_t others = 0;
  for (const NameGroup* name_group : found) {
    const bool is_other = name_group != usual && are_apart(*name_group, *usual);
    (is_other ? others : members) += name_group->members.size();
  }
  if (others > 0) return others * few <= members;
  for (const NameGroup* a : found) {
    for (const NameGroup* b : found) {
      if (a < b && are_apart(*a, *b)) return false;
    }
  }
  return true;
}

double dominance(const NameGroup& name_group,
                 const std::vector<const NameGroup*>& found) {
  std::size_t others = 1;
  for (const NameGroup* other : found) {
    if (other != &name_group && are_apart(name_group, *other)) {
      others += other->members.size();
    }
  }
  const double ratio = static_cast<double>(name_group.members.size()) /
                       static_cast<double>(others);
  return std::clamp(std::log10(ratio), 0.0, kMostOften);
}

double fame(const NameGroup& name_group) {
  constexpr std::size_t often = 20;
  constexpr double most = 4;
  if (name_group.members.size() < often) return 0;
  return std::min(most, 2 * std::log10(double(name_group.members.size())));
}

}  // namespace relata::merge
