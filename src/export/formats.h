#pragma once

#include "export/export.h"

/// One function a format, each in a file of its own; export.cpp has their
/// table.
namespace relata::exporters {

/// Graphviz: the best supported facts, or those around one entity.
Result<void> write_dot(const GraphView& graph, const Options& options,
                       std::ostream& out);

/// GraphML 1.0: nodes, then one edge a fact.
Result<void> write_graphml(const GraphView& graph, const Options& options,
                           std::ostream& out);

/// JSON-LD 1.1: expands to the triples of write_ntriples().
Result<void> write_jsonld(const GraphView& graph, const Options& options,
                          std::ostream& out);

/// RDF 1.1 N-Triples.
Result<void> write_ntriples(const GraphView& graph, const Options& options,
                            std::ostream& out);

/// One JSON object a line: all articles, entities and facts, by id.
Result<void> write_json_lines(const GraphView& graph, const Options& options,
                              std::ostream& out);

}  // namespace relata::exporters
