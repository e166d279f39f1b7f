// "Tarn" taken for a person once, in an article about the Tarn Group.
#include "coref/mentions/name_types.h"

#include <algorithm>
#include <map>
#include <string>

#include "coref/mentions/name_edges.h"
#include "lexicon/world/places.h"
#include "names/short_forms.h"

namespace relata::coref {
namespace {

/// How many votes are needed for one that is outvoted.
constexpr int kMajority = 3;

using Votes = std::map<EntityType, int>;

/// What the mentions of one name say together.
struct Ballot {
  Votes votes;
  const MentionFeatures* first = nullptr;
};

using Ballots = std::map<std::string, Ballot>;

Ballots count_votes(const std::vector<MentionFeatures>& mentions) {
  Ballots ballots;
  for (const MentionFeatures& features : mentions) {
    if (!features.is_name()) continue;
    Ballot& ballot = ballots[features.key];
    ballot.votes[features.type] += name_vote(features);
    if (ballot.first == nullptr) ballot.first = &features;
  }
  return ballots;
}

/// The same, with what names of several words say of their short forms.
Ballots with_short_forms(const Ballots& ballots) {
  Ballots all = ballots;
  for (const auto& [key, ballot] : ballots) {
    if (ballot.first->name.words().size() < 2) continue;
    for (const auto& form : names::short_forms(ballot.first->name.parsed)) {
      const auto found = all.find(form);
      if (found == all.end()) continue;
      for (const auto& [type, count] : ballot.votes)
        found->second.votes[type] += count;
    }
  }
  return all;
}

/// Titles and "Jr." are people's, whatever the others are.
bool is_beyond_doubt(const MentionFeatures& features) {
  return features.name.is_titled ||
         !features.name.parsed.person.generation.empty();
}

void take_type(EntityType type, MentionFeatures& features) {
  const bool is_person = type == EntityType::kPerson;
  features.type = type;
  features.is_type_sure = false;
  features.gender = is_person ? features.name.gender : Gender::kUnknown;
  parse_as(names::name_kind(type), features.name);
  features.key = features.name.parsed.key;
  features.nouns = nouns_of(features.name, type);
  features.country =
      is_person ? std::string_view()
                : lexicon::country_code(lexicon::find_country(features.key));
}

}  // namespace

int name_vote(const MentionFeatures& features) {
  if (features.is_type_sure) return kMajority;
  return features.type == EntityType::kOther ? 0 : 1;
}

void agree_on_types(std::vector<MentionFeatures>& mentions) {
  const Ballots ballots = with_short_forms(count_votes(mentions));
  for (MentionFeatures& features : mentions) {
    if (!features.is_name() || is_beyond_doubt(features)) continue;
    const Votes& votes = ballots.at(features.key).votes;
    const auto most = std::max_element(
        votes.begin(), votes.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    if (!are_compatible_types(features.type, most->first) &&
        votes.at(features.type) * kMajority <= most->second) {
      take_type(most->first, features);
    }
  }
}

bool are_compatible_types(EntityType a, EntityType b) {
  if (a == b || a == EntityType::kOther || b == EntityType::kOther) return true;
  const auto is_pair = [&](EntityType x, EntityType y) {
    return (a == x && b == y) || (a == y && b == x);
  };
  return is_pair(EntityType::kGeopoliticalEntity, EntityType::kPlace) ||
         is_pair(EntityType::kGeopoliticalEntity, EntityType::kOrganization) ||
         is_pair(EntityType::kPlace, EntityType::kOrganization) ||
         is_pair(EntityType::kGroup, EntityType::kOrganization) ||
         is_pair(EntityType::kGroup, EntityType::kPerson) ||
         is_pair(EntityType::kDocument, EntityType::kLaw) ||
         is_pair(EntityType::kDocument, EntityType::kWork) ||
         is_pair(EntityType::kProduct, EntityType::kWork) ||
         is_pair(EntityType::kEvent, EntityType::kWork);
}

}  // namespace relata::coref
