#include <gtest/gtest.h>

#include <algorithm>

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

/// An article whose words are the mentions.
struct Written {
  explicit Written(const std::vector<std::string>& words) {
    std::string& text = document.article.text;
    for (const std::string& word : words) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += word + ' ';
      Mention mention;
      mention.span = mention.head =
          mention.phrase = {begin, static_cast<std::uint32_t>(text.size() - 1)};
      claims.mentions.push_back(mention);
    }
  }

  Document document;
  Claims claims;
};

/// Mentions 0 and 1 are one thing, 2 is another.
Clusters one_and_another() {
  Clusters clusters;
  clusters.clusters.resize(2);
  clusters.clusters[0].members = {{.mention = MentionIndex{0}},
                                  {.mention = MentionIndex{1}}};
  clusters.clusters[1].members = {{.mention = MentionIndex{2}}};
  return clusters;
}

TEST(WithoutIdentities, DropsWhatAThingIsToItself) {
  Written written({"Lee", "she", "Ruiz"});
  Claims& claims = written.claims;
  claims.claims = {
      claim(0, "be", MentionIndex{1}), claim(0, "be", MentionIndex{2}),
      claim(0, "hurt", MentionIndex{1}), claim(0, "hurt", MentionIndex{2})};
  const Claims kept =
      without_identities(written.document, claims, one_and_another());
  ASSERT_EQ(kept.claims.size(), 2U);
  EXPECT_EQ(kept.claims[0], claims.claims[1]);
  EXPECT_EQ(kept.claims[1], claims.claims[3]);
  EXPECT_EQ(kept.mentions, claims.mentions);
}

TEST(WithoutIdentities, KeepsWhatAWordSaysOneDoesToOneself) {
  Written written({"They", "themselves", "Ruiz"});
  written.claims.claims = {claim(0, "hurt", MentionIndex{1})};
  const Claims kept =
      without_identities(written.document, written.claims, one_and_another());
  EXPECT_EQ(kept.claims, written.claims.claims);
}

TEST(WithoutIdentities, KeepsWhatOtherClaimsAreAboutInWords) {
  Written written({"Lee", "she", "Ruiz"});
  Claims& claims = written.claims;
  claims.claims = {claim(1, "be", MentionIndex{0}),
                   claim(0, "be", MentionIndex{1}),
                   claim(2, "deny", ClaimIndex{1})};
  const Claims kept =
      without_identities(written.document, claims, one_and_another());
  ASSERT_EQ(kept.claims.size(), 2U);
  EXPECT_EQ(std::get<Literal>(kept.claims[0].object).text, "she");
  EXPECT_EQ(std::get<ClaimIndex>(kept.claims[1].object), ClaimIndex{0});
}

}  // namespace
}  // namespace relata::coref
