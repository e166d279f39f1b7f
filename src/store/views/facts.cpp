#include <algorithm>
#include <tuple>

#include "store/copies.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/cursor.h"
#include "store/store.h"
#include "store/views/fact_rows.h"
#include "store/views/texts.h"

namespace relata::store {
namespace {

constexpr std::string_view kFacts =
    "SELECT id, subject, lemma, predicate, object_entity, object_fact, "
    "object_text FROM fact WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
constexpr std::string_view kAssertions =
    "SELECT fc.fact, fc.claim, c.article, a.id, a.source, s.field, "
    "s.begin_byte, s.end_byte, c.relation, c.event, c.polarity, c.certainty, "
    "c.force, c.is_explicit, c.confidence, c.time_text, c.time_begin, "
    "c.time_end, c.time_grain, c.time_relation, l.begin_byte, l.end_byte, "
    "l.text, l.quantity_value, l.quantity_max, l.quantity_comparator, "
    "l.quantity_unit, l.quantity_of, l.time_text, l.time_begin, l.time_end, "
    "l.time_grain, l.time_relation, i.polarity, i.certainty, i.force, "
    "slice(c.article, s.field, s.begin_byte, s.end_byte) "
    "FROM fact_claim fc CROSS JOIN claim c ON c.row = fc.claim "
    "LEFT JOIN claim i ON i.row = c.object_claim "
    "CROSS JOIN article a ON a.row = c.article "
    "CROSS JOIN sentence s ON s.row = c.sentence "
    "LEFT JOIN literal l ON l.claim = c.row AND l.position = 0 "
    "WHERE fc.fact BETWEEN ?1 AND ?2 ORDER BY fc.fact, fc.claim";
constexpr std::string_view kChains =
    "SELECT fc.fact, fc.claim, ec.entity, "
    "coalesce(nullif(k.source_text, ''), m.text), k.cue, k.class "
    "FROM fact_claim fc CROSS JOIN chain_link k ON k.claim = fc.claim "
    "LEFT JOIN mention m ON m.row = k.mention "
    "LEFT JOIN entity_cluster ec ON ec.cluster = m.cluster "
    "WHERE fc.fact BETWEEN ?1 AND ?2 ORDER BY fc.fact, fc.claim, k.position";
constexpr std::string_view kRoles =
    "SELECT fc.fact, fc.claim, r.role, r.preposition, ec.entity, v.fact, "
    "coalesce(l.begin_byte, r.begin_byte), coalesce(l.end_byte, r.end_byte), "
    "coalesce(l.text, m.text), l.quantity_value, l.quantity_max, "
    "l.quantity_comparator, l.quantity_unit, l.quantity_of, l.time_text, "
    "l.time_begin, l.time_end, l.time_grain, l.time_relation, i.polarity, "
    "i.certainty, i.force "
    "FROM fact_claim fc CROSS JOIN claim_role r ON r.claim = fc.claim "
    "LEFT JOIN mention m ON m.row = r.mention "
    "LEFT JOIN entity_cluster ec ON ec.cluster = m.cluster "
    "LEFT JOIN fact_claim v ON v.claim = r.value_claim "
    "LEFT JOIN claim i ON i.row = r.value_claim "
    "LEFT JOIN literal l ON l.claim = r.claim AND l.position = r.position "
    "WHERE fc.fact BETWEEN ?1 AND ?2 ORDER BY fc.fact, fc.claim, r.position";

/// An assertion with what is needed to put it in its place.
struct PlacedAssertion {
  Assertion assertion;
  std::int64_t claim = 0;  ///< Rows of one article are in order of its claims.
  std::int64_t article = 0;
  std::string outlet;
  std::optional<Literal> object;
};

PlacedAssertion read_assertion(const Statement& row) {
  PlacedAssertion placed;
  placed.claim = row.integer(1);
  placed.article = row.integer(2);
  placed.outlet = row.text(4);
  Assertion& assertion = placed.assertion;
  assertion.article = row.text(3);
  assertion.field = parse_field(row.text(5));
  assertion.span = read_span(row, 6);
  assertion.text = row.text(36);
  assertion.relation = row.text(8);
  assertion.event = row.id<EventId>(9);
  assertion.polarity = row.word<Polarity>(10);
  assertion.certainty = row.word<Certainty>(11);
  assertion.force = row.word<Force>(12);
  assertion.is_explicit = row.integer(13) != 0;
  assertion.confidence = static_cast<float>(row.real(14));
  assertion.time = read_time(row, 15);
  assertion.content = read_manner(row, 33);
  if (!row.is_null(22)) placed.object = read_literal(row, 20);
  return placed;
}

FactRole read_role(const Statement& row, std::int64_t article, Field field,
                   Texts& texts) {
  FactRole role{.name = row.word<RoleName>(2),
                .preposition = row.text(3),
                .value = EntityId{}};
  if (!row.is_null(4)) {
    role.value = row.id<EntityId>(4);
  } else if (!row.is_null(5)) {
    role.value = row.id<FactId>(5);
    role.manner = read_manner(row, 19);
  } else {
    Literal literal = read_literal(row, 6);
    if (row.is_null(8)) {
      literal.text = texts.slice(article, field, literal.span);
    }
    role.value = std::move(literal);
  }
  return role;
}

/// Reads the facts of a range of ids, in their order, from sorted rows of all
/// that they are made of.
class FactReader {
 public:
  FactReader(Database& database, const Copies& copies, Texts& texts,
             IdRange range)
      : database_(database),
        copies_(copies),
        texts_(texts),
        assertions_(rows(kAssertions, range), range.first, range.last),
        chains_(rows(kChains, range), range.first, range.last),
        roles_(rows(kRoles, range), range.first, range.last),
        inner_(database.prepare("SELECT object_fact FROM fact WHERE id = ?1")),
        facts_(database.prepare(kFacts)) {
    facts_.with(range.first, range.last);
  }
  FactReader(const FactReader&) = delete;
  FactReader& operator=(const FactReader&) = delete;
  ~FactReader() { texts_.close(); }

  Result<void> visit(const GraphView::Visitor<Fact>& visitor) {
    while (facts_.next()) {
      const Fact fact = read();
      auto is_read = database_.status();
      if (!is_read) return is_read;
      auto is_seen = visitor(fact);
      if (!is_seen) return is_seen;
    }
    return database_.status();
  }

 private:
  Statement rows(std::string_view sql, IdRange range) {
    return reading(database_, sql, "fact_claim fc", range);
  }

  Fact read() {
    const std::int64_t key = facts_.integer(0);
    Fact fact;
    fact.id = facts_.id<FactId>(0);
    fact.subject = facts_.id<EntityId>(1);
    fact.lemma = facts_.text(2);
    fact.predicate = facts_.text(3);
    std::vector<PlacedAssertion> placed = read_assertions(key);
    fact.object = read_object(placed);
    std::vector<std::string> outlets;
    for (PlacedAssertion& one : placed) {
      const std::string& origin = copies_.origin(one.article);
      outlets.push_back(origin.empty() ? std::move(one.outlet)
                                       : "copies of " + origin);
      fact.assertions.push_back(std::move(one.assertion));
    }
    fact.standing = standing(fact.assertions);
    if (std::holds_alternative<FactId>(fact.object) && !placed.empty()) {
      fact.content = mode(fact.assertions[0].content);
    }
    const Support counted = support_of(fact.assertions, outlets);
    fact.support_articles = counted.articles;
    fact.support_origins = counted.origins;
    return fact;
  }

  std::vector<PlacedAssertion> read_assertions(std::int64_t key) {
    std::vector<PlacedAssertion> placed;
    assertions_.take(key, [&](const Statement& row) {
      placed.push_back(read_assertion(row));
    });
    const auto by_claim = [&](const Statement& row) {
      return std::lower_bound(placed.begin(), placed.end(), row.integer(1),
                              [](const auto& one, std::int64_t claim) {
                                return one.claim < claim;
                              });
    };
    chains_.take(key, [&](const Statement& row) {
      const auto one = by_claim(row);
      if (one == placed.end()) return;
      one->assertion.chain.push_back(read_source(row, 2));
    });
    roles_.take(key, [&](const Statement& row) {
      const auto one = by_claim(row);
      if (one == placed.end()) return;
      one->assertion.roles.push_back(
          read_role(row, one->article, one->assertion.field, texts_));
    });
    const auto order = [](const PlacedAssertion& one) {
      return std::tie(one.assertion.article, one.assertion.event,
                      one.assertion.field, one.assertion.span, one.claim);
    };
    std::sort(placed.begin(), placed.end(), [&](const auto& a, const auto& b) {
      return order(a) < order(b);
    });
    return placed;
  }

  /// Who reads a fact that is about a fact may follow them to the end.
  void check_nesting(std::int64_t fact) {
    for (std::size_t depth = 0; depth <= kMostNested; ++depth) {
      if (!inner_.with(fact).next() || inner_.is_null(0)) return;
      fact = inner_.integer(0);
    }
    database_.report_damage("facts are about each other in a circle");
  }

  /// A literal object is the first assertion's, with all its value.
  FactObject read_object(const std::vector<PlacedAssertion>& placed) {
    if (!facts_.is_null(4)) return facts_.id<EntityId>(4);
    if (!facts_.is_null(5)) {
      check_nesting(facts_.integer(5));
      return facts_.id<FactId>(5);
    }
    const std::string text = facts_.text(6);
    for (const PlacedAssertion& one : placed) {
      if (one.object && one.object->text == text) return *one.object;
    }
    Literal literal;
    literal.text = text;
    return literal;
  }

  Database& database_;
  const Copies& copies_;
  Texts& texts_;
  Cursor assertions_;
  Cursor chains_;
  Cursor roles_;
  Statement inner_;
  Statement facts_;
};

}  // namespace

Result<void> Graph::visit_facts(const Visitor<Fact>& visitor) const {
  const Snapshot snapshot(*database_);
  auto lower =
      FactReader(*database_, copies(), *texts_, kLowerIds).visit(visitor);
  if (!lower) return lower;
  return FactReader(*database_, copies(), *texts_, kUpperIds).visit(visitor);
}

Result<std::optional<Fact>> Graph::fact(FactId id) const {
  const Snapshot snapshot(*database_);
  std::optional<Fact> found;
  const auto key = static_cast<std::int64_t>(id.value);
  auto read = FactReader(*database_, copies(), *texts_, {key, key})
                  .visit([&](const Fact& fact) {
                    found = fact;
                    return Result<void>();
                  });
  if (!read) return read.error();
  return found;
}

}  // namespace relata::store
