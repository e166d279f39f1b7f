#include "read/watchlist.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

TEST(Watchlists, AreReadInTheirPlainForm) {
  const auto known =
      known_entity("k:1", R"({"id":"7","name":"Ana Ruiz","aliases":["A. R."],)"
                          R"("type":"Person"})");
  ASSERT_TRUE(known) << known.error().message;
  EXPECT_EQ(
      *known,
      (KnownEntity{"urn:known:7", EntityType::kPerson, {"Ana Ruiz", "A. R."}}));
}

TEST(Watchlists, AreReadFromFollowTheMoney) {
  const auto known =
      known_entity("k:1", R"({"id":"x-1","schema":"Company","properties":{)"
                          R"("name":["Minera Ltd"],"alias":["Minera"]}})");
  ASSERT_TRUE(known) << known.error().message;
  EXPECT_EQ(known->type, EntityType::kOrganization);
  EXPECT_EQ(known->names.size(), 2U);
  const auto other =
      known_entity("k:2", R"({"id":"x-2","schema":"Person","properties":{)"
                          R"("name":["B"],"wikidataId":["Q5"]}})");
  ASSERT_TRUE(other);
  EXPECT_EQ(other->id, "http://www.wikidata.org/entity/Q5");
}

TEST(Watchlists, SayWhatIsWrong) {
  for (const char* line : {"[]", "{", R"({"name":"A"})", R"({"id":"1"})",
                           R"({"id":"1","name":"A","type":"Ghost"})"}) {
    const auto known = known_entity("k:9", line);
    ASSERT_FALSE(known) << line;
    EXPECT_NE(known.error().message.find("k:9"), std::string::npos);
  }
}

}  // namespace
}  // namespace relata::read
