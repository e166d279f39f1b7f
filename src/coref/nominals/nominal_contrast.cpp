// "The highest share of farmers" is not "the highest share of miners": what
// alone tells a description from what was spoken of before.
#include <algorithm>

#include "coref/equation.h"
#include "coref/nominals/nominal_search.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

bool have_word_in_common(const std::vector<std::string>& a,
                         const std::vector<std::string>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

/// Whether the word may be of a name that tells things apart: no title, no day.
bool tells_name(const Token& token) {
  if (token.upos != Upos::kPropn) return false;
  const std::string word = text::fold(token.form);
  if (lexicon::find_title_or_plural(word) != nullptr) return false;
  const auto& senses = lexicon::noun_senses(word);
  return senses.empty() || senses.front().type != EntityType::kTime;
}

}  // namespace

std::vector<std::string> NominalSearch::sort_words(
    const MentionFeatures& traits) const {
  std::vector<std::string> words;
  const Mention& mention = *traits.mention;
  for (TokenIndex i = mention.first; i < mention.head_token; ++i) {
    const Token& token = traits.sentence->tokens[i];
    const std::string word = text::fold(token.form);
    const bool is_noun =
        token.upos == Upos::kNoun || token.upos == Upos::kPropn;
    const bool tells = is_noun ? token.relation != Dep::kNmodPoss
                               : lexicon::country_of_demonym(word) != nullptr;
    if (tells && token.head == mention.head_token) words.push_back(word);
  }
  return words;
}

/// "The Polish government" after "the Spanish government".
bool NominalSearch::is_of_another_sort(const MentionFeatures& other) const {
  const std::vector<std::string> mine = sort_words(anaphor_);
  if (mine.empty()) return false;
  const std::vector<std::string> theirs = sort_words(other);
  return !theirs.empty() && !have_word_in_common(mine, theirs);
}

/// The names in the whole phrase but for its noun, word by word, and those of
/// who owns it.
std::vector<std::string> NominalSearch::names_within(
    const MentionFeatures& traits) const {
  std::vector<std::string> words;
  const Mention& mention = *traits.mention;
  const std::vector<Token>& tokens = traits.sentence->tokens;
  for (TokenIndex i = mention.first;
       i < tokens.size() && tokens[i].span.begin < mention.phrase.end; ++i) {
    if (i != mention.head_token && tells_name(tokens[i]))
      words.push_back(text::fold(tokens[i].form));
  }
  if (!traits.owner) return words;
  for (const std::size_t name : partition_.known(*traits.owner).names) {
    const names::Words& own = discourse_.mentions()[name].name.words();
    words.insert(words.end(), own.begin(), own.end());
  }
  return words;
}

/// "The Treasury decision" after "a decision by the Supreme Court", "Norway's
/// fleet" after "Denmark's fleet".
bool NominalSearch::names_others(const MentionFeatures& other) const {
  const bool is_one_owner = anaphor_.owner && other.owner &&
                            partition_.are_one(*anaphor_.owner, *other.owner);
  if (is_one_owner) return false;
  const std::vector<std::string> mine = names_within(anaphor_);
  if (mine.empty()) return false;
  const std::vector<std::string> theirs = names_within(other);
  return !theirs.empty() && !have_word_in_common(mine, theirs);
}

/// What "of" ties to the noun, or nothing.
std::optional<TokenIndex> NominalSearch::told_of(
    const MentionFeatures& traits) const {
  const SentenceIndex s = traits.mention->sentence;
  const auto& tokens = traits.sentence->tokens;
  for (TokenIndex child : discourse_.children(s, traits.mention->head_token)) {
    if (base(tokens[child].relation) != Dep::kNmod) continue;
    for (TokenIndex below : discourse_.children(s, child)) {
      if (tokens[below].relation == Dep::kCase &&
          lexicon::marks_genitive(text::fold(tokens[below].form))) {
        return child;
      }
    }
  }
  return std::nullopt;
}

/// "The share of farmers" after "the share of miners".
bool NominalSearch::is_of_something_else(const MentionFeatures& other) const {
  if (!anaphor_.owner || !other.owner) {
    const auto mine = told_of(anaphor_);
    const auto theirs = told_of(other);
    return mine && theirs &&
           anaphor_.sentence->tokens[*mine].lemma !=
               other.sentence->tokens[*theirs].lemma;
  }
  if (partition_.are_one(*anaphor_.owner, *other.owner)) return false;
  if (anaphor_.possessor || other.possessor) {
    const ClusterAttributes& mine = partition_.known(*anaphor_.owner);
    const ClusterAttributes& theirs = partition_.known(*other.owner);
    return mine.has_name && theirs.has_name &&
           (mine.country.empty() || mine.country != theirs.country);
  }
  const MentionFeatures& mine = discourse_[*anaphor_.owner];
  const MentionFeatures& theirs = discourse_[*other.owner];
  return mine.is_nominal() && theirs.is_nominal() &&
         mine.lemma != theirs.lemma &&
         !lexicon::are_synonyms(mine.lemma, theirs.lemma);
}

/// "Its own plan" after "the plan".
bool NominalSearch::is_owned_otherwise(const ClusterAttributes& known) const {
  if (!anaphor_.is_own || !anaphor_.possessor) return false;
  const auto members = last_mentions(known.members);
  return std::none_of(members.begin(), members.end(), [&](MentionIndex member) {
    const auto& owner = discourse_[member].possessor;
    return owner && partition_.are_one(*owner, *anaphor_.possessor);
  });
}

/// "The two ships" after "the six ships", "the second raid" after the first.
bool NominalSearch::is_told_apart(const MentionFeatures& candidate) const {
  const ClusterAttributes& known = partition_.known(candidate.index);
  const bool has_other_mark = !anaphor_.mark.empty() && !known.mark.empty() &&
                              anaphor_.mark != known.mark;
  if (has_other_mark || do_numbers_conflict(known) ||
      is_owned_otherwise(known)) {
    return true;
  }
  const auto members = last_mentions(known.members);
  return std::any_of(members.begin(), members.end(), [&](MentionIndex member) {
    const MentionFeatures& other = discourse_[member];
    return other.is_nominal() && other.lemma == anaphor_.lemma &&
           (is_of_another_sort(other) || names_others(other) ||
            is_of_something_else(other));
  });
}

/// "The previous director" is nobody who is not called director, nor the one
/// who is; "the former director" may be.
bool NominalSearch::is_no_word_for(const ClusterAttributes& known) const {
  if (anaphor_.distinction != lexicon::Distinction::kOrder) return false;
  const auto& senses = lexicon::noun_senses(anaphor_.lemma);
  const bool is_office = !senses.empty() &&
                         senses.front().use == lexicon::NounUse::kRole &&
                         !lexicon::is_deputy_word(anaphor_.mark);
  if (is_office && known.mark != anaphor_.mark) return true;
  return std::find(known.heads.begin(), known.heads.end(), anaphor_.lemma) ==
         known.heads.end();
}

/// "Served as its mayor": what somebody is, or is taken for.
bool NominalSearch::is_capacity() const {
  return anaphor_.type == EntityType::kPerson &&
         is_behind_as(discourse_, anaphor_);
}

/// "Parliament elects the president": an office, whoever holds it now.
bool NominalSearch::is_office_to_fill() const {
  const auto& tokens = anaphor_.sentence->tokens;
  if (anaphor_.type != EntityType::kPerson ||
      anaphor_.governor >= tokens.size() ||
      (base(anaphor_.role) != Dep::kObj && anaphor_.role != Dep::kNsubjPass) ||
      !lexicon::fills_office(text::fold(tokens[anaphor_.governor].lemma))) {
    return false;
  }
  const auto& senses = lexicon::noun_senses(anaphor_.lemma);
  return !senses.empty() && senses.front().use == lexicon::NounUse::kRole;
}

}  // namespace relata::coref
