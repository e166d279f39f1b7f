// What the names of two partial entities say against their being one thing.
#include <algorithm>

#include "lexicon/world/organizations.h"
#include "lexicon/world/places.h"
#include "merge/cluster/objection.h"
#include "merge/cluster/partial_entity.h"
#include "names/compare.h"

namespace relata::merge {
namespace {

/// Of one thing's names at most so many are compared with another's.
constexpr std::size_t kMostCompared = 32;

/// Whether a name says enough to be known within a longer one: "us department
/// of" does not.
bool is_telling(const names::Name& form) {
  return form.words.size() > 1 &&
         std::any_of(
             form.words.begin(), form.words.end(), [](const std::string& word) {
               return word.size() > 2 && !lexicon::is_common_opening(word) &&
                      !lexicon::is_country(word) && word != "department" &&
                      word != "the";
             });
}

/// "Ann Lee", "Tom Lee"; "Ann Lee", "Bo Reed".
bool are_two_people(const names::Name& a, const names::Name& b) {
  const names::Comparison found = names::compare(a, b);
  const bool are_full = a.words.size() > 1 && b.words.size() > 1;
  return found.relation == names::Relation::kConflict ||
         (are_full && found.relation == names::Relation::kUnrelated);
}

}  // namespace

/// The main name of most of its clusters, ties by bytes; nullptr if it has
/// none.
const names::Name* PartialEntity::usual_name() const {
  const auto most = std::max_element(
      main_uses_.begin(), main_uses_.end(),
      [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == main_uses_.end()) return nullptr;
  const auto name = std::find_if(
      names_.begin(), names_.end(),
      [&](const names::Name& one) { return one.key == most->first; });
  return &*name;
}

/// Whether not too few of its clusters are called so as that it were a slip.
bool PartialEntity::is_called(const std::string& name) const {
  constexpr std::size_t few = 10;
  const auto uses = uses_.find(name);
  return uses != uses_.end() && uses->second > 1 && uses->second * few >= size_;
}

/// Whether hardly any of its many clusters has the name: "Ruiz Attends" of a
/// headline.
bool PartialEntity::is_slip(const names::Name& name) const {
  constexpr std::size_t few = 20;
  const auto uses = main_uses_.find(name.key);
  return uses == main_uses_.end() || uses->second * few < size_;
}

/// "Salem Waste Water Plant" of a party that is `usual`, and the party of
/// "Salem": what is named for it and hardly ever called by that word alone.
bool PartialEntity::is_named_for(const names::Name& usual,
                                 const PartialEntity& other) const {
  return size_ > 1 && usual.words.size() > 2 && usual.words[1] != "of" &&
         !is_called(usual.words[0]) && other.uses_.contains(usual.words[0]);
}

/// Two things that are both often named, and hardly ever by the other's usual
/// name: one article that mixes them up does not make them one.
bool PartialEntity::are_often_named_apart(const PartialEntity& a,
                                          const PartialEntity& b) {
  constexpr std::size_t often = 6;
  if (std::max(a.size_, b.size_) == 1) return false;
  const names::Name* one = a.usual_name();
  const names::Name* other = b.usual_name();
  if (one == nullptr || other == nullptr || one->key == other->key)
    return false;
  if (a.is_called(other->key) || b.is_called(one->key)) return false;
  const bool are_people = one->is_person() && other->is_person();
  if (!are_people && (a.is_named_for(*one, b) || b.is_named_for(*other, a)))
    return true;
  if (a.size_ < often || b.size_ < often) return false;
  const names::Comparison found = names::compare(*one, *other);
  return !found.is_one() || found.basis == names::Basis::kTail;
}

/// Whether a name of one is a name of the other, or short for one.
bool PartialEntity::share_form(const PartialEntity& a, const PartialEntity& b) {
  return meet(a.all_names_, b.all_names_) ||
         meet(a.all_names_, b.short_names_) ||
         meet(a.short_names_, b.all_names_);
}

/// Whether a name, or the words of one within another's, are the same.
bool PartialEntity::have_name_in_common(const PartialEntity& a,
                                        const PartialEntity& b) {
  if (a.names_.empty() || b.names_.empty()) return true;
  if (share_form(a, b)) return true;
  const bool are_times =
      a.type() == EntityType::kTime && b.type() == EntityType::kTime;
  const auto part_of = [are_times](const names::Name& less,
                                   const names::Name& more) {
    return (is_telling(less) || are_times) &&
           std::all_of(less.words.begin(), less.words.end(),
                       [&](const std::string& word) {
                         return std::find(more.words.begin(), more.words.end(),
                                          word) != more.words.end();
                       });
  };
  std::size_t compared = 0;
  for (const names::Name& name : a.names_) {
    if (++compared > kMostCompared) break;
    std::size_t its_compared = 0;
    for (const names::Name& its_name : b.names_) {
      if (++its_compared > kMostCompared) break;
      if (part_of(name, its_name) || part_of(its_name, name) ||
          names::compare(name, its_name).is_one()) {
        return true;
      }
    }
  }
  return false;
}

/// Two of a kind ("Ohio National Guard", "Texas National Guard"), where neither
/// is called as the other.
std::optional<std::string> PartialEntity::siblings(const PartialEntity& a,
                                                   const PartialEntity& b) {
  if (a.type() == EntityType::kPerson && b.type() == EntityType::kPerson)
    return std::nullopt;
  std::size_t compared = 0;
  for (const names::Name& name : a.names_) {
    if (b.uses_.contains(name.key) || !a.is_called(name.key)) continue;
    if (++compared > kMostCompared) break;
    std::size_t its_compared = 0;
    for (const names::Name& its_name : b.names_) {
      if (!b.is_called(its_name.key) || a.uses_.contains(its_name.key))
        continue;
      if (++its_compared > kMostCompared) break;
      if (names::compare(name, its_name).relation ==
          names::Relation::kConflict) {
        return two("two of a kind", name.key, its_name.key);
      }
    }
  }
  return std::nullopt;
}

/// Two people of one surname; and other things whose names say nothing of each
/// other, which only descriptions have brought together.
std::optional<std::string> PartialEntity::name_objection(
    const PartialEntity& a, const PartialEntity& b) {
  if (a.type() != EntityType::kPerson || b.type() != EntityType::kPerson) {
    if (have_name_in_common(a, b)) return std::nullopt;
    return two("names that have nothing in common", a.fullest()->key,
               b.fullest()->key);
  }
  std::size_t compared = 0;
  for (const names::Name& name : a.names_) {
    if (a.is_slip(name)) continue;
    if (++compared > kMostCompared) break;
    std::size_t its_compared = 0;
    for (const names::Name& its_name : b.names_) {
      if (b.is_slip(its_name)) continue;
      if (++its_compared > kMostCompared) break;
      if (are_two_people(name, its_name))
        return two("two bearers", name.key, its_name.key);
    }
  }
  return std::nullopt;
}

}  // namespace relata::merge
