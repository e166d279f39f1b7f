// "Lee's support for the plan and the arrest of her aide by the police" says
// that Lee supports the plan and that the police arrested her aide.
#include <algorithm>

#include "extract/constructions/nouns.h"
#include "extract/syntax/mention.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/nouns.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

struct Arguments {
  std::vector<TokenIndex> agents;
  std::vector<TokenIndex> patients;
  std::vector<RoleDraft> roles;
};

void add_phrase(const Tree& tree, const lexicon::Nominalization& row,
                TokenIndex child, Arguments& found) {
  const std::string word = preposition(tree, child);
  const bool is_object =
      std::find(row.prepositions.begin(), row.prepositions.end(), word) !=
      row.prepositions.end();
  for (const TokenIndex each : conjuncts(tree, child)) {
    if (lexicon::marks_agent(word)) {
      found.agents.push_back(each);
    } else if (is_object) {
      found.patients.push_back(each);
    } else if (!word.empty()) {
      found.roles.push_back({word, phrase(tree, each)});
    }
  }
}

/// "condemned Ann's approach to the strike", where a tree hung "to the strike"
/// on the verb: a phrase right behind the noun.
void add_phrase_behind(const Tree& tree, const lexicon::Nominalization& row,
                       TokenIndex noun, Arguments& found) {
  const TokenIndex verb = tree[noun].head;
  if (tree[noun].relation != Dep::kObj || verb >= tree.size()) return;
  for (const TokenIndex child : tree.children(verb)) {
    if (tree[child].relation == Dep::kObl &&
        tree.extent(child).first == noun + 1 &&
        !preposition(tree, child).empty()) {
      add_phrase(tree, row, child, found);
    }
  }
}

Arguments arguments(const Tree& tree, const lexicon::Nominalization& row,
                    TokenIndex noun) {
  Arguments found;
  std::vector<TokenIndex> owners;
  for (const TokenIndex child : tree.children(noun)) {
    const Dep relation = tree[child].relation;
    if (relation == Dep::kNmodPoss) {
      owners = conjuncts(tree, child);
    } else if (relation == Dep::kCompound && name_of(tree, child) != nullptr &&
               owners.empty()) {
      owners.push_back(child);
    } else if (relation == Dep::kNmod && child > noun) {
      add_phrase(tree, row, child, found);
    }
  }
  if (found.patients.empty()) add_phrase_behind(tree, row, noun, found);
  auto& side = found.agents.empty() && !found.patients.empty() ? found.agents
                                                               : found.patients;
  const bool takes_owner = !found.patients.empty() ||
                           (row.possessor_is_patient && !found.agents.empty());
  if (takes_owner && side.empty()) side = std::move(owners);
  return found;
}

}  // namespace

void draft_nominalization(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  if (tree[noun].upos != Upos::kNoun) return;
  const lexicon::Nominalization* row =
      lexicon::nominalization(text::lower(tree[noun].lemma));
  if (row == nullptr) return;
  const Arguments found = arguments(tree, *row, noun);
  for (const TokenIndex agent : found.agents) {
    for (const TokenIndex patient : found.patients) {
      if (agent == patient || is_relative_pronoun(tree, agent)) continue;
      Draft draft;
      draft.predicate = noun;
      draft.subject = agent;
      draft.lemma = row->verb;
      draft.relation = tree.text(noun);
      draft.object = phrase(tree, patient);
      draft.roles = found.roles;
      draft.is_explicit = false;
      out.drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace relata::extract
