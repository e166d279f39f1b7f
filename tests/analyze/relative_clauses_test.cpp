#include "analyze/repair/relative_clauses.h"

#include <gtest/gtest.h>

#include <string>

#include "hung_sentence.h"

namespace relata::analyze {
namespace {

using test::hang;

void add_name(Sentence& sentence, TokenIndex token, EntityType type) {
  Name name;
  name.type = type;
  name.first = name.last = token;
  sentence.names.push_back(name);
  sentence.tokens[token].xpos = "NNP";
}

/// "wrote letters to Lee WORD blamed us", with the clause hung from Lee.
Sentence letters(const std::string& word, const std::string& tag,
                 EntityType type) {
  Sentence sentence =
      test::sentence_of("wrote/VERB letters/NOUN to/ADP Lee/PROPN " + word +
                        "/PRON blamed/VERB us/PRON");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kObj},
                  {2, 3, Dep::kCase},
                  {3, 0, Dep::kObl},
                  {4, 5, Dep::kNsubj},
                  {5, 3, Dep::kAclRelcl},
                  {6, 5, Dep::kObj}});
  sentence.tokens[1].xpos = "NNS";
  sentence.tokens[1].lemma = "letter";
  sentence.tokens[4].xpos = tag;
  sentence.tokens[5].xpos = "VBD";
  add_name(sentence, 3, type);
  return mend_relative_clauses(std::move(sentence));
}

TEST(MendRelativeClauses, TellOfAThingAndNotOfAName) {
  EXPECT_EQ(letters("that", "WDT", EntityType::kPerson).tokens[5].head, 1U);
}

TEST(MendRelativeClauses, StayWithPeople) {
  EXPECT_EQ(letters("who", "WP", EntityType::kPerson).tokens[5].head, 3U);
  EXPECT_EQ(letters("that", "WDT", EntityType::kGroup).tokens[5].head, 3U);
  EXPECT_EQ(letters("which", "WDT", EntityType::kPerson).tokens[5].head, 3U);
}

/// "a law backed by NOUN who say so", with the clause hung from the law.
Sentence law(const std::string& noun, const std::string& verb_tag) {
  Sentence sentence = test::sentence_of("law/NOUN backed/VERB by/ADP " + noun +
                                        "/NOUN who/PRON say/VERB so/ADV");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 0, Dep::kAcl},
                  {2, 3, Dep::kCase},
                  {3, 1, Dep::kOblAgent},
                  {4, 5, Dep::kNsubj},
                  {5, 0, Dep::kAclRelcl},
                  {6, 5, Dep::kAdvmod}});
  sentence.tokens[0].lemma = "law";
  sentence.tokens[3].lemma = "farmer";
  sentence.tokens[3].xpos = "NNS";
  sentence.tokens[4].xpos = "WP";
  sentence.tokens[5].xpos = verb_tag;
  return mend_relative_clauses(std::move(sentence));
}

TEST(MendRelativeClauses, WhoIsNoThing) {
  EXPECT_EQ(law("farmers", "VBP").tokens[5].head, 3U);
}

TEST(MendRelativeClauses, AgreeInNumber) {
  EXPECT_EQ(law("farmers", "VBZ").tokens[5].head, 0U);
}

/// "NOUN by Berg, WORD left", with the clause hung from the noun.
Sentence parted(const std::string& noun, const std::string& word,
                EntityType type, const std::string& verb_tag = "VBD") {
  Sentence sentence = test::sentence_of(
      noun + "/NOUN by/ADP Berg/PROPN ,/PUNCT " + word + "/PRON left/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 2, Dep::kCase},
                  {2, 0, Dep::kNmod},
                  {3, 5, Dep::kPunct},
                  {4, 5, Dep::kNsubj},
                  {5, 0, Dep::kAclRelcl}});
  sentence.tokens[0].lemma = noun;
  sentence.tokens[4].xpos = word == "who" ? "WP" : "WDT";
  sentence.tokens[5].xpos = verb_tag;
  add_name(sentence, 2, type);
  return mend_relative_clauses(std::move(sentence));
}

TEST(MendRelativeClauses, WhoBehindACommaIsSomebody) {
  EXPECT_EQ(parted("book", "who", EntityType::kPerson).tokens[5].head, 2U);
  EXPECT_EQ(parted("brother", "who", EntityType::kPerson).tokens[5].head, 0U);
  EXPECT_EQ(parted("book", "who", EntityType::kPlace).tokens[5].head, 0U);
}

TEST(MendRelativeClauses, WhichBehindACommaIsNobody) {
  EXPECT_EQ(parted("mayor", "which", EntityType::kPlace).tokens[5].head, 2U);
  EXPECT_EQ(parted("book", "which", EntityType::kOrganization).tokens[5].head,
            2U);
  EXPECT_EQ(parted("book", "which", EntityType::kPlace).tokens[5].head, 0U);
  EXPECT_EQ(parted("mayor", "that", EntityType::kPlace).tokens[5].head, 0U);
}

TEST(MendRelativeClauses, AgreeInNumberBehindAComma) {
  EXPECT_EQ(
      parted("book", "which", EntityType::kOrganization, "VBP").tokens[5].head,
      0U);
}

TEST(MendRelativeClauses, LeaveConjunctsBehindAComma) {
  Sentence sentence = test::sentence_of(
      "mayor/NOUN and/CCONJ Berg/PROPN ,/PUNCT which/PRON left/VERB");
  hang(sentence, {{0, kNoToken, Dep::kRoot},
                  {1, 2, Dep::kCc},
                  {2, 0, Dep::kConj},
                  {3, 5, Dep::kPunct},
                  {4, 5, Dep::kNsubj},
                  {5, 0, Dep::kAclRelcl}});
  sentence.tokens[0].lemma = "mayor";
  sentence.tokens[4].xpos = "WDT";
  sentence.tokens[5].xpos = "VBD";
  add_name(sentence, 2, EntityType::kOrganization);
  EXPECT_EQ(mend_relative_clauses(std::move(sentence)).tokens[5].head, 0U);
}

}  // namespace
}  // namespace relata::analyze
