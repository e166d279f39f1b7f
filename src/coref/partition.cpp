#include "coref/partition.h"

#include <algorithm>
#include <cstdlib>

#include "lexicon/world/people.h"
#include "names/compare.h"

namespace relata::coref {
namespace {

bool is_collective(EntityType type) {
  return type == EntityType::kOrganization || type == EntityType::kGroup ||
         type == EntityType::kGeopoliticalEntity;
}

template <typename T>
void insert_sorted(std::vector<T>& list, const T& value) {
  auto at = std::lower_bound(list.begin(), list.end(), value);
  if (at == list.end() || *at != value) list.insert(at, value);
}

/// A plural pronoun may stand for an organization, or a person whose gender
/// is not told.
bool do_numbers_agree(const ClusterAttributes& a, const ClusterAttributes& b) {
  if (a.number == Number::kUnknown || b.number == Number::kUnknown ||
      a.number == b.number) {
    return true;
  }
  return is_collective(a.type) || is_collective(b.type);
}

bool do_genders_agree(const ClusterAttributes& a, const ClusterAttributes& b) {
  return a.gender == Gender::kUnknown || b.gender == Gender::kUnknown ||
         a.gender == b.gender;
}

/// Whether a description's gender goes with a lone first name: "the man" is
/// not "Polly". Surnames can look like first names, so pronouns only weigh it.
bool does_first_name_agree(const ClusterAttributes& name,
                           const ClusterAttributes& other) {
  const bool is_told = name.first_name == Gender::kMasculine ||
                       name.first_name == Gender::kFeminine;
  const bool is_gendered =
      other.gender == Gender::kMasculine || other.gender == Gender::kFeminine;
  return name.gender != Gender::kUnknown || !is_told || !is_gendered ||
         other.heads.empty() || name.first_name == other.gender;
}

/// Whether a name whose type is a guess may turn out to be a person's.
bool may_be_person(const ClusterAttributes& known) {
  return known.has_name && !known.is_type_sure && known.country.empty() &&
         known.gender != Gender::kNeuter;
}

/// "Axios, a news site": a name that was only guessed to be a person's, and
/// what tells that it is a body's.
bool is_body_of_name(const ClusterAttributes& description,
                     const ClusterAttributes& name) {
  return name.has_name && name.type == EntityType::kPerson &&
         !name.is_type_sure && name.gender == Gender::kUnknown &&
         !description.has_name && description.is_type_sure &&
         description.type == EntityType::kOrganization;
}

/// Nobody is 11 and 34; but a birthday may pass while a story is told.
bool do_ages_agree(const ClusterAttributes& a, const ClusterAttributes& b) {
  return !a.age || !b.age || std::abs(*a.age - *b.age) <= 1;
}

bool are_two_countries(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b;
}

bool is_unnamed_person(const ClusterAttributes& known) {
  return !known.has_name && known.type == EntityType::kPerson;
}

bool do_types_agree(const ClusterAttributes& a, const ClusterAttributes& b) {
  return are_compatible_types(a.type, b.type) ||
         (may_be_person(a) && is_unnamed_person(b)) ||
         (may_be_person(b) && is_unnamed_person(a));
}

/// Whether names have a word in common, or compare() finds anything.
bool are_related_names(const MentionFeatures& a, const MentionFeatures& b) {
  if (a.key == b.key) return true;
  const names::Name& one = a.name.parsed;
  const names::Name& other = b.name.parsed;
  const auto found = names::compare(one, other);
  if (found.is_one()) return true;
  if (one.is_person() && other.is_person())
    return found.relation == names::Relation::kConflict;
  return std::any_of(
      one.words.begin(), one.words.end(), [&](const std::string& word) {
        return word.size() > 3 &&
               std::find(other.words.begin(), other.words.end(), word) !=
                   other.words.end();
      });
}

/// Whether the names are two people's.
bool are_two_people(const MentionFeatures& a, const MentionFeatures& b) {
  const names::Name& one = a.name.parsed;
  const names::Name& other = b.name.parsed;
  return one.is_person() && other.is_person() &&
         names::compare(one, other).relation == names::Relation::kConflict;
}

}  // namespace

Partition::Partition(const DiscourseModel& discourse)
    : discourse_(&discourse), sets_(discourse.mentions().size()) {
  const std::size_t count = discourse.mentions().size();
  known_.resize(count);
  memberships_.resize(count);
  described_.resize(count);
  cannot_links_of_.resize(count);
  for (std::size_t m = 0; m < count; ++m) {
    const MentionFeatures& traits = discourse.mentions()[m];
    memberships_[m] = {traits.index, "first mention", 1};
    ClusterAttributes& known = known_[m];
    known.type = traits.type;
    known.is_type_sure = traits.is_type_sure;
    known.gender = traits.gender;
    known.number = traits.number;
    known.has_name = traits.is_name();
    if (traits.is_name() && traits.name.words().size() == 1 &&
        traits.country.empty()) {
      known.first_name = lexicon::first_name_gender(traits.name.words()[0]);
    }
    known.members = {traits.index};
    known.numbers = traits.numbers;
    known.country = traits.country;
    known.home = traits.home;
    known.age = traits.told_age;
    if (traits.is_name()) known.names = {m};
    known.heads = traits.nouns;
    if (!traits.is_name()) known.mark = traits.mark;
  }
}

bool Partition::can_join(MentionIndex a, MentionIndex b,
                         JoinBasis evidence) const {
  const std::size_t first = root(a);
  const std::size_t second = root(b);
  if (first == second) return true;
  if (are_kept_apart(first, second)) return false;
  const ClusterAttributes& one = known_[first];
  const ClusterAttributes& other = known_[second];
  if (!do_genders_agree(one, other) || !do_ages_agree(one, other)) return false;
  if (evidence == JoinBasis::kLikely &&
      (!do_numbers_agree(one, other) || !do_types_agree(one, other) ||
       !does_first_name_agree(one, other) ||
       !does_first_name_agree(other, one))) {
    return false;
  }
  if (are_two_countries(one.country, other.country) ||
      (one.country.empty() && other.country.empty() &&
       are_two_countries(one.home, other.home))) {
    return false;
  }
  if (evidence == JoinBasis::kLikely && are_named_otherwise(one, other)) {
    return false;
  }
  return std::none_of(one.names.begin(), one.names.end(), [&](std::size_t x) {
    const MentionFeatures& left = discourse_->mentions()[x];
    return std::any_of(other.names.begin(), other.names.end(),
                       [&](std::size_t y) {
                         return are_two_people(left, discourse_->mentions()[y]);
                       });
  });
}

/// Two things with names that have nothing to do with each other, people with
/// full ones: no description makes them one.
bool Partition::are_named_otherwise(const ClusterAttributes& a,
                                    const ClusterAttributes& b) const {
  const auto telling_names = [this](const ClusterAttributes& known) {
    std::vector<const MentionFeatures*> found;
    for (std::size_t name : known.names) {
      const MentionFeatures& traits = discourse_->mentions()[name];
      const bool is_person = known.type == EntityType::kPerson;
      if (known.type != EntityType::kOther &&
          (!is_person || traits.name.words().size() > 1)) {
        found.push_back(&traits);
      }
    }
    return found;
  };
  const auto first = telling_names(a);
  const auto second = telling_names(b);
  if (first.empty() || second.empty()) return false;
  return std::none_of(first.begin(), first.end(),
                      [&](const MentionFeatures* x) {
                        return std::any_of(second.begin(), second.end(),
                                           [&](const MentionFeatures* y) {
                                             return are_related_names(*x, *y);
                                           });
                      });
}

bool Partition::join(MentionIndex mention, MentionIndex antecedent,
                     std::string reason, float weight, JoinBasis evidence) {
  if (are_one(mention, antecedent)) return true;
  if (!can_join(mention, antecedent, evidence)) return false;
  Membership& membership = memberships_[static_cast<std::size_t>(mention)];
  if (membership.reason == "first mention") {
    membership.reason = std::move(reason);
    membership.weight = weight;
  } else {
    Membership& other = memberships_[static_cast<std::size_t>(antecedent)];
    if (other.reason == "first mention") {
      other.reason = std::move(reason);
      other.weight = weight;
    }
  }
  const std::size_t a = root(mention);
  const std::size_t b = root(antecedent);
  if (known_[a].members.size() > known_[b].members.size()) {
    absorb(b, a);
  } else {
    absorb(a, b);
  }
  return true;
}

/// Adds the names, heads and numerals of `source` to those of `target`.
void Partition::unite_words(const ClusterAttributes& source,
                            ClusterAttributes& target) const {
  for (std::size_t name : source.names) {
    const std::string& key = discourse_->mentions()[name].key;
    if (std::none_of(target.names.begin(), target.names.end(),
                     [&](std::size_t other) {
                       return discourse_->mentions()[other].key == key;
                     })) {
      insert_sorted(target.names, name);
    }
  }
  for (const std::string& head : source.heads) {
    insert_sorted(target.heads, head);
  }
  for (const std::string& number : source.numbers) {
    insert_sorted(target.numbers, number);
  }
}

void Partition::absorb(std::size_t from, std::size_t into) {
  ClusterAttributes& source = known_[from];
  ClusterAttributes& target = known_[into];
  sets_.join(from, into);
  std::vector<MentionIndex> members;
  members.reserve(source.members.size() + target.members.size());
  std::merge(target.members.begin(), target.members.end(),
             source.members.begin(), source.members.end(),
             std::back_inserter(members));
  target.members = std::move(members);
  const bool takes_type = target.type == EntityType::kOther ||
                          is_body_of_name(source, target) ||
                          (source.has_name && !target.has_name &&
                           !is_body_of_name(target, source)) ||
                          (source.is_type_sure && !target.is_type_sure &&
                           source.has_name == target.has_name);
  if (takes_type && source.type != EntityType::kOther) {
    target.type = source.type;
    target.is_type_sure = source.is_type_sure;
  }
  if (target.gender == Gender::kUnknown) target.gender = source.gender;
  if (target.first_name == Gender::kUnknown) {
    target.first_name = source.first_name;
  }
  const bool is_he_or_she =
      target.gender == Gender::kMasculine || target.gender == Gender::kFeminine;
  if (is_he_or_she && !target.is_type_sure) {
    target.type = EntityType::kPerson;
  }
  if (target.number == Number::kUnknown ||
      (source.has_name && !target.has_name)) {
    target.number = source.number;
  }
  unite_words(source, target);
  target.has_name = target.has_name || source.has_name;
  if (target.mark.empty()) target.mark = source.mark;
  if (target.country.empty()) target.country = source.country;
  if (target.home.empty()) target.home = source.home;
  if (!target.age) target.age = source.age;
  auto& cannot_links = cannot_links_of_[into];
  cannot_links.insert(cannot_links.end(), cannot_links_of_[from].begin(),
                      cannot_links_of_[from].end());
  source = ClusterAttributes();
  cannot_links_of_[from].clear();
}

void Partition::describe(MentionIndex subject, MentionIndex predicate) {
  described_[static_cast<std::size_t>(predicate)] = subject;
  const MentionFeatures& said = (*discourse_)[predicate];
  ClusterAttributes& known = known_[root(subject)];
  if (known.gender == Gender::kUnknown) known.gender = said.gender;
  if (known.type == EntityType::kOther) {
    known.type = said.type;
    known.is_type_sure = said.is_type_sure;
  }
  for (const std::string& noun : said.nouns)
    insert_sorted(known.heads, noun);
}

bool Partition::are_kept_apart(std::size_t a, std::size_t b) const {
  const std::size_t fewer =
      cannot_links_of_[a].size() <= cannot_links_of_[b].size() ? a : b;
  const std::size_t other = fewer == a ? b : a;
  return std::any_of(cannot_links_of_[fewer].begin(),
                     cannot_links_of_[fewer].end(), [&](std::size_t number) {
                       const CannotLinkPair& barrier = cannot_links_[number];
                       return root(barrier.first) == other ||
                              root(barrier.second) == other;
                     });
}

void Partition::add_cannot_link(MentionIndex a, MentionIndex b,
                                std::string reason) {
  if (are_one(a, b) || are_kept_apart(root(a), root(b))) return;
  cannot_links_of_[root(a)].push_back(cannot_links_.size());
  cannot_links_of_[root(b)].push_back(cannot_links_.size());
  cannot_links_.push_back({a, b, std::move(reason)});
}

}  // namespace relata::coref
