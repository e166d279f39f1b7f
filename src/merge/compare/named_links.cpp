#include "merge/compare/named_links.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "lexicon/world/places.h"
#include "merge/compare/bearers.h"
#include "merge/compare/name_group.h"
#include "merge/compare/namesakes.h"
#include "merge/compare/record_names.h"
#include "merge/merge.h"
#include "merge/score/evidence.h"
#include "merge/score/link_order.h"
#include "names/short_forms.h"

namespace relata::merge {
namespace {

/// By how much the evidence for one of several name_groups must lead.
constexpr double kLead = 1.0;

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

/// The clusters of a name_group as a star around the first; those after so many
/// speakers are led.
void link_members(const NameGroup& name_group, std::size_t speakers,
                  std::vector<Link>& links) {
  PairEvidence evidence;
  add_same_name(name_group, evidence);
  for (std::size_t i = 1; i < name_group.members.size(); ++i) {
    links.push_back(
        link(*name_group.members[0], *name_group.members[i], evidence));
    if (i >= speakers) links.back().lead = Lead::kAlways;
  }
}

/// Whether the block of `key` is the one of those that know all clusters of the
/// name where they are linked with each other.
bool is_home(std::string_view key, const NameGroup& name_group) {
  if (is_full_person(name_group)) {
    const names::Words shorter = names::short_forms(name_group.form);
    return !shorter.empty() && key.substr(2) == shorter.front();
  }
  const std::string home = "n:" + name_group.form.key;
  if (key == home) return true;
  // "Commission" has no block of its own.
  const std::vector<std::string> all = keys(name_group.members[0]->profile);
  return !std::binary_search(all.begin(), all.end(), home);
}

/// The clusters of a bare surname as different people, as far as roles,
/// context and time tell them apart. Clusters beyond the cap stay alone and
/// are left out; those of one that come after so many speakers are led.
std::vector<NameGroup> people_of(const NameGroup& bare, std::size_t speakers,
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
      if (whose->members.size() >= speakers)
        links.back().lead = Lead::kIfStrongest;
      whose->members.push_back(member);
      whose->traits.add(*member);
    } else if (people.size() < kMostBare) {
      people.push_back(std::move(one));
    }
  }
  return people;
}

PairEvidence shorter_evidence(const NameGroup& shorter, const NameGroup& longer,
                              Feature feature) {
  PairEvidence evidence;
  evidence.add(feature, longer.form.key);
  doubt_types(shorter, longer, evidence);
  shorter.traits.compare(longer.traits, evidence);
  return evidence;
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

/// The clusters of a surname alone, each with the one person who has it; those
/// after so many speakers are led.
void link_bearers(const NameGroup& bare, const NameGroup& person,
                  std::size_t speakers, std::vector<Link>& links) {
  const std::size_t before = links.size();
  for (const ClusterRecord* member : bare.members) {
    const std::size_t linked = links.size() - before;
    link_only(alone(bare, *member), person, links);
    const bool is_led = is_full_person(person) && linked >= speakers &&
                        links.size() - before > linked &&
                        person.members[0]->id < member->id;
    if (is_led) links.back().lead = Lead::kIfStrongest;
  }
}

/// Lets nobody be led who leads: the first of a group of a full name may be led
/// by that of another group of it.
void free_leaders(std::vector<Link>& links) {
  std::set<EntityId> led;
  for (const Link& link : links) {
    if (link.lead == Lead::kAlways) led.insert(link.second);
  }
  for (Link& link : links) {
    if (link.lead == Lead::kIfStrongest && led.contains(link.first))
      link.lead = Lead::kNone;
  }
}

void keep_most_frequent(std::vector<NameGroup>& block) {
  if (block.size() <= kMostNames) return;
  std::stable_sort(block.begin(), block.end(),
                   [](const NameGroup& a, const NameGroup& b) {
                     return a.members.size() > b.members.size();
                   });
  block.resize(kMostNames);
}

/// A block that is being spread into names of different things.
struct Spread {
  std::string_view key;
  std::size_t speakers;
  const std::vector<NameGroup>& block;
  std::vector<NameGroup> names;
  std::vector<Link>& links;

  /// How many clusters of the name decide here: all where it is not at home.
  std::size_t most_of(const NameGroup& name_group) const {
    return is_home(key, name_group) ? speakers
                                    : std::numeric_limits<std::size_t>::max();
  }
};

/// A bare surname as people, or each cluster by itself where all longer names
/// are one person's.
void spread_surname(const NameGroup& bare, Spread& spread) {
  const auto longer = candidates(bare, spread.block);
  if (is_one_thing(longer)) {
    const NameGroup& person = *most_frequent(longer);
    link_bearers(bare, person,
                 std::max(spread.most_of(bare), spread.most_of(person)),
                 spread.links);
    return;
  }
  for (NameGroup& one : people_of(bare, spread.most_of(bare), spread.links))
    spread.names.push_back(std::move(one));
}

/// The names of different things: full names as people, surnames as people as
/// far as several can be meant.
void spread_names(Spread& spread) {
  std::map<std::pair<std::string, std::string>, std::vector<const NameGroup*>>
      namesakes;  // By name and generation.
  for (const NameGroup& name_group : spread.block) {
    if (is_full_person(name_group)) {
      namesakes[{name_group.form.key, name_group.form.person.generation}]
          .push_back(&name_group);
    } else if (name_group.is_bare()) {
      spread_surname(name_group, spread);
    } else {
      if (name_group.members.size() > 1 && is_home(spread.key, name_group))
        link_members(name_group, spread.speakers, spread.links);
      spread.names.push_back(name_group);
    }
  }
  for (const auto& [name, groups] : namesakes) {
    for (NameGroup& person : people_of_one_name(
             groups, spread.most_of(*groups.front()), spread.links))
      spread.names.push_back(std::move(person));
  }
  free_leaders(spread.links);
}

}  // namespace

std::vector<Link> named_links(std::string_view key,
                              const std::vector<ClusterRecord>& block,
                              std::size_t speakers) {
  std::vector<Link> links;
  const std::vector<NameGroup> groups = name_groups(block);
  Spread named{key, speakers, groups, {}, links};
  spread_names(named);
  std::vector<NameGroup>& spread = named.names;
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
