#include "extract/assembly.h"
#include "extract/confidence.h"
#include "extract/constructions/nouns.h"
#include "extract/extract.h"

namespace relata::extract {
namespace {

/// What a clause gives, by its kind.
void draft_clause(const Drafting& out, const Clause& clause) {
  if (clause.is_existential) {
    draft_existential(out, clause);
  } else if (clause.is_copular) {
    draft_copula(out, clause);
  } else if (clause.is_passive) {
    draft_passive(out, clause);
  } else {
    draft_active(out, clause);
  }
}

/// What the noun gives; what its reader did not name bears the construction's
/// name.
void draft_noun(const Drafting& out, const NounConstruction& construction,
                TokenIndex noun) {
  const std::size_t first = out.drafts.size();
  construction.read(out, noun);
  for (std::size_t i = first; i < out.drafts.size(); ++i) {
    Draft& draft = out.drafts[i];
    if (draft.construction == kPlainClause)
      draft.construction = construction.name;
  }
}

std::vector<Draft> drafts_of(const Tree& tree) {
  std::vector<Draft> drafts;
  const Clauses clauses(tree);
  const Drafting out{tree, clauses, drafts};
  for (const Clause& clause : clauses.all())
    draft_clause(out, clause);
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    if (!is_nominal(tree[token])) continue;
    for (const NounConstruction& construction : kNounConstructions)
      draft_noun(out, construction, token);
  }
  return drafts;
}

std::vector<Speech> speeches(const Stances& stances,
                             const MentionTable& mentions) {
  std::vector<Speech> list;
  for (const Spoken& each : stances.spoken()) {
    Speech speech{each.quotation.field, each.quotation.span, each.first,
                  each.last, std::nullopt};
    if (const auto& by = each.speaker.source) {
      speech.speaker = mentions.at(by->sentence, by->token);
    }
    list.push_back(speech);
  }
  return list;
}

Claims claims_of(const Document& document,
                 std::vector<ConfidenceFeatures>* evidences) {
  const std::vector<Tree> trees = trees_of(document);
  MentionTable mentions(trees);
  const Stances stances(document, trees);
  Assembly assembly(trees, mentions, stances, evidences);
  for (SentenceIndex i = 0; i < trees.size(); ++i) {
    assembly.add(i, drafts_of(trees[i]));
  }
  Claims result;
  result.claims = std::move(assembly).take();
  result.speeches = speeches(stances, mentions);
  result.mentions = std::move(mentions).take();
  return result;
}

}  // namespace

Claims claims(const Document& document) {
  return claims_of(document, nullptr);
}

Claims claims_on_evidence(const Document& document,
                          std::vector<ConfidenceFeatures>& evidences) {
  return claims_of(document, &evidences);
}

}  // namespace relata::extract
