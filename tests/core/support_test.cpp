#include <gtest/gtest.h>

#include "core/fact.h"

namespace relata {
namespace {

Assertion said_in(const std::string& article) {
  Assertion assertion;
  assertion.article = article;
  return assertion;
}

Assertion said_in(const std::string& article, std::vector<EntityId> chain) {
  Assertion assertion = said_in(article);
  for (const EntityId id : chain) {
    Source source;
    source.entity = id;
    assertion.chain.push_back(source);
  }
  return assertion;
}

TEST(SupportOfAFact, CountsAnArticleOnce) {
  EXPECT_EQ(support_of({said_in("a"), said_in("a")}, {"Post", "Post"}),
            (Support{1, 1}));
  EXPECT_EQ(support_of({}, {}), (Support{0, 0}));
}

TEST(SupportOfAFact, CountsArticlesThatCiteOneSourceAsOneOrigin) {
  const EntityId memo{7};
  const EntityId outlet{8};
  EXPECT_EQ(support_of({said_in("a", {memo}), said_in("b", {outlet, memo})},
                       {"Post", "Wire"}),
            (Support{2, 1}));
  EXPECT_EQ(support_of({said_in("a", {memo}), said_in("b", {memo, outlet})},
                       {"Post", "Wire"}),
            (Support{2, 2}));
}

TEST(SupportOfAFact, CountsAnOutletThatRepeatsItselfAsOneOrigin) {
  EXPECT_EQ(support_of({said_in("a"), said_in("b"), said_in("c")},
                       {"Post", "Post", "Wire"}),
            (Support{3, 2}));
}

TEST(SupportOfAFact, TakesTheArticleWhereTheOutletIsUnknown) {
  EXPECT_EQ(support_of({said_in("a"), said_in("b")}, {"", ""}),
            (Support{2, 2}));
}

TEST(SupportOfAFact, CountsNamelessSourcesPerOutlet) {
  Assertion officials = said_in("a");
  officials.chain.emplace_back();
  officials.chain.back().text = "officials";
  EXPECT_EQ(support_of({officials, said_in("b")}, {"Post", "Post"}),
            (Support{2, 1}));
}

}  // namespace
}  // namespace relata
