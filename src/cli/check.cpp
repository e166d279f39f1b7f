// relata check: whether a graph's file is whole.

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/graph_options.h"

namespace relata::cli {
namespace {

int run_check(const std::string& path) {
  const auto graph = open_to_read(path);
  if (!graph) return report(graph.error());
  int status = kDone;
  const auto done = graph->verify([&](const std::string& flaw) {
    status = report(fail(Error::Kind::kBadGraph, path + ": " + flaw));
  });
  if (!done) status = report(done.error());
  if (status != kDone) {
    std::cerr << "relata: " << printable(path)
              << " is damaged; build it again from its articles\n";
    return status;
  }
  const auto counts = graph->counts();
  if (!counts) return report(counts.error());
  std::cout << "no damage: " << counts->articles << " articles, "
            << counts->entities << " entities, " << counts->facts << " facts\n";
  return flush_output();
}

}  // namespace

void add_check(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("check", "Look for damage in all of a graph's file");
  auto path = std::make_shared<std::string>();
  add_graph(*command, *path);
  command->callback([&status, path] { status = run_check(*path); });
}

}  // namespace relata::cli
