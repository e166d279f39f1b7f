#include "lexicon/meaning/predicates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/tables.h"
#include "core/vocabulary.h"

namespace relata {
namespace {

TEST(PredicateTable, HasEachNameOnceWithKnownTypesAndADefinition) {
  std::set<std::string_view> names;
  for (const TableRow& row : table_rows("predicates.tsv")) {
    EXPECT_TRUE(names.insert(row[0]).second) << row[0];
    EXPECT_FALSE(row[1].empty()) << row[0];
    for (const auto cell : {row[3], row[4]}) {
      for (const auto type : cell_items(cell)) {
        EXPECT_TRUE(parse_label<EntityType>(type)) << row[0] << ' ' << type;
      }
    }
    EXPECT_TRUE(row[8].ends_with('.')) << row[0];
  }
  EXPECT_GE(names.size(), 60U);
}

TEST(PredicateTable, HasAboutTwentyFamilies) {
  std::set<std::string_view> families;
  for (const lexicon::Predicate& row : lexicon::predicates())
    families.insert(row.family);
  EXPECT_GE(families.size(), 15U);
  EXPECT_LE(families.size(), 25U);
}

TEST(PredicateTable, NamesEachInverseForOnePredicateOnly) {
  std::map<std::string_view, std::string_view> owners;
  for (const lexicon::Predicate& row : lexicon::predicates()) {
    if (row.inverse.empty()) continue;
    EXPECT_TRUE(owners.emplace(row.inverse, row.name).second) << row.inverse;
    // Where the inverse is a predicate itself, the two are each other's.
    const lexicon::Predicate* other = lexicon::find_predicate(row.inverse);
    if (other != nullptr) {
      EXPECT_EQ(other->inverse, row.name);
    }
  }
}

TEST(FrameTable, HasEachLemmaOnceAndReachesEveryPredicate) {
  std::set<std::string_view> lemmas;
  std::set<std::string_view> reached;
  for (const TableRow& row : table_rows("frames.tsv")) {
    EXPECT_TRUE(lemmas.insert(row[0]).second) << row[0];
    EXPECT_NE(lexicon::find_predicate(row[1]), nullptr)
        << row[0] << ' ' << row[1];
    EXPECT_TRUE(row[2] == "same" || row[2] == "swap") << row[0];
    reached.insert(row[1]);
  }
  for (const lexicon::Predicate& row : lexicon::predicates()) {
    EXPECT_TRUE(reached.contains(row.name)) << row.name;
  }
}

TEST(FrameTable, JoinsTheVerbsOfOneRelation) {
  for (const auto lemma : {"criticize", "denounce", "lambast", "criticise"}) {
    const lexicon::Frame* frame = lexicon::find_frame(lemma);
    ASSERT_NE(frame, nullptr) << lemma;
    EXPECT_EQ(frame->predicate, "criticize");
    EXPECT_FALSE(frame->swaps);
  }
  const lexicon::Frame* frame = lexicon::find_frame("be son of");
  ASSERT_NE(frame, nullptr);
  EXPECT_EQ(frame->predicate, "parent_of");
  EXPECT_TRUE(frame->swaps);
}

TEST(CueTable, HasEachCueOnceInKnownWords) {
  std::set<std::string> seen;
  for (const TableRow& row : table_rows("cues.tsv")) {
    for (const auto lemma : cell_items(row[0])) {
      for (const auto content : cell_items(row[2])) {
        std::string key(lemma);
        key.append(" ").append(row[1]).append(" ").append(content);
        EXPECT_TRUE(seen.insert(key).second) << key;
      }
    }
    EXPECT_TRUE(row[3] == "-" || parse_label<SourceClass>(row[3])) << row[0];
    EXPECT_EQ(row[5].size(), 2U) << row[0];
    EXPECT_EQ(row[5].find_first_not_of("+-o~"), std::string_view::npos)
        << row[0];
    EXPECT_TRUE(parse_label<Certainty>(row[6])) << row[0];
    EXPECT_TRUE(parse_label<Force>(row[7])) << row[0];
  }
}

TEST(Predicates, AreFoundByNameAndByFrame) {
  ASSERT_NE(lexicon::find_predicate("criticize"), nullptr);
  EXPECT_EQ(lexicon::find_predicate("criticize")->name, "criticize");
  EXPECT_EQ(lexicon::find_predicate("no such predicate"), nullptr);
  ASSERT_NE(lexicon::find_frame("criticize"), nullptr);
  EXPECT_EQ(lexicon::find_frame("criticize")->predicate, "criticize");
  EXPECT_EQ(lexicon::find_frame(""), nullptr);
}

TEST(Governments, AreTheSubjectsOfSomePredicates) {
  const auto* accuse = lexicon::find_predicate("accuse");
  const auto* claim = lexicon::find_predicate("claim");
  ASSERT_NE(accuse, nullptr);
  ASSERT_NE(claim, nullptr);
  EXPECT_TRUE(lexicon::is_act_of_government(*accuse));
  EXPECT_TRUE(lexicon::is_done_to_government(*accuse));
  EXPECT_TRUE(lexicon::is_act_of_government(*claim));
  EXPECT_FALSE(lexicon::is_done_to_government(*claim));
  const lexicon::Predicate* visit = lexicon::find_predicate("visit");
  ASSERT_NE(visit, nullptr);
  EXPECT_FALSE(lexicon::is_done_to_government(*visit));
}

TEST(GovernmentActs, AreFamiliesOfPredicates) {
  std::set<std::string_view> families;
  for (const lexicon::Predicate& predicate : lexicon::predicates())
    families.insert(predicate.family);
  for (const TableRow& row : table_rows("government_acts.tsv"))
    EXPECT_TRUE(families.contains(row[0])) << row[0];
}

TEST(EmptyVerbs, TellNothingOfTheirSubject) {
  EXPECT_TRUE(lexicon::is_empty_verb("say"));
  EXPECT_FALSE(lexicon::is_empty_verb("accuse"));
}

}  // namespace
}  // namespace relata
