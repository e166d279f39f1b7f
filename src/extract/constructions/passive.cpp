// "The letter was signed by forty envoys and sent to the court" says that the
// envoys signed the letter, and that the letter was sent to the court.
#include <algorithm>

#include "extract/constructions/draft.h"
#include "extract/syntax/cue_words.h"
#include "extract/syntax/mention.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "by" phrases that the tree does not call agents: those of somebody.
std::vector<TokenIndex> agents_of(const Tree& tree, const Clause& clause) {
  std::vector<TokenIndex> agents;
  for (const TokenIndex agent : clause.agents) {
    // "known by the name of Sepe": no name knows him.
    if (text::lower(tree[agent].lemma) != "name") agents.push_back(agent);
  }
  for (const Oblique& oblique : clause.obliques) {
    if (!lexicon::marks_agent(oblique.preposition) || oblique.is_shared)
      continue;
    switch (type_of(tree, oblique.head)) {
      case EntityType::kPerson:
      case EntityType::kOrganization:
      case EntityType::kGroup:
      case EntityType::kGeopoliticalEntity:
        agents.push_back(oblique.head);
        break;
      default:
        break;
    }
  }
  return agents;
}

void draft_with_agent(const Drafting& out, const Clause& clause,
                      TokenIndex agent, Draft draft) {
  draft.relation = relation_text(out.tree, clause, "by");
  draft.subject = agent;
  draft.roles = without(out.tree, std::move(draft.roles), agent);
  for (const TokenIndex content : clause.contents) {
    draft.roles.push_back({"", content_value(out.tree, content)});
  }
  if (clause.infinitive) {
    draft.roles.push_back({"", clause_value(out.tree, *clause.infinitive)});
  }
  for (const TokenIndex word : clause.predicatives) {
    draft.roles.push_back({"as", phrase(out.tree, word)});
  }
  // "was given no help by Paul": the patient received the object.
  const bool is_ditransitive = !clause.objects.empty();
  for (const TokenIndex patient :
       is_ditransitive ? clause.objects : clause.subjects) {
    Draft each = draft;
    each.object = phrase(out.tree, patient);
    if (is_ditransitive) {
      for (const TokenIndex recipient : clause.subjects) {
        each.roles.push_back({"", phrase(out.tree, recipient)});
      }
    }
    out.drafts.push_back(std::move(each));
  }
}

/// "accused of theft and inciting a riot": a phrase beside the gerund.
bool has_phrase(const Clause& clause, const std::string& preposition) {
  return std::any_of(clause.obliques.begin(), clause.obliques.end(),
                     [&preposition](const Oblique& oblique) {
                       return oblique.preposition == preposition;
                     });
}

void draft_bare(const Drafting& out, const Clause& clause, Draft draft) {
  const Tree& tree = out.tree;
  bool has_object = false;
  const auto add = [&](Value value) {
    Draft each = draft;
    each.object = value;
    out.drafts.push_back(std::move(each));
    has_object = true;
  };
  for (const TokenIndex object : clause.objects)
    add(phrase(tree, object));
  for (const TokenIndex word : clause.predicatives)
    add(phrase(tree, word));
  for (const TokenIndex content : clause.contents) {
    add(content_value(tree, content));
  }
  // "was accused of lying": the act is what the passive is about.
  const bool is_complete = has_object;
  std::string accused;
  for (const TokenIndex adverbial : clause.adverbials) {
    const std::string word = opening(tree, adverbial);
    if (is_complete || word.empty() || lexicon::marks_infinitive(word) ||
        lexicon::controller(clause.lemma, word) !=
            lexicon::Controller::kObject) {
      continue;
    }
    Draft about = draft;
    about.lemma += ' ' + word;
    about.relation += ' ' + word;
    about.object = clause_value(tree, adverbial);
    about.roles = without(tree, std::move(about.roles), adverbial);
    out.drafts.push_back(std::move(about));
    accused = word;
  }
  const bool is_told = !accused.empty() && !has_phrase(clause, accused);
  if (is_complete || is_told || clause.infinitive) return;
  draft_prepositional(out, clause, draft);
}

}  // namespace

void draft_passive(const Drafting& out, const Clause& clause) {
  // "as reported by the Post": says who tells the rest.
  if (out.tree[clause.predicate].relation == Dep::kAdvcl &&
      lexicon::role_name(opening(out.tree, clause.predicate),
                         EntityType::kOther, false) == RoleName::kAttribute &&
      !has_own_subject(out.tree, clause.predicate) &&
      reporting_cue(out.tree, clause.predicate) != nullptr) {
    return;
  }
  Draft pattern;
  pattern.predicate = clause.predicate;
  pattern.construction = kPassive;
  pattern.roles = clause_roles(out.tree, clause);
  pattern.understands_subject = clause.understands_subject;
  const auto agents = agents_of(out.tree, clause);
  if (!agents.empty()) {
    pattern.lemma = clause.lemma;
    for (const TokenIndex agent : agents) {
      draft_with_agent(out, clause, agent, pattern);
    }
    return;
  }
  pattern.relation = relation_text(out.tree, clause, "");
  // "be second-guessed by": what stands before the verb and behind it stays.
  pattern.lemma = clause.lemma;
  const std::string verb = text::lower(out.tree[clause.predicate].lemma);
  if (const auto at = pattern.lemma.find(verb); at != std::string::npos) {
    pattern.lemma.replace(at, verb.size(),
                          text::lower(out.tree[clause.predicate].form));
  }
  pattern.lemma.insert(0, "be ");
  for (const TokenIndex subject : clause.subjects) {
    pattern.subject = subject;
    draft_bare(out, clause, pattern);
  }
}

}  // namespace relata::extract
