#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "analyze/entities/spans/name_edges.h"
#include "analyze/entities/types/name_types.h"
#include "analyze/passes.h"
#include "analyze/tagging/name_labels.h"
#include "core/document.h"
#include "model/kernels/kernels.h"
#include "named_sentence.h"

namespace relata::analyze {
namespace {

using test::sentence_of;
using test::shown;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(NameTypes, FollowTheLastWord) {
  Sentence sentence = sentence_of(
      "Vik/PROPN Ltd./PROPN Ostra/PROPN Steel/PROPN Anna/PROPN Steel/PROPN "
      "Holding/PROPN");
  sentence.names = {{0, 1, EntityType::kPerson, 1},
                    {2, 3, EntityType::kPerson, 1},
                    {4, 5, EntityType::kPerson, 1},
                    {6, 6, EntityType::kPlace, 1}};
  sentence.names = type_by_words(sentence);
  EXPECT_THAT(shown(sentence),
              ElementsAre("0-1 Organization", "2-3 Organization", "4-5 Person",
                          "6-6 Place"));
}

TEST(NameTypes, FollowTheNounBeforeThem) {
  const auto typed = [](std::string_view words, EntityType type) {
    Sentence sentence = sentence_of(words);
    for (const TokenIndex i : {0U, 2U}) {
      sentence.tokens[i].head = 1;
      sentence.tokens[i].relation = i == 0 ? Dep::kCompound : Dep::kAppos;
    }
    sentence.tokens[1].xpos = "NN";
    const auto last = static_cast<TokenIndex>(sentence.tokens.size() - 1);
    sentence.names = {{2, last, type, 1}};
    return type_by_words(sentence).front().type;
  };
  EXPECT_EQ(typed("oil/NOUN company/NOUN Norvik/PROPN", EntityType::kPerson),
            EntityType::kOrganization);
  // Of a place any noun may be told.
  EXPECT_EQ(typed("island/NOUN capital/NOUN Ostra/PROPN",
                  EntityType::kGeopoliticalEntity),
            EntityType::kGeopoliticalEntity);
  // Somebody of the company.
  EXPECT_EQ(
      typed("oil/NOUN company/NOUN Anna/PROPN Berg/PROPN", EntityType::kPerson),
      EntityType::kPerson);
}

TEST(AgreeOnNames, TakesAFirstWordForItsCompany) {
  std::vector<Sentence> sentences = {
      sentence_of("Vik/PROPN Ltd./PROPN fell/VERB"),
      sentence_of("Vik/PROPN rose/VERB")};
  sentences[0].names = {{0, 1, EntityType::kOrganization, 0.5F}};
  sentences[1].names = {{0, 0, EntityType::kPerson, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[1]), ElementsAre("0-0 Organization"));
}

TEST(AgreeOnNames, DoesNotCallABodyByItsPlace) {
  std::vector<Sentence> sentences = {
      sentence_of("Kentucky/PROPN Port/PROPN Authority/PROPN fell/VERB"),
      sentence_of("Kentucky/PROPN rose/VERB")};
  sentences[0].names = {{0, 2, EntityType::kOrganization, 1}};
  sentences[1].names = {{0, 0, EntityType::kGeopoliticalEntity, 0.5F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[1]), ElementsAre("0-0 GeopoliticalEntity"));
}

TEST(AgreeOnNames, SeesTheSurnameBeforeAMarkOrInFront) {
  std::vector<Sentence> sentences = {
      sentence_of("Clay/PROPN Tice/PROPN Jr./PROPN met/VERB Han/PROPN "
                  "Seo-jun/PROPN"),
      sentence_of("Tice/PROPN greeted/VERB Han/PROPN")};
  sentences[0].names = {{0, 2, EntityType::kPerson, 0.9F},
                        {4, 5, EntityType::kPerson, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[1]), ElementsAre("0-0 Person", "2-2 Person"));
}

TEST(AgreeOnNames, TakesTheNameOfAStormForIt) {
  std::vector<Sentence> sentences = {
      sentence_of("Hurricane/PROPN Ostra/PROPN hit/VERB"),
      sentence_of("Ostra/PROPN weakened/VERB")};
  sentences[0].names = {{0, 1, EntityType::kOrganization, 0.5F}};
  sentences[1].names = {{0, 0, EntityType::kPerson, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[0]), ElementsAre("0-1 Event"));
  EXPECT_THAT(shown(sentences[1]), ElementsAre("0-0 Event"));
}

TEST(NameTypes, KnowStormsByTheirWords) {
  Sentence sentence = sentence_of("Tropical/PROPN Storm/PROPN Vik/PROPN");
  sentence.names = {{0, 2, EntityType::kPerson, 1}};
  sentence.names = type_by_words(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-2 Event"));
}

TEST(NameTypes, KnowCountriesAndPeople) {
  Sentence sentence = sentence_of(
      "United/PROPN Arab/PROPN Emirates/PROPN Anna/PROPN Vikander/PROPN");
  sentence.names = {{0, 2, EntityType::kOrganization, 1},
                    {3, 4, EntityType::kEvent, 1}};
  sentence.names = type_by_words(sentence);
  EXPECT_THAT(shown(sentence),
              ElementsAre("0-2 GeopoliticalEntity", "3-4 Person"));
}

TEST(AgreeOnNames, GivesOneNameOneType) {
  std::vector<Sentence> sentences(3, sentence_of("Acme/PROPN grew/VERB"));
  sentences[0].names = {{0, 0, EntityType::kOrganization, 0.9F}};
  sentences[1].names = {{0, 0, EntityType::kOrganization, 0.8F}};
  sentences[2].names = {{0, 0, EntityType::kPerson, 0.95F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[2]), ElementsAre("0-0 Organization"));
  EXPECT_LT(sentences[2].names[0].confidence, 0.7F);
}

TEST(AgreeOnNames, FindsTheSurnameOfAPersonNamedElsewhere) {
  std::vector<Sentence> sentences = {
      sentence_of("Ines/PROPN Aldana/PROPN spoke/VERB"),
      sentence_of("Then/ADV Aldana/PROPN left/VERB")};
  sentences[0].names = {{0, 1, EntityType::kPerson, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[1]), ElementsAre("1-1 Person"));
}

TEST(AgreeOnNames, FindsNamesThatWereTakenForNouns) {
  std::vector<Sentence> sentences = {
      sentence_of("Ines/PROPN Aldana/PROPN met/VERB Reed/PROPN"),
      sentence_of("Aldana/NOUN left/VERB"), sentence_of("Reed/NOUN bent/VERB"),
      sentence_of("A/DET reed/NOUN bent/VERB")};
  sentences[0].names = {{0, 1, EntityType::kPerson, 0.9F},
                        {3, 3, EntityType::kOrganization, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[1]), ElementsAre("0-0 Person"));
  EXPECT_EQ(sentences[1].tokens[0].upos, Upos::kPropn);
  EXPECT_EQ(sentences[1].tokens[0].lemma, "Aldana");
  EXPECT_THAT(shown(sentences[2]), IsEmpty());  // "reed" is written elsewhere.
}

TEST(AgreeOnNames, LeavesCommonNounsAlone) {
  std::vector<Sentence> sentences = {
      sentence_of("Reed/PROPN spoke/VERB"),
      sentence_of("The/DET Reed/NOUN bent/VERB")};
  sentences[0].names = {{0, 0, EntityType::kPerson, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[1]), IsEmpty());
}

TEST(AgreeOnNames, DoubtsANameThatIsMostlyNone) {
  std::vector<Sentence> sentences(9, sentence_of("Monday/PROPN came/VERB"));
  sentences[0].names = {{0, 0, EntityType::kEvent, 0.4F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[5]), IsEmpty());
}

TEST(AgreeOnNames, PrefersTheLongestNameAtAPlace) {
  std::vector<Sentence> sentences = {
      sentence_of("New/PROPN Haven/PROPN Bank/PROPN fell/VERB"),
      sentence_of("New/PROPN Haven/PROPN wept/VERB"),
      sentence_of("In/ADP New/PROPN Haven/PROPN Bank/PROPN"),
  };
  sentences[0].names = {{0, 2, EntityType::kOrganization, 0.9F}};
  sentences[1].names = {{0, 1, EntityType::kGeopoliticalEntity, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[2]), ElementsAre("1-3 Organization"));
}

TEST(AgreeOnNames, FollowsTheBodyInHeadlines) {
  std::vector<Sentence> sentences = {
      sentence_of("Harbor/PROPN Council/PROPN Vote/PROPN Delayed/VERB"),
      sentence_of("Old/PROPN Pier/PROPN Burns/VERB"),
      sentence_of("The/DET Harbor/PROPN Council/PROPN waited/VERB")};
  sentences[0].zone = sentences[1].zone = Zone::Kind::kHeadline;
  sentences[0].names = {{0, 2, EntityType::kEvent, 0.6F}};
  sentences[1].names = {{0, 1, EntityType::kPlace, 0.6F}};
  sentences[2].names = {{1, 2, EntityType::kOrganization, 0.9F}};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[0]), ElementsAre("0-1 Organization"));
  EXPECT_THAT(shown(sentences[1]), ElementsAre("0-1 Place"));
}

TEST(AgreeOnNames, JoinsThePartsOfAPersonsName) {
  Sentence sentence = sentence_of("Ana/PROPN Rui/PROPN Faro/PROPN spoke/VERB");
  sentence.tokens[0].head = 3;
  sentence.tokens[1].head = sentence.tokens[2].head = 0;
  sentence.tokens[1].relation = sentence.tokens[2].relation = Dep::kFlat;
  sentence.names = {{1, 1, EntityType::kPerson, 0.8F},
                    {2, 2, EntityType::kPerson, 0.7F}};
  std::vector<Sentence> sentences = {sentence};
  agree_on_names(sentences);
  EXPECT_THAT(shown(sentences[0]), ElementsAre("0-2 Person"));
}

model::Matrix scores_of(const std::vector<std::vector<float>>& rows) {
  model::Matrix scores;
  scores.reshape(rows.size(), rows[0].size(), model::kPanel);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::fill_n(scores.row(r), model::kPanel, 0.0F);
    std::copy(rows[r].begin(), rows[r].end(), scores.row(r));
  }
  return scores;
}

TEST(DecodeNames, TakesTheBestLegalLabels) {
  using Place = NameLabel::Place;
  const std::vector<NameLabel> labels = {{},
                                         {Place::kBegin, EntityType::kPerson},
                                         {Place::kInside, EntityType::kPerson},
                                         {Place::kBegin, EntityType::kPlace},
                                         {Place::kInside, EntityType::kPlace}};
  const auto& kernels = *model::supported_kernels().front();
  // The second token's best label cannot follow the first one's.
  const auto names = decode_names(
      scores_of({{0, 5, 0, 4, 0}, {0, 0, 2, 0, 9}, {3, 0, 0, 0, 0}}), labels,
      kernels);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].first, 0U);
  EXPECT_EQ(names[0].last, 1U);
  EXPECT_EQ(names[0].type, EntityType::kPlace);
  EXPECT_GT(names[0].confidence, 0.2F);
  EXPECT_LT(names[0].confidence, 0.3F);
  // An inside label cannot come first.
  const auto none = decode_names(scores_of({{1, 0, 9, 0, 9}}), labels, kernels);
  EXPECT_THAT(none, IsEmpty());
}

}  // namespace
}  // namespace relata::analyze
