#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "query/query.h"
#include "store/store.h"

namespace relata::python {

/// What is known of an entity's fact beyond its line of JSON.
struct Told {
  std::string label;  ///< The relation; says the standing.
  std::vector<std::string> claimants;
  double trust = 0;
};

/// What a variable stands for: an entity or a fact by its id, or words.
struct Cell {
  std::string kind;
  std::string text;
  bool is_negative = false;
  bool is_unrealised = false;
};

struct AnswerRow {
  std::vector<Cell> cells;
  std::vector<std::string> facts;
};

/// Facts with all that they name, each once.
struct Rows {
  std::vector<std::string> entities;  ///< Lines of JSON.
  std::vector<std::pair<std::string, Told>> facts;
  std::vector<std::string> order;  ///< Ids of what was asked for.
  std::vector<std::string> variables;
  std::vector<AnswerRow> answers;
};

/// The answers to `pattern`, those of best supported facts first.
Rows answers(const store::Graph& graph, const std::string& pattern,
             const query::Filters& filters, std::size_t limit);

/// The facts of all of the graph, or of the entity with the id `about`, the
/// best supported first.
Rows facts(const store::Graph& graph, const std::string& about,
           const query::Filters& filters, std::size_t limit);

/// Lines of JSON of the entities of these types, or of any; the most mentioned
/// first.
std::vector<std::string> entities(const store::Graph& graph,
                                  const std::vector<std::string>& types,
                                  bool named_only, std::size_t limit);

/// Those that `name` means, the most mentioned first; never none.
std::vector<std::string> find(const store::Graph& graph,
                              const std::string& name);

/// The graph in a format of one file.
std::string exported(const store::Graph& graph, const std::string& name,
                     const query::Filters& filters);

/// Lines of JSON of all articles.
std::vector<std::string> articles(const store::Graph& graph);

/// The line of JSON of an article, and its text.
std::pair<std::string, std::string> article(const store::Graph& graph,
                                            const std::string& id);

bool is_pending(const store::Graph& graph);

/// Articles, copies, sentences, mentions, entities, facts, assertions.
std::vector<std::uint64_t> counts(const store::Graph& graph);

}  // namespace relata::python
