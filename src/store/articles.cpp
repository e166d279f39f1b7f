#include "store/about.h"
#include "store/common_rows.h"
#include "store/copies.h"
#include "store/sqlite/columns.h"
#include "store/store.h"

namespace relata::store {

Article read_article(Database& database, const Statement& row) {
  Article article;
  article.id = row.text(0);
  article.title = row.text(1);
  if (!row.is_null(2)) {
    const auto date = parse_date(row.text(2));
    if (date) {
      article.date = *date;
    } else {
      database.report_damage(date.error().message);
    }
  }
  article.source = row.text(3);
  article.url = row.text(4);
  article.location = row.text(5);
  article.text = row.text(6);
  Statement zones = database.prepare(
      "SELECT kind, begin_byte, end_byte FROM zone WHERE article = ?1 "
      "ORDER BY position");
  zones.with(row.integer(7));
  while (zones.next()) {
    const auto kind = parse_zone(zones.text(0));
    if (!kind) database.report_damage("unknown zone");
    article.zones.push_back(
        {kind.value_or(Zone::Kind::kBody), read_span(zones, 1)});
  }
  return article;
}

Result<void> each_article(Database& database,
                          const GraphView::Visitor<Article>& visitor) {
  const Snapshot snapshot(database);
  Statement rows = database.prepare(std::string(kArticles) + "ORDER BY id");
  while (rows.next()) {
    const Article article = read_article(database, rows);
    auto read = database.status();
    if (!read) return read;
    auto seen = visitor(article);
    if (!seen) return seen;
  }
  return database.status();
}

Result<void> Graph::visit_articles(const Visitor<Article>& visitor) const {
  return each_article(*database_, visitor);
}

Result<std::optional<Article>> Graph::article(std::string_view id) const {
  const Snapshot snapshot(*database_);
  std::optional<Article> found;
  Statement rows = database_->prepare(std::string(kArticles) + "WHERE id = ?1");
  if (rows.with(id).next()) found = read_article(*database_, rows);
  return database_->checked(std::move(found));
}

const Copies& Graph::copies() const {
  const std::int64_t now = revision(*database_);
  if (!copies_ || copies_revision_ != now) {
    copies_ = std::make_unique<Copies>(*database_);
    copies_revision_ = now;
  }
  return *copies_;
}

Result<GraphCounts> Graph::counts() const {
  const Snapshot snapshot(*database_);
  const auto count = [&](std::string_view sql) {
    return static_cast<std::uint64_t>(database_->number(sql).value_or(0));
  };
  return database_->checked(GraphCounts{
      .articles = count("SELECT count(*) FROM article"),
      .copies = count_copies(*database_),
      .sentences = count("SELECT sum(sentences) FROM article"),
      .mentions = count("SELECT sum(mentions) FROM article"),
      .entities = count("SELECT count(*) FROM entity"),
      .shown_entities =
          count("SELECT count(*) FROM entity e WHERE name_mentions > 0 "
                "OR EXISTS (SELECT 1 FROM fact WHERE subject = e.id) "
                "OR EXISTS (SELECT 1 FROM fact WHERE object_entity = e.id)"),
      .facts = count("SELECT count(*) FROM fact"),
      .assertions = count("SELECT count(*) FROM fact_claim")});
}

}  // namespace relata::store
