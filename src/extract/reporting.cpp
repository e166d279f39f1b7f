#include "extract/reporting.h"

#include <algorithm>
#include <string_view>

#include "extract/wording.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

std::string_view cue_pos(const Token& token) {
  switch (token.upos) {
    case Upos::kVerb:
    case Upos::kAux:
      return "verb";
    case Upos::kAdj:
    case Upos::kAdv:
      return "adj";
    default:
      return "noun";
  }
}

bool is_finite(const Tree& tree, TokenIndex clause) {
  const auto has_finite_form = [&tree](TokenIndex token) {
    const std::string_view tag = tree[token].xpos;
    return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
  };
  if (has_finite_form(clause)) return true;
  const auto below = tree.children(clause);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Dep relation = tree[child].relation;
    return (relation == Dep::kAux || relation == Dep::kAuxPass ||
            relation == Dep::kCop) &&
           has_finite_form(child);
  });
}

bool has_to(const Tree& tree, TokenIndex clause) {
  const auto below = tree.children(clause);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return tree[child].relation == Dep::kMark &&
           text::lower(tree[child].form) == "to";
  });
}

/// The places that a clause takes in its head's row of the table, the most
/// telling one first.
std::vector<std::string> clause_places(const Tree& tree, TokenIndex clause) {
  const Dep relation = tree[clause].relation;
  const std::string mark = marker(tree, clause);
  if (mark == "whether" || (mark == "if" && relation == Dep::kCcomp)) {
    return {"whether", "clause"};
  }
  if (has_to(tree, clause)) return {"inf"};
  if (is_finite(tree, clause)) return {"clause"};
  const std::string_view tag = tree[clause].xpos;
  if (tag == "VBG") {
    if (!mark.empty()) return {mark};
    if (relation == Dep::kAdvcl) return {};
    return {"ing"};
  }
  if (mark == "as") return {"as"};
  const bool is_bare = tag == "VB" || tree.has(clause, {Dep::kAuxPass});
  if (relation == Dep::kCcomp && is_bare && mark != "for") {
    return {"subjunctive", "bare", "clause"};
  }
  if (relation == Dep::kXcomp && tag == "VB") return {"bare"};
  if (relation == Dep::kXcomp) return {"predicate"};
  if (!mark.empty() && relation != Dep::kCcomp) return {mark};
  return {"clause"};
}

std::vector<std::string> object_places(const Tree& tree, TokenIndex object) {
  const bool says =
      find_cue(text::lower(tree[object].lemma), "noun", "clause") != nullptr;
  if (says) return {"claim", "object"};
  return {"object"};
}

/// Whether a clause beside the verb is what the verb says: "He said: 'I go'".
bool is_said_beside(const Tree& tree, TokenIndex clause) {
  const TokenIndex head = tree[clause].head;
  const TokenIndex first = tree.extent(clause).first;
  const std::string& before = tree[first > 0 ? first - 1 : 0].form;
  return !tree.has(head, {Dep::kCcomp, Dep::kXcomp}) && clause > head &&
         before != ";" && reporting_cue(tree, head) != nullptr;
}

std::vector<std::string> places(const Tree& tree, TokenIndex token) {
  switch (tree[token].relation) {
    case Dep::kCcomp:
    case Dep::kXcomp:
      return clause_places(tree, token);
    case Dep::kAcl:
      // "a memo signed by", "officials saying": they modify, they say nothing.
      if (tree[token].xpos == "VBN" && !is_finite(tree, token)) return {};
      if (tree[token].xpos == "VBG" && marker(tree, token).empty()) return {};
      return clause_places(tree, token);
    case Dep::kAdvcl: {
      auto list = clause_places(tree, token);
      if (is_finite(tree, token) || has_to(tree, token)) list.clear();
      return list;
    }
    case Dep::kCsubj:
    case Dep::kCsubjPass:
      if (!tree.has(tree[token].head, {Dep::kExpl})) return {};
      return clause_places(tree, token);
    case Dep::kParataxis:
      if (!is_said_beside(tree, token)) return {};
      return {"clause"};
    case Dep::kObj:
    case Dep::kNsubjPass:
      return object_places(tree, token);
    case Dep::kObl:
    case Dep::kNmod: {
      const std::string word = marker(tree, token);
      if (word.empty()) return {};
      return {word};
    }
    default:
      return {};
  }
}

/// What a complement is to a word that the table does not know: a finite
/// clause is said by its subject, an infinitive is not yet done.
std::optional<Cue> fallback(const Tree& tree, TokenIndex token,
                            const std::string& place) {
  const Dep relation = tree[token].relation;
  if (relation == Dep::kAdvcl || relation == Dep::kObl ||
      relation == Dep::kNmod || relation == Dep::kObj ||
      relation == Dep::kNsubjPass) {
    return std::nullopt;
  }
  Cue cue;
  if (place == "clause" || place == "whether") {
    if (!is_finite(tree, token)) return std::nullopt;
    if (relation == Dep::kAcl && marker(tree, token) != "that") {
      return std::nullopt;
    }
    // "released what they call proof" has a thing as its object.
    if (tree[tree.extent(token).first].xpos == "WP") return std::nullopt;
    const bool is_noun = cue_pos(tree[tree[token].head]) == "noun";
    cue.source_class = SourceClass::kNeutral;
    cue.speaker = is_noun ? Cue::Speaker::kOwner : Cue::Speaker::kSubject;
  } else if (place == "inf" || place == "subjunctive") {
    cue.negated = '-';
    cue.force = Force::kPlan;
  } else {
    cue.affirmed = '+';
    cue.negated = '-';
  }
  return cue;
}

/// "make sure", "make clear" for an adjective of that verb, "have yet" for a
/// verb with that adverb; else nothing.
std::string set_phrase(const Tree& tree, TokenIndex token) {
  if (const auto adverb = tree.child(token, {Dep::kAdvmod})) {
    const std::string word = text::lower(tree[*adverb].form);
    if (word == "yet") return text::lower(tree[token].lemma) + " yet";
  }
  const TokenIndex head = tree[token].head;
  if (tree[token].upos != Upos::kAdj || head >= tree.size() ||
      tree[head].lemma != "make") {
    return {};
  }
  return "make " + text::lower(tree[token].lemma);
}

/// The cue that the table has for `head`, in the first of the places of `list`
/// that it knows.
std::optional<Cue> known_cue(const Tree& tree, TokenIndex head,
                             const std::vector<std::string>& list) {
  const std::string lemma = cue_lemma(tree, head);
  const std::string plain = text::lower(tree[head].lemma);
  const std::string form = text::lower(tree[head].form);
  const std::string light = set_phrase(tree, head);
  const std::string_view pos = cue_pos(tree[head]);
  for (const std::string& place : list) {
    for (const std::string_view word :
         {std::string_view(light), std::string_view(lemma),
          std::string_view(plain), std::string_view(form)}) {
      if (const Cue* cue = find_cue(word, pos, place)) return *cue;
    }
  }
  return std::nullopt;
}

/// The verb that a clause may belong to although it hangs on the verb's
/// argument: "accused the mayor of lying", "urged the firm to pay", "said by
/// telephone that". Such clauses are easily attached one step too low.
std::optional<TokenIndex> verb_above(const Tree& tree, TokenIndex token) {
  const TokenIndex head = tree[token].head;
  if (tree[token].relation == Dep::kAdvcl) {
    return tree[head].upos == Upos::kVerb ? std::optional(head) : std::nullopt;
  }
  const Dep relation = tree[token].relation;
  const bool is_clause = relation == Dep::kAcl || relation == Dep::kAclRelcl;
  const bool is_phrase = relation == Dep::kNmod && marker(tree, token) == "of";
  const TokenIndex verb = tree[head].head;
  if ((!is_clause && !is_phrase) || verb >= tree.size() ||
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

/// The places of a clause that places() gives none for, if its words tell that
/// it is no adverbial and no relative clause.
std::vector<std::string> object_clause_places(const Tree& tree,
                                              TokenIndex token) {
  const Dep relation = tree[token].relation;
  if (relation == Dep::kAdvcl && has_to(tree, token)) return {"inf"};
  const bool has_that = relation == Dep::kAclRelcl &&
                        marker(tree, token) == "that" &&
                        has_own_subject(tree, token);
  if (has_that) return {"clause"};
  return {};
}

/// What is said of a clause that a parser attached as an adverbial or a
/// relative clause: an infinitive beside a verb of asking, a clause with "that"
/// and a subject of its own.
std::optional<Content> misplaced_content(const Tree& tree, SentenceIndex index,
                                         TokenIndex token) {
  const auto list = object_clause_places(tree, token);
  if (list.empty()) return std::nullopt;
  TokenIndex head = tree[token].head;
  const bool is_clause = list.front() == "clause";
  auto cue = is_clause ? known_cue(tree, head, list) : std::nullopt;
  if (!cue) {
    const auto verb = verb_above(tree, token);
    if (verb) cue = known_cue(tree, *verb, list);
    if (cue) head = *verb;
  }
  if (!cue && is_clause) {
    // "text alleges that", where "alleges" was taken for a noun.
    const Cue* verb = find_cue(cue_lemma(tree, head), "verb", "clause");
    if (verb != nullptr) cue = *verb;
  }
  if (!cue || !cue->source_class) return std::nullopt;
  // An infinitive beside other verbs is a purpose.
  if (!is_clause && cue->force != Force::kRequest) return std::nullopt;
  return Content{*cue, source_of(tree, index, head, *cue)};
}

}  // namespace

const Cue* reporting_cue(const Tree& tree, TokenIndex token) {
  if (tree[token].upos != Upos::kVerb) return nullptr;
  const Cue* cue = find_cue(cue_lemma(tree, token), "verb", "clause");
  if (cue == nullptr) {
    cue = find_cue(text::lower(tree[token].lemma), "verb", "clause");
  }
  return cue != nullptr && cue->source_class ? cue : nullptr;
}

std::optional<Content> content_of(const Tree& tree, SentenceIndex index,
                                  TokenIndex token) {
  TokenIndex head = tree[token].head;
  if (head >= tree.size()) return std::nullopt;
  const auto list = places(tree, token);
  if (list.empty()) return misplaced_content(tree, index, token);
  auto cue = known_cue(tree, head, list);
  if (!cue) {
    const auto verb = verb_above(tree, token);
    if (verb) cue = known_cue(tree, *verb, list);
    if (cue && cue->source_class) head = *verb;
    if (cue && !cue->source_class) cue.reset();
  }
  if (!cue) cue = fallback(tree, token, list.front());
  if (!cue) return std::nullopt;
  if (list.front() == "whether" && cue->force == Force::kAssert) {
    cue->force = Force::kQuestion;
    cue->certainty = Certainty::kPossible;
  }
  Content content{*cue, std::nullopt};
  if (cue->speaker != Cue::Speaker::kNone) {
    content.source = source_of(tree, index, head, *cue);
  }
  return content;
}

}  // namespace relata::extract
