// relata serve: a graph in a browser of this machine.

#include "serve/serve.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "view/view.h"

namespace relata::cli {
namespace {

constexpr std::uint16_t kPort = 8472;

struct ServeArguments {
  std::string graph;
  std::uint16_t port = kPort;
};

int run_serve(const ServeArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  serve::Options options{.port = arguments.port};
  options.ready = [](const std::string& url) {
    std::cout << url << std::endl;  // Whoever waits for it must see it now.
  };
  const auto done = serve::serve(*graph, options);
  return done ? kDone : report(done.error());
}

}  // namespace

void add_serve(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "serve", "Explore a graph in a browser of this machine, however great");
  auto arguments = std::make_shared<ServeArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option("--port", arguments->port,
                   "Port of 127.0.0.1; 0: any that is free (default: 8472)")
      ->option_text("N");
  command->callback([&status, arguments] { status = run_serve(*arguments); });
}

}  // namespace relata::cli
