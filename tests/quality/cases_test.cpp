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

/// Whether the parser sees the same sentences. Those that it cuts otherwise are
/// left out: cases name them one by one.
bool are_same(const Document& read, const Document& given) {
  if (read.sentences.size() != given.sentences.size()) return false;
  for (std::size_t i = 0; i < read.sentences.size(); ++i) {
    const Sentence& one = read.sentences[i];
    const Sentence& other = given.sentences[i];
    if (read.text(one, one.span) != given.text(other, other.span)) return false;
  }
  return true;
}

/// Counts the lines of one .facts file, an article at a time.
void count(const std::string& name, Share& share) {
  const std::string path = "tests/cases/" + name;
  const auto cases =
      support::read_facts(support::repository_file(path + ".facts"));
  std::size_t next = 0;
  for (const Document& given :
       support::conllu_articles(support::repository_file(path + ".conllu"))) {
    Article article;
    article.text = given.article.text;
    article.date = given.article.date;
    const Document document =
        analyze::document(std::move(article), support::shipped_models());
    const std::size_t first = next;
    next += given.sentences.size();
    if (!are_same(document, given)) continue;
    const Claims claims = extract::claims(document);
    for (SentenceIndex i = 0; i < document.sentences.size(); ++i) {
      for (const auto& fact : cases[first + i].facts) {
        const bool is_given = support::gives(document, claims, i, fact);
        share.held += is_given != fact.is_forbidden ? 1 : 0;
        ++share.all;
      }
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
