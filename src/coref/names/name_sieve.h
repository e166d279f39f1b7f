#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "coref/mentions/name_types.h"
#include "coref/sieves.h"
#include "names/compare.h"

namespace relata::coref {

struct NameGroup;

/// How a name stands to another one of its document.
struct RelatedName {
  const NameGroup* group = nullptr;
  names::Comparison found;

  /// Returns true iff it is the lesser of the two.
  bool is_lesser() const { return found.lesser == names::Lesser::kFirst; }
};

/// All mentions of one name, of people or of other things.
struct NameGroup {
  const MentionFeatures* first = nullptr;
  std::vector<MentionIndex> mentions;
  EntityType type = EntityType::kOther;  ///< What it is most often taken for.
  bool is_of_source = false;  ///< Of a person in a byline or a dateline.
  bool is_of_other = false;   ///< Of a holder of an office, none of the people.
  std::vector<RelatedName> related;  ///< By first mention.

  const names::Name& name() const { return first->name.parsed; }
  bool is_person() const { return name().is_person(); }
  bool is_full_person() const {
    return is_person() && name().words.size() > 1 && !is_of_source;
  }
};

using NameGroups = std::vector<const NameGroup*>;

/// A name is compared with so many others that have a word in common with it:
/// an article may list any number of people of one first name.
inline constexpr std::size_t kMostOfAWord = 256;

/// What names that compare() may hold for one have in common, each once.
std::set<std::string> block_keys(const names::Name& name);

/// Joins names of one document as names::compare() has them: equal ones, forms
/// of one full name, then the short forms of others.
class NameSieve {
 public:
  explicit NameSieve(Partition& partition);

  void run();

 private:
  void add(const MentionFeatures& features);
  void index_people();
  NameGroups people_like(const names::Name& name) const;
  bool has_other_office(const MentionFeatures& shorter,
                        const NameGroups& found) const;
  void set_office_holders_apart();
  void relate_all();
  EntityType usual_type(const NameGroup& group) const;
  bool join(const NameGroup& a, const NameGroup& b, std::string_view why,
            float weight);

  std::vector<const names::Name*> told_names(MentionIndex mention) const;
  bool stand_for_two(MentionIndex a, MentionIndex b) const;
  void join_equal();
  void join_equal(const NameGroup& group);
  void join_forms();
  bool join_form(const NameGroup& group, const RelatedName& related);
  void keep_apart(const NameGroup& a, const NameGroup& b);
  bool are_two_generations(const NameGroup& a, const NameGroup& b) const;
  bool has_office(const NameGroup& group) const;
  bool share_sentence(const NameGroup& a, const NameGroup& b) const;
  void join_longer(const NameGroup& group, const NameGroups& longer,
                   std::string_view why, float weight);

  bool has_rival_bearers(const NameGroup& group) const;
  NameGroups bearers(const MentionFeatures& shorter) const;
  bool is_told_beside(const NameGroup& person,
                      const MentionFeatures& shorter) const;
  NameGroups bearers(const MentionFeatures& shorter,
                     const NameGroups& named) const;
  NameGroups holding_office(const MentionFeatures& shorter,
                            const NameGroups& bearers) const;
  NameGroups just_named(const MentionFeatures& shorter,
                        const NameGroups& bearers) const;
  NameGroups introduced_before(const NameGroup& shorter, MentionIndex mention,
                               const NameGroups& bearers) const;
  bool is_brought_in_as_kin(const NameGroup& bearer) const;
  std::size_t standing(const NameGroup& bearer) const;
  NameGroups salient(const NameGroups& bearers) const;
  NameGroups meant(const NameGroup& group, const MentionFeatures& shorter,
                   NameGroups bearers) const;
  bool is_relative_of(const NameGroup& shorter, const NameGroup& person) const;
  bool was_just_named(const NameGroup& shorter,
                      const MentionFeatures& pronoun) const;
  bool is_namesake_body(const NameGroup& shorter,
                        const NameGroup& person) const;
  void join_short_person(const NameGroup& group,
                         const MentionFeatures& features,
                         const NameGroups& named);
  void join_short_people();
  void join_rest(const NameGroup& group);
  void join_headline_words();
  void join_given_spellings();

  NameGroups one_each(const NameGroups& groups) const;
  bool may_be_thing(const NameGroup& group) const;
  bool is_told_in_full(const NameGroup& group) const;
  void join_short_things();
  void join_noun(const MentionFeatures& noun, const NameGroup& group,
                 const std::string& why);
  std::map<std::string, NameGroups> by_short_form() const;
  void join_written_large();
  void join_body_nouns();

  Partition& partition_;
  const DiscourseModel& discourse_;
  std::map<std::string, NameGroup> groups_;
  NameGroups full_people_;
  /// Places in full_people_ by the words of names, where they are many.
  std::map<std::string, std::vector<std::size_t>> people_by_word_;
};

/// Returns true iff `shorter`, a thing's name, stands for `other` where an
/// article has both: "Tarn" for "Tarn Foods", "WTO" for the body.
bool is_short_thing(const NameGroup& shorter, const RelatedName& other);

}  // namespace relata::coref
