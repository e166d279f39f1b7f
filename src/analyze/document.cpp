#include <algorithm>
#include <memory>
#include <utility>

#include "analyze/analyze.h"
#include "analyze/passes.h"
#include "analyze/segment/segments.h"
#include "analyze/tagging/annotate.h"
#include "analyze/tagging/models.h"
#include "analyze/tagging/multiword.h"
#include "analyze/tagging/second_reading.h"

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

Document document(Article article, const Models& models,
                  const Options& options) {
  const Models::Parts& parts = models.parts();
  Document made;
  made.sentences = segments(article, parts.boundaries);
  const bool is_given = has_words(article);
  std::unique_ptr<Scratch> scratch = parts.desks.take();
  annotate(made.sentences, parts, *scratch, options.nodes);
  read_capital_verbs(made.sentences, parts, *scratch);
  parts.desks.give_back(std::move(scratch));
  for (Sentence& sentence : made.sentences) {
    if (!is_given || sentence.field == Field::kTitle) mark_multiwords(sentence);
  }
  mend(made.sentences, tag_repairs(), options);
  agree_on_names(made.sentences, options);
  mend(made.sentences, tree_repairs(), options);
  made.trees = trees_of(made.sentences);
  made.rankers = parts.rankers;
  made.article = std::move(article);
  return made;
}

}  // namespace relata::analyze
