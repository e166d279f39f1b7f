#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/span.h"
#include "core/syntax.h"
#include "core/tree.h"
#include "core/vocabulary.h"

namespace relata {

namespace model {
struct Rankers;
}

/// The position of a sentence in its document, from 0.
using SentenceIndex = std::uint32_t;

/// One syntactic word with its Universal Dependencies analysis.
struct Token {
  Span span;         ///< In the sentence's field. The words of a multiword
                     ///< token ("don't") have adjacent spans.
  std::string form;  ///< As the analysis reads it: "(" for "-LRB-".
  std::string lemma;
  Upos upos = Upos::kX;
  std::string xpos;      ///< Penn Treebank tag.
  std::string features;  ///< "Number=Sing|Person=3", or empty.
  TokenIndex head = kNoToken;
  Dep relation = Dep::kDep;
  float margin = 0;  ///< In [0, 1]: how sure the parser is of head; 1 if given.
  float relation_margin = 1;  ///< The same of relation.
  bool space_after = true;
  bool starts_multiword = false;  ///< First word of a multiword token.
  bool in_multiword = false;      ///< Any word of one.
};

/// A name in a sentence: the tokens [first, last].
struct Name {
  TokenIndex first = 0;
  TokenIndex last = 0;
  EntityType type = EntityType::kOther;
  float confidence = 1;

  friend bool operator==(const Name&, const Name&) = default;
};

/// Tokens in text order; a non-empty sentence has exactly one root, and its
/// heads form a tree. Names do not overlap and stand in order.
struct Sentence {
  Field field = Field::kText;
  Zone::Kind zone = Zone::Kind::kBody;
  std::uint32_t paragraph = 0;  ///< Counts the zones of the text, from 0.
  Span span;
  std::vector<Token> tokens;
  std::vector<Name> names;
  /// What stands around each token, as rankers take it: so many numbers a
  /// token as divide the whole; empty where no network has read the words.
  std::vector<std::int8_t> contexts;
  std::string comments;  ///< CoNLL-U input: its "# ..." lines.
};

/// The context of a token; empty where there is none.
inline std::span<const std::int8_t> context_of(const Sentence& sentence,
                                               TokenIndex token) {
  const std::size_t width =
      sentence.tokens.empty()
          ? 0
          : sentence.contexts.size() / sentence.tokens.size();
  return {sentence.contexts.data() + token * width, width};
}

/// The dependency trees of `sentences`, in their order.
std::vector<DependencyTree> trees_of(const std::vector<Sentence>& sentences);

/// An article after linguistic analysis. It owns its text; all spans point
/// into it. Sentences of the title come first.
struct Document {
  Article article;
  std::vector<Sentence> sentences;
  std::vector<DependencyTree> trees;  ///< trees_of(sentences).
  /// What the model that analysed the article knows of who is who; nullptr if
  /// none did, or it knows nothing.
  std::shared_ptr<const model::Rankers> rankers;

  /// The bytes that `span` names in the field of `sentence`.
  std::string_view text(const Sentence& sentence, Span span) const {
    return slice(article.field(sentence.field), span);
  }
};

}  // namespace relata
