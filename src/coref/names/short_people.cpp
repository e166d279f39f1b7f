// "Lee" in an article that knows Ann Lee, or Ann Lee and Tom Lee.
#include <algorithm>
#include <iterator>

#include "coref/mentions/name_edges.h"
#include "coref/names/name_sieve.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"

namespace relata::coref {
namespace {

/// What a role, an office or an apposition adds to how much a story makes of
/// somebody, in mentions.
constexpr std::size_t kRole = 1;

/// `found` if it is one, else all of `bearers`: what tells nothing.
NameGroups only(const NameGroups& found, const NameGroups& bearers) {
  return found.size() == 1 ? found : bearers;
}

/// The features' name as a person's, whatever it is taken for.
names::Name as_person(const MentionFeatures& features) {
  return features.name.parsed.is_person()
             ? features.name.parsed
             : names::parse(features.name.text, names::NameKind::kPerson);
}

}  // namespace

/// Whether two people of different full names may be meant by a lone surname:
/// each time it may be the other one.
bool NameSieve::has_rival_bearers(const NameGroup& group) const {
  if (!group.is_person() || group.is_full_person()) return false;
  NameGroups found;
  for (const RelatedName& other : group.related) {
    if (other.group->is_full_person() && other.is_lesser() &&
        other.found.basis == names::Basis::kSurname) {
      found.push_back(other.group);
    }
  }
  return std::any_of(found.begin(), found.end(), [&](const NameGroup* full) {
    return names::compare(full->name(), found.front()->name()).relation ==
           names::Relation::kConflict;
  });
}

/// The people with full names that `shorter` is short for.
NameGroups NameSieve::bearers(const MentionFeatures& shorter) const {
  const names::Name name = as_person(shorter);
  NameGroups found;
  NameGroups marked;
  for (const NameGroup* full : people_like(name)) {
    const names::Comparison compared = names::compare(name, full->name());
    if (compared.relation != names::Relation::kShortFor ||
        compared.lesser != names::Lesser::kFirst) {
      continue;
    }
    found.push_back(full);
    if (full->name().person.generation == name.person.generation)
      marked.push_back(full);
  }
  return name.person.generation.empty() ? found : marked;
}

/// "Carter blamed Tom Carter", "Carter and Tom Carter": who is named short as
/// an argument of a verb is not named in full below it, nor beside himself.
bool NameSieve::is_told_beside(const NameGroup& person,
                               const MentionFeatures& shorter) const {
  const SentenceIndex sentence = shorter.mention->sentence;
  const auto& all = discourse_.mentions();
  const bool is_argument =
      shorter.is_subject() || base(shorter.role) == Dep::kObj ||
      base(shorter.role) == Dep::kIobj || base(shorter.role) == Dep::kObl;
  const auto at = static_cast<std::size_t>(shorter.index);
  const std::size_t end = std::min(all.size(), at + kSearchCap);
  for (std::size_t i = at + 1; i < end && all[i].sentence == shorter.sentence;
       ++i) {
    const MentionFeatures& full = all[i];
    if (!std::binary_search(person.mentions.begin(), person.mentions.end(),
                            full.index)) {
      continue;
    }
    const TokenIndex head = full.mention->head_token;
    const bool is_inside =
        discourse_.dominates(sentence, shorter.mention->head_token, head);
    const bool is_conjunct = is_inside && full.role == shorter.role &&
                             full.governor == shorter.governor;
    const bool is_below =
        is_argument && !is_inside && head != shorter.governor &&
        discourse_.dominates(sentence, shorter.governor, head);
    if (is_conjunct || is_below) return true;
  }
  return false;
}

/// Of the people with its name, those whose gender its title may be and who are
/// not told beside it; one for each cluster.
NameGroups NameSieve::bearers(const MentionFeatures& shorter,
                              const NameGroups& named) const {
  NameGroups found;
  for (const NameGroup* full : named) {
    if (is_told_beside(*full, shorter)) {
      partition_.add_cannot_link(shorter.index, full->first->index,
                                 "told beside the other in its sentence");
      continue;
    }
    const Gender gender = partition_.known(full->first->index).gender;
    if (!shorter.name.has_gendered_title || gender == Gender::kUnknown ||
        gender == shorter.name.gender) {
      found.push_back(full);
    }
  }
  return one_each(found);
}

/// Of several bearers, those that had been named in full when the bare name
/// was first used outside headlines: writers shorten who they have introduced.
NameGroups NameSieve::introduced_before(const NameGroup& shorter,
                                        MentionIndex mention,
                                        const NameGroups& bearers) const {
  const auto before = [&](MentionIndex at) {
    NameGroups found;
    std::copy_if(
        bearers.begin(), bearers.end(), std::back_inserter(found),
        [at](const NameGroup* bearer) { return bearer->first->index < at; });
    return found;
  };
  auto found = before(mention);
  const MentionFeatures& features = discourse_[mention];
  const bool is_person = features.type == EntityType::kPerson;
  if (found.size() == 1 && is_person && !features.is_headline) return found;
  for (const MentionIndex first : shorter.mentions) {
    if (!discourse_[first].is_headline) return before(first);
  }
  return {};
}

/// Of several bearers, the one whose office is named with the bare name; all of
/// them, if that tells nothing.
NameGroups NameSieve::holding_office(const MentionFeatures& shorter,
                                     const NameGroups& bearers) const {
  NameGroups found;
  for (const NameGroup* bearer : bearers) {
    const auto& heads = partition_.known(bearer->first->index).heads;
    if (std::binary_search(heads.begin(), heads.end(),
                           shorter.name.role_head)) {
      found.push_back(bearer);
    }
  }
  return only(found, bearers);
}

/// Of several bearers, the one who alone was named in the same sentence or the
/// one before; all of them, if that tells nothing.
NameGroups NameSieve::just_named(const MentionFeatures& shorter,
                                 const NameGroups& bearers) const {
  NameGroups found;
  for (const NameGroup* bearer : bearers) {
    const auto& members = partition_.known(bearer->first->index).members;
    const bool is_near =
        std::any_of(members.begin(), members.end(), [&](MentionIndex mention) {
          const MentionFeatures& named = discourse_[mention];
          return mention < shorter.index && named.is_name() &&
                 named.mention->field == shorter.mention->field &&
                 !named.is_headline &&
                 named.mention->sentence + 1 >= shorter.mention->sentence;
        });
    if (is_near) found.push_back(bearer);
  }
  return only(found, bearers);
}

/// "His wife, Mary Carter": who is brought in as somebody's relative is called
/// by her given name, or in full.
bool NameSieve::is_brought_in_as_kin(const NameGroup& bearer) const {
  const auto& members = partition_.known(bearer.first->index).members;
  return std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
    const MentionFeatures& features = discourse_[member];
    return features.is_name() ? lexicon::is_kin(features.name.role_head)
                              : features.is_nominal() && features.owner &&
                                    lexicon::is_kin(features.lemma);
  });
}

/// How much the story makes of somebody, in mentions.
std::size_t NameSieve::standing(const NameGroup& bearer) const {
  const ClusterAttributes& known = partition_.known(bearer.first->index);
  const auto named =
      std::count_if(known.members.begin(), known.members.end(),
                    [this](MentionIndex m) { return discourse_[m].is_name(); });
  const bool has_role =
      !std::all_of(known.heads.begin(), known.heads.end(), lexicon::is_kin);
  return static_cast<std::size_t>(named) + (has_role ? kRole : 0);
}

/// Of several bearers, the one whom the story makes most of by far; all of
/// them, if there is none. Who is somebody's relative stands back.
NameGroups NameSieve::salient(const NameGroups& bearers) const {
  for (const NameGroup* one : bearers) {
    if (is_brought_in_as_kin(*one)) continue;
    const bool leads = std::all_of(
        bearers.begin(), bearers.end(), [&](const NameGroup* other) {
          const std::size_t least = is_brought_in_as_kin(*other)
                                        ? standing(*other)
                                        : 2 * standing(*other);
          return other == one || standing(*one) > least;
        });
    if (leads) return {one};
  }
  return bearers;
}

/// Of several bearers, the one who is meant: whose title it is, whom the story
/// is about unless somebody else was just named. Those that are left, if they
/// are several.
NameGroups NameSieve::meant(const NameGroup& group,
                            const MentionFeatures& shorter,
                            NameGroups bearers) const {
  if (bearers.size() > 1) bearers = holding_office(shorter, bearers);
  if (bearers.size() < 2) return bearers;
  NameGroups before = introduced_before(group, shorter.index, bearers);
  if (shorter.type != EntityType::kPerson) return before;
  NameGroups chief = salient(bearers);
  if (!before.empty() &&
      std::find(before.begin(), before.end(), chief[0]) == before.end()) {
    chief = bearers;
  }
  const NameGroups near = just_named(shorter, bearers);
  if (chief.size() > 1) return near.size() == 1 ? near : before;
  const bool are_two = near.size() == 1 && chief[0] != near[0];
  return are_two ? NameGroups() : chief;
}

/// "President Carter's son, Tom Carter": the lone name is not of the son.
bool NameSieve::is_relative_of(const NameGroup& shorter,
                               const NameGroup& person) const {
  const auto& members = partition_.known(person.first->index).members;
  return std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
    const MentionFeatures& features = discourse_[member];
    const bool is_kin = lexicon::is_kin(features.lemma) ||
                        lexicon::is_kin(features.name.role_head);
    if (!features.possessor || !is_kin) return false;
    const MentionFeatures& whose = discourse_[*features.possessor];
    return whose.is_pronoun() ? was_just_named(shorter, whose)
                              : whose.key == shorter.first->key;
  });
}

/// Whether `pronoun` has the name before it in its sentence or in the one
/// before: "Carter spoke of his father, Tom Carter".
bool NameSieve::was_just_named(const NameGroup& shorter,
                               const MentionFeatures& pronoun) const {
  return std::any_of(shorter.mentions.begin(), shorter.mentions.end(),
                     [&](MentionIndex mention) {
                       const MentionFeatures& named = discourse_[mention];
                       return mention < pronoun.index &&
                              named.mention->field == pronoun.mention->field &&
                              named.mention->sentence + 1 >=
                                  pronoun.mention->sentence;
                     });
}

/// Whether the lone name is a body's that `person` has the name of: "Castell's
/// chairman, Pieter Castell", or "Castell Lines" told of before the founder.
bool NameSieve::is_namesake_body(const NameGroup& shorter,
                                 const NameGroup& person) const {
  const auto& members = partition_.known(person.first->index).members;
  const bool is_owner =
      std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
        const auto& owner = discourse_[member].possessor;
        return owner && !discourse_[*owner].is_pronoun() &&
               discourse_[*owner].key == shorter.first->key;
      });
  if (is_owner) return true;
  const auto body =
      std::find_if(shorter.mentions.begin(), shorter.mentions.end(),
                   [this](MentionIndex mention) {
                     return !discourse_[mention].is_headline;
                   });
  if (body == shorter.mentions.end() || *body > person.first->index ||
      discourse_[*body].name.is_titled) {
    return false;
  }
  const names::Name firm =
      names::parse(shorter.first->name.text, names::NameKind::kOrganization);
  return std::any_of(shorter.related.begin(), shorter.related.end(),
                     [&](const RelatedName& other) {
                       return other.group->type == EntityType::kOrganization &&
                              other.group->first->index < *body &&
                              names::compare(firm, other.group->name()).basis ==
                                  names::Basis::kOpening;
                     });
}

void NameSieve::join_short_person(const NameGroup& group,
                                  const MentionFeatures& features,
                                  const NameGroups& named) {
  NameGroups found = bearers(features, named);
  const bool is_person = features.type == EntityType::kPerson;
  if (!is_person && found.size() == 1 && features.is_type_sure) return;
  found = meant(group, features, std::move(found));
  if (found.size() != 1) return;
  if (is_relative_of(group, *found.front())) {
    partition_.add_cannot_link(features.index, found.front()->first->index,
                               "whose relative the other is");
    return;
  }
  if (is_namesake_body(group, *found.front())) return;
  const NameGroup& bearer = *found.front();
  const bool is_surname =
      names::compare(as_person(features), bearer.name()).basis ==
      names::Basis::kSurname;
  const std::string& word = features.name.words()[0];
  if (!is_surname && !is_person &&
      (lexicon::is_region_name(word) ||
       lexicon::first_name_gender(word) == Gender::kUnknown)) {
    return;
  }
  const MentionIndex whole = bearer.first->index;
  partition_.join(std::max(features.index, whole),
                  std::min(features.index, whole),
                  (is_surname ? "surname of " : "given name of ") +
                      discourse_.quoted(whole),
                  0.9F, JoinBasis::kStated);
}

void NameSieve::join_short_people() {
  for (const auto& [key, group] : groups_) {
    const bool is_place =
        (group.type != EntityType::kPerson && !group.first->country.empty()) ||
        is_region(group.first->name, group.type,
                  {*group.first->sentence, group.first->mention->first});
    const bool is_short =
        group.is_person() || group.first->name.words().size() == 1;
    if (!is_short || is_place || group.is_of_source || group.is_of_other)
      continue;
    std::map<Gender, NameGroups> named;
    for (const MentionIndex mention : group.mentions) {
      const MentionFeatures& features = discourse_[mention];
      const Gender title = features.name.has_gendered_title
                               ? features.name.gender
                               : Gender::kUnknown;
      const auto [found, is_new] = named.try_emplace(title);
      if (is_new) found->second = bearers(features);
      join_short_person(group, features, found->second);
    }
    if (has_rival_bearers(group)) join_rest(group);
  }
}

/// A lone surname that nothing assigns is whose it was last.
void NameSieve::join_rest(const NameGroup& group) {
  for (std::size_t i = 1; i < group.mentions.size(); ++i) {
    const MentionIndex mention = group.mentions[i];
    if (partition_.known(mention).members.size() > 1) continue;
    // "President Carter" is not whoever was last called Carter.
    const MentionFeatures& named = discourse_[mention];
    const auto& heads = partition_.known(group.mentions[i - 1]).heads;
    const bool has_office =
        std::any_of(named.name.titles.begin(), named.name.titles.end(),
                    lexicon::is_office_title);
    if (has_office &&
        !std::binary_search(heads.begin(), heads.end(), named.name.role_head)) {
      continue;
    }
    partition_.join(mention, group.mentions[i - 1], "same name", 0.8F,
                    JoinBasis::kStated);
  }
}

}  // namespace relata::coref
