// "The minister gave the envoy a letter and asked her to leave" says that the
// minister gave a letter (the envoy received it), that he asked her, and that
// she is to leave.
#include "extract/constructions/draft.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/noun_complements.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
#include "lexicon/meaning/nouns.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// Somebody: an organization, or a person, group or country by name, pronoun or
/// office ("the envoy"); not "the regions", "a free spirit". "with the envoy
/// standing by" tells of a clause's subject.
bool is_participant(const Tree& tree, TokenIndex noun) {
  const EntityType type = type_of(tree, noun);
  if (begins_clause(tree, noun)) return false;
  if (type == EntityType::kOrganization) return true;
  const bool is_told_apart =
      name_of(tree, noun) != nullptr || titled_name(tree, noun) ||
      tree[noun].upos == Upos::kPron || tree[noun].upos == Upos::kPropn ||
      lexicon::is_role_noun(text::lower(tree[noun].lemma));
  return is_told_apart &&
         (type == EntityType::kPerson || type == EntityType::kGroup ||
          type == EntityType::kGeopoliticalEntity);
}

/// "hand primary": a verb and the noun of its object, as a participant's claim
/// tells what was done. Empty where the object is no common noun.
std::string act_with_object(const Tree& tree, const Clause& clause) {
  if (clause.objects.size() != 1) return {};
  const TokenIndex object = clause.objects.front();
  if (tree[object].upos != Upos::kNoun || object < clause.predicate) return {};
  std::string act = clause.lemma;
  return act.append(" ").append(text::lower(tree[object].lemma));
}

/// "named the street after Lee": who lends the name.
bool is_namesake(const Clause& clause, std::string_view preposition) {
  return lexicon::find_cue(clause.lemma, "verb", "naming") != nullptr &&
         lexicon::role_name(preposition, EntityType::kOther, false) ==
             RoleName::kTime &&
         lexicon::governs(clause.lemma, preposition);
}

/// "handed the primary to Lee": participants that a preposition brings in
/// beside an object, as claims of their own, which tell of the object.
void draft_participants(const Drafting& out, const Clause& clause,
                        const Draft& pattern) {
  const std::string act = act_with_object(out.tree, clause);
  if (act.empty()) return;
  for (const Oblique& oblique : clause.obliques) {
    const std::string& word = oblique.preposition;
    const bool takes_part = lexicon::marks_participant(word) &&
                            is_participant(out.tree, oblique.head);
    if (oblique.is_shared || oblique.head < clause.predicate ||
        (!takes_part && !is_namesake(clause, word))) {
      continue;
    }
    Draft draft = pattern;
    draft.relation = relation_text(out.tree, clause, word);
    draft.lemma = act;
    draft.lemma.append(" ").append(word);
    draft.described_lemma = clause.lemma;
    draft.described_lemma.append(" ")
        .append(described_noun_lemma(out.tree, clause.objects.front()))
        .append(" ")
        .append(word);
    draft.object = phrase(out.tree, oblique.head);
    draft.roles = without(out.tree, std::move(draft.roles), oblique.head);
    draft.construction = kPrepositional;
    out.drafts.push_back(std::move(draft));
  }
}

/// "on table": where a verb that wants to be told puts its object, if nobody
/// and nothing with a name stands there. Empty if it is not told.
std::string place_told(const Tree& tree, const Clause& clause) {
  if (!lexicon::needs_place(clause.lemma) || clause.objects.empty()) return {};
  for (const Oblique& oblique : clause.obliques) {
    if (oblique.head < clause.objects.back() || oblique.is_shared) continue;
    const bool is_common = tree[oblique.head].upos == Upos::kNoun;
    if (!is_common || !is_argument(tree, oblique)) return {};
    return ' ' + oblique.preposition + ' ' +
           text::lower(tree[oblique.head].lemma);
  }
  return {};
}

/// "makes the town safe": making it safe is no making of it.
std::optional<TokenIndex> state_brought_about(const Tree& tree,
                                              const Clause& clause) {
  if (clause.predicatives.size() != 1 ||
      (tree[clause.predicatives.front()].upos != Upos::kAdj &&
       tree[clause.predicatives.front()].upos != Upos::kAdv) ||
      tree.has(clause.predicatives.front(), {Dep::kCase, Dep::kMark})) {
    return std::nullopt;
  }
  return clause.predicatives.front();
}

/// "to focus", "to be shown": an infinitive behind an object.
std::string infinitive_words(const Tree& tree, TokenIndex verb) {
  const bool is_passive = tree.has(verb, {Dep::kAuxPass});
  return is_passive ? "be " + text::lower(tree[verb].form)
                    : text::lower(tree[verb].lemma);
}

/// " as compromise": a preposition and what it brings in.
std::string words_of(const std::string& before, std::string_view word) {
  std::string words;
  if (!before.empty()) words.append(" ").append(before);
  return words.append(" ").append(text::lower(word));
}

/// The words of a noun phrase without article and quotation marks: "failed
/// candidate"; of an adjective the adjective.
std::string described(const Tree& tree, TokenIndex word) {
  if (tree[word].upos != Upos::kNoun || tree.has(word, {Dep::kNmodPoss})) {
    return tree[word].form;
  }
  std::string words;
  const TokenRange range = base_phrase(tree, word);
  for (TokenIndex i = range.first; i <= range.last; ++i) {
    if (tree[i].upos == Upos::kPunct || tree[i].relation == Dep::kDet) continue;
    if (!words.empty()) words += ' ';
    words += tree[i].form;
  }
  return words;
}

/// " second member" of "made her the second member", " as compromise" of "cast
/// the plan as a compromise".
std::string attribute_words(const Tree& tree, const Clause& clause,
                            TokenIndex object) {
  for (const TokenIndex word : clause.predicatives) {
    const bool tells_what =
        tree[word].upos == Upos::kNoun || tree[word].upos == Upos::kAdj;
    if (word > object && tells_what && !state_brought_about(tree, clause) &&
        name_over(tree, word) == nullptr) {
      return words_of(preposition(tree, word), described(tree, word));
    }
  }
  for (const Oblique& oblique : clause.obliques) {
    const bool tells_what =
        lexicon::role_name(oblique.preposition, EntityType::kOther, false) ==
        RoleName::kAttribute;
    if (tells_what && oblique.head > object && !oblique.is_shared &&
        name_over(tree, oblique.head) == nullptr) {
      return words_of(oblique.preposition, tree[oblique.head].form);
    }
  }
  return {};
}

/// " from taking" of "banned the firm from taking part".
std::string gerund_words(const Tree& tree, const Clause& clause,
                         TokenIndex object) {
  for (const TokenIndex gerund : clause.adverbials) {
    const std::string word = opening(tree, gerund);
    const auto role = lexicon::role_name(word, EntityType::kOther, false);
    const bool is_reason = role != RoleName::kSource && role != RoleName::kGoal;
    if (gerund > object && tree[gerund].xpos == "VBG" && !is_reason &&
        lexicon::controller(clause.lemma, word) ==
            lexicon::Controller::kObject) {
      return words_of(word, tree[gerund].form);
    }
  }
  return {};
}

/// "directed staff to focus", "banned the firm from taking part", "cast the
/// plan as a compromise": what the verb and its object alone do not say.
std::string completion_of(const Tree& tree, const Clause& clause) {
  if (clause.objects.size() != 1 || lexicon::is_raising(clause.lemma)) {
    return {};
  }
  const TokenIndex object = clause.objects.front();
  const lexicon::Cue* cue = lexicon::find_cue(clause.lemma, "verb", "inf");
  const bool asks = cue != nullptr && cue->source_class;  // "asked him to go"
  if (clause.infinitive && *clause.infinitive > object && !asks) {
    return " to " + infinitive_words(tree, *clause.infinitive);
  }
  const std::string attribute = attribute_words(tree, clause, object);
  return attribute.empty() ? gerund_words(tree, clause, object) : attribute;
}

/// "forced the firm to close", "expects it to close": what is brought about,
/// wanted or thought is that it closes; "asked the firm to close" is said to
/// the firm, but "ordered the mill to be closed" not to the mill.
bool has_clause_for_object(const Tree& tree, const Clause& clause) {
  if (!clause.infinitive ||
      (clause.objects.empty() && clause.recipients.empty()) ||
      lexicon::controller(clause.lemma, "to") != lexicon::Controller::kObject) {
    return false;
  }
  const lexicon::Cue* cue = lexicon::find_cue(clause.lemma, "verb", "inf");
  if (clause.objects.empty()) {  // "expects Lee to go", "asks Lee to go"
    return cue != nullptr && cue->force != Force::kRequest;
  }
  return cue == nullptr || !cue->source_class ||
         cue->force != Force::kRequest ||
         tree.has(*clause.infinitive, {Dep::kAuxPass});
}

/// What the object is to do, as a clause; its words are those of both.
Value clause_of_object(const Tree& tree, const Clause& clause) {
  Value value = clause_value(tree, *clause.infinitive);
  const TokenIndex object = clause.objects.empty() ? clause.recipients.front()
                                                   : clause.objects.front();
  if (object < *clause.infinitive) {
    value.range.first = base_phrase(tree, object).first;
  }
  return value;
}

/// "recalled Lee telling him": a name or pronoun that a participle follows is
/// the subject of a clause, and no object.
bool is_subject_of_participle(const Tree& tree, TokenIndex verb,
                              TokenIndex object) {
  const bool is_known = name_of(tree, object) != nullptr ||
                        titled_name(tree, object) ||
                        tree[object].upos == Upos::kPron;
  if (!is_known) return false;
  const TokenIndex next = base_phrase(tree, object).last + 1;
  const auto begins = [&](TokenIndex clause) {
    return tree[clause].xpos == "VBG" && tree.extent(clause).first == next &&
           !tree.has(clause, {Dep::kNsubj, Dep::kMark});
  };
  const auto below = tree.child(object, {Dep::kAcl});
  const auto beside = tree.child(verb, {Dep::kCcomp});
  return (below && begins(*below)) || (beside && begins(*beside));
}

void draft_objects(const Drafting& out, const Clause& clause, Draft pattern) {
  for (const TokenIndex content : clause.contents) {
    pattern.roles.push_back({"", content_value(out.tree, content)});
  }
  if (clause.infinitive) {
    pattern.roles.push_back({"", clause_value(out.tree, *clause.infinitive)});
  }
  for (const TokenIndex word : clause.predicatives) {
    pattern.roles.push_back({"as", phrase(out.tree, word)});
  }
  if (const auto state = state_brought_about(out.tree, clause)) {
    pattern.lemma += ' ' + text::lower(out.tree[*state].lemma);
  } else {
    pattern.lemma += place_told(out.tree, clause);
  }
  for (const Oblique& oblique : clause.obliques) {
    if (!is_namesake(clause, oblique.preposition)) continue;
    pattern.roles = without(out.tree, std::move(pattern.roles), oblique.head);
  }
  pattern.completion = completion_of(out.tree, clause);
  bool is_light = false;
  for (const TokenIndex object : clause.objects) {
    if (draft_light_verb(out, clause, object)) {
      is_light = true;
      continue;
    }
    if (draft_idiom(out, clause, object, pattern)) {
      is_light = true;
      continue;
    }
    if (draft_belonging(out, clause, object, pattern) ||
        is_subject_of_participle(out.tree, clause.predicate, object)) {
      continue;
    }
    Draft draft = pattern;
    draft.object = phrase(out.tree, object);
    out.drafts.push_back(std::move(draft));
  }
  if (!is_light) draft_participants(out, clause, pattern);
}

void draft_complements(const Drafting& out, const Clause& clause,
                       const Draft& pattern) {
  for (const TokenIndex content : clause.contents) {
    Draft draft = pattern;
    draft.object = content_value(out.tree, content);
    out.drafts.push_back(std::move(draft));
  }
  const bool has_object = !clause.objects.empty();
  if (clause.infinitive && !has_object && !lexicon::is_raising(clause.lemma)) {
    Draft draft = pattern;
    draft.object = clause_value(out.tree, *clause.infinitive);
    if (const auto called = called_on(out.tree, clause, *clause.infinitive)) {
      // "called on Lee to resign"
      draft.lemma += ' ' + preposition(out.tree, *called);
      draft.object.range.first = base_phrase(out.tree, *called).first;
    }
    out.drafts.push_back(std::move(draft));
  }
  for (const TokenIndex word : clause.predicatives) {
    if (has_object) break;
    if (draft_state(out, clause, word, pattern)) continue;
    Draft draft = pattern;
    draft.object = phrase(out.tree, word);
    draft.construction = kCopula;
    out.drafts.push_back(std::move(draft));
  }
}

}  // namespace

void draft_active(const Drafting& out, const Clause& clause) {
  Draft pattern;
  pattern.predicate = clause.predicate;
  pattern.relation = relation_text(out.tree, clause, "");
  pattern.lemma = clause.lemma;
  pattern.roles = clause_roles(out.tree, clause);
  pattern.understands_subject = clause.understands_subject;
  for (const TokenIndex subject : clause.subjects) {
    pattern.subject = subject;
    if (has_clause_for_object(out.tree, clause)) {
      Draft draft = pattern;
      draft.object = clause_of_object(out.tree, clause);
      out.drafts.push_back(std::move(draft));
      continue;
    }
    if (!clause.objects.empty()) draft_objects(out, clause, pattern);
    draft_complements(out, clause, pattern);
    const bool has_complement = !clause.objects.empty() ||
                                !clause.contents.empty() || clause.infinitive ||
                                !clause.predicatives.empty();
    if (has_complement) continue;
    if (!clause.recipients.empty()) {
      for (const TokenIndex recipient : clause.recipients) {
        Draft draft = pattern;
        draft.object = phrase(out.tree, recipient);
        draft.roles = without(out.tree, std::move(draft.roles), recipient);
        out.drafts.push_back(std::move(draft));
      }
    } else {
      draft_prepositional(out, clause, pattern);
    }
  }
}

}  // namespace relata::extract
