#include <algorithm>
#include <map>
#include <set>

#include "query/filters.h"
#include "query/query.h"
#include "query/relation.h"
#include "text/fold.h"

namespace relata::query {
namespace {

/// What the variables stand for so far.
using Bindings = std::map<std::string, Value>;

/// What one end of a pattern allows: any value, or one of `entities`, one
/// fact, or a literal with all of `words`.
struct Choice {
  bool is_any = true;
  std::vector<EntityId> entities;
  std::optional<FactId> fact;
  std::optional<Mode> mode;  ///< Of the fact, where a variable fixes it.
  std::string words;         ///< Folded; of a name, for literals.
  std::string exact;         ///< A literal that a variable stands for.
};

bool has_words(const std::string& literal, const std::string& words) {
  if (words.empty()) return false;
  const std::string folded = " " + text::fold(literal) + " ";
  for (std::size_t begin = 0; begin < words.size();) {
    const auto end = std::min(words.find(' ', begin), words.size());
    const std::string word = " " + words.substr(begin, end - begin) + " ";
    if (folded.find(word) == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

/// The value an object is to a variable.
Value value_of(const Fact& fact) {
  if (const auto* entity = std::get_if<EntityId>(&fact.object)) return *entity;
  if (const auto* inner = std::get_if<FactId>(&fact.object)) {
    return Content{*inner, fact.content};
  }
  return std::get<Literal>(fact.object).text;
}

bool allows(const Choice& choice, const Value& value) {
  if (choice.is_any) return true;
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    return std::find(choice.entities.begin(), choice.entities.end(), *entity) !=
           choice.entities.end();
  }
  if (const auto* content = std::get_if<Content>(&value)) {
    return choice.fact == content->fact &&
           (!choice.mode || *choice.mode == content->mode);
  }
  const auto& literal = std::get<std::string>(value);
  if (!choice.exact.empty()) return literal == choice.exact;
  return has_words(literal, choice.words);
}

/// An answer before its facts are loaded.
struct Found {
  struct Rank {
    std::uint32_t support = 0;
    Standing standing = Standing::kAsserted;
    FactId id;
  };
  std::vector<Value> values;
  std::vector<Rank> ranks;  ///< By the patterns without "not".
};

/// Answers one query: a nested loop over the patterns, the most bound first.
class Search {
 public:
  Search(const Query& query, const GraphView& graph, const Filters& filters)
      : query_(query), graph_(graph), filter_(filters, graph) {
    ranks_.resize(query.patterns.size());
  }

  Result<std::vector<Found>> run() {
    std::vector<bool> is_done(query_.patterns.size(), false);
    if (auto done = extend(is_done, {}); !done) return done.error();
    return std::move(found_);
  }

 private:
  Result<void> extend(std::vector<bool>& is_done, const Bindings& bindings) {
    const auto next = most_bound(is_done, bindings);
    if (!next) return keep(bindings);
    const Pattern& pattern = query_.patterns[*next];
    const auto subject = choice(pattern.subject, bindings);
    if (!subject) return subject.error();
    const auto object = choice(pattern.object, bindings);
    if (!object) return object.error();
    is_done[*next] = true;
    for (const RelationPattern& reading : readings_of(pattern)) {
      const auto ids = candidates(reading, *subject, *object);
      if (!ids) return ids.error();
      for (const FactId id : *ids) {
        auto done = try_fact(id, {*next, reading, *subject, *object}, is_done,
                             bindings);
        if (!done) return done;
      }
    }
    is_done[*next] = false;
    return {};
  }

  /// Those of the relation, in both directions if need be.
  static std::vector<RelationPattern> readings_of(const Pattern& pattern) {
    std::vector<RelationPattern> list = readings(pattern.relation);
    if (!pattern.is_undirected) return list;
    const std::size_t size = list.size();
    for (std::size_t i = 0; i < size; ++i) {
      list.push_back(list[i]);
      list.back().swaps = !list.back().swaps;
    }
    return list;
  }

  /// Whether some fact fits a pattern whose variables are bound so far.
  Result<bool> is_there(const Pattern& pattern, const Bindings& bindings) {
    const auto subject = choice(pattern.subject, bindings);
    if (!subject) return subject.error();
    const auto object = choice(pattern.object, bindings);
    if (!object) return object.error();
    for (const RelationPattern& reading : readings_of(pattern)) {
      const auto ids = candidates(reading, *subject, *object);
      if (!ids) return ids.error();
      for (const FactId id : *ids) {
        const auto fits =
            fitting(id, reading.swaps, pattern, *subject, *object);
        if (!fits) return fits.error();
        if (*fits) return true;
      }
    }
    return false;
  }

  /// The fact with its ends as the pattern sees them, if they are allowed.
  struct Fitting {
    Fact fact;
    Value subject;
    Value object;
  };
  Result<std::optional<Fitting>> fitting(FactId id, bool swaps,
                                         const Pattern& pattern,
                                         const Choice& subject,
                                         const Choice& object) {
    if (++steps_ > kMostSteps) {
      return fail(Error::Kind::kUsage,
                  "the query looks at more than " + std::to_string(kMostSteps) +
                      " facts; name an entity or a relation more");
    }
    auto fact = graph_.fact(id);
    if (!fact) return fact.error();
    if (!*fact) return std::optional<Fitting>();
    auto is_kept = filter_.passes(**fact);
    if (!is_kept) return is_kept.error();
    if (!*is_kept) return std::optional<Fitting>();
    Value first = (*fact)->subject;
    Value second = value_of(**fact);
    if (swaps) std::swap(first, second);
    if (!allows(subject, first) || !allows(object, second)) {
      return std::optional<Fitting>();
    }
    for (const auto& [term, value] : {std::pair{&pattern.subject, &first},
                                      std::pair{&pattern.object, &second}}) {
      const auto typed = has_type(*term, *value);
      if (!typed) return typed.error();
      if (!*typed) return std::optional<Fitting>();
    }
    return std::optional<Fitting>(
        Fitting{**std::move(fact), std::move(first), std::move(second)});
  }

  Result<bool> has_type(const Term& term, const Value& value) {
    if (!term.type) return true;
    const auto* id = std::get_if<EntityId>(&value);
    if (id == nullptr) return false;
    const auto known = types_.find(*id);
    if (known != types_.end()) return known->second == *term.type;
    const auto entity = graph_.outline(*id);
    if (!entity) return entity.error();
    const EntityType type = *entity ? (*entity)->type : EntityType::kOther;
    types_.emplace(*id, type);
    return type == *term.type;
  }

  /// The pattern with most ends that are names or bound; the first of equals.
  std::optional<std::size_t> most_bound(const std::vector<bool>& is_done,
                                        const Bindings& bindings) const {
    std::optional<std::size_t> best;
    int best_score = -1;
    for (std::size_t i = 0; i < is_done.size(); ++i) {
      if (is_done[i] || query_.patterns[i].is_negated) continue;
      const Pattern& pattern = query_.patterns[i];
      const auto weigh = [&](const Term& term) {
        if (term.kind == Term::Kind::kName) return 2;
        return bindings.contains(term.text) ? 3 : 0;
      };
      const bool has_words = pattern.relation.kind == Relation::Kind::kWords;
      const int score =
          weigh(pattern.subject) + weigh(pattern.object) + (has_words ? 1 : 0);
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

  Result<Choice> choice(const Term& term, const Bindings& bindings) {
    if (term.kind == Term::Kind::kAnything) return Choice{};
    if (term.kind == Term::Kind::kName) return named(term.text);
    const auto bound = bindings.find(term.text);
    if (bound == bindings.end()) return Choice{};
    Choice choice{.is_any = false};
    if (const auto* entity = std::get_if<EntityId>(&bound->second)) {
      choice.entities = {*entity};
    } else if (const auto* content = std::get_if<Content>(&bound->second)) {
      choice.fact = content->fact;
      choice.mode = content->mode;
    } else {
      choice.exact = std::get<std::string>(bound->second);
    }
    return choice;
  }

  Result<Choice> named(const std::string& name) {
    const auto known = named_.find(name);
    if (known != named_.end()) return known->second;
    auto entities = find_entities(graph_, name);
    if (!entities) return entities.error();
    Choice choice{.is_any = false, .entities = *std::move(entities)};
    choice.fact = parse_fact_id(name);
    choice.words = text::fold(name);
    return named_[name] = choice;
  }

  /// Ids of facts that may fit, each once, in id order.
  Result<std::vector<FactId>> candidates(const RelationPattern& reading,
                                         const Choice& subject,
                                         const Choice& object) {
    const Choice& first = reading.swaps ? object : subject;
    const Choice& second = reading.swaps ? subject : object;
    GraphView::FactPattern pattern{.predicate = reading.predicate,
                                   .lemma = reading.lemma};
    if (!first.is_any) {
      return union_of(first.entities, [&](EntityId id) {
        pattern.subject = id;
        return graph_.matching(pattern);
      });
    }
    const bool is_entity = second.words.empty() && second.exact.empty() &&
                           !second.fact && !second.is_any;
    const bool is_wide = reading.predicate.empty() && reading.lemma.empty();
    if (is_entity || (is_wide && !second.entities.empty())) {
      return union_of(second.entities, [&](EntityId id) {
        pattern.object = id;
        return graph_.matching(pattern);
      });
    }
    return graph_.matching(pattern);
  }

  template <typename Find>
  Result<std::vector<FactId>> union_of(const std::vector<EntityId>& entities,
                                       const Find& find) {
    std::vector<FactId> all;
    for (const EntityId entity : entities) {
      const auto found = find(entity);
      if (!found) return found.error();
      all.insert(all.end(), found->begin(), found->end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  /// Where a candidate is tried: the pattern, how its relation is read, and
  /// what its ends allow.
  struct Trial {
    std::size_t place;
    const RelationPattern& reading;
    const Choice& subject;
    const Choice& object;
  };

  Result<void> try_fact(FactId id, const Trial& trial,
                        std::vector<bool>& is_done, const Bindings& bindings) {
    const Pattern& pattern = query_.patterns[trial.place];
    auto fits =
        fitting(id, trial.reading.swaps, pattern, trial.subject, trial.object);
    if (!fits) return fits.error();
    if (!*fits) return {};
    const auto& [fact, subject, object] = **fits;
    Bindings longer = bindings;
    const std::string& relation = relation_name(fact);
    if (!bind(pattern.subject, subject, longer) ||
        !bind(pattern.object, object, longer) ||
        !bind(pattern.relation.variable, relation, longer)) {
      return {};
    }
    ranks_[trial.place] = {fact.support_origins, fact.standing, id};
    return extend(is_done, longer);
  }

  static bool bind(const Term& term, const Value& value, Bindings& bindings) {
    return term.kind != Term::Kind::kVariable ||
           bind(term.text, value, bindings);
  }

  static bool bind(const std::string& variable, const Value& value,
                   Bindings& bindings) {
    if (variable.empty()) return true;
    return bindings.emplace(variable, value).first->second == value;
  }

  Result<void> keep(const Bindings& bindings) {
    for (const Pattern& pattern : query_.patterns) {
      if (!pattern.is_negated) continue;
      const auto found = is_there(pattern, bindings);
      if (!found) return found.error();
      if (*found) return {};
    }
    Found found;
    for (std::size_t i = 0; i < ranks_.size(); ++i) {
      if (!query_.patterns[i].is_negated) found.ranks.push_back(ranks_[i]);
    }
    for (const std::string& variable : query_.variables) {
      found.values.push_back(bindings.at(variable));
    }
    std::vector<FactId> ids;
    for (const Found::Rank& rank : found.ranks)
      ids.push_back(rank.id);
    if (seen_.insert(ids).second) found_.push_back(std::move(found));
    return {};
  }

  const Query& query_;
  const GraphView& graph_;
  FilterTest filter_;
  std::vector<Found::Rank> ranks_;
  std::map<std::string, Choice> named_;
  std::map<EntityId, EntityType> types_;
  std::set<std::vector<FactId>> seen_;
  std::vector<Found> found_;
  std::size_t steps_ = 0;
};

/// The most supported first, then plain facts before reported ones.
bool is_better(const Found& a, const Found& b) {
  for (std::size_t i = 0; i < a.ranks.size(); ++i) {
    const Found::Rank& one = a.ranks[i];
    const Found::Rank& other = b.ranks[i];
    if (one.support != other.support) return one.support > other.support;
    if (one.standing != other.standing) return one.standing < other.standing;
    if (one.id != other.id) return one.id < other.id;
  }
  return false;
}

Result<Answer> loaded(const GraphView& graph, Found found) {
  Answer answer{.values = std::move(found.values)};
  for (const Found::Rank& rank : found.ranks) {
    auto fact = graph.fact(rank.id);
    if (!fact) return fact.error();
    if (*fact) answer.facts.push_back(**std::move(fact));
  }
  return answer;
}

}  // namespace

Result<void> answer(const Query& query, const GraphView& graph,
                    const Filters& filters, std::size_t limit,
                    const std::function<Result<void>(const Answer&)>& visitor) {
  auto found = Search(query, graph, filters).run();
  if (!found) return found.error();
  std::sort(found->begin(), found->end(), is_better);
  found->resize(std::min(limit, found->size()));
  for (Found& one : *found) {
    const auto answer = loaded(graph, std::move(one));
    if (!answer) return answer.error();
    if (auto done = visitor(*answer); !done) return done;
  }
  return {};
}

}  // namespace relata::query
