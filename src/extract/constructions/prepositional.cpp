// "Ann Lee taught at a college in Leeds until 1985" says that she taught at a
// college; without it, that she taught, which was until 1985.
#include <string_view>

#include "extract/constructions/draft.h"
#include "extract/syntax/cue_words.h"
#include "extract/values/time_expression.h"
#include "lexicon/meaning/predicates.h"

namespace relata::extract {
namespace {

void draft_with(const Drafting& out, const Clause& clause,
                const Oblique& oblique, Draft draft) {
  draft.relation = relation_text(out.tree, clause, oblique.preposition);
  if (!oblique.preposition.empty()) draft.lemma += ' ' + oblique.preposition;
  const auto object = oblique_value(out.tree, oblique);
  if (!object) return;
  draft.object = *object;
  draft.roles = without(out.tree, std::move(draft.roles), oblique.head);
  if (draft.construction == kPlainClause) {
    draft.construction = kPrepositional;
  }
  out.drafts.push_back(std::move(draft));
}

/// TimeValue::relation of a stretch of time.
constexpr std::string_view kStretch = "during";

/// "sentenced to six years": how long, and no time of the verb.
bool is_span_meant(const Tree& tree, const Oblique& oblique,
                   const std::string& lemma) {
  const auto time = time_of(tree.document(), tree.sentence(), oblique.head);
  return (!time || time->relation == kStretch) &&
         lexicon::find_frame(lemma + ' ' + oblique.preposition) != nullptr;
}

}  // namespace

void draft_prepositional(const Drafting& out, const Clause& clause,
                         const Draft& pattern) {
  if (draft_idiom(out, clause, pattern)) return;
  // What stands before the verb is its setting; it takes the object's place
  // only where nothing else does.
  const auto is_setting = [&](const Oblique& oblique) {
    return oblique.is_shared || oblique.range.last < clause.predicate;
  };
  for (const bool settings : {false, true}) {
    bool has_argument = false;
    for (const Oblique& oblique : clause.obliques) {
      if (is_setting(oblique) != settings) continue;
      if (!is_argument(out.tree, oblique) &&
          !is_span_meant(out.tree, oblique, pattern.lemma)) {
        continue;
      }
      draft_with(out, clause, oblique, pattern);
      has_argument = true;
    }
    if (has_argument) return;
  }
  // "as Ann said Thursday" tells when, but not what.
  if (!clause.is_passive &&
      reporting_cue(out.tree, clause.predicate) != nullptr) {
    return;
  }
  for (const Oblique& oblique : clause.obliques) {
    if (!is_time(out.tree, oblique)) continue;
    Draft draft = pattern;
    draft.object = {Value::Kind::kNone, oblique.head, oblique.range};
    out.drafts.push_back(std::move(draft));
    return;
  }
}

}  // namespace relata::extract
