#include "serve/question.h"

#include <gtest/gtest.h>

namespace relata::serve {
namespace {

Error::Kind refusal(std::string_view path, const Parameters& parameters = {}) {
  const auto asked = question(path, parameters);
  EXPECT_FALSE(asked) << path;
  return asked ? Error::Kind::kIo : asked.error().kind;
}

TEST(Question, IsOfThePathsThatAreServed) {
  EXPECT_EQ(question("/", {})->topic, Topic::kPage);
  EXPECT_EQ(question("/api/timeline", {})->topic, Topic::kTimeline);
  const auto of = question("/api/entities/e0123456789abcdef/timeline", {});
  ASSERT_TRUE(of);
  EXPECT_EQ(of->topic, Topic::kTimeline);
  EXPECT_EQ(of->entity, EntityId{0x0123456789abcdef});
  EXPECT_EQ(question("/api/facts/f0123456789abcdef", {})->fact,
            FactId{0x0123456789abcdef});
}

TEST(Question, IsNoOtherPath) {
  for (const auto* path :
       {"", "//", "/api", "/api/", "/api/search/", "/../etc/passwd",
        "/api/entities/", "/api/entities/e0123456789abcde",
        "/api/entities/f0123456789abcdef",
        "/api/entities/e0123456789abcdef/other",
        "/api/entities/e0123456789abcdef/neighbours/", "/api/facts/x"}) {
    EXPECT_EQ(refusal(path), Error::Kind::kNotFound) << path;
  }
}

TEST(Question, ReadsFilters) {
  const auto asked = question("/api/disputes", {{"type", "Person"},
                                                {"standing", "denied"},
                                                {"relation", "take part in"},
                                                {"source", "The Post"},
                                                {"claimant", "outlet"},
                                                {"since", "2024"},
                                                {"until", "2024-05-07"},
                                                {"sources", "2"},
                                                {"limit", "7"}});
  ASSERT_TRUE(asked);
  const query::Filters& filters = asked->filters;
  EXPECT_EQ(filters.types, std::set{EntityType::kPerson});
  EXPECT_EQ(filters.standings, std::set{Standing::kDenied});
  EXPECT_EQ(filters.predicates, std::vector<std::string>{"take part in"});
  EXPECT_EQ(filters.source, "The Post");
  EXPECT_EQ(filters.claimed_by, "outlet");
  EXPECT_EQ(to_string(*filters.since), "2024");
  EXPECT_EQ(to_string(*filters.until), "2024-05-07");
  EXPECT_EQ(filters.min_sources, 2U);
  EXPECT_EQ(asked->limit, 7U);
  EXPECT_FLOAT_EQ(filters.min_confidence, kTrusted);
}

TEST(Question, TakesAnEmptyValueForNone) {
  const auto asked = question("/api/timeline", {{"since", ""}, {"type", ""}});
  ASSERT_TRUE(asked);
  EXPECT_FALSE(asked->filters.since);
  EXPECT_TRUE(asked->filters.types.empty());
}

TEST(Question, RefusesValuesThatCannotBe) {
  const std::string long_value(kLongestValue + 1, 'a');
  for (const Parameters& parameters :
       {Parameters{{"limit", "501"}}, Parameters{{"limit", "-1"}},
        Parameters{{"limit", "7x"}}, Parameters{{"since", "2024-02-30"}},
        Parameters{{"type", "person"}}, Parameters{{"standing", "true"}},
        Parameters{{"sources", "70000"}}, Parameters{{"q", long_value}},
        Parameters{{"q", "\xff"}}, Parameters{{"x", "1"}},
        Parameters{{"q", "a"}, {"q", "b"}}}) {
    EXPECT_EQ(refusal("/api/search", parameters), Error::Kind::kUsage)
        << parameters.begin()->first << '=' << parameters.begin()->second;
  }
}

}  // namespace
}  // namespace relata::serve
