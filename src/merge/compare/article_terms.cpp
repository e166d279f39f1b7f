#include "merge/compare/article_terms.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/numbers.h"
#include "lexicon/world/people.h"
#include "merge/compare/agreement.h"
#include "merge/compare/predicate_slots.h"
#include "merge/compare/record_names.h"
#include "merge/compare/topic.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

using Words = ClusterTerms::Words;

/// The weight of a few names; articles that name less tell little by it.
constexpr double kLeastNames = 20;

/// Postings that are no words, of those who may be one person. A word that
/// happens to have one of these hashes is only not looked for.
constexpr std::uint64_t kSomebodyNamed = 1;
constexpr std::uint64_t kSomebodyDescribed = 2;

bool is_small(std::string_view word) {
  return word.size() < 2 || lexicon::is_stop_word(word) ||
         lexicon::is_title(word);
}

bool may_be_somebody(const ClusterTerms& figure) {
  const Profile& profile = figure.signature.profile;
  return profile.type == EntityType::kPerson &&
         profile.number != Number::kPlural &&
         (profile.kind == EntityKind::kDescribed ||
          profile.kind == EntityKind::kNamed);
}

/// Whether `head` is only a part of the name_group's offices: a deputy minister
/// is not "the minister".
bool is_part_of_office(const Profile& profile, const std::string& head) {
  bool is_part = false;
  for (const auto* offices : {&profile.titles, &profile.roles}) {
    for (const std::string& office : *offices) {
      if (!office.ends_with(head)) continue;
      is_part = lexicon::is_deputy_word(office.substr(0, office.find(' ')));
      if (!is_part) return false;
    }
  }
  return is_part;
}

}  // namespace

ClusterTerms::ClusterTerms(ClusterRecord from)
    : signature(std::move(from)), forms(signature.profile) {
  const Profile& profile = signature.profile;
  for (std::size_t i = 0; i < forms.all.size(); ++i)
    add_name(forms.all[i], profile.names[i]);
  add_heads();
  for (const std::string& modifier : profile.modifiers) {
    std::string digits = lexicon::number_in_digits(modifier);
    if (!digits.empty()) {
      numbers.insert(std::move(digits));
    } else if (!modifier.starts_with(kHome)) {
      modifiers.insert(thing_key(modifier));
    }
  }
  for (const std::string& phrase : profile.phrases)
    add_phrase(phrase);
  deeds = predicate_slots_of(profile);
  for (std::string& word : distinguishing_words(profile))
    telling.insert(std::move(word));
}

/// The type may be an error, and with it how the name is built.
void ClusterTerms::add_name(const names::Name& form,
                            const std::string& written) {
  const names::Words words =
      form.is_person() ? names::phrase_words(written) : form.words;
  names.insert(form.key);
  if (form.is_person()) {
    names.insert(names::joined(words));
  } else if (!is_territory(signature.profile.type)) {
    names.insert(person_key(written));
  }
  for (const std::string& word : words) {
    if (!is_small(word)) name_words.insert(word);
  }
}

void ClusterTerms::add_phrase(const std::string& phrase) {
  names::Words words = names::phrase_words(phrase);
  if (words.size() > 1) phrase_names.insert(names::joined(words));
  for (std::string& word : words) {
    if (is_small(word)) continue;
    (is_measure() ? name_words : phrase_words).insert(std::move(word));
  }
}

void ClusterTerms::add_heads() {
  for (const std::string& head : signature.profile.heads) {
    if (lexicon::find_pronoun(head) != nullptr) continue;  // "Somebody".
    if (is_part_of_office(signature.profile, head)) {
      other_heads.insert(text::fold(head));
      continue;
    }
    heads.insert(text::fold(head));
    classes.insert(std::string(lexicon::head_class(head)));
  }
}

ArticleTerms::ArticleTerms(std::vector<ClusterRecord> clusters) {
  for (ClusterRecord& cluster : clusters) {
    const Profile& profile = cluster.profile;
    if (profile.kind == EntityKind::kUnnamedSource ||
        profile.kind == EntityKind::kUnresolved ||
        (profile.names.empty() && profile.heads.empty())) {
      continue;
    }
    figures_.emplace_back(std::move(cluster));
    if (!figures_.back().is_measure()) {
      const Words& words = figures_.back().name_words;
      name_words_.insert(words.begin(), words.end());
    }
    add_handles(figures_.back(),
                static_cast<std::uint32_t>(figures_.size() - 1));
  }
  for (const std::string& word : name_words_)
    names_weight_ += word_weight(word);
  std::sort(handles_.begin(), handles_.end());
  handles_.erase(std::unique(handles_.begin(), handles_.end()), handles_.end());
}

bool ArticleTerms::names_much() const {
  return names_weight_ >= kLeastNames;
}

double ArticleTerms::shared_names(const ArticleTerms& other) const {
  double shared = 0;
  for (const std::string& word : name_words_) {
    if (other.name_words_.contains(word)) shared += word_weight(word);
  }
  const double all = std::min(names_weight_, other.names_weight_);
  return std::round(shared / std::max(all, kLeastNames) * 1000) / 1000;
}

/// Equal words have equal hashes; that some others have too does no harm.
void ArticleTerms::add_handles(const ClusterTerms& figure,
                               std::uint32_t place) {
  const std::hash<std::string> hash;
  for (const auto* words : {&figure.names, &figure.name_words, &figure.heads,
                            &figure.classes, &figure.phrase_words}) {
    for (const std::string& word : *words)
      handles_.emplace_back(hash(word), place);
  }
  if (may_be_somebody(figure)) {
    handles_.emplace_back(
        figure.is_named() ? kSomebodyNamed : kSomebodyDescribed, place);
  }
}

std::vector<ArticleTerms::Pair> ArticleTerms::pairs_with(
    const ArticleTerms& other) const {
  std::vector<Pair> pairs;
  const auto add = [&](std::uint64_t mine, std::uint64_t its) {
    const auto before = [](const Posting& handle, std::uint64_t word) {
      return handle.first < word;
    };
    const auto a =
        std::lower_bound(handles_.begin(), handles_.end(), mine, before);
    const auto b = std::lower_bound(other.handles_.begin(),
                                    other.handles_.end(), its, before);
    for (auto i = a; i != handles_.end() && i->first == mine; ++i) {
      for (auto j = b; j != other.handles_.end() && j->first == its; ++j)
        pairs.emplace_back(i->second, j->second);
    }
  };
  std::uint64_t last = 0;
  for (const Posting& handle : handles_) {
    if (handle.first == last || handle.first <= kSomebodyDescribed) continue;
    last = handle.first;
    add(last, last);
  }
  add(kSomebodyDescribed, kSomebodyDescribed);
  add(kSomebodyNamed, kSomebodyDescribed);
  add(kSomebodyDescribed, kSomebodyNamed);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace relata::merge
