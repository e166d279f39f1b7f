#include "merge/cluster/partial_entity.h"

#include <algorithm>

#include "lexicon/grammar/function_words.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/places.h"
#include "merge/cluster/objection.h"
#include "merge/compare/agreement.h"
#include "merge/compare/name_group.h"
#include "merge/compare/shared_words.h"
#include "names/short_forms.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

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
  renown_.add(signature, !form.is_empty());
  if (const auto day = first_day_of(signature.day)) told_ = {*day, *day};
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
  renown_.absorb(std::move(other.renown_));
  descriptions_.absorb(std::move(other.descriptions_));
  if (told_ && other.told_) {
    told_ = {std::min(told_->first, other.told_->first),
             std::max(told_->second, other.told_->second)};
  } else if (other.told_) {
    told_ = other.told_;
  }
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
  if (auto why = Renown::objection(a.renown_, b.renown_)) return why;
  if (are_of_two_stories(a, b)) return "told at other times, without a name";
  return description_objection(a, b);
}

/// Only one story tells which thing is meant that has no name: "the bill".
bool PartialEntity::are_of_two_stories(const PartialEntity& a,
                                       const PartialEntity& b) {
  if (!a.names_.empty() || !b.names_.empty() || !a.told_ || !b.told_)
    return false;
  const Day first = std::min(a.told_->first, b.told_->first);
  const Day last = std::max(a.told_->second, b.told_->second);
  return last - first > kLongestStory;
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
