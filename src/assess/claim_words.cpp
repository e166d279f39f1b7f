#include <variant>

#include "assess/assess.h"

namespace relata::assess {
namespace {

WordPlace head_of(const Mention& mention) {
  return {mention.sentence, mention.head_token};
}

std::optional<WordPlace> head_of(const Document& document, Span words,
                                 SentenceIndex index) {
  const auto& tokens = document.sentences[index].tokens;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    if (!words.contains(tokens[i].span)) continue;
    const TokenIndex head = tokens[i].head;
    if (head >= tokens.size() || !words.contains(tokens[head].span)) {
      return WordPlace{index, i};
    }
  }
  return std::nullopt;
}

}  // namespace

ClaimWords words_of(const Document& document, const Claims& claims,
                    const Claim& claim) {
  ClaimWords words;
  words.predicate = {claim.sentence, claim.predicate_token};
  words.subject = head_of(claims[claim.subject]);
  if (const auto* mention = std::get_if<MentionIndex>(&claim.object)) {
    words.object = head_of(claims[*mention]);
  } else if (const auto* inner = std::get_if<ClaimIndex>(&claim.object)) {
    words.object = {claims[*inner].sentence, claims[*inner].predicate_token};
  } else {
    words.object =
        head_of(document, std::get<Literal>(claim.object).span, claim.sentence);
  }
  if (!claim.chain.empty() && claim.chain.back().mention) {
    words.source = head_of(claims[*claim.chain.back().mention]);
  }
  return words;
}

}  // namespace relata::assess
