#include <algorithm>

#include "store/sqlite/columns.h"
#include "store/sqlite/database.h"
#include "store/store.h"
#include "text/fold.h"

namespace relata::store {
namespace {

/// The folded words as FTS5 wants to be asked for names that have them all, the
/// last one perhaps only begun.
std::string prefix_query(const std::string& folded) {
  std::string query;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    std::string word;
    for (const char c : folded.substr(at, end - at)) {
      word += c;
      if (c == '"') word += c;
    }
    if (!word.empty()) {
      query += '"' + word + "\" ";
    }
    at = end + 1;
  }
  if (!query.empty()) query.back() = '*';
  return query;
}

/// Facts in an order of their use to a reader.
std::vector<FactId> read_facts(Statement& rows) {
  std::vector<FactId> ids;
  while (rows.next())
    ids.push_back(rows.id<FactId>(0));
  return ids;
}

std::vector<Facet> read_facet(Database& database, const std::string& sql,
                              std::size_t limit) {
  std::vector<Facet> facet;
  Statement rows = database.prepare(sql + " LIMIT ?1");
  rows.with(limit);
  while (rows.next())
    facet.push_back(
        {rows.text(0), static_cast<std::uint64_t>(rows.integer(1))});
  return facet;
}

}  // namespace

Result<std::vector<Completion>> Graph::complete(std::string_view words,
                                                std::optional<EntityType> type,
                                                std::size_t limit) const {
  const std::string query = prefix_query(text::fold(words));
  std::string sql = "SELECT e.id, e.name, e.type, e.kind, e.mentions ";
  sql += query.empty()
             ? "FROM entity e WHERE e.kind = 'named' AND coalesce(?1, '') = ''"
             : "FROM (SELECT DISTINCT en.entity AS id FROM name_word w "
               "CROSS JOIN entity_name en ON en.name = w.rowid "
               "WHERE name_word MATCH ?1) f "
               "CROSS JOIN entity e ON e.id = f.id WHERE TRUE";
  sql +=
      " AND coalesce(?2, e.type) = e.type "
      "ORDER BY e.mentions DESC, e.id < 0, e.id LIMIT ?3";
  Statement rows = database_->prepare(sql);
  rows.with(query, type, limit);
  std::vector<Completion> found;
  while (rows.next()) {
    found.push_back({.id = rows.id<EntityId>(0),
                     .name = rows.text(1),
                     .type = rows.word<EntityType>(2),
                     .kind = rows.word<EntityKind>(3),
                     .mentions = static_cast<std::uint64_t>(rows.integer(4))});
  }
  return database_->checked(std::move(found));
}

Result<std::vector<FactId>> Graph::foremost(
    std::optional<EntityId> entity) const {
  Statement rows = database_->prepare(
      entity ? "SELECT id FROM (SELECT id, articles FROM fact "
               "WHERE subject = ?1 UNION SELECT id, articles FROM fact "
               "WHERE object_entity = ?1) ORDER BY articles DESC, id < 0, id"
             : "SELECT id FROM fact WHERE coalesce(?1, 0) = 0 "
               "ORDER BY articles DESC, id < 0, id");
  rows.with(entity);
  return database_->checked(read_facts(rows));
}

Result<std::vector<FactId>> Graph::contested() const {
  Statement rows = database_->prepare(
      "SELECT id FROM fact WHERE standing IN ('disputed', 'denied') "
      "OR standing = 'asserted' AND id IN ("
      "SELECT fc.fact FROM claim c CROSS JOIN fact_claim fc "
      "ON fc.claim = c.row WHERE c.polarity = 'negative' "
      "UNION SELECT fc.fact FROM chain_link l CROSS JOIN fact_claim fc "
      "ON fc.claim = l.claim WHERE l.class = 'deny') "
      "ORDER BY standing = 'denied', articles DESC, id < 0, id");
  return database_->checked(read_facts(rows));
}

Result<std::vector<FactId>> Graph::dated() const {
  Statement rows = database_->prepare(
      "SELECT fc.fact, min(c.time_begin) AS begin FROM claim c "
      "CROSS JOIN fact_claim fc ON fc.claim = c.row "
      "WHERE c.time_begin <> '' GROUP BY fc.fact "
      "ORDER BY begin, fc.fact < 0, fc.fact");
  return database_->checked(read_facts(rows));
}

Result<Facets> Graph::facets(std::size_t limit) const {
  const Snapshot snapshot(*database_);
  const auto facet = [&](const std::string& value, const std::string& from) {
    return read_facet(*database_,
                      "SELECT " + value + " AS value, count(*) AS count FROM " +
                          from + " GROUP BY value ORDER BY count DESC, value",
                      limit);
  };
  Facets facets;
  facets.types = facet("type", "entity WHERE kind = 'named'");
  facets.standings = facet("standing", "fact");
  facets.relations =
      facet("CASE predicate WHEN '' THEN lemma ELSE predicate END", "fact");
  facets.sources = facet("source", "article WHERE source <> ''");
  facets.claimants =
      facet("coalesce(e.name, l.source_text)",
            "chain_link l LEFT JOIN mention m ON m.row = l.mention "
            "LEFT JOIN entity_cluster ec ON ec.cluster = m.cluster "
            "LEFT JOIN entity e ON e.id = ec.entity "
            "WHERE coalesce(e.name, l.source_text) <> ''");
  return database_->checked(std::move(facets));
}

}  // namespace relata::store
