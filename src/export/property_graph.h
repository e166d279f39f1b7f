#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph_view.h"
#include "export/export.h"

namespace relata::exporters {

/// A graph as property graphs have it: one edge a fact, and nodes of their own
/// for literals and for facts that other facts are about.

struct PropertyNode {
  std::string id;
  std::string type;  ///< Of schema/types.tsv; "Literal"; "Statement".
  std::string name;
  std::string kind;                       ///< Of an entity.
  std::vector<std::string> aliases;       ///< Of an entity.
  std::vector<std::string> external_ids;  ///< Of an entity.
  std::optional<std::size_t> mentions;    ///< Of an entity.
  std::string fact;      ///< Of a statement: the fact that it tells.
  std::string relation;  ///< Of a statement: "not be welcome".
};

struct PropertyEdge {
  std::string id;
  std::string source;
  std::string target;
  std::string label;     ///< Says the standing: "not accuse", "own (Axios)".
  std::string type;      ///< So does this: "NOT_ACCUSE", "REPORTED_OWN".
  std::string relation;  ///< Predicate, or else lemma.
  std::string fact;
  std::string lemma;
  std::string predicate;
  std::string family;
  std::string standing;
  std::vector<std::string> claimants;
  std::vector<std::string> events;
  std::size_t articles = 0;
  std::size_t origins = 0;
  std::size_t assertions = 0;
  double confidence = 0;  ///< This and what follows of the deciding assertion;
  std::string time;       ///< the first time that any assertion tells.
  std::string article;
  std::string quote;
  bool is_content = false;  ///< Only leads from a statement to one of its ends.
};

/// The upper-case word for a relationship type: "sue for" is SUE_FOR.
std::string type_word(std::string_view relation);

/// Gives every node, entities first, then every edge.
Result<void> visit_property_graph(
    const GraphView& graph, const Options& options,
    const std::function<Result<void>(const PropertyNode&)>& on_node,
    const std::function<Result<void>(const PropertyEdge&)>& on_edge);

}  // namespace relata::exporters
