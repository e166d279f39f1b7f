// "gave the court two letters and a memo about Ann in Leeds": what the verb's
// rows are about, and what a row keeps of those before it.
#include "extract/rows/slots.h"

#include <algorithm>

#include "extract/constructions/draft.h"
#include "extract/rows/phrases.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "what", "who": names nothing.
bool is_question_word(const Tree& tree, TokenIndex token) {
  return tree[token].xpos.starts_with("W");
}

/// "very ill", "worth more": an adjective and the adverbs right before it.
TokenRange adjective_phrase(const Tree& tree, TokenIndex adjective) {
  TokenRange range = {adjective, adjective};
  const auto below = tree.children(adjective);
  for (auto place = below.rbegin(); place != below.rend(); ++place) {
    const TokenRange extent = tree.extent(*place);
    if (tree[*place].relation == Dep::kAdvmod && !denies(tree, *place) &&
        extent.last + 1 == range.first) {
      range.first = extent.first;
    }
  }
  return range;
}

/// An adjective that tells how somebody is, and stands for nobody: not "many
/// of the rebels".
bool is_state(const Tree& tree, TokenIndex head) {
  const Dep relation = tree[head].relation;
  return !is_nominal(tree[head]) && !tree.has(head, {Dep::kDet}) &&
         (is_predicate(tree, head) || relation == Dep::kXcomp ||
          relation == Dep::kConj);
}

/// The phrase at its least, with a "not" before it: "not every senator".
TokenRange least_words(const Tree& tree, TokenIndex head) {
  if (is_state(tree, head)) return adjective_phrase(tree, head);
  TokenRange words = short_phrase(tree, head);
  const TokenIndex before = words.first - 1;
  if (words.first > 0 && tree.is_under(before, head) && denies(tree, before) &&
      !is_predicate(tree, head) && !is_set_against(tree, head)) {
    words.first = before;
  }
  return words;
}

/// Where a phrase begins, with its preposition.
TokenIndex beginning(const Tree& tree, TokenIndex head, TokenRange words) {
  TokenIndex first = words.first;
  for (const TokenIndex child : tree.children(head)) {
    if (tree[child].relation == Dep::kCase && child < head)
      first = std::min(first, child);
  }
  return first;
}

Slot slot(const Tree& tree, TokenIndex head, std::string preposition) {
  Slot made;
  made.head = head;
  made.group = first_conjunct(tree, head);
  made.preposition = std::move(preposition);
  made.words = least_words(tree, head);
  made.first = beginning(tree, head, made.words);
  return made;
}

/// The conjunction that joins the coordination's last part.
lexicon::Conjunction joint(const Tree& tree,
                           const std::vector<TokenIndex>& heads) {
  for (const TokenIndex head : heads) {
    const auto word = tree.child(head, {Dep::kCc});
    if (word && *word < head)
      return lexicon::conjunction(text::lower(tree[*word].form));
  }
  return lexicon::Conjunction::kNone;
}

/// "no food or water": the first one's "no" is for all.
bool shares_no(const Tree& tree, const std::vector<TokenIndex>& heads) {
  const auto determiner = tree.child(heads.front(), {Dep::kDet});
  return determiner &&
         lexicon::determiner(text::lower(tree[*determiner].form)) ==
             lexicon::Determiner::kNegative &&
         std::none_of(heads.begin() + 1, heads.end(), [&](TokenIndex head) {
           return tree.has(head, {Dep::kDet});
         });
}

/// "neither" before the first, where it has one.
TokenIndex joint_beginning(const Tree& tree, const Slot& first) {
  for (const TokenIndex child : tree.children(first.head)) {
    if (tree[child].relation == Dep::kCcPreconj && child < first.words.first)
      return child;
  }
  return first.words.first;
}

bool is_said_of_all(const Tree& tree, const std::vector<TokenIndex>& heads,
                    const std::string& preposition, bool is_denied) {
  const lexicon::Conjunction word = joint(tree, heads);
  const bool is_choice = word == lexicon::Conjunction::kOr;
  return word == lexicon::Conjunction::kNor || (is_choice && !is_denied) ||
         (is_choice && shares_no(tree, heads)) ||
         lexicon::joins_sides(preposition);
}

void add(std::vector<Slot>& list, std::vector<Slot> more, bool is_core) {
  for (Slot& each : more) {
    each.is_core = is_core;
    list.push_back(std::move(each));
  }
}

/// Conjuncts of one list, together.
std::vector<std::vector<TokenIndex>> grouped(
    const Tree& tree, const std::vector<TokenIndex>& heads) {
  std::vector<std::vector<TokenIndex>> groups;
  for (const TokenIndex head : heads) {
    if (is_question_word(tree, head)) continue;
    const bool goes_on =
        !groups.empty() && first_conjunct(tree, groups.back().front()) ==
                               first_conjunct(tree, head);
    if (!goes_on) groups.emplace_back();
    groups.back().push_back(head);
  }
  return groups;
}

/// Phrases under an object: "a reward for the book"; not those of names, and
/// not what "of" ties to it.
void add_below(const Tree& tree, const Clause& clause, TokenIndex object,
               bool is_denied, std::vector<Slot>& list) {
  if (name_over(tree, object) != nullptr) return;
  for (const TokenIndex child : tree.children(object)) {
    const std::string word = preposition(tree, child);
    const bool is_phrase = tree[child].relation == Dep::kNmod ||
                           (is_state(tree, object) && !clause.is_copular &&
                            tree[child].relation == Dep::kObl);
    if (!is_phrase || child < object || word.empty() ||
        (!is_state(tree, object) && lexicon::marks_genitive(word)) ||
        lexicon::opens_example(word)) {
      continue;
    }
    for (Slot& each : dealt(tree, conjuncts(tree, child), word, is_denied)) {
      each.above = object;
      list.push_back(std::move(each));
    }
  }
}

/// "asked the firm to close", "prevents banks from lending": the firm alone is
/// not what is asked for. But "accused the firm of lying" accuses it.
bool is_told_by_clause(const Tree& tree, const Clause& clause) {
  if (clause.infinitive) return true;
  return std::any_of(clause.adverbials.begin(), clause.adverbials.end(),
                     [&](TokenIndex adverbial) {
                       const lexicon::Cue* cue =
                           lexicon::find_cue(clause.lemma, "verb",
                                             clause_marker(tree, adverbial));
                       return tree[adverbial].xpos == "VBG" && cue != nullptr &&
                              !cue->source_class;
                     });
}

/// "regard these as jokes": regarding them is not what is told.
bool names_object(const Clause& clause, const std::vector<Slot>& phrases) {
  return lexicon::find_cue(clause.lemma, "verb", "predicate") != nullptr &&
         std::any_of(phrases.begin(), phrases.end(), [](const Slot& phrase) {
           return lexicon::role_name(phrase.preposition, EntityType::kOther,
                                     false) == RoleName::kAttribute;
         });
}

/// "took aim at the board": the noun alone tells nothing.
bool is_light(const Clause& clause, const Tree& tree, const Slot& object,
              const std::vector<Slot>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const Slot& phrase) {
    return phrase.first > object.words.last &&
           lexicon::is_light_verb(clause.lemma,
                                  text::lower(tree[object.head].lemma),
                                  phrase.preposition);
  });
}

/// "by" of "by Ann and Bob", "by two envoys, Ann and Bob".
std::string agent_word(const Tree& tree, TokenIndex agent) {
  std::string word = preposition(tree, agent);
  while (word.empty() && (tree[agent].relation == Dep::kConj ||
                          tree[agent].relation == Dep::kAppos)) {
    agent = tree[agent].head;
    word = preposition(tree, agent);
  }
  return word;
}

std::vector<Slot> core(const Tree& tree, const Clause& clause, bool is_denied) {
  std::vector<Slot> list;
  const auto add_all = [&](const std::vector<TokenIndex>& heads,
                           const std::string& preposition) {
    for (const auto& group : grouped(tree, heads)) {
      add(list, dealt(tree, group, preposition, is_denied), true);
    }
  };
  add_all(clause.recipients, "");
  const std::size_t recipients = list.size();
  add_all(clause.objects, "");
  const std::size_t objects = list.size();
  add_all(clause.predicatives, "");
  const bool has_object = objects > recipients;
  const bool has_predicative = list.size() > objects;
  for (std::size_t i = 0; i < objects; ++i) {
    list[i].is_told = i < recipients ? !has_object : !has_predicative;
  }
  if (clause.is_copular) {
    const std::size_t before = list.size();
    add_all(conjuncts(tree, clause.predicate),
            preposition(tree, clause.predicate));
    if (list.size() > before) {
      list[before].words.first += static_cast<TokenIndex>(
          adverbs_before(tree, clause.predicate).size());
    }
  }
  add_all(clause.agents,
          clause.agents.empty() ? "" : agent_word(tree, clause.agents.front()));
  return list;
}

std::vector<Slot> phrases(const Tree& tree, const Clause& clause,
                          bool is_denied) {
  std::vector<Slot> list;
  std::vector<RoleDraft> roles = clause_roles(tree, clause);
  std::erase_if(roles, [&tree](const RoleDraft& role) {
    return role.value.kind == Value::Kind::kClause ||
           role.preposition.empty() ||
           tree[role.value.head].upos == Upos::kAdv ||
           is_question_word(tree, role.value.head);
  });
  for (std::size_t i = 0; i < roles.size();) {
    std::vector<TokenIndex> group;
    const std::size_t begin = i;
    const TokenIndex first = first_conjunct(tree, roles[i].value.head);
    for (;
         i < roles.size() && roles[i].preposition == roles[begin].preposition &&
         first_conjunct(tree, roles[i].value.head) == first;
         ++i) {
      group.push_back(roles[i].value.head);
    }
    if (roles[begin].value.kind == Value::Kind::kWords)
      group = conjuncts(tree, first);
    add(list, dealt(tree, group, roles[begin].preposition, is_denied), false);
  }
  return list;
}

/// "in honor" of "in honor of Ann", and "in May" of "in May he failed to win".
void hide_halves(const Clause& clause, std::vector<Slot>& phrases) {
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    Slot& each = phrases[i];
    const bool is_half = i + 1 < phrases.size() &&
                         phrases[i + 1].first == each.words.last + 1 &&
                         lexicon::marks_genitive(phrases[i + 1].preposition);
    const bool is_outside = clause.infinitive && each.first < clause.predicate;
    if (is_half || is_outside) each.is_told = false;
  }
}

}  // namespace

std::vector<TokenIndex> adverbs_before(const Tree& tree, TokenIndex predicate) {
  std::vector<TokenIndex> adverbs;
  if (is_state(tree, predicate)) return adverbs;
  const TokenRange words = short_phrase(tree, predicate);
  for (TokenIndex i = words.first; i < predicate; ++i) {
    if (tree[i].relation != Dep::kAdvmod || tree[i].head != predicate ||
        tree[i + 1].upos == Upos::kNum) {
      break;
    }
    adverbs.push_back(i);
  }
  return adverbs;
}

std::vector<Slot> dealt(const Tree& tree, const std::vector<TokenIndex>& heads,
                        const std::string& preposition, bool is_denied) {
  std::vector<Slot> list;
  list.reserve(heads.size());
  for (const TokenIndex head : heads)
    list.push_back(slot(tree, head, preposition));
  if (list.size() > 1 && is_said_of_all(tree, heads, preposition, is_denied)) {
    list.front().words.first = joint_beginning(tree, list.front());
    list.front().words.last = list.back().words.last;
    list.resize(1);
  }
  return list;
}

std::vector<Slot> slots(const Tree& tree, const Clause& clause) {
  const bool is_denied = is_negated(tree, clause.predicate);
  std::vector<Slot> list = core(tree, clause, is_denied);
  std::vector<Slot> rest = phrases(tree, clause, is_denied);
  for (const Slot& each : list)
    add_below(tree, clause, each.head, is_denied, rest);
  std::stable_sort(rest.begin(), rest.end(), [](const Slot& a, const Slot& b) {
    return a.first < b.first;
  });
  const bool is_within =
      !clause.objects.empty() &&
      (is_told_by_clause(tree, clause) || names_object(clause, rest));
  for (Slot& each : list) {
    if (is_state(tree, each.head)) {  // "is complicit in the fraud"
      each.is_told =
          !clause.infinitive &&
          std::none_of(rest.begin(), rest.end(), [&](const Slot& phrase) {
            return phrase.first > each.head &&
                   tree[phrase.group].head == each.head;
          });
    } else {
      each.is_told &= !is_within && !is_light(clause, tree, each, rest);
    }
  }
  hide_halves(clause, rest);
  list.insert(list.end(), rest.begin(), rest.end());
  return list;
}

}  // namespace relata::extract
