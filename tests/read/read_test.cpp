#include "read/read.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <vector>

#include "packed.h"

namespace relata::read {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What reading gives.
struct Outcome {
  std::vector<Article> articles;
  std::vector<std::string> problems;
  std::vector<std::string> notes;

  std::vector<std::string> texts() const {
    std::vector<std::string> result;
    for (const Article& article : articles)
      result.push_back(article.text);
    return result;
  }
};

Outcome read_input(const std::string& input, const Options& options = {}) {
  Outcome outcome;
  const Sink sink{
      .article =
          [&](Article&& article) {
            outcome.articles.push_back(std::move(article));
            return Result<void>();
          },
      .problem =
          [&](const Error& error) {
            outcome.problems.push_back(error.message);
          },
      .note = [&](const std::string& note) { outcome.notes.push_back(note); }};
  EXPECT_TRUE(articles(input, options, sink));
  return outcome;
}

TEST(Articles, HaveThePathAsIdAndLocation) {
  const TemporaryFolder folder;
  folder.write("b/a.txt", "It rained.");
  const auto outcome = read_input(folder.path() + "/./b/../b//a.txt");
  ASSERT_EQ(outcome.articles.size(), 1U);
  EXPECT_EQ(outcome.articles[0].id, folder.path("b/a.txt"));
  EXPECT_EQ(outcome.articles[0].location, folder.path() + "/./b/../b//a.txt");
}

TEST(Articles, OfJsonLinesHaveTheirIdOrAHash) {
  const TemporaryFolder folder;
  const std::string path = folder.write(
      "a.jsonl",
      "{\"id\":\"n1\",\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}\n"
      "{\"text\":\"Two.\",\"title\":\"T\"}\r\n{\"text\":\"Two.\"}");
  const auto outcome = read_input(path);
  ASSERT_EQ(outcome.articles.size(), 4U);
  EXPECT_EQ(outcome.articles[0].id, "n1");
  EXPECT_EQ(outcome.articles[0].place, path + ":1");
  EXPECT_EQ(outcome.articles[1].place, path + ":3");
  EXPECT_EQ(outcome.articles[1].id, "h" + content_hash(outcome.articles[1]));
  EXPECT_NE(outcome.articles[1].id, outcome.articles[2].id);
  EXPECT_EQ(outcome.articles[1].id, outcome.articles[3].id);
}

TEST(Articles, OfJsonLinesGoOnAfterABadLine) {
  const TemporaryFolder folder;
  const std::string path = folder.write(
      "a.jsonl", "{\"text\":\"One.\"}\nnonsense\n{\"text\":\"\xFF\"}\n" +
                     ("{\"text\":\"" + std::string(5000, 'x') + "\"}\n") +
                     "{\"text\":\"Two.\"}\n");
  Options options;
  options.most_bytes = 1000;
  const auto outcome = read_input(path, options);
  EXPECT_THAT(outcome.texts(), ElementsAre("One.", "Two."));
  EXPECT_THAT(outcome.problems,
              ElementsAre(HasSubstr("a.jsonl:2: is not JSON"),
                          HasSubstr("a.jsonl:3: is not JSON"),
                          HasSubstr("a.jsonl:4: has more than 1000 bytes")));
}

TEST(Articles, OfMoreWordsThanAnArticleHasAreTold) {
  const TemporaryFolder folder;
  const auto record = [](const std::string& text) {
    return "{\"text\":\"" + text + "\"}\n";
  };
  const std::string path = folder.write(
      "a.jsonl", record("One two three four five.") + record("(((((((") +
                     record("One. Two.") + record(std::string(300, 'x')));
  Options options;
  options.most_words = 5;
  options.most_text = 200;
  const auto outcome = read_input(path, options);
  EXPECT_THAT(outcome.texts(), ElementsAre("One. Two."));
  EXPECT_THAT(outcome.problems,
              ElementsAre(HasSubstr("a.jsonl:1: has more than 5 words"),
                          HasSubstr("a.jsonl:2: has more than 5 words"),
                          HasSubstr("a.jsonl:4: has more than 200 bytes")));
}

TEST(Articles, OfACutShortFileAreThoseBeforeTheCut) {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 12000; ++i) {
    lines += "{\"text\":\"Number " + std::to_string(i * 7919 % 12007) +
             " of the articles.\"}\n";
  }
  const std::string packed = pack(lines, ".gz");
  const auto outcome = read_input(
      folder.write("a.jsonl.gz", packed.substr(0, packed.size() / 2)));
  EXPECT_GT(outcome.articles.size(), 1000U);
  EXPECT_LT(outcome.articles.size(), 12000U);
  EXPECT_THAT(outcome.problems, ElementsAre(HasSubstr("a.jsonl.gz: ")));
  for (const Article& article : outcome.articles) {
    EXPECT_TRUE(article.text.ends_with(" of the articles."));
  }
}

TEST(Articles, OfAFolderComeInTheOrderOfNames) {
  const TemporaryFolder folder;
  folder.write("b.txt", "B.");
  folder.write("a/z.md", "AZ.");
  folder.write("a/b/c.txt.gz", "ABC.", ".gz");
  folder.write("a.jsonl.xz", "{\"text\":\"J.\"}", ".xz");
  folder.write("Z.HTML", "<p>It rained all the day in the bay.</p>");
  folder.write("c.conllu", "1\tC\t_\t_\t_\t_\t_\t_\t_\t_\n");
  folder.write(".hidden.txt", "H.");
  folder.write(".git/x.txt", "G.");
  folder.write("photo.jpg", "J");
  folder.write("notes.pdf.gz", "P", ".gz");
  std::filesystem::create_directory_symlink("..", folder.path("a/loop"));
  const auto outcome = read_input(folder.path());
  EXPECT_THAT(outcome.texts(), ElementsAre("It rained all the day in the bay.",
                                           "J.", "ABC.", "AZ.", "B.", "C"));
  EXPECT_THAT(outcome.problems, IsEmpty());
  EXPECT_THAT(outcome.notes, ElementsAre(HasSubstr("skipped 2 files")));
}

TEST(Articles, OfAFolderGoOnAfterABadFile) {
  const TemporaryFolder folder;
  folder.write("a.txt", "A.");
  folder.write("b.txt", "\xFF");
  folder.write("c.txt", "");
  folder.write("d.txt.gz", "not packed");
  folder.write("e.txt", "E.");
  const auto outcome = read_input(folder.path());
  EXPECT_THAT(outcome.texts(), ElementsAre("A.", "E."));
  EXPECT_THAT(outcome.problems,
              ElementsAre(HasSubstr("b.txt: is not UTF-8"),
                          HasSubstr("c.txt: holds no text"),
                          HasSubstr("d.txt.gz: is not gzip")));
}

TEST(Articles, OfNothingAreAProblem) {
  const TemporaryFolder folder;
  EXPECT_THAT(read_input(folder.path("none.txt")).problems,
              ElementsAre(HasSubstr("none.txt: no such file")));
  EXPECT_THAT(read_input(folder.path()).problems,
              ElementsAre(HasSubstr("holds no file")));
  EXPECT_THAT(read_input(folder.write("a.jsonl", "\n\n")).problems,
              ElementsAre(HasSubstr("a.jsonl: holds no record")));
}

TEST(Articles, HaveTheFormOfTheFirstByteWithoutAName) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_input(folder.write("a", " {\"text\":\"J.\"}")).texts(),
            std::vector<std::string>{"J."});
  EXPECT_EQ(
      read_input(folder.write("b", "<p>It rained all day long.</p>")).texts(),
      std::vector<std::string>{"It rained all day long."});
  EXPECT_EQ(read_input(folder.write("c", "It rained.")).texts(),
            std::vector<std::string>{"It rained."});
}

TEST(Articles, HaveTheFormThatIsAskedFor) {
  const TemporaryFolder folder;
  Options options;
  options.form = Form::kTokens;
  const auto outcome =
      read_input(folder.write("a.txt", "-LRB- It rained -RRB-\n"), options);
  ASSERT_EQ(outcome.articles.size(), 1U);
  EXPECT_EQ(outcome.articles[0].cuts->sentences[0].words[0].form, "(");
}

TEST(Articles, OfConlluWithoutIdsAreNumbered) {
  const TemporaryFolder folder;
  const std::string token = "1\tC\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  const std::string path = folder.write(
      "a.conllu", token + "# newdoc\n" + token + "# newdoc id = x\n" + token);
  const auto outcome = read_input(path);
  ASSERT_EQ(outcome.articles.size(), 3U);
  EXPECT_EQ(outcome.articles[0].id, path);
  EXPECT_EQ(outcome.articles[1].id, path + "#2");
  EXPECT_EQ(outcome.articles[2].id, "x");
}

TEST(Articles, HaveIdsInUtf8WhateverTheFileIsCalled) {
  const TemporaryFolder folder;
  const auto outcome = read_input(folder.write("caf\xE9.txt", "It rained."));
  ASSERT_EQ(outcome.articles.size(), 1U);
  EXPECT_EQ(outcome.articles[0].id, folder.path("caf%E9.txt"));
}

TEST(Articles, StopWhenTheSinkFails) {
  const TemporaryFolder folder;
  folder.write("a.txt", "A.");
  folder.write("b.txt", "B.");
  int count = 0;
  const Sink sink{
      .article =
          [&count](Article&&) {
            ++count;
            return Result<void>(fail(Error::Kind::kBadGraph, "full"));
          },
      .problem = [](const Error&) {},
      .note = {}};
  const auto result = articles(folder.path(), {}, sink);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, Error::Kind::kBadGraph);
  EXPECT_EQ(count, 1);
}

/// Puts a file in the place of the standard input while it lives.
class StandardInput {
 public:
  explicit StandardInput(const std::string& path) : former_(dup(0)) {
    const int file = open(path.c_str(), O_RDONLY);
    EXPECT_GE(file, 0);
    dup2(file, 0);
    close(file);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;
  ~StandardInput() {
    dup2(former_, 0);
    close(former_);
  }

 private:
  int former_;
};

TEST(Articles, OfTheStandardInputAreNamedByTheirContent) {
  const TemporaryFolder folder;
  const auto read_as_input = [&](const std::string& bytes) {
    const StandardInput input(folder.write("input", bytes));
    return read_input("-");
  };
  const auto plain = read_as_input("It rained.");
  ASSERT_EQ(plain.articles.size(), 1U);
  EXPECT_EQ(plain.articles[0].id, "h" + content_hash(plain.articles[0]));
  EXPECT_EQ(plain.articles[0].place, "-");
  EXPECT_EQ(read_as_input(pack("It rained.", ".xz")).texts(), plain.texts());
  const auto json = read_as_input("{\"text\":\"J.\"}\n{\"text\":\"K.\"}\n");
  EXPECT_THAT(json.texts(), ElementsAre("J.", "K."));
  EXPECT_EQ(json.articles[1].place, "-:2");
  EXPECT_THAT(read_as_input("").problems,
              ElementsAre(HasSubstr("-: holds no text")));
}

TEST(ParseForm, KnowsTheWordsOfTheCommandLine) {
  EXPECT_EQ(parse_form("text"), Form::kText);
  EXPECT_EQ(parse_form("jsonl"), Form::kJsonLines);
  EXPECT_EQ(parse_form("tokens"), Form::kTokens);
  EXPECT_EQ(parse_form("json"), std::nullopt);
}

}  // namespace
}  // namespace relata::read
