#include "coref/mentions/discourse_model.h"

#include "coref/mentions/name_types.h"

namespace relata::coref {

DiscourseModel::DiscourseModel(const Document& document, const Claims& claims)
    : document_(&document), claims_(&claims) {
  by_head_.resize(document.sentences.size());
  children_.resize(document.sentences.size());
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const std::vector<Token>& tokens = document.sentences[s].tokens;
    by_head_[s].resize(tokens.size());
    children_[s].resize(tokens.size());
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      if (tokens[t].head < tokens.size()) {
        children_[s][tokens[t].head].push_back(static_cast<TokenIndex>(t));
      }
    }
  }
  for (std::size_t m = 0; m < claims.mentions.size(); ++m) {
    const Mention& mention = claims.mentions[m];
    auto& slot = by_head_[mention.sentence][mention.head_token];
    if (!slot) slot = static_cast<MentionIndex>(m);
  }
  const std::vector<Speech>& speeches = claims.speeches;
  features_.reserve(claims.mentions.size());
  std::size_t next = 0;
  for (std::size_t m = 0; m < claims.mentions.size(); ++m) {
    features_.push_back(read_features(*this, static_cast<MentionIndex>(m)));
    const Mention& mention = claims.mentions[m];
    while (next < speeches.size() &&
           (speeches[next].field < mention.field ||
            (speeches[next].field == mention.field &&
             speeches[next].span.end <= mention.span.begin))) {
      ++next;
    }
    if (next < speeches.size() && speeches[next].field == mention.field &&
        speeches[next].span.contains(mention.span)) {
      features_.back().quotation = static_cast<std::uint32_t>(next);
    }
  }
  agree_on_types(features_);
}

std::optional<MentionIndex> DiscourseModel::headed_by(SentenceIndex sentence,
                                                      TokenIndex token) const {
  const auto& heads = by_head_[sentence];
  return token < heads.size() ? heads[token] : std::nullopt;
}

const std::vector<TokenIndex>& DiscourseModel::children(
    SentenceIndex sentence, TokenIndex token) const {
  return children_[sentence][token];
}

bool DiscourseModel::dominates(SentenceIndex sentence, TokenIndex above,
                               TokenIndex below) const {
  const std::vector<Token>& tokens = document_->sentences[sentence].tokens;
  std::size_t steps = 0;
  while (below < tokens.size() && steps++ <= tokens.size()) {
    if (below == above) return true;
    below = tokens[below].head;
  }
  return false;
}

std::string_view DiscourseModel::text(MentionIndex mention) const {
  const MentionFeatures& traits = (*this)[mention];
  return document_->text(*traits.sentence, traits.mention->span);
}

std::string DiscourseModel::quoted(MentionIndex mention) const {
  return "'" + std::string(text(mention)) + "'";
}

}  // namespace relata::coref
