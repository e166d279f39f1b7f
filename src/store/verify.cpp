#include <array>

#include "store/sqlite/columns.h"
#include "store/store.h"
#include "text/utf8.h"

namespace relata::store {
namespace {

/// One flaw is told so often at most.
constexpr int kMostTold = 10;

/// Looks at one graph; tells what is wrong with it.
class Verifier {
 public:
  Verifier(Database& database, const Graph::Tell& tell)
      : database_(database), tell_(tell) {}

  void run(const Graph& graph) {
    pages();
    references();
    ranges();
    names();
    followers();
    articles(graph);
    const auto nothing = [](const auto&) { return Result<void>(); };
    note(graph.visit_entities(nothing));
    note(graph.visit_facts(nothing));
  }

 private:
  void note(const Result<void>& done) {
    if (!done) tell_(done.error().message);
  }

  /// What SQLite itself finds: pages, cells, indexes.
  void pages() {
    {
      Statement rows = database_.prepare("PRAGMA integrity_check (" +
                                         std::to_string(kMostTold) + ")");
      while (rows.next()) {
        if (rows.text(0) != "ok") tell_(rows.text(0));
      }
    }
    note(database_.status());
  }

  /// Rows that point to rows which are not there.
  void references() {
    std::vector<std::array<std::string, 3>> columns;
    {
      Statement rows = database_.prepare(
          "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m "
          "JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' "
          "ORDER BY 1, 2");
      while (rows.next())
        columns.push_back({rows.text(0), rows.text(1), rows.text(2)});
    }
    for (const auto& [from, column, to] : columns) {
      // Entities are named by their ids.
      const std::string key = to == "entity" ? "id" : "rowid";
      reference(from, column, to, key);
    }
  }

  /// Those of one column.
  void reference(const std::string& from, const std::string& column,
                 const std::string& to, const std::string& key) {
    const auto lost = database_.number(
        "SELECT count(*) FROM " + from + " f WHERE f." + column +
        " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + to + " t WHERE t." +
        key + " = f." + column + ")");
    if (lost.value_or(0) > 0) {
      tell_(from + "." + column + " names " + std::to_string(*lost) +
            " rows of " + to + " that are not there");
    }
    note(database_.status());
  }

  /// Rows of an article that do not follow each other as it says.
  void ranges() {
    for (const char* const table : {"sentence", "mention", "cluster", "claim"})
      range(table);
  }

  /// Those of one table.
  void range(const std::string& rows) {
    const auto wrong = database_.number(
        "SELECT count(*) FROM article a WHERE a." + rows +
        "s <> (SELECT count(*) FROM " + rows +
        " r WHERE r.row BETWEEN a.first_" + rows + " AND a.first_" + rows +
        " + a." + rows + "s - 1 AND r.article = a.row)");
    if (wrong.value_or(0) > 0) {
      tell_(std::to_string(*wrong) + " articles have not the rows of " + rows +
            " that they name");
    }
    note(database_.status());
  }

  /// The index over the words of names.
  void names() {
    const auto wrong = database_.number(
        "SELECT (SELECT count(*) FROM name WHERE number NOT IN "
        "(SELECT id FROM name_word_docsize)) + "
        "(SELECT count(*) FROM name_word_docsize WHERE id NOT IN "
        "(SELECT number FROM name))");
    if (wrong.value_or(0) > 0) {
      tell_(std::to_string(*wrong) + " names are not in the index of words");
    }
    database_.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word "
        "USING fts5vocab (main, name_word, row)");
    database_.number("SELECT sum(cnt) FROM temp.indexed_word");
    note(database_.status());
  }

  /// Clusters that follow others, and are in their entities.
  void followers() {
    const auto wrong = database_.number(
        "SELECT (SELECT count(*) FROM entity_cluster ec WHERE ec.follows <> "
        "EXISTS (SELECT 1 FROM follower f WHERE f.cluster = ec.cluster)) + "
        "(SELECT count(*) FROM follower f "
        "CROSS JOIN entity_cluster a ON a.cluster = f.cluster "
        "CROSS JOIN entity_cluster b ON b.cluster = f.leader "
        "WHERE a.entity <> b.entity)");
    if (wrong.value_or(0) > 0) {
      tell_(std::to_string(*wrong) +
            " things do not follow as the table follower says");
    }
    note(database_.status());
  }

  /// Texts that are not what was stored, or not UTF-8.
  void articles(const Graph& graph) {
    int told = 0;
    note(graph.visit_articles([&](const Article& article) -> Result<void> {
      Statement row =
          database_.prepare("SELECT content_hash FROM article WHERE id = ?1");
      const bool is_same =
          row.with(article.id).next() && row.text(0) == content_hash(article);
      const bool is_text = !text::first_invalid(article.text) &&
                           !text::first_invalid(article.title) &&
                           !text::first_invalid(article.location);
      if ((!is_same || !is_text) && told++ < kMostTold) {
        tell_("article '" + article.id + "' is not what was stored");
      }
      for (const Zone& zone : article.zones) {
        if (zone.span.begin > zone.span.end ||
            zone.span.end > article.text.size()) {
          tell_("article '" + article.id + "' has a zone outside its text");
          break;
        }
      }
      return {};
    }));
  }

  Database& database_;
  const Graph::Tell& tell_;
};

}  // namespace

Result<void> Graph::verify(const Tell& tell) const {
  const Snapshot snapshot(*database_);
  Verifier(*database_, tell).run(*this);
  return database_->status();
}

}  // namespace relata::store
