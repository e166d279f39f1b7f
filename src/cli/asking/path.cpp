// relata path: the shortest chains of facts between two entities.

#include <iostream>
#include <memory>

#include "cli/asking/fact_row.h"
#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "core/words/wording.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct PathArguments {
  std::string graph;
  std::string from;
  std::string to;
  RowFormat format = RowFormat::kTable;
  FilterOptions filters;
  std::size_t limit = 5;
};

Result<void> print_paths(const GraphView& graph,
                         const std::vector<query::Path>& paths,
                         RowPrinter& printer) {
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (const Fact& fact : paths[i]) {
      const auto words = wording(graph, fact);
      if (!words) return words.error();
      auto cells = fact_cells(graph, fact, false);
      if (!cells) return cells.error();
      cells->insert(cells->begin(), {std::to_string(i + 1), *words});
      cells->push_back(to_string(fact.id));
      printer.row(*std::move(cells));
    }
  }
  return {};
}

int run_path(const PathArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  std::vector<std::vector<EntityId>> ends;
  for (const std::string& name : {arguments.from, arguments.to}) {
    auto ids = query::find_entities(*graph, name);
    if (!ids) return report(ids.error());
    if (ids->empty()) return report(unknown_name(*graph, name));
    ends.push_back(*std::move(ids));
  }
  const auto kept = filters(arguments.filters);
  if (!kept) return report(kept.error());
  const auto view = query::filtered(*graph, *kept);
  const auto paths =
      query::paths(*view, ends[0].front(), ends[1].front(), arguments.limit);
  if (!paths) return report(paths.error());
  RowPrinter printer(
      arguments.format,
      {"path", "fact", "standing", "claimed by", "sources", "id"}, std::cout);
  if (auto done = print_paths(*graph, *paths, printer); !done) {
    return report(done.error());
  }
  printer.finish();
  const int flushed = flush_output();
  return flushed == kDone && paths->empty() ? kNothingFound : flushed;
}

}  // namespace

void add_path(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "path", "Find the shortest chains of facts between two entities");
  auto arguments = std::make_shared<PathArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("from", arguments->from, "A name or an id")
      ->required()
      ->option_text("A");
  command->add_option("to", arguments->to, "A name or an id")
      ->required()
      ->option_text("B");
  add_filters(*command, arguments->filters);
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many chains")
      ->option_text("N (default: 5)");
  command->callback([&status, arguments] { status = run_path(*arguments); });
}

}  // namespace relata::cli
