#include "coref/mentions/discourse_model.h"

#include "coref/mentions/capitals.h"
#include "coref/mentions/counted_members.h"
#include "coref/mentions/homes.h"
#include "coref/mentions/mention_form.h"
#include "coref/mentions/name_types.h"

namespace relata::coref {

DiscourseModel::DiscourseModel(const Document& document, const Claims& claims)
    : document_(&document),
      claims_(&claims),
      is_of_members_(counted_members(document, claims.mentions)) {
  by_head_.resize(document.sentences.size());
  for (std::size_t s = 0; s < document.sentences.size(); ++s)
    by_head_[s].resize(document.sentences[s].tokens.size());
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
  read_capitals(document, claims, features_);
  read_homes(features_);
}

MentionForm DiscourseModel::form_of(MentionIndex mention) const {
  return is_of_members(mention) ? MentionForm::kNominal
                                : seen_form(*document_, (*claims_)[mention]);
}

std::optional<MentionIndex> DiscourseModel::headed_by(SentenceIndex sentence,
                                                      TokenIndex token) const {
  const auto& heads = by_head_[sentence];
  return token < heads.size() ? heads[token] : std::nullopt;
}

bool DiscourseModel::dominates(SentenceIndex sentence, TokenIndex above,
                               TokenIndex below) const {
  const DependencyTree& tree = document_->trees[sentence];
  return above < tree.size() && below < tree.size() &&
         tree.is_under(below, above);
}

std::string_view DiscourseModel::text(MentionIndex mention) const {
  const MentionFeatures& traits = (*this)[mention];
  return document_->text(*traits.sentence, traits.mention->span);
}

std::string DiscourseModel::quoted(MentionIndex mention) const {
  return "'" + std::string(text(mention)) + "'";
}

}  // namespace relata::coref
