#include "export/csv.h"
#include "export/formats.h"
#include "export/property_graph.h"

// LOAD CSV reads a \ as an escape, and knows no types of relationships but
// those that a query spells: one a standing.

namespace relata::exporters {
namespace {

constexpr std::string_view kTypes[] = {"asserted", "attributed", "disputed",
                                       "denied", "unrealised"};
constexpr std::string_view kRelations[] = {"FACT", "REPORTED", "DISPUTED",
                                           "NOT", "POSSIBLE"};

void write_script(std::ostream& out, const std::string& part) {
  if (!part.empty()) {
    out << "// A part of a graph: " << text::tsv_cell(part) << '\n';
  }
  out << "// Put the two tables into Neo4j's import folder.\n"
         "CREATE CONSTRAINT relata_node IF NOT EXISTS "
         "FOR (n:Node) REQUIRE n.id IS UNIQUE;\n"
         "LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row\n"
         "MERGE (n:Node {id: row.id}) SET n.name = row.name, n.type = "
         "row.type,\n  n.kind = row.kind, n.fact = row.fact, n.relation = "
         "row.relation,\n  n.aliases = [x IN split(row.aliases, ' | ') WHERE x "
         "<> ''],\n  n.externalIds = [x IN split(row.externalIds, ' | ') WHERE "
         "x <> ''];\n";
  const auto load = [&out](std::string_view test, std::string_view type) {
    out << "LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row\n"
           "WITH row WHERE "
        << test
        << "\nMATCH (a:Node {id: row.source}) MATCH (b:Node {id: "
           "row.target})\nMERGE (a)-[r:"
        << type
        << " {id: row.id}]->(b) SET r.label = row.label,\n  r.relation = "
           "row.relation, r.fact = row.fact, r.standing = row.standing,\n  "
           "r.weight = toInteger(row.weight), r.confidence = "
           "toFloat(row.confidence),\n  r.claimedBy = [x IN "
           "split(row.claimedBy, ' | ') WHERE x <> ''],\n  r.time = row.time, "
           "r.article = row.article, r.quote = row.quote;\n";
  };
  for (std::size_t i = 0; i < std::size(kTypes); ++i) {
    load("row.content = '' AND row.standing = '" + std::string(kTypes[i]) + "'",
         kRelations[i]);
  }
  load("row.content <> ''", "CONTENT");
}

}  // namespace

Result<void> write_neo4j(const GraphView& graph, const Options& options,
                         Folder& folder) {
  const auto node_file = folder.file("nodes.csv");
  if (!node_file) return node_file.error();
  const auto edge_file = folder.file("edges.csv");
  if (!edge_file) return edge_file.error();
  CsvTable nodes(**node_file, CsvForm::kNeo4j,
                 {"id", "name", "type", "kind", "aliases", "externalIds",
                  "fact", "relation"});
  CsvTable edges(**edge_file, CsvForm::kNeo4j,
                 {"id", "source", "target", "type", "label", "relation", "fact",
                  "standing", "content", "weight", "confidence", "claimedBy",
                  "time", "article", "quote"});
  auto done = visit_property_graph(
      graph, options,
      [&](const PropertyNode& node) {
        return nodes.row({node.id, node.name, node.type, node.kind,
                          joined(node.aliases, kInCell),
                          joined(node.external_ids, kInCell), node.fact,
                          node.relation});
      },
      [&](const PropertyEdge& edge) {
        return edges.row(
            {edge.id, edge.source, edge.target, edge.type, edge.label,
             edge.relation, edge.fact, edge.standing,
             edge.is_content ? "content" : "", std::to_string(edge.origins),
             decimal(edge.confidence), joined(edge.claimants, kInCell),
             edge.time, edge.article, edge.quote});
      });
  if (!done) return done;
  const auto script = folder.file("load.cypher");
  if (!script) return script.error();
  write_script(**script, options.part);
  return written(**script);
}

}  // namespace relata::exporters
