// relata review: the doubtful decisions on who is who, for a person to settle.

#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/cli.h"
#include "cli/correcting.h"
#include "cli/correcting/review_session.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "merge/merge.h"

namespace relata::cli {
namespace {

struct ReviewArguments {
  std::string graph;
  std::size_t limit = 20;
  RowFormat format = RowFormat::kTable;
  bool is_list = false;  ///< The user has said how to list them.
  std::vector<std::string> accept;
  std::vector<std::string> reject;
};

std::string written(double weight) {
  std::ostringstream out;
  out << std::setprecision(3) << weight;
  return out.str();
}

Result<std::vector<merge::ReviewItem>> doubts_of(const store::Graph& graph,
                                                 std::size_t limit) {
  const auto verdicts = graph.verdicts(std::nullopt, merge::kSureWeight);
  if (!verdicts) return verdicts.error();
  return merge::review_items(*verdicts, limit);
}

Result<void> list_doubts(const store::Graph& graph,
                         const ReviewArguments& arguments) {
  const auto doubts = doubts_of(graph, arguments.limit);
  if (!doubts) return doubts.error();
  RowPrinter printer(
      arguments.format,
      {"one thing?", "and", "now", "weight", "mentions", "why", "ids"},
      std::cout);
  for (const merge::ReviewItem& doubt : *doubts) {
    const auto first = cluster_name(graph, doubt.first);
    if (!first) return first.error();
    const auto second = cluster_name(graph, doubt.second);
    if (!second) return second.error();
    printer.row({*first, *second, doubt.is_joined ? "one" : "two",
                 written(doubt.weight), std::to_string(doubt.mentions),
                 doubt.reason,
                 to_string(doubt.first) + " " + to_string(doubt.second)});
  }
  printer.finish();
  return {};
}

/// Does what the command's arguments say is one, and is not.
Result<void> settle(store::Graph& graph, const ReviewArguments& arguments) {
  const auto settle_all = [&](const std::vector<std::string>& names,
                              Correction::Kind kind) -> Result<void> {
    for (std::size_t i = 0; i + 1 < names.size(); i += 2) {
      const NamedPair pair{names[i], names[i + 1]};
      if (auto done = check_names(graph, pair); !done) return done;
      const auto did = correct(graph, kind, pair);
      if (!did) return did.error();
      std::cout << printable(*did) << '\n';
    }
    return {};
  };
  auto done = settle_all(arguments.accept, Correction::Kind::kLink);
  return done ? settle_all(arguments.reject, Correction::Kind::kUnlink) : done;
}

Result<void> ask_person(store::Graph& graph) {
  constexpr std::size_t most_asked = 1000;
  const auto doubts = doubts_of(graph, most_asked);
  return doubts ? review_on_terminal(graph, *doubts)
                : Result<void>(doubts.error());
}

int run_review(const ReviewArguments& arguments) {
  const bool settles = !arguments.accept.empty() || !arguments.reject.empty();
  const bool asks = !settles && !arguments.is_list && is_interactive();
  auto graph = settles || asks ? store::Graph::open(arguments.graph,
                                                    store::Graph::Mode::kWrite)
                               : open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto done = settles ? settle(*graph, arguments)
                    : asks  ? ask_person(*graph)
                            : list_doubts(*graph, arguments);
  return done ? flush_output() : report(done.error());
}

}  // namespace

void add_review(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "review",
      "List doubtful merges and likely missed ones, and settle them; in a "
      "terminal one at a time, by keys");
  auto arguments = std::make_shared<ReviewArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option("--limit", arguments->limit,
                   "At most so many, those that most depends on first")
      ->option_text("N (default: 20)");
  add_row_format(*command, arguments->format);
  command
      ->add_option("--accept", arguments->accept,
                   "These two are one: links them")
      ->type_size(2)
      ->option_text("A B");
  command
      ->add_option("--reject", arguments->reject,
                   "These two are not one: unlinks them")
      ->type_size(2)
      ->option_text("A B");
  command->callback([&status, command, arguments] {
    arguments->is_list =
        command->count("--format") + command->count("--limit") > 0;
    status = run_review(*arguments);
  });
}

}  // namespace relata::cli
