#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <random>

#include "scratch.h"

namespace relata::store {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

constexpr Graph::Patience kShort{50};

class GraphFiles : public Scratch {
 protected:
  void write(const std::string& name, const std::string& content) {
    std::ofstream(path(name), std::ios::binary) << content;
  }

  /// A closed graph of the three bridge articles.
  void build_bridges() {
    Graph graph = create();
    build(graph, placed(test::bridge_readings()));
    ASSERT_TRUE(graph.tidy());
  }

  /// Runs SQL on the file as another program would.
  void run(const std::string& sql, const std::string& name = "a.kg") {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(path(name).c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr),
              SQLITE_OK)
        << sqlite3_errmsg(handle);
    sqlite3_close(handle);
  }
};

/// What opening fails with: the kind, and a message that names the file.
void expect_refusal(const Result<Graph>& graph, Error::Kind kind,
                    const std::string& message) {
  ASSERT_FALSE(graph) << message;
  EXPECT_EQ(graph.error().kind, kind) << graph.error().message;
  EXPECT_THAT(graph.error().message, HasSubstr(message));
  EXPECT_THAT(graph.error().message, HasSubstr("relata-store-"));
}

TEST_F(GraphFiles, AreMadeOnlyWhereOneIsToBeMade) {
  expect_refusal(Graph::open(path(), Graph::Mode::kRead), Error::Kind::kIo,
                 "cannot open");
  expect_refusal(Graph::open(path(), Graph::Mode::kWrite), Error::Kind::kIo,
                 "cannot open");
  EXPECT_FALSE(std::filesystem::exists(path()));
  expect_refusal(Graph::create_or_open(path("no/such/folder.kg")),
                 Error::Kind::kIo, "cannot open");
  std::filesystem::create_directory(path("folder"));
  expect_refusal(Graph::create_or_open(path("folder")), Error::Kind::kIo,
                 "is a folder");
}

TEST_F(GraphFiles, OfOtherPrograms) {
  const std::string prose(5000, 'x');
  write("prose.txt", prose);
  expect_refusal(Graph::create_or_open(path("prose.txt")),
                 Error::Kind::kBadGraph, "not a graph");
  EXPECT_EQ(bytes("prose.txt"), prose);
  run("CREATE TABLE bookmarks (url TEXT)", "other.db");
  const std::string before = bytes("other.db");
  expect_refusal(Graph::create_or_open(path("other.db")),
                 Error::Kind::kBadGraph, "another program");
  EXPECT_EQ(bytes("other.db"), before);
  write("empty.kg", "");
  expect_refusal(Graph::open(path("empty.kg"), Graph::Mode::kRead),
                 Error::Kind::kBadGraph, "empty");
  EXPECT_TRUE(Graph::create_or_open(path("empty.kg")));
}

TEST_F(GraphFiles, OfANewerOrOlderForm) {
  build_bridges();
  run("PRAGMA user_version = 99");
  expect_refusal(Graph::open(path(), Graph::Mode::kRead),
                 Error::Kind::kBadGraph, "form 99 of a newer Relata");
  run("PRAGMA user_version = 4");
  expect_refusal(Graph::create_or_open(path()), Error::Kind::kBadGraph,
                 "form 4 of an older Relata; this one knows form " +
                     std::to_string(Graph::kSchema) + ": `relata upgrade`");
  run("PRAGMA user_version = 0");
  expect_refusal(Graph::create_or_open(path()), Error::Kind::kBadGraph,
                 "form 0 of an older Relata; this one knows form " +
                     std::to_string(Graph::kSchema) + ": build");
}

TEST_F(GraphFiles, WithStrangeNamesAreFilesAllTheSame) {
  for (const char* name : {"file:x?mode=memory", "a b%20#.kg", ":memory:"}) {
    {
      Graph graph = create(name);
      build(graph, placed(test::bridge_readings()));
    }
    EXPECT_TRUE(std::filesystem::exists(path(name)));
    auto graph = Graph::open(path(name), Graph::Mode::kRead);
    ASSERT_TRUE(graph) << name;
    EXPECT_EQ((*graph->counts()).articles, 3U);
  }
}

TEST_F(GraphFiles, RememberWhatMadeThem) {
  Graph graph = create();
  EXPECT_EQ((*graph.versions()).schema, Graph::kSchema);
  ASSERT_TRUE(graph.stamp("1.0", "news 3"));
  ASSERT_TRUE(graph.stamp("1.0", "news 4"));
  build(graph, placed(test::bridge_readings()));
  const auto other = graph.stamp("1.1", "news 5");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, Error::Kind::kBadGraph);
  EXPECT_THAT(other.error().message,
              HasSubstr("read with the model news 4, not news 5"));
  EXPECT_TRUE(graph.stamp("1.1", "news 4"));
  EXPECT_EQ((*graph.versions()).program, "1.1");
  EXPECT_EQ((*graph.versions()).model, "news 4");
}

TEST_F(GraphFiles, ThatAreDamagedGiveOneMessageWhateverIsAsked) {
  build_bridges();
  const std::string whole = bytes();
  std::mt19937 random(7);
  for (int round = 0; round < 150; ++round) {
    std::string broken = whole;
    if (round < 30) {
      broken.resize(broken.size() * static_cast<std::size_t>(round) / 30);
    } else {
      for (int i = 0; i < 40; ++i) {
        broken[100 + random() % (broken.size() - 100)] =
            static_cast<char>(random());
      }
    }
    write("broken.kg", broken);
    auto graph = Graph::create_or_open(path("broken.kg"));
    if (!graph) {
      EXPECT_THAT(graph.error().message, HasSubstr("broken.kg"));
      continue;
    }
    // Any answer will do, as long as there is one.
    const auto entities =
        graph->visit_entities([](const Entity&) { return Result<void>(); });
    const auto facts =
        graph->visit_facts([](const Fact&) { return Result<void>(); });
    for (const auto& read : {entities, facts}) {
      EXPECT_TRUE(read ||
                  read.error().message.find("broken.kg") != std::string::npos);
    }
    static_cast<void>(
        graph->visit_articles([](const Article&) { return Result<void>(); }));
    static_cast<void>(graph->matching("ortiz", 5));
    static_cast<void>(graph->remove(std::vector<std::string>{"coast-7"}));
    static_cast<void>(graph->add(placed(test::bridge_readings())));
    static_cast<void>(graph->tidy());
  }
}

TEST_F(GraphFiles, WithRowsThatMakeNoSenseAreDamaged) {
  const std::vector<std::string> tampering = {
      "UPDATE entity SET type = 'Ghost'",
      "UPDATE claim SET polarity = 'maybe'",
      "UPDATE sentence SET end_byte = 100000",
      "UPDATE sentence SET begin_byte = 50, end_byte = 3",
      "UPDATE article SET date = 'yesterday'",
      "UPDATE zone SET kind = 'sidebar'"};
  for (std::size_t i = 0; i < tampering.size(); ++i) {
    std::filesystem::remove(path());
    build_bridges();
    run(tampering[i]);
    auto graph = Graph::open(path(), Graph::Mode::kRead);
    ASSERT_TRUE(graph);
    const auto nothing = [](const auto&) { return Result<void>(); };
    std::vector<Result<void>> read;
    read.push_back(graph->visit_articles(nothing));
    read.push_back(graph->visit_entities(nothing));
    read.push_back(graph->visit_facts(nothing));
    int failures = 0;
    for (const auto& one : read) {
      if (one) continue;
      ++failures;
      EXPECT_EQ(one.error().kind, Error::Kind::kBadGraph);
      EXPECT_THAT(one.error().message, HasSubstr("damaged"));
    }
    EXPECT_GE(failures, 1) << tampering[i];
  }
}

TEST_F(GraphFiles, WithTablesOfOthersAreRefused) {
  const std::vector<std::pair<std::string, std::string>> tampering = {
      {"CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM fact; END",
       "a foreign trigger t"},
      {"CREATE VIEW other AS SELECT 1", "a foreign view other"},
      {"DROP VIEW v_fact; CREATE VIEW v_fact AS WITH RECURSIVE n (i) AS "
       "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
       "its view v_fact is another"},
      {"DROP TABLE about; CREATE VIEW about AS WITH RECURSIVE n (name) AS "
       "(SELECT 'a' UNION ALL SELECT name FROM n) "
       "SELECT name, '' AS value FROM n",
       "a foreign view about"},
      {"ALTER TABLE fact ADD COLUMN more AS (abs(id))", "its table fact is"},
      {"CREATE INDEX fact_by_lemma ON fact (lemma)", "a foreign index"},
      {"DROP TABLE claim_role", "a table is missing"}};
  for (const auto& [sql, message] : tampering) {
    std::filesystem::remove(path());
    build_bridges();
    run(sql);
    expect_refusal(Graph::open(path(), Graph::Mode::kRead),
                   Error::Kind::kBadGraph, message);
    expect_refusal(Graph::create_or_open(path()), Error::Kind::kBadGraph,
                   message);
  }
}

TEST_F(GraphFiles, WithoutIndexesOrWithOtherCommentsAreGraphs) {
  build_bridges();
  run("DROP INDEX verdict_by_second");
  run("DROP TABLE pending_key; CREATE TABLE pending_key (key INTEGER PRIMARY "
      "KEY -- of\n  REFERENCES merge_key)");
  EXPECT_TRUE(Graph::open(path(), Graph::Mode::kRead));
}

TEST_F(GraphFiles, TellWhenAnotherProgramWrites) {
  build_bridges();
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr),
            SQLITE_OK);
  auto graph = Graph::create_or_open(path(), kShort);
  ASSERT_TRUE(graph);
  const auto outcomes = graph->add(placed(test::bridge_readings()));
  ASSERT_FALSE(outcomes);
  EXPECT_EQ(outcomes.error().kind, Error::Kind::kIo);
  EXPECT_THAT(outcomes.error().message, HasSubstr("another program"));
  EXPECT_EQ((*graph->counts()).articles, 3U);
  sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  EXPECT_TRUE(graph->add(placed(test::bridge_readings())));
}

TEST_F(GraphFiles, LetNobodyElseWriteDuringMerging) {
  Graph mine = create();
  Graph theirs = *Graph::create_or_open(path(), kShort);
  const auto articles = placed(test::bridge_readings());
  ASSERT_TRUE(mine.add(std::vector<IndexedReading>{articles[0]}));
  ASSERT_TRUE(
      mine.commit([&](const MergeView& view, const Changes::Sink& sink) {
        const auto done = theirs.add(std::vector<IndexedReading>{articles[1]});
        EXPECT_FALSE(done);
        EXPECT_THAT(done.error().message, HasSubstr("another program"));
        return test::plain_changes(view, sink);
      }));
  build(theirs, articles);
  EXPECT_EQ((*mine.counts()).facts, 7U);
}

TEST_F(GraphFiles, LetNobodyReadDuringTheFirstMergingWhoCouldSpoilIt) {
  Graph mine = *Graph::create_or_open(path(), kShort);
  ASSERT_TRUE(mine.add(placed(test::bridge_readings())));
  std::optional<Graph> reader;
  ASSERT_TRUE(
      mine.commit([&](const MergeView& view, const Changes::Sink& sink) {
        auto opened = Graph::open(path(), Graph::Mode::kRead, kShort);
        if (opened) {
          // Would hold the file for as long as it reads.
          const auto read =
              opened->visit_facts([](const Fact&) { return Result<void>(); });
          EXPECT_FALSE(read);
          reader = *std::move(opened);
        } else {
          EXPECT_THAT(opened.error().message, HasSubstr("another program"));
        }
        return test::plain_changes(view, sink);
      }));
  EXPECT_EQ((*mine.counts()).facts, 7U);
  EXPECT_TRUE(Graph::open(path(), Graph::Mode::kRead, kShort));
}

TEST_F(GraphFiles, AreVerified) {
  build_bridges();
  const auto flaws = [this] {
    std::vector<std::string> told;
    const auto graph = Graph::open(path(), Graph::Mode::kRead);
    EXPECT_TRUE(graph);
    EXPECT_TRUE(
        graph->verify([&](const std::string& flaw) { told.push_back(flaw); }));
    return told;
  };
  EXPECT_THAT(flaws(), testing::IsEmpty());
  for (const auto& [sql, words] :
       std::vector<std::pair<std::string, std::string>>{
           {"UPDATE article SET text = text || '.'", "is not what was stored"},
           {"DELETE FROM mention WHERE row = 2", "mention"},
           {"UPDATE fact SET subject = 5", "fact.subject names"},
           {"UPDATE article SET first_claim = 2", "rows of claim"},
           {"UPDATE zone SET end_byte = 99999", "a zone outside"},
           {"UPDATE fact SET object_fact = id, object_entity = NULL",
            "in a circle"},
           {"UPDATE entity_cluster SET follows = 1", "do not follow as"},
           {"DELETE FROM name_word_docsize", "in the index of words"}}) {
    std::filesystem::remove(path());
    build_bridges();
    run(sql);
    EXPECT_THAT(flaws(), testing::Contains(HasSubstr(words))) << sql;
  }
}

TEST_F(GraphFiles, TellWhenAReaderKeepsRemovedTextInTheFile) {
  Graph graph = *Graph::create_or_open(path(), kShort);
  build(graph, placed(test::bridge_readings()));
  {
    Graph reader = *Graph::open(path(), Graph::Mode::kRead);
    remove(graph, {"coast-8"});
    const auto read = reader.visit_facts([&](const Fact&) -> Result<void> {
      const auto done = graph.tidy();
      EXPECT_FALSE(done);
      EXPECT_THAT(done.error().message, HasSubstr("another program reads"));
      return fail(Error::Kind::kUsage, "enough");
    });
    EXPECT_EQ(read.error().message, "enough");
  }
  ASSERT_TRUE(graph.tidy());
  EXPECT_FALSE(holds("Rafael"));
}

TEST_F(GraphFiles, StayWholeWhenThereIsNoRoomLeft) {
  Graph graph = create();
  build(graph, {placed(test::bridge_readings()[0])});
  ASSERT_TRUE(graph.tidy());
  const Shown before = shown(graph);

  test::ReadingBuilder big("big", "Outlet",
                           {std::string(4'000'000, 'w') + "."});
  struct rlimit limit {};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
  const struct rlimit former = limit;
  limit.rlim_cur = 1'000'000;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  const auto outcomes =
      graph.add(std::vector<IndexedReading>{placed(big.build())});
  setrlimit(RLIMIT_FSIZE, &former);
  std::signal(SIGXFSZ, handler);

  ASSERT_FALSE(outcomes);
  EXPECT_EQ(outcomes.error().kind, Error::Kind::kIo);
  EXPECT_THAT(outcomes.error().message, HasSubstr(path()));
  EXPECT_EQ(shown(graph), before);
  build(graph, placed(test::bridge_readings()));
  EXPECT_EQ((*graph.counts()).articles, 3U);
}

TEST_F(GraphFiles, InFoldersThatMayNotBeWrittenCanBeRead) {
  build_bridges();
  const std::string folder = std::filesystem::path(path()).parent_path();
  chmod(path().c_str(), 0444);
  chmod(folder.c_str(), 0555);
  const int status = in_child([&] {
    if (geteuid() == 0 && seteuid(65534) != 0) return 10;
    auto graph = Graph::open(path(), Graph::Mode::kRead);
    if (!graph) return 1;
    if (shown(*graph).facts.size() != 7U) return 2;
    if (graph->add(placed(test::bridge_readings()))) return 3;
    auto writer = Graph::create_or_open(path());
    if (writer) return 4;
    if (writer.error().kind != Error::Kind::kIo) return 5;
    if (writer.error().message.find("read-only") == std::string::npos) return 6;
    return 0;
  });
  chmod(folder.c_str(), 0755);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace relata::store
