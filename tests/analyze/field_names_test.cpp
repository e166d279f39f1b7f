#include "analyze/entities/spans/field_names.h"

#include <gmock/gmock.h>

#include "analyze/named_sentence.h"

namespace relata::analyze {
namespace {

using test::sentence_of;
using test::shown;
using ::testing::ElementsAre;

TEST(FieldNames, OfADepartmentGoOnBehindAnd) {
  Sentence sentence = sentence_of(
      "the/DET Department/PROPN of/ADP Roads/PROPN and/CCONJ Rural/ADJ "
      "Works/PROPN slept/VERB");
  sentence.names = {{1, 3, EntityType::kOrganization, 1},
                    {5, 6, EntityType::kPerson, 1}};
  sentence.tokens[6].relation = Dep::kConj;
  sentence.tokens[6].head = 1;
  sentence.names = join_fields(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("1-6 Organization"));
}

TEST(FieldNames, OfACommitteeBeginBeforeAnd) {
  Sentence sentence = sentence_of(
      "the/DET Roads/PROPN and/CCONJ Rural/ADJ Works/PROPN Committee/PROPN "
      "met/VERB");
  sentence.names = {{1, 1, EntityType::kOther, 1},
                    {3, 5, EntityType::kOrganization, 1}};
  sentence.names = join_fields(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("1-5 Organization"));
}

TEST(FieldNames, AreNotJoinedAcrossADeterminerOrWithAPlace) {
  Sentence two = sentence_of(
      "the/DET Treasury/PROPN and/CCONJ the/DET Roads/PROPN "
      "Department/PROPN met/VERB");
  two.names = {{1, 1, EntityType::kOrganization, 1},
               {4, 5, EntityType::kOrganization, 1}};
  two.names = join_fields(two);
  EXPECT_EQ(two.names.size(), 2U);
  Sentence place = sentence_of(
      "the/DET Sudan/PROPN and/CCONJ Roads/PROPN Department/PROPN met/VERB");
  place.names = {{1, 1, EntityType::kGeopoliticalEntity, 1},
                 {3, 4, EntityType::kOrganization, 1}};
  place.names = join_fields(place);
  EXPECT_EQ(place.names.size(), 2U);
}

TEST(FieldNames, OfAnOfficeAreOfOneDepartment) {
  Sentence sentence = sentence_of(
      "the/DET Secretary/PROPN of/ADP Roads/PROPN and/CCONJ Rural/ADJ "
      "Works/PROPN slept/VERB");
  sentence.names = {{5, 6, EntityType::kOrganization, 1}};
  sentence.names = join_fields(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("3-6 Organization"));
}

TEST(FieldNames, TakeInTheMembersThatOwnTheBody) {
  Sentence sentence =
      sentence_of("The/DET Glaziers/PROPN '/PART Union/PROPN met/VERB");
  sentence.tokens[1].relation = Dep::kNmodPoss;
  sentence.names = {{1, 1, EntityType::kOrganization, 1}};
  sentence.names = join_fields(sentence);
  EXPECT_THAT(shown(sentence), ElementsAre("1-3 Organization"));
}

}  // namespace
}  // namespace relata::analyze
