#include "analyze/segment/segments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "analyze/segment/oversize.h"
#include "analyze/tagging/models.h"

namespace relata::analyze {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

const Models& models() {
  static const Models kModels = [] {
    auto loaded = load(RELATA_SOURCE_DIR "/models/relata.model");
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return *std::move(loaded);
  }();
  return kModels;
}

std::vector<Sentence> cut(std::string text) {
  Article article;
  article.text = std::move(text);
  return segments(article, models().parts().boundaries);
}

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found;
  for (const Sentence& sentence : cut(text)) {
    for (const Token& token : sentence.tokens)
      found.push_back(token.form);
  }
  return found;
}

/// The first word of every sentence.
std::vector<std::string> openings(const std::string& text) {
  std::vector<std::string> found;
  for (const Sentence& sentence : cut(text))
    found.push_back(sentence.tokens.front().form);
  return found;
}

TEST(Segments, KeepInitialsInsideNames) {
  EXPECT_THAT(openings("He named Joseph I. Lorimer on Friday. It met Luis V. "
                       "Ferrán and Vladimir V. Zorin. They agreed."),
              ElementsAre("He", "It", "They"));
  EXPECT_THAT(words("Joseph I. Lorimer"),
              ElementsAre("Joseph", "I.", "Lorimer"));
  EXPECT_THAT(openings("He spoke to Henry V. The king left. We saw Lee."),
              ElementsAre("He", "The", "We"));
}

TEST(Segments, KeepAVerbsFormsWhole) {
  EXPECT_THAT(words("He lets it go."),
              ElementsAre("He", "lets", "it", "go", "."));
  EXPECT_THAT(words("Let's go."), ElementsAre("Let", "'s", "go", "."));
}

TEST(Segments, KeepAddressesWhole) {
  EXPECT_THAT(
      words("Write to anna.lind-b@harbour.example.org, or see "
            "http://www.harbour.example/a/b_2.9/c.cfm?id=7&x=Y.Z."),
      ElementsAre("Write", "to", "anna.lind-b@harbour.example.org", ",", "or",
                  "see", "http://www.harbour.example/a/b_2.9/c.cfm?id=7&x=Y.Z",
                  "."));
  EXPECT_THAT(
      words("It is online (www.pier.example)."),
      ElementsAre("It", "is", "online", "(", "www.pier.example", ")", "."));
  EXPECT_THAT(words("It is at:http://pier.example/map today."),
              Contains("http://pier.example/map"));
  EXPECT_THAT(words("See http://pier.example/map_(old) first."),
              Contains("http://pier.example/map_(old)"));
  EXPECT_THAT(words("They met @ noon."), Contains("@"));
  EXPECT_THAT(words("It was Plan3.pdf)(See Plan-4.pdf)."),
              ElementsAre("It", "was", "Plan3.pdf", ")", "(", "See",
                          "Plan-4.pdf", ")", "."));
}

TEST(Segments, KeepMarksTogether) {
  EXPECT_THAT(words("Really?!! For $$$ [...] they went."),
              ElementsAre("Really", "?!!", "For", "$$$", "[", "...", "]",
                          "they", "went", "."));
}

TEST(Segments, DoNotEndBeforeAClosingBracket) {
  EXPECT_THAT(openings("Senators Ada Berg (D-Wash.) and Bo Dahl (R-Ariz.) "
                       "signed it. Nobody else did."),
              ElementsAre("Senators", "Nobody"));
}

TEST(Segments, DoNotEndBetweenATimeAndItsDay) {
  EXPECT_THAT(openings("The fire began at 5 a.m. Saturday, and nobody was "
                       "hurt. It was out by 9 a.m. The owner was away."),
              ElementsAre("The", "It", "The"));
}

TEST(Segments, EndWhereTheBlankBehindAStopIsLost) {
  EXPECT_THAT(openings("The council closed the pier.The mayor agreed in "
                       "1962.Nobody asked why."),
              ElementsAre("The", "The", "Nobody"));
  EXPECT_EQ(
      openings("She works for Harbours.Com and Mr.Dahl for St.Olaf.").size(),
      1U);
}

TEST(Segments, CutTextThatHasLostItsPunctuation) {
  const std::string text =
      "the council wants the pier to be open by the end of next year and has "
      "asked the state for more money However the ministry of transport says "
      "that it has none to give We will keep asking said the mayor of the town "
      "The state paid for the old pier in 1962";
  EXPECT_THAT(openings(text), ElementsAre("the", "However", "We", "The"));
}

TEST(Segments, LeaveNamesInPunctuatedTextAlone) {
  EXPECT_EQ(openings("Last week, as the band played, she read from However "
                     "Long The Road and, as ever, the hall was full.")
                .size(),
            1U);
}

TEST(Segments, CutWhatIsTooLongBeforeConjunctionsIfNothingElse) {
  std::string text = "gulls";
  for (int i = 0; i < 60; ++i)
    text += " fly and gulls";
  const auto sentences = cut(text);
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[1].tokens.front().form, "and");
}

TEST(Segments, SurvivePathologicalText) {
  std::string commas;
  std::string capitals;
  for (int i = 0; i < 20000; ++i) {
    commas += ",";
    capitals += "THE PIER ";
  }
  for (const std::string& text :
       {std::string(100000, 'a'), commas, capitals, std::string(20000, '@'),
        std::string(20000, '.'), "http://" + std::string(50000, '('),
        "a@" + std::string(50000, '.')}) {
    std::size_t characters = 0;
    for (const Sentence& sentence : cut(text)) {
      EXPECT_LE(sentence.tokens.size(), kLongestSentence);
      for (const Token& token : sentence.tokens)
        characters += token.span.end - token.span.begin;
    }
    EXPECT_EQ(characters, text.size() - static_cast<std::size_t>(std::count(
                                            text.begin(), text.end(), ' ')));
  }
}

}  // namespace
}  // namespace relata::analyze
