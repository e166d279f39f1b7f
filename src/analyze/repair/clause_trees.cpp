#include "analyze/repair/clause_trees.h"

#include <string>
#include <string_view>
#include <vector>

#include "analyze/entities/words/name_words.h"
#include "analyze/repair/tree_view.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"

namespace relata::analyze {
namespace {

bool is_place(EntityType type) {
  return type == EntityType::kPlace || type == EntityType::kGeopoliticalEntity;
}

/// The first word of the clause `verb` is `word`, with a comma before it.
bool follows_comma(const Sentence& sentence, TokenIndex word) {
  return word > 0 && sentence.tokens[word - 1].form == ",";
}

void mend_where(Sentence& sentence, TokenIndex word) {
  const TokenIndex verb = sentence.tokens[word].head;
  if (verb == kNoToken || sentence.tokens[verb].relation != Dep::kAclRelcl) {
    return;
  }
  const TokenIndex noun = sentence.tokens[verb].head;
  const bool is_apart = follows_comma(sentence, word);
  const TokenIndex before = word - (is_apart ? 2 : 1);
  const Name* const name =
      before < word ? name_over(sentence, before) : nullptr;
  if (name == nullptr || !is_place(name->type) || name->last != before) return;
  const TokenIndex place = head_of(sentence, *name);
  if (place <= noun || !is_below(sentence, place, noun) ||
      (!is_apart && is_place(type_of_noun(sentence, noun)))) {
    return;
  }
  hang(sentence, verb, place, Dep::kAclRelcl);
}

/// The tag of the word that is finite in the clause `verb`.
std::string_view finite_tag(const Sentence& sentence, TokenIndex verb) {
  for (const Dep relation : {Dep::kAux, Dep::kAuxPass, Dep::kCop}) {
    if (const auto word = dependent(sentence, verb, relation)) {
      return sentence.tokens[*word].xpos;
    }
  }
  return sentence.tokens[verb].xpos;
}

enum class Count : std::uint8_t { kUnknown, kOne, kMany };

/// Whether the subject of `verb` is one or many, as verbs agree with it.
Count subject_count(const Sentence& sentence, TokenIndex verb) {
  auto subject = dependent(sentence, verb, Dep::kNsubj);
  if (!subject) subject = dependent(sentence, verb, Dep::kNsubjPass);
  if (!subject || *subject > verb) return Count::kUnknown;
  if (dependent(sentence, *subject, Dep::kConj)) return Count::kMany;
  const std::string_view tag = sentence.tokens[*subject].xpos;
  if (tag == "NNS") return Count::kMany;
  if (tag == "NN" || tag == "NNP") return Count::kOne;
  return Count::kUnknown;
}

/// Whether a document says it: "the letter", which goes on saying things.
bool is_document_saying(const Sentence& sentence, TokenIndex verb) {
  const auto subject = dependent(sentence, verb, Dep::kNsubj);
  return subject && type_of_noun(sentence, *subject) == EntityType::kDocument;
}

/// ", but left": goes on with what was said before.
bool is_turn(const Sentence& sentence, TokenIndex verb) {
  return verb > 1 && sentence.tokens[verb - 2].form == "," &&
         lexicon::conjunction(lower_form(sentence.tokens[verb - 1].form)) ==
             lexicon::Conjunction::kBut;
}

/// Whether a verb of that form can stand beside `said` but hardly beside the
/// clause under it.
bool agrees_above(const Sentence& sentence, TokenIndex verb, TokenIndex clause,
                  TokenIndex said) {
  const std::string_view tag = sentence.tokens[verb].xpos;
  if (tag != finite_tag(sentence, said)) return false;
  if (is_turn(sentence, verb)) return true;
  if (tag == "VBP") {
    return subject_count(sentence, clause) == Count::kOne ||
           finite_tag(sentence, clause) == "VBD";
  }
  if (tag != "VBZ" || subject_count(sentence, said) == Count::kMany)
    return false;
  return subject_count(sentence, clause) == Count::kMany ||
         (finite_tag(sentence, clause) == "VBD" &&
          is_document_saying(sentence, said));
}

/// A verb without a subject and a word that opens it.
bool is_bare_conjunct(const Sentence& sentence, TokenIndex verb) {
  return sentence.tokens[verb].relation == Dep::kConj &&
         sentence.tokens[verb].upos == Upos::kVerb &&
         !has_subject(sentence, verb) &&
         !dependent(sentence, verb, Dep::kAux) &&
         !dependent(sentence, verb, Dep::kAuxPass) &&
         !dependent(sentence, verb, Dep::kMark);
}

/// The verb over a clause that is said.
TokenIndex verb_saying(const Sentence& sentence, TokenIndex clause) {
  if (sentence.tokens[clause].relation != Dep::kCcomp) return kNoToken;
  const TokenIndex verb = sentence.tokens[clause].head;
  return verb < clause && sentence.tokens[verb].upos == Upos::kVerb ? verb
                                                                    : kNoToken;
}

bool is_said_of(const Token& verb) {
  const lexicon::Cue* cue =
      lexicon::find_cue(lower_form(verb.lemma), "verb", "clause");
  return cue != nullptr && cue->source_class.has_value();
}

bool is_perfect_infinitive(const Sentence& sentence, TokenIndex verb) {
  const auto mark = dependent(sentence, verb, Dep::kMark);
  const auto auxiliary = dependent(sentence, verb, Dep::kAux);
  return mark && auxiliary &&
         lexicon::marks_infinitive(lower_form(sentence.tokens[*mark].form)) &&
         *auxiliary == *mark + 1 && sentence.tokens[*auxiliary].xpos == "VB";
}

/// Somebody's name right behind `verb`, which a tree made its complement.
std::optional<TokenIndex> person_behind(const Sentence& sentence,
                                        TokenIndex verb) {
  const Name* const name = verb + 1 < sentence.tokens.size()
                               ? name_over(sentence, verb + 1)
                               : nullptr;
  if (name == nullptr || name->type != EntityType::kPerson) {
    return std::nullopt;
  }
  const TokenIndex person = head_of(sentence, *name);
  const Dep relation = sentence.tokens[person].relation;
  const bool is_complement = relation == Dep::kXcomp || relation == Dep::kObj ||
                             relation == Dep::kIobj;
  if (sentence.tokens[person].head != verb || !is_complement) {
    return std::nullopt;
  }
  return person;
}

/// A form that can be a past and a participle: "named", not "given".
bool may_be_past(const Token& verb) {
  return verb.xpos == "VBN" &&
         (lower_form(verb.form).ends_with("ed") ||
          !lexicon::verb_of_past(lower_form(verb.form)).empty());
}

void make_past(Sentence& sentence, TokenIndex verb, TokenIndex subject,
               TokenIndex object) {
  sentence.tokens[verb].xpos = "VBD";
  sentence.tokens[verb].features =
      "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin";
  sentence.tokens[subject].relation = Dep::kNsubj;
  sentence.tokens[object].relation = Dep::kObj;
}

/// "Police named Ana Sol", where a tree took "named" for a participle of
/// police: the sentence has no other verb.
void raise_verb(Sentence& sentence, TokenIndex verb, TokenIndex object) {
  const TokenIndex noun = sentence.tokens[verb].head;
  const auto article = dependent(sentence, noun, Dep::kDet);
  if (noun + 1 != verb || sentence.tokens[noun].relation != Dep::kRoot ||
      (article &&
       feature(sentence.tokens[*article].features, "Definite") == "Ind")) {
    return;
  }
  for (TokenIndex i = verb; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].head == noun) sentence.tokens[i].head = verb;
  }
  sentence.tokens[verb].head = kNoToken;
  sentence.tokens[verb].relation = Dep::kRoot;
  sentence.tokens[noun].head = verb;
  make_past(sentence, verb, noun, object);
}

void mend_voice_at(Sentence& sentence, TokenIndex verb) {
  const auto object = person_behind(sentence, verb);
  if (!object || dependent(sentence, verb, Dep::kAuxPass) ||
      dependent(sentence, verb, Dep::kAux)) {
    return;
  }
  const auto subject = dependent(sentence, verb, Dep::kNsubjPass);
  if (subject && *subject < verb) {
    make_past(sentence, verb, *subject, *object);
  } else if (!subject && sentence.tokens[verb].relation == Dep::kAcl) {
    raise_verb(sentence, verb, *object);
  }
}

/// "over 11,000", "up to 20": the word belongs to the number.
bool has_number(const Sentence& sentence, TokenIndex noun) {
  const Token& token = sentence.tokens[noun];
  return token.upos == Upos::kNum || token.upos == Upos::kSym ||
         dependent(sentence, noun, Dep::kNummod).has_value();
}

/// What a verb that names its object calls it, if nothing but a quotation mark
/// stands between the two.
bool is_name_given(const Sentence& sentence, TokenIndex name) {
  const Token& token = sentence.tokens[name];
  const TokenIndex object = token.head;
  if (token.relation != Dep::kAppos || object >= name ||
      sentence.tokens[object].relation != Dep::kObj) {
    return false;
  }
  const Token& verb = sentence.tokens[sentence.tokens[object].head];
  if (lexicon::find_cue(lower_form(verb.lemma), "verb", "naming") == nullptr) {
    return false;
  }
  for (TokenIndex i = object + 1; i < name; ++i) {
    const Token& between = sentence.tokens[i];
    const bool is_quote = between.xpos == "``" || between.xpos == "''";
    if (between.upos == Upos::kPunct && !is_quote) return false;
  }
  return true;
}

/// The verb of saying over the clause that `participle` was hung on, or in an
/// aside between the two.
std::optional<TokenIndex> saying_verb(const Sentence& sentence,
                                      TokenIndex participle) {
  const TokenIndex clause = sentence.tokens[participle].head;
  if (clause >= participle) return std::nullopt;
  for (TokenIndex i = clause + 1; i < participle; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.head == clause && token.relation == Dep::kParataxis &&
        is_said_of(token)) {
      return i;
    }
  }
  const TokenIndex above = sentence.tokens[clause].head;
  const bool is_said = sentence.tokens[clause].relation == Dep::kCcomp &&
                       above < participle && is_said_of(sentence.tokens[above]);
  return is_said ? std::optional(above) : std::nullopt;
}

}  // namespace

Sentence mend_tellers(Sentence sentence) {
  for (TokenIndex i = 1; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.relation != Dep::kAdvcl || token.xpos != "VBG" ||
        !follows_comma(sentence, i)) {
      continue;
    }
    const auto verb = saying_verb(sentence, i);
    if (!verb) continue;
    // "'No,' Lee said, leaving": what is said has ended before the verb.
    const bool is_past_said =
        *verb > token.head && sentence.tokens[*verb].head != token.head;
    if (is_past_said || lexicon::find_cue(lower_form(token.lemma), "verb",
                                          "aside") != nullptr) {
      hang(sentence, i, *verb, Dep::kAdvcl);
    }
  }
  return sentence;
}

Sentence mend_parted_subjects(Sentence sentence) {
  for (TokenIndex clause = 1; clause < sentence.tokens.size(); ++clause) {
    const TokenIndex said = sentence.tokens[clause].head;
    if (sentence.tokens[clause].relation != Dep::kCcomp || said >= clause ||
        !is_said_of(sentence.tokens[said]) || has_subject(sentence, clause) ||
        dependent(sentence, clause, Dep::kMark)) {
      continue;
    }
    const auto first = dependent(sentence, said, Dep::kNsubj);
    if (!first || *first >= said) continue;
    bool is_parted = false;
    for (TokenIndex i = *first + 1; i < said; ++i) {
      const Token& token = sentence.tokens[i];
      const bool is_second =
          token.head == said && token.relation == Dep::kNsubj;
      if (is_second && is_parted) {
        hang(sentence, *first, clause, Dep::kNsubj);
        break;
      }
      is_parted = is_parted || token.form == ",";
    }
  }
  return sentence;
}

Sentence mend_particles(Sentence sentence) {
  for (TokenIndex i = 1; i < sentence.tokens.size(); ++i) {
    Token& word = sentence.tokens[i];
    const TokenIndex noun = word.head;
    if (word.relation != Dep::kCase || word.upos != Upos::kAdp ||
        noun >= sentence.tokens.size() || noun < i) {
      continue;
    }
    const Token& object = sentence.tokens[noun];
    if (object.relation == Dep::kObj && object.head + 1 == i &&
        sentence.tokens[object.head].upos == Upos::kVerb &&
        !has_number(sentence, noun)) {
      word.head = object.head;
      word.relation = Dep::kCompoundPrt;
    }
  }
  return sentence;
}

Sentence mend_naming(Sentence sentence) {
  for (TokenIndex i = 1; i < sentence.tokens.size(); ++i) {
    if (!is_name_given(sentence, i)) continue;
    Token& name = sentence.tokens[i];
    name.head = sentence.tokens[name.head].head;
    name.relation = Dep::kXcomp;
  }
  return sentence;
}

Sentence mend_where_clauses(Sentence sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.relation != Dep::kAdvmod || token.xpos != "WRB") continue;
    const auto word = lexicon::relative_adverb(lower_form(token.form));
    if (word && !word->empty()) mend_where(sentence, i);
  }
  return sentence;
}

Sentence mend_coordination(Sentence sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    if (!is_bare_conjunct(sentence, i)) continue;
    const TokenIndex clause = sentence.tokens[i].head;
    const TokenIndex said = verb_saying(sentence, clause);
    if (said != kNoToken && agrees_above(sentence, i, clause, said)) {
      hang(sentence, i, said, Dep::kConj);
    }
  }
  return sentence;
}

Sentence mend_said_infinitives(Sentence sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    Token& token = sentence.tokens[i];
    if (token.relation != Dep::kAdvcl || token.head >= i) continue;
    const Token& verb = sentence.tokens[token.head];
    if (verb.xpos == "VBN" && is_said_of(verb) &&
        is_perfect_infinitive(sentence, i)) {
      token.relation = Dep::kXcomp;
    }
  }
  return sentence;
}

Sentence mend_voice(Sentence sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].upos == Upos::kVerb &&
        may_be_past(sentence.tokens[i])) {
      mend_voice_at(sentence, i);
    }
  }
  return sentence;
}

}  // namespace relata::analyze
