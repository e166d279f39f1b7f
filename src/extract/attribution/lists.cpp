// "Lee said the following:" before a list: Lee says what stands in it.
#include <algorithm>
#include <optional>

#include "extract/attribution/labels.h"
#include "lexicon/meaning/cues.h"

namespace relata::extract {
namespace {

/// Whether the sentence begins as a point of a list does.
bool is_point(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  return tokens.size() > 2 && tokens.front().upos == Upos::kPunct &&
         (tokens.front().form == "-" || tokens.front().form == "•" ||
          tokens.front().form == "*" || tokens.front().form == "–" ||
          tokens.front().form == "—" || tokens.front().form == "·");
}

bool is_one_paragraph(const Sentence& one, const Sentence& other) {
  return one.field == other.field && one.paragraph == other.paragraph;
}

/// Who speaks in a sentence that ends with a colon.
std::optional<SourceTokens> announcer(const Tree& tree, SentenceIndex index) {
  if (tree.size() < 2 || tree[tree.size() - 1].form != ":") return std::nullopt;
  const TokenIndex root = tree.top_down().front();
  const lexicon::Cue* cue = reporting_cue(tree, root);
  if (cue == nullptr) return std::nullopt;
  SourceTokens source = source_of(tree, index, root, *cue);
  return source.source ? std::optional(source) : std::nullopt;
}

}  // namespace

std::vector<Labelled> listed(const Document& document,
                             const std::vector<Tree>& trees) {
  std::vector<Labelled> found;
  const auto& sentences = document.sentences;
  std::optional<SourceTokens> speaker;
  for (SentenceIndex i = 0; i < sentences.size(); ++i) {
    const Sentence& here = sentences[i];
    const bool is_new = i == 0 || !is_one_paragraph(sentences[i - 1], here);
    if (is_new && speaker && is_point(here) &&
        sentences[i - 1].field == here.field) {
      Labelled said;
      said.quotation.field = here.field;
      said.quotation.span = here.span;
      said.speaker = *speaker;
      found.push_back(std::move(said));
    } else if (!is_new && speaker && !found.empty() &&
               found.back().quotation.span.end == sentences[i - 1].span.end) {
      found.back().quotation.span.end = here.span.end;
    } else {
      speaker = announcer(trees[i], i);
    }
  }
  return found;
}

}  // namespace relata::extract
