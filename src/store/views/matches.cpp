// The facts that a pattern finds, as ids, or quickly with what decides of them.

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "store/copies.h"
#include "store/sqlite/columns.h"
#include "store/store.h"
#include "store/views/fact_rows.h"

namespace relata::store {
namespace {

/// What is read of each claim of a fact, the claims of one fact together.
constexpr std::string_view kColumns =
    "f.id, f.subject, f.lemma, f.predicate, f.object_entity, f.object_fact, "
    "f.object_text, s.kind, o.kind, fc.claim, c.article, c.polarity, "
    "c.certainty, c.force, c.is_explicit, c.confidence, c.time_text, "
    "c.time_begin, c.time_end, c.time_grain, c.time_relation, i.polarity, "
    "i.certainty, i.force, "
    "EXISTS (SELECT 1 FROM chain_link k WHERE k.claim = fc.claim)";
constexpr std::string_view kFrom =
    "fact f CROSS JOIN entity s ON s.id = f.subject "
    "LEFT JOIN entity o ON o.id = f.object_entity "
    "CROSS JOIN fact_claim fc ON fc.fact = f.id "
    "CROSS JOIN claim c ON c.row = fc.claim "
    "LEFT JOIN claim i ON i.row = c.object_claim";
constexpr std::string_view kChain =
    "SELECT ec.entity, coalesce(nullif(k.source_text, ''), m.text), k.cue, "
    "k.class FROM chain_link k LEFT JOIN mention m ON m.row = k.mention "
    "LEFT JOIN entity_cluster ec ON ec.cluster = m.cluster "
    "WHERE k.claim = ?1 ORDER BY k.position";
constexpr std::string_view kLiteral =
    "SELECT l.begin_byte, l.end_byte, l.text, l.quantity_value, "
    "l.quantity_max, l.quantity_comparator, l.quantity_unit, l.quantity_of, "
    "l.time_text, l.time_begin, l.time_end, l.time_grain, l.time_relation "
    "FROM literal l WHERE l.claim = ?1 AND l.position = 0 AND l.text = ?2";

/// "SELECT `columns` FROM `from` WHERE ..." with ?1 for the subject, ?2 for the
/// object, ?3 for the predicate, ?4 for the lemma ?5 for the confidence
/// and ?6 for the fact itself.
std::string selection(const GraphView::FactPattern& pattern,
                      std::string_view columns, std::string_view from) {
  std::string sql = "SELECT ";
  sql += columns;
  sql += " FROM ";
  sql += from;
  sql += " WHERE ";
  const bool is_narrow = pattern.id || pattern.subject || pattern.object;
  if (pattern.id) sql += "f.id = ?6 AND ";
  if (pattern.subject) sql += "f.subject = ?1 AND ";
  if (pattern.object) sql += "f.object_entity = ?2 AND ";
  if (!pattern.predicate.empty()) {
    sql += "f.predicate = ?3 AND f.predicate <> '' AND ";
  }
  if (!pattern.lemma.empty()) {
    // Alone or before a blank, which '!' follows.
    const std::string is_lemma =
        "(y.lemma = ?4 OR (y.lemma > ?4 || ' ' AND y.lemma < ?4 || '!'))";
    sql += is_narrow ? "EXISTS (SELECT 1 FROM fact_claim x JOIN claim y "
                       "ON y.row = x.claim WHERE x.fact = f.id AND " +
                           is_lemma + ") AND "
                     : "f.id IN (SELECT x.fact FROM claim y JOIN fact_claim x "
                       "ON x.claim = y.row WHERE " +
                           is_lemma + ") AND ";
  }
  if (pattern.min_confidence > 0) {
    sql +=
        "EXISTS (SELECT 1 FROM fact_claim x JOIN claim y ON y.row = x.claim "
        "WHERE x.fact = f.id AND y.confidence >= ?5) AND ";
  }
  // Names every parameter, so that all can be given.
  sql += "coalesce(?1, ?2, ?3, ?4, ?5, ?6, '') IS NOT NULL";
  return sql;
}

/// Starts a statement of selection().
void start(Database& database, const GraphView::FactPattern& pattern,
           Statement& rows) {
  const auto now = [&](const std::optional<EntityId>& id) {
    return id ? present(database, *id) : id;
  };
  rows.with(now(pattern.subject), now(pattern.object), pattern.predicate,
            pattern.lemma, pattern.min_confidence, pattern.id);
}

/// Puts facts together from rows of kColumns.
class OutlineReader {
 public:
  OutlineReader(Database& database, const Copies& copies)
      : copies_(copies),
        chain_(database.prepare(kChain)),
        literal_(database.prepare(kLiteral)),
        article_(
            database.prepare("SELECT id, source FROM article WHERE row = ?1")) {
  }

  /// Whether the row is of the fact that is being read.
  bool goes_on(const Statement& row) const {
    return !outlets_.empty() && row.id<FactId>(0) == outline_.fact.id;
  }

  void begin(const Statement& row) {
    outlets_.clear();
    outline_ = {};
    Fact& fact = outline_.fact;
    fact.id = row.id<FactId>(0);
    fact.subject = row.id<EntityId>(1);
    fact.lemma = row.text(2);
    fact.predicate = row.text(3);
    outline_.subject_kind = row.word<EntityKind>(7);
    if (!row.is_null(8)) outline_.object_kind = row.word<EntityKind>(8);
    if (!row.is_null(4)) {
      fact.object = row.id<EntityId>(4);
    } else if (!row.is_null(5)) {
      fact.object = row.id<FactId>(5);
    } else {
      fact.object = literal(row.integer(9), row.text(6));
    }
  }

  void add_claim(const Statement& row) {
    Assertion assertion;
    const Issue& issue = article(row.integer(10));
    outlets_.push_back(issue.outlet);
    assertion.article = issue.id;
    assertion.polarity = row.word<Polarity>(11);
    assertion.certainty = row.word<Certainty>(12);
    assertion.force = row.word<Force>(13);
    assertion.is_explicit = row.integer(14) != 0;
    assertion.confidence = static_cast<float>(row.real(15));
    assertion.time = read_time(row, 16);
    assertion.content = read_manner(row, 21);
    if (row.integer(24) != 0) {
      for (chain_.with(row.integer(9)); chain_.next();)
        assertion.chain.push_back(read_source(chain_, 0));
    }
    outline_.fact.assertions.push_back(std::move(assertion));
  }

  /// The fact, once all its claims are added.
  const GraphView::FactOutline& done() {
    Fact& fact = outline_.fact;
    if (std::holds_alternative<FactId>(fact.object)) {
      fact.content = mode(fact.assertions.front().content);
    }
    fact.standing = standing(fact.assertions);
    const Support counted = support_of(fact.assertions, outlets_);
    fact.support_articles = counted.articles;
    fact.support_origins = counted.origins;
    return outline_;
  }

  bool has_fact() const { return !outlets_.empty(); }

 private:
  struct Issue {
    std::string id;
    std::string outlet;
  };

  Literal literal(std::int64_t claim, const std::string& words) {
    if (literal_.with(claim, words).next()) return read_literal(literal_, 0);
    Literal literal;
    literal.text = words;
    return literal;
  }

  const Issue& article(std::int64_t row) {
    const auto [place, is_new] = issues_.try_emplace(row);
    if (!is_new || !article_.with(row).next()) return place->second;
    const std::string& origin = copies_.origin(row);
    place->second = {article_.text(0),
                     origin.empty() ? article_.text(1) : "copies of " + origin};
    return place->second;
  }

  const Copies& copies_;
  Statement chain_;
  Statement literal_;
  Statement article_;
  std::unordered_map<std::int64_t, Issue> issues_;
  GraphView::FactOutline outline_;
  std::vector<std::string> outlets_;
};

}  // namespace

Result<std::vector<FactId>> Graph::matching(const FactPattern& pattern) const {
  std::vector<FactId> ids;
  Statement rows = database_->prepare(selection(pattern, "f.id", "fact f") +
                                      " ORDER BY f.id < 0, f.id");
  start(*database_, pattern, rows);
  while (rows.next())
    ids.push_back(rows.id<FactId>(0));
  return database_->checked(std::move(ids));
}

Result<bool> Graph::has_matching(const FactPattern& pattern) const {
  Statement rows =
      database_->prepare(selection(pattern, "1", "fact f") + " LIMIT 1");
  start(*database_, pattern, rows);
  return database_->checked(rows.next());
}

/// A source is an outlet, or who says a claim: none without a claim.
Result<std::vector<GraphView::FactSize>> Graph::sizes(
    const FactPattern& pattern) const {
  const bool takes_all = !pattern.id && !pattern.subject && !pattern.object &&
                         pattern.predicate.empty() && pattern.lemma.empty() &&
                         pattern.min_confidence == 0;
  std::vector<FactSize> sizes;
  Statement rows = database_->prepare(
      takes_all ? "SELECT fact, count(*) FROM fact_claim GROUP BY fact"
                : selection(pattern,
                            "f.id, (SELECT count(*) FROM fact_claim n "
                            "WHERE n.fact = f.id)",
                            "fact f"));
  if (!takes_all) start(*database_, pattern, rows);
  while (rows.next())
    sizes.push_back({rows.id<FactId>(0), rows.count(1)});
  return database_->checked(std::move(sizes));
}

Result<void> Graph::visit_matching(const FactPattern& pattern,
                                   const Visitor<FactOutline>& visitor) const {
  const Snapshot snapshot(*database_);
  OutlineReader reader(*database_, copies());
  Statement rows = database_->prepare(selection(pattern, kColumns, kFrom));
  start(*database_, pattern, rows);
  const auto tell = [&]() -> Result<void> {
    if (auto is_read = database_->status(); !is_read) return is_read;
    if (!reader.has_fact()) return {};
    return visitor(reader.done());
  };
  while (rows.next()) {
    if (!reader.goes_on(rows)) {
      if (auto done = tell(); !done) return done;
      reader.begin(rows);
    }
    reader.add_claim(rows);
  }
  return tell();
}

}  // namespace relata::store
