// relata review: the doubtful decisions on who is who, for a person to settle.

#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/cli.h"
#include "cli/correcting.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "merge/merge.h"

namespace relata::cli {
namespace {

struct ReviewArguments {
  std::string graph;
  std::size_t limit = 20;
  RowFormat format = RowFormat::kTable;
  std::vector<std::string> accept;
  std::vector<std::string> reject;
};

std::string written(double weight) {
  std::ostringstream out;
  out << std::setprecision(3) << weight;
  return out.str();
}

Result<void> list_doubts(const store::Graph& graph,
                         const ReviewArguments& arguments) {
  const auto verdicts = graph.verdicts(std::nullopt, merge::kSureWeight);
  if (!verdicts) return verdicts.error();
  RowPrinter printer(
      arguments.format,
      {"one thing?", "and", "now", "weight", "mentions", "why", "ids"},
      std::cout);
  for (const merge::ReviewItem& doubt :
       merge::review_items(*verdicts, arguments.limit)) {
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

int run_review(const ReviewArguments& arguments) {
  const bool writes = !arguments.accept.empty() || !arguments.reject.empty();
  auto graph =
      writes ? store::Graph::open(arguments.graph, store::Graph::Mode::kWrite)
             : open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  if (!writes) {
    if (auto done = list_doubts(*graph, arguments); !done) {
      return report(done.error());
    }
    return flush_output();
  }
  const auto settle = [&](const std::vector<std::string>& names,
                          Correction::Kind kind) -> Result<void> {
    for (std::size_t i = 0; i + 1 < names.size(); i += 2) {
      const auto did = correct(*graph, kind, {names[i], names[i + 1]});
      if (!did) return did.error();
      std::cout << printable(*did) << '\n';
    }
    return {};
  };
  auto done = settle(arguments.accept, Correction::Kind::kLink);
  if (done) done = settle(arguments.reject, Correction::Kind::kUnlink);
  return done ? int{kDone} : report(done.error());
}

}  // namespace

void add_review(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "review", "List doubtful merges and likely missed ones, and settle them");
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
  command->callback([&status, arguments] { status = run_review(*arguments); });
}

}  // namespace relata::cli
