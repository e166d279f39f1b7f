#include <gtest/gtest.h>

#include <random>

#include "merge/by_steps.h"
#include "merge/merge.h"
#include "merge/sketch.h"

namespace relata::merge {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t end) {
  return random() % end;
}

template <typename T>
const T& one_of(Random& random, const std::vector<T>& from) {
  return from[below(random, from.size())];
}

Profile random_person(Random& random) {
  static const std::vector<std::string> names = {
      "Ruiz",    "Ana Ruiz",        "Pedro Ruiz",     "A. Ruiz",
      "Karimi",  "Yusuf Karimi",    "Yousef Kareemi", "Bill Haskell",
      "Haskell", "William Haskell", "Ana María Ruiz", "Bill P. Haskell"};
  static const std::vector<std::string> roles = {"minister", "judge",
                                                 "senator of ohio"};
  Profile profile = person({one_of(random, names)});
  if (below(random, 3) == 0) profile.roles = {one_of(random, roles)};
  if (below(random, 4) == 0) profile.gender = Gender::kFeminine;
  if (below(random, 6) == 0) profile.gender = Gender::kMasculine;
  if (below(random, 20) == 0) profile.external_ids = {"x:1"};
  if (below(random, 20) == 0) profile.external_ids = {"x:2"};
  return profile;
}

Profile random_body(Random& random) {
  static const std::vector<std::string> names = {
      "HRF",        "Harbor Relief Fund", "Human Rights Foundation",
      "Brightwell", "Brightwell Foods",   "Brightwell Media Inc",
      "Denmark",    "Danish Coast Guard", "Coast Guard"};
  Profile profile = body({one_of(random, names)});
  if (below(random, 3) == 0) profile.names.push_back("Seewarte");
  if (below(random, 5) == 0) profile.type = EntityType::kOther;
  return profile;
}

Profile random_document(Random& random) {
  static const std::vector<std::string> heads = {"memo", "letter", "note"};
  static const std::vector<std::string> modifiers = {"leaked", "internal", "3"};
  static const std::vector<std::string> names = {"ana ruiz", "harbor board"};
  Profile profile = described(EntityType::kDocument, {one_of(random, heads)},
                              {one_of(random, modifiers)});
  profile.context = {one_of(random, names)};
  profile.deeds = {below(random, 2) == 0 ? "accuse>ruiz" : "<sign"};
  if (below(random, 4) == 0) profile.distinct = {"another"};
  return profile;
}

Profile random_figure(Random& random) {
  static const std::vector<std::string> heads = {"gunman", "suspect",
                                                 "officer"};
  Profile profile = described(EntityType::kPerson, {one_of(random, heads)}, {});
  if (below(random, 4) == 0) profile.kind = EntityKind::kGeneric;
  if (below(random, 3) == 0) profile.number = Number::kPlural;
  if (below(random, 3) == 0) profile.gender = Gender::kMasculine;
  if (below(random, 2) == 0) profile.deeds = {"shoot>guard"};
  return profile;
}

/// Three words of a small vocabulary: most articles have a likeness to others.
std::vector<std::string> random_topic(Random& random) {
  static const std::vector<std::string> words = {
      "harborfire", "stadium", "vaccine", "glacier", "trawler"};
  std::vector<std::string> topic = words;
  std::shuffle(topic.begin(), topic.end(), random);
  topic.resize(3);
  return topic;
}

Sketch random_article(Random& random, std::size_t number) {
  static const std::vector<std::string> days = {"2020-01-01", "2020-01-09",
                                                "2023-06-01", ""};
  Sketch sketch("article " + std::to_string(number), one_of(random, days));
  sketch.tell(random_topic(random));
  std::vector<EntityId> ids;
  for (std::size_t i = 0, n = 2 + below(random, 5); i < n; ++i) {
    const std::size_t sort = below(random, 4);
    ids.push_back(sketch.add(sort == 0   ? random_person(random)
                             : sort == 1 ? random_body(random)
                             : sort == 2 ? random_figure(random)
                                         : random_document(random)));
  }
  if (below(random, 2) == 0) sketch.keep_apart(ids[0], ids[1], "two things");
  const ClaimIndex met = sketch.claim(ids[0], "meet", ids[1]);
  const ClaimIndex said = sketch.claim(ids[1], "say", met);
  sketch.claim(ids[0], "deny", said);
  Literal words;
  words.text = "nothing";
  sketch.claim(ids[0], "know", words);
  return sketch;
}

std::vector<Sketch> random_articles(Random& random, std::size_t count) {
  std::vector<Sketch> articles;
  for (std::size_t i = 0; i < count; ++i)
    articles.push_back(random_article(random, i));
  return articles;
}

/// How many clusters of one name decide; by the seed so few that others follow.
std::size_t speakers(unsigned seed) {
  constexpr std::size_t all = 100;
  return seed % 3 == 0 ? all : seed % 3;
}

std::string clean_build(const std::vector<Sketch>& articles, unsigned seed) {
  return merged(articles, speakers(seed)).text();
}

constexpr unsigned kRounds = 90;

TEST(SecondLayer, DoesNotDependOnOrderOrBatches) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    Random random(seed);
    std::vector<Sketch> articles = random_articles(random, 14);
    const std::string clean = clean_build(articles, seed);
    std::shuffle(articles.begin(), articles.end(), random);
    test::MemoryLayer layer;
    for (const Sketch& article : articles) {
      layer.add(article.piece());
      if (below(random, 3) == 0) merge_into(layer, speakers(seed));
    }
    merge_into(layer, speakers(seed));
    ASSERT_EQ(layer.text(), clean) << "seed " << seed;
  }
}

TEST(SecondLayer, IsTheSameWhereManyMachinesFindIt) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    Random random(seed);
    std::vector<Sketch> articles = random_articles(random, 14);
    const Sketch last = articles.back();
    articles.pop_back();
    auto layer = BySteps(articles, speakers(seed), random).merged();
    ASSERT_EQ(layer.text(), clean_build(articles, seed)) << "seed " << seed;
    // And it goes on from there as from any other.
    articles.push_back(last);
    layer.add(last.piece());
    merge_into(layer, speakers(seed));
    ASSERT_EQ(layer.text(), clean_build(articles, seed)) << "seed " << seed;
  }
}

TEST(SecondLayer, ForgetsRemovedArticles) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    Random random(seed);
    const std::vector<Sketch> articles = random_articles(random, 14);
    const std::vector<Sketch> kept(articles.begin(), articles.begin() + 9);
    test::MemoryLayer layer = merged(articles, speakers(seed));
    for (std::size_t i = kept.size(); i < articles.size(); ++i) {
      layer.remove(articles[i].piece().article);
      if (below(random, 2) == 0) merge_into(layer, speakers(seed));
    }
    merge_into(layer, speakers(seed));
    ASSERT_EQ(layer.text(), clean_build(kept, seed)) << "seed " << seed;
  }
}

TEST(SecondLayer, IsThatOfACleanBuildAfterAnyWalk) {
  constexpr std::size_t all = 14;
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    Random random(seed);
    const std::vector<Sketch> articles = random_articles(random, all);
    std::vector<bool> is_here(all, false);
    test::MemoryLayer layer;
    for (std::size_t step = 0; step < 3 * all; ++step) {
      const std::size_t i = below(random, all);
      if (is_here[i]) {
        layer.remove(articles[i].piece().article);
      } else {
        layer.add(articles[i].piece());
      }
      is_here[i] = !is_here[i];
      if (below(random, 3) == 0) merge_into(layer, speakers(seed));
    }
    merge_into(layer, speakers(seed));
    std::vector<Sketch> kept;
    for (std::size_t i = 0; i < all; ++i) {
      if (is_here[i]) kept.push_back(articles[i]);
    }
    ASSERT_EQ(layer.text(), clean_build(kept, seed)) << "seed " << seed;
  }
}

TEST(SecondLayer, FollowsReplacedArticlesAndCorrections) {
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    Random random(seed);
    std::vector<Sketch> articles = random_articles(random, 10);
    test::MemoryLayer layer = merged(articles, speakers(seed));
    articles[3] = random_article(random, 3);
    layer.add(articles[3].piece());
    const auto cluster = [&](std::size_t article) {
      return articles[article].piece().clusters[0].signature.id;
    };
    const auto [first, second] = std::minmax({cluster(3), cluster(5)});
    const auto [third, fourth] = std::minmax({cluster(1), cluster(2)});
    layer.correct({Correction::Kind::kLink, first, second});
    merge_into(layer, speakers(seed));
    EXPECT_TRUE(are_one(layer, first, second)) << "seed " << seed;
    layer.correct({Correction::Kind::kUnlink, third, fourth});
    merge_into(layer, speakers(seed));
    EXPECT_FALSE(are_one(layer, third, fourth)) << "seed " << seed;
    layer.lift(first, second);
    layer.lift(third, fourth);
    merge_into(layer, speakers(seed));
    ASSERT_EQ(layer.text(), clean_build(articles, seed)) << "seed " << seed;
  }
}

TEST(SecondLayer, IsLeftAloneWhereNothingIsPending) {
  Random random(7);
  test::MemoryLayer layer = merged(random_articles(random, 8));
  const auto none = merged_into(layer);
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->blocks.empty() && none->entities.empty() &&
              none->dropped.empty() && none->claims.empty() &&
              none->verdicts.empty());
}

}  // namespace
}  // namespace relata::merge
