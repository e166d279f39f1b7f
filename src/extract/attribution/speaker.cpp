#include <algorithm>

#include "extract/attribution/reporting.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

using MaybeToken = std::optional<TokenIndex>;

/// Verbs lie no deeper in one another than this; then nobody is named.
constexpr int kMaxControl = 16;

/// The noun that a relative pronoun or an adverbial "where" stands for.
MaybeToken relativized_noun(const Tree& tree, TokenIndex pronoun) {
  TokenIndex token = pronoun;
  for (int steps = 0; steps < kMaxControl && token < tree.size(); ++steps) {
    if (tree[token].relation == Dep::kAclRelcl) return tree[token].head;
    token = tree[token].head;
  }
  return std::nullopt;
}

/// A noun phrase that can speak: not "it" of "it is said", nor "who" of a
/// question; a relative pronoun's antecedent in its place.
MaybeToken speaking(const Tree& tree, TokenIndex token) {
  const Token& word = tree[token];
  if (word.relation == Dep::kExpl) return std::nullopt;
  const bool is_wh = word.xpos == "WP" || word.xpos == "WDT" ||
                     feature(word.features, "PronType") == "Rel" ||
                     feature(word.features, "PronType") == "Int";
  return is_wh ? relativized_noun(tree, token) : MaybeToken(token);
}

/// The agent of a passive; else the document it stands in: "targeted in the
/// memo".
MaybeToken agent(const Tree& tree, TokenIndex verb) {
  MaybeToken place;
  for (const TokenIndex below : tree.children(verb)) {
    if (tree[below].relation == Dep::kOblAgent) return below;
    if (tree[below].relation != Dep::kObl) continue;
    const std::string word = marker(tree, below);
    if (lexicon::marks_agent(word)) return below;
    const bool is_paper = lexicon::find_cue(text::lower(tree[below].lemma),
                                            "noun", "document") != nullptr;
    if (word == "in" && is_paper) place = below;
  }
  return place;
}

MaybeToken subject(const Tree& tree, TokenIndex token, int depth);
MaybeToken possessor(const Tree& tree, TokenIndex noun);

/// The noun right before a participle that a tree hung higher: "won, with two
/// judges saying that".
MaybeToken companion(const Tree& tree, TokenIndex participle) {
  constexpr TokenIndex reach = 12;
  if (tree[participle].xpos != "VBG") return std::nullopt;
  for (TokenIndex i = 1; i <= reach && i <= participle; ++i) {
    const Token& word = tree[participle - i];
    if (lexicon::marks_company(text::lower(word.form)) && i > 1)
      return head_of(tree, {participle - i + 1, participle - 1});
    const bool may_stand = word.upos != Upos::kPunct &&
                           word.upos != Upos::kVerb &&
                           word.upos != Upos::kSconj;
    if (!may_stand) return std::nullopt;
  }
  return std::nullopt;
}

/// Who speaks in a clause under a noun: the noun itself, "officials saying
/// that"; of what says something, who gives it: "Lee issued a statement saying
/// that"; of what one has to say or does in saying it, who has or does it: "an
/// attempt to show that", "made a point of saying that".
MaybeToken speaker_under(const Tree& tree, TokenIndex clause, int depth) {
  const TokenIndex noun = tree[clause].head;
  if (tree[noun].upos != Upos::kNoun || can_speak(tree, noun)) return noun;
  const bool says = lexicon::find_cue(text::lower(tree[noun].lemma), "noun",
                                      "document") != nullptr ||
                    lexicon::find_cue(text::lower(tree[noun].lemma), "noun",
                                      "clause") != nullptr;
  const bool is_own = has_to(tree, clause) || !marker(tree, clause).empty();
  if (tree[clause].xpos == "VBG" && !is_own) {
    return says ? possessor(tree, noun).value_or(noun) : noun;
  }
  if (!is_own) return noun;
  if (const auto owner = possessor(tree, noun)) return owner;
  const TokenIndex above = tree[noun].head;
  const bool is_argument =
      tree[noun].relation == Dep::kObj || tree[noun].relation == Dep::kObl;
  if (!is_argument || above >= tree.size() || is_passive_form(tree, above))
    return noun;
  return subject(tree, above, depth + 1);
}

/// Whose act a gerund behind a preposition is, where the verb gives it to its
/// object: "blamed Lee for saying that", "quoted Lee as saying that".
MaybeToken object_acting(const Tree& tree, TokenIndex gerund) {
  const TokenIndex head = tree[gerund].head;
  const std::string word = marker(tree, gerund);
  if (tree[gerund].xpos != "VBG" || word.empty() ||
      lexicon::controller(cue_lemma(tree, head), word) !=
          lexicon::Controller::kObject) {
    return std::nullopt;
  }
  const auto object = tree.child(head, {Dep::kObj, Dep::kNsubjPass});
  return object ? speaking(tree, *object) : std::nullopt;
}

/// Who is understood as the subject of a clause without one.
MaybeToken controller(const Tree& tree, TokenIndex clause, int depth) {
  const TokenIndex head = tree[clause].head;
  if (head >= tree.size() || depth >= kMaxControl) return std::nullopt;
  switch (tree[clause].relation) {
    case Dep::kAcl:
      return speaker_under(tree, clause, depth);
    case Dep::kAclRelcl:
      return head;
    case Dep::kConj:
      if (is_passive_form(tree, head)) {
        const auto patient = tree.child(head, {Dep::kNsubjPass});
        return patient ? speaking(tree, *patient)
                       : controller(tree, head, depth + 1);
      }
      return subject(tree, head, depth + 1);
    case Dep::kXcomp:
    case Dep::kCcomp:
      if (const auto object = tree.child(head, {Dep::kObj, Dep::kNsubjPass})) {
        return speaking(tree, *object);
      }
      return subject(tree, head, depth + 1);
    case Dep::kAdvcl:
      if (const auto object = object_acting(tree, clause)) return object;
      if (const auto noun = companion(tree, clause)) return noun;
      if (const auto patient = tree.child(head, {Dep::kNsubjPass})) {
        return speaking(tree, *patient);
      }
      return subject(tree, head, depth + 1);
    default:
      return std::nullopt;
  }
}

/// The subject of a clause in the active voice, understood ones included.
MaybeToken subject(const Tree& tree, TokenIndex token, int depth) {
  const auto own = own_subject(tree, token);
  if (own) return speaking(tree, *own);
  if (const auto behind = inverted_subject(tree, token)) return behind;
  if (tree.has(token, {Dep::kExpl, Dep::kCsubj})) return std::nullopt;
  return controller(tree, token, depth);
}

MaybeToken verb_speaker(const Tree& tree, TokenIndex verb,
                        lexicon::Cue::Speaker speaker) {
  if (speaker == lexicon::Cue::Speaker::kObject) {
    const auto object = tree.child(verb, {Dep::kObj, Dep::kNsubjPass});
    return object ? speaking(tree, *object) : std::nullopt;
  }
  if (is_passive_form(tree, verb)) return agent(tree, verb);
  return subject(tree, verb, 0);
}

/// The owner of a word: "Axios's claim", "a claim by Axios", "Axios made the
/// claim"; of a document's own kind, the document.
MaybeToken possessor(const Tree& tree, TokenIndex noun) {
  if (const auto possessor = tree.child(noun, {Dep::kNmodPoss})) {
    return possessor;
  }
  if (const auto author = author_of(tree, noun)) return author;
  const TokenIndex head = tree[noun].head;
  if (tree[noun].relation == Dep::kObj && head < tree.size() &&
      lexicon::find_cue(cue_lemma(tree, head), "verb", "own") != nullptr) {
    return is_passive_form(tree, head) ? agent(tree, head)
                                       : subject(tree, head, 0);
  }
  return std::nullopt;
}

}  // namespace

bool chooses_words(const Tree& tree, TokenIndex verb) {
  const std::string lemma = cue_lemma(tree, verb);
  if (lexicon::find_cue(lemma, "verb", "naming") != nullptr) return true;
  // Codes of cues.tsv.
  for (const auto* const place : {"clause", "of", "for", "object"}) {
    const lexicon::Cue* cue = lexicon::find_cue(lemma, "verb", place);
    if (cue != nullptr && cue->source_class) return true;
  }
  return false;
}

MaybeToken author_of(const Tree& tree, TokenIndex noun) {
  for (const TokenIndex below : tree.children(noun)) {
    if (tree[below].relation == Dep::kAcl && tree[below].xpos == "VBN") {
      if (const auto agent = tree.child(below, {Dep::kOblAgent})) return agent;
    }
    if (tree[below].relation != Dep::kNmod) continue;
    const std::string word = marker(tree, below);
    if (lexicon::marks_agent(word) || word == "from") return below;
  }
  return std::nullopt;
}

bool is_as_clause(const Tree& tree, TokenIndex clause) {
  return tree[clause].relation == Dep::kAdvcl &&
         text::lower(marker(tree, clause)) == "as";
}

bool can_speak(const Tree& tree, TokenIndex noun) {
  const EntityType type = type_of(tree, noun);
  return type == EntityType::kPerson || type == EntityType::kOrganization ||
         type == EntityType::kGroup || type == EntityType::kGeopoliticalEntity;
}

SourceTokens source_of(const Tree& tree, SentenceIndex index, TokenIndex token,
                       const lexicon::Cue& cue) {
  SourceTokens source;
  source.cue = cue_lemma(tree, token);
  source.source_class = cue.source_class.value_or(SourceClass::kNeutral);
  MaybeToken speaker;
  switch (cue.speaker) {
    case lexicon::Cue::Speaker::kSubject:
      speaker = tree[token].upos == Upos::kVerb
                    ? verb_speaker(tree, token, cue.speaker)
                    : subject(tree, token, 0);
      break;
    case lexicon::Cue::Speaker::kObject:
      speaker = verb_speaker(tree, token, cue.speaker);
      break;
    case lexicon::Cue::Speaker::kOwner:
      speaker = possessor(tree, token);
      break;
    default:
      break;
  }
  // "The also said", a slip: no article speaks.
  const bool is_article =
      speaker && lexicon::determiner(text::lower(tree[*speaker].form)) ==
                     lexicon::Determiner::kDefinite;
  if (speaker && !is_article) {
    source.source = TokenRef{index, *speaker};
  } else {
    source.text = "unnamed";
  }
  return source;
}

}  // namespace relata::extract
