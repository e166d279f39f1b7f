#include "store/layer_two.h"

#include <algorithm>

#include "core/fact.h"
#include "store/columns.h"
#include "text/fold.h"

namespace relata::store {

void FactKeeper::touch(const Changes::ClaimFact& claim) {
  touched_[as_integer(claim.fact)] = &claim;
}

void FactKeeper::settle() {
  Statement update = database_.prepare(
      "UPDATE fact SET lemma = ?2, standing = ?3, articles = ?4 "
      "WHERE id = ?1");
  Statement remove = database_.prepare("DELETE FROM fact WHERE id = ?1");
  for (const auto& [fact, claim] : touched_) {
    const auto found = summary(fact);
    if (!found) {
      remove.run(fact);
    } else if (claim != nullptr) {
      insert(fact, *claim, *found);
    } else {
      update.run(fact, found->lemma, found->standing, found->articles);
    }
  }
  touched_.clear();
}

std::optional<FactKeeper::Summary> FactKeeper::summary(std::int64_t fact) {
  Statement claims = database_.prepare(
      "SELECT c.row, c.article, c.lemma, c.polarity, c.certainty, c.force "
      "FROM fact_claim fc CROSS JOIN claim c ON c.row = fc.claim "
      "WHERE fc.fact = ?1");
  Statement chain =
      database_.prepare("SELECT class FROM chain_link WHERE claim = ?1");
  Summary summary;
  std::vector<Assertion> assertions;
  std::set<std::int64_t> articles;
  claims.with(fact);
  while (claims.next()) {
    articles.insert(claims.integer(1));
    const std::string lemma = claims.text(2);
    if (assertions.empty() || lemma < summary.lemma) summary.lemma = lemma;
    Assertion assertion;
    assertion.polarity = claims.word<Polarity>(3);
    assertion.certainty = claims.word<Certainty>(4);
    assertion.force = claims.word<Force>(5);
    chain.with(claims.integer(0));
    while (chain.next()) {
      Source source;
      source.source_class = chain.word<SourceClass>(0);
      assertion.chain.push_back(std::move(source));
    }
    assertions.push_back(std::move(assertion));
  }
  if (assertions.empty()) return std::nullopt;
  summary.standing = standing(assertions);
  summary.articles = articles.size();
  return summary;
}

void FactKeeper::insert(std::int64_t fact, const Changes::ClaimFact& claim,
                        const Summary& summary) {
  std::optional<EntityId> entity;
  std::optional<FactId> inner;
  std::optional<std::string> text;
  if (const auto* id = std::get_if<EntityId>(&claim.object)) entity = *id;
  if (const auto* id = std::get_if<FactId>(&claim.object)) inner = *id;
  if (const auto* literal = std::get_if<Literal>(&claim.object)) {
    text = literal->text;
  }
  database_
      .prepare(
          "INSERT OR REPLACE INTO fact VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
          "?8, ?9)")
      .run(fact, claim.subject, summary.lemma, claim.predicate, entity, inner,
           text, summary.standing, summary.articles);
}

EntityKeeper::EntityKeeper(Database& database)
    : database_(database),
      cluster_(database.prepare("SELECT row FROM cluster WHERE id = ?1")),
      place_(database.prepare(
          "INSERT OR REPLACE INTO entity_cluster VALUES (?1, ?2)")),
      entity_(database.prepare(
          "INSERT OR REPLACE INTO entity VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
          "?7)")),
      find_name_(database.prepare("SELECT number FROM name WHERE folded = ?1")),
      name_(database.prepare(
          "INSERT INTO name (folded) VALUES (?1) RETURNING number")),
      name_word_(database.prepare(
          "INSERT INTO name_word (rowid, folded) VALUES (?1, ?2)")),
      entity_name_(database.prepare(
          "INSERT OR IGNORE INTO entity_name VALUES (?1, ?2, ?3, ?4)")) {}

void EntityKeeper::write(const Changes::EntityRow& row) {
  const std::int64_t entity = as_integer(row.id);
  database_.prepare("DELETE FROM entity_cluster WHERE entity = ?1").run(entity);
  for (const EntityId cluster : row.clusters) {
    place_.run(cluster_row(database_, cluster), entity);
  }
  const Mentions mentions = count(entity);
  entity_.run(entity, row.name, row.type, row.kind, mentions.all,
              mentions.names, join_list(row.external_ids));
  drop_names(entity);
  write_name(entity, row.name, false);
  for (const std::string& alias : row.aliases) {
    if (alias != row.name) write_name(entity, alias, true);
  }
}

void EntityKeeper::drop(std::int64_t entity) {
  drop_names(entity);
  database_.prepare("DELETE FROM entity_cluster WHERE entity = ?1").run(entity);
  database_.prepare("DELETE FROM entity WHERE id = ?1").run(entity);
}

void EntityKeeper::recount(std::int64_t entity) {
  const Mentions mentions = count(entity);
  if (mentions.clusters == 0) return drop(entity);
  database_
      .prepare(
          "UPDATE entity SET mentions = ?2, name_mentions = ?3 WHERE id = ?1")
      .run(entity, mentions.all, mentions.names);
}

EntityKeeper::Mentions EntityKeeper::count(std::int64_t entity) {
  Statement statement = database_.prepare(
      "SELECT sum(c.mentions), sum(c.name_mentions), count(*) "
      "FROM entity_cluster ec CROSS JOIN cluster c ON c.row = ec.cluster "
      "WHERE ec.entity = ?1");
  if (!statement.with(entity).next()) return {};
  return {statement.integer(0), statement.integer(1), statement.integer(2)};
}

void EntityKeeper::drop_names(std::int64_t entity) {
  Statement names =
      database_.prepare("SELECT name FROM entity_name WHERE entity = ?1");
  names.with(entity);
  while (names.next())
    left_names_.insert(names.integer(0));
  database_.prepare("DELETE FROM entity_name WHERE entity = ?1").run(entity);
}

void EntityKeeper::write_name(std::int64_t entity, const std::string& text,
                              bool is_alias) {
  entity_name_.run(entity, text, name_number(text::fold(text)), is_alias);
}

std::int64_t EntityKeeper::name_number(const std::string& folded) {
  if (find_name_.with(folded).next()) return find_name_.integer(0);
  if (!name_.with(folded).next()) return 0;
  const std::int64_t number = name_.integer(0);
  name_word_.run(number, folded);
  return number;
}

void EntityKeeper::settle() {
  Statement lost = database_.prepare(
      "SELECT folded FROM name WHERE number = ?1 AND NOT EXISTS "
      "(SELECT 1 FROM entity_name WHERE name = ?1)");
  // This is how FTS5 takes a row out of an index over another table.
  Statement unindex = database_.prepare(
      "INSERT INTO name_word (name_word, rowid, folded) "
      "VALUES ('delete', ?1, ?2)");
  Statement remove = database_.prepare("DELETE FROM name WHERE number = ?1");
  for (const std::int64_t number : left_names_) {
    if (!lost.with(number).next()) continue;
    unindex.run(number, lost.text(0));
    remove.run(number);
  }
  left_names_.clear();
}

std::int64_t cluster_row(Database& database, EntityId id) {
  Statement statement =
      database.prepare("SELECT row FROM cluster WHERE id = ?1");
  if (statement.with(id).next()) return statement.integer(0);
  if (!database.has_failed()) {
    database.report_damage("no cluster " + to_string(id));
  }
  return 0;
}

}  // namespace relata::store
