#include "query/edges.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/words/wording.h"
#include "text/hash.h"

namespace relata::query {
namespace {

/// In which order a pattern's readings are tried: one fact may fit several, and
/// its canonical predicate knows which of its ends is which.
std::vector<RelationPattern> readings_of(const Pattern& pattern) {
  std::vector<RelationPattern> list = readings(pattern.relation);
  std::stable_partition(
      list.begin(), list.end(),
      [](const RelationPattern& one) { return !one.predicate.empty(); });
  if (!pattern.is_undirected) return list;
  const std::size_t size = list.size();
  for (std::size_t i = 0; i < size; ++i) {
    list.push_back(list[i]);
    list.back().swaps = !list.back().swaps;
  }
  return list;
}

/// The value an object is to a variable.
Value value_of(const Fact& fact) {
  if (const auto* entity = std::get_if<EntityId>(&fact.object)) return *entity;
  if (const auto* inner = std::get_if<FactId>(&fact.object)) {
    return Content{*inner, fact.content};
  }
  return std::get<Literal>(fact.object).text;
}

/// The time of the assertion that decides: an EDTF date or interval, or words.
std::string time_of(const Fact& fact) {
  const Assertion* const decides = deciding(fact);
  if (decides == nullptr || !decides->time) return "";
  const TimeValue& time = *decides->time;
  if (time.begin.empty()) return time.text;
  if (time.end.empty() || time.end == time.begin) return time.begin;
  return time.begin + "/" + time.end;
}

}  // namespace

std::size_t ValueHash::operator()(const Value& value) const {
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    return std::hash<EntityId>()(*entity);
  }
  if (const auto* content = std::get_if<Content>(&value)) {
    const std::size_t mode = (content->mode.is_negative ? 1U : 0U) +
                             (content->mode.is_unrealised ? 2U : 0U);
    return std::hash<FactId>()(content->fact) + mode;
  }
  return text::hash64(std::get<std::string>(value));
}

void sort_by_rank(Hits& hits) {
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return rank(*a.edge) < rank(*b.edge);
  });
}

Edges::Edges(const Query& query, const GraphView& graph, const Filters& filters)
    : graph_(graph), filter_(filters, graph) {
  for (const Pattern& pattern : query.patterns) {
    patterns_.push_back({.readings = readings_of(pattern),
                         .is_undirected = pattern.is_undirected,
                         .all = {},
                         .by_entity = {},
                         .by_value = {}});
  }
}

const Edge* Edges::edge(const Fact& fact) {
  const auto [place, is_new] = edges_.try_emplace(fact.id);
  Edge& edge = place->second;
  if (!is_new) return &edge;
  edge.id = fact.id;
  edge.subject = fact.subject;
  edge.object = value_of(fact);
  edge.relation = std::string(mode_words(mode(fact))) + relation_name(fact);
  edge.time = time_of(fact);
  if (const auto* literal = std::get_if<Literal>(&fact.object)) {
    edge.quantity = literal->quantity;
  }
  edge.standing = fact.standing;
  edge.support = fact.support_origins;
  return &edge;
}

Result<void> Edges::read(const OfPattern& pattern,
                         std::optional<EntityId> subject,
                         std::optional<EntityId> object, Hits& hits) {
  for (const RelationPattern& reading : pattern.readings) {
    auto done = graph_.visit_matching(
        {.subject = reading.swaps ? object : subject,
         .predicate = reading.predicate,
         .lemma = reading.lemma,
         .object = reading.swaps ? subject : object},
        [&](const GraphView::FactOutline& outline) -> Result<void> {
          const Fact& fact = outline.fact;
          const auto passes = filter_.passes(fact);
          if (!passes) return passes.error();
          if (*passes) hits.push_back({edge(fact), reading.swaps});
          return {};
        });
    if (!done) return done;
  }
  const auto id = [](const Hit& hit) { return hit.edge->id; };
  std::stable_sort(hits.begin(), hits.end(),
                   [&](const Hit& a, const Hit& b) { return id(a) < id(b); });
  const auto is_again = [&](const Hit& a, const Hit& b) {
    return id(a) == id(b) && (!pattern.is_undirected || a.swaps == b.swaps);
  };
  // Of one fact at most four stand together: two readings, two directions.
  if (pattern.is_undirected) {
    std::stable_sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
      return std::pair(id(a), a.swaps) < std::pair(id(b), b.swaps);
    });
  }
  hits.erase(std::unique(hits.begin(), hits.end(), is_again), hits.end());
  sort_by_rank(hits);
  return {};
}

Result<const Hits*> Edges::all(std::size_t pattern) {
  OfPattern& of = patterns_[pattern];
  if (!of.all) {
    Hits hits;
    if (auto done = read(of, {}, {}, hits); !done) return done.error();
    of.all = std::move(hits);
  }
  return &*of.all;
}

Result<std::vector<Edges::Candidate>> Edges::candidates(
    std::size_t pattern, Side side, std::optional<EntityId> entity) const {
  std::vector<Candidate> all;
  for (const RelationPattern& reading : patterns_[pattern].readings) {
    const bool is_subject = (side == Side::kSubject) != reading.swaps;
    const std::optional<EntityId> none;
    const auto sizes = graph_.sizes({.subject = is_subject ? entity : none,
                                     .predicate = reading.predicate,
                                     .lemma = reading.lemma,
                                     .object = is_subject ? none : entity});
    if (!sizes) return sizes.error();
    for (const auto& [id, most_origins] : *sizes)
      all.push_back({id, most_origins, reading.swaps});
  }
  // Of one fact, the reading that read() would take.
  std::stable_sort(
      all.begin(), all.end(),
      [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
  const auto is_again = [](const Candidate& a, const Candidate& b) {
    return a.id == b.id;
  };
  all.erase(std::unique(all.begin(), all.end(), is_again), all.end());
  return all;
}

Result<std::optional<Hit>> Edges::hit(const Candidate& candidate) {
  std::optional<Hit> found;
  const auto done = graph_.visit_matching(
      {.id = candidate.id},
      [&](const GraphView::FactOutline& outline) -> Result<void> {
        const auto passes = filter_.passes(outline.fact);
        if (!passes) return passes.error();
        if (*passes) found = Hit{edge(outline.fact), candidate.swaps};
        return {};
      });
  if (!done) return done.error();
  return found;
}

/// Whether an end of the pattern is the subject of each fact that fits it,
/// which neither words nor facts are.
bool Edges::has_entities_only(const OfPattern& of, Side side) {
  return std::all_of(of.readings.begin(), of.readings.end(),
                     [side](const RelationPattern& one) {
                       return one.swaps == (side == Side::kObject);
                     });
}

/// The hits of one entity, read once.
Result<const Hits*> Edges::of_entity(OfPattern& of, Side side,
                                     EntityId entity) {
  const auto [known, is_new] =
      of.by_entity[static_cast<std::size_t>(side)].try_emplace(entity);
  if (is_new) {
    std::optional<EntityId> subject;
    std::optional<EntityId> object;
    (side == Side::kSubject ? subject : object) = entity;
    if (auto done = read(of, subject, object, known->second); !done) {
      return done.error();
    }
  }
  return &known->second;
}

Result<const Hits*> Edges::with(std::size_t pattern, Side side,
                                const Value& value) {
  static const Hits none;
  OfPattern& of = patterns_[pattern];
  const auto* entity = std::get_if<EntityId>(&value);
  if (entity != nullptr && !of.all) return of_entity(of, side, *entity);
  if (entity == nullptr && has_entities_only(of, side)) return &none;
  auto hits = all(pattern);
  if (!hits) return hits;
  std::optional<ByValue>& index = of.by_value[static_cast<std::size_t>(side)];
  if (!index) {
    index.emplace();
    for (const Hit& hit : **hits) {
      const Value& end = side == Side::kSubject ? hit.subject() : hit.object();
      (*index)[end].push_back(hit);
    }
  }
  const auto found = index->find(value);
  return found == index->end() ? &none : &found->second;
}

}  // namespace relata::query
