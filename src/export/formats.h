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

/// RDF 1.1 Turtle: the triples of write_ntriples().
Result<void> write_turtle(const GraphView& graph, const Options& options,
                          std::ostream& out);

/// Node-link JSON: "nodes" and "links" of flat objects, as networkx and D3 read
/// them and others after a line of script.
Result<void> write_node_link(const GraphView& graph, const Options& options,
                             std::ostream& out);

/// A script of Cypher: MERGE on ids, so that loaded twice is loaded once.
Result<void> write_cypher(const GraphView& graph, const Options& options,
                          std::ostream& out);

/// The dictionary that LightRAG's insert_custom_kg() takes, as JSON.
Result<void> write_lightrag(const GraphView& graph, const Options& options,
                            std::ostream& out);

/// Entities of FollowTheMoney, one JSON object a line.
Result<void> write_follow_the_money(const GraphView& graph,
                                    const Options& options, std::ostream& out);

/// CSV tables (RFC 4180): articles, entities, mentions, facts, assertions.
Result<void> write_tables(const GraphView& graph, const Options& options,
                          Folder& folder);

/// CSV for Neo4j's LOAD CSV, in its own escaping, with the script that loads
/// it.
Result<void> write_neo4j(const GraphView& graph, const Options& options,
                         Folder& folder);

/// The tables of GraphRAG's "bring your own graph", one JSON object a line:
/// entities, relationships, text units.
Result<void> write_graphrag(const GraphView& graph, const Options& options,
                            Folder& folder);

}  // namespace relata::exporters
