// "The firm, officials said, reportedly paid two judges, according to Axios"
// has three parentheticals: they stand inside of what they are about.

#include <algorithm>

#include "extract/attribution/reporting.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// From a noun to the clause that it stands in; from an aside at a comma at
/// either end of the sentence to the whole sentence.
TokenIndex raised(const Tree& tree, TokenIndex target, TokenIndex cue) {
  TokenRange range = tree.extent(cue);
  while (range.first < cue && tree[range.first].upos == Upos::kPunct)
    ++range.first;
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

/// Where a phrase begins, without marks.
TokenIndex first_of(const Tree& tree, TokenIndex token) {
  TokenIndex first = tree.extent(token).first;
  while (first < token && tree[first].upos == Upos::kPunct)
    ++first;
  return first;
}

/// Whether a phrase opens the sentence and a comma ends it.
bool opens_apart(const Tree& tree, TokenIndex noun) {
  const TokenIndex first = first_of(tree, noun);
  const TokenIndex last = tree.extent(noun).last;
  const bool opens = first == 0 || (first == 1 && tree[0].upos == Upos::kCconj);
  return opens && (tree[last].form == "," ||
                   (last + 1 < tree.size() && tree[last + 1].form == ","));
}

/// "the money in Lee's account", "looked in the eyes of Lee": where something
/// is, not what Lee thinks, unless the phrase stands apart or tells how a thing
/// is: "a mistake in the view of Lee".
bool names_place(const Tree& tree, TokenIndex noun) {
  const TokenIndex first = tree.extent(noun).first;
  const bool is_apart = first == 0 || opens_apart(tree, noun) ||
                        tree[first].upos == Upos::kPunct ||
                        tree[first - 1].upos == Upos::kPunct;
  return !is_apart && (tree[noun].relation == Dep::kNmod ||
                       tree[tree[noun].head].upos == Upos::kVerb);
}

/// "In the poll, Lee leads", "Lee leads in a new poll": what was counted there.
/// Further on in a sentence "the poll" may be an election, and "recent polls"
/// are no one source; "those surveyed in a new poll" are who was asked.
bool is_count(const Tree& tree, TokenIndex noun) {
  const TokenIndex head = tree[noun].head;
  if (lexicon::find_cue(text::lower(tree[noun].lemma), "noun", "survey") ==
          nullptr ||
      tree[head].relation == Dep::kAcl) {
    return false;
  }
  if (opens_apart(tree, noun)) return true;
  const bool is_one = tree[noun].xpos == "NN" || tree[noun].xpos == "NNP";
  return is_one && tree[noun].relation == Dep::kObl &&
         tree.has(noun,
                  {Dep::kAmod, Dep::kCompound, Dep::kAcl, Dep::kNmodPoss});
}

/// "To Lee, the mill is a symbol": whose view it is that something is so.
bool is_judge(const Tree& tree, TokenIndex noun) {
  const EntityType type = type_of(tree, noun);
  const bool is_somebody = type == EntityType::kPerson ||
                           type == EntityType::kOrganization ||
                           type == EntityType::kGroup;
  return is_somebody && tree[noun].relation == Dep::kObl &&
         opens_apart(tree, noun) && tree.has(tree[noun].head, {Dep::kCop});
}

/// Lee for "according to figures by Lee"; else the noun itself.
TokenIndex author(const Tree& tree, TokenIndex noun) {
  if (tree[noun].upos != Upos::kNoun || can_speak(tree, noun)) return noun;
  const auto found = author_of(tree, noun);
  if (found && can_speak(tree, *found)) return *found;
  return noun;
}

std::optional<Parenthetical> phrase_aside(const Tree& tree, SentenceIndex index,
                                          TokenIndex token) {
  const std::string word = marker(tree, token);
  // "according to Chief Ann Lee", where a tree gave the words to "Chief".
  while (tree[token].relation == Dep::kNmodDesc ||
         tree[token].relation == Dep::kCompound) {
    token = tree[token].head;
  }
  if (word.empty() || tree[token].head >= tree.size()) return std::nullopt;
  SourceTokens source;
  source.cue = word;
  const bool is_rate = word == "per" && tree[token].upos == Upos::kNoun &&
                       !tree.has(token, {Dep::kDet, Dep::kNmodPoss});
  if (is_rate) return std::nullopt;  // "60 miles per hour"
  const bool is_in = word == "in";
  const bool says = lexicon::find_cue(word, "prep", "source") != nullptr ||
                    (is_in && is_count(tree, token)) ||
                    (lexicon::marks_infinitive(word) && is_judge(tree, token));
  if (says) {
    source.source = TokenRef{index, author(tree, token)};
  } else if (is_in && !names_place(tree, token) &&
             lexicon::find_cue(text::lower(tree[token].lemma), "noun",
                               "viewpoint") != nullptr) {
    const auto whose = tree.child(token, {Dep::kNmodPoss, Dep::kNmod});
    if (!whose) return std::nullopt;
    source.cue += " " + text::lower(tree[token].lemma);
    source.source = TokenRef{index, *whose};
  } else {
    return std::nullopt;
  }
  return Parenthetical{raised(tree, tree[token].head, token), token, source};
}

/// The noun right before a final "said" that the tree gave no subject:
/// "..., sources and witnesses said."
std::optional<TokenIndex> noun_before_last(const Tree& tree, TokenIndex verb) {
  if (verb + 2 < tree.size() || verb < 2 || !is_nominal(tree[verb - 1])) {
    return std::nullopt;
  }
  return verb - 1;
}

/// ", officials said", with nothing that opens it.
bool is_behind_comma(const Tree& tree, TokenIndex clause) {
  TokenIndex first = tree.extent(clause).first;
  while (first < clause && tree[first].upos == Upos::kPunct)
    ++first;
  return clause > tree[clause].head && marker(tree, clause).empty() &&
         first > 0 && tree[first - 1].form == "," &&
         has_own_subject(tree, clause) && tree[first].xpos != "WRB";
}

/// Whether what a parser took for a clause is who is told, a name that looks
/// like one: nobody else is told, and it stands there bare.
bool takes_hearer_for_clause(const Tree& tree, TokenIndex verb) {
  const auto clause = tree.child(verb, {Dep::kCcomp});
  return clause && tree.extent(*clause).first == verb + 1 &&
         tree[verb + 1].upos != Upos::kPron &&
         tree[verb + 1].upos != Upos::kSconj && marker(tree, *clause).empty() &&
         !tree.has(verb, {Dep::kObj, Dep::kIobj}) &&
         lexicon::find_cue(cue_lemma(tree, verb), "verb", "addressee") !=
             nullptr;
}

/// ", Lee wrote," behind the subject, where a tree made it a relative clause.
bool is_inset(const Tree& tree, TokenIndex clause) {
  const TokenIndex first = first_of(tree, clause);
  return tree[clause].relation == Dep::kAclRelcl && first > 0 &&
         tree[first - 1].form == "," && clause + 1 < tree.size() &&
         tree[clause + 1].form == "," && tree[first].xpos != "WP" &&
         tree[first].xpos != "WDT" && marker(tree, clause).empty() &&
         own_subject(tree, clause) == head_of(tree, {first, clause - 1});
}

/// "Nobody stood: he was confirmed": it is done to somebody, who is not told
/// it, either.
bool is_done_to(const Tree& tree, TokenIndex verb) {
  const auto subject = tree.child(verb, {Dep::kNsubjPass});
  return subject && !lexicon::is_impersonal(text::lower(tree[*subject].form)) &&
         lexicon::find_cue(cue_lemma(tree, verb), "verb", "addressee") ==
             nullptr;
}

/// "..., officials said" beside, or "as officials said" under, what they say.
std::optional<Parenthetical> clause_aside(const Tree& tree, SentenceIndex index,
                                          TokenIndex token) {
  const Dep relation = tree[token].relation;
  const bool is_as = is_as_clause(tree, token);
  const bool is_bare = relation == Dep::kAdvcl && is_behind_comma(tree, token);
  if ((relation != Dep::kParataxis && !is_as && !is_bare &&
       !is_late_aside(tree, token) && !is_inset(tree, token)) ||
      tree[token].head >= tree.size()) {
    return std::nullopt;
  }
  const lexicon::Cue* cue = reporting_cue(tree, token);
  if (cue == nullptr || (tree.has(token, {Dep::kCcomp, Dep::kXcomp}) &&
                         !takes_hearer_for_clause(tree, token))) {
    return std::nullopt;
  }
  // "As the verdict was read" tells when; "as was reported" tells who says so.
  if (is_passive_form(tree, token) && has_own_subject(tree, token) &&
      (is_as || is_done_to(tree, token))) {
    return std::nullopt;
  }
  const bool has_speaker =
      has_own_subject(tree, token) || is_passive_form(tree, token);
  const auto speaker =
      has_speaker ? std::nullopt : noun_before_last(tree, token);
  if (!has_speaker && !speaker) return std::nullopt;
  const bool has_other_content =
      tree.has(token, {Dep::kObj}) && !inverted_subject(tree, token) &&
      lexicon::find_cue(cue_lemma(tree, token), "verb", "addressee") == nullptr;
  const TokenIndex first = tree.extent(token).first;
  const bool is_apart = first > 0 && tree[first - 1].form == ";";
  if (has_other_content || is_apart || is_negated(tree, token)) {
    return std::nullopt;
  }
  SourceTokens source = source_of(tree, index, token, *cue);
  if (speaker) source.source = TokenRef{index, *speaker};
  return Parenthetical{raised(tree, tree[token].head, token), token, source};
}

std::optional<Parenthetical> word_aside(const Tree& tree, TokenIndex token) {
  const Token& word = tree[token];
  if (word.head >= tree.size()) return std::nullopt;
  const bool is_adverb = word.relation == Dep::kAdvmod;
  if (!is_adverb && word.relation != Dep::kAmod) return std::nullopt;
  const std::string form = text::lower(word.form);
  const lexicon::Cue* cue = is_adverb ? lexicon::find_cue(form, "adv", "scope")
                                      : lexicon::find_cue(form, "adj", "noun");
  if (cue == nullptr || !cue->source_class) return std::nullopt;
  SourceTokens source;
  source.text = "unnamed";
  source.cue = form;
  source.source_class = *cue->source_class;
  return Parenthetical{word.head, token, source};
}

}  // namespace

std::vector<Parenthetical> parentheticals(const Tree& tree,
                                          SentenceIndex index) {
  std::vector<Parenthetical> list;
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    auto aside = word_aside(tree, token);
    if (!aside) aside = phrase_aside(tree, index, token);
    if (!aside) aside = clause_aside(tree, index, token);
    if (aside) list.push_back(*std::move(aside));
  }
  return list;
}

}  // namespace relata::extract
