#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "analyze/entities/document/name_splits.h"
#include "analyze/entities/spans/name_acronyms.h"
#include "analyze/entities/spans/name_edges.h"
#include "analyze/entities/spans/name_growth.h"
#include "analyze/entities/spans/nickname_names.h"
#include "analyze/entities/types/acronym_types.h"
#include "analyze/entities/types/name_events.h"
#include "core/document.h"
#include "named_sentence.h"

namespace relata::analyze {
namespace {

using test::sentence_of;
using test::shown;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TrimNames, LeavesCommonNounsOutside) {
  Sentence sentence = sentence_of(
      "shipowner/NOUN Willem/PROPN Castell/PROPN von/ADP Ost/PROPN");
  sentence.names = {{0, 2, EntityType::kPerson, 1},
                    {3, 4, EntityType::kPerson, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("1-2 Person", "3-4 Person"));
}

TEST(TrimNames, LeavesTheCompanyBeforeAnOffice) {
  Sentence sentence = sentence_of(
      "the/DET Kestrel/PROPN CEO/PROPN met/VERB Judge/PROPN Ana/PROPN "
      "Bishop/PROPN");
  sentence.names = {{1, 2, EntityType::kPerson, 1},
                    {4, 6, EntityType::kPerson, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("1-1 Organization", "5-6 Person"));
}

/// Anders "Tubby" Lund, its marks told as such, `names` already found.
Sentence nicknamed(const std::string& words, std::vector<Name> names) {
  Sentence sentence = sentence_of(words);
  for (Token& token : sentence.tokens) {
    if (token.upos == Upos::kPunct) token.xpos = "``";
  }
  for (const std::size_t glued : {1, 2})
    sentence.tokens[glued].space_after = false;
  sentence.names = std::move(names);
  return sentence;
}

TEST(JoinNicknames, MakesOneNameOfItsPieces) {
  const Sentence found = nicknamed(
      "Anders/PROPN \"/PUNCT Tubby/PROPN \"/PUNCT Lund/PROPN left/VERB",
      {{0, 0, EntityType::kOrganization, 1}, {2, 4, EntityType::kPerson, 1}});
  EXPECT_TRUE(join_nicknames(found) ==
              (std::vector<Name>{{0, 4, EntityType::kPerson, 1}}));
}

TEST(JoinNicknames, NeedsAPerson) {
  const std::vector<Name> work = {{2, 2, EntityType::kWork, 1}};
  const Sentence found = nicknamed(
      "Sunday/PROPN \"/PUNCT Dusk/PROPN \"/PUNCT Lund/PROPN left/VERB", work);
  EXPECT_TRUE(join_nicknames(found) == work);
}

TEST(JoinNicknames, LeavesWhatIsNoNickname) {
  const std::vector<Name> person = {{0, 0, EntityType::kPerson, 1}};
  const Sentence quoted = nicknamed(
      "Lund/PROPN \"/PUNCT never/ADV \"/PUNCT Ostra/PROPN left/VERB", person);
  EXPECT_TRUE(join_nicknames(quoted) == person);
  const Sentence open = nicknamed(
      "Lund/PROPN \"/PUNCT Tubby/PROPN Ostra/PROPN left/VERB it/PRON", person);
  EXPECT_TRUE(join_nicknames(open) == person);
}

TEST(GrowNames, TakesInitialsAndGenerations) {
  Sentence sentence = sentence_of(
      "A./PROPN B./PROPN Berg/PROPN ,/PUNCT Ina/PROPN C./PROPN Lund/PROPN "
      "Jr./PROPN");
  sentence.names = {{1, 2, EntityType::kPerson, 1},
                    {4, 5, EntityType::kPerson, 1}};
  sentence.names = grow_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-2 Person", "4-7 Person"));
}

TEST(GrowNames, TakesTheLegalForm) {
  Sentence sentence = sentence_of(
      "Ostra/PROPN Mining/PROPN ,/PUNCT Inc./PROPN of/ADP Vik/PROPN");
  sentence.names = {{0, 1, EntityType::kPlace, 1},
                    {3, 3, EntityType::kOrganization, 1},
                    {5, 5, EntityType::kPlace, 1}};
  sentence.names = grow_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-3 Organization", "5-5 Place"));
}

TEST(GrowNames, FollowsTheTreeButTakesNoOffice) {
  Sentence sentence = sentence_of(
      "Ostra/PROPN Rovers/PROPN met/VERB Vik/PROPN Attorney/PROPN Lund/PROPN");
  for (const auto& [token, head] : {std::pair{0, 1}, {3, 4}}) {
    sentence.tokens[token].head = head;
    sentence.tokens[token].relation = Dep::kCompound;
  }
  sentence.names = {{0, 0, EntityType::kOrganization, 1},
                    {3, 3, EntityType::kOrganization, 1}};
  sentence.names = grow_names(sentence);
  EXPECT_THAT(shown(sentence),
              ElementsAre("0-1 Organization", "3-3 Organization"));
}

TEST(GrowNames, TakesTheWordThatTellsABody) {
  Sentence sentence = sentence_of(
      "the/DET Berg/PROPN Lines/NOUN hired/VERB Lund/PROPN Lane/NOUN");
  for (const auto& [token, head] : {std::pair{1, 2}, {4, 5}}) {
    sentence.tokens[token].head = head;
    sentence.tokens[token].relation = Dep::kCompound;
  }
  sentence.names = {{1, 1, EntityType::kPerson, 1},
                    {4, 4, EntityType::kPerson, 1}};
  sentence.names = grow_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("1-2 Organization", "4-4 Person"));
}

TEST(GrowNames, TakesTheWordBeforeAStorm) {
  Sentence sentence =
      sentence_of("Hurricane/PROPN Ostra/PROPN hit/VERB Vik/PROPN");
  sentence.names = {{1, 1, EntityType::kPerson, 1},
                    {3, 3, EntityType::kPlace, 1}};
  sentence.names = grow_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-1 Event", "3-3 Place"));
}

TEST(ReadAcronyms, MakesOneNameOfWhatTheySpell) {
  Sentence sentence = sentence_of(
      "Housing/PROPN Office/PROPN of/ADP New/PROPN Vik/PROPN (/PUNCT "
      "HONV/PROPN )/PUNCT");
  sentence.names = {{0, 1, EntityType::kOrganization, 1},
                    {3, 4, EntityType::kGeopoliticalEntity, 1},
                    {6, 6, EntityType::kPerson, 1}};
  sentence.names = read_acronyms(sentence);
  EXPECT_THAT(shown(sentence),
              ElementsAre("0-4 Organization", "6-6 Organization"));
}

TEST(ReadAcronyms, KnowTheNounOfABodyAndSmallWords) {
  Sentence sentence = sentence_of(
      "Department/PROPN of/ADP Housing/PROPN (/PUNCT DOH/PROPN )/PUNCT "
      "fell/VERB");
  sentence.names = {{2, 2, EntityType::kOrganization, 1}};
  sentence.names = read_acronyms(sentence);
  EXPECT_THAT(shown(sentence),
              ElementsAre("0-2 Organization", "4-4 Organization"));
}

TEST(ReadAcronyms, LeavesWhatTheyDoNotSpell) {
  Sentence sentence =
      sentence_of("Anna/PROPN Berg/PROPN (/PUNCT NDP/PROPN )/PUNCT");
  sentence.names = {{0, 1, EntityType::kPerson, 1}};
  sentence.names = read_acronyms(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-1 Person"));
}

TEST(TypeAcronyms, MakesOrganizationsAmidSmallLetters) {
  Sentence sentence = sentence_of(
      "the/DET NCWO/PROPN told/VERB HALV/PROPN of/ADP the/DET UAE/PROPN");
  sentence.names = {{3, 3, EntityType::kPerson, 1},
                    {6, 6, EntityType::kGeopoliticalEntity, 1}};
  sentence.names = type_acronyms(sentence);
  EXPECT_THAT(shown(sentence),
              ElementsAre("3-3 Organization", "6-6 GeopoliticalEntity"));
}

TEST(TypeAcronyms, SaysNothingInALineOfThem) {
  Sentence sentence = sentence_of("HALVORSEN/PROPN WINS/VERB VOTE/NOUN");
  sentence.names = {{0, 0, EntityType::kPerson, 1}};
  sentence.names = type_acronyms(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-0 Person"));
}

TEST(TypeAcronyms, SaysNothingWhereALineOfThemHasRunIntoTheText) {
  Sentence sentence = sentence_of(
      "SENATOR/NOUN HALVOR/PROPN LEAVES/VERB The/DET senator/NOUN left/VERB");
  sentence.names = {{1, 1, EntityType::kPerson, 1}};
  sentence.names = type_acronyms(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("1-1 Person"));
}

TEST(TrimNames, LeavesTitlesOutside) {
  Sentence sentence =
      sentence_of("Prime/PROPN Minister/PROPN Mr./PROPN Olaf/PROPN Berg/PROPN");
  sentence.names = {{0, 4, EntityType::kPerson, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("3-4 Person"));
}

TEST(TrimNames, KeepsATitleThatIsAllThereIs) {
  Sentence sentence = sentence_of("Prince/PROPN sang/VERB");
  sentence.names = {{0, 0, EntityType::kPerson, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-0 Person"));
}

TEST(TrimNames, KeepsTitlesOfWhatIsNoPerson) {
  Sentence sentence = sentence_of("General/PROPN Foods/PROPN");
  sentence.names = {{0, 1, EntityType::kOrganization, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("0-1 Organization"));
}

TEST(TrimNames, CutsQuotesPossessivesAndArticles) {
  Sentence sentence =
      sentence_of("the/DET \"/PUNCT Hilton/PROPN 's/PART The/DET Hague/PROPN");
  sentence.names = {{0, 3, EntityType::kOrganization, 1},
                    {4, 5, EntityType::kPlace, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("2-2 Organization", "4-5 Place"));
}

TEST(TrimNames, DropsWhatIsNothingButPunctuation) {
  Sentence sentence = sentence_of("\"/PUNCT ,/PUNCT");
  sentence.names = {{0, 1, EntityType::kWork, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), IsEmpty());
}

TEST(TrimNames, DropsAdjectivesOfPeoples) {
  Sentence sentence =
      sentence_of("Canadian/ADJ and/CCONJ Norwegian/PROPN ships/NOUN");
  sentence.names = {{0, 0, EntityType::kGeopoliticalEntity, 1},
                    {2, 2, EntityType::kGroup, 1}};
  sentence.names = trim_names(sentence);
  EXPECT_THAT(shown(sentence), IsEmpty());
}

TEST(SettleEvents, LeavesWhatANounTells) {
  Sentence sentence = sentence_of(
      "Ostra/PROPN Festival/PROPN 2007/NUM Vik/PROPN Clean/PROPN Air/PROPN "
      "Act/PROPN Hurricane/PROPN Ida/PROPN");
  sentence.names = {{0, 1, EntityType::kEvent, 1},
                    {2, 2, EntityType::kEvent, 1},
                    {3, 3, EntityType::kEvent, 1},
                    {4, 6, EntityType::kEvent, 1},
                    {7, 8, EntityType::kEvent, 1}};
  sentence.names = settle_events(sentence);
  EXPECT_THAT(shown(sentence),
              ElementsAre("0-1 Event", "3-3 Other", "4-6 Law", "7-8 Event"));
}

TEST(SplitNames, PartsPersonsInARow) {
  std::vector<Sentence> sentences = {
      sentence_of("Anna/PROPN Bergius/PROPN Anna/PROPN Bergius/PROPN "
                  "Thomas/PROPN"),
      sentence_of("Anna/PROPN Bergius/PROPN spoke/VERB"),
      sentence_of("Anna/PROPN Dahl/PROPN Thomas/PROPN Lundqvist/PROPN"),
      sentence_of("Anna/PROPN Maria/PROPN Lundqvist/PROPN"),
      sentence_of("Anna/PROPN Dahl/PROPN Thomas/PROPN NY/PROPN"),
      sentence_of("Anna/PROPN Dahl/PROPN Thomas/PROPN da/PROPN Luz/PROPN")};
  sentences[0].names = {{0, 4, EntityType::kPerson, 1}};
  sentences[1].names = {{0, 1, EntityType::kPerson, 1}};
  sentences[2].names = {{0, 3, EntityType::kPerson, 1}};
  sentences[3].names = {{0, 2, EntityType::kPerson, 1}};
  sentences[4].names = {{0, 3, EntityType::kPerson, 1}};
  sentences[5].names = {{0, 4, EntityType::kPerson, 1}};
  const KnownNames known(sentences);
  apply(split_names({sentences, known, NameVotes()}), sentences);
  EXPECT_THAT(shown(sentences[0]),
              ElementsAre("0-1 Person", "2-3 Person", "4-4 Person"));
  EXPECT_THAT(shown(sentences[2]), ElementsAre("0-1 Person", "2-3 Person"));
  EXPECT_THAT(shown(sentences[3]), ElementsAre("0-2 Person"));
  EXPECT_THAT(shown(sentences[4]), ElementsAre("0-3 Person"));
  EXPECT_THAT(shown(sentences[5]), ElementsAre("0-4 Person"));
}

}  // namespace
}  // namespace relata::analyze
