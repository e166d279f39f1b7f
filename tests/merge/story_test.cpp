#include <gmock/gmock.h>

#include <algorithm>

#include "merge/blocking/article_pairs.h"
#include "merge/sketch.h"

namespace relata::merge {
namespace {

const std::vector<std::string> kRobbery = {"jeweller", "robbery", "gunman",
                                           "marseille", "necklace"};
const std::vector<std::string> kFlood = {"flood", "levee", "river", "evacuees",
                                         "sandbags"};

Sketch article_about(std::string id, std::vector<std::string> topic) {
  Sketch sketch(std::move(id));
  sketch.tell(std::move(topic));
  return sketch;
}

Profile figure(std::string head) {
  const std::string phrase = "the " + head;
  Profile profile = described(EntityType::kPerson, {std::move(head)}, {});
  profile.phrases = {phrase};
  return profile;
}

TEST(ArticlePairs, JoinWhatTwoArticlesOfOneEventDescribe) {
  Sketch first = article_about("a", kRobbery);
  Sketch second = article_about("b", kRobbery);
  Sketch third = article_about("c", kFlood);
  for (Sketch* each : {&first, &second, &third})
    each->add(person({"Ana Sol"}));
  const EntityId here = first.add(figure("gunman"));
  const EntityId there = second.add(figure("gunman"));
  const EntityId elsewhere = third.add(figure("gunman"));
  const auto layer = merged({first, second, third});
  EXPECT_TRUE(are_one(layer, here, there));
  EXPECT_FALSE(are_one(layer, here, elsewhere));
}

TEST(ArticlePairs, TakeWordsForOneThingWhereItsDeedsAgree) {
  Sketch first = article_about("a", kRobbery);
  Sketch second = article_about("b", kRobbery);
  Profile memo = described(EntityType::kDocument, {"memo"}, {"leaked"});
  memo.deeds = {"accuse>minister"};
  memo.phrases = {"the leaked memo"};
  memo.context = {"ana sol"};
  Profile letter = described(EntityType::kDocument, {"memorandum"}, {});
  letter.deeds = {"accuse>minister"};
  letter.phrases = {"the memorandum"};
  letter.context = {"ana sol"};
  const EntityId here = first.add(memo);
  const EntityId there = second.add(letter);
  EXPECT_TRUE(are_one(merged({first, second}), here, there));
}

TEST(ArticlePairs, NameAThingByWordsThatMoreThanOneUses) {
  const auto name_of = [](const std::string& phrase, const std::string& other) {
    Sketch first = article_about("a", kRobbery);
    Sketch second = article_about("b", kRobbery);
    Profile necklace =
        described(EntityType::kProduct, {"necklace"}, {"stolen"});
    necklace.deeds = {"<steal"};
    necklace.phrases = {"the necklace"};
    Profile same = necklace;
    necklace.phrases.push_back(phrase);
    same.phrases.push_back(other);
    std::sort(same.phrases.begin(), same.phrases.end());
    const EntityId here = first.add(necklace);
    second.add(same);
    const auto layer = merged({first, second});
    return layer.entities().at(**layer.entity_of(here)).name;
  };
  EXPECT_EQ(name_of("the necklace that Ana Sol wore to the opera",
                    "a necklace of the countess"),
            "the necklace");
  EXPECT_EQ(name_of("the stolen necklace of the countess",
                    "a stolen necklace from the shop of the countess"),
            "the stolen necklace of the countess");
}

TEST(ArticlePairs, TakeTheSameWordAloneForNoEvidence) {
  const auto is_joined = [](const std::string& modifier) {
    Sketch first = article_about("a", kRobbery);
    Sketch second = article_about("b", kRobbery);
    const auto poll = [&modifier](const std::string& article) {
      std::vector<std::string> modifiers;
      if (!modifier.empty()) modifiers.push_back(modifier);
      Profile profile =
          described(EntityType::kDocument, {"poll"}, std::move(modifiers));
      profile.phrases = {article + " poll"};
      return profile;
    };
    const EntityId here = first.add(poll("a"));
    const EntityId there = second.add(poll("some"));
    return are_one(merged({first, second}), here, there);
  };
  EXPECT_FALSE(is_joined(""));
  EXPECT_TRUE(is_joined("televised"));
}

TEST(ArticlePairs, TakeNobodyForWhatIsToldOfWithHim) {
  const auto is_joined = [](std::vector<std::string> context) {
    Sketch first = article_about("a", kRobbery);
    Sketch second = article_about("b", kRobbery);
    Profile mayor = described(EntityType::kPerson, {"mayor"}, {"lyon"});
    mayor.phrases = {"mayor"};
    mayor.context = std::move(context);
    first.add(person({"Ana Sol"}));
    second.add(person({"Ana Sol"}));
    Profile ruth = person({"Ruth Hall"});
    ruth.heads = {"mayor"};
    ruth.modifiers = {"lyon"};
    ruth.phrases = {"lyon's mayor"};
    const EntityId here = first.add(mayor);
    const EntityId there = second.add(ruth);
    return are_one(merged({first, second}), here, there);
  };
  EXPECT_TRUE(is_joined({"ana sol"}));
  EXPECT_FALSE(is_joined({"ruth hall"}));
}

TEST(ArticlePairs, KeepApartWhatIsMarkedOrCountedOtherwise) {
  Sketch first = article_about("a", kRobbery);
  Sketch second = article_about("b", kRobbery);
  Profile two = described(EntityType::kGroup, {"guard"}, {"2"});
  Profile three = described(EntityType::kGroup, {"guard"}, {"3"});
  Profile another = figure("suspect");
  another.distinct = {"another"};
  const EntityId pair = first.add(two);
  const EntityId trio = second.add(three);
  const EntityId suspect = first.add(figure("suspect"));
  const EntityId other = second.add(another);
  const auto layer = merged({first, second});
  EXPECT_FALSE(are_one(layer, pair, trio));
  EXPECT_FALSE(are_one(layer, suspect, other));
}

TEST(ArticlePairs, TellTimesApartByTheirNumbers) {
  const auto are_joined = [](const std::string& here,
                             const std::string& there) {
    Sketch first = article_about("a", kRobbery);
    Sketch second = article_about("b", kRobbery);
    first.add(person({"Ana Sol"}));
    second.add(person({"Ana Sol"}));
    const EntityId one = first.add(named(EntityType::kTime, {here}));
    const EntityId other = second.add(named(EntityType::kTime, {there}));
    return are_one(merged({first, second}), one, other);
  };
  EXPECT_TRUE(are_joined("Sept. 22", "Sept. 22"));
  EXPECT_TRUE(are_joined("Friday", "Friday"));
  EXPECT_FALSE(are_joined("Sept. 22", "Sept. 30"));
  EXPECT_FALSE(are_joined("two weeks", "three weeks"));
  EXPECT_FALSE(are_joined("three weeks", "three years"));
}

TEST(ArticlePairs, TakeNobodysSisterForSomebodyNamed) {
  const auto is_joined = [](const std::string& noun) {
    Sketch first = article_about("a", kRobbery);
    Sketch second = article_about("b", kRobbery);
    Profile someone = figure(noun);
    someone.gender = Gender::kFeminine;
    Profile ruth = person({"Ruth Hall"});
    ruth.gender = Gender::kFeminine;
    const EntityId here = first.add(someone);
    const EntityId there = second.add(ruth);
    return are_one(merged({first, second}), here, there);
  };
  EXPECT_FALSE(is_joined("sister"));
  EXPECT_TRUE(is_joined("heiress"));
}

TEST(ArticlePairs, TakeNoDeputyForTheMinister) {
  const auto is_joined = [](const std::string& office) {
    Sketch first = article_about("a", kRobbery);
    Sketch second = article_about("b", kRobbery);
    Profile ruth = person({"Ruth Hall"});
    ruth.titles = ruth.roles = {office};
    ruth.heads = {"minister"};
    first.add(body({"Corvane Shipping"}));
    second.add(body({"Corvane Shipping"}));
    const EntityId here = first.add(figure("minister"));
    const EntityId there = second.add(ruth);
    return are_one(merged({first, second}), here, there);
  };
  EXPECT_FALSE(is_joined("deputy minister"));
  EXPECT_TRUE(is_joined("foreign minister"));
}

TEST(ArticlePairs, TakeNothingForOneWhereOtherNamesAreNamed) {
  const auto is_joined = [](const std::string& place) {
    Sketch first = article_about("a", kRobbery);
    Sketch second = article_about("b", kRobbery);
    const EntityId here = first.add(figure("gunman"));
    const EntityId there = second.add(figure("gunman"));
    first.add(body({"Corvane Jewellers"}));
    first.add(person({"Tamsin Orrell"}));
    second.add(body({place}));
    second.add(person({"Oskar Lindqvist"}));
    return are_one(merged({first, second}), here, there);
  };
  EXPECT_TRUE(is_joined("Corvane Jewellers"));
  EXPECT_FALSE(is_joined("Halden Goldsmiths"));
}

TEST(ArticlePairs, TakeNoMinisterForAnother) {
  Sketch first = article_about("a", kRobbery);
  Sketch second = article_about("b", kRobbery);
  Profile water = figure("minister");
  water.modifiers = {"water"};
  Profile foreign = figure("minister");
  foreign.modifiers = {"foreign"};
  const EntityId here = first.add(water);
  const EntityId there = second.add(foreign);
  EXPECT_FALSE(are_one(merged({first, second}), here, there));
}

TEST(ArticlePairs, TakeNoMinistryForAnotherNorAReportForItsOffice) {
  Sketch first = article_about("a", kRobbery);
  Sketch second = article_about("b", kRobbery);
  const EntityId health =
      first.add(described(EntityType::kOrganization, {"ministry"}, {"health"}));
  const EntityId energy = second.add(
      described(EntityType::kOrganization, {"ministry"}, {"energy"}));
  const EntityId audit =
      first.add(described(EntityType::kDocument, {"audit"}, {}));
  const EntityId office = second.add(body({"National Audit Office"}));
  const auto layer = merged({first, second});
  EXPECT_FALSE(are_one(layer, health, energy));
  EXPECT_FALSE(are_one(layer, audit, office));
}

TEST(ArticlePairs, GiveEachThingOneCounterpart) {
  Sketch first = article_about("a", kRobbery);
  Sketch second = article_about("b", kRobbery);
  const EntityId guard = first.add(figure("guard"));
  Profile other = figure("guard");
  other.phrases = {"a guard"};
  Profile tall = figure("guard");
  tall.phrases = {"a tall guard"};
  tall.modifiers = {"tall"};
  tall.deeds = {"chase>gunman"};
  const EntityId one = second.add(tall);
  const EntityId two = second.add(other);
  const auto layer = merged({first, second});
  EXPECT_FALSE(are_one(layer, one, two));
  EXPECT_FALSE(are_one(layer, guard, one) && are_one(layer, guard, two));
}

TEST(Topics, AreTheRareWordsOfAnArticle) {
  Article article;
  article.title = "Quake topples minaret";
  article.text = "The quake shook the minaret and the people of the city.";
  const auto words = topic_words(article);
  ASSERT_GE(words.size(), 2U);
  EXPECT_EQ(words[0], "minaret");
  EXPECT_EQ(words[1], "quake");
}

TEST(Topics, AreAlikeByTheWordsTheyShare) {
  const Topic robbery(kRobbery);
  EXPECT_DOUBLE_EQ(robbery.likeness(robbery), 1);
  EXPECT_DOUBLE_EQ(robbery.likeness(Topic(kFlood)), 0);
  EXPECT_EQ(robbery.best_key(robbery), "t:jeweller");
  EXPECT_EQ(robbery.best_key(Topic(kFlood)), "");
}

}  // namespace
}  // namespace relata::merge
