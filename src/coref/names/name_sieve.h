#pragma once

#include <map>
#include <string>
#include <vector>

#include "coref/sieves.h"

namespace relata::coref {

/// All mentions of one name, and what it is most often taken for.
struct NameGroup {
  const MentionFeatures* first = nullptr;
  std::vector<MentionIndex> mentions;
  EntityType type = EntityType::kOther;
};

/// Joins names of one document, from equal ones to short forms of others.
class NameSieve {
 public:
  explicit NameSieve(Partition& partition);

  void run();

 private:
  using Groups = std::map<std::string, NameGroup>;

  void add(const MentionFeatures& traits) {
    NameGroup& group = groups_[traits.key];
    if (!group.first) group.first = &traits;
    group.mentions.push_back(traits.index);
  }
  EntityType usual_type(const NameGroup& group) const;
  bool join(const NameGroup& later, const NameGroup& group,
            const std::string& why, float weight);
  void join_equal();
  void join_countries();
  void join_full_names();
  void join_short_person(const NameGroup& group, const MentionFeatures& traits);
  void join_short_persons();
  void join_spellings();
  void join_short_organizations();
  void join_acronyms();
  std::vector<const NameGroup*> bearers(const MentionFeatures& shorter) const;
  std::vector<const NameGroup*> holding_office(
      const MentionFeatures& shorter,
      const std::vector<const NameGroup*>& bearers) const;
  std::vector<const NameGroup*> introduced_before(
      const NameGroup& shorter, MentionIndex mention,
      const std::vector<const NameGroup*>& bearers) const;
  std::vector<const NameGroup*> just_named(
      const MentionFeatures& shorter,
      const std::vector<const NameGroup*>& bearers) const;
  bool is_namesake_body(const NameGroup& shorter,
                        const NameGroup& person) const;
  bool has_rival_bearers(const NameGroup& group) const;
  void join_rest(const NameGroup& group);
  void join_headline_words();
  bool is_short_organization(const NameGroup& shorter,
                             const NameGroup& longer) const;

  Partition& partition_;
  const DiscourseModel& discourse_;
  Groups groups_;
  /// Names of several words, by each of these and by their initials.
  std::map<std::string, std::vector<const NameGroup*>> by_word_;
  std::map<std::string, std::vector<const NameGroup*>> by_letters_;
};

}  // namespace relata::coref
