#include <gtest/gtest.h>

#include "extract/extract.h"
#include "formats/formats.h"
#include "support/conllu.h"

namespace relata::formats {
namespace {

constexpr const char* kSaid =
    "# date = 2024-02-29\n"
    "# source = The \"Tide\"\n"
    "1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-Person\n"
    "2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\tBob\tBob\tPROPN\tNNP\t_\t4\tnsubj\t_\tNER=B-Person\n"
    "4\tpaid\tpay\tVERB\tVBD\t_\t2\tccomp\t_\t_\n"
    "5\t$\t$\tSYM\t$\t_\t4\tobj\t_\tSpaceAfter=No\n"
    "6\t30\t30\tNUM\tCD\tNumType=Card\t5\tnummod\t_\t_\n"
    "7\ton\ton\tADP\tIN\t_\t8\tcase\t_\t_\n"
    "8\tMonday\tMonday\tPROPN\tNNP\t_\t4\tobl\t_\tSpaceAfter=No\n"
    "9\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n";

/// A reading with something in every part of it.
Reading full_reading() {
  Document document = support::read_conllu(kSaid);
  Reading reading;
  reading.claims = extract::claims(document);
  for (const Sentence& sentence : document.sentences) {
    reading.sentences.push_back({sentence.field, sentence.span});
  }
  reading.article = std::move(document.article);
  reading.article.title = "Tab\there, “quotes”, a line\nbreak";
  Cluster cluster;
  cluster.id = cluster_id("test", Field::kText, {0, 3});
  cluster.members = {{MentionIndex{0}, "first mention", 0.25F}};
  cluster.profile.type = EntityType::kPerson;
  cluster.profile.kind = EntityKind::kNamed;
  cluster.profile.gender = Gender::kFeminine;
  cluster.profile.names = {"Ann", "Ann Lee"};
  cluster.profile.external_ids = {"wikidata:Q1"};
  cluster.profile.phrases = {"the payer"};
  reading.clusters.clusters = {cluster};
  reading.clusters.apart = {{cluster.id, {7}, "subject and object"}};
  return reading;
}

TEST(Line, GivesBackWhatWasWritten) {
  const Reading reading = full_reading();
  ASSERT_GE(reading.claims.claims.size(), 2U);
  const std::string written = reading_line(reading);
  EXPECT_EQ(written.find('\n'), std::string::npos);
  const auto read = parse_reading(written, "a.jsonl:1");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->article.title, reading.article.title);
  EXPECT_EQ(read->article.date, reading.article.date);
  EXPECT_EQ(read->article.source, reading.article.source);
  EXPECT_EQ(read->article.text, reading.article.text);
  EXPECT_EQ(read->article.zones, reading.article.zones);
  EXPECT_EQ(read->sentences, reading.sentences);
  EXPECT_EQ(read->claims.mentions, reading.claims.mentions);
  EXPECT_EQ(read->claims.claims, reading.claims.claims);
  EXPECT_EQ(read->clusters.clusters, reading.clusters.clusters);
  EXPECT_EQ(read->clusters.apart, reading.clusters.apart);
  EXPECT_EQ(reading_line(*read), written);
}

/// The line with its first `from` replaced.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = reading_line(full_reading());
  const auto place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return text.replace(place, from.size(), to);
}

void expect_bad(const std::string& text, const std::string& word) {
  const auto read = parse_reading(text, "a.jsonl:3");
  ASSERT_FALSE(read) << text;
  EXPECT_EQ(read.error().kind, Error::Kind::kBadInput);
  EXPECT_EQ(read.error().message.find("a.jsonl:3: "), 0U);
  EXPECT_NE(read.error().message.find(word), std::string::npos)
      << read.error().message;
}

TEST(Line, RefusesWhatIsNoJson) {
  expect_bad("", "JSON");
  expect_bad("{\"kind\":", "JSON");
  expect_bad("[1]", "object");
  expect_bad("{}", "kind");
  expect_bad("{\"kind\":\"\xC3\"}", "JSON");
  expect_bad(std::string(100000, '['), "JSON");
}

TEST(Line, RefusesWhatLiesOutOfBounds) {
  expect_bad(changed("\"span\":[0,3]", "\"span\":[0,999]"), "span");
  expect_bad(changed("\"span\":[0,3]", "\"span\":[3,0]"), "span");
  expect_bad(changed("\"subject\":0", "\"subject\":77"), "subject");
  expect_bad(changed("\"subject\":0", "\"subject\":-1"), "subject");
  expect_bad(changed("\"claim\":", "\"claim\":9"), "claim");
  expect_bad(changed("\"event\":\"v", "\"event\":\"x"), "event");
  expect_bad(changed("\"form\":\"name\"", "\"form\":\"nome\""), "form");
  expect_bad(changed("\"confidence\":0", "\"confidence\":7"), "confidence");
  expect_bad(changed("\"date\":\"2024-02-29\"", "\"date\":\"2023-02-29\""),
             "2023-02-29");
}

TEST(Line, RefusesMentionsOutOfOrder) {
  Reading reading = full_reading();
  std::swap(reading.claims.mentions[0], reading.claims.mentions[1]);
  expect_bad(reading_line(reading), "order");
}

TEST(Line, RefusesClaimsThatRunInACircle) {
  Reading reading = full_reading();
  reading.claims.claims[0].object = ClaimIndex{1};
  reading.claims.claims[1].object = ClaimIndex{0};
  expect_bad(reading_line(reading), "circle");
}

}  // namespace
}  // namespace relata::formats
