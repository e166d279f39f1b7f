#pragma once

#include <string>
#include <vector>

#include "core/cluster.h"

namespace relata::test {

/// Puts a Reading together by hand: sentences, then mentions as words of a
/// sentence, then claims, then clusters of mentions.
class ReadingBuilder {
 public:
  /// The text is `sentences`, a blank between them.
  ReadingBuilder(const std::string& id, const std::string& source,
                 const std::vector<std::string>& sentences);

  Article& article() { return reading_.article; }

  /// The words' first place in the sentence is a mention; its head is its last
  /// word.
  MentionIndex mention(SentenceIndex sentence, const std::string& words,
                       MentionForm form = MentionForm::kName);

  /// A claim in the outlet's own voice, its lemma as its relation too; change
  /// what it gives as needed, before the next one is added.
  Claim& claim(MentionIndex subject, const std::string& lemma, Argument object);
  /// The index of the claim that was added last.
  ClaimIndex last_claim() const;

  /// One thing with these mentions. Names among them are its profile's names;
  /// without one it is described by the words of the first.
  EntityId cluster(const std::vector<MentionIndex>& mentions,
                   EntityType type = EntityType::kOther);

  /// Clusters are two things.
  void apart(EntityId first, EntityId second, const std::string& reason);

  /// The words of the sentence as a literal.
  Literal literal(SentenceIndex sentence, const std::string& words) const;

  /// Mentions in no cluster get one each.
  Reading build();

 private:
  Span find(SentenceIndex sentence, const std::string& words) const;

  Reading reading_;
  std::vector<bool> is_placed_;
};

/// Three articles of two outlets on a mayor, a bridge and a dock workers'
/// union: own voice, citation, denial, plan, a claim about a claim, literals,
/// roles, times, two people of one surname.
std::vector<Reading> bridge_readings();

/// The folded names of a cluster, as keys for blocks: a stand-in for merging's.
std::vector<std::string> name_keys(const Profile& profile);

}  // namespace relata::test
