#include <gtest/gtest.h>

#include "coref/coref.h"

namespace relata::coref {
namespace {

Claim claim(std::uint32_t subject, const char* lemma, Argument object) {
  Claim made;
  made.subject = MentionIndex{subject};
  made.lemma = lemma;
  made.object = std::move(object);
  return made;
}

/// Two mentions of one thing, and one of another.
Clusters one_and_another() {
  Clusters clusters;
  clusters.clusters.resize(2);
  clusters.clusters[0].members = {{.mention = MentionIndex{0}},
                                  {.mention = MentionIndex{1}}};
  clusters.clusters[1].members = {{.mention = MentionIndex{2}}};
  return clusters;
}

TEST(WithoutIdentities, DropsWhatSaysThatAThingIsItself) {
  Claims claims;
  claims.mentions.resize(3);
  claims.claims = {claim(0, "be", MentionIndex{1}),
                   claim(0, "be", MentionIndex{2}),
                   claim(0, "hurt", MentionIndex{1})};
  const Claims kept = without_identities(claims, one_and_another());
  ASSERT_EQ(kept.claims.size(), 2U);
  EXPECT_EQ(kept.claims[0], claims.claims[1]);
  EXPECT_EQ(kept.claims[1], claims.claims[2]);
  EXPECT_EQ(kept.mentions, claims.mentions);
}

TEST(WithoutIdentities, KeepsWhatOtherClaimsAreAbout) {
  Claims claims;
  claims.mentions.resize(3);
  claims.claims = {claim(1, "be", MentionIndex{0}),
                   claim(0, "be", MentionIndex{1}),
                   claim(2, "deny", ClaimIndex{1})};
  const Claims kept = without_identities(claims, one_and_another());
  ASSERT_EQ(kept.claims.size(), 2U);
  EXPECT_EQ(kept.claims[0], claims.claims[1]);
  EXPECT_EQ(std::get<ClaimIndex>(kept.claims[1].object), ClaimIndex{0});
}

}  // namespace
}  // namespace relata::coref
