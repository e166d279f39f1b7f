#include "export/property_graph.h"

#include <set>

#include "export/shared.h"
#include "lexicon/meaning/predicates.h"

namespace relata::exporters {
namespace {

/// The id of the node at the end of an edge.
std::string end_id(const Fact& fact) {
  if (const auto* entity = std::get_if<EntityId>(&fact.object)) {
    return to_string(*entity);
  }
  return "o" + to_string(fact.id).substr(1);
}

/// What a relationship type begins with.
std::string_view type_prefix(const Fact& fact, bool has_claimants) {
  switch (fact.standing) {
    case Standing::kAsserted:
      return "";
    case Standing::kAttributed:
      return has_claimants ? "REPORTED_" : "PROBABLE_";
    case Standing::kDisputed:
      return "DISPUTED_";
    case Standing::kDenied:
      return "NOT_";
    case Standing::kUnrealised:
      return mode(fact).is_negative ? "POSSIBLE_NOT_" : "POSSIBLE_";
  }
  return "";
}

/// What the assertions come to.
void add_assertions(const Fact& fact, PropertyEdge& edge) {
  edge.assertions = fact.assertions.size();
  std::set<std::string> events;
  for (const Assertion& assertion : fact.assertions) {
    events.insert(to_string(assertion.event));
    if (edge.time.empty() && assertion.time) edge.time = assertion.time->begin;
  }
  edge.events.assign(events.begin(), events.end());
  const Assertion* const decides = deciding(fact);
  if (decides == nullptr) return;
  edge.confidence = static_cast<double>(decides->confidence);
  edge.article = decides->article;
  edge.quote = decides->text;
}

Result<PropertyEdge> edge_of(const GraphView& graph, const Fact& fact,
                             const Options& options) {
  PropertyEdge edge{.id = to_string(fact.id),
                    .source = to_string(fact.subject),
                    .target = end_id(fact),
                    .relation = relation_name(fact),
                    .fact = to_string(fact.id),
                    .lemma = fact.lemma,
                    .predicate = fact.predicate,
                    .standing = std::string(label(fact.standing)),
                    .articles = fact.support_articles,
                    .origins = fact.support_origins};
  auto all = claimants(graph, fact);
  if (!all) return all.error();
  edge.claimants = *std::move(all);
  edge.label = edge.relation;
  edge.type = type_word(edge.relation);
  if (!is_plain(fact, options)) {
    const auto deciders = deciding_claimants(graph, fact);
    if (!deciders) return deciders.error();
    edge.label = standing_label(fact, edge.relation, *deciders);
    edge.type = std::string(type_prefix(fact, !deciders->empty())) + edge.type;
  }
  if (const auto* predicate = lexicon::find_predicate(fact.predicate)) {
    edge.family = predicate->family;
  }
  add_assertions(fact, edge);
  return edge;
}

class Walker {
 public:
  Walker(const GraphView& graph, const Options& options,
         const std::function<Result<void>(const PropertyNode&)>& on_node,
         const std::function<Result<void>(const PropertyEdge&)>& on_edge)
      : graph_(graph),
        options_(options),
        on_node_(on_node),
        on_edge_(on_edge) {}

  Result<void> run() {
    auto done = graph_.visit_outlines(
        [this](const Entity& entity, std::uint64_t mentions) {
          return node(entity, mentions);
        });
    if (!done) return done;
    done = graph_.visit_facts(
        [this](const Fact& fact) { return object_node(fact); });
    if (!done) return done;
    return graph_.visit_facts([this](const Fact& fact) { return edge(fact); });
  }

 private:
  Result<void> node(const Entity& entity, std::uint64_t mentions) {
    const auto is_known = is_shown(graph_, entity);
    if (!is_known) return is_known.error();
    if (!*is_known) return {};
    return on_node_({.id = to_string(entity.id),
                     .type = std::string(label(entity.type)),
                     .name = entity.name,
                     .kind = std::string(label(entity.kind)),
                     .aliases = entity.aliases,
                     .external_ids = entity.external_ids,
                     .mentions = mentions});
  }

  Result<void> object_node(const Fact& fact) {
    if (std::holds_alternative<EntityId>(fact.object)) return {};
    PropertyNode node{.id = end_id(fact), .type = "Literal"};
    if (std::holds_alternative<Literal>(fact.object)) {
      const auto words = object_words(graph_, fact);
      if (!words) return words.error();
      // Some readers take no node without a name.
      node.name = words->empty() ? "-" : *words;
      return on_node_(node);
    }
    const FactId inner = std::get<FactId>(fact.object);
    const auto words = wording(graph_, inner, fact.content);
    if (!words) return words.error();
    const auto content = graph_.fact(inner);
    if (!content) return content.error();
    node.type = "Statement";
    node.name = *words;
    node.fact = to_string(inner);
    if (*content) {
      node.relation =
          std::string(mode_words(fact.content)) + relation_name(**content);
    }
    return on_node_(node);
  }

  Result<void> edge(const Fact& fact) {
    const auto edge = edge_of(graph_, fact, options_);
    if (!edge) return edge.error();
    if (auto done = on_edge_(*edge); !done) return done;
    const auto* inner = std::get_if<FactId>(&fact.object);
    return inner != nullptr ? content_edges(fact, *inner) : Result<void>();
  }

  /// From the node of a fact that another one is about to its two ends, so that
  /// a walk can go on there.
  Result<void> content_edges(const Fact& fact, FactId inner) {
    const auto content = graph_.fact(inner);
    if (!content) return content.error();
    if (!*content) return {};
    const std::string id = "c" + to_string(fact.id).substr(1);
    PropertyEdge edge{.source = end_id(fact),
                      .fact = to_string(inner),
                      .standing = std::string(label((*content)->standing)),
                      .is_content = true};
    for (const bool is_subject : {true, false}) {
      edge.id = id + (is_subject ? "s" : "o");
      edge.target =
          is_subject ? to_string((*content)->subject) : end_id(**content);
      edge.label = is_subject ? "content subject" : "content object";
      edge.type = type_word(edge.label);
      if (auto done = on_edge_(edge); !done) return done;
    }
    return {};
  }

  const GraphView& graph_;
  const Options& options_;
  const std::function<Result<void>(const PropertyNode&)>& on_node_;
  const std::function<Result<void>(const PropertyEdge&)>& on_edge_;
};

}  // namespace

std::string type_word(std::string_view relation) {
  std::string word;
  for (const char c : relation) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           static_cast<unsigned char>(c) >= 0x80;
    const bool is_lower = c >= 'a' && c <= 'z';
    word += !is_letter ? '_' : is_lower ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return word;
}

Result<void> visit_property_graph(
    const GraphView& graph, const Options& options,
    const std::function<Result<void>(const PropertyNode&)>& on_node,
    const std::function<Result<void>(const PropertyEdge&)>& on_edge) {
  return Walker(graph, options, on_node, on_edge).run();
}

}  // namespace relata::exporters
