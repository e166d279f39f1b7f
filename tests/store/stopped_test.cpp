#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <csignal>

#include "scratch.h"

namespace relata::store {
namespace {

/// Graphs that a program was working on when it was stopped.
class StoppedWork : public Scratch {
 protected:
  void build_bridges() {
    Graph graph = create();
    build(graph, placed(test::bridge_readings()));
    ASSERT_TRUE(graph.tidy());
  }

  /// Leaves the file half changed, with a journal of what was there before.
  void change_half() {
    const int status = in_child([&] {
      sqlite3* handle = nullptr;
      sqlite3_open(path().c_str(), &handle);
      sqlite3_exec(handle,
                   "PRAGMA journal_mode = DELETE; BEGIN; DELETE FROM fact",
                   nullptr, nullptr, nullptr);
      return sqlite3_db_cacheflush(handle);  // What a full cache does.
    });
    ASSERT_EQ(status, SQLITE_OK);
    ASSERT_TRUE(std::filesystem::exists(path() + "-journal"));
  }
};

TEST_F(StoppedWork, IsUndoneByWhoeverOpensTheGraphNext) {
  build_bridges();
  const Shown before = shown(create());
  for (const bool must_read : {true, false}) {
    change_half();
    auto graph = must_read ? Graph::open(path(), Graph::Mode::kRead)
                           : Graph::create_or_open(path());
    ASSERT_TRUE(graph) << graph.error().message;
    EXPECT_EQ(shown(*graph), before);
  }
}

TEST_F(StoppedWork, ThatNobodyHereMayUndoIsTold) {
  build_bridges();
  change_half();
  const std::string folder = std::filesystem::path(path()).parent_path();
  chmod(path().c_str(), 0444);
  chmod(folder.c_str(), 0555);
  const int status = in_child([&] {
    if (geteuid() == 0 && seteuid(65534) != 0) return 10;
    const auto graph = Graph::open(path(), Graph::Mode::kRead);
    if (graph) return 1;
    if (graph.error().kind != Error::Kind::kIo) return 2;
    if (graph.error().message.find("half changed") == std::string::npos) {
      return 3;
    }
    return 0;
  });
  chmod(folder.c_str(), 0755);
  EXPECT_EQ(status, 0);
}

TEST_F(StoppedWork, LosesNoBatch) {
  const auto articles = placed(test::bridge_readings());
  {
    Graph graph = create();
    build(graph, {articles[0]});
  }
  const Shown first = shown(create());
  const int status = in_child([&] {
    Graph graph = create();
    build(graph, {articles[1]});
    if (!graph.add(std::vector<IndexedReading>{articles[2]})) return 1;
    // Dies in the middle of a commit, with its transaction open.
    static_cast<void>(
        graph.commit([](const MergeView& view, const Changes::Sink& sink) {
          auto done = test::plain_changes(view, sink);
          kill(getpid(), SIGKILL);
          return done;
        }));
    return 2;
  });
  EXPECT_EQ(status, -SIGKILL);
  Graph graph = create();
  EXPECT_EQ((*graph.counts()).articles, 3U);
  EXPECT_TRUE(*graph.pending());
  build(graph, articles);
  Graph clean = create("clean.kg");
  build(clean, articles);
  EXPECT_EQ(shown(graph), shown(clean));
  EXPECT_NE(shown(graph), first);
}

TEST_F(StoppedWork, LeavesWholeBatchesWheneverItIsKilled) {
  std::vector<IndexedReading> articles;
  for (int i = 0; i < 60; ++i) {
    const std::string name = "Name" + std::to_string(i % 7);
    test::ReadingBuilder b("doc-" + std::to_string(i), "Outlet",
                           {name + " met Rival" + std::to_string(i) + "."});
    const auto subject = b.mention(0, name);
    b.claim(subject, "meet", b.mention(0, "Rival" + std::to_string(i)));
    articles.push_back(placed(b.build()));
  }
  for (int round = 0; round < 6; ++round) {
    const std::string name = "killed-" + std::to_string(round) + ".kg";
    const pid_t child = fork();
    if (child == 0) {
      Graph graph = create(name);
      for (const IndexedReading& article : articles)
        build(graph, {article});
      _exit(0);
    }
    usleep(static_cast<useconds_t>(20'000 + 35'000 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    Graph graph = create(name);
    const auto here = (*graph.counts()).articles;
    build(graph, {});
    Graph clean = create("clean-" + std::to_string(round) + ".kg");
    build(clean, {articles.begin(),
                  articles.begin() + static_cast<std::ptrdiff_t>(here)});
    EXPECT_EQ(shown(graph), shown(clean)) << here << " articles";
  }
}

}  // namespace
}  // namespace relata::store
