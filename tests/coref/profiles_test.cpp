#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "coref/sample.h"

namespace relata::coref {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Profiles, HaveNamesTitlesAndGender) {
  const Sample sample(R"(
    Senator|PROPN|2|nmod:desc Ruth|PROPN|4|nsubj|type=Person Okafor|PROPN|2|flat spoke|VERB|0|root
    Ms.|PROPN|2|nmod:desc Okafor|PROPN|3|nsubj|type=Person left|VERB|0|root
    Okafor|PROPN|2|nsubj|type=Person returned|VERB|0|root
  )");
  const Cluster cluster = sample.cluster("Okafor");
  EXPECT_EQ(cluster.members.size(), 3U);
  EXPECT_EQ(cluster.profile.gender, Gender::kFeminine);
  EXPECT_EQ(cluster.profile.type, EntityType::kPerson);
  EXPECT_EQ(cluster.profile.kind, EntityKind::kNamed);
  EXPECT_THAT(cluster.profile.names, ElementsAre("Okafor", "Ruth Okafor"));
  EXPECT_THAT(cluster.profile.titles, ElementsAre("ms.", "senator"));
}

TEST(Profiles, AreOfPersonsWhereAPronounSaysSo) {
  const Sample sample(R"(
    Zuma|PROPN|2|nsubj|type=Organization resigned|VERB|0|root
    He|PRON|2|nsubj wept|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Zuma").profile.type, EntityType::kPerson);
}

TEST(Profiles, AreOfBodiesWhateverAnAdjectiveCanMean) {
  const Sample sample(R"(
    The|DET|4|det official|ADJ|4|amod Lantern|PROPN|4|compound|type=Organization Agency|PROPN|5|nsubj spoke|VERB|0|root
  )");
  const Cluster cluster = sample.cluster("The official Lantern Agency");
  EXPECT_EQ(cluster.profile.type, EntityType::kOrganization);
  EXPECT_THAT(cluster.profile.names, ElementsAre("Lantern Agency"));
  EXPECT_THAT(cluster.profile.roles, IsEmpty());
}

TEST(Profiles, AreNamedWhereRunningTextSpellsANounLarge) {
  const Sample sample(R"(
    Rosa|PROPN|4|nsubj|type=Person read|VERB|0|root in|ADP|5|case the|DET|5|det Lantern|NOUN|2|obl
    She|PRON|2|nsubj trusts|VERB|0|root the|DET|4|det Lantern|NOUN|2|obj
  )");
  EXPECT_TRUE(sample.are_one("the Lantern", "the Lantern#2"));
  EXPECT_EQ(sample.cluster("the Lantern").profile.kind, EntityKind::kNamed);
}

TEST(Profiles, HaveRolesAndMarks) {
  const Sample sample(R"(
    Foreign|PROPN|3|nmod:desc Minister|PROPN|3|nmod:desc Ada|PROPN|5|nsubj|type=Person Lund|PROPN|3|flat spoke|VERB|0|root
    The|DET|2|det minister|NOUN|3|nsubj resigned|VERB|0|root
    A|DET|2|det memo|NOUN|3|nsubj leaked|VERB|0|root
    Another|DET|2|det memo|NOUN|3|nsubj praised|VERB|0|root him|PRON|3|obj
  )");
  EXPECT_THAT(sample.cluster("The minister").profile.roles,
              Contains("foreign minister"));
  EXPECT_THAT(sample.cluster("Another memo").profile.distinct,
              Contains("another"));
  EXPECT_TRUE(sample.are_apart("A memo", "Another memo"));
}

TEST(Profiles, SayWhoseAThingIsThatARelativePronounOwns) {
  const Sample sample(R"(
    The|DET|2|det recorder|NOUN|8|nsubj ,|PUNCT|2|punct whose|PRON|5|nmod:poss beacon|NOUN|6|nsubj failed|VERB|2|acl:relcl ,|PUNCT|2|punct sank|VERB|0|root
  )");
  EXPECT_THAT(sample.cluster("whose beacon").profile.labels,
              ElementsAre("the recorder's beacon"));
}

TEST(Profiles, LeaveAPronounBeforeWhatIsLeftOfAVerb) {
  const Sample sample(R"(
    Ana|PROPN|2|nsubj|type=Person left|VERB|0|root
    The|DET|2|det hint|NOUN|7|nsubj that|SCONJ|6|mark she|PRON|6|nsubj 's|AUX|6|aux lied|VERB|2|acl hurts|VERB|0|root Tom|PROPN|7|obj|type=Person
  )");
  ASSERT_TRUE(sample.are_one("Ana", "she"));
  EXPECT_THAT(sample.cluster("The hint").profile.labels, IsEmpty());
}

TEST(Profiles, LeaveDenialsToTheClaim) {
  Sample sample(R"(
    Nobody|NOUN|2|nsubj found|VERB|0|root no|DET|4|det key|NOUN|2|obj
    Nothing|NOUN|4|nsubj but|ADP|3|case rain|NOUN|1|nmod fell|VERB|0|root
  )");
  auto& sentences = sample.document().sentences;
  sentences[0].tokens[0].features = "PronType=Neg";
  sentences[1].tokens[0].features = "PronType=Neg";
  EXPECT_THAT(sample.cluster("Nobody").profile.labels, ElementsAre("anybody"));
  EXPECT_THAT(sample.cluster("Nothing").profile.labels, IsEmpty());
}

TEST(Profiles, KeepBearersOfASurnameApart) {
  const Sample sample(R"(
    Ann|PROPN|3|nsubj|type=Person Wexler|PROPN|1|flat met|VERB|0|root Tom|PROPN|3|obj|type=Person Wexler|PROPN|4|flat
  )");
  EXPECT_TRUE(sample.are_apart("Ann Wexler", "Tom Wexler"));
}

TEST(Profiles, AreGenericForBarePlurals) {
  const Sample sample(R"(
    A|DET|2|det bomb|NOUN|3|nsubj exploded|VERB|0|root
    Officials|NOUN|2|nsubj|lemma=official|plural left|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Officials").profile.kind, EntityKind::kGeneric);
  EXPECT_EQ(sample.cluster("A bomb").profile.kind, EntityKind::kDescribed);
}

TEST(Profiles, OfPronounsThatGoWithNothingAreUnresolved) {
  const Sample sample(R"(
    They|PRON|2|nsubj|plural left|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("They").profile.kind, EntityKind::kUnresolved);
}

TEST(Profiles, OfGroupsThatPointBackAtNothingAreUnresolved) {
  const Sample sample(R"(
    Both|DET|2|det men|NOUN|3|nsubj|lemma=man|plural left|VERB|0|root
    The|DET|3|det two|NUM|3|nummod towns|NOUN|4|nsubj|lemma=town|plural burned|VERB|0|root
    The|DET|4|det two|NUM|4|nummod old|ADJ|4|amod bridges|NOUN|5|nsubj|lemma=bridge|plural fell|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Both men").profile.kind, EntityKind::kUnresolved);
  EXPECT_EQ(sample.cluster("The two towns").profile.kind,
            EntityKind::kUnresolved);
  EXPECT_NE(sample.cluster("The two old bridges").profile.kind,
            EntityKind::kUnresolved);
}

TEST(Profiles, OfGroupsThatPointBackAtWhatWasCountedAreResolved) {
  const Sample sample(R"(
    Two|NUM|2|nummod sailors|NOUN|3|nsubj|lemma=sailor|plural drowned|VERB|0|root
    Both|DET|2|det men|NOUN|3|nsubj|lemma=man|plural drank|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Both men").id, sample.cluster("Two sailors").id);
  EXPECT_NE(sample.cluster("Both men").profile.kind, EntityKind::kUnresolved);
}

TEST(Profiles, TellTheCountriesThatABodyMayBeOf) {
  const Sample sample(R"(
    Norway|PROPN|2|nsubj|type=GeopoliticalEntity waits|VERB|0|root
    The|DET|2|det army|NOUN|3|nsubj fired|VERB|0|root
  )");
  const auto& modifiers = sample.cluster("The army").profile.modifiers;
  EXPECT_EQ(modifiers, std::vector<std::string>({"home NO"}));
}

TEST(Names, AreAPersonsByTitleWhateverTheModelSays) {
  const Sample sample(R"(
    Ms.|PROPN|2|nmod:desc Paris|PROPN|3|nsubj|type=GeopoliticalEntity resigned|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Ms. Paris").profile.type, EntityType::kPerson);
}

TEST(Names, OfBylinesAreNobodysOfTheStory) {
  const Sample sample(R"(
    byline By|ADP|2|case Ana|PROPN|0|root|type=Person Torres|PROPN|2|flat
    --
    Mayor|NOUN|2|compound Ana|PROPN|4|nsubj|type=Person Torres|PROPN|2|flat left|VERB|0|root
    Torres|PROPN|2|nsubj|type=Person slept|VERB|0|root
  )");
  EXPECT_NE(sample.cluster("Ana Torres").id, sample.cluster("Torres").id);
}

TEST(Names, BeginBehindWhatIsWrittenSmall) {
  const Sample sample(R"(
    36-year-old|ADJ|2|amod|type=Person Ann|PROPN|4|nsubj Wexler|PROPN|2|flat fell|VERB|0|root
  )");
  EXPECT_THAT(sample.cluster("36-year-old Ann Wexler").profile.names,
              ElementsAre("Ann Wexler"));
}

TEST(Names, AreNotTitlesOrFieldsAlone) {
  const Sample sample(R"(
    Senators|PROPN|2|nsubj|type=Organization slept|VERB|0|root
    U.S.|PROPN|2|compound|type=Person Senator|PROPN|3|nsubj woke|VERB|0|root
    Defense|PROPN|2|nsubj|type=Other costs|VERB|0|root
  )");
  for (const char* text : {"Senators", "Defense"})
    EXPECT_THAT(sample.cluster(text).profile.names, IsEmpty()) << text;
}

TEST(Names, AreThoseOfCompaniesByWhatTheyDo) {
  const Sample sample(R"(
    Brannock|PROPN|2|nsubj|type=Person raised|VERB|0|root|lemma=raise its|PRON|4|nmod:poss dividend|NOUN|2|obj
    Brannock|PROPN|2|nsubj|type=Person slept|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("Brannock").profile.type, EntityType::kOrganization);
}

TEST(Names, AreCoinedWithACapitalInside) {
  const Sample sample(R"(
    The|DET|3|det slim|ADJ|3|amod ePad|NOUN|4|nsubj sold|VERB|0|root
  )");
  EXPECT_THAT(sample.cluster("The slim ePad").profile.names,
              ElementsAre("ePad"));
}

TEST(Names, OfPlacesHaveParts) {
  const Sample sample(R"(
    Quakes|NOUN|2|nsubj|plural shook|VERB|0|root northern|ADJ|4|amod Velmar|PROPN|2|obj|type=Person
    Ostra|PROPN|3|nsubj:pass|type=Person was|AUX|3|aux:pass founded|VERB|0|root|lemma=found
  )");
  EXPECT_EQ(sample.cluster("northern Velmar").profile.type,
            EntityType::kGeopoliticalEntity);
  EXPECT_EQ(sample.cluster("Ostra").profile.type, EntityType::kOrganization);
}

TEST(Names, DoNotTakeInAPartyOrAGeneration) {
  const Sample sample(R"(
    Ann|PROPN|5|nsubj|type=Person Wexler|PROPN|1|flat ,|PUNCT|4|punct D-Calif.|PROPN|1|appos|type=Person spoke|VERB|0|root
    Tom|PROPN|5|nsubj|type=Person Ito|PROPN|1|flat ,|PUNCT|4|punct Jr.|PROPN|1|appos|type=Person slept|VERB|0|root
  )");
  EXPECT_THAT(sample.cluster("Ann Wexler").profile.names,
              ElementsAre("Ann Wexler"));
  EXPECT_THAT(sample.cluster("Jr.").profile.names, ElementsAre("Tom Ito"));
}

TEST(Places, ThatNothingNamesAreUnresolved) {
  const Sample sample(R"(
    The|DET|2|det country|NOUN|3|nsubj slept|VERB|0|root
    The|DET|3|det northern|ADJ|3|amod region|NOUN|4|nsubj woke|VERB|0|root
  )");
  EXPECT_EQ(sample.cluster("The country").profile.kind,
            EntityKind::kUnresolved);
  EXPECT_EQ(sample.cluster("The northern region").profile.kind,
            EntityKind::kDescribed);
}

TEST(Pronouns, LookBackOnlySomeSentences) {
  std::string text = "Rosa|PROPN|2|nsubj|type=Person slept|VERB|0|root\n";
  for (int i = 0; i < 8; ++i) {
    text += "The|DET|2|det wind|NOUN|3|nsubj blew|VERB|0|root\n";
  }
  text += "She|PRON|2|nsubj woke|VERB|0|root\n";
  const Sample sample(text);
  EXPECT_FALSE(sample.are_one("She", "Rosa"));
}

}  // namespace
}  // namespace relata::coref
