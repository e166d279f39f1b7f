// tests/names/pairs.tsv: what a reader of newspapers holds of two names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "names/compare.h"

namespace relata::names {
namespace {

struct Pair {
  std::size_t line = 0;
  std::string group;
  std::string first;
  std::string second;
  std::string type;
  std::string relation;
};

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> found;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');)
    found.push_back(cell);
  return found;
}

std::vector<Pair> read_pairs() {
  std::vector<Pair> pairs;
  std::ifstream file(RELATA_SOURCE_DIR "/tests/names/pairs.tsv");
  std::string group;
  std::size_t number = 0;
  bool is_head = true;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.starts_with("## ")) group = line.substr(3);
    if (line.empty() || line[0] == '#') continue;
    const auto row = cells(line);
    if (row.size() == 4 && !is_head)
      pairs.push_back({number, group, row[0], row[1], row[2], row[3]});
    else
      EXPECT_TRUE(is_head) << "line " << number << " has no four cells";
    is_head = false;
  }
  return pairs;
}

NameKind kind_of(const std::string& type) {
  static const std::map<std::string, NameKind> kinds = {
      {"person", NameKind::kPerson},
      {"organization", NameKind::kOrganization},
      {"place", NameKind::kPlace},
      {"law", NameKind::kLaw},
      {"vehicle", NameKind::kVehicle},
      {"other", NameKind::kOther}};
  return kinds.at(type);
}

std::string label(Relation relation) {
  static const std::map<Relation, std::string> labels = {
      {Relation::kSame, "same"},
      {Relation::kFormOf, "form_of"},
      {Relation::kShortFor, "short_for"},
      {Relation::kAcronymOf, "acronym_of"},
      {Relation::kNicknameOf, "nickname_of"},
      {Relation::kSpellingVariant, "spelling_variant"},
      {Relation::kConflict, "conflict"},
      {Relation::kUnrelated, "unrelated"}};
  return labels.at(relation);
}

/// What is wrong with the comparison, whose lesser name must be `lesser`;
/// nothing if it is right.
std::string complaint(const Pair& pair, const Comparison& found,
                      Lesser lesser) {
  const bool has_lesser =
      pair.relation == "form_of" || pair.relation == "short_for" ||
      pair.relation == "acronym_of" || pair.relation == "nickname_of";
  const bool is_right = label(found.relation) == pair.relation &&
                        found.lesser == (has_lesser ? lesser : Lesser::kNone);
  if (is_right) return {};
  std::ostringstream text;
  text << "pairs.tsv:" << pair.line << ": '" << pair.first << "' and '"
       << pair.second << "' are " << pair.relation << ", found "
       << label(found.relation) << " (" << found.reason() << ")"
       << (label(found.relation) == pair.relation ? " the other way round" : "")
       << (lesser == Lesser::kFirst ? "" : ", asked the other way round");
  return text.str();
}

TEST(Pairs, AreComparedAsReadersWould) {
  for (const Pair& pair : read_pairs()) {
    const NameKind kind = kind_of(pair.type);
    const Name first = parse(pair.first, kind);
    const Name second = parse(pair.second, kind);
    EXPECT_EQ(complaint(pair, compare(first, second), Lesser::kFirst), "");
    EXPECT_EQ(complaint(pair, compare(second, first), Lesser::kSecond), "");
  }
}

TEST(Pairs, CoverEachSortOfName) {
  std::map<std::string, std::size_t> groups;
  const auto pairs = read_pairs();
  for (const Pair& pair : pairs)
    ++groups[pair.group];
  EXPECT_GE(pairs.size(), 400U);
  for (const auto& [group, count] : groups)
    EXPECT_GE(count, 5U) << group;
}

TEST(Pairs, AreEachTheSameAsThemselves) {
  for (const Pair& pair : read_pairs()) {
    const Name name = parse(pair.first, kind_of(pair.type));
    EXPECT_EQ(label(compare(name, name).relation), "same") << pair.first;
  }
}

}  // namespace
}  // namespace relata::names
