#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "store/store.h"
#include "support/plain_merger.h"
#include "support/readings.h"

namespace relata::store {

/// A folder of its own for each test, gone afterwards.
class Scratch : public testing::Test {
 protected:
  Scratch()
      : folder_(
            std::filesystem::temp_directory_path() /
            ("relata-store-" + std::to_string(getpid()) + "-" +
             testing::UnitTest::GetInstance()->current_test_info()->name())) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Scratch() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name = "a.kg") const {
    return (folder_ / name).string();
  }

  /// A new graph in the folder.
  Graph create(const std::string& name = "a.kg") const {
    auto graph = Graph::create_or_open(path(name));
    if (!graph) throw std::runtime_error(graph.error().message);
    return *std::move(graph);
  }

  /// The bytes of the graph's file and of those beside it.
  std::string bytes(const std::string& name = "a.kg") const {
    std::string all;
    for (const char* suffix : {"", "-wal", "-shm"}) {
      std::ifstream file(path(name) + suffix, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
  }
  bool holds(const std::string& words) const {
    return bytes().find(words) != std::string::npos;
  }

 private:
  std::filesystem::path folder_;
};

/// Runs `child` in a process of its own; gives its exit status, or minus the
/// signal that killed it.
template <typename Child>
int in_child(const Child& child) {
  const pid_t id = fork();
  if (id == 0) _exit(child());
  int status = 0;
  waitpid(id, &status, 0);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

inline IndexedReading placed(Reading reading) {
  IndexedReading placed{std::move(reading), {}, {}, {}};
  for (const Cluster& cluster : placed.reading.clusters.clusters) {
    placed.keys.push_back(test::name_keys(cluster.profile));
  }
  return placed;
}

inline std::vector<IndexedReading> placed(std::vector<Reading> readings) {
  std::vector<IndexedReading> all;
  for (Reading& reading : readings)
    all.push_back(placed(std::move(reading)));
  return all;
}

/// Adds and merges; fails the test where that fails.
inline std::vector<Outcome> build(Graph& graph,
                                  const std::vector<IndexedReading>& articles) {
  auto outcomes = graph.add(articles);
  if (!outcomes) throw std::runtime_error(outcomes.error().message);
  auto done = graph.commit(test::plain_changes);
  if (!done) throw std::runtime_error(done.error().message);
  return *std::move(outcomes);
}

inline void remove(Graph& graph, const std::vector<std::string>& ids) {
  auto missing = graph.remove(ids);
  if (!missing) throw std::runtime_error(missing.error().message);
  auto done = graph.commit(test::plain_changes);
  if (!done) throw std::runtime_error(done.error().message);
}

/// All that a graph shows, in its order.
struct Shown {
  std::vector<std::string> articles;
  std::vector<Entity> entities;
  std::vector<Fact> facts;

  friend bool operator==(const Shown&, const Shown&) = default;
};

inline Shown shown(const GraphView& graph) {
  Shown shown;
  const auto fine = [](Result<void> done) {
    if (!done) throw std::runtime_error(done.error().message);
  };
  fine(graph.visit_articles([&](const Article& article) {
    shown.articles.push_back(article.id + " " + content_hash(article));
    return Result<void>();
  }));
  fine(graph.visit_entities([&](const Entity& entity) {
    shown.entities.push_back(entity);
    return Result<void>();
  }));
  fine(graph.visit_facts([&](const Fact& fact) {
    shown.facts.push_back(fact);
    return Result<void>();
  }));
  return shown;
}

/// The entity of this name.
inline Entity entity_named(const GraphView& graph, const std::string& name) {
  const auto ids = graph.named(name);
  if (!ids || ids->empty()) throw std::runtime_error("no entity " + name);
  return **graph.entity(ids->front());
}

/// The fact with this subject and lemma.
inline Fact fact_of(const GraphView& graph, const std::string& subject,
                    const std::string& lemma) {
  const auto ids = graph.matching(
      {.subject = entity_named(graph, subject).id, .lemma = lemma});
  if (!ids || ids->empty()) throw std::runtime_error("no fact " + lemma);
  return **graph.fact(ids->front());
}

}  // namespace relata::store
