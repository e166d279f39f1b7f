#include "merge/compare/agreement.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <vector>

#include "lexicon/meaning/nouns.h"
#include "lexicon/world/numbers.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "merge/compare/record_names.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

constexpr std::size_t kMostShared = 4;  ///< Common names that count.
/// An article that names fewer things tells little by what it does not name.
constexpr std::size_t kTellingSetting = 3;
/// Of whom so many articles tell, somebody tells every office.
constexpr std::size_t kOftenTold = 8;
constexpr std::chrono::days kNear(14);
constexpr std::chrono::days kFar(2 * 366);

bool is_unspecific(EntityType type) {
  return type == EntityType::kOther;
}

/// Names as they are compared, each once.
std::set<std::string> name_texts(const std::vector<std::string>& names) {
  std::set<std::string> texts;
  for (const std::string& name : names)
    texts.insert(thing_key(name));
  return texts;
}

/// "minister" and {"foreign"} and "canada" of "foreign minister of canada".
struct Role {
  std::string head;
  std::set<std::string> words;
  std::string of;
};

Role parse_role(std::string_view text) {
  Role role;
  const auto of = text.find(" of ");
  if (of != std::string_view::npos) role.of = text.substr(of + 4);
  std::string_view rest = text.substr(0, of);
  while (!rest.empty()) {
    const auto blank = std::min(rest.find(' '), rest.size());
    role.head = rest.substr(0, blank);
    role.words.insert(role.head);
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  role.words.erase(role.head);
  return role;
}

}  // namespace

std::optional<int> age_of(const Profile& profile) {
  const auto& words = profile.modifiers;
  const auto has = [&words](const char* word) {
    return std::binary_search(words.begin(), words.end(), word);
  };
  const bool is_told = has("year") && has("old");
  for (const std::string& word : words) {
    const bool is_aged = word.starts_with(kAged);
    if (!is_told && !is_aged) continue;
    const std::string digits = lexicon::number_in_digits(
        is_aged ? std::string_view(word).substr(kAged.size()) : word);
    if (digits.empty() || digits.size() > 3) continue;
    return std::atoi(digits.c_str());
  }
  return std::nullopt;
}

TypeFit type_fit(EntityType first, EntityType second, bool is_one_word) {
  if (first == second) return TypeFit::kFits;
  if (is_measure(first) || is_measure(second)) return TypeFit::kClashes;
  if (is_unspecific(first) || is_unspecific(second)) return TypeFit::kFits;
  if (is_territory(first) && is_territory(second)) return TypeFit::kFits;
  const bool has_person =
      first == EntityType::kPerson || second == EntityType::kPerson;
  return has_person && is_one_word ? TypeFit::kClashes : TypeFit::kDoubtful;
}

bool is_unsure_person(const Profile& profile) {
  return profile.type == EntityType::kPerson && profile.titles.empty() &&
         profile.roles.empty() &&
         (profile.gender == Gender::kUnknown ||
          std::all_of(profile.names.begin(), profile.names.end(),
                      [](const std::string& name) {
                        return name.find(' ') == std::string::npos;
                      }));
}

Number shown_number(const Profile& profile) {
  if (profile.number != Number::kPlural) return profile.number;
  const auto is_bare = [&](const std::string& phrase) {
    const std::string folded = text::fold(phrase);
    const std::string word = folded.substr(folded.rfind(' ') + 1);
    return std::binary_search(profile.heads.begin(), profile.heads.end(), word);
  };
  return std::any_of(profile.phrases.begin(), profile.phrases.end(), is_bare)
             ? Number::kUnknown
             : profile.number;
}

Gender shown_gender(const Profile& profile) {
  const bool is_slip = profile.type == EntityType::kPerson &&
                       profile.names.empty() &&
                       profile.gender == Gender::kNeuter;
  return is_slip ? Gender::kUnknown : profile.gender;
}

bool genders_clash(Gender first, Gender second) {
  return first != Gender::kUnknown && second != Gender::kUnknown &&
         first != second;
}

bool roles_fit(std::string_view first, std::string_view second) {
  if (first == second) return true;
  const Role a = parse_role(first);
  const Role b = parse_role(second);
  if (a.head != b.head) return false;
  if (!a.of.empty() && !b.of.empty() && a.of != b.of) return false;
  return std::includes(a.words.begin(), a.words.end(), b.words.begin(),
                       b.words.end()) ||
         std::includes(b.words.begin(), b.words.end(), a.words.begin(),
                       a.words.end());
}

std::vector<std::string> distinguishing_words(const Profile& profile) {
  std::set<std::string> words;
  const auto add_words = [&](std::string_view phrase) {
    const names::Words found = names::phrase_words(phrase);
    words.insert(found.begin(), found.end());
  };
  for (const std::string& modifier : profile.modifiers) {
    if (lexicon::number_in_digits(modifier).empty() &&
        !modifier.starts_with(kHome)) {
      add_words(modifier);
    }
  }
  for (const std::string& role : profile.roles)
    add_words(role);
  if (profile.type != EntityType::kPerson) {
    for (const std::string& name : profile.names)
      add_words(name);
  }
  for (const std::string& head : profile.heads)
    words.erase(text::fold(head));
  std::erase_if(words, lexicon::is_attribute_word);
  return {words.begin(), words.end()};
}

std::vector<std::string> homes_of(const Profile& profile) {
  std::vector<std::string> codes;
  for (const std::string& modifier : profile.modifiers) {
    if (modifier.starts_with(kHome))
      codes.push_back(modifier.substr(kHome.size()));
  }
  return codes;
}

bool have_other_homes(const std::vector<std::string>& a,
                      const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&b](const std::string& code) {
           return std::binary_search(b.begin(), b.end(), code);
         });
}

bool is_office(const std::string& head) {
  return lexicon::is_office_title(head) && !lexicon::is_kin(head);
}

void GroupAttributes::add(const ClusterRecord& signature) {
  ++size_;
  std::set<std::string> roles;
  for (const std::string& title : signature.profile.titles) {
    const std::string folded = text::fold(title);
    if (!lexicon::is_honorific(folded)) roles.insert(folded);
  }
  for (const std::string& role : signature.profile.roles) {
    roles.insert(text::fold(role));
  }
  for (const std::string& role : roles)
    ++roles_[role];
  // That its own full name is told says nothing; of a lone surname, that its
  // article is about it.
  std::set<std::string> own = name_texts(signature.profile.names);
  std::erase_if(own, [](const std::string& name) {
    return name.find(' ') == std::string::npos;
  });
  for (const std::string& name : name_texts(signature.profile.context))
    if (!own.contains(name)) ++context_[name];
  for (const std::string& name : name_texts(signature.profile.setting))
    if (!own.contains(name)) ++setting_[name];
  add_age(signature);
  if (const auto day = first_day_of(signature.day)) {
    last_day_ = first_day_ ? std::max(last_day_, *day) : *day;
    first_day_ = first_day_ ? std::min(*first_day_, *day) : *day;
  }
}

/// Of ages that do not fit the first one counts.
void GroupAttributes::add_age(const ClusterRecord& signature) {
  const auto age = age_of(signature.profile);
  if (!age || !signature.day) return;
  const int year = static_cast<int>(signature.day->year) - *age;
  const std::pair<int, int> born = {year - 1, year};
  if (!born_) {
    born_ = born;
  } else if (born.first <= born_->second && born_->first <= born.second) {
    born_ = {std::max(born.first, born_->first),
             std::min(born.second, born_->second)};
  }
}

void GroupAttributes::compare(const GroupAttributes& other,
                              PairEvidence& evidence, Emphasis emphasis) const {
  compare_roles(other, evidence);
  compare_context(other, evidence);
  compare_setting(other, evidence, emphasis);
  compare_time(other, evidence, emphasis.lacking);
}

void GroupAttributes::compare_roles(const GroupAttributes& other,
                                    PairEvidence& evidence) const {
  for (const auto& [role, count] : roles_) {
    if (!is_usual(count)) continue;
    for (const auto& [its_role, its_count] : other.roles_) {
      if (!other.is_usual(its_count) || !roles_fit(role, its_role)) continue;
      evidence.add(Feature::kSameRole, std::min(role, its_role));
      return;
    }
  }
}

void GroupAttributes::compare_lives(const GroupAttributes& other,
                                    PairEvidence& evidence,
                                    double doubt) const {
  compare_ages(other, evidence);
  const std::string* its = nullptr;
  for (const auto& [role, count] : roles_) {
    if (!is_usual(count)) continue;
    for (const auto& [its_role, its_count] : other.roles_) {
      if (!other.is_usual(its_count)) continue;
      // One office may follow on another.
      const bool are_offices = is_office(parse_role(role).head) &&
                               is_office(parse_role(its_role).head);
      if (are_offices || roles_fit(role, its_role)) return;
      if (its == nullptr) its = &role;
    }
  }
  if (its != nullptr && doubt > 0)
    evidence.add(Feature::kOtherRole, *its, doubt);
}

void GroupAttributes::compare_ages(const GroupAttributes& other,
                                   PairEvidence& evidence) const {
  if (!born_ || !other.born_) return;
  // Articles tell ages a year late, or without the birthday.
  constexpr int slack = 1;
  if (born_->first - slack <= other.born_->second &&
      other.born_->first - slack <= born_->second) {
    evidence.add(Feature::kSameAge, std::to_string(born_->second));
  } else {
    evidence.add(Feature::kOtherAge);
  }
}

bool GroupAttributes::has_office_unlike(const GroupAttributes& other) const {
  if (other.size_ < kOftenTold) return false;
  return std::any_of(roles_.begin(), roles_.end(), [&](const auto& entry) {
    const std::string& role = entry.first;
    if (!is_office(parse_role(role).head)) return false;
    return std::none_of(
        other.roles_.begin(), other.roles_.end(),
        [&role](const auto& its) { return roles_fit(role, its.first); });
  });
}

void GroupAttributes::compare_context(const GroupAttributes& other,
                                      PairEvidence& evidence) const {
  std::size_t found = 0;
  for (const auto& [name, count] : context_) {
    if (!is_usual(count)) continue;
    const auto its = other.context_.find(name);
    if (its == other.context_.end() || !other.is_usual(its->second)) continue;
    evidence.add(Feature::kSameContext, name,
                 lexicon::is_country(name) ? 0.5 : 1);
    if (++found == kMostShared) return;
  }
}

/// Two articles that name much, and nothing in common, tell of two things.
void GroupAttributes::compare_setting(const GroupAttributes& other,
                                      PairEvidence& evidence,
                                      Emphasis emphasis) const {
  double shared = 0;
  std::string names;
  std::size_t found = 0;
  for (const auto& [name, count] : setting_) {
    if (!is_usual(count)) continue;
    const auto its = other.setting_.find(name);
    if (its == other.setting_.end() || !other.is_usual(its->second)) continue;
    shared += lexicon::is_country(name) ? 0.5 : 1;
    if (!names.empty()) names += "', '";
    names += name;
    if (++found == kMostShared) break;
  }
  if (found > 0)
    evidence.add(Feature::kSameSetting, names, shared * emphasis.shared);
  if (found > 0 || setting_.size() < kTellingSetting ||
      other.setting_.size() < kTellingSetting) {
    return;
  }
  if (emphasis.lacking > 0)
    evidence.add(Feature::kOtherSetting, {}, emphasis.lacking);
}

void GroupAttributes::compare_time(const GroupAttributes& other,
                                   PairEvidence& evidence, double doubt) const {
  if (!first_day_ || !other.first_day_) return;
  const std::chrono::days gap =
      std::max(*first_day_ - other.last_day_, *other.first_day_ - last_day_);
  if (gap <= kNear) evidence.add(Feature::kNearInTime);
  if (gap > kFar && doubt > 0) evidence.add(Feature::kFarInTime, {}, doubt);
}

}  // namespace relata::merge
