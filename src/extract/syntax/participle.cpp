// "A letter signed by forty envoys surfaced, accusing the firm of hiding
// losses" says that the envoys signed the letter, that the letter accuses the
// firm, and (by what it says) that the firm hides losses.
#include <algorithm>

#include "extract/syntax/clause.h"
#include "extract/syntax/mention.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// The word before a participle or gerund: "of", "without", "while"; or "to".
std::string word_before(const Tree& tree, TokenIndex predicate) {
  for (const TokenIndex child : tree.children(predicate)) {
    const Dep relation = tree[child].relation;
    if ((relation == Dep::kMark || relation == Dep::kCase) &&
        child < predicate) {
      return text::lower(tree[child].form);
    }
  }
  return clause_marker(tree, predicate);
}

/// "of" of "accused of theft and inciting a riot".
std::string opening_before(const Tree& tree, TokenIndex conjunct) {
  return preposition(tree, first_conjunct(tree, conjunct));
}

bool is_nonfinite(const Tree& tree, TokenIndex predicate) {
  const Token& token = tree[predicate];
  const auto form = feature(token.features, "VerbForm");
  if (form == "Ger" || form == "Part" || form == "Inf") return true;
  if (form == "Fin") return false;
  return token.xpos == "VBG" || token.xpos == "VBN" || token.xpos == "VB" ||
         !tree.has(predicate, {Dep::kCop, Dep::kAux});
}

bool may_act(const Tree& tree, TokenIndex noun) {
  if (tree[noun].upos == Upos::kPron) return true;
  switch (type_of(tree, noun)) {
    case EntityType::kPerson:
    case EntityType::kGroup:
    case EntityType::kOrganization:
    case EntityType::kGeopoliticalEntity:
      return true;
    default:
      return false;
  }
}

/// "the need for Congress to act": somebody after "for", right before the
/// infinitive, whatever the phrase hangs on.
std::optional<TokenIndex> meant_to_act(const Tree& tree, TokenIndex predicate) {
  const TokenIndex first = tree.extent(predicate).first;
  const TokenIndex above = tree[predicate].head;
  for (TokenIndex head = first > 0 ? first - 1 : 0; head < tree.size();
       head = tree[head].head) {
    if (head == above || tree.extent(head).last + 1 != first) break;
    if (preposition(tree, head) == "for" && may_act(tree, head)) {
      return head;
    }
  }
  return std::nullopt;
}

/// Whether the noun is somebody who is told or made to do something: "ordered
/// the firm to pay", where a tree hung "pay" on "firm".
bool is_told(const Tree& tree, TokenIndex noun) {
  const TokenIndex verb = tree[noun].head;
  if (tree[noun].relation != Dep::kObj || verb >= tree.size()) return false;
  const lexicon::Cue* cue =
      lexicon::find_cue(cue_lemma(tree, verb), "verb", "inf");
  return cue != nullptr && may_act(tree, noun) &&
         lexicon::controller(tree[verb].lemma, "to") ==
             lexicon::Controller::kObject;
}

/// Whether the noun tells of an act that is planned: "bid", "attempt".
bool is_attempt(const Tree& tree, TokenIndex noun) {
  if (tree[noun].upos != Upos::kNoun) return false;
  const lexicon::Cue* cue =
      lexicon::find_cue(text::lower(tree[noun].lemma), "noun", "inf");
  return cue != nullptr && cue->force == Force::kPlan;
}

/// "by Ann" under `head`, if it fills all of `gap`.
std::optional<TokenIndex> agent_filling(const Tree& tree, TokenIndex head,
                                        TokenRange gap) {
  for (const TokenIndex child : tree.children(head)) {
    const bool is_phrase = tree[child].relation == Dep::kNmod ||
                           tree[child].relation == Dep::kObl ||
                           tree[child].relation == Dep::kOblAgent;
    if (is_phrase && tree.extent(child) == gap &&
        lexicon::marks_agent(preposition(tree, child))) {
      return child;
    }
  }
  return std::nullopt;
}

/// Whose attempt an infinitive tells: "Ann's bid to win", "a bid by Ann to
/// win"; a tree may hang "by Ann" and the infinitive on the verb above.
std::optional<TokenIndex> whose_attempt(const Tree& tree,
                                        TokenIndex predicate) {
  const TokenIndex first = tree.extent(predicate).first;
  const TokenIndex above = tree[predicate].head;
  for (TokenIndex noun = above; noun < first; ++noun) {
    const bool is_near = noun == above || tree[noun].head == above;
    if (!is_near || !is_attempt(tree, noun)) continue;
    if (noun == above) {
      if (const auto owner = tree.child(noun, {Dep::kNmodPoss})) return owner;
    }
    if (noun + 1 >= first) continue;
    const TokenRange gap = {noun + 1, first - 1};
    auto agent = agent_filling(tree, noun, gap);
    if (!agent) agent = agent_filling(tree, above, gap);
    if (agent) return agent;
  }
  return std::nullopt;
}

/// "requests your help in building it": a gerund right behind somebody's act.
std::optional<TokenIndex> owner_before(const Tree& tree, TokenIndex predicate) {
  const TokenIndex first = tree.extent(predicate).first;
  if (tree[predicate].xpos != "VBG" || first == 0 ||
      tree[first - 1].upos != Upos::kNoun ||
      tree[first - 1].relation != Dep::kObj) {
    return std::nullopt;
  }
  return tree.child(first - 1, {Dep::kNmodPoss});
}

/// "it took years to build": whoever built it, it was not "it".
bool is_nobody(const Tree& tree, const Clause& above) {
  return above.subjects.size() == 1 &&
         lexicon::is_impersonal(tree[above.subjects.front()].lemma) &&
         lexicon::is_pleonastic(lexicon::Pleonasm::kRaising, above.lemma);
}

/// Whose act it is where the words around tell: "a bid by Ann to win", "the
/// need for Ann to win", "your help in winning".
std::optional<TokenIndex> told_owner(const Tree& tree, TokenIndex predicate,
                                     const std::string& word) {
  if (lexicon::marks_infinitive(word)) {
    const auto whose = whose_attempt(tree, predicate);
    return whose ? whose : meant_to_act(tree, predicate);
  }
  if (word == "in" || lexicon::marks_genitive(word))
    return owner_before(tree, predicate);
  return std::nullopt;
}

/// "was shot down, killing 62", "was breached, flooding two towns": what came
/// of it, which the subject did not do. Somebody may do more than suffer.
bool is_outcome(const Tree& tree, const Clause& above, const std::string& word,
                const Clause& clause) {
  const bool is_behind =
      above.is_passive && word.empty() && clause.predicate > above.predicate &&
      tree[clause.predicate].xpos == "VBG" && !clause.objects.empty();
  return is_behind &&
         (lexicon::is_done_to_people(clause.lemma) ||
          std::none_of(
              above.subjects.begin(), above.subjects.end(),
              [&tree](TokenIndex subject) { return may_act(tree, subject); }));
}

/// "was sued by Ann Lee, alleging fraud": the agent alleges it.
bool is_said_by_agent(const Tree& tree, const Clause& above,
                      const std::string& word, const Clause& clause) {
  const lexicon::Cue* cue =
      lexicon::find_cue(cue_lemma(tree, clause.predicate), "verb", "clause");
  return above.is_passive && !above.agents.empty() && word.empty() &&
         clause.predicate > above.agents.back() && cue != nullptr &&
         cue->source_class.has_value();
}

/// To whom of its own the verb above gives the act: "accuse them of lying".
lexicon::Controller controller_of(const Tree& tree, const Clause& above,
                                  const std::string& word,
                                  const Clause& clause) {
  if (clause.predicate < above.predicate || word.empty())
    return lexicon::Controller::kSubject;
  const std::string form = lexicon::marks_infinitive(word) ? "purpose" : word;
  return lexicon::controller(tree[above.predicate].lemma, form);
}

/// The subject of the clause that a participle modifies, or its object where
/// the verb gives the act to it.
void take_subject(const Tree& tree, const Clause& above,
                  const std::string& word, Clause& clause) {
  if (lexicon::marks_infinitive(word) && is_nobody(tree, above)) return;
  clause.understands_subject = true;
  // "Shot down by rebels, killing 62".
  if (is_outcome(tree, above, word, clause) ||
      is_said_by_agent(tree, above, word, clause)) {
    clause.subjects = above.agents;
    return;
  }
  if (lexicon::marks_infinitive(word)) {
    if (const auto called = called_on(tree, above, clause.predicate)) {
      clause.subjects = conjuncts(tree, *called);
      return;
    }
  }
  const lexicon::Controller controller =
      controller_of(tree, above, word, clause);
  if (controller == lexicon::Controller::kNobody) return;
  const bool of_object =
      controller == lexicon::Controller::kObject &&
      // "need them to go", but "need money to go".
      (!lexicon::is_raising(above.lemma) ||
       (!above.objects.empty() && may_act(tree, above.objects.front())));
  if (of_object && !above.is_passive) {
    clause.subjects = above.objects.empty() ? above.recipients : above.objects;
  } else if (!above.is_passive || of_object ||
             !lexicon::marks_infinitive(word)) {
    clause.subjects = above.subjects;
  } else {
    clause.subjects = above.agents;  // "was built by X to do Y"
  }
}

}  // namespace

void understand_participle(const Tree& tree, const Clause* above,
                           Clause& clause) {
  if (!clause.subjects.empty() || !is_nonfinite(tree, clause.predicate)) {
    return;
  }
  const std::string word = word_before(tree, clause.predicate);
  if (const auto whose = told_owner(tree, clause.predicate, word)) {
    clause.subjects = conjuncts(tree, *whose);
    clause.understands_subject = true;
    return;
  }
  if (tree[clause.predicate].relation == Dep::kAcl) {
    const auto noun = antecedent(tree, clause.predicate);
    const TokenIndex first = tree.extent(clause.predicate).first;
    if (first > 0 && tree[first - 1].form == ";") return;
    if (noun && (word.empty() ||
                 (lexicon::marks_infinitive(word) && is_told(tree, *noun)))) {
      clause.subjects.push_back(*noun);
      clause.understands_subject = true;
    }
    return;
  }
  if (above != nullptr && tree[clause.predicate].relation == Dep::kConj) {
    take_subject(tree, *above, opening_before(tree, clause.predicate), clause);
    return;
  }
  // "actions such as cutting aid": an example, whoever acts.
  if (above != nullptr && !above->is_existential &&
      !lexicon::opens_example(word)) {
    take_subject(tree, *above, word, clause);
  }
}

}  // namespace relata::extract
