#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/claim.h"
#include "extract/confidence.h"
#include "extract/constructions/draft.h"
#include "extract/factuality/stance.h"

namespace relata::extract {

/// The mentions of a document, by the tokens that head them.
class MentionTable {
 public:
  /// Finds the mentions of all of `trees`, one for each sentence.
  explicit MentionTable(const std::vector<Tree>& trees);

  std::optional<MentionIndex> at(SentenceIndex sentence, TokenIndex head) const;
  const Mention& operator[](MentionIndex index) const {
    return mentions_[static_cast<std::size_t>(index)];
  }
  std::vector<Mention> take() && { return std::move(mentions_); }

 private:
  std::vector<Mention> mentions_;
  std::vector<std::vector<std::uint32_t>> index_;  ///< Position plus one.
};

/// Turns the drafts of sentences into claims.
class Assembly {
 public:
  Assembly(const std::vector<Tree>& trees, const MentionTable& mentions,
           const Stances& stances, std::vector<ConfidenceFeatures>* evidences);

  /// Adds the claims of one sentence, in order of predicate and object.
  void add(SentenceIndex sentence, std::vector<Draft> drafts);

  std::vector<Claim> take() && { return std::move(claims_); }

 private:
  Claim claim(SentenceIndex sentence, const Draft& draft) const;
  void say(SentenceIndex sentence, Claim& claim) const;
  std::optional<MentionIndex> object_mention(SentenceIndex sentence,
                                             const Value& value) const;
  bool is_turned(SentenceIndex sentence, TokenIndex clause) const;
  std::optional<ClaimIndex> claim_of(TokenIndex event,
                                     TokenIndex subject) const;
  /// `subject`: of the claim that has the argument.
  Argument argument(SentenceIndex sentence, const Value& value,
                    TokenIndex subject = kNoToken) const;
  Role role(SentenceIndex sentence, const RoleDraft& draft) const;
  bool fits(const std::vector<EntityType>& types,
            const Argument& argument) const;
  void canonicalize(Claim& claim) const;
  bool is_usable(SentenceIndex sentence, const Draft& draft) const;

  const std::vector<Tree>& trees_;
  const MentionTable& mentions_;
  const Stances& stances_;
  std::vector<ConfidenceFeatures>*
      evidences_;  ///< Where each claim's goes; or null.
  std::vector<Claim> claims_;
  /// The first claim of an event that has this subject.
  std::map<std::pair<TokenIndex, TokenIndex>, ClaimIndex> claim_by_subject_;
  std::vector<std::uint32_t> first_claim_;  ///< Of the sentence's events, by
                                            ///< token: position plus one.
};

}  // namespace relata::extract
