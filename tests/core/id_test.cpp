#include "core/id.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(Id, IsReadAsItIsWritten) {
  const EntityId id{0x0123456789abcdefULL};
  EXPECT_EQ(to_string(id), "e0123456789abcdef");
  EXPECT_EQ(parse_entity_id("e0123456789abcdef"), id);
  EXPECT_EQ(parse_fact_id(to_string(FactId{~0ULL})), FactId{~0ULL});
  EXPECT_EQ(parse_event_id(to_string(EventId{0})), EventId{0});
}

TEST(Id, IsNotReadFromOtherText) {
  for (const auto* text :
       {"", "e", "e0123456789abcde", "e0123456789abcdef0", "f0123456789abcdef",
        "e0123456789ABCDEF", "e0123456789abcdeg"}) {
    EXPECT_FALSE(parse_entity_id(text)) << text;
  }
}

}  // namespace
}  // namespace relata
