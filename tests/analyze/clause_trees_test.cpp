#include "analyze/repair/clause_trees.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "analyze/repair/measure_trees.h"
#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

void tag(Sentence& sentence,
         std::initializer_list<std::pair<TokenIndex, const char*>> tags) {
  for (const auto& [token, xpos] : tags)
    sentence.tokens[token].xpos = xpos;
}

/// "truce in Ostra , where fights go".
Sentence truce() {
  Sentence sentence = test::sentence_of(
      "truce/NOUN in/ADP Ostra/PROPN ,/PUNCT where/ADV fights/NOUN go/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 2, Dep::kCase},
                  {2, 0, Dep::kNmod},
                  {4, 6, Dep::kAdvmod},
                  {5, 6, Dep::kNsubj},
                  {6, 0, Dep::kAclRelcl}});
  tag(sentence, {{4, "WRB"}});
  sentence.tokens[0].lemma = "truce";
  sentence.names = {{2, 2, EntityType::kGeopoliticalEntity, 1}};
  return sentence;
}

TEST(MendWhereClauses, HangsThemFromTheirPlace) {
  EXPECT_EQ(mend_where_clauses(truce()).tokens[6].head, 2U);
}

TEST(MendWhereClauses, LeavesThoseBehindSomebody) {
  Sentence sentence = truce();
  sentence.names[0].type = EntityType::kPerson;
  EXPECT_EQ(mend_where_clauses(sentence).tokens[6].head, 0U);
}

/// "memo says loans broke law and names him".
Sentence memo() {
  Sentence sentence = test::sentence_of(
      "memo/NOUN says/VERB loans/NOUN broke/VERB law/NOUN and/CCONJ names/VERB "
      "him/PRON");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {2, 3, Dep::kNsubj},
                  {3, 1, Dep::kCcomp},
                  {4, 3, Dep::kObj},
                  {5, 6, Dep::kCc},
                  {6, 3, Dep::kConj},
                  {7, 6, Dep::kObj}});
  tag(sentence, {{0, "NN"}, {1, "VBZ"}, {2, "NNS"}, {3, "VBD"}, {6, "VBZ"}});
  return sentence;
}

TEST(MendCoordination, SetsAVerbBesideTheOneWhoseSubjectItAgreesWith) {
  EXPECT_EQ(mend_coordination(memo()).tokens[6].head, 1U);
}

TEST(MendCoordination, LeavesAVerbThatAgreesWithItsClause) {
  Sentence sentence = memo();
  tag(sentence, {{6, "VBD"}});
  EXPECT_EQ(mend_coordination(sentence).tokens[6].head, 3U);
  sentence = memo();
  tag(sentence, {{0, "NNS"}, {1, "VBP"}, {2, "NN"}});
  EXPECT_EQ(mend_coordination(sentence).tokens[6].head, 3U);
}

TEST(MendCoordination, SetsAPluralVerbBesideThePluralSubjects) {
  Sentence sentence = memo();
  tag(sentence, {{0, "NNS"}, {1, "VBP"}, {2, "NN"}, {3, "VBZ"}, {6, "VBP"}});
  EXPECT_EQ(mend_coordination(sentence).tokens[6].head, 1U);
  tag(sentence, {{2, "NNS"}, {3, "VBP"}});
  EXPECT_EQ(mend_coordination(sentence).tokens[6].head, 3U);
}

TEST(MendCoordination, AVerbBehindCommaAndButGoesOnWithWhoSpeaks) {
  Sentence sentence = test::sentence_of(
      "he/PRON said/VERB we/PRON left/VERB ,/PUNCT but/CCONJ named/VERB "
      "nobody/PRON");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {2, 3, Dep::kNsubj},
                  {3, 1, Dep::kCcomp},
                  {4, 6, Dep::kPunct},
                  {5, 6, Dep::kCc},
                  {6, 3, Dep::kConj},
                  {7, 6, Dep::kObj}});
  tag(sentence, {{1, "VBD"}, {3, "VBD"}, {6, "VBD"}});
  EXPECT_EQ(mend_coordination(sentence).tokens[6].head, 1U);
  sentence.tokens[5].form = "and";
  EXPECT_EQ(mend_coordination(sentence).tokens[6].head, 3U);
}

TEST(MendSaidInfinitives, TakesPerfectOnesForWhatIsSaid) {
  Sentence sentence = test::sentence_of(
      "clerk/NOUN said/VERB by/ADP us/PRON to/PART have/AUX left/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kAcl},
                  {2, 3, Dep::kCase},
                  {3, 1, Dep::kOblAgent},
                  {4, 6, Dep::kMark},
                  {5, 6, Dep::kAux},
                  {6, 1, Dep::kAdvcl}});
  tag(sentence, {{1, "VBN"}, {5, "VB"}, {6, "VBN"}});
  sentence.tokens[1].lemma = "say";
  EXPECT_EQ(mend_said_infinitives(sentence).tokens[6].relation, Dep::kXcomp);
  sentence.tokens[1].lemma = "build";
  EXPECT_EQ(mend_said_infinitives(sentence).tokens[6].relation, Dep::kAdvcl);
}

TEST(MendMeasures, HangsTheSumFromItsAdjective) {
  Sentence sentence =
      test::sentence_of("sold/VERB bonds/NOUN worth/ADJ $/SYM 5/NUM");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {2, 3, Dep::kAmod},
                  {3, 0, Dep::kObj},
                  {4, 3, Dep::kNummod}});
  const Sentence mended = mend_measures(sentence);
  EXPECT_EQ(mended.tokens[2].head, 1U);
  EXPECT_EQ(mended.tokens[3].head, 2U);
  hang(sentence, {{1, 0, Dep::kObl}, {3, 1, Dep::kAppos}});
  EXPECT_EQ(mend_measures(sentence).tokens[2].head, 3U);
}

/// "Police named Ana".
Sentence police() {
  Sentence sentence =
      test::sentence_of("Police/NOUN named/VERB Ana/PROPN ./PUNCT");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kAcl},
                  {2, 1, Dep::kXcomp},
                  {3, 0, Dep::kPunct}});
  tag(sentence, {{0, "NNS"}, {1, "VBN"}});
  sentence.tokens[1].lemma = "name";
  sentence.names = {{2, 2, EntityType::kPerson, 1}};
  return sentence;
}

TEST(MendVoice, RaisesAVerbWithoutAnother) {
  const Sentence sentence = mend_voice(police());
  EXPECT_EQ(sentence.tokens[1].head, kNoToken);
  EXPECT_EQ(sentence.tokens[1].xpos, "VBD");
  EXPECT_EQ(sentence.tokens[0].head, 1U);
  EXPECT_EQ(sentence.tokens[0].relation, Dep::kNsubj);
  EXPECT_EQ(sentence.tokens[2].relation, Dep::kObj);
  EXPECT_EQ(sentence.tokens[3].head, 1U);
}

TEST(MendVoice, TurnsAPassiveWithoutAnAuxiliary) {
  Sentence sentence = police();
  hang(sentence, {{0, 1, Dep::kNsubjPass}, {1, kNoToken, Dep::kRoot}});
  sentence = mend_voice(sentence);
  EXPECT_EQ(sentence.tokens[0].relation, Dep::kNsubj);
  EXPECT_EQ(sentence.tokens[2].relation, Dep::kObj);
}

TEST(MendVoice, LeavesAManSoNamed) {
  Sentence sentence = test::sentence_of("a/DET man/NOUN named/VERB Ana/PROPN");
  hang(sentence, {{0, 1, Dep::kDet},
                  {1, kNoToken, Dep::kRoot},
                  {2, 1, Dep::kAcl},
                  {3, 2, Dep::kXcomp}});
  tag(sentence, {{2, "VBN"}});
  sentence.tokens[0].features = "Definite=Ind|PronType=Art";
  sentence.names = {{3, 3, EntityType::kPerson, 1}};
  EXPECT_EQ(mend_voice(sentence).tokens[1].head, kNoToken);
}

/// "Lee took on banks".
Sentence taking() {
  Sentence sentence =
      test::sentence_of("Lee/PROPN took/VERB on/ADP banks/NOUN ./PUNCT");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {2, 3, Dep::kCase},
                  {3, 1, Dep::kObj},
                  {4, 1, Dep::kPunct}});
  return sentence;
}

TEST(MendParticles, HangsTheWordBehindTheVerbFromIt) {
  const Sentence mended = mend_particles(taking());
  EXPECT_EQ(mended.tokens[2].head, 1U);
  EXPECT_EQ(mended.tokens[2].relation, Dep::kCompoundPrt);
}

TEST(MendParticles, LeavesPrepositions) {
  Sentence sentence = taking();
  sentence.tokens[3].relation = Dep::kObl;
  EXPECT_EQ(mend_particles(sentence).tokens[2].head, 3U);
}

TEST(MendParticles, LeavesWhatApproximatesANumber) {
  Sentence sentence = taking();
  sentence.tokens[3].upos = Upos::kNum;
  EXPECT_EQ(mend_particles(sentence).tokens[2].head, 3U);
}

/// "Lee called deals ( farce )", the brackets of which are quotation marks.
Sentence calling() {
  Sentence sentence = test::sentence_of(
      "Lee/PROPN called/VERB deals/NOUN \"/PUNCT farces/NOUN \"/PUNCT");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {2, 1, Dep::kObj},
                  {3, 4, Dep::kPunct},
                  {4, 2, Dep::kAppos},
                  {5, 4, Dep::kPunct}});
  tag(sentence, {{3, "``"}, {5, "''"}});
  sentence.tokens[1].lemma = "call";
  return sentence;
}

TEST(MendNaming, MakesTheNameGivenAComplement) {
  const Sentence mended = mend_naming(calling());
  EXPECT_EQ(mended.tokens[4].head, 1U);
  EXPECT_EQ(mended.tokens[4].relation, Dep::kXcomp);
}

TEST(MendNaming, LeavesAppositionsBehindACommaAndOfOtherVerbs) {
  Sentence parted = calling();
  parted.tokens[3].xpos = ",";
  EXPECT_EQ(mend_naming(parted).tokens[4].head, 2U);
  Sentence other = calling();
  other.tokens[1].lemma = "sell";
  EXPECT_EQ(mend_naming(other).tokens[4].head, 2U);
}

/// "mayor , aides said , has left".
Sentence parted() {
  Sentence sentence = test::sentence_of(
      "mayor/NOUN ,/PUNCT aides/NOUN said/VERB ,/PUNCT has/AUX left/VERB");
  hang(sentence, {{0, 3, Dep::kNsubj},
                  {1, 0, Dep::kPunct},
                  {2, 3, Dep::kNsubj},
                  {3, kNoToken, Dep::kRoot},
                  {4, 3, Dep::kPunct},
                  {5, 6, Dep::kAux},
                  {6, 3, Dep::kCcomp}});
  sentence.tokens[3].lemma = "say";
  return sentence;
}

TEST(MendPartedSubjects, GivesTheClauseItsSubject) {
  const Sentence mended = mend_parted_subjects(parted());
  EXPECT_EQ(mended.tokens[0].head, 6U);
  EXPECT_EQ(mended.tokens[2].head, 3U);
}

TEST(MendPartedSubjects, LeavesOneSubjectAndOneClauseWithItsOwn) {
  Sentence one = parted();
  one.tokens[2].relation = Dep::kObl;
  EXPECT_EQ(mend_parted_subjects(one).tokens[0].head, 3U);
  Sentence marked = parted();
  marked.tokens[5].relation = Dep::kMark;
  EXPECT_EQ(mend_parted_subjects(marked).tokens[0].head, 3U);
}

/// "Lee hopes they win , citing costs".
Sentence hoping() {
  Sentence sentence = test::sentence_of(
      "Lee/PROPN hopes/VERB they/PRON win/VERB ,/PUNCT citing/VERB "
      "costs/NOUN");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, kNoToken, Dep::kRoot},
                  {2, 3, Dep::kNsubj},
                  {3, 1, Dep::kCcomp},
                  {4, 5, Dep::kPunct},
                  {5, 3, Dep::kAdvcl},
                  {6, 5, Dep::kObj}});
  tag(sentence, {{5, "VBG"}});
  sentence.tokens[1].lemma = "hope";
  sentence.tokens[5].lemma = "cite";
  return sentence;
}

TEST(MendTellers, HangsWhatTheSpeakerDoesFromTheVerbOfSaying) {
  EXPECT_EQ(mend_tellers(hoping()).tokens[5].head, 1U);
}

TEST(MendTellers, LeavesWhatIsDoneAndWhatHasNoComma) {
  Sentence other = hoping();
  other.tokens[5].lemma = "beat";
  EXPECT_EQ(mend_tellers(other).tokens[5].head, 3U);
  Sentence close = hoping();
  close.tokens[4].form = "and";
  EXPECT_EQ(mend_tellers(close).tokens[5].head, 3U);
}

TEST(MendTellers, HangsWhatFollowsTheVerbOfSayingFromIt) {
  Sentence sentence = test::sentence_of(
      "They/PRON win/VERB ,/PUNCT says/VERB Lee/PROPN ,/PUNCT waving/VERB");
  hang(sentence, {{0, 1, Dep::kNsubj},
                  {1, 3, Dep::kCcomp},
                  {2, 1, Dep::kPunct},
                  {3, kNoToken, Dep::kRoot},
                  {4, 3, Dep::kNsubj},
                  {5, 6, Dep::kPunct},
                  {6, 1, Dep::kAdvcl}});
  tag(sentence, {{6, "VBG"}});
  sentence.tokens[3].lemma = "say";
  sentence.tokens[6].lemma = "wave";
  EXPECT_EQ(mend_tellers(sentence).tokens[6].head, 3U);
  sentence.tokens[3].lemma = "eat";
  EXPECT_EQ(mend_tellers(sentence).tokens[6].head, 1U);
}

}  // namespace
}  // namespace relata::analyze
