#include "extract/attribution/reporting.h"

#include <algorithm>
#include <string_view>

#include "extract/attribution/complement_slots.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "so broad that it fails": what follows is no complement.
bool is_result(const Tree& tree, TokenIndex clause) {
  const TokenIndex head = tree[clause].head;
  const auto below = tree.children(head);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return tree[child].relation == Dep::kAdvmod &&
           text::lower(tree[child].form) == "so";
  });
}

/// "now that he left", "given that he left": a word that joins, and tells of
/// nobody who says it.
bool is_joint(const Token& word) {
  return word.upos == Upos::kAdv ||
         (word.relation == Dep::kAdvcl &&
          lexicon::is_preposition(text::lower(word.form)));
}

/// "released what they call proof" has a thing as its object, "so broad that it
/// fails" a result.
bool is_no_complement(const Tree& tree, TokenIndex clause) {
  return tree[tree.extent(clause).first].xpos == "WP" ||
         is_result(tree, clause);
}

/// What a complement is to a word that the table does not know: a finite
/// clause is said by its subject, an infinitive is not yet done.
std::optional<lexicon::Cue> fallback(const Tree& tree, TokenIndex token,
                                     const std::string& place) {
  const Dep relation = tree[token].relation;
  if (relation == Dep::kAdvcl || relation == Dep::kObl ||
      relation == Dep::kNmod || relation == Dep::kObj ||
      relation == Dep::kNsubjPass) {
    return std::nullopt;
  }
  lexicon::Cue cue;
  if (is_joint(tree[tree[token].head]) || is_loose_clause(tree, token)) {
    return std::nullopt;
  }
  if (place == "clause" || place == "whether") {
    if (!is_finite(tree, token)) return std::nullopt;
    if (relation == Dep::kAcl && !lexicon::is_that(marker(tree, token))) {
      return std::nullopt;
    }
    if (is_no_complement(tree, token)) return std::nullopt;
    const std::string_view pos = cue_pos(tree[tree[token].head]);
    cue.source_class = SourceClass::kNeutral;
    cue.speaker = lexicon::Cue::Speaker::kSubject;
    if (pos == "noun") {
      cue.speaker = lexicon::Cue::Speaker::kOwner;
    } else if (pos == "verb" && !lexicon::is_that(marker(tree, token))) {
      cue.speaker =
          lexicon::Cue::Speaker::kUnnamed;  // Rather a slip of the tree.
    }
  } else if (place == "inf" || place == "subjunctive") {
    cue.negated = '-';
    cue.force = Force::kPlan;
  } else {
    cue.affirmed = '+';
    cue.negated = '-';
  }
  return cue;
}

/// A cue and the word it is.
struct AttributionCue {
  lexicon::Cue cue;
  TokenIndex head = 0;
  bool is_known = true;  ///< The table has it.
};

/// What the table has for `head`, if there is such a word.
std::optional<AttributionCue> teller(const Tree& tree,
                                     std::optional<TokenIndex> head,
                                     const std::vector<std::string>& list) {
  if (!head) return std::nullopt;
  const auto cue = known_cue(tree, *head, list);
  return cue ? std::optional(AttributionCue{*cue, *head}) : std::nullopt;
}

/// The verb that a clause may belong to although it hangs on the verb's
/// argument: "accused the mayor of lying", "urged the firm to pay", "said by
/// telephone that". Such clauses are easily attached one step too low.
std::optional<TokenIndex> verb_above(const Tree& tree, TokenIndex token) {
  const TokenIndex head = tree[token].head;
  if (is_adverbial(tree, token)) {
    return tree[head].upos == Upos::kVerb ? std::optional(head) : std::nullopt;
  }
  const Dep relation = tree[token].relation;
  const bool is_clause = relation == Dep::kAcl || relation == Dep::kAclRelcl;
  const bool is_phrase =
      relation == Dep::kNmod && lexicon::marks_genitive(marker(tree, token));
  const TokenIndex verb = tree[head].head;
  const bool is_beside = is_phrase && tree[head].relation == Dep::kObl;
  if ((!is_clause && !is_phrase) || is_beside || verb >= tree.size() ||
      tree[verb].upos != Upos::kVerb) {
    return std::nullopt;
  }
  switch (tree[head].relation) {
    case Dep::kObj:
    case Dep::kNsubjPass:
    case Dep::kObl:
    case Dep::kIobj:
      return verb;
    default:
      return std::nullopt;
  }
}

/// The noun before a gerund that is beside it under one verb and says of what
/// stands in that place: "went on trial for lying", "face charges of lying".
std::optional<TokenIndex> noun_beside(const Tree& tree, TokenIndex token,
                                      const std::vector<std::string>& list) {
  const TokenIndex verb = tree[token].head;
  if (tree[token].relation != Dep::kAdvcl || tree[token].xpos != "VBG") {
    return std::nullopt;
  }
  std::optional<TokenIndex> found;
  for (const TokenIndex child : tree.children(verb)) {
    const Dep relation = tree[child].relation;
    const bool is_argument = relation == Dep::kObj || relation == Dep::kObl;
    if (child < verb || child > token || !is_argument) continue;
    const auto cue = known_cue(tree, child, list);
    if (cue && cue->source_class) found = child;
  }
  return found;
}

/// The clause before a gerund that goes on with it: "accused of shooting three,
/// killing two", "accused of hurting the town by closing a road"; not what one
/// does as one speaks, "said they won, citing the count".
std::optional<TokenIndex> clause_before(const Tree& tree, TokenIndex token) {
  const std::string mark = marker(tree, token);
  if (tree[token].relation != Dep::kAdvcl || tree[token].xpos != "VBG" ||
      (!mark.empty() && !lexicon::marks_agent(mark))) {
    return std::nullopt;
  }
  const bool is_beside =
      mark.empty() && reporting_cue(tree, tree[token].head) != nullptr &&
      lexicon::find_cue(text::lower(tree[token].lemma), "verb", "aside");
  if (is_beside) return std::nullopt;
  std::optional<TokenIndex> found;
  for (const TokenIndex child : tree.children(tree[token].head)) {
    const Dep relation = tree[child].relation;
    const bool is_clause = relation == Dep::kAdvcl || relation == Dep::kAcl ||
                           relation == Dep::kXcomp || relation == Dep::kCcomp;
    if (is_clause && child < token && child > tree[token].head) found = child;
  }
  return found;
}

/// "charged with murder, lying in wait": what goes on with an accusation.
bool goes_on_accusing(const Tree& tree, TokenIndex token) {
  const TokenIndex head = tree[token].head;
  if (tree[token].relation != Dep::kAdvcl || tree[token].xpos != "VBG" ||
      head > token || !marker(tree, token).empty() ||
      !is_passive_form(tree, head)) {
    return false;
  }
  const auto cue = known_cue(tree, head, {"with", "of"});
  return cue && cue->source_class == SourceClass::kAccuse;
}

/// "the claims that shocked the town": the subject is what stands before.
bool has_gap(const Tree& tree, TokenIndex clause) {
  const auto subject = tree.child(clause, {Dep::kNsubj, Dep::kNsubjPass});
  return subject && tree[*subject].xpos == "WDT";
}

/// The places of a clause that complement_slots() gives none for, if its words
/// tell that it is no adverbial and no relative clause.
std::vector<std::string> object_clause_places(const Tree& tree,
                                              TokenIndex token) {
  const Dep relation = tree[token].relation;
  if (is_adverbial(tree, token) && has_to(tree, token)) return {"inf"};
  if (!has_own_subject(tree, token) || has_gap(tree, token)) return {};
  if (relation == Dep::kAdvcl && lexicon::is_that(marker(tree, token))) {
    return {"clause"};
  }
  if (relation != Dep::kAclRelcl) return {};
  // "allegations he destroyed tapes" has no gap, so is not relative.
  const bool is_whole =
      tree.has(token, {Dep::kObj, Dep::kCop, Dep::kAuxPass, Dep::kCcomp}) &&
      lexicon::find_cue(text::lower(tree[tree[token].head].lemma), "noun",
                        "clause") != nullptr;
  if (lexicon::is_that(marker(tree, token)) || is_whole) return {"clause"};
  return {};
}

/// The nearest noun between a clause and its head that says something: "on
/// charges in Leeds that they conspired".
std::optional<TokenIndex> noun_before(const Tree& tree, TokenIndex clause) {
  constexpr TokenIndex reach = 6;
  const TokenIndex end = tree.extent(clause).first;
  const TokenIndex head = tree[clause].head;
  for (TokenIndex i = 1; i <= reach && head + i < end; ++i) {
    const Token& word = tree[end - i];
    if (word.upos == Upos::kNoun &&
        lexicon::find_cue(text::lower(word.lemma), "noun", "clause") !=
            nullptr) {
      return end - i;
    }
  }
  return std::nullopt;
}

/// Whether the word tells that somebody speaks although it is not told who: a
/// verb of saying, the noun of what goes round ("rumours").
bool tells_of_speech(const Tree& tree, TokenIndex word) {
  if (tree[word].upos == Upos::kVerb)
    return reporting_cue(tree, word) != nullptr;
  const lexicon::Cue* cue =
      lexicon::find_cue(text::lower(tree[word].lemma), "noun", "of");
  return cue != nullptr && cue->source_class.has_value();
}

/// "Presidential hopeful Ann Lee says", where a tree made the noun before the
/// name an adjective over the clause; headlines leave out the "is".
bool is_title(const Tree& tree, TokenIndex word) {
  if (tree[word].upos != Upos::kAdj || tree[word].relation != Dep::kRoot ||
      tree.has(word, {Dep::kCop}) || word + 1 >= tree.size() ||
      tree.sentence().zone == Zone::Kind::kHeadline) {
    return false;
  }
  const Name* name = name_of(tree, word + 1);
  return name != nullptr && name->type == EntityType::kPerson;
}

/// "not clear why he left": that he left is taken for granted.
bool asks_for_part(const Tree& tree, TokenIndex clause) {
  return is_finite(tree, clause) &&
         tree[tree.extent(clause).first].xpos == "WRB";
}

/// "had to leave", "having to leave": who has to may not, who had to did.
bool was_forced(const Tree& tree, TokenIndex verb) {
  const std::string_view tag = tree[verb].xpos;
  return lexicon::marks_possession(cue_lemma(tree, verb)) &&
         (is_past(tree, verb) || tag == "VBG" || tag == "VBN");
}

/// What is said of a clause that a parser attached as an adverbial or a
/// relative clause: an infinitive beside a verb of asking, a clause with "that"
/// and a subject of its own.
std::optional<Complement> misplaced_content(const Tree& tree,
                                            SentenceIndex index,
                                            TokenIndex token) {
  const auto list = object_clause_places(tree, token);
  if (list.empty()) return std::nullopt;
  const TokenIndex head = tree[token].head;
  const bool is_clause = list.front() == "clause";
  auto found = is_clause ? teller(tree, head, list) : std::nullopt;
  if (!found) found = teller(tree, verb_above(tree, token), list);
  if (!found && tree[token].relation == Dep::kAdvcl) {
    found = teller(tree, noun_before(tree, token), list);
  } else if (!found && is_clause) {
    // "text alleges that", where "alleges" was taken for a noun.
    const lexicon::Cue* verb =
        lexicon::find_cue(cue_lemma(tree, head), "verb", "clause");
    if (verb != nullptr) found = AttributionCue{*verb, head};
  }
  if (!found || !found->cue.source_class) return std::nullopt;
  // An infinitive beside other verbs is a purpose.
  const bool asks = found->cue.force == Force::kRequest;
  if (!is_clause && !asks) return std::nullopt;
  return Complement{found->cue, source_of(tree, index, found->head, found->cue),
                    tells_of_speech(tree, found->head)};
}

/// The word that tells of the clause or phrase `token`: its head, one that a
/// parser may have missed, or whatever its head is.
std::optional<AttributionCue> teller_of(const Tree& tree, TokenIndex token,
                                        const std::vector<std::string>& list) {
  const TokenIndex head = tree[token].head;
  auto found = teller(tree, verb_cut_off(tree, token), list);
  if (found) return found;
  found = teller(tree, head, list);
  if (found) return found;
  found = teller(tree, verb_above(tree, token), list);
  if (found && found->cue.source_class) return found;
  found = teller(tree, noun_beside(tree, token, list), list);
  if (found) return found;
  const auto cue = fallback(tree, token, list.front());
  return cue ? std::optional(AttributionCue{*cue, head, false}) : std::nullopt;
}

/// Turns the cue by what the clause or phrase `token` is and by the words
/// around it: "would not say whether he won", "was forced to sell".
void turn_cue(const Tree& tree, TokenIndex token,
              const std::vector<std::string>& list, AttributionCue& found) {
  lexicon::Cue& cue = found.cue;
  const std::string& place = list.front();
  if (list.front() == "whether" && cue.force == Force::kAssert) {
    // "would not say whether he won" claims nothing.
    cue.speaker = lexicon::Cue::Speaker::kNone;
    cue.force = Force::kQuestion;
    cue.certainty = Certainty::kPossible;
    if (cue.negated == '-') cue.negated = 'o';
  } else if (cue.negated == '-' && asks_for_part(tree, token)) {
    cue.negated = cue.affirmed;
  } else if (place == "inf" && was_forced(tree, found.head)) {
    cue.affirmed = '+';
    cue.force = Force::kAssert;
  } else if (place == "inf" && is_excessive(tree, found.head)) {
    cue.affirmed = '-';
    cue.negated = '+';
    cue.force = Force::kAssert;
  }
}

}  // namespace

bool is_turned_by(const lexicon::Cue& cue, Polarity polarity) {
  const char sign =
      polarity == Polarity::kNegative ? cue.negated : cue.affirmed;
  return sign == '-' || sign == '~';
}

bool is_unsaid(const SourceTokens& source, Force force) {
  return source.source_class == SourceClass::kNeutral &&
         (force == Force::kCondition || force == Force::kQuestion ||
          force == Force::kRequest);
}

std::optional<Complement> content_of(const Tree& tree, SentenceIndex index,
                                     TokenIndex token) {
  if (tree[token].head >= tree.size()) return std::nullopt;
  auto list = complement_slots(tree, token);
  const auto first = clause_before(tree, token);
  const bool is_means = !list.empty() && lexicon::marks_agent(list.front());
  if (first && (list.empty() || is_means))
    list = complement_slots(tree, *first);
  if (list.empty() && goes_on_accusing(tree, token)) list = {"with", "of"};
  if (list.empty()) return misplaced_content(tree, index, token);
  auto found = teller_of(tree, token, list);
  if (!found || is_title(tree, found->head)) return std::nullopt;
  turn_cue(tree, token, list, *found);
  const lexicon::Cue& cue = found->cue;
  Complement content{cue, std::nullopt, tells_of_speech(tree, found->head)};
  const std::string& place = list.front();
  content.is_given = place == "clause" && cue.affirmed == '+' &&
                     cue.negated == '+' && is_past(tree, token);
  if (cue.speaker != lexicon::Cue::Speaker::kNone) {
    content.source = source_of(tree, index, found->head, cue);
    // "It is unclear whether he won", "the weekend that he won".
    const bool is_saying =
        found->is_known && tree[found->head].upos != Upos::kAdj;
    if (!content.source->source && !is_saying) content.source.reset();
  }
  return content;
}

}  // namespace relata::extract
