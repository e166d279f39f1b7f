#include "core/cluster.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(ClusterId, NamesAPlaceInAnArticle) {
  const EntityId id = cluster_id("a", Field::kText, {.begin = 1, .end = 5});
  EXPECT_EQ(id, cluster_id("a", Field::kText, {.begin = 1, .end = 5}));
  EXPECT_NE(id, cluster_id("b", Field::kText, {.begin = 1, .end = 5}));
  EXPECT_NE(id, cluster_id("a", Field::kTitle, {.begin = 1, .end = 5}));
  EXPECT_NE(id, cluster_id("a", Field::kText, {.begin = 15, .end = 15}));
}

TEST(ContentHash, SeesEveryPartApart) {
  Article article{.id = "1", .title = "a", .text = "bc"};
  const std::string hash = content_hash(article);
  EXPECT_EQ(hash.size(), 32U);
  article.id = "2";
  EXPECT_EQ(content_hash(article), hash);
  article.title = "ab";
  article.text = "c";
  EXPECT_NE(content_hash(article), hash);
}

}  // namespace
}  // namespace relata
