#include <ostream>

#include "export/formats.h"
#include "export/json.h"
#include "export/property_graph.h"
#include "export/shared.h"

namespace relata::exporters {
namespace {

std::string line(const Article& article) {
  JsonObject json;
  json.text("id", article.id);
  json.known("title", article.title);
  if (article.date) json.text("date", to_string(*article.date));
  json.known("source", article.source);
  json.known("url", article.url);
  return json.done();
}

std::string line(const PropertyNode& node) {
  JsonObject json;
  json.text("id", node.id);
  json.text("name", node.name);
  json.text("label", node.name);
  json.text("type", node.type);
  json.known("kind", node.kind);
  json.known("aliases", node.aliases);
  json.known("external_ids", node.external_ids);
  if (node.mentions) json.number("mentions", *node.mentions);
  json.known("fact", node.fact);
  json.known("relation", node.relation);
  return json.done();
}

std::string line(const PropertyEdge& edge) {
  JsonObject json;
  json.text("source", edge.source);
  json.text("target", edge.target);
  json.text("key", edge.id);
  json.text("id", edge.id);
  json.text("label", edge.label);
  json.text("type", edge.type);
  json.text("fact", edge.fact);
  json.text("standing", edge.standing);
  if (edge.is_content) return json.done();
  json.text("relation", edge.relation);
  json.text("lemma", edge.lemma);
  json.known("predicate", edge.predicate);
  json.known("family", edge.family);
  json.known("claimed_by", edge.claimants);
  json.known("events", edge.events);
  json.number("weight", edge.origins);
  json.number("support_articles", edge.articles);
  json.number("support_origins", edge.origins);
  json.number("assertions", edge.assertions);
  json.number("confidence", edge.confidence);
  json.known("time", edge.time);
  json.text("article", edge.article);
  json.text("quote", edge.quote);
  return json.done();
}

}  // namespace

Result<void> write_node_link(const GraphView& graph, const Options& options,
                             std::ostream& out) {
  JsonObject about;
  about.known("part", options.part);
  std::string articles;
  auto listed = graph.visit_articles([&](const Article& one) -> Result<void> {
    articles += (articles.empty() ? "\n" : ",\n") + line(one);
    return {};
  });
  if (!listed) return listed;
  about.raw("articles", "[" + articles + "]");
  out << "{\"directed\":true,\"multigraph\":true,\"graph\":" << about.done()
      << ",\n\"nodes\":[";
  const char* separator = "\n";
  bool has_links = false;
  const auto put = [&](const std::string& text) {
    out << separator << text;
    separator = ",\n";
    return written(out);
  };
  const auto start_links = [&] {
    if (has_links) return;
    out << "\n],\n\"links\":[";
    separator = "\n";
    has_links = true;
  };
  auto done = visit_property_graph(
      graph, options, [&](const PropertyNode& node) { return put(line(node)); },
      [&](const PropertyEdge& edge) {
        start_links();
        return put(line(edge));
      });
  if (!done) return done;
  start_links();
  out << "\n]}\n";
  return written(out);
}

}  // namespace relata::exporters
