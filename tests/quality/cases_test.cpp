// tests/cases: the share of their lines that holds where the trees are the
// parser's.
#include <gtest/gtest.h>

#include <string>

#include "extract/extract.h"
#include "support/facts.h"
#include "support/files.h"
#include "support/floors.h"
#include "support/pipeline/models.h"

namespace relata {
namespace {

struct Share {
  std::size_t held = 0;
  std::size_t all = 0;
};

/// Counts the lines of one .facts file. Sentences that are cut in two are left
/// out: cases name them one by one.
void count(const std::string& name, Share& share) {
  const std::string text =
      support::repository_file("tests/cases/" + name + ".facts");
  for (const auto& expected : support::read_facts(text)) {
    Article article;
    article.text = expected.sentence;
    const Document document =
        analyze::document(std::move(article), support::shipped_models());
    if (document.sentences.size() != 1) continue;
    const Claims claims = extract::claims(document);
    for (const auto& fact : expected.facts) {
      const bool is_given = support::gives(document, claims, 0, fact);
      share.held += is_given != fact.is_forbidden ? 1 : 0;
      ++share.all;
    }
  }
}

TEST(CasesThroughTheParser, HoldTheirFloor) {
  Share share;
  for (const std::string& name : support::stems("tests/cases", ".facts"))
    count(name, share);
  EXPECT_GT(share.all, 300U);
  support::hold_floor(
      "cases_through_the_parser",
      100 * static_cast<double>(share.held) / static_cast<double>(share.all));
}

}  // namespace
}  // namespace relata
