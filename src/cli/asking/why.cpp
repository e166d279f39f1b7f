// relata why: why a fact is there; why two names are, or are not, one.

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/asking/fact_row.h"
#include "cli/cli.h"
#include "cli/graph_options.h"
#include "core/words/wording.h"
#include "query/query.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct WhyArguments {
  std::string graph;
  std::vector<std::string> names;
};

/// "says (accuse) > reads (neutral)": who says that who says.
Result<std::string> chain_words(const GraphView& graph,
                                const Assertion& assertion) {
  std::string words = "the outlet";
  for (const Source& source : assertion.chain) {
    auto name = source.entity ? query::text_of(graph, *source.entity)
                              : Result<std::string>(source.text);
    if (!name) return name;
    words += " > " + *name + " (" + source.cue + ", " +
             std::string(label(source.source_class)) + ")";
  }
  return words;
}

Result<void> explain_fact(const GraphView& graph, const Fact& fact) {
  const auto words = wording(graph, fact);
  if (!words) return words.error();
  std::cout << printable(*words) << "\n  " << to_string(fact.id) << ", "
            << label(fact.standing) << ", " << fact.support_articles
            << " articles, " << fact.support_origins << " sources\n";
  for (const Assertion& assertion : fact.assertions) {
    const auto chain = chain_words(graph, assertion);
    if (!chain) return chain.error();
    std::cout << "\n  " << printable(assertion.article) << ", "
              << (assertion.field == Field::kTitle ? "title, " : "") << "bytes "
              << assertion.span.begin << " to " << assertion.span.end
              << "\n    \"" << printable(assertion.text) << "\"\n    relation  "
              << printable(assertion.relation) << "\n    said by   "
              << printable(*chain) << "\n    said as   "
              << label(assertion.polarity) << ", " << label(assertion.certainty)
              << ", " << label(assertion.force) << ", "
              << (assertion.is_explicit ? "explicit" : "implicit")
              << ", confidence " << assertion.confidence << '\n';
    if (assertion.time) {
      std::cout << "    time      " << printable(assertion.time->text);
      if (!assertion.time->begin.empty()) {
        std::cout << " (" << printable(assertion.time->begin) << ")";
      }
      std::cout << '\n';
    }
  }
  return {};
}

void print_decisions(const std::vector<GraphView::Decision>& decisions) {
  constexpr std::size_t most_shown = 40;
  for (std::size_t i = 0; i < std::min(decisions.size(), most_shown); ++i) {
    const GraphView::Decision& decision = decisions[i];
    std::cout << "  " << (decision.accepted ? "joined" : "kept apart")
              << ", weight " << decision.weight << ": "
              << printable(decision.reason) << '\n';
  }
  if (decisions.size() > most_shown) {
    std::cout << "  ... and " << decisions.size() - most_shown << " more\n";
  }
}

Result<void> explain_entity(const GraphView& graph, const Entity& entity) {
  constexpr std::size_t most_shown = 40;
  std::cout << printable(entity.name) << " (" << label(entity.type) << ", "
            << to_string(entity.id) << ")\n";
  for (std::size_t i = 0; i < std::min(entity.mentions.size(), most_shown);
       ++i) {
    const EntityMention& mention = entity.mentions[i];
    std::cout << "  " << printable(mention.article) << ", bytes "
              << mention.span.begin << " to " << mention.span.end << ": \""
              << printable(mention.text) << "\", " << printable(mention.reason)
              << '\n';
  }
  if (entity.mentions.size() > most_shown) {
    std::cout << "  ... and " << entity.mentions.size() - most_shown
              << " more mentions\n";
  }
  const auto decisions = graph.decisions(entity.id, entity.id);
  if (!decisions) return decisions.error();
  if (!decisions->empty()) std::cout << "Across articles:\n";
  print_decisions(*decisions);
  return {};
}

Result<void> explain_pair(const GraphView& graph, const Entity& one,
                          const Entity& other) {
  const bool is_one = one.id == other.id;
  std::cout << printable(one.name) << " and " << printable(other.name)
            << (is_one ? " are one entity\n" : " are two entities\n");
  const auto decisions = graph.decisions(one.id, other.id);
  if (!decisions) return decisions.error();
  if (decisions->empty()) {
    std::cout << (is_one ? "  all of its mentions are in one article\n"
                         : "  nothing suggests that they are one\n");
  }
  print_decisions(*decisions);
  return {};
}

/// The entity that has exactly this mention text or name; the first of those
/// a person may mean.
Result<Entity> entity_called(const GraphView& graph, const std::string& name) {
  const auto ids = query::find_entities(graph, name);
  if (!ids) return ids.error();
  if (!ids->empty()) {
    auto entity = graph.entity(ids->front());
    if (!entity) return entity.error();
    if (*entity) return **std::move(entity);
  }
  return unknown_name(graph, name);
}

Result<void> explain(const GraphView& graph,
                     const std::vector<std::string>& names) {
  if (const auto id = parse_fact_id(names[0]); id && names.size() == 1) {
    const auto fact = graph.fact(*id);
    if (!fact) return fact.error();
    if (*fact) return explain_fact(graph, **fact);
  }
  const auto one = entity_called(graph, names[0]);
  if (!one) return one.error();
  if (names.size() == 1) return explain_entity(graph, *one);
  const auto other = entity_called(graph, names[1]);
  if (!other) return other.error();
  return explain_pair(graph, *one, *other);
}

int run_why(const WhyArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  if (auto done = explain(*graph, arguments.names); !done) {
    return report(done.error());
  }
  return flush_output();
}

}  // namespace

void add_why(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "why", "Tell why a fact is there, or why two names are one or two");
  auto arguments = std::make_shared<WhyArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option("what", arguments->names,
                   "The id of a fact, or one or two entities")
      ->required()
      ->expected(1, 2)
      ->option_text("ID | A [B]");
  command->callback([&status, arguments] { status = run_why(*arguments); });
}

}  // namespace relata::cli
