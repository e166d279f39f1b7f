#include "merge/cluster/partial_entity.h"

#include <algorithm>

#include "lexicon/function_words.h"
#include "lexicon/organizations.h"
#include "lexicon/places.h"
#include "merge/compare/agreement.h"
#include "merge/compare/name_group.h"
#include "merge/compare/shared_words.h"
#include "text/fold.h"

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

/// Whether a name says enough to be known within a longer one: "us department
/// of" does not.
bool is_telling(const ParsedName& form) {
  return form.words.size() > 1 &&
         std::any_of(
             form.words.begin(), form.words.end(), [](const std::string& word) {
               return word.size() > 2 && !lexicon::is_common_opening(word) &&
                      !lexicon::is_country(word) && word != "department" &&
                      word != "the";
             });
}

std::string two(std::string_view why, std::string_view a, std::string_view b) {
  const auto [first, second] = std::minmax(a, b);
  return std::string(why) + ": '" + std::string(first) + "' and '" +
         std::string(second) + "'";
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
  ParsedName form = main_form(profile);
  if (form.words.empty()) {
    ++described_;
    is_marked_ = !profile.distinct.empty() && !is_measure(profile.type);
  } else {
    ++main_uses_[form.text];
    names_.insert(form);
  }
  add_names(profile);
  Description telling(profile);
  if (form.words.empty()) functional_attributes_.add(profile, telling);
  descriptions_.add(signature.article, std::move(telling));
  external_ids_.insert(profile.external_ids.begin(),
                       profile.external_ids.end());
}

/// All forms of its names, as a person's and as a body's: an error of type
/// makes them no other names.
void PartialEntity::add_names(const Profile& profile) {
  std::set<std::string> own;
  for (const std::string& name : profile.names) {
    const ParsedName form = form_of(name, profile);
    if (style(profile.type) != NameStyle::kTerritory) {
      all_names_.insert(name_form(name, NameStyle::kPerson).text);
    }
    all_names_.insert(form.text);
    own.insert(form.text);
    for (const std::string& shorter : short_forms(form, style(profile.type)))
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

const ParsedName* PartialEntity::fullest() const {
  const auto most =
      std::max_element(names_.begin(), names_.end(),
                       [](const ParsedName& a, const ParsedName& b) {
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
    return two("things often named otherwise", a.usual_name(), b.usual_name());
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
         !is_measure(b.type()) && style(b.type()) != NameStyle::kTerritory &&
         !b.names_.empty();
}

/// The main name of most of its clusters, ties by bytes; empty if it has none.
const std::string& PartialEntity::usual_name() const {
  static const std::string none;
  const auto most = std::max_element(
      main_uses_.begin(), main_uses_.end(),
      [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == main_uses_.end() ? none : most->first;
}

/// Whether not too few of its clusters are called so as that it were a slip.
bool PartialEntity::is_called(const std::string& name) const {
  constexpr std::size_t few = 10;
  const auto uses = uses_.find(name);
  return uses != uses_.end() && uses->second > 1 && uses->second * few >= size_;
}

/// Whether hardly any of its many clusters has the name: "Ruiz Attends" of a
/// headline.
bool PartialEntity::is_slip(const ParsedName& name) const {
  constexpr std::size_t few = 20;
  const auto uses = main_uses_.find(name.text);
  return uses == main_uses_.end() || uses->second * few < size_;
}

/// "Salem Waste Water Plant" of a party that is `usual`, and the party of
/// "Salem": what is named for it and hardly ever called by that word alone.
bool PartialEntity::is_named_for(const ParsedName& usual,
                                 const PartialEntity& other) const {
  return size_ > 1 && usual.words.size() > 2 &&
         !lexicon::marks_genitive(usual.words[1]) &&
         !is_called(usual.words[0]) && other.uses_.contains(usual.words[0]);
}

/// Two things that are both often named, and hardly ever by the other's usual
/// name: one article that mixes them up does not make them one.
bool PartialEntity::are_often_named_apart(const PartialEntity& a,
                                          const PartialEntity& b) {
  constexpr std::size_t often = 6;
  if (std::max(a.size_, b.size_) == 1) return false;
  const std::string& one = a.usual_name();
  const std::string& other = b.usual_name();
  if (one.empty() || other.empty() || one == other) return false;
  if (a.is_called(other) || b.is_called(one)) return false;
  const NameStyle its = merge::style(a.type());
  const NameStyle style =
      its == merge::style(b.type()) ? its : NameStyle::kBody;
  const ParsedName first = name_form(one, style);
  const ParsedName second = name_form(other, style);
  if (style != NameStyle::kPerson &&
      (a.is_named_for(first, b) || b.is_named_for(second, a))) {
    return true;
  }
  if (a.size_ < often || b.size_ < often) return false;
  if (is_rest_of(first, second, style) || is_rest_of(second, first, style) ||
      is_of_form(first, second) || is_of_form(second, first)) {
    return false;
  }
  const NameRelation relation = relate(first, second, style);
  return relation == NameRelation::kNone || relation == NameRelation::kClash;
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
  const auto part_of = [are_times](const ParsedName& less,
                                   const ParsedName& more) {
    if (is_of_form(less, more)) return true;
    return (is_telling(less) || are_times) &&
           std::all_of(less.words.begin(), less.words.end(),
                       [&](const std::string& word) {
                         return std::find(more.words.begin(), more.words.end(),
                                          word) != more.words.end();
                       });
  };
  std::size_t compared = 0;
  for (const ParsedName& name : a.names_) {
    if (++compared > kMostNames) break;
    std::size_t its_compared = 0;
    for (const ParsedName& its_name : b.names_) {
      if (++its_compared > kMostNames) break;
      if (part_of(name, its_name) || part_of(its_name, name)) return true;
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
  for (const ParsedName& name : a.names_) {
    if (b.uses_.contains(name.text) || !a.is_called(name.text)) continue;
    if (++compared > kMostNames) break;
    std::size_t its_compared = 0;
    for (const ParsedName& its_name : b.names_) {
      if (!b.is_called(its_name.text) || a.uses_.contains(its_name.text))
        continue;
      if (++its_compared > kMostNames) break;
      if (are_siblings(name, its_name))
        return two("two of a kind", name.text, its_name.text);
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
    return two("names that have nothing in common", a.fullest()->text,
               b.fullest()->text);
  }
  std::size_t compared = 0;
  for (const ParsedName& name : a.names_) {
    if (a.is_slip(name)) continue;
    if (++compared > kMostNames) break;
    std::size_t its_compared = 0;
    for (const ParsedName& its_name : b.names_) {
      if (b.is_slip(its_name)) continue;
      if (++its_compared > kMostNames) break;
      if (relate(name, its_name, NameStyle::kPerson) == NameRelation::kClash) {
        return two("two name_groups", name.text, its_name.text);
      }
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
