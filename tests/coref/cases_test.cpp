// tests/coref/*.coref: see README.md beside them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "coref/coref.h"
#include "extract/extract.h"
#include "support/alignment.h"
#include "support/files.h"
#include "support/marked_cases.h"
#include "support/pipeline/models.h"

namespace relata::coref {
namespace {

using support::BracketedText;
using support::GivenPhrase;
using support::MarkedCase;

const std::string kFolder = "tests/coref/";

/// The text through the parser: each paragraph a zone of its own.
Document parsed(const std::string& text) {
  Article article;
  article.id = "case";
  article.text = text;
  for (std::uint32_t begin = 0; begin < text.size();) {
    const auto end = static_cast<std::uint32_t>(
        std::min(text.find("\n\n", begin), text.size()));
    article.zones.push_back({Zone::Kind::kBody, {begin, end}});
    begin = end + 2;
  }
  return analyze::document(std::move(article), support::shipped_models());
}

bool is_blank(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}

/// The place in `to` of what stands at `offset` of `from`, which differs from
/// it in blanks only.
std::uint32_t moved(std::uint32_t offset, const std::string& from,
                    const std::string& to) {
  const auto letters = std::count_if(from.begin(), from.begin() + offset,
                                     [](char c) { return !is_blank(c); });
  std::uint32_t place = 0;
  for (auto left = letters; left > 0; ++place)
    left -= is_blank(to.at(place)) ? 0 : 1;
  return place;
}

/// The phrases with their spans in `text`.
std::vector<support::MarkedPhrase> phrases_in(const std::string& text,
                                              const BracketedText& marked) {
  auto phrases = marked.phrases;
  for (support::MarkedPhrase& phrase : phrases) {
    phrase.span.begin = moved(phrase.span.begin + 1, marked.text, text) - 1;
    phrase.span.end = moved(phrase.span.end, marked.text, text);
  }
  return phrases;
}

std::size_t cluster_of(const Clusters& clusters, MentionIndex mention) {
  for (std::size_t i = 0; i < clusters.clusters.size(); ++i) {
    for (const Membership& member : clusters.clusters[i].members)
      if (member.mention == mention) return i;
  }
  throw std::runtime_error("a mention in no cluster");
}

/// What is wrong with a case's article, a line each; empty if nothing.
std::string wrongs(const Document& document, const BracketedText& marked) {
  const Claims claims = extract::claims(document);
  const Clusters resolved = clusters(document, claims);
  const auto phrases = phrases_in(document.article.text, marked);
  const auto mentions = support::aligned(phrases, claims.mentions);
  std::vector<GivenPhrase> given;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    GivenPhrase phrase{
        std::string(slice(document.article.text, phrases[i].span)),
        phrases[i].label, std::nullopt};
    if (mentions[i]) phrase.thing = cluster_of(resolved, *mentions[i]);
    given.push_back(std::move(phrase));
  }
  return support::complaints(given);
}

std::string without_blanks(std::string text) {
  std::erase_if(text, is_blank);
  return text;
}

/// The documents of a file's cases, one each.
std::vector<Document> documents(const support::MarkedCases& file,
                                const std::string& name) {
  if (!file.through_parser) {
    return support::conllu_articles(
        support::repository_file(kFolder + name + ".conllu"));
  }
  std::vector<Document> list;
  for (const MarkedCase& one : file.cases)
    list.push_back(parsed(one.articles.at(0).text.text));
  return list;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, GiveTheirClusters) {
  const auto file = support::read_marked_cases(
      support::repository_file(kFolder + GetParam() + ".coref"));
  const auto articles = documents(file, GetParam());
  ASSERT_EQ(articles.size(), file.cases.size()) << "trees and cases";
  support::CaseJudge judge;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const MarkedCase& one = file.cases[i];
    ASSERT_EQ(one.articles.size(), 1U) << one.name;
    const BracketedText& marked = one.articles[0].text;
    ASSERT_EQ(without_blanks(articles[i].article.text),
              without_blanks(marked.text))
        << "line " << one.line << ": the tree is of another text";
    judge.judge(one, wrongs(articles[i], marked));
  }
  judge.print_open();
}

INSTANTIATE_TEST_SUITE_P(All, Cases,
                         testing::ValuesIn(support::stems(kFolder, ".coref")),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace relata::coref
