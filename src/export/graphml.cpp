#include <algorithm>
#include <ostream>
#include <set>

#include "export/formats.h"
#include "export/shared.h"
#include "lexicon/predicates.h"
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
};

/// Separates the values of one attribute.
constexpr std::string_view kBetween = " | ";

class GraphmlWriter {
 public:
  GraphmlWriter(const GraphView& graph, std::ostream& out)
      : graph_(graph), out_(out) {}

  Result<void> run() {
    out_ << kHead;
    for (const Key& key : kKeys) {
      out_ << "  <key id=\"" << key.id << "\" for=\"" << key.domain
           << "\" attr.name=\"" << key.name << "\" attr.type=\"" << key.type
           << "\"/>\n";
    }
    out_ << "  <graph id=\"relata\" edgedefault=\"directed\">\n";
    auto done = graph_.visit_entities(
        [this](const Entity& entity) { return node(entity); });
    if (!done) return done;
    done = graph_.visit_facts(
        [this](const Fact& fact) { return object_node(fact); });
    if (!done) return done;
    done = graph_.visit_facts([this](const Fact& fact) { return edge(fact); });
    if (!done) return done;
    out_ << "  </graph>\n</graphml>\n";
    return written(out_);
  }

 private:
  void data(const char* key, std::string_view value) {
    const std::string text = text::xml_text(value);
    if (text.empty()) return;
    out_ << "      <data key=\"" << key << "\">" << text << "</data>\n";
  }

  void open_node(std::string_view id, std::string_view type) {
    const std::string labels = ":Entity:" + std::string(type);
    out_ << "    <node id=\"" << id << "\" labels=\"" << labels << "\">\n";
    data("labels", labels);
    data("labelV", type);
  }

  Result<void> node(const Entity& entity) {
    const auto is_known = is_shown(graph_, entity);
    if (!is_known) return is_known.error();
    if (!*is_known) return {};
    open_node(to_string(entity.id), label(entity.type));
    data("name", entity.name);
    data("kind", label(entity.kind));
    data("aliases", joined(entity.aliases, kBetween));
    data("mentions", std::to_string(entity.mentions.size()));
    out_ << "    </node>\n";
    return written(out_);
  }

  /// The id of the node at the end of an edge.
  static std::string end_id(const Fact& fact) {
    if (const auto* entity = std::get_if<EntityId>(&fact.object)) {
      return to_string(*entity);
    }
    return "o" + to_string(fact.id).substr(1);
  }

  /// A literal or a fact as a node.
  Result<void> object_node(const Fact& fact) {
    if (std::holds_alternative<EntityId>(fact.object)) return {};
    const auto* literal = std::get_if<Literal>(&fact.object);
    const auto* inner = std::get_if<FactId>(&fact.object);
    std::string name = literal != nullptr ? literal->text : "";
    if (inner != nullptr) {
      const auto content = graph_.fact(*inner);
      if (!content) return content.error();
      auto words = *content ? wording(graph_, **content)
                            : Result<std::string>(to_string(*inner));
      if (!words) return words.error();
      name = *std::move(words);
    }
    open_node(end_id(fact), literal != nullptr ? "Literal" : "Statement");
    data("name", name);
    if (inner != nullptr) data("statement", to_string(*inner));
    out_ << "    </node>\n";
    return written(out_);
  }

  Result<void> edge(const Fact& fact) {
    const auto names = claimants(graph_, fact);
    if (!names) return names.error();
    const std::string label =
        fact.predicate.empty() ? fact.lemma : fact.predicate;
    const lexicon::Predicate* predicate =
        lexicon::find_predicate(fact.predicate);
    out_ << "    <edge id=\"" << to_string(fact.id) << "\" source=\""
         << to_string(fact.subject) << "\" target=\"" << end_id(fact)
         << "\" label=\"" << text::xml_attribute(label) << "\">\n";
    data("label", label);
    data("labelE", label);
    data("weight", std::to_string(fact.support_origins));
    data("predicate", fact.predicate);
    data("lemma", fact.lemma);
    if (predicate != nullptr) data("family", predicate->family);
    data("standing", relata::label(fact.standing));
    data("claimedBy", joined(*names, kBetween));
    data("supportArticles", std::to_string(fact.support_articles));
    data("supportOrigins", std::to_string(fact.support_origins));
    assertion_data(fact);
    out_ << "    </edge>\n";
    return written(out_);
  }

  /// What the assertions come to: the surest, all events, the first time and
  /// place.
  void assertion_data(const Fact& fact) {
    if (fact.assertions.empty()) return;
    float confidence = 0;
    std::set<std::string> events;
    std::string time;
    for (const Assertion& assertion : fact.assertions) {
      confidence = std::max(confidence, assertion.confidence);
      events.insert(to_string(assertion.event));
      if (time.empty() && assertion.time) time = assertion.time->begin;
    }
    data("assertions", std::to_string(fact.assertions.size()));
    data("confidence", decimal(static_cast<double>(confidence)));
    data("events", joined({events.begin(), events.end()}, kBetween));
    data("time", time);
    data("article", fact.assertions[0].article);
    data("quote", fact.assertions[0].text);
  }

  const GraphView& graph_;
  std::ostream& out_;
};

}  // namespace

Result<void> write_graphml(const GraphView& graph, const Options&,
                           std::ostream& out) {
  return GraphmlWriter(graph, out).run();
}

}  // namespace relata::exporters
