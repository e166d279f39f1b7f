// "On Monday they told the court that they had paid": what hangs on the verb
// is its subject, its objects, phrases beside them, and clauses under it.
#include "extract/syntax/clause_arguments.h"

#include "extract/syntax/clause_form.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/mention.h"
#include "extract/syntax/wording.h"
#include "extract/values/time_expression.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// The conjuncts of an argument; those that a group has names for ("the
/// brothers, Omar and Ivo") stand for it.
std::vector<TokenIndex> participants(const Tree& tree, TokenIndex head) {
  std::vector<TokenIndex> all;
  for (const TokenIndex each : conjuncts(tree, head)) {
    const auto members = named_members(tree, each);
    all.insert(all.end(), members.begin(), members.end());
    if (members.empty()) all.push_back(each);
  }
  return all;
}

/// Adds the conjuncts of an argument, relative pronouns resolved.
void add_nominals(const Tree& tree, TokenIndex head,
                  std::vector<TokenIndex>& list) {
  for (const TokenIndex conjunct : participants(tree, head)) {
    if (list.size() >= Clauses::kMostConjuncts) return;
    TokenIndex token = conjunct;
    if (is_relative_pronoun(tree, token)) {
      const auto noun = antecedent(tree, token);
      if (!noun) continue;
      token = *noun;
    }
    list.push_back(token);
  }
}

/// The first conjunct's phrase: up to where the coordination begins.
TokenRange first_phrase(const Tree& tree, TokenIndex head) {
  TokenRange range = tree.extent(head);
  const auto next = tree.child(head, {Dep::kConj});
  if (!next) return range;
  TokenIndex end = tree.extent(*next).first;
  while (end > range.first + 1 && (tree[end - 1].relation == Dep::kCc ||
                                   tree[end - 1].upos == Upos::kPunct)) {
    --end;
  }
  if (end > head) range.last = end - 1;
  return range;
}

/// "in front of the hall": the hall, and the words before it as one
/// preposition; nothing where the table of prepositions has none of these
/// words.
std::optional<Oblique> behind_compound(const Tree& tree,
                                       const Oblique& oblique) {
  if (tree[oblique.head].upos != Upos::kNoun || oblique.preposition.empty())
    return std::nullopt;
  for (const TokenIndex child : tree.children(oblique.head)) {
    if (tree[child].relation != Dep::kNmod || child < oblique.head) continue;
    const auto word = tree.child(child, {Dep::kCase});
    if (!word || *word != oblique.head + 1) return std::nullopt;
    std::string words = oblique.preposition;
    for (TokenIndex i = base_phrase(tree, oblique.head).first; i <= *word; ++i)
      words += ' ' + text::lower(tree[i].form);
    if (!lexicon::is_preposition(words)) return std::nullopt;
    return Oblique{child, words, first_phrase(tree, child), false};
  }
  return std::nullopt;
}

void add_oblique(const Tree& tree, TokenIndex head, Clause& clause) {
  const std::string shared = preposition(tree, head);
  for (const TokenIndex conjunct : participants(tree, head)) {
    if (clause.obliques.size() >= Clauses::kMostConjuncts) return;
    Oblique oblique{conjunct, shared, first_phrase(tree, conjunct), false};
    const std::string own = preposition(tree, conjunct);
    if (!own.empty()) oblique.preposition = own;
    if (is_relative_pronoun(tree, conjunct)) {
      const auto noun = antecedent(tree, conjunct);
      if (!noun) continue;
      oblique.head = *noun;
      oblique.range = base_phrase(tree, *noun);
    }
    clause.obliques.push_back(behind_compound(tree, oblique).value_or(oblique));
  }
}

/// What is said, and what is said beside it; a verb that goes on with the
/// subject of the first is part of that.
void add_clauses(const Tree& tree, TokenIndex head,
                 std::vector<TokenIndex>& list) {
  list.push_back(head);
  for (const TokenIndex child : tree.children(head)) {
    if (tree[child].relation == Dep::kConj && is_predicate(tree, child) &&
        has_own_subject(tree, child) && list.size() < Clauses::kMostConjuncts) {
      list.push_back(child);
    }
  }
}

void add_xcomp(const Tree& tree, TokenIndex child, Clause& clause) {
  const bool is_verbal =
      tree[child].upos == Upos::kVerb || tree.has(child, {Dep::kCop});
  if (lexicon::marks_infinitive(tree[child].lemma)) return;  // "he wanted to"
  if (const auto noun = described_noun(tree, child)) {
    add_nominals(tree, *noun, clause.objects);
  } else if (is_verbal) {
    if (!clause.infinitive) clause.infinitive = child;
  } else if (!preposition(tree, child).empty()) {
    add_oblique(tree, child, clause);
  } else {
    for (const TokenIndex each : conjuncts(tree, child)) {
      clause.predicatives.push_back(each);
    }
  }
}

/// Where the number begins that the words from `first` on compare something
/// with: "over 11", "at least 11", "up to 11"; nothing if they compare nothing.
std::optional<TokenIndex> compared(const Tree& tree, TokenIndex first) {
  if (first + 2 >= tree.size()) return std::nullopt;
  std::string words = text::lower(tree[first].lemma);
  for (const TokenIndex length : {1, 2}) {
    if (!lexicon::quantity_word(words, "comparator").empty())
      return first + length;
    words += ' ' + text::lower(tree[first + 1].form);
  }
  return std::nullopt;
}

/// "reports over 11,000 casualties": no preposition, but part of the number.
bool is_approximation(const Tree& tree, TokenIndex head) {
  const auto word = tree.child(head, {Dep::kCase});
  if (!word || *word >= head || *word != tree[head].head + 1) return false;
  const auto number = compared(tree, *word);
  return number && tree[*number].upos == Upos::kNum &&
         tree.has(head, {Dep::kNummod}) &&
         !tree.has(tree[head].head, {Dep::kObj, Dep::kNsubjPass});
}

bool is_subjectless_infinitive(const Tree& tree, TokenIndex predicate) {
  const auto mark = tree.child(predicate, {Dep::kMark});
  return mark && lexicon::marks_infinitive(tree[*mark].lemma) &&
         !tree.has(predicate, {Dep::kNsubj, Dep::kNsubjPass, Dep::kNsubjOuter,
                               Dep::kExpl});
}

/// "testifying in Leeds, Ann said", "said he, moved by the plea": a participle
/// beside the verb, which a finite clause alone can be the object of.
bool is_bare_participle_phrase(const Tree& tree, TokenIndex predicate) {
  const std::string_view tag = tree[predicate].xpos;
  return (tag == "VBG" || tag == "VBN") && !has_own_subject(tree, predicate) &&
         reporting_cue(tree, tree[predicate].head) != nullptr &&
         !tree.has(predicate,
                   {Dep::kAux, Dep::kAuxPass, Dep::kCop, Dep::kMark});
}

/// Gerunds that go on with what stands before them: "inciting" of "accused of
/// theft and inciting a riot".
void add_gerunds(const Tree& tree, TokenIndex head,
                 std::vector<TokenIndex>& list) {
  for (const TokenIndex child : tree.children(head)) {
    if (tree[child].relation == Dep::kConj && tree[child].xpos == "VBG" &&
        is_predicate(tree, child) && marker(tree, child).empty() &&
        !has_own_subject(tree, child) &&
        list.size() < Clauses::kMostConjuncts) {
      list.push_back(child);
    }
  }
}

bool is_relative_adverb(const Tree& tree, TokenIndex token) {
  return is_relative_pronoun(tree, token) &&
         lexicon::relative_adverb(tree[token].lemma).has_value();
}

/// "taken to Ostra by helicopter", "asked by phone": a thing that is no one in
/// particular does nothing, but is a means.
bool is_bare_means(const Tree& tree, TokenIndex noun) {
  return tree[noun].xpos == "NN" &&
         type_of(tree, noun) == EntityType::kProduct &&
         !tree.has(noun, {Dep::kDet, Dep::kNmodPoss, Dep::kAmod, Dep::kCompound,
                          Dep::kNummod, Dep::kNmod, Dep::kConj, Dep::kAcl});
}

void add_phrase(const Tree& tree, TokenIndex child, Clause& clause) {
  if (tree[child].relation == Dep::kOblAgent &&
      lexicon::marks_agent(preposition(tree, child)) &&
      !is_bare_means(tree, child)) {
    add_nominals(tree, child, clause.agents);
  } else if (is_approximation(tree, child)) {
    add_nominals(tree, child, clause.objects);
  } else {
    add_oblique(tree, child, clause);
    add_gerunds(tree, child, clause.adverbials);
  }
}

/// "where the summit was": the antecedent is a place of the clause.
void add_relative_adverb(const Tree& tree, TokenIndex child, Clause& clause) {
  if (!is_relative_adverb(tree, child)) return;
  const auto noun = antecedent(tree, child);
  if (!noun) return;
  const auto word = lexicon::relative_adverb(tree[child].lemma);
  clause.obliques.push_back(
      {*noun, std::string(word.value_or("")), base_phrase(tree, *noun), false});
}

/// "met two weeks ago": an adverb with a measure that gives a time.
void add_time_adverb(const Tree& tree, TokenIndex child, Clause& clause) {
  if (tree[child].upos != Upos::kAdv ||
      tree.extent(child).first == tree.extent(child).last ||
      clause.obliques.size() >= Clauses::kMostConjuncts) {
    return;
  }
  const auto time = time_of(tree.document(), tree.sentence(), child);
  if (!time || time->grain.empty()) return;
  clause.obliques.push_back({child, "", tree.extent(child), false});
}

/// Of two subjects the nearer one: "Senator" and "Lee" fell apart; but a bare
/// time before the verb ("last week") is none.
void add_subject(const Tree& tree, TokenIndex child, Clause& clause) {
  const bool is_second = !clause.subjects.empty() && child < clause.predicate;
  if (is_second && time_of(tree.document(), tree.sentence(), child)) return;
  const bool is_inverted =
      child > clause.predicate && own_subject(tree, clause.predicate) == child;
  if (child < clause.predicate || is_inverted) clause.subjects.clear();
  add_nominals(tree, child, clause.subjects);
}

/// "testified Tuesday that": a day without an article is no object.
bool is_bare_day(const Tree& tree, TokenIndex child) {
  if (tree[child].upos != Upos::kPropn || tree.has(child, {Dep::kDet})) {
    return false;
  }
  const auto time = time_of(tree.document(), tree.sentence(), child);
  return time && time->grain == "day";
}

/// "care little who wins": how much somebody does, where a tree took the adverb
/// for an object and the question for a relative clause.
std::optional<TokenIndex> question_behind(const Tree& tree, TokenIndex adverb) {
  if (tree[adverb].upos != Upos::kAdj && tree[adverb].upos != Upos::kAdv)
    return std::nullopt;
  const auto clause = tree.child(adverb, {Dep::kAclRelcl});
  if (!clause || tree.extent(adverb).first != adverb ||
      tree.extent(*clause).first != adverb + 1) {
    return std::nullopt;
  }
  const std::string& tag = tree[adverb + 1].xpos;
  return tag == "WP" || tag == "WRB" ? clause : std::nullopt;
}

/// A second object is what is given where the verb gives ("sent them a
/// letter"), else rather a predicative: "called the affair a farce".
void add_object(const Tree& tree, TokenIndex child, Clause& clause) {
  if (inverted_subject(tree, clause.predicate) == child) {
    add_nominals(tree, child, clause.subjects);
    return;
  }
  if (const auto question = question_behind(tree, child)) {
    clause.contents.push_back(*question);
    return;
  }
  if (is_bare_day(tree, child)) {
    add_oblique(tree, child, clause);
    return;
  }
  const bool is_first = clause.objects.empty();
  if (!is_first && clause.recipients.empty() && clause.predicatives.empty() &&
      lexicon::takes_recipient(text::lower(tree[clause.predicate].lemma))) {
    clause.recipients = std::move(clause.objects);
    clause.objects.clear();
    add_nominals(tree, child, clause.objects);
    return;
  }
  add_nominals(tree, child, is_first ? clause.objects : clause.predicatives);
}

}  // namespace

void add_argument(const Tree& tree, TokenIndex child, Clause& clause) {
  switch (tree[child].relation) {
    case Dep::kNsubj:
    case Dep::kNsubjPass:
      add_subject(tree, child, clause);
      break;
    case Dep::kObj:
      add_object(tree, child, clause);
      break;
    case Dep::kIobj:
      add_nominals(tree, child, clause.recipients);
      break;
    case Dep::kOblAgent:
    case Dep::kObl:
    case Dep::kOblUnmarked:
      add_phrase(tree, child, clause);
      break;
    case Dep::kAdvmod:
      add_relative_adverb(tree, child, clause);
      add_time_adverb(tree, child, clause);
      break;
    default:
      break;
  }
}

void add_clause(const Tree& tree, TokenIndex child, Clause& clause) {
  switch (tree[child].relation) {
    case Dep::kCcomp:
      if (is_bare_participle_phrase(tree, child) ||
          is_late_aside(tree, child) || is_loose_clause(tree, child)) {
        break;
      }
      if (is_subjectless_infinitive(tree, child) && !clause.infinitive) {
        clause.infinitive = child;  // "likely to win"
      } else {
        add_clauses(tree, child, clause.contents);
      }
      break;
    case Dep::kXcomp:
      add_xcomp(tree, child, clause);
      break;
    case Dep::kAdvcl:
      if (clause.adverbials.size() < Clauses::kMostConjuncts) {
        clause.adverbials.push_back(child);
        if (tree[child].xpos == "VBG")
          add_gerunds(tree, child, clause.adverbials);
      }
      break;
    default:
      break;
  }
}

}  // namespace relata::extract
