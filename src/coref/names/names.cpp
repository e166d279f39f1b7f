// Equal names, and forms of one full name: "Bill Harker", "William J. Harker".
#include <algorithm>
#include <set>

#include "coref/names/name_sieve.h"
#include "lexicon/world/people.h"
#include "names/sound_key.h"

namespace relata::coref {
namespace {

/// A short name is compared with all full names of people where these are no
/// more, else with those that have a word in common with it.
constexpr std::size_t kMostPeople = 512;

bool are_of_sources(const MentionFeatures& features) {
  const Zone::Kind zone = features.sentence->zone;
  return features.name.parsed.is_person() &&
         (zone == Zone::Kind::kByline || zone == Zone::Kind::kDateline);
}

/// A slip of the pen is rare: of two that are often written otherwise both are
/// right.
bool is_slip(const NameGroup& a, const NameGroup& b) {
  const bool is_full = a.name().words.size() > 1 && b.name().words.size() > 1;
  return is_full || std::min(a.mentions.size(), b.mentions.size()) == 1;
}

/// The same of the names in the other order.
names::Comparison turned(names::Comparison found) {
  using names::Lesser;
  if (found.lesser != Lesser::kNone) {
    found.lesser =
        found.lesser == Lesser::kFirst ? Lesser::kSecond : Lesser::kFirst;
  }
  return found;
}

/// "Ruth Okafor Slams Dorn": a headline's words that the analysis takes for a
/// name of their own.
bool is_run_of_headline(const NameGroup& group) {
  constexpr std::size_t longest = 3;
  return group.is_person() && group.first->is_headline &&
         group.name().words.size() > longest && group.mentions.size() == 1;
}

/// "T.J. Dorn" and "Tony Dorn": nobody is called by two initials here and by a
/// given name there.
bool has_other_initials(const NameGroup& shorter, const NameGroup& longer) {
  const names::Words& words = shorter.name().words;
  return shorter.is_person() && words.size() > 2 && words[0].size() == 1 &&
         words[1].size() == 1 && longer.name().words.size() < words.size();
}

}  // namespace

std::set<std::string> block_keys(const names::Name& name) {
  std::set<std::string> keys(name.words.begin(), name.words.end());
  keys.insert(name.thing.acronyms.begin(), name.thing.acronyms.end());
  if (!name.is_person()) return keys;
  keys.insert(name.person.surname_solid);
  for (const std::string& sounds : names::sound_keys(name))
    keys.insert(sounds);
  return keys;
}

NameSieve::NameSieve(Partition& partition)
    : partition_(partition), discourse_(partition.discourse()) {
  for (const MentionFeatures& features : discourse_.mentions()) {
    if (features.is_name() && !features.key.empty()) add(features);
  }
  for (auto& [key, group] : groups_) {
    group.type = usual_type(group);
    if (group.is_full_person() && !is_run_of_headline(group))
      full_people_.push_back(&group);
  }
  index_people();
  set_office_holders_apart();
  relate_all();
}

void NameSieve::index_people() {
  if (full_people_.size() <= kMostPeople) return;
  for (std::size_t i = 0; i < full_people_.size(); ++i) {
    for (const std::string& word : block_keys(full_people_[i]->name()))
      people_by_word_[word].push_back(i);
  }
}

/// The people with full names that one of this name may be.
NameGroups NameSieve::people_like(const names::Name& name) const {
  if (full_people_.size() <= kMostPeople) return full_people_;
  std::set<std::size_t> places;
  for (const std::string& word : block_keys(name)) {
    const auto found = people_by_word_.find(word);
    if (found == people_by_word_.end()) continue;
    const auto& all = found->second;
    const std::size_t count = std::min(all.size(), kMostOfAWord);
    places.insert(all.end() - static_cast<std::ptrdiff_t>(count), all.end());
  }
  NameGroups found;
  for (const std::size_t place : places)
    found.push_back(full_people_[place]);
  return found;
}

/// "President Okafor" in an article that knows but Senator Ruth Okafor: an
/// office of one person, which none of `found`, those with the name, is told to
/// hold.
bool NameSieve::has_other_office(const MentionFeatures& shorter,
                                 const NameGroups& found) const {
  const auto is_sole = [](const std::string& words) {
    const lexicon::Title* title = lexicon::find_title(words);
    return title != nullptr && title->is_sole;
  };
  const auto& titles = shorter.name.titles;
  if (std::none_of(titles.begin(), titles.end(), is_sole)) return false;
  return !found.empty() &&
         std::all_of(found.begin(), found.end(), [&](const NameGroup* bearer) {
           const auto& heads = partition_.known(bearer->first->index).heads;
           return !heads.empty() &&
                  !std::binary_search(heads.begin(), heads.end(),
                                      shorter.name.role_head);
         });
}

/// Gives a group of its own to who holds an office that no bearer of the full
/// name holds; where he is much of the talk, the lone surname is his too.
void NameSieve::set_office_holders_apart() {
  constexpr std::size_t much = 4;  // One mention of so many.
  std::map<std::string, NameGroup> others;
  for (auto& [key, group] : groups_) {
    if (!group.is_person() || group.name().words.size() != 1 ||
        group.is_of_source) {
      continue;
    }
    const NameGroups named = bearers(*group.first);
    std::map<std::vector<std::string>, bool> told;  // By titles.
    const auto is_office = [&](MentionIndex mention) {
      const MentionFeatures& features = discourse_[mention];
      const auto [place, is_new] =
          told.try_emplace(features.name.titles, false);
      if (is_new) place->second = has_other_office(features, named);
      return place->second;
    };
    const auto& all = group.mentions;
    const auto count = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), is_office));
    if (count == 0) continue;
    const bool is_talked_of = much * count >= all.size();
    NameGroup other = group;
    other.is_of_other = true;
    std::erase_if(other.mentions, [&](MentionIndex mention) {
      return !is_office(mention) &&
             (!is_talked_of || discourse_[mention].name.has_gendered_title);
    });
    std::erase_if(group.mentions, [&](MentionIndex mention) {
      return std::binary_search(other.mentions.begin(), other.mentions.end(),
                                mention);
    });
    other.first = &discourse_[other.mentions.front()];
    for (const NameGroup* bearer : named) {
      partition_.add_cannot_link(other.first->index, bearer->first->index,
                                 "an office that the other does not hold");
    }
    if (!group.mentions.empty())
      group.first = &discourse_[group.mentions.front()];
    others.emplace(key + "|office", std::move(other));
  }
  std::erase_if(
      groups_, [](const auto& entry) { return entry.second.mentions.empty(); });
  groups_.merge(others);
}

void NameSieve::add(const MentionFeatures& features) {
  const names::Name& name = features.name.parsed;
  const bool is_of_source = are_of_sources(features);
  std::string key = name.key + '|' + name.person.generation;
  if (name.is_person()) key += is_of_source ? "|source" : "|person";
  NameGroup& group = groups_[std::move(key)];
  if (group.first == nullptr) group.first = &features;
  group.is_of_source = is_of_source;
  group.mentions.push_back(features.index);
}

/// Compares the names that have a word or letters in common.
void NameSieve::relate_all() {
  std::map<std::string, std::vector<NameGroup*>> blocks;
  for (auto& [key, group] : groups_) {
    if (group.is_of_source || group.is_of_other || is_measure(group.type) ||
        is_run_of_headline(group)) {
      continue;
    }
    std::set<NameGroup*> others;
    for (const std::string& word : block_keys(group.name())) {
      auto& block = blocks[word];
      const std::size_t count = std::min(block.size(), kMostOfAWord);
      others.insert(block.end() - static_cast<std::ptrdiff_t>(count),
                    block.end());
      block.push_back(&group);
    }
    for (NameGroup* other : others) {
      const auto found = names::compare(group.name(), other->name());
      group.related.push_back({other, found});
      other->related.push_back({&group, turned(found)});
    }
  }
  for (auto& [key, group] : groups_) {
    std::sort(group.related.begin(), group.related.end(),
              [](const RelatedName& a, const RelatedName& b) {
                return a.group->first->index < b.group->first->index;
              });
  }
}

EntityType NameSieve::usual_type(const NameGroup& group) const {
  std::map<EntityType, int> votes;
  for (const MentionIndex mention : group.mentions) {
    const MentionFeatures& features = discourse_[mention];
    votes[features.type] += name_vote(features);
  }
  return std::max_element(
             votes.begin(), votes.end(),
             [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

void NameSieve::run() {
  join_equal();
  join_forms();
  join_short_people();
  join_headline_words();
  join_given_spellings();
  join_short_things();
  join_written_large();
  join_body_nouns();
}

bool NameSieve::join(const NameGroup& a, const NameGroup& b,
                     std::string_view why, float weight) {
  const auto [before, later] = std::minmax(a.first->index, b.first->index);
  return partition_.join(later, before,
                         std::string(why) + " " + discourse_.quoted(before),
                         weight, JoinBasis::kStated);
}

/// The names of several words that the article says the mention stands for:
/// "the Tarn Valley Authority (TVA)".
std::vector<const names::Name*> NameSieve::told_names(
    MentionIndex mention) const {
  std::vector<const names::Name*> found;
  for (const std::size_t name : partition_.known(mention).names) {
    const names::Name& parsed = discourse_.mentions()[name].name.parsed;
    if (parsed.words.size() > 1) found.push_back(&parsed);
  }
  return found;
}

/// Whether the article says that they stand for two.
bool NameSieve::stand_for_two(MentionIndex a, MentionIndex b) const {
  const auto first = told_names(a);
  const auto second = told_names(b);
  return !first.empty() && !second.empty() &&
         !names::compare(*first[0], *second[0]).is_one();
}

void NameSieve::join_equal(const NameGroup& group) {
  const MentionFeatures& first = *group.first;
  const bool may_be_two =
      first.name.parsed.words.size() == 1 &&
      std::any_of(
          group.mentions.begin(), group.mentions.end(),
          [&](MentionIndex m) { return stand_for_two(m, first.index); });
  for (const MentionIndex mention : group.mentions) {
    const MentionFeatures& features = discourse_[mention];
    const bool is_other_count =
        features.numbers != first.numbers && features.number == Number::kPlural;
    if (mention == first.index || is_other_count ||
        (may_be_two && told_names(mention).empty())) {
      continue;
    }
    const names::Comparison found =
        names::compare(features.name.parsed, first.name.parsed);
    if (!found.is_one() ||
        (may_be_two && stand_for_two(mention, first.index))) {
      partition_.add_cannot_link(mention, first.index,
                                 "two bearers of one name");
      continue;
    }
    partition_.join(mention, first.index, "same name", 1, JoinBasis::kStated);
  }
}

void NameSieve::join_equal() {
  for (const auto& [key, group] : groups_) {
    if (!has_rival_bearers(group)) join_equal(group);
  }
}

/// Two people of one surname; "Carter" of two sorts.
void NameSieve::keep_apart(const NameGroup& a, const NameGroup& b) {
  partition_.add_cannot_link(
      std::max(a.first->index, b.first->index),
      std::min(a.first->index, b.first->index),
      "two bearers of the surname '" + a.name().words.back() + "'");
}

/// Joins names that are one whatever the others are; says whether it did.
bool NameSieve::join_form(const NameGroup& group, const RelatedName& related) {
  using names::Relation;
  const NameGroup& other = *related.group;
  const Relation relation = related.found.relation;
  if (relation == Relation::kConflict && group.is_person() && other.is_person())
    keep_apart(group, other);
  if (relation == Relation::kFormOf && are_two_generations(group, other))
    keep_apart(group, other);
  if (relation == Relation::kSame) {
    const bool are_two_sorts = group.first->is_type_sure &&
                               other.first->is_type_sure &&
                               !are_compatible_types(group.type, other.type);
    return !are_two_sorts && join(group, other, "same name as", 0.98F);
  }
  const bool is_variant =
      relation == Relation::kSpellingVariant && is_slip(group, other);
  if (!is_variant && relation != Relation::kNicknameOf) return false;
  return join(group, other, is_variant ? "a spelling of" : "form of the name",
              0.95F);
}

/// Joins `group` with the longer names of one thing; of several things with
/// the one that the story is about.
void NameSieve::join_longer(const NameGroup& group, const NameGroups& longer,
                            std::string_view why, float weight) {
  NameGroups found = one_each(longer);
  if (found.size() > 1) found = salient(found);
  if (found.size() != 1) return;
  for (const NameGroup* one : longer) {
    if (partition_.are_one(one->first->index, found[0]->first->index))
      join(group, *one, why, weight);
  }
}

void NameSieve::join_forms() {
  for (const auto& [key, group] : groups_) {
    for (const RelatedName& other : group.related) {
      if (other.group->first->index < group.first->index)
        join_form(group, other);
    }
  }
  for (const auto& [key, group] : groups_) {
    NameGroups longer;
    for (const RelatedName& other : group.related) {
      if (other.found.relation == names::Relation::kFormOf &&
          other.is_lesser() && !has_other_initials(group, *other.group) &&
          !are_two_generations(group, *other.group)) {
        longer.push_back(other.group);
      }
    }
    join_longer(group, longer, "form of the name", 0.95F);
  }
}

/// One group of each cluster.
NameGroups NameSieve::one_each(const NameGroups& groups) const {
  NameGroups found;
  for (const NameGroup* group : groups) {
    if (std::none_of(found.begin(), found.end(), [&](const NameGroup* other) {
          return partition_.are_one(other->first->index, group->first->index);
        })) {
      found.push_back(group);
    }
  }
  return found;
}

void join_names(Partition& partition) {
  NameSieve(partition).run();
}

}  // namespace relata::coref
