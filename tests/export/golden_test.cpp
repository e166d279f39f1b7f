#include "support/golden.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <sstream>

#include "export/export.h"
#include "support/memory_graph.h"

namespace relata::exporters {
namespace {

/// Files in memory, one below the other when they are asked for.
class Files final : public Folder {
 public:
  explicit Files(bool is_full = false) : is_full_(is_full) {}

  Result<std::ostream*> file(const std::string& name) override {
    std::ostringstream& one = files_[name];
    if (is_full_) one.setstate(std::ios::badbit);
    return static_cast<std::ostream*>(&one);
  }
  std::string text() const {
    std::string all;
    for (const auto& [name, content] : files_)
      all += "==> " + name + " <==\n" + content.str();
    return all;
  }

 private:
  bool is_full_;
  std::map<std::string, std::ostringstream> files_;
};

std::string exported(const GraphView& graph, Format format,
                     const Options& options = {}) {
  if (traits(format).is_folder) {
    Files files;
    EXPECT_TRUE(write_folder(format, graph, options, files));
    return files.text();
  }
  std::ostringstream out;
  const auto done = write(format, graph, options, out);
  EXPECT_TRUE(done);
  return out.str();
}

std::string exported(Format format, const Options& options = {}) {
  return exported(test::hostile_graph(), format, options);
}

class GoldenExport : public testing::TestWithParam<std::string> {};

TEST_P(GoldenExport, GivesTheSameBytes) {
  const auto format = parse_format(GetParam());
  ASSERT_TRUE(format);
  test::expect_golden("export/hostile." + GetParam(), exported(*format));
  test::expect_golden("export/nasty." + GetParam(),
                      exported(test::nasty_graph(), *format));
}

INSTANTIATE_TEST_SUITE_P(Formats, GoldenExport,
                         testing::ValuesIn(format_names()),
                         [](const auto& row) { return row.param; });

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

// The accusation is of standing attributed, the report too; the meeting is the
// outlet's own word.
constexpr char kMet[] =
    "<urn:relata:e0000000000000010> <urn:relata:p/meet> "
    "<urn:relata:e0000000000000030> .";
constexpr char kCriticized[] =
    "<urn:relata:e0000000000000020> <urn:relata:p/criticize> "
    "<urn:relata:e0000000000000010> .";
constexpr char kHid[] =
    "<urn:relata:e0000000000000010> <urn:relata:r/hide> \"\\\"12\\\\\\\\13\\\" "
    "costs\" .";
constexpr char kSigned[] =
    "<urn:relata:e0000000000000010> <urn:relata:p/sign> "
    "<urn:relata:e0000000000000020> .";

TEST(PlainTriples, AreOnlyWhatTheOutletsSayThemselves) {
  const std::string triples = exported(Format::kNtriples);
  EXPECT_TRUE(has_line(triples, kMet));
  for (const char* line : {kCriticized, kHid, kSigned}) {
    EXPECT_FALSE(has_line(triples, line)) << line;
  }
}

TEST(PlainTriples, WidenToReportsButNeverToAccusations) {
  const std::string triples =
      exported(Format::kNtriples, {.assert_reported = true});
  EXPECT_TRUE(has_line(triples, kMet));
  EXPECT_TRUE(has_line(triples, kCriticized));
  EXPECT_FALSE(has_line(triples, kHid));
  EXPECT_FALSE(has_line(triples, kSigned));
}

TEST(Base, BeginsEveryIriOfOurs) {
  const std::string triples =
      exported(Format::kNtriples, {.base = "https://kg.example/a b/"});
  EXPECT_TRUE(has_line(triples,
                       "<https://kg.example/a%20b/e0000000000000010> "
                       "<https://kg.example/a%20b/p/meet> "
                       "<https://kg.example/a%20b/e0000000000000030> ."));
  EXPECT_EQ(triples.find("urn:relata:e"), std::string::npos);
}

TEST(Dot, DrawsNoAccusationWithoutItsClaimant) {
  const std::string dot = exported(Format::kDot);
  EXPECT_NE(dot.find("(officials)"), std::string::npos);
  EXPECT_NE(dot.find("not sign"), std::string::npos);
  // Drawn as what the memo accuses him of, and not as what he does.
  EXPECT_EQ(dot.find("label=\"hide"), std::string::npos);
  EXPECT_NE(dot.find("label=\"[H"), std::string::npos);
}

TEST(Dot, TellsWhatSomebodyIsChargedWith) {
  test::MemoryGraph graph;
  graph.add(
      Entity{.id = EntityId{1}, .name = "Webb", .kind = EntityKind::kNamed});
  graph.add(
      Entity{.id = EntityId{2}, .name = "court", .kind = EntityKind::kNamed});
  Assertion charged;
  charged.roles = {{.name = RoleName::kInstrument,
                    .preposition = "with",
                    .value = Literal{.text = "fraud"}},
                   {.name = RoleName::kPlace,
                    .preposition = "in",
                    .value = Literal{.text = "Leeds"}}};
  graph.add(Fact{.subject = EntityId{2},
                 .lemma = "charge",
                 .predicate = "charge",
                 .object = EntityId{1},
                 .assertions = {charged}});
  std::ostringstream out;
  ASSERT_TRUE(write(Format::kDot, graph, {}, out));
  EXPECT_NE(out.str().find("label=\"charge with fraud\""), std::string::npos);
}

TEST(Dot, LeavesCrumbsOutBesideAGreatGroup) {
  test::MemoryGraph graph;
  const auto join = [&](std::uint64_t one, std::uint64_t other) {
    for (const std::uint64_t id : {one, other}) {
      graph.add(Entity{.id = EntityId{id},
                       .name = "n" + std::to_string(id),
                       .kind = EntityKind::kNamed});
    }
    graph.add(Fact{.subject = EntityId{one},
                   .lemma = "meet",
                   .object = EntityId{other},
                   .assertions = {Assertion{}}});
  };
  for (std::uint64_t id = 2; id < 13; ++id)
    join(1, id);
  join(100, 101);
  std::ostringstream all;
  ASSERT_TRUE(write(Format::kDot, graph, {}, all));
  EXPECT_NE(all.str().find("\"n100\""), std::string::npos);
  std::ostringstream group;
  ASSERT_TRUE(write(Format::kDot, graph, {.least_group = 3}, group));
  EXPECT_EQ(group.str().find("\"n100\""), std::string::npos);
  EXPECT_NE(group.str().find("11 of 12 facts"), std::string::npos);
}

/// What `render` draws: a thing in the middle, twenty that it meets.
std::string printed_page(std::optional<EntityId> centre) {
  test::MemoryGraph graph;
  graph.add(
      Entity{.id = EntityId{1}, .name = "<b>&", .kind = EntityKind::kNamed});
  for (std::uint64_t id = 2; id < 22; ++id) {
    graph.add(Entity{.id = EntityId{id},
                     .name = "n" + std::to_string(id),
                     .kind = EntityKind::kNamed});
    graph.add(Fact{.subject = EntityId{1},
                   .lemma = "meet",
                   .object = EntityId{id},
                   .assertions = {Assertion{}}});
  }
  std::ostringstream out;
  EXPECT_TRUE(write(Format::kDot, graph,
                    {.is_printed = true,
                     .title = "a <i> & \"b\"",
                     .centre = centre,
                     .all = 13404},
                    out));
  return out.str();
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

TEST(PrintedPage, HasATitleACountAndALegend) {
  const std::string page = printed_page({});
  EXPECT_NE(page.find("a &lt;i&gt; &amp; "), std::string::npos);
  EXPECT_NE(page.find("20 of 13,404 facts"), std::string::npos);
  EXPECT_NE(page.find("the outlets say so themselves"), std::string::npos);
  EXPECT_EQ(page.find("denied"), std::string::npos);
  EXPECT_EQ(page.find("<i>"), std::string::npos);
}

TEST(PrintedPage, PutsHalfOfManyOnEachSideOfTheCentre) {
  EXPECT_EQ(count(printed_page({}), "arrowtail=\"normal\""), 0U);
  EXPECT_EQ(count(printed_page(EntityId{1}), "arrowtail=\"normal\""), 10U);
  EXPECT_EQ(count(printed_page(EntityId{1}), "arrowhead=\"normal\""), 10U);
}

TEST(Dot, QuotesEveryLabelAndSetsNoDefaults) {
  const std::string dot = exported(Format::kDot);
  for (auto at = dot.find("label="); at != std::string::npos;
       at = dot.find("label=", at + 1)) {
    EXPECT_EQ(dot[at + 6], '"');
  }
  for (const auto* word : {"\n  graph [", "\n  node [", "\n  edge ["}) {
    EXPECT_EQ(dot.find(word), std::string::npos);
  }
}

// What the text does not affirm says so in every format.
TEST(Standing, IsInTheTypesOfCypher) {
  const std::string script = exported(Format::kCypher);
  EXPECT_NE(script.find("r:`NOT_SIGN` {"), std::string::npos);
  EXPECT_NE(script.find("r:`POSSIBLE_SUE` {"), std::string::npos);
  EXPECT_NE(script.find("r:`REPORTED_CRITICIZE` {"), std::string::npos);
  for (const auto* bare : {"SIGN", "SUE", "CRITICIZE", "HIDE"}) {
    EXPECT_EQ(script.find("r:`" + std::string(bare) + "`"), std::string::npos);
  }
}

TEST(Tables, CanBeKeptFromSpreadsheets) {
  test::MemoryGraph graph;
  graph.add(Article{.id = "=cmd()", .title = "@sum", .text = "+1"});
  Files plain;
  ASSERT_TRUE(write_folder(Format::kCsv, graph, {}, plain));
  EXPECT_NE(plain.text().find("\n=cmd(),@sum,"), std::string::npos);
  Files safe;
  ASSERT_TRUE(write_folder(Format::kCsv, graph, {.safe_cells = true}, safe));
  EXPECT_NE(safe.text().find("\n'=cmd(),'@sum,"), std::string::npos);
}

TEST(Standing, IsInTheLabelsOfPropertyGraphs) {
  const std::string graph = exported(Format::kGraphml);
  EXPECT_NE(graph.find("\"label\">not sign"), std::string::npos);
  EXPECT_NE(graph.find("\"label\">possible: sue<"), std::string::npos);
  EXPECT_NE(graph.find("\"label\">criticize (officials)<"), std::string::npos);
  EXPECT_NE(graph.find("\"label\">meet<"), std::string::npos);
  for (const auto* bare : {"sign", "sue", "criticize", "hide"}) {
    const std::string label = "\"label\">" + std::string(bare) + "<";
    EXPECT_EQ(graph.find(label), std::string::npos) << bare;
  }
}

TEST(Standing, WidensToReportsInPropertyGraphsToo) {
  const std::string graph =
      exported(Format::kGraphml, {.assert_reported = true});
  EXPECT_NE(graph.find("\"label\">criticize<"), std::string::npos);
  EXPECT_EQ(graph.find("\"label\">hide<"), std::string::npos);
}

TEST(Content, KeepsItsNotInEveryFormat) {
  const std::string words = "O'Neil not be welcome";
  EXPECT_NE(exported(Format::kGraphml).find(words), std::string::npos);
  EXPECT_NE(exported(Format::kNtriples).find(words), std::string::npos);
  EXPECT_NE(exported(Format::kJsonld).find(words), std::string::npos);
  const std::string lines = exported(Format::kJsonLines);
  EXPECT_NE(lines.find("\"object_polarity\":\"negative\""), std::string::npos);
  EXPECT_NE(lines.find("\"content\":{\"polarity\":\"negative\"}"),
            std::string::npos);
}

TEST(Part, IsToldByEveryFileThatIsOne) {
  for (const std::string& name : format_names()) {
    const std::string file = exported(*parse_format(name), {.part = "top 5"});
    EXPECT_NE(file.find("top 5"), std::string::npos) << name;
  }
}

TEST(PlainTriples, LeaveOutWhatIsUnsure) {
  const std::string triples =
      exported(Format::kNtriples, {.min_confidence = 0.8F});
  EXPECT_FALSE(has_line(triples, kMet));
}

TEST(Base, IsAnIriThatNamesCanFollow) {
  for (const auto* good :
       {"urn:relata:", "https://x.example/a/", "http://a#", "file:///a/",
        "https://x.example:8080/?a=1#", "http://a/%20b/",
        "https://z\u00FCrich.example/\u65E5\u672C/",
        "tag:x,2026:", "a+b-c.d:/"}) {
    EXPECT_TRUE(is_base(good)) << good;
  }
  for (const auto* bad :
       {"", "a/b/", "https://x.example/a", "1:", ":", "//x.example/",
        "http:", "https://", "http:///a/", "HTTP://:80/", "http://a@/"}) {
    EXPECT_FALSE(is_base(bad)) << bad;
  }
}

TEST(Base, HasNothingThatAnIriMayNotHave) {
  for (const std::string bad :
       {" ",      "\t",     "\n",     "\x01",   "\x7F",   "<",
        ">",      "\"",     "{",      "}",      "|",      "\\",
        "^",      "`",      "[",      "]",      "#a#",    "%",
        "%4",     "%zz",    "\u0085", "\u00A0", "\u200B", "\u202E",
        "\u2028", "\uE000", "\uFFF9", "\uFDD0", "\uFFFE", "\U0001FFFE",
        "\xFF",   "\xC3"}) {
    EXPECT_FALSE(is_base("https://a.example/" + bad + "/")) << bad;
    EXPECT_FALSE(is_base("http://a" + bad + "z/")) << bad;
  }
}

TEST(Dot, DrawsNoMoreFactsThanTheLimit) {
  const std::string dot = exported(Format::kDot, {.limit = 2});
  std::size_t edges = 0;
  for (auto at = dot.find("->"); at != std::string::npos;
       at = dot.find("->", at + 2)) {
    ++edges;
  }
  EXPECT_EQ(edges, 2U);
}

TEST(JsonLines, HoldEveryEntity) {
  const std::string lines = exported(Format::kJsonLines);
  EXPECT_NE(lines.find("\"name\":\"a chair\""), std::string::npos);
  for (const Format format :
       {Format::kNtriples, Format::kGraphml, Format::kJsonld}) {
    EXPECT_EQ(exported(format).find("a chair"), std::string::npos);
  }
}

TEST(Write, TellsOfADiskThatIsFull) {
  for (const std::string& name : format_names()) {
    const Format format = *parse_format(name);
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    Files files(true);
    const auto done =
        traits(format).is_folder
            ? write_folder(format, test::hostile_graph(), {}, files)
            : write(format, test::hostile_graph(), {}, out);
    ASSERT_FALSE(done) << name;
    EXPECT_EQ(done.error().kind, Error::Kind::kIo);
  }
}

TEST(ParseFormat, KnowsNoOtherNames) {
  EXPECT_FALSE(parse_format(""));
  EXPECT_FALSE(parse_format("pdf"));
}

}  // namespace
}  // namespace relata::exporters
