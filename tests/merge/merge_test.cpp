#include "merge/merge.h"

#include <gmock/gmock.h>

#include "merge/sketch.h"

namespace relata::merge {
namespace {

using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(Keys, AreThoseOfNamesAndTheirShortForms) {
  EXPECT_THAT(keys(person({"Ana Ruiz", "Ruiz"})),
              ::testing::ElementsAre("n:ana ruiz", "n:ruiz"));
  Profile woman = person({"Ana Ruiz"});
  woman.gender = Gender::kFeminine;
  EXPECT_THAT(keys(woman), ::testing::ElementsAre("n:ruiz"));
  EXPECT_THAT(keys(body({"Harbor Relief Fund"})),
              ::testing::ElementsAre("n:harbor", "n:harbor relief",
                                     "n:harbor relief fund", "n:hrf"));
}

TEST(Keys, AreNoneForNamesThatAreNounsOrLetters) {
  EXPECT_THAT(keys(body({"University"})), IsEmpty());
  EXPECT_THAT(keys(body({"Centers"})), IsEmpty());
  EXPECT_THAT(keys(person({"U"})), IsEmpty());
  EXPECT_THAT(keys(body({"Senate"})), ::testing::ElementsAre("n:senate"));
}

TEST(Keys, AreNoneForWhatIsNoIndividual) {
  for (const EntityKind kind : {EntityKind::kGeneric, EntityKind::kAbstract,
                                EntityKind::kUnnamedSource}) {
    Profile officials = described(EntityType::kGroup, {"official"}, {"senior"});
    officials.kind = kind;
    officials.context = {"ana ruiz"};
    EXPECT_THAT(keys(officials), IsEmpty());
  }
  EXPECT_THAT(keys(described(EntityType::kPerson, {}, {})), IsEmpty());
  EXPECT_THAT(keys(named(EntityType::kQuantity, {"40 %"})), IsEmpty());
  EXPECT_THAT(keys(named(EntityType::kTime, {"Monday"})), IsEmpty());
  EXPECT_FALSE(keys(named(EntityType::kTime, {"March 3, 1999"})).empty());
}

TEST(Merging, JoinsEqualFullNames) {
  Sketch a("a");
  Sketch b("b");
  const EntityId first = a.add(person({"Ilka Tarn", "Tarn"}));
  const EntityId second = b.add(person({"Ilka TARN"}));
  const auto layer = merged({a, b});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_THAT(verdict(layer, first, second), StartsWith("yes: "));
  ASSERT_EQ(layer.entities().size(), 1U);
  const auto& entity = layer.entities().begin()->second;
  EXPECT_EQ(entity.id, std::min(first, second));
  EXPECT_EQ(entity.name, "Ilka Tarn");
  EXPECT_THAT(entity.aliases, ::testing::ElementsAre("Ilka TARN", "Tarn"));
}

TEST(Merging, GivesASurnameToItsOnlyBearerOfTheseDays) {
  Sketch a("a", "2024-03-06");
  Sketch b("b", "2024-03-07");
  Sketch c("c");
  const EntityId full = a.add(person({"Ana Ruiz"}));
  const EntityId bare = b.add(person({"Ruiz"}));
  EXPECT_TRUE(are_one(merged({a, b}), full, bare));
  const EntityId any = c.add(person({"Ruiz"}));
  EXPECT_FALSE(are_one(merged({a, c}), full, any));
}

TEST(Merging, GivesASurnameToNobodyIfTwoBearIt) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId ana = a.add(person({"Ana Ruiz"}));
  const EntityId pedro = b.add(person({"Pedro Ruiz"}));
  const EntityId bare = c.add(person({"Ruiz"}));
  const auto layer = merged({a, b, c});
  EXPECT_FALSE(are_one(layer, ana, pedro));
  EXPECT_FALSE(are_one(layer, ana, bare));
  EXPECT_FALSE(are_one(layer, pedro, bare));
}

/// Somebody of a name that many have, of an article that names `others`.
Profile namesake(std::vector<std::string> others) {
  Profile profile = person({"James Wilson"});
  profile.setting = std::move(others);
  return profile;
}

TEST(Merging, NeedsMoreThanACommonName) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId first = a.add(namesake({"james wilson", "tarn foods"}));
  const EntityId second = b.add(namesake({"james wilson", "oslo"}));
  const EntityId third = c.add(namesake({"james wilson", "tarn foods"}));
  EXPECT_FALSE(are_one(merged({a, b}), first, second));
  EXPECT_TRUE(are_one(merged({a, c}), first, third));
}

TEST(Merging, TakesAnOftenNamedPersonForSomebodyKnown) {
  std::vector<Sketch> sketches;
  std::vector<EntityId> ids;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
    sketches.emplace_back(name);
    ids.push_back(sketches.back().add(person({"James Wilson"})));
  }
  EXPECT_TRUE(are_one(merged(sketches), ids.front(), ids.back()));
}

TEST(Merging, KeepsAgesApartThatCannotBothHold) {
  Sketch a("a", "2011-04-30");
  Sketch b("b", "2016-09-14");
  Sketch c("c", "2016-09-14");
  const auto aged = [](const char* age) {
    Profile profile = person({"Ilka Tarn"});
    profile.modifiers = {age};
    return profile;
  };
  const EntityId first = a.add(aged("aged 31"));
  const EntityId second = b.add(aged("aged 24"));
  const EntityId third = c.add(aged("aged 36"));
  EXPECT_FALSE(are_one(merged({a, b}), first, second));
  EXPECT_TRUE(are_one(merged({a, c}), first, third));
}

TEST(Merging, LetsRolesChooseAmongBearers) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  Profile minister = person({"Ana Ruiz"});
  minister.roles = {"finance minister of peru"};
  Profile bare = person({"Ruiz"});
  bare.titles = {"Finance Minister"};
  const EntityId ana = a.add(minister);
  const EntityId pedro = b.add(person({"Pedro Ruiz"}));
  const EntityId ruiz = c.add(bare);
  const auto layer = merged({a, b, c});
  EXPECT_TRUE(are_one(layer, ana, ruiz));
  EXPECT_FALSE(are_one(layer, pedro, ruiz));
}

TEST(Merging, LetsGenderChooseAmongBearers) {
  Sketch a("a", "2024-03-06");
  Sketch b("b", "2024-03-06");
  Sketch c("c", "2024-03-06");
  Profile ana = person({"Ana Ruiz"});
  ana.gender = Gender::kFeminine;
  Profile pedro = person({"Pedro Ruiz"});
  pedro.gender = Gender::kMasculine;
  Profile mrs = person({"Ruiz"});
  mrs.gender = Gender::kFeminine;
  const EntityId first = a.add(ana);
  b.add(pedro);
  const EntityId third = c.add(mrs);
  EXPECT_TRUE(are_one(merged({a, b, c}), first, third));
}

TEST(Merging, LeavesBareSurnamesAloneWithoutEvidence) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  Profile judge = person({"Ruiz"});
  judge.titles = {"Judge"};
  const EntityId first = a.add(judge);
  const EntityId second = b.add(judge);
  const EntityId third = c.add(person({"Ruiz"}));
  const auto layer = merged({a, b, c});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_FALSE(are_one(layer, first, third));
}

TEST(Merging, JoinsNicknamesAndSpellingsOfOneRole) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  Sketch d("d");
  Profile yusuf = person({"Yusuf Karimi"});
  yusuf.roles = {"water minister"};
  Profile yousef = person({"Yousef Kareemi"});
  yousef.roles = {"water minister"};
  Profile bill = person({"Bill Haskell"});
  bill.titles = {"Governor"};
  Profile william = person({"William Haskell"});
  william.titles = {"governor"};
  const EntityId first = a.add(yusuf);
  const EntityId second = b.add(yousef);
  const EntityId third = c.add(bill);
  const EntityId fourth = d.add(william);
  const EntityId unknown = d.add(person({"Youssef Karimi"}));
  const auto layer = merged({a, b, c, d});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_TRUE(are_one(layer, third, fourth));
  EXPECT_FALSE(are_one(layer, first, unknown));
}

TEST(Merging, JoinsAcronymsAndLegalForms) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId full = a.add(body({"Harbor Relief Fund"}));
  const EntityId acronym = b.add(body({"HRF"}));
  const EntityId foods = b.add(body({"Brightwell Foods Inc."}));
  const EntityId short_foods = c.add(body({"Brightwell"}));
  const auto layer = merged({a, b, c});
  EXPECT_TRUE(are_one(layer, full, acronym));
  EXPECT_TRUE(are_one(layer, foods, short_foods));
  EXPECT_FALSE(are_one(layer, full, foods));
}

TEST(Merging, LearnsAliasesThatArticlesDefine) {
  Sketch a("a");
  Sketch b("b");
  const EntityId both = a.add(body({"Ministry of Tides", "Seewarte"}));
  const EntityId alias = b.add(body({"Seewarte"}));
  EXPECT_TRUE(are_one(merged({a, b}), both, alias));
}

TEST(Merging, LeavesAcronymsOfTwoBodiesAlone) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId fund = a.add(body({"Harbor Relief Fund"}));
  const EntityId foundation = b.add(body({"Human Rights Foundation"}));
  const EntityId acronym = c.add(body({"HRF"}));
  const auto layer = merged({a, b, c});
  EXPECT_FALSE(are_one(layer, fund, acronym));
  EXPECT_FALSE(are_one(layer, foundation, acronym));
}

TEST(Merging, KnowsCountriesByAllTheirNames) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId first =
      a.add(named(EntityType::kGeopoliticalEntity, {"Britain"}));
  const EntityId second = b.add(named(EntityType::kPlace, {"the U.K."}));
  const EntityId city = b.add(named(EntityType::kPlace, {"London"}));
  Profile government = named(EntityType::kGeopoliticalEntity, {"London"});
  government.deeds = {"criticize>treaty"};
  const EntityId seat = c.add(government);
  const auto layer = merged({a, b, c});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_FALSE(are_one(layer, city, seat));
  EXPECT_TRUE(are_one(layer, first, seat));
}

TEST(Merging, TakesALoneWordForABodyIfAnotherArticleDoes) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  Profile taken_for_man = person({"Brightwell"});
  taken_for_man.gender = Gender::kMasculine;
  Profile mister = taken_for_man;
  mister.titles = {"Mr."};
  const EntityId first = a.add(taken_for_man);
  const EntityId second = b.add(body({"Brightwell Foods"}));
  const EntityId third = c.add(mister);
  const auto layer = merged({a, b, c});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_FALSE(are_one(layer, second, third));
}

TEST(Merging, KeepsMemosOfDifferentAffairsApart) {
  Sketch a("a");
  Sketch b("b");
  Profile first = described(EntityType::kDocument, {"memo"}, {"leaked"});
  first.deeds = {"employee<sign", "officer<organize"};
  a.tell({"quispe", "harborboard", "pilotage"});
  b.tell({"karimi", "tidefund", "dredgers"});
  const EntityId one = a.add(first);
  const EntityId two = b.add(first);
  EXPECT_FALSE(are_one(merged({a, b}), one, two));
  Sketch c("c");
  c.tell({"quispe", "harborboard", "wharfage"});
  const EntityId three = c.add(first);
  EXPECT_TRUE(are_one(merged({a, c}), one, three));
}

TEST(Merging, KeepsPeopleAndPlacesOfOneNameApart) {
  Sketch a("a");
  Sketch b("b");
  const EntityId man = a.add(person({"Lincoln"}));
  const EntityId town = b.add(named(EntityType::kPlace, {"Lincoln"}));
  EXPECT_FALSE(are_one(merged({a, b}), man, town));
}

const std::vector<std::string> kAffair = {"quispe", "harborboard", "pilotage"};

Profile memo(std::vector<std::string> heads,
             std::vector<std::string> modifiers) {
  Profile profile =
      described(EntityType::kDocument, std::move(heads), std::move(modifiers));
  profile.context = {"harbor authority", "ana ruiz"};
  profile.deeds = {"accuse>ruiz"};
  return profile;
}

TEST(Merging, JoinsDescribedThingsOnSeveralSortsOfEvidence) {
  Sketch a("a", "2021-05-02");
  Sketch b("b", "2021-05-03");
  a.tell(kAffair);
  b.tell(kAffair);
  const EntityId first = a.add(memo({"memo", "document"}, {"leaked"}));
  const EntityId second = b.add(memo({"memorandum"}, {"leaked", "internal"}));
  const EntityId other =
      b.add(described(EntityType::kDocument, {"letter"}, {"thank-you"}));
  const auto layer = merged({a, b});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_FALSE(are_one(layer, first, other));
}

TEST(Merging, WantsMoreThanTheSameNoun) {
  Sketch a("a");
  Sketch b("b");
  Profile first = described(EntityType::kDocument, {"memo"}, {});
  first.context = {"ana ruiz"};
  Profile second = first;
  const EntityId one = a.add(first);
  const EntityId two = b.add(second);
  EXPECT_FALSE(are_one(merged({a, b}), one, two));
}

TEST(Merging, KeepsAnotherMemoApartAndJoinsTwoOthers) {
  Sketch a("a");
  Sketch b("b");
  Profile other = memo({"memo"}, {"leaked"});
  other.distinct = {"another"};
  a.tell(kAffair);
  b.tell(kAffair);
  Profile separate = other;
  separate.distinct = {"separate"};
  const EntityId first = a.add(memo({"memo"}, {"leaked"}));
  const EntityId first_other = a.add(other);
  const EntityId second = b.add(memo({"memo"}, {"leaked"}));
  const EntityId second_other = b.add(separate);
  const auto layer = merged({a, b});
  EXPECT_TRUE(are_one(layer, first, second));
  EXPECT_TRUE(are_one(layer, first_other, second_other));
  EXPECT_FALSE(are_one(layer, first, first_other));
}

TEST(Merging, KnowsACompanyByItsLegalForm) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId whole = a.add(named(EntityType::kPerson, {"Acta Sol Inc."}));
  b.add(named(EntityType::kPerson, {"Acta Sol Inc."}));
  c.add(named(EntityType::kOther, {"Acta Sol Inc."}));
  const auto layer = merged({a, b, c});
  EXPECT_EQ(layer.entities().at(**layer.entity_of(whole)).type,
            EntityType::kOrganization);
}

TEST(Merging, NamesWhatHasNoNameByItsFullestPhrase) {
  Sketch a("a");
  Profile profile = memo({"memo"}, {"leaked"});
  profile.phrases = {"The memo", "a leaked harbor memo"};
  a.add(profile);
  const auto layer = merged({a});
  EXPECT_EQ(layer.entities().begin()->second.name, "a leaked harbor memo");
  EXPECT_THAT(layer.entities().begin()->second.aliases, IsEmpty());
}

}  // namespace
}  // namespace relata::merge
