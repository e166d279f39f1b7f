#include <algorithm>
#include <map>
#include <set>

#include "resolve/sieves.h"

namespace relata::resolve {
namespace {

/// Letters that spellings of one given name have in common, at least.
constexpr std::size_t kOpening = 4;

/// All mentions of one name, and what it is most often taken for.
struct NameGroup {
  const Traits* first = nullptr;
  std::vector<MentionIndex> mentions;
  EntityType type = EntityType::kOther;
};

std::string quoted(const Scene& scene, MentionIndex mention) {
  return "'" + std::string(scene.text(mention)) + "'";
}

/// Joins names of one document, from equal ones to short forms of others.
class NameSieve {
 public:
  explicit NameSieve(Partition& partition)
      : partition_(partition), scene_(partition.scene()) {
    for (const Traits& traits : scene_.mentions()) {
      if (traits.is_name() && !traits.key.empty()) add(traits);
    }
    for (auto& [key, group] : groups_) {
      group.type = usual_type(group);
      const auto& words = group.first->name.words;
      if (words.size() < 2) continue;
      for (const std::string& word :
           std::set<std::string>(words.begin(), words.end())) {
        by_word_[word].push_back(&group);
      }
      if (group.type == EntityType::kPerson) continue;
      for (const std::string& letters : abbreviations(words)) {
        by_letters_[letters].push_back(&group);
      }
    }
  }

  void run() {
    join_equal();
    join_countries();
    join_full_names();
    join_short_persons();
    join_spellings();
    join_short_organizations();
    join_acronyms();
  }

 private:
  using Groups = std::map<std::string, NameGroup>;

  void add(const Traits& traits) {
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
  void join_short_person(const NameGroup& group, const Traits& traits);
  void join_short_persons();
  void join_spellings();
  void join_short_organizations();
  void join_acronyms();
  std::vector<const NameGroup*> bearers(const Traits& shorter) const;
  std::vector<const NameGroup*> holding_office(
      const Traits& shorter,
      const std::vector<const NameGroup*>& bearers) const;
  std::vector<const NameGroup*> introduced_before(
      const NameGroup& shorter,
      const std::vector<const NameGroup*>& bearers) const;
  std::vector<const NameGroup*> just_named(
      const Traits& shorter,
      const std::vector<const NameGroup*>& bearers) const;
  bool is_short_organization(const NameGroup& shorter,
                             const NameGroup& longer) const;

  Partition& partition_;
  const Scene& scene_;
  Groups groups_;
  /// Names of several words, by each of these and by their initials.
  std::map<std::string, std::vector<const NameGroup*>> by_word_;
  std::map<std::string, std::vector<const NameGroup*>> by_letters_;
};

EntityType NameSieve::usual_type(const NameGroup& group) const {
  std::map<EntityType, int> votes;
  for (MentionIndex mention : group.mentions) {
    const Traits& traits = scene_[mention];
    votes[traits.type] += traits.is_type_sure                 ? 3
                          : traits.type == EntityType::kOther ? 0
                                                              : 1;
  }
  return std::max_element(
             votes.begin(), votes.end(),
             [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

bool NameSieve::join(const NameGroup& later, const NameGroup& group,
                     const std::string& why, float weight) {
  const MentionIndex a = later.first->index;
  const MentionIndex b = group.first->index;
  return partition_.join(std::max(a, b), std::min(a, b),
                         why + " " + quoted(scene_, b), weight,
                         Evidence::kStated);
}

void NameSieve::join_equal() {
  for (const auto& [key, group] : groups_) {
    for (MentionIndex mention : group.mentions) {
      const Traits& traits = scene_[mention];
      const MentionIndex first = group.first->index;
      if (mention == first) continue;
      const bool is_clash =
          traits.is_type_sure && group.first->is_type_sure &&
          !are_compatible_types(traits.type, group.first->type);
      const NameForm& a = traits.name;
      const NameForm& b = group.first->name;
      const bool is_other_count = traits.numbers != group.first->numbers &&
                                  traits.number == Number::kPlural;
      const bool is_other_sex =
          a.has_gendered_title && b.has_gendered_title && a.gender != b.gender;
      if (is_other_count) continue;
      if (is_clash || is_other_sex ||
          (a.suffix != b.suffix && !a.suffix.empty() && !b.suffix.empty())) {
        partition_.keep_apart(mention, first, "two bearers of one name");
        continue;
      }
      partition_.join(mention, first, "same name", 1, Evidence::kStated);
    }
  }
}

void NameSieve::join_countries() {
  std::map<std::string_view, const NameGroup*> seen;
  for (const auto& [key, group] : groups_) {
    const std::string_view code = group.first->country;
    if (code.empty() || group.type == EntityType::kPerson) continue;
    auto [at, is_new] = seen.emplace(code, &group);
    if (!is_new) join(group, *at->second, "same country as", 0.98F);
  }
}

void NameSieve::join_full_names() {
  std::map<std::string, std::vector<const NameGroup*>> by_surname;
  for (const auto& [key, group] : groups_) {
    const auto& words = group.first->name.words;
    if (group.type != EntityType::kPerson || words.size() < 2) continue;
    auto& bucket = by_surname[words.back()];
    for (const NameGroup* other : bucket) {
      switch (match_persons(group.first->name, other->first->name)) {
        case NameMatch::kSame:
          join(group, *other, "form of the name", 0.95F);
          break;
        case NameMatch::kConflict:
          partition_.keep_apart(
              group.first->index, other->first->index,
              "two bearers of the surname '" + words.back() + "'");
          break;
        default:
          break;
      }
    }
    bucket.push_back(&group);
  }
}

/// The persons with full names that have `shorter` as a part; one for each
/// cluster.
std::vector<const NameGroup*> NameSieve::bearers(const Traits& shorter) const {
  std::vector<const NameGroup*> found;
  auto candidates = by_word_.find(shorter.name.words.front());
  if (candidates == by_word_.end()) return found;
  for (const NameGroup* candidate : candidates->second) {
    const NameGroup& group = *candidate;
    if (group.type != EntityType::kPerson ||
        match_persons(shorter.name, group.first->name) != NameMatch::kPart) {
      continue;
    }
    const Gender gender = partition_.known(group.first->index).gender;
    if (shorter.name.has_gendered_title && gender != Gender::kUnknown &&
        gender != shorter.name.gender) {
      continue;
    }
    if (std::none_of(found.begin(), found.end(), [&](const NameGroup* other) {
          return partition_.are_one(other->first->index, group.first->index);
        })) {
      found.push_back(candidate);
    }
  }
  return found;
}

/// Of several bearers, those that had been named in full when the bare name
/// was first used outside headlines: writers shorten who they have introduced.
std::vector<const NameGroup*> NameSieve::introduced_before(
    const NameGroup& shorter,
    const std::vector<const NameGroup*>& bearers) const {
  std::vector<const NameGroup*> found;
  for (MentionIndex mention : shorter.mentions) {
    if (scene_[mention].is_headline) continue;
    for (const NameGroup* bearer : bearers) {
      if (bearer->first->index < mention) found.push_back(bearer);
    }
    return found;
  }
  return found;
}

/// Of several bearers, the one whose office is named with the bare name; all of
/// them, if that tells nothing.
std::vector<const NameGroup*> NameSieve::holding_office(
    const Traits& shorter, const std::vector<const NameGroup*>& bearers) const {
  std::vector<const NameGroup*> found;
  for (const NameGroup* bearer : bearers) {
    const auto& heads = partition_.known(bearer->first->index).heads;
    if (std::binary_search(heads.begin(), heads.end(),
                           shorter.name.role_head)) {
      found.push_back(bearer);
    }
  }
  return found.size() == 1 ? found : bearers;
}

/// Of several bearers, the one who alone was named in full in the same sentence
/// or the one before; all of them, if that tells nothing.
std::vector<const NameGroup*> NameSieve::just_named(
    const Traits& shorter, const std::vector<const NameGroup*>& bearers) const {
  std::vector<const NameGroup*> found;
  for (const NameGroup* bearer : bearers) {
    const bool is_near = std::any_of(
        bearer->mentions.begin(), bearer->mentions.end(),
        [&](MentionIndex mention) {
          const Traits& full = scene_[mention];
          return mention < shorter.index &&
                 full.mention->field == shorter.mention->field &&
                 !full.is_headline &&
                 full.mention->sentence + 1 >= shorter.mention->sentence;
        });
    if (is_near) found.push_back(bearer);
  }
  return found.size() == 1 ? found : bearers;
}

void NameSieve::join_short_person(const NameGroup& group,
                                  const Traits& traits) {
  std::vector<const NameGroup*> found = bearers(traits);
  const bool is_person = traits.type == EntityType::kPerson;
  if (!is_person && found.size() == 1 && traits.is_type_sure) return;
  if (found.size() > 1) found = holding_office(traits, found);
  if (found.size() > 1 && is_person) found = just_named(traits, found);
  if (found.size() > 1) found = introduced_before(group, found);
  if (found.size() != 1) return;
  const std::string& word = traits.name.words[0];
  const bool is_given = found.front()->first->name.words.front() == word;
  if (is_given && !is_person &&
      Lexicon::get().first_name(word) == Gender::kUnknown) {
    return;
  }
  const MentionIndex whole = found.front()->first->index;
  partition_.join(std::max(traits.index, whole), std::min(traits.index, whole),
                  std::string(is_given ? "given name of " : "surname of ") +
                      quoted(scene_, whole),
                  0.9F, Evidence::kStated);
}

void NameSieve::join_short_persons() {
  for (const auto& [key, group] : groups_) {
    const bool is_country =
        group.type != EntityType::kPerson && !group.first->country.empty();
    if (group.first->name.words.size() != 1 || is_country) continue;
    for (MentionIndex mention : group.mentions) {
      join_short_person(group, scene_[mention]);
    }
  }
}

/// "Helena", where the article knows one Helene with a surname, and no other
/// Helena.
void NameSieve::join_spellings() {
  std::map<std::string, std::vector<const NameGroup*>> by_opening;
  for (const auto& [key, group] : groups_) {
    const auto& words = group.first->name.words;
    if (group.type != EntityType::kPerson || words.size() < 2) continue;
    by_opening[words.front().substr(0, kOpening)].push_back(&group);
  }
  for (const auto& [key, group] : groups_) {
    const auto& words = group.first->name.words;
    if (words.size() != 1 || group.first->is_type_sure ||
        partition_.known(group.first->index).members.size() >
            group.mentions.size()) {
      continue;
    }
    auto found = by_opening.find(words.front().substr(0, kOpening));
    if (found == by_opening.end()) continue;
    const NameGroup* only = nullptr;
    bool is_unique = true;
    for (const NameGroup* other : found->second) {
      if (!are_spellings(words.front(), other->first->name.words.front())) {
        continue;
      }
      is_unique = is_unique &&
                  (!only ||
                   partition_.are_one(only->first->index, other->first->index));
      only = other;
    }
    if (only && is_unique)
      join(group, *only, "given name, respelled, of", 0.7F);
  }
}

bool is_joining(const std::string& word) {
  static const std::set<std::string_view> words = {"and", "at", "for", "in",
                                                   "of",  "on", "to",  "with"};
  return words.count(word) > 0;
}

/// "Tessaly" of "Tessaly Water Inc", "Health Ministry" of "Gaza Health
/// Ministry".
bool NameSieve::is_short_organization(const NameGroup& shorter,
                                      const NameGroup& longer) const {
  const auto& few = shorter.first->name.words;
  const auto& many = longer.first->name.words;
  if (few.size() >= many.size() || longer.type == EntityType::kPerson ||
      !longer.first->country.empty() || !shorter.first->country.empty()) {
    return false;
  }
  const bool is_head = std::equal(few.begin(), few.end(), many.begin());
  const bool is_tail =
      few.size() > 1 &&
      std::equal(few.begin(), few.end(),
                 many.end() - static_cast<std::ptrdiff_t>(few.size()));
  // "Veterans Affairs" is no name of the "Committee on Veterans Affairs", nor
  // "Medicare" of the "Medicare and Medicaid Services".
  if (is_tail) {
    return longer.type == EntityType::kOrganization &&
           !is_joining(many[many.size() - few.size() - 1]);
  }
  if (is_head && is_joining(many[few.size()])) return false;
  const Lexicon& lexicon = Lexicon::get();
  // "National Guard" is not the "National Guard Bureau".
  if ((few.size() == 1 && !lexicon.senses(few.front()).empty()) ||
      lexicon.is_institution_word(many.back())) {
    return false;
  }
  if (!is_head || !lexicon.is_organization_word(many.back())) {
    return is_head && longer.type == EntityType::kOrganization &&
           shorter.type == EntityType::kOrganization &&
           std::find(many.begin(), many.end(), "of") == many.end();
  }
  return shorter.type != EntityType::kGeopoliticalEntity &&
         shorter.type != EntityType::kPlace &&
         lexicon.country_of_demonym(few.front()).empty() &&
         lexicon.country_of_capital(few.front()).empty() &&
         longer.type != EntityType::kPlace &&
         longer.type != EntityType::kGeopoliticalEntity;
}

void NameSieve::join_short_organizations() {
  for (const auto& [key, group] : groups_) {
    if (group.type == EntityType::kPerson &&
        partition_.known(group.first->index).members.size() >
            group.mentions.size()) {
      continue;
    }
    const NameGroup* only = nullptr;
    bool is_unique = true;
    auto found = by_word_.find(group.first->name.words.front());
    if (found == by_word_.end()) continue;
    for (const NameGroup* other : found->second) {
      if (other == &group || !is_short_organization(group, *other)) continue;
      if (only &&
          !partition_.are_one(only->first->index, other->first->index)) {
        is_unique = false;
      }
      only = other;
    }
    if (only && is_unique) join(group, *only, "short name with", 0.85F);
  }
}

void NameSieve::join_acronyms() {
  for (const auto& [key, group] : groups_) {
    // "US" is no acronym of "Union Station".
    if (group.first->name.words.size() != 1 || !group.first->country.empty() ||
        !is_acronym(group.first->name.text)) {
      continue;
    }
    const NameGroup* only = nullptr;
    bool is_unique = true;
    auto found = by_letters_.find(plain_letters(key));
    if (found == by_letters_.end()) continue;
    for (const NameGroup* other : found->second) {
      if (only &&
          !partition_.are_one(only->first->index, other->first->index)) {
        is_unique = false;
      }
      only = other;
    }
    if (only && is_unique) join(group, *only, "acronym with", 0.9F);
  }
}

}  // namespace

void join_names(Partition& partition) {
  NameSieve(partition).run();
}

}  // namespace relata::resolve
