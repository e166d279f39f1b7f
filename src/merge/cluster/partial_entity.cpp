#include "merge/cluster/partial_entity.h"

#include <algorithm>

#include "lexicon/organizations.h"
#include "lexicon/places.h"
#include "merge/compare/agreement.h"
#include "merge/compare/name_group.h"
#include "names/short_forms.h"

namespace relata::merge {
namespace {

/// Of one thing's names at most so many are compared with another's.
constexpr std::size_t kMostNames = 32;

/// The value with most votes, from `first` on; ties for the earlier one.
template <typename Enum, std::size_t kSize>
Enum winner(const std::array<std::size_t, kSize>& votes, std::size_t first) {
  const auto begin = votes.begin() + static_cast<std::ptrdiff_t>(first);
  const auto most = std::max_element(begin, votes.end());
  return *most == 0 ? Enum{} : static_cast<Enum>(most - votes.begin());
}

template <typename Votes>
void add_votes(Votes& votes, const Votes& other) {
  for (std::size_t i = 0; i < votes.size(); ++i)
    votes[i] += other[i];
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto& [less, more] =
      a.size() <= b.size() ? std::tie(a, b) : std::tie(b, a);
  return std::any_of(less.begin(), less.end(), [&more = more](const auto& x) {
    return more.contains(x);
  });
}

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

bool is_measure(EntityType type) {
  return type == EntityType::kTime || type == EntityType::kQuantity;
}

std::string two(std::string_view why, std::string_view a, std::string_view b) {
  const auto [first, second] = std::minmax(a, b);
  std::string text(why);
  text += ": '";
  text += first;
  text += "' and '";
  text += second;
  return text + "'";
}

}  // namespace

PartialEntity::PartialEntity(const ClusterRecord& signature) {
  const Profile& profile = signature.profile;
  ++types_[static_cast<std::size_t>(profile.type)];
  ++genders_[static_cast<std::size_t>(shown_gender(profile))];
  if (profile.type == EntityType::kPerson && !is_unsure_person(profile)) {
    ++sure_people_;
  }
  const bool is_full = std::any_of(profile.names.begin(), profile.names.end(),
                                   [](const std::string& name) {
                                     return name.find(' ') != std::string::npos;
                                   });
  if (is_full || !profile.phrases.empty()) ++sure_bodies_;
  if (profile.kind == EntityKind::kGeneric) ++generic_;
  ++numbers_[static_cast<std::size_t>(shown_number(profile))];
  const RecordNames record(profile);
  const names::Name& form = main_name(record);
  if (form.is_empty()) {
    ++described_;
    is_marked_ = !profile.distinct.empty() && !is_measure(profile.type);
  } else {
    ++main_uses_[form.key];
    names_.insert(form);
  }
  add_names(profile, record);
  Description telling(profile);
  if (form.is_empty()) functional_attributes_.add(profile, telling);
  descriptions_.add(signature.article, std::move(telling));
  external_ids_.insert(profile.external_ids.begin(),
                       profile.external_ids.end());
}

/// All forms of its names, as a person's and as a body's: an error of type
/// makes them no other names.
void PartialEntity::add_names(const Profile& profile,
                              const RecordNames& record) {
  std::set<std::string> own;
  for (std::size_t i = 0; i < record.all.size(); ++i) {
    const names::Name& form = record.all[i];
    if (!form.is_person() && !is_territory(profile.type))
      all_names_.insert(person_key(profile.names[i]));
    all_names_.insert(form.key);
    own.insert(form.key);
    for (const std::string& shorter : names::short_forms(form))
      short_names_.insert(shorter);
  }
  for (const std::string& name : own)
    ++uses_[name];
}

void PartialEntity::absorb(PartialEntity&& other) {
  size_ += other.size_;
  add_votes(types_, other.types_);
  add_votes(genders_, other.genders_);
  sure_people_ += other.sure_people_;
  sure_bodies_ += other.sure_bodies_;
  add_votes(numbers_, other.numbers_);
  names_.merge(other.names_);
  all_names_.merge(other.all_names_);
  short_names_.merge(other.short_names_);
  for (const auto& [name, uses] : other.uses_)
    uses_[name] += uses;
  for (const auto& [name, uses] : other.main_uses_)
    main_uses_[name] += uses;
  external_ids_.merge(other.external_ids_);
  described_ += other.described_;
  generic_ += other.generic_;
  functional_attributes_.absorb(std::move(other.functional_attributes_));
  descriptions_.absorb(std::move(other.descriptions_));
  is_marked_ = is_marked_ || other.is_marked_;
}

EntityType PartialEntity::type() const {
  return winner<EntityType>(types_, 0);
}

/// What few articles tell is a slip: that they call somebody "it", or a woman
/// of his name.
Gender PartialEntity::gender() const {
  constexpr std::size_t few = 4;
  constexpr std::size_t fewest = 20;
  const Gender most = winner<Gender>(genders_, 1);
  const std::size_t votes = genders_[static_cast<std::size_t>(most)];
  const bool is_person = type() == EntityType::kPerson;
  const bool is_slip =
      is_person && votes * (most == Gender::kNeuter ? few : fewest) < size_;
  return is_slip ? Gender::kUnknown : most;
}

Number PartialEntity::number() const {
  return winner<Number>(numbers_, 1);
}

const names::Name* PartialEntity::fullest() const {
  const auto most =
      std::max_element(names_.begin(), names_.end(),
                       [](const names::Name& a, const names::Name& b) {
                         return a.words.size() < b.words.size();
                       });
  return most == names_.end() ? nullptr : &*most;
}

std::optional<std::string> PartialEntity::objection(const PartialEntity& a,
                                                    const PartialEntity& b,
                                                    double weight) {
  if (!a.external_ids_.empty() && !b.external_ids_.empty() &&
      !meet(a.external_ids_, b.external_ids_)) {
    return two("different external ids", *a.external_ids_.begin(),
               *b.external_ids_.begin());
  }
  if (are_often_named_apart(a, b)) {
    return two("things often named otherwise", a.usual_name()->key,
               b.usual_name()->key);
  }
  if (is_one_of_class(a, b) || is_one_of_class(b, a)) {
    return "one of a kind, and the kind";
  }
  if (auto kind = kind_objection(a, b)) return kind;
  if (auto kin = siblings(a, b)) return kin;
  if (auto names = name_objection(a, b)) return names;
  if (auto what = FunctionalAttributes::objection(a.functional_attributes_,
                                                  b.functional_attributes_)) {
    return what;
  }
  if (DescriptionsByArticle::are_apart(a.descriptions_, b.descriptions_,
                                       weight))
    return "one article tells them apart";
  return description_objection(a, b);
}

/// "The Alma fire brigade" and "local fire brigades", as most articles say.
bool PartialEntity::is_one_of_class(const PartialEntity& one,
                                    const PartialEntity& kind) {
  constexpr std::size_t often = 10;
  return !one.names_.empty() && kind.names_.empty() && kind.size_ >= often &&
         2 * kind.generic_ > kind.size_;
}

/// A full name in common outweighs types and genders, which are guessed.
std::optional<std::string> PartialEntity::kind_objection(
    const PartialEntity& a, const PartialEntity& b) {
  const auto is_full = [](const std::string& name) {
    return name.find(' ') != std::string::npos;
  };
  const auto has_full_name = [&is_full](const PartialEntity& one,
                                        const PartialEntity& other) {
    return std::any_of(one.all_names_.begin(), one.all_names_.end(),
                       [&](const std::string& name) {
                         return is_full(name) &&
                                (other.all_names_.contains(name) ||
                                 other.short_names_.contains(name));
                       });
  };
  const bool have_full_name = has_full_name(a, b) || has_full_name(b, a);
  const bool are_measures = is_measure(a.type()) || is_measure(b.type());
  if (have_full_name && !are_measures) {
    const bool is_neuter =
        a.gender() == Gender::kNeuter || b.gender() == Gender::kNeuter;
    if (is_neuter || !genders_clash(a.gender(), b.gender())) {
      return std::nullopt;
    }
  }
  const bool is_one_word =
      (a.fullest() == nullptr || a.fullest()->words.size() == 1) ||
      (b.fullest() == nullptr || b.fullest()->words.size() == 1);
  if (is_lone_word(a, b) || is_lone_word(b, a)) return std::nullopt;
  if (type_fit(a.type(), b.type(), is_one_word) == TypeFit::kClashes) {
    return two("different types", label(a.type()), label(b.type()));
  }
  const bool has_person =
      a.type() == EntityType::kPerson || b.type() == EntityType::kPerson;
  if (has_person && genders_clash(a.gender(), b.gender())) {
    return two("different genders", label(a.gender()), label(b.gender()));
  }
  return std::nullopt;
}

/// Whether `a` may be a body that was taken for a person, as `b` is one; or `b`
/// a person whose bare name was taken for a body's.
bool PartialEntity::is_lone_word(const PartialEntity& a,
                                 const PartialEntity& b) {
  const bool is_bare_name = a.sure_people_ > 0 && b.sure_bodies_ == 0 &&
                            b.type() == EntityType::kOrganization;
  if (is_bare_name && !b.names_.empty()) return true;
  return a.type() == EntityType::kPerson && a.sure_people_ == 0 &&
         !a.names_.empty() && b.type() != EntityType::kPerson &&
         b.type() != EntityType::kTime && b.type() != EntityType::kQuantity &&
         !is_territory(b.type()) && !b.names_.empty();
}

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
  if (a.all_names_.empty() || b.all_names_.empty()) return true;
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
    if (++compared > kMostNames) break;
    std::size_t its_compared = 0;
    for (const names::Name& its_name : b.names_) {
      if (++its_compared > kMostNames) break;
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
    if (++compared > kMostNames) break;
    std::size_t its_compared = 0;
    for (const names::Name& its_name : b.names_) {
      if (!b.is_called(its_name.key) || a.uses_.contains(its_name.key))
        continue;
      if (++its_compared > kMostNames) break;
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
    if (++compared > kMostNames) break;
    std::size_t its_compared = 0;
    for (const names::Name& its_name : b.names_) {
      if (b.is_slip(its_name)) continue;
      if (++its_compared > kMostNames) break;
      if (are_two_people(name, its_name))
        return two("two bearers", name.key, its_name.key);
    }
  }
  return std::nullopt;
}

std::optional<std::string> PartialEntity::description_objection(
    const PartialEntity& a, const PartialEntity& b) {
  if (a.described_ == 0 || b.described_ == 0) return std::nullopt;
  if (a.is_marked_ != b.is_marked_) {
    return "only one is marked as another of its kind";
  }
  const bool is_one_and_many = a.number() != b.number() &&
                               a.number() != Number::kUnknown &&
                               b.number() != Number::kUnknown;
  if (is_one_and_many) {
    return two("different numbers", label(a.number()), label(b.number()));
  }
  return std::nullopt;
}

}  // namespace relata::merge
