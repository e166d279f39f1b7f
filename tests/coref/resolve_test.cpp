#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "coref/sample.h"

namespace relata::coref {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kStory[] = R"(
  headline Union|NOUN|2|nsubj rejects|VERB|0|root offer|NOUN|2|obj
  --
  The|DET|3|det dockers|NOUN|3|compound union|NOUN|4|nsubj rejected|VERB|0|root an|DET|6|det offer|NOUN|4|obj by|ADP|8|case Maren|PROPN|6|nmod|type=Organization Lines|PROPN|8|flat
  Its|PRON|2|nmod:poss leader|NOUN|5|nsubj ,|PUNCT|4|punct Jo|PROPN|2|appos|type=Person left|VERB|0|root
  --
  The|DET|2|det company|NOUN|3|nsubj regretted|VERB|0|root it|PRON|3|obj
)";

TEST(Resolve, PutsEveryMentionInOneClusterInOrder) {
  const Sample sample(kStory);
  const Clusters all = sample.resolve();
  std::set<MentionIndex> seen;
  for (const Cluster& cluster : all.clusters) {
    MentionIndex last{};
    for (const Membership& member : cluster.members) {
      EXPECT_TRUE(seen.insert(member.mention).second);
      EXPECT_LE(last, member.mention);
      EXPECT_FALSE(member.reason.empty());
      EXPECT_GE(member.weight, 0);
      EXPECT_LE(member.weight, 1);
      last = member.mention;
    }
  }
  Sample copy(kStory);
  EXPECT_EQ(seen.size(), copy.claims().mentions.size());
  EXPECT_TRUE(std::is_sorted(
      all.clusters.begin(), all.clusters.end(),
      [](const Cluster& a, const Cluster& b) { return a.id < b.id; }));
}

TEST(Resolve, NamesAClusterByItsLeastMention) {
  const Sample sample(kStory);
  Sample copy(kStory);
  const Cluster cluster = sample.cluster("The company");
  const Mention& least = copy.claims()[cluster.members.front().mention];
  EXPECT_EQ(cluster.id, cluster_id("sample", Field::kText, least.span));
}

TEST(Resolve, GivesTheSameAnswerTwice) {
  const Sample sample(kStory);
  EXPECT_EQ(sample.resolve().clusters, sample.resolve().clusters);
}

/// "Bab", "Bac", ...: a word like a name for each number.
std::string name_word(int number) {
  std::string word;
  for (int i = 0; i < 3; ++i) {
    word.insert(0, {"bdfgklmnprst"[number % 12], "aeiou"[number / 12 % 5]});
    number /= 12 * 5;
  }
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

TEST(Resolve, FindsWhoHasTheSurnameAmongAThousand) {
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    text += name_word(i + 4000) + "|PROPN|3|nsubj|type=Person " + name_word(i) +
            "|PROPN|1|flat left|VERB|0|root\n";
  }
  text += name_word(700) + "|PROPN|2|nsubj|type=Person wept|VERB|0|root\n";
  const Sample sample(text);
  const std::string whole = name_word(4700) + ' ' + name_word(700);
  EXPECT_TRUE(sample.are_one(whole, name_word(700)));
  EXPECT_FALSE(sample.are_one(whole, name_word(4701) + ' ' + name_word(701)));
}

TEST(Resolve, TellsMergingWhoDidWhatToWhom) {
  Sample sample(kStory);
  Claim claim;
  claim.sentence = 1;
  claim.predicate_token = 3;
  claim.subject = sample.mention("The dockers union");
  claim.object = sample.mention("an offer");
  claim.lemma = "reject";
  Role role;
  role.value = sample.mention("Maren Lines");
  claim.roles = {role};
  sample.claims().claims = {claim};
  const Profile offer = sample.cluster("an offer").profile;
  EXPECT_THAT(offer.deeds, ElementsAre("union<reject"));
  EXPECT_THAT(offer.heads, Contains("offer"));
  const Profile guild = sample.cluster("The dockers union").profile;
  EXPECT_THAT(guild.deeds, ElementsAre("reject>offer"));
  EXPECT_THAT(guild.context, ElementsAre("maren lines"));
  EXPECT_THAT(guild.modifiers, Contains("dockers"));
}

TEST(Resolve, DescribesNothingByItsDenial) {
  Sample sample(R"(
    Dora|PROPN|2|nsubj|type=Person saw|VERB|0|root no|DET|5|det such|ADJ|5|amod letter|NOUN|2|obj
  )");
  sample.document().sentences[0].tokens[2].features = "PronType=Neg";
  const Profile letter = sample.cluster("no such letter").profile;
  EXPECT_THAT(letter.phrases, IsEmpty());
  EXPECT_THAT(letter.heads, ElementsAre("letter"));
}

TEST(Resolve, KnowsSourcesThatNobodyNames) {
  Sample sample(R"(
    Officials|NOUN|2|nsubj|lemma=official|plural said|VERB|0|root rain|NOUN|4|nsubj fell|VERB|2|ccomp
  )");
  Claim claim;
  claim.subject = sample.mention("rain");
  claim.predicate_token = 3;
  claim.lemma = "fall";
  ChainLink link;
  link.mention = sample.mention("Officials");
  claim.chain = {link};
  sample.claims().claims = {claim};
  EXPECT_EQ(sample.cluster("Officials").profile.kind,
            EntityKind::kUnnamedSource);
}

TEST(Resolve, HasAnAnswerForEmptyDocuments) {
  const Sample sample("");
  EXPECT_TRUE(sample.resolve().clusters.empty());
}

}  // namespace
}  // namespace relata::coref
