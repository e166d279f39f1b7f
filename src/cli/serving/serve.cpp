// relata serve: a graph in a browser of this machine.

#include "serve/serve.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/serving/editing.h"
#include "view/view.h"

namespace relata::cli {
namespace {

constexpr std::uint16_t kPort = 8472;

struct ServeArguments {
  std::string graph;
  std::uint16_t port = kPort;
  bool edit = false;
};

int run_serve(const ServeArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  serve::Options options{.port = arguments.port};
  serve::Editing edits;
  std::string end;
  if (arguments.edit) {
    auto made = editing(*graph, arguments.graph);
    if (!made) return report(made.error());
    edits = *std::move(made);
    options.editing = &edits;
    end = "#view=review&token=" + edits.token;
  }
  if (!view::has_full_drawing()) {
    std::cerr << "relata: " << kSimpleDrawing << '\n';
  }
  options.ready = [&end](const std::string& url) {
    // Whoever waits for it must see it now.
    std::cout << url << end << std::endl;
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
  command->add_flag("--edit", arguments->edit,
                    "Let whoever opens the printed address, with its token, "
                    "settle who is who");
  command->callback([&status, arguments] { status = run_serve(*arguments); });
}

}  // namespace relata::cli
