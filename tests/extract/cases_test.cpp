#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "support/conllu.h"
#include "support/facts.h"

namespace relata::extract {
namespace {

namespace fs = std::filesystem;

const std::string kFolder = std::string(RELATA_SOURCE_DIR) + "/tests/cases/";

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".facts") {
      names.push_back(entry.path().stem().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The articles of a .conllu file: from one "# newdoc" to the next, or else
/// one a sentence.
std::vector<Document> documents(const std::string& conllu) {
  const std::string mark =
      conllu.find("# newdoc") == std::string::npos ? "\n\n" : "# newdoc";
  std::vector<Document> list;
  std::size_t begin = 0;
  while (begin < conllu.size()) {
    const auto end = std::min(conllu.find(mark, begin + 1), conllu.size());
    const std::string part = conllu.substr(begin, end - begin);
    Document document = support::read_conllu(part);
    if (!document.sentences.empty()) list.push_back(std::move(document));
    begin = end;
  }
  return list;
}

void check(const support::FactsCase& expected, const Document& document,
           const Claims& claims, SentenceIndex sentence) {
  const Sentence& tokens = document.sentences[sentence];
  ASSERT_EQ(document.text(tokens, tokens.span), expected.sentence)
      << "line " << expected.line << ": the tree is of another sentence";
  const std::string told = support::told(document, claims, sentence);
  if (expected.gives_none) {
    EXPECT_EQ(told, "") << "line " << expected.line;
  }
  for (const auto& fact : expected.facts) {
    const bool is_given = support::gives(document, claims, sentence, fact);
    EXPECT_EQ(is_given, !fact.is_forbidden)
        << expected.sentence << "\n  expected: " << fact.line
        << "\n  but it gives:\n"
        << told;
  }
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, GiveTheirFacts) {
  const auto cases = support::read_facts(read(kFolder + GetParam() + ".facts"));
  ASSERT_FALSE(cases.empty());
  std::size_t next = 0;
  for (const Document& document :
       documents(read(kFolder + GetParam() + ".conllu"))) {
    const Claims found = claims(document);
    for (SentenceIndex i = 0; i < document.sentences.size(); ++i) {
      ASSERT_LT(next, cases.size()) << "more trees than sentences";
      check(cases[next++], document, found, i);
    }
  }
  EXPECT_EQ(next, cases.size()) << "fewer trees than sentences";
}

INSTANTIATE_TEST_SUITE_P(All, Cases, testing::ValuesIn(case_names()),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace relata::extract
