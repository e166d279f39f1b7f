#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <random>
#include <sstream>

#include "export/export.h"
#include "merge/merge.h"
#include "pipeline.h"
#include "support/readings.h"

namespace relata {
namespace {

namespace fs = std::filesystem;
using Random = std::mt19937;

std::size_t below(Random& random, std::size_t end) {
  return random() % end;
}

const std::string& one_of(Random& random,
                          const std::vector<std::string>& from) {
  return from[below(random, from.size())];
}

/// Who meets and says what in the articles: some under several names, several
/// under one.
const std::string& somebody(Random& random, EntityType type) {
  static const std::vector<std::string> people = {
      "Ana Ruiz", "Ruiz",         "Pedro Ruiz",      "A. Ruiz",
      "Haskell",  "Bill Haskell", "William Haskell", "Yusuf Karimi"};
  static const std::vector<std::string> bodies = {
      "Harbor Relief Fund", "HRF",        "Brightwell", "Brightwell Foods",
      "Danish Coast Guard", "Coast Guard"};
  return one_of(random, type == EntityType::kPerson ? people : bodies);
}

store::IndexedReading random_article(Random& random, std::size_t number) {
  static const std::vector<std::string> words = {
      "the trawler sank", "a glacier broke", "the stadium burnt",
      "the vaccine came late"};
  std::vector<std::string> sentences;
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0, n = 1 + below(random, 3); i < n; ++i) {
    pairs.emplace_back(somebody(random, EntityType::kPerson),
                       somebody(random, EntityType::kOrganization));
    sentences.push_back(pairs.back().first + " met " + pairs.back().second +
                        " when " + one_of(random, words) + ".");
  }
  test::ReadingBuilder builder("news/" + std::to_string(number),
                               "Outlet " + std::to_string(number % 3),
                               sentences);
  builder.article().date = Date{2021, 5, 1 + static_cast<unsigned>(number % 9)};
  std::vector<EntityId> met;
  for (SentenceIndex i = 0; i < pairs.size(); ++i) {
    const auto first = builder.mention(i, pairs[i].first);
    const auto second = builder.mention(i, pairs[i].second);
    met.push_back(builder.cluster({first}, EntityType::kPerson));
    met.push_back(builder.cluster({second}, EntityType::kOrganization));
    builder.claim(first, "meet", second);
    builder.claim(second, "deny", builder.last_claim());
  }
  if (below(random, 3) == 0) builder.apart(met[0], met[1], "two things");
  Reading reading = builder.build();
  merge::BlockingKeys placing = merge::blocking_keys(reading);
  return {.reading = std::move(reading),
          .keys = std::move(placing.keys),
          .topic = std::move(placing.topic),
          .fingerprint = std::move(placing.fingerprint)};
}

/// A graph of a test, in a file of its own.
class Walk {
 public:
  Walk(const fs::path& path, const std::vector<store::IndexedReading>& articles)
      : graph_(*store::Graph::create_or_open(path.string())),
        articles_(articles) {}

  /// Adds articles in one transaction.
  void add(const std::vector<std::size_t>& numbers) {
    std::vector<store::IndexedReading> batch;
    batch.reserve(numbers.size());
    for (const std::size_t number : numbers)
      batch.push_back(articles_[number]);
    ASSERT_TRUE(graph_.add(batch));
  }

  void remove(std::size_t number) {
    const std::vector<std::string> ids = {articles_[number].reading.article.id};
    const auto missing = graph_.remove(ids);
    ASSERT_TRUE(missing);
    ASSERT_TRUE(missing->empty());
  }

  void correct(const Correction& correction) {
    ASSERT_TRUE(graph_.correct(correction));
  }

  void merge() {
    const auto done = merge_pending(graph_);
    ASSERT_TRUE(done) << done.error().message;
  }

  /// The bytes of `export jsonl`.
  std::string exported() {
    merge();
    std::ostringstream out;
    EXPECT_TRUE(
        exporters::write(exporters::Format::kJsonLines, graph_, {}, out));
    return out.str();
  }

 private:
  store::Graph graph_;
  const std::vector<store::IndexedReading>& articles_;
};

/// What a graph says of articles after a random walk, and what a clean build
/// of those that are left says.
class ExportedGraph : public testing::Test {
 protected:
  ExportedGraph()
      : folder_(fs::temp_directory_path() /
                ("relata-purity-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~ExportedGraph() override { fs::remove_all(folder_); }

  void compare(unsigned seed) {
    Random random(seed);
    std::vector<store::IndexedReading> articles;
    articles.reserve(14);
    for (std::size_t i = 0; i < 14; ++i)
      articles.push_back(random_article(random, i));
    const auto cluster = [&](std::size_t number) {
      return articles[number].reading.clusters.clusters[0].id;
    };
    const auto [first, second] = std::minmax({cluster(3), cluster(7)});
    const Correction correction{
        seed % 2 == 0 ? Correction::Kind::kLink : Correction::Kind::kUnlink,
        first, second};

    Walk walk(folder_ / ("walk-" + std::to_string(seed)), articles);
    std::vector<std::size_t> here = wander(walk, correction, random);
    std::sort(here.begin(), here.end());
    Walk clean(folder_ / ("clean-" + std::to_string(seed)), articles);
    clean.correct(correction);
    clean.add(here);
    EXPECT_EQ(walk.exported(), clean.exported()) << "seed " << seed;
  }

 private:
  /// Adds, removes and adds again, in random batches; gives what is left.
  static std::vector<std::size_t> wander(Walk& walk,
                                         const Correction& correction,
                                         Random& random) {
    std::vector<std::size_t> here;
    std::vector<std::size_t> away(14);
    std::iota(away.begin(), away.end(), std::size_t{0});
    for (std::size_t step = 0; step < 12; ++step) {
      std::shuffle(away.begin(), away.end(), random);
      const std::size_t count = std::min(away.size(), below(random, 6));
      const std::vector<std::size_t> batch(
          away.end() - static_cast<std::ptrdiff_t>(count), away.end());
      away.resize(away.size() - count);
      walk.add(batch);
      here.insert(here.end(), batch.begin(), batch.end());
      if (step == 4) walk.correct(correction);
      std::shuffle(here.begin(), here.end(), random);
      for (std::size_t n = below(random, 3); n > 0 && !here.empty(); --n) {
        walk.remove(here.back());
        away.push_back(here.back());
        here.pop_back();
      }
      if (below(random, 2) == 0) walk.merge();
    }
    return here;
  }

  fs::path folder_;
};

TEST_F(ExportedGraph, IsThatOfACleanBuildAfterAnyWalk) {
  for (unsigned seed = 0; seed < 12; ++seed)
    compare(seed);
}

}  // namespace
}  // namespace relata
