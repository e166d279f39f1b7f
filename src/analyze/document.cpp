#include <algorithm>
#include <memory>
#include <utility>

#include "analyze/analyze.h"
#include "analyze/entities/document_names.h"
#include "analyze/models.h"
#include "analyze/repair/flat_trees.h"
#include "analyze/repair/tag_repairs.h"
#include "analyze/repair/title_trees.h"
#include "analyze/repair/tree_repairs.h"
#include "analyze/segment/segments.h"
#include "analyze/tagging/annotate.h"
#include "analyze/tagging/multiword.h"

namespace relata::analyze {
namespace {

/// Whether the article says which of its words are written as one.
bool has_words(const Article& article) {
  return article.cuts &&
         std::any_of(article.cuts->sentences.begin(),
                     article.cuts->sentences.end(),
                     [](const auto& cut) { return !cut.words.empty(); });
}

}  // namespace

Document document(Article article, const Models& models) {
  const Models::Parts& parts = models.parts();
  Document made;
  made.sentences = segments(article, parts.boundaries);
  const bool is_given = has_words(article);
  std::unique_ptr<Scratch> scratch = parts.desks.take();
  annotate(made.sentences, parts, *scratch);
  parts.desks.give_back(std::move(scratch));
  for (Sentence& sentence : made.sentences) {
    if (!is_given || sentence.field == Field::kTitle) mark_multiwords(sentence);
  }
  for (Sentence& sentence : made.sentences)
    mend_tags(sentence);
  agree_on_names(made.sentences);
  for (Sentence& sentence : made.sentences)
    hang_titles(sentence);
  for (Sentence& sentence : made.sentences)
    lift_from_flat(sentence);
  for (Sentence& sentence : made.sentences)
    mend_tree(sentence);
  made.article = std::move(article);
  return made;
}

}  // namespace relata::analyze
