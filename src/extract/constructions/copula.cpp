// "Ann Lee is the minister of trade, is in Amman and seems ill" says that she
// is the minister, is minister of trade, and is in Amman.
#include <algorithm>

#include "extract/constructions/draft.h"
#include "extract/syntax/complement.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"
#include "extract/values/time_expression.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// How much of it: "35 years" of "35 years old".
bool tells_how_much(const Tree& tree, TokenIndex child) {
  const Dep relation = tree[child].relation;
  return (relation == Dep::kOblUnmarked || relation == Dep::kNmodUnmarked ||
          relation == Dep::kObl || relation == Dep::kNmod) &&
         tree.has(child, {Dep::kNummod}) && !tree.has(child, {Dep::kCase});
}

/// "so broad that it fails": what follows is a result.
bool is_so_much(const Tree& tree, TokenIndex adjective) {
  const auto below = tree.children(adjective);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return tree[child].relation == Dep::kAdvmod &&
           text::lower(tree[child].form) == "so";
  });
}

/// "as old as it looks", "older than it looks": what the adjective is compared
/// with, and `word` opens.
bool compares(const Tree& tree, TokenIndex adjective, std::string_view word) {
  if (lexicon::opens_comparison(word)) return true;
  const auto below = tree.children(adjective);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return tree[child].relation == Dep::kAdvmod && child < adjective &&
           lexicon::is_equative(word) && text::lower(tree[child].form) == word;
  });
}

/// "unsure about whether he left": a question behind a preposition.
bool asks_behind_preposition(const Tree& tree, TokenIndex clause) {
  const TokenIndex first = tree.extent(clause).first;
  return first + 1 < clause &&
         lexicon::is_preposition(text::lower(tree[first].form)) &&
         (lexicon::subordinator(text::lower(tree[first + 1].form)) ==
              lexicon::Subordinator::kQuestion ||
          tree[first + 1].xpos.starts_with('W'));
}

/// What completes an adjective: "open to a talk", "worried about losing it",
/// "sure that he left", "busy selling it", "as old as it looks"; not why and
/// when.
bool completes_adjective(const Tree& tree, TokenIndex adjective,
                         TokenIndex child) {
  switch (tree[child].relation) {
    case Dep::kCcomp:
      return !is_so_much(tree, adjective);
    case Dep::kXcomp:
    case Dep::kObl:
    case Dep::kNmod:
      return true;
    case Dep::kAdvcl: {
      const Token& opening = tree[tree.extent(child).first];
      return compares(tree, adjective, text::lower(opening.form)) ||
             opening.upos == Upos::kAdp || opening.upos == Upos::kPart ||
             tree[child].xpos == "VBG" || asks_behind_preposition(tree, child);
    }
    default:
      return false;
  }
}

/// The last word of what completes an adjective: of a phrase up to a comma.
TokenIndex completion_end(const Tree& tree, TokenIndex child) {
  const Dep relation = tree[child].relation;
  if (relation != Dep::kObl && relation != Dep::kNmod)
    return told_end(tree, child);
  const TokenRange extent = tree.extent(child);
  for (TokenIndex i = extent.first; i <= extent.last; ++i) {
    if (tree[i].upos == Upos::kPunct && tree[i].form == ",") return i - 1;
  }
  return extent.last;
}

/// The last word that completes an adjective: "difficult to assess", "higher
/// than in May"; nothing where it would be too long, as the adjective alone
/// says something else.
std::optional<TokenIndex> adjective_end(const Tree& tree,
                                        TokenIndex adjective) {
  TokenIndex last = adjective;
  for (const TokenIndex child : tree.children(adjective)) {
    const TokenRange extent = tree.extent(child);
    if (child < adjective || extent.first != last + 1) continue;
    if (!completes_adjective(tree, adjective, child)) break;
    last = completion_end(tree, child);
    if (last - adjective >= kLongestPhrase) return std::nullopt;
    if (last < extent.last) break;
  }
  return last;
}

/// "less " of "less eager", "too " of "too late", "more " of "more eager": the
/// adjective alone would say something else.
std::string degree(const Tree& tree, TokenIndex adjective) {
  for (const TokenIndex child : tree.children(adjective)) {
    if (tree[child].relation != Dep::kAdvmod || child > adjective) continue;
    const std::string word = text::lower(tree[child].form);
    if (lexicon::find_cue(word, "adv", "degree") != nullptr) return word + ' ';
  }
  return {};
}

/// The adjective's lemma, or its form where that compares: "wider".
std::string degree_form(const Tree& tree, TokenIndex adjective) {
  const Token& token = tree[adjective];
  const bool compares = token.xpos == "JJR" || token.xpos == "JJS";
  return text::lower(compares ? token.form : token.lemma);
}

/// "is glad that she left".
void draft_contents(const Drafting& out, const Clause& clause,
                    const Draft& pattern) {
  for (const TokenIndex content : clause.contents) {
    Draft each = pattern;
    each.object = content_value(out.tree, content);
    out.drafts.push_back(std::move(each));
  }
}

/// "is the deadliest in the country": the article makes a noun of the
/// adjective, which tells of which ones it is.
bool draft_superlative(const Drafting& out, const Clause& clause, Draft draft) {
  const Tree& tree = out.tree;
  const TokenIndex adjective = clause.predicate;
  const auto article = tree.child(adjective, {Dep::kDet});
  if (!article || tree[adjective].upos != Upos::kAdj ||
      !is_definite(tree, adjective)) {
    return false;
  }
  TokenRange range = {tree.extent(*article).first, adjective};
  for (const TokenIndex child : tree.children(adjective)) {
    const TokenRange extent = tree.extent(child);
    const Dep relation = tree[child].relation;
    const bool is_phrase = relation == Dep::kObl || relation == Dep::kNmod ||
                           relation == Dep::kAclRelcl;
    const bool is_when =
        time_of(tree.document(), tree.sentence(), child).has_value();
    if (!is_phrase || is_when || extent.first != range.last + 1 ||
        extent.last - range.first >= kLongestPhrase) {
      continue;
    }
    range.last = extent.last;
    draft.roles = without(tree, std::move(draft.roles), child);
  }
  draft.object = {Value::Kind::kWords, adjective, range};
  out.drafts.push_back(std::move(draft));
  return true;
}

/// "is complicit", "is 35 years old": the adjective is the object, with what
/// tells how much and what completes it.
void draft_adjective_phrase(const Drafting& out, TokenIndex adjective,
                            Draft draft) {
  const Tree& tree = out.tree;
  const auto last = adjective_end(tree, adjective);
  if (!last) return;
  draft.object = {Value::Kind::kWords, adjective, {adjective, *last}};
  for (const TokenIndex child : tree.children(adjective)) {
    if (child + 1 != draft.object.range.first || child > adjective) continue;
    if (tells_how_much(tree, child)) {
      draft.object.range.first = tree.extent(child).first;  // "35 years old"
      draft.roles = without(tree, std::move(draft.roles), child);
    } else if (tree[child].relation == Dep::kAdvmod && !denies(tree, child)) {
      draft.object.range.first = child;
    }
  }
  std::erase_if(draft.roles, [&](const RoleDraft& role) {
    return role.value.kind == Value::Kind::kClause &&
           draft.object.range.contains(role.value.head);
  });
  out.drafts.push_back(std::move(draft));
}

/// "is complicit in the fraud", or plainly "is complicit".
void draft_adjective(const Drafting& out, const Clause& clause, Draft draft) {
  const Tree& tree = out.tree;
  const TokenIndex adjective = clause.predicate;
  Clause whole = clause;
  whole.words.push_back(adjective);
  for (const TokenIndex child : tree.children(adjective)) {
    if (tree[child].relation == Dep::kAdvmod && child < adjective &&
        child + 1 == adjective) {
      whole.words.push_back(child);
    }
  }
  Draft long_form = draft;
  long_form.lemma =
      "be " + degree(tree, adjective) + degree_form(tree, adjective);
  long_form.relation = relation_text(tree, whole, "");
  if (clause.infinitive) {
    if (tree[adjective].lemma == "likely" || tree[adjective].lemma == "sure") {
      return;
    }
    long_form.object = clause_value(tree, *clause.infinitive);
    out.drafts.push_back(std::move(long_form));
    return;
  }
  const auto before = out.drafts.size();
  if (!is_so_much(tree, adjective)) draft_contents(out, clause, long_form);
  if (out.drafts.size() == before) {
    Clause behind = whole;
    std::erase_if(behind.obliques, [&](const Oblique& oblique) {
      return oblique.head < adjective || !is_argument(tree, oblique);
    });
    draft_prepositional(out, behind, long_form);
  }
  if (out.drafts.size() > before) return;
  draft_adjective_phrase(out, adjective, std::move(draft));
}

/// "a senator", "the mayor of Leeds": tells what the subject is, and refers to
/// nothing else; not so a name, a pronoun, a number.
bool describes(const Tree& tree, TokenIndex predicate) {
  return tree[predicate].upos == Upos::kNoun &&
         name_over(tree, predicate) == nullptr && !titled_name(tree, predicate);
}

/// "no", "neither".
bool is_negative_article(const Tree& tree, TokenIndex word) {
  return tree[word].relation == Dep::kDet &&
         lexicon::determiner(text::lower(tree[word].lemma)) ==
             lexicon::Determiner::kNegative;
}

/// The predicate's phrase without what denies it, which is the claim's
/// polarity ("hardly", "no"), and without an indefinite article.
TokenRange description(const Tree& tree, TokenIndex predicate) {
  TokenRange range = standalone_phrase(tree, predicate);
  while (
      range.first < predicate && tree[range.first].head == predicate &&
      (denies(tree, range.first) || is_negative_article(tree, range.first))) {
    ++range.first;
  }
  const Token& first = tree[range.first];
  if (range.first < predicate && first.relation == Dep::kDet &&
      first.lemma == "a") {
    ++range.first;
  }
  return range;
}

/// "on track", "at risk": a noun that the preposition makes a state.
bool is_bare(const Tree& tree, TokenIndex noun) {
  return tree[noun].xpos == "NN" && describes(tree, noun) &&
         !tree.has(noun, {Dep::kDet, Dep::kNmodPoss, Dep::kAmod, Dep::kCompound,
                          Dep::kNummod, Dep::kNmodDesc, Dep::kConj}) &&
         tree.has(noun, {Dep::kCase});
}

void draft_predicate(const Drafting& out, const Clause& clause,
                     TokenIndex predicate, Draft draft) {
  const Tree& tree = out.tree;
  std::string word = preposition(tree, predicate);
  if (word.empty())  // "is for the mill and the port"
    word = preposition(tree, first_conjunct(tree, predicate));
  draft.object = phrase(tree, predicate);
  const bool is_state =
      lexicon::role_name(word, EntityType::kPlace, false) == RoleName::kPlace &&
      is_bare(tree, predicate);
  if (is_state) {
    const auto before = tree.child(predicate, {Dep::kCase});
    draft.object = {
        Value::Kind::kWords,
        predicate,
        {tree.extent(*before).first, standalone_phrase(tree, predicate).last}};
  } else if (!word.empty()) {
    draft.lemma = "be " + word;
    draft.relation = relation_text(tree, clause, word);
  } else {
    draft_role(out, draft.subject, predicate, &clause);
    if (describes(tree, predicate)) {
      draft.object = {Value::Kind::kWords, predicate,
                      description(tree, predicate)};
    }
  }
  out.drafts.push_back(std::move(draft));
}

/// "is a senator and a farmer", "is not a gift but a loan": each by itself.
void draft_predicates(const Drafting& out, const Clause& clause,
                      const Draft& pattern) {
  const Tree& tree = out.tree;
  const auto other = set_against(tree, clause.predicate);
  if (other) draft_predicate(out, clause, clause.predicate, pattern);
  for (const TokenIndex each : conjuncts(tree, clause.predicate)) {
    const auto before = static_cast<std::ptrdiff_t>(out.drafts.size());
    draft_predicate(out, clause, each, pattern);
    const bool is_turned = other && each >= *other;
    std::for_each(out.drafts.begin() + before, out.drafts.end(),
                  [is_turned](Draft& draft) { draft.is_turned = is_turned; });
  }
}

/// "pork or nothing", "between 8 and 12 dollars": neither is told of alone.
bool are_together(const Tree& tree, TokenIndex predicate,
                  const std::string& before) {
  if (!before.empty())
    return lexicon::joins_pair(before) && tree.has(predicate, {Dep::kConj});
  for (const TokenIndex each : conjuncts(tree, predicate)) {
    const auto joint = tree.child(each, {Dep::kCc});
    if (each != predicate && joint &&
        lexicon::conjunction(text::lower(tree[*joint].form)) ==
            lexicon::Conjunction::kOr) {
      return true;
    }
  }
  return false;
}

/// "is pork or nothing", "is between 8 and 12 dollars": one fact of both.
bool draft_together(const Drafting& out, const Clause& clause,
                    const Draft& pattern) {
  const Tree& tree = out.tree;
  const std::string before = preposition(tree, clause.predicate);
  if (!are_together(tree, clause.predicate, before)) return false;
  Draft draft = pattern;
  draft.object = coordinated_words(tree, clause.predicate);
  if (!before.empty()) draft.lemma.append(" ").append(before);
  draft.relation = relation_text(tree, clause, before);
  out.drafts.push_back(std::move(draft));
  return true;
}

/// "It was the council that sold the mill": "it" stands for nothing.
bool is_cleft(const Tree& tree, TokenIndex subject, TokenIndex predicate) {
  const auto clause = tree.child(predicate, {Dep::kAclRelcl});
  if (!clause || *clause < predicate || !is_definite(tree, predicate) ||
      !lexicon::is_impersonal(text::lower(tree[subject].form))) {
    return false;
  }
  const auto gap = tree.child(*clause, {Dep::kNsubj, Dep::kNsubjPass});
  return gap && is_relative_pronoun(tree, *gap);
}

}  // namespace

void draft_copula(const Drafting& out, const Clause& clause) {
  const Tree& tree = out.tree;
  Draft pattern;
  pattern.predicate = clause.predicate;
  pattern.construction = kCopula;
  pattern.lemma = "be";
  pattern.relation = relation_text(tree, clause, "");
  pattern.roles = clause_roles(tree, clause);
  pattern.understands_subject = clause.understands_subject;
  const std::string_view tag = tree[clause.predicate].xpos;
  if (tag == "WRB" || tag == "WP") return;  // "that is why"
  const bool is_when =
      tree[clause.predicate].upos == Upos::kAdv &&
      time_of(tree.document(), tree.sentence(), clause.predicate).has_value();
  if (is_when) return;  // "as he was a week ago"
  for (const TokenIndex subject : clause.subjects) {
    if (is_cleft(tree, subject, clause.predicate)) continue;
    pattern.subject = subject;
    if (!is_nominal(tree[clause.predicate]) &&
        !counted_noun(tree, clause.predicate)) {
      if (draft_measure(out, clause, pattern) ||
          draft_superlative(out, clause, pattern)) {
        continue;
      }
      draft_adjective(out, clause, pattern);
      continue;
    }
    if (draft_together(out, clause, pattern)) continue;
    draft_predicates(out, clause, pattern);
  }
}

}  // namespace relata::extract
