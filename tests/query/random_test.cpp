// Random queries over random graphs, held against a plain evaluator that tries
// all facts for all patterns.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "query/query.h"
#include "support/memory_graph.h"

namespace relata::query {
namespace {

constexpr int kThings = 6;
const char* const kLemmas[] = {"see", "hear", "feel"};

using Random = std::minstd_rand;

std::uint64_t below(Random& random, std::uint64_t end) {
  return random() % end;
}

std::string name_of_thing(std::uint64_t number) {
  return "Thing" + std::string(1, static_cast<char>('A' + number));
}

test::MemoryGraph random_graph(Random& random) {
  test::MemoryGraph graph;
  Article article;
  article.id = "a";
  graph.add(article);
  for (std::uint64_t i = 0; i < kThings; ++i) {
    graph.add(Entity{
        .id = EntityId{i + 1},
        .name = name_of_thing(i),
        .type = i % 2 == 0 ? EntityType::kPerson : EntityType::kOrganization,
        .kind = EntityKind::kNamed});
  }
  for (int i = 0; i < 14; ++i) {
    Fact fact;
    fact.subject = EntityId{below(random, kThings) + 1};
    fact.lemma = kLemmas[below(random, 3)];
    if (below(random, 5) == 0) {
      Literal words;
      words.text = "word" + std::to_string(below(random, 3));
      fact.object = words;
    } else {
      fact.object = EntityId{below(random, kThings) + 1};
    }
    Assertion assertion;
    assertion.article = "a";
    assertion.text = "It saw itself.";
    fact.assertions = {assertion};
    fact.support_origins = static_cast<std::uint32_t>(below(random, 3));
    graph.add(fact);
  }
  return graph;
}

std::string random_end(Random& random) {
  switch (below(random, 6)) {
    case 0:
      return "*";
    case 1:
      return name_of_thing(below(random, kThings));
    case 2:
      return "?v" + std::to_string(below(random, 3)) + ":Person";
    default:
      return "?v" + std::to_string(below(random, 3));
  }
}

std::string random_pattern(Random& random) {
  static const char* const relations[] = {"see",      "hear", "feel",
                                          "see|hear", "*",    "?r"};
  const char* const arrow = below(random, 4) == 0 ? "]- " : "]-> ";
  return random_end(random) + " -[" + relations[below(random, 6)] + arrow +
         random_end(random);
}

std::string random_query(Random& random) {
  std::string text = random_pattern(random);
  for (std::uint64_t more = below(random, 3); more > 0; --more)
    text += "; " + random_pattern(random);
  if (below(random, 4) == 0) text += "; not " + random_pattern(random);
  return text;
}

/// Tries all facts for all patterns, one after the other.
class PlainEvaluator {
 public:
  PlainEvaluator(const Query& query, const GraphView& graph)
      : query_(query), graph_(graph) {
    (void)graph.visit_facts([&](const Fact& fact) -> Result<void> {
      facts_.push_back(fact);
      return {};
    });
    for (const Pattern& pattern : query.patterns) {
      (pattern.is_negated ? negated_ : wanted_).push_back(&pattern);
    }
  }

  /// The facts of each answer, by the patterns.
  std::set<std::vector<FactId>> run() {
    extend(0, {}, {});
    return found_;
  }

 private:
  using Bindings = std::map<std::string, Value>;

  void extend(std::size_t depth, const Bindings& bindings,
              const std::vector<FactId>& ids) {
    if (depth == wanted_.size()) {
      const bool is_refuted = std::any_of(
          negated_.begin(), negated_.end(), [&](const Pattern* pattern) {
            return !ways(*pattern, bindings).empty();
          });
      if (!is_refuted) found_.insert(ids);
      return;
    }
    for (const auto& [id, longer] : ways(*wanted_[depth], bindings)) {
      auto more = ids;
      more.push_back(id);
      extend(depth + 1, longer, more);
    }
  }

  std::vector<std::pair<FactId, Bindings>> ways(const Pattern& pattern,
                                                const Bindings& bindings) {
    std::vector<std::pair<FactId, Bindings>> all;
    for (const Fact& fact : facts_) {
      for (const bool swaps : {false, true}) {
        if (swaps && !pattern.is_undirected) continue;
        Bindings longer = bindings;
        if (fits(pattern, fact, swaps, longer)) {
          all.emplace_back(fact.id, std::move(longer));
        }
      }
    }
    return all;
  }

  bool fits(const Pattern& pattern, const Fact& fact, bool swaps,
            Bindings& bindings) const {
    const auto& words = pattern.relation.words;
    if (pattern.relation.kind == Relation::Kind::kWords &&
        std::find(words.begin(), words.end(), fact.lemma) == words.end()) {
      return false;
    }
    Value subject = fact.subject;
    Value object = EntityId{};
    if (const auto* entity = std::get_if<EntityId>(&fact.object)) {
      object = *entity;
    } else {
      object = std::get<Literal>(fact.object).text;
    }
    if (swaps) std::swap(subject, object);
    return binds(pattern.subject, subject, bindings) &&
           binds(pattern.object, object, bindings) &&
           (pattern.relation.variable.empty() ||
            bindings.emplace(pattern.relation.variable, Value(fact.lemma))
                    .first->second == Value(fact.lemma));
  }

  bool binds(const Term& term, const Value& value, Bindings& bindings) const {
    const auto* entity = std::get_if<EntityId>(&value);
    if (term.kind == Term::Kind::kName) {
      return entity != nullptr && *text_of(graph_, value) == term.text;
    }
    if (term.type &&
        (entity == nullptr || (*graph_.entity(*entity))->type != *term.type)) {
      return false;
    }
    return term.kind == Term::Kind::kAnything ||
           bindings.emplace(term.text, value).first->second == value;
  }

  const Query& query_;
  const GraphView& graph_;
  std::vector<Fact> facts_;
  std::vector<const Pattern*> wanted_;
  std::vector<const Pattern*> negated_;
  std::set<std::vector<FactId>> found_;
};

/// The facts of at most `limit` answers, in their order.
std::vector<std::vector<FactId>> first_answers(const Query& query,
                                               const GraphView& graph,
                                               std::size_t limit) {
  std::vector<std::vector<FactId>> found;
  const auto done =
      answer(query, graph, {}, limit, [&](const Answer& one) -> Result<void> {
        found.emplace_back();
        for (const Fact& fact : one.facts)
          found.back().push_back(fact.id);
        return {};
      });
  EXPECT_TRUE(done);
  return found;
}

TEST(RandomQueries, GiveTheBestOfAllToWhoAsksForFew) {
  std::size_t cut = 0;
  for (unsigned seed = 1; seed <= 1000; ++seed) {
    Random random(seed);
    const test::MemoryGraph graph = random_graph(random);
    const std::string text = random_query(random);
    auto query = *parse(text);
    query.is_distinct = seed % 3 == 0;
    auto best = first_answers(query, graph, 1'000'000);
    cut += best.size() > 4 ? 1 : 0;
    best.resize(std::min<std::size_t>(best.size(), 4));
    ASSERT_EQ(first_answers(query, graph, 4), best) << text;
  }
  EXPECT_GT(cut, 200U);
}

TEST(RandomQueries, FindWhatAPlainEvaluatorFinds) {
  std::size_t answers = 0;
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    Random random(seed);
    const test::MemoryGraph graph = random_graph(random);
    const std::string text = random_query(random);
    const auto query = parse(text);
    ASSERT_TRUE(query) << text << ": " << query.error().message;
    const auto expected = PlainEvaluator(*query, graph).run();
    // Facts of an answer come in the order in which they were found.
    std::multiset<std::multiset<FactId>> wanted;
    for (const auto& ids : expected)
      wanted.insert({ids.begin(), ids.end()});
    std::multiset<std::multiset<FactId>> found;
    const auto done = answer(*query, graph, {}, 1'000'000,
                             [&](const Answer& one) -> Result<void> {
                               std::multiset<FactId> ids;
                               for (const Fact& fact : one.facts)
                                 ids.insert(fact.id);
                               found.insert(ids);
                               return {};
                             });
    ASSERT_TRUE(done) << text;
    ASSERT_EQ(found, wanted) << "seed " << seed << ": " << text;
    ASSERT_EQ(*count(*query, graph, {}), wanted.size()) << text;
    answers += wanted.size();
  }
  EXPECT_GT(answers, 10'000U);
}

}  // namespace
}  // namespace relata::query
