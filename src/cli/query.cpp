// relata query: 'Blinken -[meet]-> ?who'.

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/fact_row.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct QueryArguments {
  std::string graph;
  std::string pattern;
  FilterOptions filters;
  RowFormat format = RowFormat::kTable;
  std::size_t limit = 100;
  bool evidence = false;
};

std::vector<std::string> columns(const query::Query& query, bool evidence) {
  std::vector<std::string> names = query.variables;
  if (names.empty()) names.emplace_back("fact");
  for (const char* name : {"standing", "claimed by", "sources"}) {
    names.emplace_back(name);
  }
  if (evidence) {
    names.emplace_back("article");
    names.emplace_back("evidence");
  }
  return names;
}

/// What the facts of an answer have in common: the cells of each column, one
/// below the other for a join.
Result<std::vector<std::string>> cells(const GraphView& graph,
                                       const query::Answer& answer,
                                       bool evidence) {
  std::vector<std::string> row;
  for (const query::Value& value : answer.values) {
    auto text = query::text_of(graph, value);
    if (!text) return text.error();
    row.push_back(*std::move(text));
  }
  std::vector<std::string> last;
  for (const Fact& fact : answer.facts) {
    const auto described = fact_cells(graph, fact, evidence);
    if (!described) return described.error();
    if (answer.values.empty()) {
      auto words = query::wording(graph, fact);
      if (!words) return words.error();
      row.push_back(*std::move(words));
    }
    last.resize(described->size());
    for (std::size_t i = 0; i < last.size(); ++i) {
      const std::string& cell = (*described)[i];
      if (last[i].empty()) {
        last[i] = cell;
      } else if (!cell.empty() && cell != last[i]) {
        last[i] += "; " + cell;
      }
    }
  }
  row.insert(row.end(), last.begin(), last.end());
  return row;
}

int run_query(const QueryArguments& arguments) {
  const auto query = query::parse(arguments.pattern);
  if (!query) return report(query.error());
  const auto kept = filters(arguments.filters);
  if (!kept) return report(kept.error());
  const auto graph =
      store::Graph::open(arguments.graph, store::Graph::Mode::kRead);
  if (!graph) return report(graph.error());
  const auto view = query::filtered(*graph, *kept);
  RowPrinter printer(arguments.format, columns(*query, arguments.evidence),
                     std::cout);
  const auto print = [&](const query::Answer& answer) -> Result<void> {
    auto row = cells(*graph, answer, arguments.evidence);
    if (!row) return row.error();
    // A question without variables and with several patterns has one row.
    if (answer.values.empty() && answer.facts.size() > 1) {
      for (std::size_t i = 1; i < answer.facts.size(); ++i) {
        (*row)[0] += "; " + (*row)[1];
        row->erase(row->begin() + 1);
      }
    }
    printer.row(*std::move(row));
    return {};
  };
  const auto done = query::answer(*query, *view, *kept, arguments.limit, print);
  printer.finish();
  if (!done) return report(done.error());
  const int flushed = flush_output();
  return flushed == kDone && printer.count() == 0 ? kNothingFound : flushed;
}

}  // namespace

void add_query(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "query", "Ask a graph, as in 'Blinken -[meet]-> ?who'");
  auto arguments = std::make_shared<QueryArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option(
          "pattern", arguments->pattern,
          "A -[relation]-> B; ends are names, ?variables or *; several "
          "patterns are joined by ;")
      ->required()
      ->option_text("PATTERN");
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many answers")
      ->option_text("N (default: 100)");
  command->add_flag("--evidence", arguments->evidence,
                    "Show the article and the sentence");
  add_filters(*command, arguments->filters);
  command->callback([&status, arguments] { status = run_query(*arguments); });
}

}  // namespace relata::cli
