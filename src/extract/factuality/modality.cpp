#include "extract/factuality/modality.h"

#include <algorithm>
#include <string>

#include "extract/factuality/scope.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

Modality modality(const lexicon::Cue& cue) {
  return {cue.certainty, cue.force};
}

/// The first modal of a clause and whether "have" follows it.
struct Modal {
  std::string form;
  bool is_perfect = false;
};

Modal first_modal(const Tree& tree, TokenIndex event) {
  Modal modal;
  for (const TokenIndex below : tree.children(event)) {
    if (tree[below].relation != Dep::kAux) continue;
    if (modal.form.empty() && tree[below].xpos == "MD") {
      modal.form = text::lower(tree[below].form);
    } else if (!modal.form.empty() &&
               text::lower(tree[below].lemma) == "have") {
      modal.is_perfect = true;
    }
  }
  return modal;
}

TokenIndex first_word(const Tree& tree, TokenRange range) {
  while (range.first < range.last && tree[range.first].upos == Upos::kPunct)
    ++range.first;
  return range.first;
}

/// "Had the firm known": what makes a clause a condition by standing before its
/// subject; nothing where nothing does.
const lexicon::Cue* inversion(const Tree& tree, TokenIndex clause) {
  if (tree[clause].relation != Dep::kAdvcl) return nullptr;
  const TokenIndex first = first_word(tree, tree.extent(clause));
  const bool is_helper =
      first == clause ||
      (tree[first].head == clause && (tree[first].relation == Dep::kAux ||
                                      tree[first].relation == Dep::kAuxPass ||
                                      tree[first].relation == Dep::kCop));
  const auto subject =
      tree.child(clause, {Dep::kNsubj, Dep::kNsubjPass, Dep::kExpl});
  if (!is_helper || !subject || *subject < first ||
      tree.extent(*subject).first != first + 1) {
    return nullptr;
  }
  return lexicon::find_cue(text::lower(tree[first].form), "aux", "inverted");
}

/// Whether an "if" clause hangs on the event, or one that is inverted.
bool has_condition(const Tree& tree, TokenIndex event) {
  const auto below = tree.children(event);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return tree[child].relation == Dep::kAdvcl &&
           (lexicon::find_cue(marker(tree, child), "mark", "scope") !=
                nullptr ||
            inversion(tree, child) != nullptr);
  });
}

/// Whether who says "I must say", "I will admit" has said or admitted it.
bool is_performative(const std::string& verb) {
  const lexicon::Cue* cue = lexicon::find_cue(verb, "verb", "clause");
  const bool concedes = cue != nullptr && cue->affirmed == 'o' &&
                        cue->source_class == SourceClass::kFactive;
  return concedes || lexicon::find_cue(verb, "verb", "words") != nullptr;
}

/// "I must say that he failed": who says so has said it.
bool is_performed(const Tree& tree, TokenIndex event) {
  const auto subject = own_subject(tree, event);
  return subject && feature(tree[*subject].features, "Person") == "1" &&
         tree.has(event, {Dep::kCcomp}) &&
         is_performative(cue_lemma(tree, event));
}

Modality modal_of(const Tree& tree, TokenIndex event, bool is_negative) {
  const auto [modal, is_perfect] = first_modal(tree, event);
  if (modal.empty() || (!is_negative && is_performed(tree, event))) return {};
  const lexicon::Cue* cue =
      lexicon::find_cue(modal, "aux", is_perfect ? "perfect" : "scope");
  if (cue == nullptr) return {};
  const lexicon::Modal kind = lexicon::modal(modal);
  if (is_negative && kind == lexicon::Modal::kAbility) return {};
  if (kind == lexicon::Modal::kRemote && has_condition(tree, event)) {
    return {Certainty::kPossible, Force::kCondition};
  }
  return modality(*cue);
}

/// "The minister is to visit", "the talks were to be held": what is arranged,
/// by a form of "be" before the "to" of the verb.
bool is_arranged(const Tree& tree, TokenIndex event) {
  const auto to = tree.child(event, {Dep::kMark});
  if (!to || *to > event ||
      !lexicon::marks_infinitive(text::lower(tree[*to].form))) {
    return false;
  }
  const auto below = tree.children(event);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return child < *to && tree[child].relation == Dep::kAux &&
           lexicon::arranges(text::lower(tree[child].lemma));
  });
}

bool is_root_clause(const Tree& tree, TokenIndex event) {
  const Dep relation = tree[event].relation;
  return relation == Dep::kRoot || relation == Dep::kParataxis;
}

/// Whether a quotation opens between two words.
bool opens_quotation(const Tree& tree, TokenIndex first, TokenIndex last) {
  for (TokenIndex token = first; token < last; ++token) {
    if (tree[token].xpos == "``") return true;
  }
  return false;
}

/// The question mark at the end of what a verb heads.
std::optional<TokenIndex> question_mark(const Tree& tree, TokenIndex event) {
  for (const TokenIndex child : tree.children(event)) {
    if (tree[child].relation == Dep::kPunct &&
        tree[child].form.find('?') != std::string::npos) {
      return child;
    }
  }
  return std::nullopt;
}

/// Whether the mark that hangs on a verb of saying ends what is quoted, "he
/// said: 'why?'".
bool is_quoted(const Tree& tree, TokenIndex verb, TokenIndex mark) {
  return reporting_cue(tree, verb) != nullptr &&
         opens_quotation(tree, verb, mark);
}

bool is_question(const Tree& tree, TokenIndex event) {
  if (const auto mark = question_mark(tree, event))
    return !is_quoted(tree, event, *mark);
  const TokenIndex verb = tree[event].head;
  if (verb >= tree.size() || event < verb) return false;
  const auto mark = question_mark(tree, verb);
  return mark && event < *mark && is_quoted(tree, verb, *mark) &&
         opens_quotation(tree, verb, event) && is_predicate(tree, event);
}

/// "Read the memo": a bare verb without a subject. Headlines are no commands.
bool is_command(const Tree& tree, TokenIndex event) {
  if (tree[event].relation != Dep::kRoot || tree[event].xpos != "VB") {
    return false;
  }
  if (tree.sentence().zone == Zone::Kind::kHeadline) return false;
  if (tree.has(event, {Dep::kMark})) return false;
  if (has_own_subject(tree, event)) return false;
  const auto aux = tree.child(event, {Dep::kAux});
  return !aux || text::lower(tree[*aux].lemma) == "do";
}

/// Whether the clause is in the present, by its verb or what helps it.
bool is_present(const Tree& tree, TokenIndex event) {
  const auto helper = tree.child(event, {Dep::kAux, Dep::kAuxPass, Dep::kCop});
  const std::string_view tag = tree[helper.value_or(event)].xpos;
  return tag == "VBZ" || tag == "VBP";
}

/// "will leave when he is ready", "could take years before he leaves".
bool looks_ahead(const Tree& tree, TokenIndex event) {
  const TokenIndex head = tree[event].head;
  return head < tree.size() && is_present(tree, event) &&
         modal_of(tree, head, false) != Modality{};
}

/// "If he stays, he loses": what is so only then.
bool is_outcome(const Tree& tree, TokenIndex event) {
  if (!is_present(tree, event) || reporting_cue(tree, event) != nullptr)
    return false;
  const auto below = tree.children(event);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    const std::string word = marker(tree, child);
    const TokenIndex first = first_word(tree, tree.extent(child));
    return tree[child].relation == Dep::kAdvcl && is_finite(tree, child) &&
           text::lower(tree[first].form) == word.substr(0, word.find(' ')) &&
           lexicon::find_cue(word, "mark", "premise") != nullptr;
  });
}

/// What introduces an adverbial clause: its marker, or a first "when".
std::string introduction(const Tree& tree, TokenIndex event) {
  std::string word = marker(tree, event);
  if (!word.empty()) return word;
  const TokenIndex first = tree.extent(event).first;
  return first < event ? text::lower(tree[first].form) : word;
}

/// "went on to say": the adverb makes one verb of the two.
bool goes_on(const Tree& tree, TokenIndex event) {
  const TokenIndex head = tree[event].head;
  const TokenIndex first = tree.extent(event).first;
  if (first == 0 || head >= first || tree[first - 1].head != head ||
      tree[first - 1].relation != Dep::kAdvmod) {
    return false;
  }
  return lexicon::is_raising(text::lower(tree[head].lemma) + ' ' +
                             text::lower(tree[first - 1].form));
}

/// "ran home, only to find it gone": what came of it, not what it was for.
bool is_result_of(const Tree& tree, TokenIndex event) {
  TokenIndex only = tree.extent(event).first;
  while (only < event && tree[only].upos == Upos::kPunct)
    ++only;
  return only > 0 && only < event && tree[only - 1].form == "," &&
         only > tree[event].head && has_to(tree, event) &&
         tree[only].relation == Dep::kAdvmod &&
         lexicon::find_cue(text::lower(tree[only].form), "adv", "focus") !=
             nullptr;
}

/// "used the vote to block it": it was blocked.
bool is_use_made(const Tree& tree, TokenIndex event) {
  const TokenIndex head = tree[event].head;
  return head < tree.size() && has_to(tree, event) && is_past(tree, head) &&
         lexicon::find_cue(cue_lemma(tree, head), "verb", "aim") != nullptr;
}

Modality adverbial_modality(const Tree& tree, TokenIndex event) {
  if (goes_on(tree, event) || is_reached(tree, event) ||
      is_result_of(tree, event) || is_use_made(tree, event)) {
    return {};
  }
  if (const lexicon::Cue* cue = inversion(tree, event)) return modality(*cue);
  // "cannot win without paying": he does not, or he has to pay.
  if (opens_denied(tree, event) && is_negated(tree, tree[event].head) &&
      !first_modal(tree, tree[event].head).form.empty()) {
    return {Certainty::kPossible, Force::kCondition};
  }
  const std::string word = introduction(tree, event);
  if (const lexicon::Cue* cue = lexicon::find_cue(word, "mark", "scope"))
    return modality(*cue);
  if (const lexicon::Cue* cue = lexicon::find_cue(word, "mark", "purpose")) {
    return modality(*cue);
  }
  const auto below = tree.children(event);
  const bool has_to =
      std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
        return tree[child].relation == Dep::kMark &&
               lexicon::marks_infinitive(text::lower(tree[child].form));
      });
  if (has_to) return {Certainty::kCertain, Force::kPlan};
  const bool is_ahead = (lexicon::find_cue(word, "mark", "time") != nullptr &&
                         looks_ahead(tree, event)) ||
                        (lexicon::find_cue(word, "mark", "limit") != nullptr &&
                         is_present(tree, event));
  if (is_ahead) return {Certainty::kCertain, Force::kPlan};
  return {};
}

}  // namespace

Modality combined(Modality outer, Modality inner) {
  const bool is_outer =
      outer.force != Force::kAssert &&
      (outer.force != Force::kGeneric || inner.force == Force::kAssert);
  return {std::max(outer.certainty, inner.certainty),
          is_outer ? outer.force : inner.force};
}

Modality clause_modality(const Tree& tree, TokenIndex event) {
  Modality result;
  if (is_adverbial(tree, event)) {
    result = adverbial_modality(tree, event);
  } else if (!is_root_clause(tree, event)) {
    for (const TokenIndex child : tree.children(event)) {
      if (tree[child].relation != Dep::kMark) continue;
      const std::string word = text::lower(tree[child].form);
      const lexicon::Cue* cue = lexicon::find_cue(word, "mark", "scope");
      if (cue != nullptr && word != "if") result = modality(*cue);
    }
  }
  if (is_outcome(tree, event)) {
    result = combined(result, {Certainty::kPossible, Force::kCondition});
  }
  if (is_question(tree, event)) {
    result = combined(result, {Certainty::kPossible, Force::kQuestion});
  }
  if (is_command(tree, event)) {
    result = combined(result, {Certainty::kCertain, Force::kRequest});
  }
  return result;
}

Modality own_modality(const Tree& tree, TokenIndex event, bool is_negative) {
  Modality result = modal_of(tree, event, is_negative);
  if (is_arranged(tree, event))
    result = combined(result, {Certainty::kCertain, Force::kPlan});
  for (const TokenIndex below : tree.children(event)) {
    const Dep relation = tree[below].relation;
    const std::string form = text::lower(tree[below].form);
    const lexicon::Cue* cue = nullptr;
    if (relation == Dep::kAdvmod) cue = lexicon::find_cue(form, "adv", "scope");
    if (relation == Dep::kAmod) cue = lexicon::find_cue(form, "adj", "noun");
    if (cue != nullptr) result = combined(result, modality(*cue));
  }
  return result;
}

bool shares_modality(const Tree& tree, TokenIndex first, TokenIndex conjunct) {
  if (has_own_subject(tree, conjunct)) return false;
  if (tree.has(conjunct, {Dep::kAux, Dep::kAuxPass})) {
    return tree.has(conjunct, {Dep::kAuxPass}) &&
           !tree.has(conjunct, {Dep::kAux}) && tree.has(first, {Dep::kAuxPass});
  }
  const std::string_view tag = tree[conjunct].xpos;
  const bool is_verb = tree[conjunct].upos == Upos::kVerb;
  return !is_verb || tag == "VB" || tag == tree[first].xpos;
}

}  // namespace relata::extract
