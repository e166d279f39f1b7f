#include <algorithm>
#include <memory>
#include <utility>

#include "analyze/analyze.h"
#include "analyze/annotate.h"
#include "analyze/document_names.h"
#include "analyze/flat_trees.h"
#include "analyze/models.h"
#include "analyze/multiword.h"
#include "analyze/segments.h"
#include "analyze/title_trees.h"
#include "analyze/tree_repairs.h"

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
  std::unique_ptr<Desk> desk = parts.desks.take();
  annotate(made.sentences, parts, *desk);
  parts.desks.give_back(std::move(desk));
  for (Sentence& sentence : made.sentences) {
    if (!is_given || sentence.field == Field::kTitle) mark_multiwords(sentence);
  }
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
