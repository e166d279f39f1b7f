#include "merge/compare/namesakes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "lexicon/world/people.h"
#include "merge/compare/shared_words.h"
#include "merge/score/evidence.h"
#include "merge/score/link_order.h"

namespace relata::merge {
namespace {

/// Up to this commonness() a name says by itself who is meant; from the second
/// one on it says least.
constexpr double kFewBearers = 1;
constexpr double kManyBearers = 2;

/// Whom many articles name is somebody known, whatever others have the name.
constexpr double kFewArticles = 2;
constexpr double kManyArticles = 8;

/// How little, from 0 to 1, it says that `articles` have the name in common.
double doubt(const names::Name& name, std::size_t articles) {
  const double common =
      (commonness(name) - kFewBearers) / (kManyBearers - kFewBearers);
  const double known = std::log2(static_cast<double>(articles) / kFewArticles) /
                       std::log2(kManyArticles / kFewArticles);
  return std::clamp(common, 0.0, 1.0) * (1 - std::clamp(known, 0.0, 1.0));
}

bool clash(const NameGroup& a, const NameGroup& b) {
  return genders_clash(a.gender, b.gender) ||
         (!a.external_ids.empty() && !b.external_ids.empty() &&
          !meet(a.external_ids, b.external_ids));
}

PairEvidence weigh(const NameGroup& person, const NameGroup& one,
                   double common) {
  PairEvidence evidence;
  evidence.add(Feature::kSameFullName, one.form.key);
  if (common > 0) evidence.add(Feature::kCommonName, one.form.key, common);
  // Who else is told of says most where the name says little.
  constexpr double most = 3;
  one.traits.compare(person.traits, evidence,
                     {.shared = 1 + (most - 1) * common, .lacking = common});
  one.traits.compare_lives(person.traits, evidence, common);
  return evidence;
}

void absorb(NameGroup& person, const NameGroup& one) {
  person.members.push_back(one.members.front());
  person.traits.add(*one.members.front());
  if (person.gender == Gender::kUnknown) person.gender = one.gender;
  person.is_unsure = person.is_unsure && one.is_unsure;
  for (const std::string& id : one.external_ids) {
    const auto place = std::lower_bound(person.external_ids.begin(),
                                        person.external_ids.end(), id);
    if (place == person.external_ids.end() || *place != id)
      person.external_ids.insert(place, id);
  }
}

}  // namespace

double commonness(const names::Name& name) {
  const names::Words& words = name.words;
  if (!name.is_person() || words.size() < 2) return 0;
  double bearers = lexicon::expected_bearers(words.front(), words.back());
  // "Wei Zhang", "Zhang Wei".
  if (!name.person.western.empty()) {
    bearers = std::max(bearers,
                       lexicon::expected_bearers(words.back(), words.front()));
  }
  return bearers > 1 ? std::log10(bearers) : 0;
}

bool is_full_person(const NameGroup& name_group) {
  return name_group.form.is_person() && name_group.form.words.size() > 1 &&
         name_group.type == EntityType::kPerson;
}

bool are_namesakes(const NameGroup& a, const NameGroup& b) {
  return is_full_person(a) && is_full_person(b) && a.form.key == b.form.key &&
         a.form.person.generation == b.form.person.generation;
}

std::vector<NameGroup> people_of_one_name(
    const std::vector<const NameGroup*>& groups, std::size_t speakers,
    std::vector<Link>& links) {
  std::vector<std::pair<const ClusterRecord*, const NameGroup*>> members;
  for (const NameGroup* name_group : groups) {
    for (const ClusterRecord* member : name_group->members)
      members.emplace_back(member, name_group);
  }
  std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
    return a.first->id < b.first->id;
  });
  const double common = doubt(groups.front()->form, members.size());
  std::vector<NameGroup> people;
  for (const auto& [member, name_group] : members) {
    NameGroup one = alone(*name_group, *member);
    std::optional<PairEvidence> best;
    NameGroup* whose = nullptr;
    for (NameGroup& person : people) {
      if (clash(person, one)) continue;
      PairEvidence evidence = weigh(person, one, common);
      if (best && evidence.weight() <= best->weight()) continue;
      best = std::move(evidence);
      whose = &person;
    }
    if (best && best->makes_link()) {
      links.push_back(link_of(whose->members[0]->id, member->id, *best));
      if (whose->members.size() >= speakers) links.back().lead = Lead::kAlways;
      absorb(*whose, one);
    } else if (people.size() < kMostNamesakes) {
      people.push_back(std::move(one));
    }
  }
  return people;
}

}  // namespace relata::merge
