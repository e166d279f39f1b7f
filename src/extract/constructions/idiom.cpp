// "The law came into force" and "the crowd fell silent" say what the law and
// the crowd did: the noun and the adjective are of the predicate, and name
// nothing.
#include <algorithm>

#include "extract/constructions/draft.h"
#include "extract/syntax/clause_words.h"
#include "extract/syntax/mention.h"
#include "extract/syntax/polarity.h"
#include "extract/values/time_expression.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// What schema/idioms.tsv has where no preposition stands.
constexpr std::string_view kAsObject = "-";

/// No article, no adjective, nothing that goes on with it.
bool names_nothing(const Tree& tree, TokenIndex noun) {
  const TokenRange base = base_phrase(tree, noun);
  return tree[noun].upos == Upos::kNoun && base.first == base.last &&
         !tree.has(noun, {Dep::kConj, Dep::kAclRelcl, Dep::kNmodPoss}) &&
         name_over(tree, noun) == nullptr;
}

/// Adds what the longer predicate says of the phrases behind it, or, where
/// there are none, that it holds.
void draft_longer(const Drafting& out, const Clause& clause,
                  const Draft& draft) {
  const auto before = out.drafts.size();
  draft_prepositional(out, clause, draft);
  if (out.drafts.size() > before) return;
  out.drafts.push_back(draft);
  out.drafts.back().object = {Value::Kind::kNone,
                              clause.predicate,
                              {clause.predicate, clause.predicate}};
}

/// The draft with a word behind its verb, and the preposition before that; the
/// clause has the same words then.
Draft lengthened(const Tree& tree, Draft draft, TokenIndex word,
                 Clause& clause) {
  const std::string before = preposition(tree, word);
  if (!before.empty()) draft.lemma.append(" ").append(before);
  draft.lemma.append(" ").append(text::lower(tree[word].lemma));
  for (TokenIndex i = tree.extent(word).first; i <= word; ++i)
    clause.words.push_back(i);
  draft.relation = relation_text(tree, clause, "");
  draft.roles = clause_roles(tree, clause);
  draft.construction = "light_verb";
  return draft;
}

/// Phrases behind the verb that hang on its noun or adjective.
void take_phrases(const Tree& tree, TokenIndex word, Clause& clause) {
  for (const TokenIndex child : tree.children(word)) {
    const Dep relation = tree[child].relation;
    const bool is_phrase = relation == Dep::kNmod || relation == Dep::kObl ||
                           relation == Dep::kOblUnmarked;
    if (!is_phrase || child < word) continue;
    for (const TokenIndex each : conjuncts(tree, child)) {
      clause.obliques.push_back(
          {each, preposition(tree, child), tree.extent(each), false});
    }
  }
}

/// "are wearing thin", "fell apart": an adverb right behind such a verb, beside
/// which nothing else is said.
bool draft_flat_adverb(const Drafting& out, const Clause& clause,
                       const Draft& pattern) {
  const Tree& tree = out.tree;
  const TokenIndex adverb = clause.predicate + 1;
  if (clause.lemma.empty() ||  // One adverb is enough.
      !lexicon::takes_state(text::lower(tree[clause.predicate].lemma)) ||
      adverb >= tree.size() || tree[adverb].head != clause.predicate ||
      tree[adverb].relation != Dep::kAdvmod || denies(tree, adverb) ||
      lexicon::is_raising(clause.lemma + ' ' +
                          text::lower(tree[adverb].lemma)) ||
      tree.extent(adverb).first != tree.extent(adverb).last ||
      !feature(tree[adverb].features, "PronType").empty() ||
      time_of(tree.document(), tree.sentence(), adverb) ||
      std::any_of(
          clause.obliques.begin(), clause.obliques.end(),
          [&tree](const Oblique& each) { return is_argument(tree, each); })) {
    return false;
  }
  Clause whole = clause;
  whole.lemma.clear();
  if (is_particle(tree, adverb, clause.predicate)) {
    draft_longer(out, whole, pattern);
  } else {
    const Draft draft = lengthened(tree, pattern, adverb, whole);
    draft_longer(out, whole, draft);
  }
  return true;
}

}  // namespace

bool draft_idiom(const Drafting& out, const Clause& clause, TokenIndex object,
                 const Draft& pattern) {
  const Tree& tree = out.tree;
  if (object < clause.predicate || !names_nothing(tree, object) ||
      clause.objects.size() != 1 ||
      !lexicon::is_idiom(clause.lemma, kAsObject,
                         text::lower(tree[object].lemma))) {
    return false;
  }
  Clause whole = clause;
  whole.objects.clear();
  whole.lemma.clear();
  take_phrases(tree, object, whole);
  const Draft draft = lengthened(tree, pattern, object, whole);
  draft_longer(out, whole, draft);
  return true;
}

bool draft_idiom(const Drafting& out, const Clause& clause,
                 const Draft& pattern) {
  const Tree& tree = out.tree;
  for (const Oblique& oblique : clause.obliques) {
    if (oblique.head < clause.predicate || oblique.is_shared ||
        !names_nothing(tree, oblique.head) ||
        !lexicon::is_idiom(clause.lemma, oblique.preposition,
                           text::lower(tree[oblique.head].lemma))) {
      continue;
    }
    Clause whole = clause;
    whole.lemma.clear();  // One noun is enough.
    std::erase_if(whole.obliques, [&](const Oblique& each) {
      return each.head == oblique.head;
    });
    take_phrases(tree, oblique.head, whole);
    const Draft draft = lengthened(tree, pattern, oblique.head, whole);
    draft_longer(out, whole, draft);
    return true;
  }
  return draft_flat_adverb(out, clause, pattern);
}

bool draft_state(const Drafting& out, const Clause& clause,
                 TokenIndex adjective, const Draft& pattern) {
  const Tree& tree = out.tree;
  if (tree[adjective].upos != Upos::kAdj || adjective < clause.predicate ||
      tree.has(adjective, {Dep::kCase, Dep::kMark, Dep::kConj, Dep::kDet}) ||
      !lexicon::takes_state(clause.lemma)) {
    return false;
  }
  Clause whole = clause;
  whole.lemma.clear();
  take_phrases(tree, adjective, whole);
  Draft draft = lengthened(tree, pattern, adjective, whole);
  draft.is_turned = is_negated(tree, adjective);  // "pleaded not guilty"
  if (const auto act = tree.child(adjective, {Dep::kXcomp, Dep::kCcomp})) {
    draft.object = clause_value(tree, *act);  // "stand ready to pay"
    out.drafts.push_back(std::move(draft));
    return true;
  }
  draft_longer(out, whole, draft);
  return true;
}

}  // namespace relata::extract
