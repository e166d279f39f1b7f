// relata link and unlink: a user's word on who is who.

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/correcting.h"
#include "cli/graph_options.h"
#include "cli/table.h"

namespace relata::cli {
namespace {

struct LinkArguments {
  std::string graph;
  NamedPair pair;
  Correction::Kind kind = Correction::Kind::kLink;
  bool list = false;
  bool undo = false;
  bool force = false;
  RowFormat format = RowFormat::kTable;
};

/// Prints the corrections of this command's kind.
Result<void> list_corrections(const store::Graph& graph,
                              const LinkArguments& arguments) {
  const auto corrections = graph.corrections();
  if (!corrections) return corrections.error();
  RowPrinter printer(arguments.format, {"first", "second", "ids"}, std::cout);
  for (const Correction& correction : *corrections) {
    if (correction.kind != arguments.kind) continue;
    const auto first = cluster_name(graph, correction.first);
    if (!first) return first.error();
    const auto second = cluster_name(graph, correction.second);
    if (!second) return second.error();
    printer.row(
        {*first, *second,
         to_string(correction.first) + " " + to_string(correction.second)});
  }
  printer.finish();
  return {};
}

Result<void> undo(store::Graph& graph, const NamedPair& pair) {
  const auto did = take_back(graph, pair);
  if (!did) return did.error();
  std::cout << printable(*did) << '\n';
  return {};
}

Result<void> say(store::Graph& graph, const LinkArguments& arguments) {
  if (!arguments.force) {
    auto done = check_pair(graph, arguments.kind, arguments.pair);
    if (!done) return done;
  }
  const auto did = correct(graph, arguments.kind, arguments.pair);
  if (!did) return did.error();
  std::cout << printable(*did) << '\n';
  return {};
}

int run_link(const LinkArguments& arguments) {
  if (!arguments.list && arguments.pair.second.empty()) {
    return report(fail(Error::Kind::kUsage, "two names are needed, or --list"));
  }
  auto graph = arguments.list ? open_to_read(arguments.graph)
                              : store::Graph::open(arguments.graph,
                                                   store::Graph::Mode::kWrite);
  if (!graph) return report(graph.error());
  const auto done = arguments.list   ? list_corrections(*graph, arguments)
                    : arguments.undo ? undo(*graph, arguments.pair)
                                     : say(*graph, arguments);
  if (!done) return report(done.error());
  return flush_output();
}

void add_correction(CLI::App& app, int& status, const char* name,
                    const char* description, Correction::Kind kind) {
  auto* command = app.add_subcommand(name, description);
  auto arguments = std::make_shared<LinkArguments>();
  arguments->kind = kind;
  add_graph(*command, arguments->graph);
  command->add_option("first", arguments->pair.first, "A name or an id")
      ->option_text("A");
  command->add_option("second", arguments->pair.second, "A name or an id")
      ->option_text("B");
  command->add_flag("--list", arguments->list, "List what was said so far");
  command->add_flag("--undo", arguments->undo,
                    "Take back what was said of A and B");
  command->add_flag("--force", arguments->force,
                    "Also for names of several things, and for unlike types");
  add_row_format(*command, arguments->format);
  command->callback([&status, arguments] { status = run_link(*arguments); });
}

}  // namespace

void add_link(CLI::App& app, int& status) {
  add_correction(app, status, "link", "Say that two entities are one",
                 Correction::Kind::kLink);
}

void add_unlink(CLI::App& app, int& status) {
  add_correction(app, status, "unlink", "Say that two entities are not one",
                 Correction::Kind::kUnlink);
}

}  // namespace relata::cli
