#include "extract/reporting.h"

#include <algorithm>
#include <array>
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

/// "make sure", "make clear" for an adjective of that verb; else nothing.
std::string with_make(const Tree& tree, TokenIndex token) {
  const TokenIndex head = tree[token].head;
  if (tree[token].upos != Upos::kAdj || head >= tree.size() ||
      tree[head].lemma != "make") {
    return {};
  }
  return "make " + text::lower(tree[token].lemma);
}

/// The cue that the table has for the head of `token`, in the first of the
/// places of `list` that it knows.
std::optional<Cue> known_cue(const Tree& tree, TokenIndex token,
                             const std::vector<std::string>& list) {
  const TokenIndex head = tree[token].head;
  const std::string lemma = cue_lemma(tree, head);
  const std::string plain = text::lower(tree[head].lemma);
  const std::string form = text::lower(tree[head].form);
  const std::string light = with_make(tree, head);
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

/// From a noun to the clause that it stands in; from an aside at a comma at
/// either end of the sentence to the whole sentence.
TokenIndex raised(const Tree& tree, TokenIndex target, TokenIndex cue) {
  const TokenRange range = tree.extent(cue);
  const auto is_comma = [&tree](TokenIndex token) {
    const std::string& form = tree[token].form;
    return form == "," || form == "”" || form == "\"" || form == "''" ||
           form == "—" || form == "–";
  };
  TokenIndex after = range.last + 1;
  while (after < tree.size() && tree[after].upos == Upos::kPunct)
    ++after;
  TokenIndex before = 0;
  while (before < range.first && tree[before].upos == Upos::kPunct)
    ++before;
  const bool is_final =
      after >= tree.size() && range.first > 0 && is_comma(range.first - 1);
  const bool is_whole = is_final || before == range.first;
  while (tree[target].head < tree.size() &&
         (is_whole || !is_predicate(tree, target))) {
    target = tree[target].head;
  }
  return target;
}

std::optional<Aside> phrase_aside(const Tree& tree, SentenceIndex index,
                                  TokenIndex token) {
  const std::string word = marker(tree, token);
  if (word.empty() || tree[token].head >= tree.size()) return std::nullopt;
  SourceTokens source;
  source.cue = word;
  if (find_cue(word, "prep", "source") != nullptr) {
    source.source = TokenRef{index, token};
  } else if (word == "in" && find_cue(text::lower(tree[token].lemma), "noun",
                                      "viewpoint") != nullptr) {
    const auto whose = tree.child(token, {Dep::kNmodPoss, Dep::kNmod});
    if (!whose) return std::nullopt;
    source.cue += " " + text::lower(tree[token].lemma);
    source.source = TokenRef{index, *whose};
  } else {
    return std::nullopt;
  }
  return Aside{raised(tree, tree[token].head, token), token, source};
}

/// "..., officials said" beside, or "as officials said" under, what they say.
std::optional<Aside> clause_aside(const Tree& tree, SentenceIndex index,
                                  TokenIndex token) {
  const Dep relation = tree[token].relation;
  const bool is_as =
      relation == Dep::kAdvcl && text::lower(marker(tree, token)) == "as";
  // A parser may take ", she said" at the end for a complement.
  const bool is_late = (relation == Dep::kCcomp || relation == Dep::kDep) &&
                       token > tree[token].head &&
                       marker(tree, token).empty() &&
                       tree.extent(token).first > 0 &&
                       tree[tree.extent(token).first - 1].form == ",";
  if ((relation != Dep::kParataxis && !is_as && !is_late) ||
      tree[token].head >= tree.size()) {
    return std::nullopt;
  }
  const Cue* cue = reporting_cue(tree, token);
  if (cue == nullptr || tree.has(token, {Dep::kCcomp, Dep::kXcomp})) {
    return std::nullopt;
  }
  if (!has_own_subject(tree, token) && !is_passive_form(tree, token)) {
    return std::nullopt;
  }
  return Aside{raised(tree, tree[token].head, token), token,
               source_of(tree, index, token, *cue)};
}

std::optional<Aside> word_aside(const Tree& tree, TokenIndex token) {
  const Token& word = tree[token];
  if (word.head >= tree.size()) return std::nullopt;
  const bool is_adverb = word.relation == Dep::kAdvmod;
  if (!is_adverb && word.relation != Dep::kAmod) return std::nullopt;
  const std::string form = text::lower(word.form);
  const Cue* cue = is_adverb ? find_cue(form, "adv", "scope")
                             : find_cue(form, "adj", "noun");
  if (cue == nullptr || !cue->source_class) return std::nullopt;
  SourceTokens source;
  source.text = "unnamed";
  source.cue = form;
  source.source_class = *cue->source_class;
  return Aside{word.head, token, source};
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
  const TokenIndex head = tree[token].head;
  if (head >= tree.size()) return std::nullopt;
  const auto list = places(tree, token);
  if (list.empty()) return std::nullopt;
  auto cue = known_cue(tree, token, list);
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

std::vector<Aside> asides(const Tree& tree, SentenceIndex index) {
  std::vector<Aside> list;
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    auto aside = word_aside(tree, token);
    if (!aside) aside = phrase_aside(tree, index, token);
    if (!aside) aside = clause_aside(tree, index, token);
    if (aside) list.push_back(*std::move(aside));
  }
  return list;
}

}  // namespace relata::extract
