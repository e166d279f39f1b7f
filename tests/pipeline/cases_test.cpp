#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "analyze/analyze.h"
#include "extract/extract.h"
#include "support/facts.h"

namespace relata {
namespace {

namespace fs = std::filesystem;

struct Share {
  std::size_t held = 0;
  std::size_t all = 0;
};

/// Counts the lines of one .facts file that also hold where the trees are the
/// parser's. Sentences of several are left out: cases name them one by one.
Share count(const fs::path& path, const analyze::Models& models) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  Share share;
  for (const auto& expected : support::read_facts(text)) {
    Article article;
    article.text = expected.sentence;
    const Document document = analyze::document(std::move(article), models);
    const Claims claims = extract::claims(document);
    if (document.sentences.size() != 1) continue;
    for (const auto& fact : expected.facts) {
      const bool is_given = support::gives(document, claims, 0, fact);
      share.held += is_given != fact.is_forbidden ? 1 : 0;
      ++share.all;
    }
  }
  return share;
}

// The share is reported, not asserted: a new model may change it.
TEST(CasesThroughTheParser, AreCounted) {
  const fs::path root = RELATA_SOURCE_DIR;
  const auto models =
      analyze::load((root / "models" / "relata.model").string());
  ASSERT_TRUE(models) << models.error().message;
  Share sum;
  for (const auto& entry : fs::directory_iterator(root / "tests" / "cases")) {
    if (entry.path().extension() != ".facts") continue;
    const Share share = count(entry.path(), *models);
    sum.held += share.held;
    sum.all += share.all;
  }
  std::cout << "held through the parser: " << sum.held << " of " << sum.all
            << '\n';
  EXPECT_GT(sum.all, 100U);
}

}  // namespace
}  // namespace relata
