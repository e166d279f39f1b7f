#include <map>

#include "coref/sieves.h"
#include "lexicon/world/people.h"

namespace relata::coref {
namespace {

/// The bearers of each surname, one mention of each person.
class Families {
 public:
  explicit Families(Partition& partition)
      : partition_(partition), discourse_(partition.discourse()) {
    for (const MentionFeatures& traits : discourse_.mentions()) {
      if (!traits.is_name() || traits.type != EntityType::kPerson ||
          traits.name.words().size() < 2) {
        continue;
      }
      auto& people = bearers_[traits.name.words().back()];
      bool is_known = false;
      for (MentionIndex other : people) {
        is_known = is_known || partition.are_one(other, traits.index);
      }
      if (!is_known) people.push_back(traits.index);
    }
  }

  /// The only bearer of the surname other than `relative` that has this
  /// gender; nothing if there are several or none.
  std::optional<MentionIndex> only_bearer(
      const std::string& surname, Gender gender,
      std::optional<MentionIndex> relative) const {
    auto found = bearers_.find(surname);
    if (found == bearers_.end()) return std::nullopt;
    std::optional<MentionIndex> only;
    for (MentionIndex bearer : found->second) {
      if (relative && partition_.are_one(bearer, *relative)) continue;
      const Gender theirs = partition_.known(bearer).gender;
      if (gender != Gender::kUnknown && theirs != gender) continue;
      if (only) return std::nullopt;
      only = bearer;
    }
    return only;
  }

  /// The surname of the person, or empty.
  std::string surname(MentionIndex person) const {
    for (std::size_t name : partition_.known(person).names) {
      const MentionName& form = discourse_.mentions()[name].name;
      if (form.words().size() > 1) return form.words().back();
    }
    return {};
  }

 private:
  Partition& partition_;
  const DiscourseModel& discourse_;
  std::map<std::string, std::vector<MentionIndex>> bearers_;
};

}  // namespace

void join_families(Partition& partition) {
  const DiscourseModel& discourse = partition.discourse();
  const Families families(partition);
  for (const MentionFeatures& traits : discourse.mentions()) {
    const ClusterAttributes& known = partition.known(traits.index);
    const auto join = [&](std::optional<MentionIndex> bearer) {
      if (!bearer) return;
      const std::string name(discourse.text(*bearer));
      partition.join(std::max(traits.index, *bearer),
                     std::min(traits.index, *bearer),
                     "the only one of the surname: '" + name + "'", 0.7F);
    };
    const bool is_lone_surname = traits.is_name() &&
                                 traits.name.words().size() == 1 &&
                                 known.names.size() == 1;
    if (is_lone_surname && known.type == EntityType::kPerson &&
        known.gender != Gender::kUnknown) {
      join(families.only_bearer(traits.key, known.gender, std::nullopt));
    }
    if (traits.is_nominal() && traits.possessor && !known.has_name &&
        lexicon::shares_surname(traits.lemma)) {
      const std::string surname = families.surname(*traits.possessor);
      if (!surname.empty()) {
        join(families.only_bearer(surname, known.gender, traits.possessor));
      }
    }
  }
}

}  // namespace relata::coref
