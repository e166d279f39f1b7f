// Every set of kernels that this processor has gives the same documents, and
// so does every way to put sentences into batches.

#include "model/kernels/kernels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "analyze/analyze.h"
#include "formats/formats.h"

namespace relata::analyze {
namespace {

using formats::conllu;
using ::testing::HasSubstr;

constexpr const char* kModel = RELATA_SOURCE_DIR "/models/relata.model";

const std::vector<std::string>& paragraphs() {
  static const std::vector<std::string> kTexts = {
      "OSLO, May 4 (Press Scratch) - The harbour board's chair, Ingrid Moe, "
      "told "
      "reporters on Tuesday that the new pier won't open before 2031, because "
      "two suppliers had gone out of business.",
      "\u201CWe can't wait,\u201D she said.",
      "Why?",
      "The ministry \u2014 which paid $1.2 million for the study in 2029 "
      "\u2014 "
      "declined to comment; its spokesman, Jonas Lie, referred questions to "
      "www.example.org and to the mayor of Bergen, who was travelling.",
      "Fjordbygg A/S, Stavanger Shipping Ltd. and a firm from Gda\u0144sk had "
      "offered to build it for less.",
      "No.",
      "Xqzzt-47b flurgles unwugged blorptastic snarfs!"};
  return kTexts;
}

Document analysed(const std::string& text, const Models& models) {
  Article article;
  article.id = "a";
  article.text = text;
  return document(std::move(article), models);
}

std::string joined() {
  std::string text;
  for (const std::string& paragraph : paragraphs())
    text += paragraph + "\n\n";
  return text;
}

/// What conllu() does not show.
std::vector<float> sureness(const Document& document) {
  std::vector<float> all;
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens)
      all.push_back(token.margin);
    for (const Name& name : sentence.names)
      all.push_back(name.confidence);
  }
  return all;
}

TEST(KernelSets, GiveTheSameDocuments) {
  const auto first = load(kModel);
  ASSERT_TRUE(first);
  const Document expected = analysed(joined(), *first);
  ASSERT_GE(expected.sentences.size(), paragraphs().size());
  for (const model::Kernels* const set : model::supported_kernels()) {
    const auto models = load(kModel, set->name);
    ASSERT_TRUE(models);
    EXPECT_EQ(models->kernels(), set->name);
    const Document found = analysed(joined(), *models);
    EXPECT_EQ(conllu(found), conllu(expected)) << set->name;
    EXPECT_EQ(sureness(found), sureness(expected)) << set->name;
  }
}

TEST(KernelSets, AreNamedInTheMessageWhereOneIsUnknown) {
  const auto models = load(kModel, "abacus");
  ASSERT_FALSE(models);
  EXPECT_EQ(models.error().kind, Error::Kind::kUsage);
  EXPECT_THAT(models.error().message, HasSubstr("\"abacus\""));
  EXPECT_THAT(models.error().message, HasSubstr("portable"));
}

TEST(Batches, DoNotShowInTheTrees) {
  const auto models = load(kModel);
  ASSERT_TRUE(models);
  const Document together = analysed(joined(), *models);
  std::size_t at = 0;
  for (const std::string& paragraph : paragraphs()) {
    for (const Sentence& alone : analysed(paragraph, *models).sentences) {
      ASSERT_LT(at, together.sentences.size());
      const Sentence& other = together.sentences[at++];
      ASSERT_EQ(alone.tokens.size(), other.tokens.size()) << paragraph;
      for (std::size_t i = 0; i < alone.tokens.size(); ++i) {
        EXPECT_EQ(alone.tokens[i].form, other.tokens[i].form);
        EXPECT_EQ(alone.tokens[i].lemma, other.tokens[i].lemma);
        EXPECT_EQ(alone.tokens[i].xpos, other.tokens[i].xpos);
        EXPECT_EQ(alone.tokens[i].features, other.tokens[i].features);
        EXPECT_EQ(alone.tokens[i].head, other.tokens[i].head);
        EXPECT_EQ(alone.tokens[i].relation, other.tokens[i].relation);
        EXPECT_EQ(alone.tokens[i].margin, other.tokens[i].margin);
      }
    }
  }
  EXPECT_EQ(at, together.sentences.size());
}

}  // namespace
}  // namespace relata::analyze
