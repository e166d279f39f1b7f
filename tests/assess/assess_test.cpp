// How far a claim is trusted: what its clause, its ends and its source tell.
#include "assess/assess.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "analyze/analyze.h"
#include "coref/coref.h"
#include "extract/extract.h"
#include "support/pipeline/models.h"

namespace relata::assess {
namespace {

struct Assessed {
  Claims claims;
  std::vector<Features> features;

  /// The place of the first claim with this lemma.
  std::size_t at(const std::string& lemma) const {
    const auto& all = claims.claims;
    const auto found =
        std::find_if(all.begin(), all.end(),
                     [&](const Claim& claim) { return claim.lemma == lemma; });
    EXPECT_NE(found, all.end()) << "no claim: " << lemma;
    return static_cast<std::size_t>(found - all.begin());
  }

  double amount(const std::string& lemma, const std::string& feature) const {
    for (const auto& [name, amount] : features.at(at(lemma))) {
      if (name == feature) return amount;
    }
    return 0;
  }

  float confidence(const std::string& lemma) const {
    return claims.claims.at(at(lemma)).confidence;
  }
};

Assessed read(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  const Document document =
      analyze::document(std::move(article), support::shipped_models());
  Assessed read;
  read.claims = extract::claims(document);
  const Clusters clusters = coref::clusters(document, read.claims);
  read.claims =
      coref::without_identities(document, std::move(read.claims), clusters);
  read.features = features(document, read.claims, clusters);
  assess(document, read.claims, clusters);
  return read;
}

TEST(Assessing, SeesWhereTheClauseStands) {
  const Assessed told = read("Ann Lee met Bob Ray, who sold the mill in May.");
  EXPECT_EQ(told.amount("meet", "clause root"), 1);
  EXPECT_EQ(told.amount("sell", "clause acl:relcl"), 1);
  EXPECT_GT(told.amount("sell", "clause depth"),
            told.amount("meet", "clause depth"));
}

TEST(Assessing, SeesWhatIsLeftOfAPhrase) {
  const Assessed told = read("The council praised the nurse and the driver.");
  EXPECT_EQ(told.amount("praise", "object of a list"), 1);
  EXPECT_EQ(told.amount("praise", "subject of a list"), 0);
}

TEST(Assessing, SeesANounThatWantsItsComplement) {
  const Assessed told = read(
      "The council ended its attack. The council ended an attack on the mill.");
  EXPECT_EQ(told.amount("end", "object wants complement"), 1);
  const Assessed whole = read("The council ended an attack on the mill.");
  EXPECT_EQ(whole.amount("end", "object wants complement"), 0);
}

TEST(Assessing, SeesACapitalBesideAPhrase) {
  const Assessed told = read("Police met the driver Monday.");
  EXPECT_EQ(told.amount("meet", "subject beside a capital"), 0);
  EXPECT_EQ(told.amount("meet", "object beside a capital"), 1);
}

TEST(Assessing, SeesAClauseThatItsEndTells) {
  const Assessed told = read("Police met those who left the town.");
  EXPECT_EQ(told.amount("leave", "subject tells itself"), 1);
  EXPECT_EQ(told.amount("meet", "object tells itself"), 0);
}

TEST(Assessing, SeesWhoSaysIt) {
  const Assessed told = read(
      "Ann Lee said that the bank closed the mill. The board met the mayor.");
  EXPECT_EQ(told.amount("close", "own voice"), 0);
  EXPECT_GT(told.amount("close", "said"), 0);
  EXPECT_EQ(told.amount("close", "source named"), 1);
  EXPECT_EQ(told.amount("meet", "own voice"), 1);
}

TEST(Assessing, TrustsANameMoreThanADoubtfulPronoun) {
  const Assessed told = read(
      "Ann Lee met Bea Moss and Cora Dunn at the mill in Leeds. "
      "She praised the board.");
  EXPECT_GT(told.amount("praise", "subject doubt"), 0);
  const Assessed named = read(
      "Ann Lee met Bea Moss and Cora Dunn at the mill in Leeds. "
      "Cora Dunn praised the board.");
  EXPECT_LT(told.confidence("praise"), named.confidence("praise"));
}

TEST(Assessing, IsNoSurerOfAClaimThanOfWhatItContains) {
  const Assessed told = read(
      "Ann Lee said that the bank, which it left, closed the mill by then.");
  for (const Claim& claim : told.claims.claims) {
    const auto* inner = std::get_if<ClaimIndex>(&claim.object);
    if (inner == nullptr) continue;
    EXPECT_LE(claim.confidence, told.claims[*inner].confidence);
    return;
  }
  FAIL() << "no claim about a claim";
}

}  // namespace
}  // namespace relata::assess
