#include "merge/compare/description.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/numbers.h"
#include "merge/compare/agreement.h"
#include "merge/compare/counts.h"
#include "merge/compare/shared_words.h"
#include "names/name.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

/// Links of so much weight join what one article speaks of by different nouns;
/// what it brings in twice in the same words, in its lead and below a picture;
/// and whatever else it speaks of twice.
constexpr double kSure = 1;
constexpr double kSurer = 1.5;
constexpr double kSurest = 2;

/// "A memo", "three memos".
bool introduces(const std::string& phrase) {
  const std::string word = text::fold(phrase.substr(0, phrase.find(' ')));
  return lexicon::introduces(lexicon::determiner(word)) ||
         !lexicon::number_in_digits(word).empty();
}

/// "At least three memos", not "the three memos".
bool counts_anew(const std::string& phrase) {
  const std::string word = text::fold(phrase.substr(0, phrase.find(' ')));
  const lexicon::Determiner kind = lexicon::determiner(word);
  const bool is_known = kind == lexicon::Determiner::kDefinite ||
                        kind == lexicon::Determiner::kDemonstrative ||
                        lexicon::find_pronoun(word) != nullptr;
  return !is_known && !word.ends_with("'s") && count_in(phrase).has_value();
}

bool are_two(const Description& x, const Description& y, double weight) {
  const bool are_alike = x.heads == y.heads && x.words == y.words;
  if (weight >= (are_alike ? kSurer : kSurest)) return false;
  if (x.is_named && y.is_named) return false;
  const bool are_told_apart =
      !x.words.empty() && !y.words.empty() && !meet(x.words, y.words);
  if (x.is_named || y.is_named) {
    return meet(x.heads, y.heads) && are_told_apart;
  }
  if (are_told_apart && x.is_plural && y.is_plural) return true;
  if (x.is_introduced && y.is_introduced) return true;
  return weight < kSure && !meet(x.heads, y.heads);
}

}  // namespace

bool is_told_as_known(const Profile& profile) {
  return std::any_of(profile.phrases.begin(), profile.phrases.end(),
                     [](const std::string& phrase) {
                       return text::fold(phrase).starts_with("the ");
                     });
}

bool is_told_as_new(const Profile& profile) {
  return profile.names.empty() && !profile.phrases.empty() &&
         std::all_of(profile.phrases.begin(), profile.phrases.end(),
                     [](const std::string& phrase) {
                       return introduces(phrase) || counts_anew(phrase);
                     });
}

Description::Description(const Profile& profile)
    : words(distinguishing_words(profile)),
      is_named(!profile.names.empty()),
      is_plural(shown_number(profile) == Number::kPlural) {
  for (const std::string& head : profile.heads) {
    heads.push_back(text::fold(head));
    if (!is_plural) heads.emplace_back(lexicon::head_class(head));
  }
  if (profile.type != EntityType::kPerson) {
    for (const std::string& name : profile.names) {
      const names::Words its_words = names::phrase_words(name);
      if (!its_words.empty()) heads.push_back(its_words.back());
    }
  }
  std::sort(heads.begin(), heads.end());
  const bool is_bare = is_plural && profile.kind == EntityKind::kGeneric;
  is_introduced = is_bare || std::any_of(profile.phrases.begin(),
                                         profile.phrases.end(), introduces);
}

void DescriptionsByArticle::add(const std::string& article,
                                Description telling) {
  by_article_[article].push_back(std::move(telling));
}

void DescriptionsByArticle::absorb(DescriptionsByArticle&& other) {
  for (auto& [article, descriptions] : other.by_article_) {
    std::move(descriptions.begin(), descriptions.end(),
              std::back_inserter(by_article_[article]));
  }
}

bool DescriptionsByArticle::are_apart(const DescriptionsByArticle& a,
                                      const DescriptionsByArticle& b,
                                      double weight) {
  const bool is_less = a.by_article_.size() <= b.by_article_.size();
  const auto& less = is_less ? a.by_article_ : b.by_article_;
  const auto& more = is_less ? b.by_article_ : a.by_article_;
  return std::any_of(less.begin(), less.end(), [&](const auto& entry) {
    const auto others = more.find(entry.first);
    if (others == more.end()) return false;
    for (const Description& x : entry.second) {
      for (const Description& y : others->second) {
        if (are_two(x, y, weight)) return true;
      }
    }
    return false;
  });
}

}  // namespace relata::merge
