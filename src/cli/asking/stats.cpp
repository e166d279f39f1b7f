// relata stats: how much a graph holds, and of what.

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "lexicon/meaning/predicates.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct StatsArguments {
  std::string graph;
  RowFormat format = RowFormat::kTable;
};

using Tally = std::map<std::string, std::uint64_t>;

/// What a graph holds, by what, counted in one pass over it.
struct Tallies {
  Tally types;      ///< Of entities with a name or a fact.
  Tally kinds;      ///< Of all entities.
  Tally families;   ///< Of facts with a canonical predicate.
  Tally standings;  ///< Of facts.
  Tally sources;    ///< Outlets of articles.
};

Result<Tallies> count(const GraphView& graph) {
  Tallies tallies;
  auto done = graph.visit_articles([&](const Article& a) -> Result<void> {
    ++tallies.sources[a.source.empty() ? "(unknown)" : a.source];
    return {};
  });
  if (!done) return done.error();
  done = graph.visit_outlines(
      [&](const Entity& entity, std::uint64_t) -> Result<void> {
        ++tallies.kinds[std::string(label(entity.kind))];
        if (entity.kind == EntityKind::kNamed) {
          ++tallies.types[std::string(label(entity.type))];
        }
        return {};
      });
  if (!done) return done.error();
  done = graph.visit_facts([&](const Fact& fact) -> Result<void> {
    ++tallies.standings[std::string(label(fact.standing))];
    const lexicon::Predicate* predicate =
        lexicon::find_predicate(fact.predicate);
    ++tallies.families[predicate != nullptr ? std::string(predicate->family)
                                            : "(other)"];
    return {};
  });
  if (!done) return done.error();
  return tallies;
}

/// One row for each of the commonest.
void print(RowPrinter& printer, const char* what, const Tally& tally) {
  constexpr std::size_t most_shown = 15;
  std::vector<std::pair<std::string, std::uint64_t>> order(tally.begin(),
                                                           tally.end());
  std::stable_sort(
      order.begin(), order.end(),
      [](const auto& a, const auto& b) { return a.second > b.second; });
  for (std::size_t i = 0; i < std::min(order.size(), most_shown); ++i) {
    printer.row({what, order[i].first, std::to_string(order[i].second)});
  }
}

int run_stats(const StatsArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto counts = graph->counts();
  if (!counts) return report(counts.error());
  const auto tallies = count(*graph);
  if (!tallies) return report(tallies.error());
  RowPrinter printer(arguments.format, {"what", "which", "count"}, std::cout);
  const auto row = [&printer](const char* what, std::uint64_t number) {
    printer.row({what, "", std::to_string(number)});
  };
  row("articles", counts->articles);
  row("articles that are copies of others", counts->copies);
  row("sentences", counts->sentences);
  row("mentions", counts->mentions);
  row("entities", counts->entities);
  row("entities with a name or a fact", counts->shown_entities);
  row("facts", counts->facts);
  row("assertions", counts->assertions);
  print(printer, "articles of", tallies->sources);
  print(printer, "entities, named", tallies->types);
  print(printer, "entities, by kind", tallies->kinds);
  print(printer, "facts, by standing", tallies->standings);
  print(printer, "facts, by family", tallies->families);
  printer.finish();
  return flush_output();
}

}  // namespace

void add_stats(CLI::App& app, int& status) {
  auto* command = app.add_subcommand("stats", "Count what a graph holds");
  auto arguments = std::make_shared<StatsArguments>();
  add_graph(*command, arguments->graph);
  add_row_format(*command, arguments->format);
  command->callback([&status, arguments] { status = run_stats(*arguments); });
}

}  // namespace relata::cli
