#include "store/layers/layer_two.h"

#include <algorithm>
#include <utility>

#include "core/fact.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/indexes.h"
#include "text/fold.h"

namespace relata::store {
namespace {

void report_missing(Database& database, EntityId cluster) {
  if (database.has_failed()) return;
  database.report_damage("no cluster " + to_string(cluster));
}

}  // namespace

namespace {

/// `facts` without repetition, in their order: that of their claims, whose rows
/// are read together then.
std::vector<std::int64_t> first_of_each(std::vector<std::int64_t> facts) {
  std::vector<std::pair<std::int64_t, std::size_t>> places;
  places.reserve(facts.size());
  for (const std::int64_t fact : facts)
    places.emplace_back(fact, places.size());
  std::sort(places.begin(), places.end());
  const auto is_same = [](const auto& a, const auto& b) {
    return a.first == b.first;
  };
  places.erase(std::unique(places.begin(), places.end(), is_same),
               places.end());
  std::sort(places.begin(), places.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
  facts.clear();
  for (const auto& [fact, place] : places)
    facts.push_back(fact);
  return facts;
}

}  // namespace

void FactKeeper::settle() {
  Statement remove = database_.prepare("DELETE FROM fact WHERE id = ?1");
  for (const std::int64_t fact : first_of_each(std::move(touched_))) {
    if (const auto found = summary(fact)) {
      write(fact, *found);
    } else {
      remove.run(fact);
    }
  }
  touched_.clear();
}

std::optional<FactKeeper::Summary> FactKeeper::summary(std::int64_t fact) {
  Statement claims = database_.prepare(
      "SELECT c.row, c.article, c.lemma, c.predicate, c.polarity, c.certainty, "
      "c.force FROM fact_claim fc CROSS JOIN claim c ON c.row = fc.claim "
      "WHERE fc.fact = ?1");
  Statement chain =
      database_.prepare("SELECT class FROM chain_link WHERE claim = ?1");
  Summary summary;
  std::vector<Assertion> assertions;
  std::set<std::int64_t> articles;
  claims.with(fact);
  while (claims.next()) {
    summary.claim = claims.integer(0);
    articles.insert(claims.integer(1));
    const std::string lemma = claims.text(2);
    if (assertions.empty() || lemma < summary.lemma) summary.lemma = lemma;
    summary.predicate = std::max(summary.predicate, claims.text(3));
    Assertion assertion;
    assertion.polarity = claims.word<Polarity>(4);
    assertion.certainty = claims.word<Certainty>(5);
    assertion.force = claims.word<Force>(6);
    chain.with(summary.claim);
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

void FactKeeper::write(std::int64_t fact, const Summary& summary) {
  database_
      .prepare(
          "INSERT OR REPLACE INTO fact "
          "SELECT ?2, s.entity, ?3, ?4, o.entity, i.fact, l.text, ?5, ?6 "
          "FROM claim c CROSS JOIN mention sm ON sm.row = c.subject "
          "CROSS JOIN entity_cluster s ON s.cluster = sm.cluster "
          "LEFT JOIN mention om ON om.row = c.object_mention "
          "LEFT JOIN entity_cluster o ON o.cluster = om.cluster "
          "LEFT JOIN fact_claim i ON i.claim = c.object_claim "
          "LEFT JOIN literal l ON l.claim = c.row AND l.position = 0 "
          "WHERE c.row = ?1")
      .run(summary.claim, fact, summary.lemma, summary.predicate,
           summary.standing, summary.articles);
}

EntityKeeper::EntityKeeper(Database& database)
    : database_(database),
      last_name_(database.number("SELECT max(number) FROM name").value_or(0)),
      cluster_(database.prepare(
          "SELECT row, mentions, name_mentions FROM cluster WHERE id = ?1")),
      former_(database.prepare(
          "SELECT entity FROM entity_cluster WHERE cluster = ?1")),
      place_(database.prepare(
          "INSERT OR REPLACE INTO entity_cluster VALUES (?1, ?2, ?3)")),
      entity_(database.prepare(
          "INSERT INTO entity (id, name, type, kind, mentions, "
          "name_mentions, external_ids) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
          "?7)")),
      find_name_(database.prepare("SELECT number FROM name WHERE folded = ?1")),
      name_(database.prepare("INSERT INTO name (folded) VALUES (?1)")),
      entity_name_(
          database.prepare("INSERT INTO entity_name VALUES (?1, ?2, ?3, ?4)")) {
}

void EntityKeeper::write(const Changes::EntityRow& row, bool is_new) {
  const std::int64_t entity = as_integer(row.id);
  const Mentions mentions = place(row, is_new);
  if (!is_new) drop_names(entity);
  const bool is_here =
      !is_new && database_
                     .prepare(
                         "UPDATE entity SET name = ?2, type = ?3, kind = ?4, "
                         "external_ids = ?5 WHERE id = ?1 RETURNING 1")
                     .with(entity, row.name, row.type, row.kind,
                           join_list(row.external_ids))
                     .next();
  if (!is_here) {
    entity_.run(entity, row.name, row.type, row.kind, mentions.all,
                mentions.names, join_list(row.external_ids));
  }
  write_name(entity, row.name, false);
  for (const std::string& alias : row.aliases) {
    if (alias != row.name) write_name(entity, alias, true);
  }
}

/// Puts clusters where they are now; gives the mentions of those that are in no
/// count yet.
EntityKeeper::Mentions EntityKeeper::place(const Changes::EntityRow& row,
                                           bool is_new) {
  Mentions mentions;
  for (const EntityId id : row.moved) {
    const Mentions its =
        place(id, as_integer(row.id), is_new ? Place::kFirst : Place::kOther);
    mentions.all += its.all;
    mentions.names += its.names;
  }
  if (is_new) return mentions;
  add_mentions(as_integer(row.id), mentions, 1);
  return {};
}

void EntityKeeper::place(const Changes::Placed& follower) {
  const std::int64_t entity = as_integer(follower.entity);
  add_mentions(entity, place(follower.cluster, entity, Place::kFollower), 1);
}

/// Puts a cluster into an entity, out of any former one, and gives its
/// mentions.
EntityKeeper::Mentions EntityKeeper::place(EntityId cluster,
                                           std::int64_t entity, Place place) {
  if (!cluster_.with(cluster).next()) {
    report_missing(database_, cluster);
    return {};
  }
  const std::int64_t row = cluster_.integer(0);
  const Mentions its{cluster_.integer(1), cluster_.integer(2)};
  if (place != Place::kFirst && former_.with(row).next())
    add_mentions(former_.integer(0), its, -1);
  place_.run(row, entity, place == Place::kFollower);
  return its;
}

void EntityKeeper::add_mentions(std::int64_t entity, Mentions mentions,
                                int sign) {
  Mentions& sum = changed_[entity];
  sum.all += sign * mentions.all;
  sum.names += sign * mentions.names;
}

void EntityKeeper::count_mentions() {
  Statement count = database_.prepare(
      "UPDATE entity SET mentions = mentions + ?2, "
      "name_mentions = name_mentions + ?3 WHERE id = ?1");
  for (const auto& [entity, mentions] : changed_)
    count.run(entity, mentions.all, mentions.names);
  changed_.clear();
}

void EntityKeeper::drop(std::int64_t entity) {
  drop_names(entity);
  database_.prepare("DELETE FROM entity_cluster WHERE entity = ?1").run(entity);
  database_.prepare("DELETE FROM entity WHERE id = ?1").run(entity);
}

void EntityKeeper::lose(std::int64_t entity, std::int64_t mentions,
                        std::int64_t name_mentions) {
  add_mentions(entity, {mentions, name_mentions}, -1);
  Statement left = database_.prepare(
      "SELECT 1 FROM entity_cluster WHERE entity = ?1 LIMIT 1");
  if (!left.with(entity).next()) drop(entity);
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
  name_.run(folded);
  return database_.last_row();
}

void EntityKeeper::settle() {
  cluster_.with();  // No index can be made amid rows.
  former_.with();
  find_name_.with();
  make_index(database_, "entity_by_id");
  count_mentions();
  // At once: FTS5 is slow where other statements come in between.
  database_
      .prepare(
          "INSERT INTO name_word (rowid, folded) "
          "SELECT number, folded FROM name WHERE number > ?1")
      .run(last_name_);
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
  report_missing(database, id);
  return 0;
}

}  // namespace relata::store
