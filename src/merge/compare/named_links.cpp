#include "merge/compare/named_links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "merge/compare/name_group.h"
#include "merge/compare/namesakes.h"
#include "merge/compare/record_names.h"
#include "merge/score/evidence.h"
#include "merge/score/link_order.h"

namespace relata::merge {
namespace {

/// By how much the evidence for one of several name_groups must lead.
constexpr double kLead = 1.0;
constexpr double kMostOften = 3.0;

Link link(const ClusterRecord& first, const ClusterRecord& second,
          const PairEvidence& evidence) {
  return link_of(first.id, second.id, evidence);
}

void doubt_types(const NameGroup& a, const NameGroup& b,
                 PairEvidence& evidence) {
  if (fit(a, b) != TypeFit::kDoubtful) return;
  evidence.add(Feature::kDoubtfulType,
               std::string(label(std::min(a.type, b.type))) + ", " +
                   std::string(label(std::max(a.type, b.type))));
}

/// What one name that both have tells.
void add_same_name(const NameGroup& name_group, PairEvidence& evidence) {
  Feature feature = Feature::kSameFullName;
  if (lexicon::is_country(name_group.form.key)) {
    feature = Feature::kSameCountry;
  } else if (name_group.form.words.size() == 1) {
    feature = name_group.is_bare() ? Feature::kSameSurname : Feature::kSameWord;
  }
  evidence.add(feature, name_group.form.key);
}

/// The clusters of a name_group as a star around the first.
void link_members(const NameGroup& name_group, std::vector<Link>& links) {
  PairEvidence evidence;
  add_same_name(name_group, evidence);
  for (std::size_t i = 1; i < name_group.members.size(); ++i) {
    links.push_back(
        link(*name_group.members[0], *name_group.members[i], evidence));
  }
}

/// The clusters of a bare surname as different people, as far as roles,
/// context and time tell them apart. Clusters beyond the cap stay alone and
/// are left out.
std::vector<NameGroup> people_of(const NameGroup& bare,
                                 std::vector<Link>& links) {
  std::vector<NameGroup> people;
  for (const ClusterRecord* member : bare.members) {
    NameGroup one = alone(bare, *member);
    std::optional<PairEvidence> best;
    NameGroup* whose = nullptr;
    for (NameGroup& person : people) {
      PairEvidence evidence;
      add_same_name(bare, evidence);
      person.traits.compare(one.traits, evidence);
      if (best && evidence.weight() <= best->weight()) continue;
      best = evidence;
      whose = &person;
    }
    if (best && best->makes_link()) {
      links.push_back(link(*whose->members[0], *member, *best));
      whose->members.push_back(member);
      whose->traits.add(*member);
    } else if (people.size() < kMostBare) {
      people.push_back(std::move(one));
    }
  }
  return people;
}

/// Whether two name_groups of one name were told apart already.
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

/// The longer names of `block` that `shorter` can be short for.
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

/// Whether all of them, but for so few that they may be slips, can be one.
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

PairEvidence shorter_evidence(const NameGroup& shorter, const NameGroup& longer,
                              Feature feature) {
  PairEvidence evidence;
  evidence.add(feature, longer.form.key);
  doubt_types(shorter, longer, evidence);
  shorter.traits.compare(longer.traits, evidence);
  return evidence;
}

/// How much more often `name_group` is met than all of `found` that are not it,
/// as a power of ten.
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

/// The one of several name_groups that the evidence clearly speaks for.
void link_best(const NameGroup& shorter,
               const std::vector<const NameGroup*>& found,
               std::vector<Link>& links) {
  const NameGroup* usual = most_frequent(found);
  std::vector<std::pair<PairEvidence, const NameGroup*>> scored;
  for (const NameGroup* longer : found) {
    PairEvidence evidence =
        shorter_evidence(shorter, *longer, Feature::kOneOfBearers);
    const double often = longer == usual ? dominance(*longer, found) : 0;
    if (often > 0) {
      evidence.add(Feature::kMoreOften, longer->form.key, often);
    }
    scored.emplace_back(std::move(evidence), longer);
  }
  std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) {
    if (a.first.weight() != b.first.weight()) {
      return a.first.weight() > b.first.weight();
    }
    return a.second->members[0]->id < b.second->members[0]->id;
  });
  const auto& [best, whose] = scored.front();
  if (!best.makes_link()) return;
  for (const auto& [evidence, other] : scored) {
    if (best.weight() - evidence.weight() < kLead && are_apart(*whose, *other))
      return;
  }
  links.push_back(link(*shorter.members[0], *whose->members[0], best));
}

/// What is often named needs no introduction where the articles are about
/// something else.
double fame(const NameGroup& name_group) {
  constexpr std::size_t often = 20;
  constexpr double most = 4;
  if (name_group.members.size() < often) return 0;
  return std::min(most, 2 * std::log10(double(name_group.members.size())));
}

void link_only(const NameGroup& shorter, const NameGroup& longer,
               std::vector<Link>& links) {
  const bool is_surname = shorter.is_bare() && longer.form.is_person();
  const Feature feature = is_surname ? Feature::kOnlySurname
                          : shorter.form.words.size() == 1
                              ? Feature::kOnlyBearer
                              : Feature::kShorterName;
  PairEvidence evidence = shorter_evidence(shorter, longer, feature);
  const double often = fame(longer);
  if (often > 0) evidence.add(Feature::kMoreOften, longer.form.key, often);
  if (!evidence.makes_link()) return;
  links.push_back(link(*shorter.members[0], *longer.members[0], evidence));
}

/// A shorter name goes with what it can be short for.
void link_shorter(const NameGroup& shorter, const std::vector<NameGroup>& block,
                  std::vector<Link>& links) {
  const auto found = candidates(shorter, block);
  if (found.empty()) return;
  if (is_one_thing(found)) {
    link_only(shorter, *most_frequent(found), links);
  } else {
    link_best(shorter, found, links);
  }
}

/// Same names of different types or genders, and variants of full names.
void link_equals(const NameGroup& a, const NameGroup& b,
                 std::vector<Link>& links) {
  if (fit(a, b) == TypeFit::kClashes) return;
  const names::Comparison found = relate(a, b);
  const names::Relation relation = found.relation;
  PairEvidence evidence;
  if (relation == names::Relation::kSame ||
      (a.form.key == b.form.key && found.is_one() &&
       found.basis != names::Basis::kGeneration)) {
    add_same_name(a, evidence);
  } else if (relation == names::Relation::kNicknameOf ||
             relation == names::Relation::kSpellingVariant) {
    const bool is_nickname = relation == names::Relation::kNicknameOf;
    evidence.add(is_nickname ? Feature::kNickname : Feature::kSpelling,
                 std::min(a.form.key, b.form.key) + "', '" +
                     std::max(a.form.key, b.form.key));
  } else {
    return;
  }
  doubt_types(a, b, evidence);
  a.traits.compare(b.traits, evidence);
  if (!evidence.makes_link()) return;
  links.push_back(link(*a.members[0], *b.members[0], evidence));
}

void keep_most_frequent(std::vector<NameGroup>& block) {
  if (block.size() <= kMostNames) return;
  std::stable_sort(block.begin(), block.end(),
                   [](const NameGroup& a, const NameGroup& b) {
                     return a.members.size() > b.members.size();
                   });
  block.resize(kMostNames);
}

/// Full names as people; bare surnames as people, or each cluster by itself
/// where all longer names are one person's.
std::vector<NameGroup> spread_bare(const std::vector<NameGroup>& block,
                                   std::vector<Link>& links) {
  std::vector<NameGroup> spread;
  std::map<std::pair<std::string, std::string>, std::vector<const NameGroup*>>
      namesakes;  // By name and generation.
  for (const NameGroup& name_group : block) {
    if (is_full_person(name_group)) {
      namesakes[{name_group.form.key, name_group.form.person.generation}]
          .push_back(&name_group);
      continue;
    }
    if (!name_group.is_bare()) {
      link_members(name_group, links);
      spread.push_back(name_group);
      continue;
    }
    const auto longer = candidates(name_group, block);
    if (!is_one_thing(longer)) {
      for (NameGroup& person : people_of(name_group, links))
        spread.push_back(std::move(person));
      continue;
    }
    for (const ClusterRecord* member : name_group.members) {
      link_only(alone(name_group, *member), *most_frequent(longer), links);
    }
  }
  for (const auto& [name, groups] : namesakes) {
    for (NameGroup& person : people_of_one_name(groups, links))
      spread.push_back(std::move(person));
  }
  return spread;
}

}  // namespace

std::vector<Link> named_links(const std::vector<ClusterRecord>& block) {
  std::vector<Link> links;
  std::vector<NameGroup> spread = spread_bare(name_groups(block), links);
  keep_most_frequent(spread);
  for (std::size_t i = 0; i < spread.size(); ++i) {
    link_shorter(spread[i], spread, links);
    for (std::size_t j = i + 1; j < spread.size(); ++j) {
      if (!were_split(spread[i], spread[j])) {
        link_equals(spread[i], spread[j], links);
      }
    }
  }
  return links;
}

std::vector<Link> spelling_links(const std::vector<ClusterRecord>& block) {
  std::vector<Link> links;
  std::vector<NameGroup> people = name_groups(block);
  keep_most_frequent(people);
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = i + 1; j < people.size(); ++j) {
      if (people[i].form.words.back() == people[j].form.words.back()) continue;
      link_equals(people[i], people[j], links);
    }
  }
  return links;
}

}  // namespace relata::merge
