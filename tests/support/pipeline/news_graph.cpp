#include "support/pipeline/news_graph.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "pipeline.h"
#include "support/pipeline/models.h"
#include "text/escape.h"

namespace relata::support {
namespace {

namespace fs = std::filesystem;

/// A folder of this process, gone with the value.
class Folder {
 public:
  Folder()
      : path_(fs::temp_directory_path() /
              ("relata-news-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  std::string file(const std::string& name) const {
    return (path_ / name).string();
  }

 private:
  fs::path path_;
};

template <typename T>
T taken(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

void hold(const Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().message);
}

void write_lines(const std::vector<GivenArticle>& articles,
                 const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  const auto cell = [&file](const char* key, const std::string& value) {
    if (!value.empty())
      file << ",\"" << key << "\":" << text::json_string(value);
  };
  for (const GivenArticle& article : articles) {
    file << "{\"id\":" << text::json_string(article.id);
    cell("text", article.text);
    cell("source", article.source);
    cell("date", article.date);
    file << "}\n";
  }
}

std::vector<Reading> readings_of(const std::vector<GivenArticle>& articles) {
  const Folder folder;
  write_lines(articles, folder.file("news.jsonl"));
  std::vector<Reading> readings;
  const read::Sink sink{
      .article = [&](Article&& article) -> Result<void> {
        readings.push_back(reading(std::move(article), shipped_models()));
        return {};
      },
      .problem =
          [](const Error& error) { throw std::runtime_error(error.message); },
      .note = {}};
  hold(read::articles(folder.file("news.jsonl"), {}, sink));
  return readings;
}

store::IndexedReading indexed(const Reading& reading) {
  merge::BlockingKeys keys = merge::blocking_keys(reading);
  return {reading, std::move(keys.keys), std::move(keys.topic),
          std::move(keys.fingerprint)};
}

}  // namespace

NewsGraph::NewsGraph(const std::vector<GivenArticle>& articles)
    : readings_(readings_of(articles)) {
  merge();
}

void NewsGraph::merge() {
  const Folder folder;
  auto graph = taken(store::Graph::create_or_open(folder.file("news.kg")));
  std::vector<store::IndexedReading> all;
  for (const Reading& reading : readings_)
    all.push_back(indexed(reading));
  for (const store::Outcome& outcome : taken(graph.add(all))) {
    if (outcome.kind != store::Outcome::Kind::kAdded)
      throw std::runtime_error("not added: " + outcome.message);
  }
  taken(merge_pending(graph));
  hold(graph.visit_entities([this](const Entity& entity) -> Result<void> {
    for (const EntityMention& at : entity.mentions)
      entity_at_[{at.article, at.field, at.span}] = entity.id;
    entities_.emplace(entity.id, entity);
    return {};
  }));
}

EntityId NewsGraph::entity(std::size_t article, MentionIndex mention) const {
  const Reading& reading = readings_.at(article);
  const Mention& at = reading.claims[mention];
  return entity_at_.at({reading.article.id, at.field, at.span});
}

}  // namespace relata::support
