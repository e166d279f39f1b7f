#include <gmock/gmock.h>

#include <limits>

#include "merge/cluster/constrained_clusterer.h"
#include "merge/fuse.h"
#include "merge/sketch.h"

namespace relata::merge {
namespace {

/// What grouped() makes of clusters, and says of their links.
struct Judged {
  std::vector<std::vector<const ClusterRecord*>> groups;
  std::vector<Changes::Verdict> verdicts;
};

/// grouped() of all `clusters`, which must outlive it, by all `links`.
Judged grouped(const std::vector<ClusterRecord>& clusters,
               const std::vector<Link>& links) {
  std::vector<const ClusterRecord*> these;
  for (const ClusterRecord& cluster : clusters)
    these.push_back(&cluster);
  std::vector<const Link*> those;
  for (const Link& link : links)
    those.push_back(&link);
  Grouping grouping = merge::grouped(these, those);
  Judged judged{std::move(grouping.groups), {}};
  for (const LinkDecision& decision : grouping.decisions)
    judged.verdicts.push_back(merge::verdict(decision));
  return judged;
}

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(Grouping, RefusesTwoBearersOfASurname) {
  Sketch a("a");
  Sketch b("b");
  Profile ana = person({"Ana Ruiz"});
  Profile initial = person({"A. Ruiz"});
  Profile alba = person({"Alba Ruiz"});
  ana.roles = initial.roles = alba.roles = {"mayor of lodz"};
  const std::vector<ClusterRecord> clusters = {
      {EntityId{1}, "a", "", {}, ana},
      {EntityId{2}, "b", "", {}, initial},
      {EntityId{3}, "c", "", {}, alba}};
  const Judged grouping =
      grouped(clusters, {{EntityId{1}, EntityId{2}, 3, false, "initial"},
                         {EntityId{2}, EntityId{3}, 2, false, "initial"}});
  ASSERT_EQ(grouping.groups.size(), 2U);
  EXPECT_EQ(grouping.groups[0].size(), 2U);
  ASSERT_EQ(grouping.verdicts.size(), 2U);
  EXPECT_TRUE(grouping.verdicts[0].accepted);
  EXPECT_FALSE(grouping.verdicts[1].accepted);
}

TEST(Grouping, TakesHeavierLinksFirst) {
  const std::vector<ClusterRecord> clusters = {
      {EntityId{1}, "a", "", {}, person({"Ana Ruiz"})},
      {EntityId{2}, "b", "", {}, person({"A. Ruiz"})},
      {EntityId{3}, "c", "", {}, person({"Alba Ruiz"})}};
  const Judged grouping =
      grouped(clusters, {{EntityId{1}, EntityId{2}, 2, false, "initial"},
                         {EntityId{2}, EntityId{3}, 3, false, "initial"}});
  ASSERT_EQ(grouping.groups.size(), 2U);
  EXPECT_EQ(grouping.groups[1].size(), 2U);
}

TEST(Grouping, KeepsPairsApartThroughOthers) {
  Sketch a("a");
  Sketch b("b");
  const EntityId first = a.add(person({"Ana Ruiz"}));
  const EntityId second = a.add(person({"Ana Ruiz"}));
  a.keep_apart(first, second, "the elder and the younger");
  const EntityId third = b.add(person({"Ana Ruiz"}));
  const auto layer = merged({a, b});
  EXPECT_FALSE(are_one(layer, first, second));
  EXPECT_NE(are_one(layer, first, third), are_one(layer, second, third));
  EXPECT_THAT(verdict(layer, first, second),
              HasSubstr("the elder and the younger"));
}

TEST(Grouping, KeepsDifferentExternalIdsApart) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  Profile poet = person({"Ana Ruiz"});
  poet.external_ids = {"wikidata:Q1"};
  Profile banker = person({"Ana Ruiz"});
  banker.external_ids = {"wikidata:Q2"};
  Profile same = person({"Ruiz-Vega"});
  same.external_ids = {"wikidata:Q1"};
  const EntityId first = a.add(poet);
  const EntityId second = b.add(banker);
  const EntityId third = c.add(same);
  const EntityId fourth = c.add(person({"Ana Ruiz"}));
  const auto layer = merged({a, b, c});
  EXPECT_FALSE(are_one(layer, first, second));
  EXPECT_TRUE(are_one(layer, first, third)) << layer.text();
  EXPECT_NE(are_one(layer, first, fourth), are_one(layer, second, fourth));
}

TEST(Grouping, LetsUsersJoinAndKeepApart) {
  Sketch a("a");
  Sketch b("b");
  Sketch c("c");
  const EntityId first = a.add(person({"Ilka Tarn"}));
  const EntityId second = b.add(person({"Bruno Tarn"}));
  const EntityId third = c.add(person({"Ilka Tarn"}));
  test::MemoryLayer layer = merged({a, b, c});
  const auto [least, most] = std::minmax(first, second);
  layer.correct({Correction::Kind::kLink, least, most});
  merge_into(layer);
  EXPECT_TRUE(are_one(layer, first, second));
  const auto [less, more] = std::minmax(first, third);
  layer.correct({Correction::Kind::kUnlink, less, more});
  merge_into(layer);
  EXPECT_FALSE(are_one(layer, first, third));
  EXPECT_THAT(verdict(layer, first, third), StartsWith("no: "));
}

TEST(Grouping, LetsAUsersLinkOutweighAnArticle) {
  Sketch a("a");
  const EntityId first = a.add(person({"Ruiz"}));
  const EntityId second = a.add(person({"Ana"}));
  a.keep_apart(first, second, "subject and object of one verb");
  test::MemoryLayer layer = merged({a});
  EXPECT_FALSE(are_one(layer, first, second));
  const auto [least, most] = std::minmax(first, second);
  layer.correct({Correction::Kind::kLink, least, most});
  merge_into(layer);
  EXPECT_TRUE(are_one(layer, first, second));
}

TEST(Grouping, NeverJoinsTwoThingsThatOneArticleIntroduces) {
  const auto memo = [](EntityId id, std::string article) {
    Profile profile = described(EntityType::kDocument, {"memo"}, {"leaked"});
    profile.phrases = {"a leaked memo"};
    return ClusterRecord{id, std::move(article), "", {}, std::move(profile)};
  };
  const std::vector<ClusterRecord> clusters = {
      memo(EntityId{1}, "a"), memo(EntityId{2}, "a"), memo(EntityId{3}, "b")};
  const Judged grouping =
      grouped(clusters, {{EntityId{1}, EntityId{3}, 0.5, false, "memo"},
                         {EntityId{2}, EntityId{3}, 0.5, false, "memo"}});
  EXPECT_EQ(grouping.groups.size(), 2U);
  ASSERT_EQ(grouping.verdicts.size(), 2U);
  EXPECT_FALSE(grouping.verdicts[1].accepted);
}

TEST(Grouping, AsksMoreOfWhatAnArticleIntroducesInOtherWords) {
  const auto grouping = [](const std::string& word) {
    const auto ship = [](EntityId id, std::string article, std::string told) {
      Profile profile = described(EntityType::kOther, {"ship"}, {told});
      profile.phrases = {"a " + told + " ship"};
      return ClusterRecord{id, std::move(article), "", {}, std::move(profile)};
    };
    return grouped(
        {ship(EntityId{1}, "a", "grey"), ship(EntityId{2}, "a", word),
         ship(EntityId{3}, "b", "grey")},
        {{EntityId{1}, EntityId{3}, 1.8, false, "ship"},
         {EntityId{2}, EntityId{3}, 1.8, false, "ship"}});
  };
  EXPECT_EQ(grouping("grey").groups.size(), 1U);
  EXPECT_EQ(grouping("wooden").groups.size(), 2U);
}

TEST(Grouping, JoinsWhatOneArticleOnlySpeaksOfTwice) {
  const auto grouping = [](const std::string& noun) {
    const auto thing = [](EntityId id, std::string article, std::string head) {
      Profile profile = described(EntityType::kDocument, {head}, {});
      profile.phrases = {"the " + head};
      return ClusterRecord{id, std::move(article), "", {}, std::move(profile)};
    };
    return grouped(
        {thing(EntityId{1}, "a", "memo"), thing(EntityId{2}, "a", noun),
         thing(EntityId{3}, "b", "memo")},
        {{EntityId{1}, EntityId{3}, 0.5, false, "memo"},
         {EntityId{2}, EntityId{3}, 0.5, false, "memo"}});
  };
  EXPECT_EQ(grouping("memo").groups.size(), 1U);
  EXPECT_EQ(grouping("pipeline").groups.size(), 2U);
}

TEST(Entities, OfOneWordThatNothingTellsArePeopleAreBodies) {
  const auto type = [](const Profile& profile) {
    const ClusterRecord cluster{EntityId{1}, "a", "", {}, profile};
    return canonical_entity({&cluster}).type;
  };
  Profile herald = person({"Corvane"});
  EXPECT_EQ(type(herald), EntityType::kPerson);
  herald.deeds = {"report>leak"};
  EXPECT_EQ(type(herald), EntityType::kOrganization);
  herald.gender = Gender::kFeminine;
  EXPECT_EQ(type(herald), EntityType::kPerson);
}

TEST(Entities, AreNotNamedWithAVerb) {
  const ClusterRecord first{EntityId{1}, "a", "", {}, body({"Corvane slams"})};
  const ClusterRecord second{EntityId{2}, "b", "", {}, body({"Corvane"})};
  EXPECT_EQ(canonical_entity({&first, &second}).name, "Corvane");
}

TEST(Grouping, LetsASlipOfANameKeepNobodyApart) {
  std::vector<ClusterRecord> clusters;
  std::vector<Link> links;
  for (std::uint64_t id = 1; id <= 40; ++id) {
    clusters.push_back({EntityId{id},
                        std::to_string(id),
                        "",
                        {},
                        person({id == 40 ? "Attends Ruiz" : "Ruiz"})});
    if (id > 1)
      links.push_back({EntityId{1}, EntityId{id}, 5, false, "same name"});
  }
  clusters.push_back({EntityId{41}, "41", "", {}, person({"Ana Ruiz"})});
  links.push_back({EntityId{1}, EntityId{41}, 3, false, "surname"});
  EXPECT_EQ(grouped(clusters, links).groups.size(), 1U);
}

TEST(Grouping, KeepsThingsOfOtherOwnersApart) {
  Profile hers = described(EntityType::kOrganization, {"office"}, {});
  hers.roles = {"office of ilona terzi president"};
  Profile his = described(EntityType::kOrganization, {"office"}, {});
  his.roles = {"office of sheriff"};
  Profile again = described(EntityType::kOrganization, {"office"}, {});
  again.roles = {"office of terzi"};
  const std::vector<ClusterRecord> clusters = {
      {EntityId{1}, "a", "", {}, hers},
      {EntityId{2}, "b", "", {}, his},
      {EntityId{3}, "c", "", {}, again}};
  const Judged grouping =
      grouped(clusters, {{EntityId{1}, EntityId{2}, 3, false, "office"},
                         {EntityId{1}, EntityId{3}, 2, false, "office"}});
  ASSERT_EQ(grouping.groups.size(), 2U);
  EXPECT_FALSE(grouping.verdicts[0].accepted);
  EXPECT_TRUE(grouping.verdicts[1].accepted);
}

TEST(Grouping, KeepsBodiesApartThatOnlyHaveInitialsInCommon) {
  const std::vector<ClusterRecord> clusters = {
      {EntityId{1}, "a", "", {}, body({"Alma Boat Crew"})},
      {EntityId{2}, "b", "", {}, body({"Ostra Boat Crew"})},
      {EntityId{3}, "c", "", {}, body({"Arden Boat Crew"})},
      {EntityId{4}, "d", "", {}, body({"ABC"})}};
  EXPECT_EQ(grouped({clusters[0], clusters[2]},
                    {{EntityId{1}, EntityId{3}, 3, false, "one story"}})
                .groups.size(),
            2U);
  EXPECT_EQ(grouped({clusters[0], clusters[3]},
                    {{EntityId{1}, EntityId{4}, 3, false, "one story"}})
                .groups.size(),
            1U);
}

TEST(Grouping, KeepsOneOfAKindApartFromTheKind) {
  std::vector<ClusterRecord> clusters = {
      {EntityId{1}, "0", "", {}, body({"Alma Fire Brigade"})}};
  std::vector<Link> links;
  for (std::uint64_t id = 2; id <= 30; ++id) {
    Profile kind = described(EntityType::kOrganization, {"brigade"}, {"fire"});
    kind.kind = EntityKind::kGeneric;
    kind.number = Number::kPlural;
    clusters.push_back({EntityId{id}, std::to_string(id), "", {}, kind});
    if (id > 2)
      links.push_back({EntityId{2}, EntityId{id}, 3, false, "one story"});
  }
  links.push_back({EntityId{1}, EntityId{2}, 1, false, "one story"});
  EXPECT_EQ(grouped(clusters, links).groups.size(), 2U);
}

TEST(Grouping, KeepsBodiesOfAKindApart) {
  const auto are_one = [](const char* name, const char* its_name) {
    std::vector<ClusterRecord> clusters;
    std::vector<Link> links;
    for (std::uint64_t id = 1; id <= 12; ++id) {
      clusters.push_back({EntityId{id},
                          std::to_string(id),
                          "",
                          {},
                          body({id <= 6 ? name : its_name})});
      const EntityId first{id <= 6 ? 1U : 7U};
      if (id != 1 && id != 7)
        links.push_back({first, EntityId{id}, 5, false, "same name"});
    }
    links.push_back({EntityId{1}, EntityId{7}, 3, false, "one story"});
    return grouped(clusters, links).groups.size() == 1;
  };
  EXPECT_FALSE(are_one("Orrel National Guard", "Alma National Guard"));
  EXPECT_FALSE(are_one("Orrel National Guard", "National Guard"));
  EXPECT_FALSE(are_one("Orrel Waste Water Plant", "Orrel"));
  EXPECT_FALSE(are_one("Gulf of Orrel", "Gulf of Alma"));
  EXPECT_TRUE(are_one("Gulf of Orrel", "Gulf"));
  EXPECT_TRUE(are_one("Senate Harbor Panel", "Harbor Panel"));
}

TEST(Grouping, KeepsPeopleOfOtherAgesApart) {
  const auto aged = [](const char* age) {
    return described(EntityType::kPerson, {"woman"}, {age, "old", "year"});
  };
  const std::vector<ClusterRecord> clusters = {
      {EntityId{1}, "a", "", {}, aged("59")},
      {EntityId{2}, "b", "", {}, aged("66")},
      {EntityId{3}, "c", "", {}, aged("60")}};
  const Judged grouping =
      grouped(clusters, {{EntityId{1}, EntityId{2}, 3, false, "woman"},
                         {EntityId{1}, EntityId{3}, 2, false, "woman"}});
  ASSERT_EQ(grouping.groups.size(), 2U);
  EXPECT_FALSE(grouping.verdicts[0].accepted);
  EXPECT_TRUE(grouping.verdicts[1].accepted);
}

TEST(Entities, OfOneWordAreBodiesWhereAnArticleTellsSo) {
  Profile firm = body({"Castell"});
  firm.phrases = {"a family-owned firm"};
  const ClusterRecord told = {EntityId{1}, "a", "", {}, firm};
  const ClusterRecord guessed = {EntityId{2}, "b", "", {}, person({"Castell"})};
  EXPECT_EQ(canonical_entity({&told, &guessed}).type,
            EntityType::kOrganization);
}

TEST(Entities, AreNamedAsRunningTextWritesThem) {
  const ClusterRecord loud = {EntityId{1}, "a", "", {}, body({"HARBOR WATCH"})};
  const ClusterRecord also = {EntityId{2}, "b", "", {}, body({"HARBOR WATCH"})};
  const ClusterRecord plain = {
      EntityId{3}, "c", "", {}, body({"Harbor Watch"})};
  EXPECT_EQ(canonical_entity({&loud, &also, &plain}).name, "Harbor Watch");
}

}  // namespace
}  // namespace relata::merge
