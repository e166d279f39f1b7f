#include "extract/syntax/clause.h"

#include <algorithm>

#include "extract/syntax/clause_arguments.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/clause_words.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/wording.h"
#include "extract/values/time_expression.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

bool is_bare_participle(const Tree& tree, TokenIndex predicate) {
  const Token& token = tree[predicate];
  if (tree.has(predicate, {Dep::kAux, Dep::kAuxPass, Dep::kNsubj})) {
    return false;
  }
  const bool is_past = token.xpos == "VBN" || token.xpos == "VBD";
  // "; destroyed a bridge": with an object it is rather a past.
  if (tree.has(predicate, {Dep::kObj}) &&
      !lexicon::takes_recipient(text::lower(token.lemma)) &&
      !tree.has(predicate, {Dep::kOblAgent})) {
    return false;
  }
  return is_past &&
         (token.relation == Dep::kAcl || token.relation == Dep::kAdvcl ||
          (token.relation == Dep::kXcomp && token.xpos == "VBN"));
}

/// "Ex-minister jailed over bribes": headlines leave the auxiliary out. A past
/// form without an object of a verb whose object is somebody.
bool is_headline_passive(const Tree& tree, const Clause& clause) {
  const Token& verb = tree[clause.predicate];
  return tree.sentence().zone == Zone::Kind::kHeadline &&
         (verb.xpos == "VBD" || verb.xpos == "VBN") && !clause.is_copular &&
         !clause.subjects.empty() && clause.objects.empty() &&
         clause.contents.empty() && !clause.infinitive &&
         clause.predicatives.empty() &&
         !tree.has(clause.predicate, {Dep::kAux}) &&
         lexicon::always_has_object(text::lower(verb.lemma));
}

}  // namespace

namespace {

/// "a proof of what can be done": what is done is no proof.
bool is_free_relative(const Token& token) {
  const lexicon::Pronoun* pronoun = lexicon::find_pronoun(token.lemma);
  return token.xpos == "WP" && pronoun != nullptr &&
         pronoun->kind == lexicon::Pronoun::Kind::kInterrogative;
}

}  // namespace

namespace {

/// "60 percent of prisoners who left": what counts a noun without an article
/// tells how many left; "many of the prisoners who left" were all of these, as
/// were "the number of prisoners who left".
TokenIndex with_count(const Tree& tree, TokenIndex noun) {
  const TokenIndex above = tree[noun].head;
  const bool is_counted =
      above < tree.size() && counted_noun(tree, above) == noun &&
      !tree.has(noun, {Dep::kDet, Dep::kNmodPoss}) && !is_definite(tree, above);
  return is_counted ? above : noun;
}

}  // namespace

std::optional<TokenIndex> antecedent(const Tree& tree, TokenIndex token) {
  while (token != kNoToken) {
    const Dep relation = tree[token].relation;
    if (relation == Dep::kAclRelcl || relation == Dep::kAcl) {
      const TokenIndex head = tree[token].head;
      const TokenIndex first = tree.extent(token).first;
      const bool has_own_noun = first > 0 && is_free_relative(tree[first - 1]);
      if (head == kNoToken || !is_nominal(tree[head]) ||
          (has_own_noun && head + 1 < first)) {
        return std::nullopt;
      }
      return with_count(tree, head);
    }
    token = tree[token].head;
  }
  return std::nullopt;
}

namespace {

/// "Lee, shot in the neck, died, police said", where a tree hung both subjects
/// on "said": the one before the clause is the clause's.
std::optional<TokenIndex> stray_subject(const Tree& tree,
                                        TokenIndex predicate) {
  const TokenIndex verb = tree[predicate].head;
  if (tree[predicate].relation != Dep::kCcomp || verb < predicate) {
    return std::nullopt;
  }
  std::optional<TokenIndex> before;
  bool has_own = false;
  for (const TokenIndex child : tree.children(verb)) {
    if (tree[child].relation != Dep::kNsubj) continue;
    if (child < predicate) before = child;
    has_own |= child > predicate;
  }
  return has_own ? before : std::nullopt;
}

/// "called him a traitor", where a tree has him receive a traitor.
void turn_into_predicative(Clause& clause, const std::string& verb) {
  if (clause.objects.empty() && !clause.predicatives.empty()) {
    clause.objects = std::move(clause.recipients);  // "found him guilty"
    clause.recipients.clear();
  }
  if (clause.recipients.empty() || clause.objects.empty() ||
      !clause.predicatives.empty() || lexicon::takes_recipient(verb) ||
      lexicon::find_cue(verb, "verb", "predicate") == nullptr) {
    return;
  }
  clause.predicatives = std::move(clause.objects);
  clause.objects = std::move(clause.recipients);
  clause.recipients.clear();
}

/// "The rule allows them to act alone, approved in May": a participle behind a
/// comma tells rather of the rule.
bool is_afterthought(const Tree& tree, TokenIndex token) {
  const TokenIndex first = tree.extent(token).first;
  return tree[token].relation == Dep::kAdvcl && tree[token].xpos == "VBN" &&
         first > 0 && tree[token].head < first &&
         (tree[first].form == "," || tree[first - 1].form == ",") &&
         !has_own_subject(tree, token) && marker(tree, token).empty();
}

/// "The raids hit two bases; destroyed a bridge": a second verb of the same
/// form without a subject, behind the first.
bool goes_on(const Tree& tree, const Clause& above, const Clause& clause) {
  const Token& verb = tree[clause.predicate];
  return clause.predicate > above.predicate && clause.subjects.empty() &&
         verb.upos == Upos::kVerb && verb.xpos == tree[above.predicate].xpos &&
         (verb.xpos == "VBD" || verb.xpos == "VBZ") &&
         reporting_cue(tree, clause.predicate) == nullptr &&
         !has_own_subject(tree, clause.predicate);
}

/// "accused of theft and inciting a riot": a gerund beside a noun.
bool is_in_phrase(const Tree& tree, TokenIndex gerund) {
  const TokenIndex noun = tree[gerund].head;
  return tree[gerund].relation == Dep::kConj && tree[gerund].xpos == "VBG" &&
         noun < tree.size() && is_nominal(tree[noun]) &&
         tree[noun].relation == Dep::kObl && !is_predicate(tree, noun);
}

/// What a clause understands from the one over it, or nullptr, by how it hangs
/// on that.
void understand(const Tree& tree, const Clause* over, Clause& clause) {
  switch (tree[clause.predicate].relation) {
    case Dep::kConj:
      if (over != nullptr && is_in_phrase(tree, clause.predicate)) {
        understand_participle(tree, over, clause);
      } else if (over != nullptr) {
        share_across_conjuncts(tree, *over, clause);
      }
      break;
    case Dep::kAclRelcl:
      fill_relative_gap(tree, clause);
      break;
    case Dep::kAcl:
    case Dep::kAdvcl:
    case Dep::kObl:
    case Dep::kNmod:
    case Dep::kParataxis:
      if (over != nullptr && goes_on(tree, *over, clause)) {
        share_across_conjuncts(tree, *over, clause);
      } else {
        understand_participle(tree, over, clause);
      }
      break;
    case Dep::kXcomp:
    case Dep::kCcomp:
      if (over != nullptr) understand_infinitive(tree, *over, clause);
      break;
    default:
      break;
  }
}

/// "Lee said Monday the firm closed", where a tree hung the day on "closed":
/// what stands right behind a verb of saying tells when that was.
void return_time(const Tree& tree, Clause& clause, Clause& above) {
  if (tree[clause.predicate].relation != Dep::kCcomp ||
      clause.subjects.empty() || clause.predicate < above.predicate ||
      reporting_cue(tree, above.predicate) == nullptr) {
    return;
  }
  const auto is_returned = [&](const Oblique& oblique) {
    return oblique.range.first == above.predicate + 1 &&
           oblique.range.last < tree.extent(clause.subjects.front()).first &&
           time_of(tree.document(), tree.sentence(), oblique.head);
  };
  const auto kept = std::stable_partition(
      clause.obliques.begin(), clause.obliques.end(),
      [&](const Oblique& oblique) { return !is_returned(oblique); });
  above.obliques.insert(above.obliques.end(), kept, clause.obliques.end());
  clause.obliques.erase(kept, clause.obliques.end());
}

}  // namespace

namespace {

/// "second-" of "second-guess": the first part of a verb written with a hyphen;
/// empty for others.
std::string prefix(const Tree& tree, TokenIndex verb) {
  if (verb < 2 || tree[verb - 1].form != "-" ||
      tree[verb - 1].span.end != tree[verb].span.begin ||
      tree[verb - 2].span.end != tree[verb - 1].span.begin ||
      tree[verb - 2].upos == Upos::kAdp || !tree.is_under(verb - 2, verb)) {
    return {};
  }
  return text::lower(tree[verb - 2].form) + '-';
}

/// The lemma of what a clause says, of which all else is known: "be",
/// "second-guess", "cut off", "deal with" of "was dealt with".
std::string clause_lemma(const Tree& tree, const Clause& clause) {
  if (clause.is_copular) return "be";
  const TokenIndex predicate = clause.predicate;
  std::string lemma =
      prefix(tree, predicate) + text::lower(tree[predicate].lemma);
  for (const TokenIndex child : tree.children(predicate)) {
    const bool is_stranded = clause.is_passive && child == predicate + 1 &&
                             tree[child].upos == Upos::kAdp &&
                             (tree[child].relation == Dep::kObl ||
                              tree[child].relation == Dep::kAdvmod);
    if (is_stranded || is_particle(tree, child, predicate)) {
      lemma += ' ';
      lemma += text::lower(tree[child].form);
    }
  }
  return lemma;
}

}  // namespace

Clause own_clause(const Tree& tree, TokenIndex predicate) {
  Clause clause;
  clause.predicate = predicate;
  clause.is_copular = tree.has(predicate, {Dep::kCop}) &&
                      !tree.has(predicate, {Dep::kNsubjOuter});
  clause.is_passive = is_bare_participle(tree, predicate);
  for (const TokenIndex child : tree.children(predicate)) {
    const Dep relation = tree[child].relation;
    clause.is_passive |=
        relation == Dep::kNsubjPass || relation == Dep::kAuxPass;
    clause.is_existential |=
        relation == Dep::kExpl && text::lower(tree[child].form) == "there";
    add_argument(tree, child, clause);
    add_clause(tree, child, clause);
    if (relation != Dep::kAdvmod || !is_particle(tree, child, predicate))
      continue;
    for (const TokenIndex below : tree.children(child))
      add_argument(tree, below, clause);  // "went back to Leeds"
  }
  if (clause.is_existential && clause.subjects.empty()) {
    clause.subjects.swap(clause.objects);  // "there are over 200 refugees"
  }
  if (clause.subjects.empty()) {
    if (const auto subject = stray_subject(tree, predicate)) {
      clause.subjects = conjuncts(tree, *subject);
    }
  }
  turn_into_predicative(clause, text::lower(tree[predicate].lemma));
  clause.is_passive |= is_headline_passive(tree, clause);
  clause.words = relation_words(tree, clause);
  clause.lemma = clause_lemma(tree, clause);
  return clause;
}

Clauses::Clauses(const Tree& tree) : tree_(tree), index_(tree.size(), 0) {
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    if (!is_predicate(tree, token)) continue;
    clauses_.push_back(own_clause(tree, token));
    index_[token] = clauses_.size();
  }
  for (Clause& clause : clauses_) {
    Clause* first = find_above(clause);
    if (first != nullptr) return_time(tree, clause, *first);
  }
  for (auto token = tree.top_down().rbegin(); token != tree.top_down().rend();
       ++token) {
    Clause* clause = find(*token);
    Clause* first = clause == nullptr ? nullptr : find_above(*clause);
    if (first != nullptr) lend_objects(tree, *clause, *first);
  }
  // Heads before dependents: what is understood is taken from clauses that
  // already understand theirs.
  for (const TokenIndex token : tree.top_down()) {
    Clause* clause = find(token);
    if (clause == nullptr) continue;
    const Clause* over = above(*clause);
    if (is_in_phrase(tree, token)) over = of(tree[tree[token].head].head);
    if (is_afterthought(tree, token)) over = finite_above(*clause);
    if (const auto said = clause_gone_on_with(tree, token)) over = of(*said);
    understand(tree, over, *clause);
  }
}

const Clause* Clauses::of(TokenIndex predicate) const {
  const std::size_t place = index_[predicate];
  return place == 0 ? nullptr : &clauses_[place - 1];
}

Clause* Clauses::find(TokenIndex predicate) {
  const std::size_t place = index_[predicate];
  return place == 0 ? nullptr : &clauses_[place - 1];
}

Clause* Clauses::find_above(const Clause& clause) {
  const TokenIndex head = tree_[clause.predicate].head;
  return head == kNoToken ? nullptr : find(head);
}

const Clause* Clauses::finite_above(const Clause& clause) const {
  TokenIndex head = tree_[clause.predicate].head;
  while (head < tree_.size() && (of(head) == nullptr || has_to(tree_, head)))
    head = tree_[head].head;
  return head < tree_.size() ? of(head) : above(clause);
}

const Clause* Clauses::above(const Clause& clause) const {
  const TokenIndex head = tree_[clause.predicate].head;
  return head == kNoToken ? nullptr : of(head);
}

}  // namespace relata::extract
