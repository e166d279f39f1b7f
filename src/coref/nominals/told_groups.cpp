// "Both men", "the five": several who were told before.
#include "coref/nominals/told_groups.h"

#include <algorithm>
#include <optional>

#include "coref/nominals/nominal_search.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

using lexicon::Determiner;

/// What the words of a phrase say of its being told before.
struct Pointers {
  bool is_both = false;
  bool is_all = false;
  bool is_definite = false;
  bool is_demonstrative = false;
  bool is_counted = false;
  bool has_others = false;  ///< Words that tell more of it.
};

Pointers read(const MentionFeatures& features) {
  Pointers found;
  const Mention& mention = *features.mention;
  for (TokenIndex i = mention.first; i <= mention.last; ++i) {
    const Token& token = features.sentence->tokens[i];
    const std::string word = text::fold(token.form);
    const Determiner kind = lexicon::determiner(word);
    found.is_both |= kind == Determiner::kBoth;
    found.is_all |= kind == Determiner::kAll;
    found.is_definite |= kind == Determiner::kDefinite;
    found.is_demonstrative |= kind == Determiner::kDemonstrative;
    const bool is_number =
        token.upos == Upos::kNum && !lexicon::number_in_digits(word).empty();
    found.is_counted |= is_number;
    const bool is_pointer =
        kind == Determiner::kBoth || kind == Determiner::kAll ||
        kind == Determiner::kDefinite || kind == Determiner::kDemonstrative;
    found.has_others |= i != mention.head_token && !is_number && !is_pointer;
  }
  return found;
}

/// Whether a clause or a phrase behind the noun tells which are meant.
bool is_told_behind(const DiscourseModel& discourse,
                    const MentionFeatures& features) {
  const Mention& mention = *features.mention;
  if (features.owner || mention.phrase.end > mention.span.end) return true;
  const auto children =
      discourse.children(mention.sentence, mention.head_token);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const Dep relation = base(features.sentence->tokens[child].relation);
    return child > mention.last &&
           (relation == Dep::kAcl || relation == Dep::kNmod ||
            relation == Dep::kAppos);
  });
}

bool are_people(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kGroup;
}

}  // namespace

std::string count_told(const MentionFeatures& features) {
  std::optional<std::string> count;
  const Mention& mention = *features.mention;
  for (TokenIndex i = mention.first; i <= mention.last; ++i) {
    const Token& token = features.sentence->tokens[i];
    const std::string word = text::fold(token.form);
    const bool is_own =
        i == mention.head_token || token.head == mention.head_token;
    if (!is_own) continue;
    if (lexicon::determiner(word) == Determiner::kBoth) return "2";
    if (token.upos != Upos::kNum) continue;
    if (count) return {};
    count = lexicon::number_in_digits(word);
  }
  return count.value_or(std::string());
}

bool points_back(const DiscourseModel& discourse,
                 const MentionFeatures& features) {
  if (!features.is_nominal() || features.is_mark ||
      features.type == EntityType::kTime || features.is_headline ||
      features.number == Number::kSingular) {
    return false;
  }
  const Pointers words = read(features);
  if (words.has_others || is_told_behind(discourse, features)) return false;
  const bool is_counted_again =
      words.is_counted &&
      (words.is_definite || words.is_demonstrative || words.is_all);
  const bool is_plural = features.number == Number::kPlural;
  return words.is_both || is_counted_again ||
         (words.is_demonstrative && is_plural);
}

bool is_some_country(const DiscourseModel& discourse,
                     const MentionFeatures& features) {
  return features.is_nominal() && !features.is_mark &&
         features.type == EntityType::kGeopoliticalEntity &&
         (features.determination == Determination::kDefinite ||
          features.determination == Determination::kDemonstrative) &&
         features.modifiers.empty() && !features.owner &&
         !is_told_behind(discourse, features);
}

/// "The five men" are the five fishermen told last, if no others of that
/// number were told.
bool NominalSearch::join_counted() {
  if (!points_back(discourse_, anaphor_)) return false;
  const std::string count = count_told(anaphor_);
  if (count.empty()) return false;
  const bool is_number = anaphor_.head->upos == Upos::kNum;
  const auto& senses = lexicon::noun_senses(anaphor_.lemma);
  const bool is_broad =
      !senses.empty() && senses.front().use == lexicon::NounUse::kBroad;
  std::optional<MentionIndex> found;
  const auto at = static_cast<std::size_t>(anaphor_.index);
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const MentionFeatures& other = discourse_.mentions()[at - back];
    if (other.mention->field != anaphor_.mention->field ||
        other.mention->sentence + kNominalWindow < anaphor_.mention->sentence) {
      break;
    }
    const bool is_alike =
        is_number || other.lemma == anaphor_.lemma ||
        lexicon::are_synonyms(other.lemma, anaphor_.lemma) ||
        lexicon::is_kind_of(other.lemma, anaphor_.lemma) ||
        (is_broad && are_people(anaphor_.type) && are_people(other.type));
    if (!other.is_nominal() || other.is_mark || !is_alike ||
        other.type == EntityType::kTime || count_told(other) != count ||
        !is_eligible(other)) {
      continue;
    }
    if (found && !partition_.are_one(*found, other.index)) return false;
    found = other.index;
  }
  return found && accept(*found, "as many as", 0.8F);
}

}  // namespace relata::coref
