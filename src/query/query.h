#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/graph_view.h"
#include "core/result.h"
#include "core/words/wording.h"

/// Questions to a graph: 'Blinken -[meet]-> ?who; ?who -[sign]-> ?what' is
/// parsed into a Query and answered with what the variables stand for.
namespace relata::query {

/// Chains of facts are at most so long.
inline constexpr std::size_t kLongestPath = 6;

/// One end of a pattern.
struct Term {
  enum class Kind { kVariable, kName, kAnything };

  Kind kind = Kind::kAnything;
  std::string text;  ///< The variable without '?', or the name or id.
  std::optional<EntityType> type;  ///< Of a variable: "?who:Person".
  bool is_shown = false;  ///< Of a name that several have: Query::variables
                          ///< has it, and stands for the one that is meant.

  friend bool operator==(const Term&, const Term&) = default;
};

/// What stands between the ends.
struct Relation {
  enum class Kind { kWords, kVariable, kAnything };

  Kind kind = Kind::kAnything;
  std::vector<std::string> words;  ///< "meet", "take part in": any of them.
  std::string variable;

  friend bool operator==(const Relation&, const Relation&) = default;
};

struct Pattern {
  Term subject;
  Relation relation;
  Term object;
  bool is_undirected = false;   ///< "A -[meet]- B": either may be the subject.
  bool is_negated = false;      ///< "not A -[meet]-> B": there is no such fact.
  bool is_optional = false;     ///< "optional A -[meet]-> ?b": ?b may be empty.
  std::size_t least_steps = 1;  ///< "A -[part_of*2..3]-> B": a chain of facts.
  std::size_t most_steps = 1;   ///< At most kLongestPath.
  std::string time;  ///< "A -[meet]-> B @ ?when": the variable, or empty.

  friend bool operator==(const Pattern&, const Pattern&) = default;
};

/// "?sum > 5 million", "?when >= 2024-03", "?what ~ harbor", "?a != ?b".
struct Comparison {
  /// kContains: has all these words.
  enum class Operator {
    kEqual,
    kUnequal,
    kLess,
    kLessEqual,
    kGreater,
    kGreaterEqual,
    kContains
  };

  std::string variable;
  Operator compares = Operator::kEqual;
  std::string value;
  bool is_variable = false;  ///< `value` is the name of one.

  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// By what answers are sorted.
struct Order {
  std::string variable;
  bool is_descending = false;

  friend bool operator==(const Order&, const Order&) = default;
};

struct Query {
  std::vector<Pattern> patterns;  ///< At least one that is plain.
  std::vector<Comparison> comparisons;
  std::vector<std::string> variables;  ///< In order of first appearance.
  std::optional<Order> order = {};     ///< Else by support.
  bool is_distinct = false;            ///< Each combination of values once.

  friend bool operator==(const Query&, const Query&) = default;
};

/// Reads patterns `A -[relation]-> B` or `B <-[relation]- A`, joined by ';';
/// `A -[r]-> B -[s]-> C` is `A -[r]-> B; B -[s]-> C`. An end is `?variable`,
/// `*` for anything, or a name, bare or in double quotes (with \" and
/// \\ inside); a relation is `?variable`, `*`, or words parted by
/// '|'. `?variable:Type` is an entity of a type of schema/types.tsv; `A
/// -[relation]- B` goes both ways; `A -[relation*1..3]-> B` is a chain of
/// facts; `@ ?when` behind a pattern is the time of the fact. `not` before a
/// pattern asks that no fact fits it, `optional` lets it fit none. `?variable
/// op value` compares, with = != < <= > >= or ~ (has the words), a number, a
/// date, a name, words, or another variable. Fails with kUsage, naming the
/// column and what would be right.
Result<Query> parse(std::string_view text);

/// Which assertions count. A fact is kept if one of its assertions passes.
struct Filters {
  std::string source;    ///< The outlet, folded.
  std::string document;  ///< Article id.
  /// Ids of articles: any of them; all where empty.
  std::set<std::string, std::less<>> documents = {};
  std::string claimed_by;     ///< A name of the claimant; "outlet" for none.
  std::optional<Date> since;  ///< By the article's date; undated ones fail.
  std::optional<Date> until;
  std::optional<bool> negated;
  std::uint32_t min_sources = 0;  ///< Independent origins of the fact.
  float min_confidence = 0;
  std::set<Standing> standings;         ///< Any of them; all where empty.
  std::set<EntityType> types;           ///< Of every end that is an entity.
  std::vector<std::string> predicates;  ///< As relation words of a pattern.
  /// Also facts about what no article resolves: "he", "this".
  bool unresolved = false;
};

/// `graph` seen through `filters`, which must both outlive it: only facts that
/// pass, each with those of its assertions that pass and the standing that
/// these come to. Facts about what no article resolves ("he", "this") pass only
/// where Filters::unresolved asks for them.
std::unique_ptr<const GraphView> filtered(const GraphView& graph,
                                          const Filters& filters);

/// Gives `visitor` those of the facts `ids` of `graph` that pass `filters`, as
/// filtered() shows them, in the order of `ids`. `goes_on` is asked before each
/// fact is looked at.
Result<void> visit_passing(const GraphView& graph, const Filters& filters,
                           const std::vector<FactId>& ids,
                           const std::function<bool()>& goes_on,
                           const std::function<void(Fact)>& visitor);

/// A fact that another one is about, in the mode in which it is meant there.
struct Content {
  FactId fact;
  Mode mode;

  friend bool operator==(const Content&, const Content&) = default;
};

/// What a variable stands for: an entity, a fact (as object), the lemma or
/// canonical predicate of a relation, a literal's text, or a time: its EDTF
/// date or interval, or its words. Empty words: nothing, of what is optional.
using Value = std::variant<EntityId, Content, std::string>;

/// A part of a graph.
struct Part {
  std::optional<EntityId> around;  ///< Facts at most `hops` steps from it.
  std::size_t hops = 1;
  std::size_t top = 0;  ///< The best supported facts, so many; 0: all.
};

/// The part of `graph`, which must outlive it: facts, those they are about, the
/// entities and articles that these name, and no others. Keeps the ids of all
/// of them.
Result<std::unique_ptr<const GraphView>> part_of(const GraphView& graph,
                                                 const Part& part);

struct Answer {
  std::vector<Value> values;  ///< By Query::variables.
  std::vector<Fact> facts;    ///< By Query::patterns: those that were found,
                              ///< all of a chain.
};

/// At most so many facts are tried for one query, each as often as it comes up
/// in a join; more is an error.
inline constexpr std::size_t kMostSteps = 50'000'000;
/// At most so many answers are kept to be sorted; more is an error.
inline constexpr std::size_t kMostAnswers = 2'000'000;

/// Gives `visitor` every answer once, in Query::order, or those of best
/// supported facts first, ties by ids; at most `limit`. A name stands for every
/// entity that has it as one of its names, or else for those with all its words
/// in one name; an id ("e0123456789abcdef") for itself. A name as object also
/// finds literals with all its words. A relation word finds its lemma with or
/// without preposition and every fact of the canonical predicate it belongs to.
/// Facts are read once each, and time and memory grow with them and with the
/// answers, not with what a join comes over twice.
Result<void> answer(const Query& query, const GraphView& graph,
                    const Filters& filters, std::size_t limit,
                    const std::function<Result<void>(const Answer&)>& visitor);

/// How many answers there are.
Result<std::size_t> count(const Query& query, const GraphView& graph,
                          const Filters& filters);

/// A value of a variable, and how many answers have it.
struct Group {
  Value value;
  std::size_t count = 0;
};

/// The answers by what `variable` stands for: most answers first, ties by the
/// words of the value. The query must have the variable: else kUsage.
Result<std::vector<Group>> groups(const Query& query, const GraphView& graph,
                                  const Filters& filters,
                                  const std::string& variable);

/// Facts that lead from one entity to another, one after the other.
using Path = std::vector<Fact>;

/// The shortest chains of facts from `from` to `to`, followed in either
/// direction, at most `limit` of them and of at most kLongestPath facts each;
/// in the order of their facts' ids. An entity with more than kBusiestHub facts
/// is a way in or out but none through, and a denied fact leads nowhere. None
/// if there is no such chain, or
/// `from` is `to`.
inline constexpr std::size_t kBusiestHub = 5'000;
Result<std::vector<Path>> paths(const GraphView& graph, EntityId from,
                                EntityId to, std::size_t limit);

/// The entities that a person means by `name`: by id, else by exact folded
/// alias, else by external id ("Q42"), else those with all the words in one
/// alias; most mentions first.
Result<std::vector<EntityId>> find_entities(const GraphView& graph,
                                            std::string_view name);

/// Names of the graph that are like `name`, which nobody bears: those that it
/// begins or ends, and those that a few slips of the pen away; the nearest
/// first, ties by mentions. At most `limit`.
Result<std::vector<std::string>> nearest_names(const GraphView& graph,
                                               std::string_view name,
                                               std::size_t limit);

/// Returns true iff the graph has facts of the relation.
Result<bool> is_known(const GraphView& graph, const Relation& relation);

/// An event, by the articles that tell of it.
struct Story {
  std::string id;  ///< "s" and a hash of the least of its articles' ids: the
                   ///< same as long as that article is in it.
  std::vector<std::string> articles;  ///< By date, the undated last; then id.
  std::vector<std::string> sources;   ///< Outlets, each once; sorted.
  std::optional<Date> first;
  std::optional<Date> last;
  std::string title;             ///< Of its first article that has one.
  std::vector<EntityId> things;  ///< That its articles name most and others
                                 ///< least; at most five.
};

/// What gives the words that tell most of what an article is about, the most
/// telling first.
using TopicWords =
    std::function<Result<std::vector<std::string>>(std::string_view article)>;

/// The articles of a graph by the events that they tell of, each article once;
/// the events of most articles first, ties by the least id. A pure function of
/// the graph. Time and memory grow with its articles and mentions.
Result<std::vector<Story>> stories(const GraphView& graph,
                                   const TopicWords& topic);

/// Returns true iff `text` has the form of a Story's id.
bool is_story_id(std::string_view text);

/// What became of a fact from one graph to another.
struct Difference {
  enum class Kind { kNew, kGone, kDisputed, kDenied, kChanged };

  Kind kind = Kind::kNew;
  Fact fact;  ///< Of the newer graph; of the former one where it is gone.
  std::optional<Standing> before;  ///< Its standing in the former graph.
};

/// Gives `visitor` the facts of `after` that `before` lacks, those that stand
/// otherwise, and then those that are gone. A fact of a thing that is one with
/// others now, or was, is the same fact. Holds the ids of all facts of
/// `before`.
Result<void> differences(const GraphView& before, const GraphView& after,
                         const GraphView::Visitor<Difference>& visitor);

/// The name of an entity, the wording() of a fact, a string as it is.
Result<std::string> text_of(const GraphView& graph, const Value& value);

}  // namespace relata::query
