#include "merge/cluster/functional_attributes.h"

#include <algorithm>

#include "merge/compare/agreement.h"
#include "names/name.h"
#include "text/fold.h"

namespace relata::merge {

void FunctionalAttributes::add(const Profile& profile,
                               const Description& telling) {
  if (!telling.words.empty() && !telling.is_plural) {
    for (const std::string& head : profile.heads) {
      const std::string office = text::fold(head);
      if (is_office(office))
        offices_[office].insert(telling.words.begin(), telling.words.end());
    }
  }
  add_owners(profile);
  if (const auto age = age_of(profile)) ages_.insert(*age);
  counts_.merge(counts_of(profile));
}

/// "Office of ilona terzi": whose it is, by the words for it.
void FunctionalAttributes::add_owners(const Profile& profile) {
  if (profile.type == EntityType::kPerson) return;
  for (const std::string& role : profile.roles) {
    const auto of = role.find(" of ");
    if (of == std::string::npos) continue;
    const names::Words owner = names::phrase_words(role.substr(of + 4));
    owners_[role.substr(0, of)].insert(owner.begin(), owner.end());
  }
}

void FunctionalAttributes::absorb(FunctionalAttributes&& other) {
  for (auto& [office, words] : other.offices_)
    offices_[office].merge(words);
  for (auto& [thing, words] : other.owners_)
    owners_[thing].merge(words);
  ages_.merge(other.ages_);
  counts_.merge(other.counts_);
}

/// Whether both tell something of one noun, and nothing alike.
bool FunctionalAttributes::differ(const WordsOf& a, const WordsOf& b) {
  return std::any_of(a.begin(), a.end(), [&b](const auto& mine) {
    const auto its = b.find(mine.first);
    return its != b.end() &&
           std::none_of(mine.second.begin(), mine.second.end(),
                        [&its](const std::string& word) {
                          return its->second.contains(word);
                        });
  });
}

/// Whether both are owned, and by nobody alike, whatever they are called.
bool FunctionalAttributes::have_other_owners(const FunctionalAttributes& a,
                                             const FunctionalAttributes& b) {
  if (a.owners_.empty() || b.owners_.empty()) return false;
  std::set<std::string> words;
  for (const auto& [thing, owners] : a.owners_)
    words.insert(owners.begin(), owners.end());
  return std::none_of(
      b.owners_.begin(), b.owners_.end(), [&words](const auto& entry) {
        return std::any_of(
            entry.second.begin(), entry.second.end(),
            [&words](const auto& word) { return words.contains(word); });
      });
}

std::optional<std::string> FunctionalAttributes::objection(
    const FunctionalAttributes& a, const FunctionalAttributes& b) {
  // "The water minister" is not "the foreign minister".
  if (differ(a.offices_, b.offices_)) return "different offices";
  // "Her office" is not "the sheriff's office", where she is no sheriff; nor is
  // "his panel" "the prosecutor's team".
  if (differ(a.owners_, b.owners_) || have_other_owners(a, b))
    return "different owners";
  // Nobody is 59 and 66; but a birthday may pass between two articles.
  const bool have_ages = !a.ages_.empty() && !b.ages_.empty();
  const bool is_one_age =
      std::any_of(a.ages_.begin(), a.ages_.end(), [&b](int age) {
        return b.ages_.contains(age) || b.ages_.contains(age - 1) ||
               b.ages_.contains(age + 1);
      });
  if (have_ages && !is_one_age) return "different ages";
  if (counts_differ(a.counts_, b.counts_)) return "different counts";
  return std::nullopt;
}

}  // namespace relata::merge
