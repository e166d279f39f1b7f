#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "analyze/segment/text_regions.h"

namespace relata::analyze {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string_view> texts(const Article& article) {
  std::vector<std::string_view> found;
  for (const TextRegion& region : regions_of_text(article)) {
    found.push_back(slice(article.text, region.span));
  }
  return found;
}

Article article_of(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

TEST(Regions, EndAtBlankLines) {
  EXPECT_THAT(texts(article_of("One\ntwo.\n\nThree \t\r\n\r\n four\n")),
              ElementsAre("One\ntwo.", "Three", "four"));
  EXPECT_THAT(texts(article_of("a\r\nb")), ElementsAre("a\r\nb"));
  EXPECT_THAT(texts(article_of("a\r\rb")), ElementsAre("a", "b"));
  EXPECT_THAT(texts(article_of("a\n\u00A0\nb")), ElementsAre("a", "b"));
}

TEST(Regions, EndBeforeTheItemsOfLists) {
  EXPECT_THAT(texts(article_of("They want:\n\u2022 rain\n- sun\nand wind")),
              ElementsAre("They want:", "\u2022 rain", "- sun\nand wind"));
}

TEST(Regions, OfBlanksAreNone) {
  EXPECT_THAT(texts(article_of("")), IsEmpty());
  EXPECT_THAT(texts(article_of(" \n\n \t")), IsEmpty());
}

TEST(Regions, CountParagraphsWhereThereAreNoZones) {
  const Article article = article_of("a\n\nb\n- c\n\n\nd\n\n");
  std::vector<std::uint32_t> numbers;
  for (const TextRegion& region : regions_of_text(article)) {
    numbers.push_back(region.paragraph);
  }
  EXPECT_THAT(numbers, ElementsAre(0, 1, 1, 2));
}

TEST(Regions, FollowZonesAndKeepWhatLiesBetween) {
  Article article = article_of("Head\nBERN - Text. Rest\n");
  article.zones = {{Zone::Kind::kHeadline, {0, 4}},
                   {Zone::Kind::kDateline, {5, 11}},
                   {Zone::Kind::kBody, {12, 17}}};
  const auto regions = regions_of_text(article);
  ASSERT_EQ(regions.size(), 4U);
  EXPECT_EQ(regions[0].zone, Zone::Kind::kHeadline);
  EXPECT_EQ(regions[1].zone, Zone::Kind::kDateline);
  EXPECT_EQ(regions[1].paragraph, 1U);
  EXPECT_EQ(slice(article.text, regions[2].span), "Text.");
  EXPECT_EQ(slice(article.text, regions[3].span), "Rest");
  EXPECT_EQ(regions[3].zone, Zone::Kind::kBody);
}

TEST(Regions, StayInsideTheTextWhateverTheZones) {
  Article article = article_of("One two");
  article.zones = {{Zone::Kind::kBody, {4, 99}}, {Zone::Kind::kBody, {2, 3}}};
  EXPECT_THAT(texts(article), ElementsAre("One", "two"));
}

TEST(Regions, OfATitleAreAHeadline) {
  Article article;
  article.title = " Rain \n stops play ";
  const auto regions = regions_of_title(article);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].field, Field::kTitle);
  EXPECT_EQ(regions[0].zone, Zone::Kind::kHeadline);
  EXPECT_EQ(slice(article.title, regions[0].span), "Rain \n stops play");
}

}  // namespace
}  // namespace relata::analyze
