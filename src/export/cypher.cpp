#include <map>
#include <ostream>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/shared.h"
#include "text/escape.h"
#include "text/utf8.h"

// A script for cypher-shell, Neo4j's browser and Memgraph. Nodes and edges are
// merged on their ids, in batches of one label or type, so that nothing of APOC
// is needed and a script that is loaded twice changes nothing.

namespace relata::exporters {
namespace {

constexpr std::size_t kBatch = 500;

/// A string literal of Cypher. Control characters are \uXXXX, since shells
/// read a script by the line.
std::string cypher_string(std::string_view text) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out = "'";
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text, at);
    const std::string_view bytes = text.substr(at, next.size);
    at += next.size;
    if (next.value == '\\' || next.value == '\'') {
      out += '\\';
      out += bytes;
    } else if (next.value == '\n') {
      out += "\\n";
    } else if (next.value == '\r') {
      out += "\\r";
    } else if (next.value == '\t') {
      out += "\\t";
    } else if (next.value < 0x20 || next.value == 0x7F) {
      out += "\\u00";
      out += digits[next.value / 16];
      out += digits[next.value % 16];
    } else if (next.value == text::kReplacement) {
      out += "\xEF\xBF\xBD";
    } else {
      out += bytes;
    }
  }
  return out + "'";
}

std::string cypher_list(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) {
    list += (list.empty() ? "" : ", ") + cypher_string(item);
  }
  return "[" + list + "]";
}

/// A map literal, written member by member.
class CypherMap {
 public:
  void raw(const char* key, const std::string& value) {
    text_ += (text_.empty() ? "{" : ", ") + std::string(key) + ": " + value;
  }
  void text(const char* key, const std::string& value) {
    if (!value.empty()) raw(key, cypher_string(value));
  }
  void list(const char* key, const std::vector<std::string>& values) {
    if (!values.empty()) raw(key, cypher_list(values));
  }
  void number(const char* key, std::size_t value) {
    raw(key, std::to_string(value));
  }
  std::string done() const { return text_ + "}"; }

 private:
  std::string text_;
};

std::string row(const PropertyNode& node) {
  CypherMap map;
  map.text("id", node.id);
  map.text("name", node.name);
  map.text("kind", node.kind);
  map.list("aliases", node.aliases);
  map.list("externalIds", node.external_ids);
  if (node.mentions) map.number("mentions", *node.mentions);
  map.text("fact", node.fact);
  map.text("relation", node.relation);
  return map.done();
}

std::string row(const PropertyEdge& edge) {
  CypherMap map;
  map.text("id", edge.id);
  map.text("label", edge.label);
  map.text("fact", edge.fact);
  map.text("standing", edge.standing);
  if (!edge.is_content) {
    map.text("relation", edge.relation);
    map.text("lemma", edge.lemma);
    map.text("predicate", edge.predicate);
    map.text("family", edge.family);
    map.list("claimedBy", edge.claimants);
    map.list("events", edge.events);
    map.number("weight", edge.origins);
    map.number("supportArticles", edge.articles);
    map.number("supportOrigins", edge.origins);
    map.number("assertions", edge.assertions);
    map.raw("confidence", decimal(edge.confidence));
    map.text("time", edge.time);
    map.text("article", edge.article);
    map.text("quote", edge.quote);
  }
  return "{s: " + cypher_string(edge.source) +
         ", t: " + cypher_string(edge.target) + ", p: " + map.done() + "}";
}

/// Rows by label or type, written as they are enough.
class Batches {
 public:
  /// `statement` has "$" where the label or type goes.
  Batches(std::ostream& out, std::string statement)
      : out_(out), statement_(std::move(statement)) {}

  Result<void> add(const std::string& type, std::string row) {
    rows_[type].push_back(std::move(row));
    return ++count_ < kBatch ? Result<void>() : flush();
  }

  Result<void> flush() {
    for (const auto& [type, rows] : rows_) {
      out_ << "UNWIND [\n";
      for (const std::string& row : rows)
        out_ << "  " << row << (&row == &rows.back() ? "\n" : ",\n");
      const auto place = statement_.find('$');
      out_ << "] AS row\n"
           << statement_.substr(0, place) << '`' << type << '`'
           << statement_.substr(place + 1) << ";\n";
    }
    rows_.clear();
    count_ = 0;
    return written(out_);
  }

 private:
  std::ostream& out_;
  const std::string statement_;
  std::map<std::string, std::vector<std::string>> rows_;
  std::size_t count_ = 0;
};

}  // namespace

Result<void> write_cypher(const GraphView& graph, const Options& options,
                          std::ostream& out) {
  if (!options.part.empty()) {
    out << "// A part of a graph: " << text::tsv_cell(options.part) << '\n';
  }
  out << "CREATE CONSTRAINT relata_node IF NOT EXISTS "
         "FOR (n:Node) REQUIRE n.id IS UNIQUE;\n";
  Batches nodes(out, "MERGE (n:Node {id: row.id}) SET n += row, n:$");
  Batches edges(out,
                "MATCH (a:Node {id: row.s}) MATCH (b:Node {id: row.t})\n"
                "MERGE (a)-[r:$ {id: row.p.id}]->(b) SET r += row.p");
  bool has_edges = false;
  auto done = visit_property_graph(
      graph, options,
      [&](const PropertyNode& node) { return nodes.add(node.type, row(node)); },
      [&](const PropertyEdge& edge) -> Result<void> {
        if (!has_edges) {
          has_edges = true;
          if (auto flushed = nodes.flush(); !flushed) return flushed;
        }
        return edges.add(edge.type, row(edge));
      });
  if (!done) return done;
  if (auto flushed = nodes.flush(); !flushed) return flushed;
  return edges.flush();
}

}  // namespace relata::exporters
