#include <ostream>

#include "export/formats.h"
#include "export/property_graph.h"
#include "export/shared.h"
#include "text/escape.h"

// One file that networkx, igraph, Gephi, Neo4j (apoc), Memgraph, TinkerPop and
// Boost.Graph load: nodes before edges, keys apart for nodes and edges, no
// empty <data>, `label` the first data of an edge. Literals and facts that are
// objects of other facts are nodes of their own, named after the fact.

namespace relata::exporters {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
    "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

struct Key {
  const char* id;
  const char* name;
  const char* domain;
  const char* type;
};

constexpr Key kKeys[] = {
    {"labelV", "labelV", "node", "string"},
    {"labels", "labels", "node", "string"},
    {"name", "label", "node", "string"},
    {"kind", "kind", "node", "string"},
    {"aliases", "aliases", "node", "string"},
    {"mentions", "mentions", "node", "long"},
    {"label", "label", "edge", "string"},
    {"labelE", "labelE", "edge", "string"},
    {"weight", "weight", "edge", "double"},
    {"predicate", "predicate", "edge", "string"},
    {"lemma", "lemma", "edge", "string"},
    {"family", "family", "edge", "string"},
    {"standing", "standing", "edge", "string"},
    {"claimedBy", "claimedBy", "edge", "string"},
    {"supportArticles", "supportArticles", "edge", "long"},
    {"supportOrigins", "supportOrigins", "edge", "long"},
    {"assertions", "assertions", "edge", "long"},
    {"confidence", "confidence", "edge", "double"},
    {"events", "events", "edge", "string"},
    {"time", "time", "edge", "string"},
    {"article", "article", "edge", "string"},
    {"quote", "quote", "edge", "string"},
    {"statement", "statement", "node", "string"},
    {"relation", "relation", "node", "string"},
    {"fullName", "name", "node", "string"},
    {"externalIds", "externalIds", "node", "string"},
    {"fact", "fact", "edge", "string"},
    {"relationName", "relation", "edge", "string"},
};

/// Separates the values of one attribute.
constexpr std::string_view kBetween = " | ";

/// A comment must not hold "--" nor end in "-".
std::string comment(const std::string& words) {
  std::string text = text::xml_text(words);
  for (auto at = text.find("--"); at != std::string::npos;
       at = text.find("--", at + 1)) {
    text.insert(at + 1, " ");
  }
  return text;
}

class GraphmlWriter {
 public:
  explicit GraphmlWriter(std::ostream& out) : out_(out) {}

  void head(const std::string& part) {
    out_ << kHead;
    if (!part.empty()) {
      out_ << "  <!-- A part of a graph: " << comment(part) << " -->\n";
    }
    for (const Key& key : kKeys) {
      out_ << "  <key id=\"" << key.id << "\" for=\"" << key.domain
           << "\" attr.name=\"" << key.name << "\" attr.type=\"" << key.type
           << "\"/>\n";
    }
    out_ << "  <graph id=\"relata\" edgedefault=\"directed\">\n";
  }

  Result<void> node(const PropertyNode& node) {
    const std::string labels = ":Entity:" + node.type;
    out_ << "    <node id=\"" << node.id << "\" labels=\"" << labels << "\">\n";
    data("labels", labels);
    data("labelV", node.type);
    data("name", node.name);
    data("fullName", node.name);
    data("kind", node.kind);
    data("aliases", joined(node.aliases, kBetween));
    data("externalIds", joined(node.external_ids, kBetween));
    if (node.mentions) data("mentions", std::to_string(*node.mentions));
    data("statement", node.fact);
    data("relation", node.relation);
    out_ << "    </node>\n";
    return written(out_);
  }

  Result<void> edge(const PropertyEdge& edge) {
    out_ << "    <edge id=\"" << edge.id << "\" source=\"" << edge.source
         << "\" target=\"" << edge.target << "\" label=\""
         << text::xml_attribute(edge.label) << "\">\n";
    data("label", edge.label);
    data("labelE", edge.label);
    data("fact", edge.fact);
    if (!edge.is_content) details(edge);
    data("standing", edge.standing);
    out_ << "    </edge>\n";
    return written(out_);
  }

  Result<void> tail() {
    out_ << "  </graph>\n</graphml>\n";
    return written(out_);
  }

 private:
  void details(const PropertyEdge& edge) {
    data("weight", std::to_string(edge.origins));
    data("relationName", edge.relation);
    data("predicate", edge.predicate);
    data("lemma", edge.lemma);
    data("family", edge.family);
    data("claimedBy", joined(edge.claimants, kBetween));
    data("supportArticles", std::to_string(edge.articles));
    data("supportOrigins", std::to_string(edge.origins));
    data("assertions", std::to_string(edge.assertions));
    data("confidence", decimal(edge.confidence));
    data("events", joined(edge.events, kBetween));
    data("time", edge.time);
    data("article", edge.article);
    data("quote", edge.quote);
  }

  void data(const char* key, std::string_view value) {
    const std::string text = text::xml_text(value);
    if (text.empty()) return;
    out_ << "      <data key=\"" << key << "\">" << text << "</data>\n";
  }

  std::ostream& out_;
};

}  // namespace

Result<void> write_graphml(const GraphView& graph, const Options& options,
                           std::ostream& out) {
  GraphmlWriter writer(out);
  writer.head(options.part);
  auto done = visit_property_graph(
      graph, options,
      [&](const PropertyNode& node) { return writer.node(node); },
      [&](const PropertyEdge& edge) { return writer.edge(edge); });
  return done ? writer.tail() : done;
}

}  // namespace relata::exporters
