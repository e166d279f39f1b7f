#include "analyze/repair/like_conjuncts.h"

#include <optional>

#include "analyze/repair/tree_view.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "text/fold.h"

namespace relata::analyze {
namespace {

/// People, also several by one noun ("couple") or by where they come from ("a
/// Canadian").
bool tells_of_people(const Sentence& sentence, TokenIndex noun) {
  const EntityType type = type_of_noun(sentence, noun);
  return type == EntityType::kPerson || type == EntityType::kGroup ||
         lexicon::is_demonym(text::lower(sentence.tokens[noun].form));
}

bool has_article(const Sentence& sentence, TokenIndex noun) {
  const auto word = dependent(sentence, noun, Dep::kDet);
  return word &&
         lexicon::determiner(text::lower(sentence.tokens[*word].form)) ==
             lexicon::Determiner::kIndefinite;
}

bool is_place_name(const Sentence& sentence, TokenIndex token) {
  const Name* const name = name_over(sentence, token);
  return name != nullptr && (name->type == EntityType::kPlace ||
                             name->type == EntityType::kGeopoliticalEntity);
}

/// "from", "in": the preposition of a place that somebody is or comes from.
bool brings_in_place(const Sentence& sentence, TokenIndex place) {
  const auto word = dependent(sentence, place, Dep::kCase);
  if (!word || *word > place) return false;
  const auto role = lexicon::role_name(text::lower(sentence.tokens[*word].form),
                                       EntityType::kGeopoliticalEntity, false);
  return role == RoleName::kSource || role == RoleName::kPlace;
}

/// The noun right before the phrase of `place`: what that hangs from, or the
/// object beside it.
std::optional<TokenIndex> noun_of_place(const Sentence& sentence,
                                        TokenIndex place) {
  const auto& tokens = sentence.tokens;
  const auto word = dependent(sentence, place, Dep::kCase);
  if (!word || *word == 0) return std::nullopt;
  const TokenIndex noun = *word - 1;
  const bool is_above = tokens[place].head == noun;
  const bool is_beside = tokens[place].relation == Dep::kObl &&
                         tokens[noun].relation == Dep::kObj &&
                         tokens[noun].head == tokens[place].head;
  return is_above || is_beside ? std::optional(noun) : std::nullopt;
}

/// "a couple from Poland and a Canadian", where the Canadian hung from Poland.
void mend_behind_place(Sentence& sentence, TokenIndex conjunct) {
  const TokenIndex place = sentence.tokens[conjunct].head;
  if (sentence.tokens[conjunct].relation != Dep::kConj || place >= conjunct ||
      !is_place_name(sentence, place) || !brings_in_place(sentence, place) ||
      is_place_name(sentence, conjunct) ||
      dependent(sentence, conjunct, Dep::kCase) ||
      !has_article(sentence, conjunct) ||
      !tells_of_people(sentence, conjunct)) {
    return;
  }
  const auto noun = noun_of_place(sentence, place);
  if (!noun || !has_article(sentence, *noun) ||
      !tells_of_people(sentence, *noun)) {
    return;
  }
  hang(sentence, place, *noun, Dep::kNmod);
  hang(sentence, conjunct, *noun, Dep::kConj);
}

/// "a mother of three and keen runner", where three runners were counted.
void mend_behind_number(Sentence& sentence, TokenIndex number) {
  auto& tokens = sentence.tokens;
  if (tokens[number].upos != Upos::kNum || number < 2 ||
      number + 2 >= tokens.size() ||
      !lexicon::marks_genitive(text::lower(tokens[number - 1].form)) ||
      tokens[number + 1].upos != Upos::kCconj) {
    return;
  }
  const TokenIndex parent = number - 2;
  const TokenIndex other = tokens[number].head;
  if (other == kNoToken || other <= number ||
      tokens[number].relation != Dep::kNummod || tokens[other].head != parent ||
      tokens[other].xpos != "NN" ||
      (!is_somebody(sentence, parent) &&
       !lexicon::is_kin(text::lower(tokens[parent].lemma)))) {
    return;
  }
  for (TokenIndex i = number + 2; i < other; ++i) {
    if (tokens[i].upos != Upos::kAdj) return;
  }
  tokens[number].relation = Dep::kNmod;
  tokens[number].head = parent;
  tokens[number - 1].head = number;
  tokens[number - 1].relation = Dep::kCase;
  tokens[other].relation = Dep::kConj;
  tokens[number + 1].head = other;
  tokens[number + 1].relation = Dep::kCc;
  for (TokenIndex i = number + 2; i < other; ++i) {
    tokens[i].head = other;
    tokens[i].relation = Dep::kAmod;
  }
}

}  // namespace

Sentence mend_like_conjuncts(Sentence sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    mend_behind_place(sentence, i);
    mend_behind_number(sentence, i);
  }
  return sentence;
}

}  // namespace relata::analyze
