#include <map>

#include "store/about.h"
#include "store/layers/layer_one.h"
#include "store/store.h"

namespace relata::store {
namespace {

/// The ids that stand for more than one content among `articles`.
std::map<std::string, bool> contradictions(
    std::span<const IndexedReading> articles,
    const std::vector<std::string>& hashes) {
  std::map<std::string, std::string> first;
  std::map<std::string, bool> found;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::string& id = articles[i].reading.article.id;
    const auto [place, is_new] = first.emplace(id, hashes[i]);
    if (!is_new && place->second != hashes[i]) found[id] = true;
  }
  return found;
}

std::optional<std::string> stored_hash(Database& database,
                                       std::string_view id) {
  Statement statement =
      database.prepare("SELECT content_hash FROM article WHERE id = ?1");
  if (!statement.with(id).next()) return std::nullopt;
  return statement.text(0);
}

void note_removal(Database& database) {
  write_about(database, "scrub", "1");
}

/// Writes one article that is as it must be.
Outcome write(Database& database, ReadingWriter& writer,
              const IndexedReading& placed, const std::string& hash) {
  const std::string& id = placed.reading.article.id;
  const auto here = stored_hash(database, id);
  if (here == hash) return {Outcome::Kind::kSkipped, ""};
  if (here) {
    remove_article(database, *article_row(database, id));
    note_removal(database);
  }
  writer.write(placed, hash);
  return {here ? Outcome::Kind::kReplaced : Outcome::Kind::kAdded, ""};
}

}  // namespace

Result<bool> Graph::knows(const Article& article) const {
  const auto here = stored_hash(*database_, article.id);
  return database_->checked(here == content_hash(article));
}

Result<bool> Graph::has_article(std::string_view id) const {
  return database_->checked(stored_hash(*database_, id).has_value());
}

Result<std::vector<Outcome>> Graph::add(
    std::span<const IndexedReading> articles) {
  std::vector<std::string> hashes;
  for (const IndexedReading& placed : articles) {
    hashes.push_back(content_hash(placed.reading.article));
  }
  const auto contradicted = contradictions(articles, hashes);
  std::vector<Outcome> outcomes;
  Transaction transaction(*database_);
  {
    ReadingWriter writer(*database_);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const std::string& id = articles[i].reading.article.id;
      std::string message = contradicted.count(id) > 0
                                ? "another article has the same id"
                                : flaw(articles[i]);
      if (!message.empty()) {
        outcomes.push_back(
            {Outcome::Kind::kRefused, id + ": " + std::move(message)});
        continue;
      }
      outcomes.push_back(write(*database_, writer, articles[i], hashes[i]));
    }
  }
  note_change(*database_);
  auto done = transaction.commit();
  if (!done) return done.error();
  return outcomes;
}

Result<std::vector<std::string>> Graph::remove(
    std::span<const std::string> ids) {
  std::vector<std::string> missing;
  Transaction transaction(*database_);
  for (const std::string& id : ids) {
    const auto row = article_row(*database_, id);
    if (row) {
      remove_article(*database_, *row);
      note_removal(*database_);
    } else {
      missing.push_back(id);
    }
  }
  note_change(*database_);
  auto done = transaction.commit();
  if (!done) return done.error();
  return missing;
}

}  // namespace relata::store
