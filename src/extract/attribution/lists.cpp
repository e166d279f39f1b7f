// "Lee said the following:" before a list: Lee says what stands in it; "Lee
// writes:" before a paragraph without quotation marks: Lee says that.
#include <algorithm>
#include <optional>

#include "extract/attribution/labels.h"
#include "extract/attribution/lead_in.h"
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

bool ends_open(const Tree& tree) {
  return tree.size() > 1 && tree[tree.size() - 1].form == ":";
}

/// Who speaks in a sentence that ends with a colon.
std::optional<SourceTokens> announcer(const Tree& tree, SentenceIndex index) {
  if (!ends_open(tree)) return std::nullopt;
  const TokenIndex root = tree.top_down().front();
  const lexicon::Cue* cue = reporting_cue(tree, root);
  if (cue == nullptr) return std::nullopt;
  SourceTokens source = source_of(tree, index, root, *cue);
  return source.source ? std::optional(source) : std::nullopt;
}

/// Whether a sentence of saying with a colon lacks what is said: not "Lee noted
/// the cost:".
bool lacks_content(const Tree& tree) {
  const TokenIndex root = tree.top_down().front();
  return ends_open(tree) && !tree.has(root, {Dep::kCcomp, Dep::kXcomp}) &&
         !tells_of_thing(tree, root, static_cast<TokenIndex>(tree.size()));
}

/// Whether a paragraph has no mark that tells where the words of others begin.
bool is_block(const Document& document, SentenceIndex first) {
  const auto& sentences = document.sentences;
  for (SentenceIndex i = first;
       i < sentences.size() && is_one_paragraph(sentences[i], sentences[first]);
       ++i) {
    const auto& tokens = sentences[i].tokens;
    if (std::any_of(tokens.begin(), tokens.end(), is_mark)) return false;
  }
  return sentences[first].tokens.size() > 2;
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
    const bool follows =
        is_new && speaker && sentences[i - 1].field == here.field;
    const bool is_said =
        follows && (is_point(here) ||
                    (lacks_content(trees[i - 1]) && is_block(document, i)));
    if (is_said) {
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
