// relata export and render: a graph as a file for other programs, or a picture.

#include "export/export.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "store/store.h"
#include "view/view.h"

namespace relata::cli {
namespace {

struct ExportArguments {
  std::string graph;
  std::string format;
  std::string output;
  std::string around;
  std::string assertion = "own";
  FilterOptions filters;
  exporters::Options options;
};

/// The options with the entity that `around` names.
Result<exporters::Options> options(const store::Graph& graph,
                                   const ExportArguments& arguments) {
  exporters::Options options = arguments.options;
  options.assert_reported = arguments.assertion == "reported";
  if (arguments.around.empty()) return options;
  const auto ids = query::find_entities(graph, arguments.around);
  if (!ids) return ids.error();
  if (ids->empty()) {
    return fail(Error::Kind::kNotFound,
                "nothing is called '" + arguments.around + "'");
  }
  options.around = ids->front();
  return options;
}

/// Writes a file whole or not at all: under another name first.
Result<void> write_file(
    const std::string& path,
    const std::function<Result<void>(std::ostream&)>& content) {
  const std::string unfinished = path + ".part";
  const auto failed = [&] {
    std::remove(unfinished.c_str());
    return fail(Error::Kind::kIo, path + ": cannot be written");
  };
  std::ofstream out(unfinished, std::ios::binary);
  if (!out) return failed();
  if (auto done = content(out); !done) {
    std::remove(unfinished.c_str());
    return fail(done.error().kind, path + ": " + done.error().message);
  }
  out.close();
  if (!out || std::rename(unfinished.c_str(), path.c_str()) != 0) {
    return failed();
  }
  return {};
}

int run_export(const ExportArguments& arguments) {
  const auto graph =
      store::Graph::open(arguments.graph, store::Graph::Mode::kRead);
  if (!graph) return report(graph.error());
  const auto chosen = options(*graph, arguments);
  if (!chosen) return report(chosen.error());
  const auto format = exporters::parse_format(arguments.format);
  auto kept = filters(arguments.filters);
  if (!kept) return report(kept.error());
  // JSON Lines is the whole graph, for programs that look at the rest.
  if (*format == exporters::Format::kJsonLines) kept->unresolved = true;
  const auto view = query::filtered(*graph, *kept);
  const auto content = [&](std::ostream& out) {
    return exporters::write(*format, *view, *chosen, out);
  };
  const auto done = arguments.output.empty()
                        ? content(std::cout)
                        : write_file(arguments.output, content);
  if (!done) return report(done.error());
  return flush_output();
}

int run_render(const ExportArguments& arguments) {
  const auto graph =
      store::Graph::open(arguments.graph, store::Graph::Mode::kRead);
  if (!graph) return report(graph.error());
  const auto chosen = options(*graph, arguments);
  if (!chosen) return report(chosen.error());
  const auto kept = filters(arguments.filters);
  if (!kept) return report(kept.error());
  const auto view = query::filtered(*graph, *kept);
  std::ostringstream dot;
  auto done = exporters::write(exporters::Format::kDot, *view, *chosen, dot);
  if (!done) return report(done.error());
  const auto picture = view::svg(dot.str());
  if (!picture) return report(picture.error());
  done = write_file(arguments.output, [&](std::ostream& out) -> Result<void> {
    out << *picture;
    return {};
  });
  return done ? kDone : report(done.error());
}

void add_choice(CLI::App& command, ExportArguments& arguments) {
  command
      .add_option("--limit", arguments.options.limit,
                  "Pictures and dot: at most so many facts (default: 120)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
      ->option_text("N");
  command
      .add_option("--around", arguments.around,
                  "Pictures and dot: only what stands beside this entity")
      ->option_text("ENTITY");
  command
      .add_option("--assert", arguments.assertion,
                  "What may leave as a plain fact: what outlets say in their "
                  "own voice, or also what others neutrally report")
      ->check(CLI::IsMember({"own", "reported"}))
      ->option_text("own|reported");
  add_filters(command, arguments.filters);
}

}  // namespace

void add_export(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("export", "Write a graph for other programs");
  auto arguments = std::make_shared<ExportArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("format", arguments->format, "The form of the file")
      ->required()
      ->check(CLI::IsMember(exporters::format_names()))
      ->option_text("dot|graphml|jsonld|nt|jsonl");
  command
      ->add_option("-o,--output", arguments->output,
                   "File to write (default: standard output)")
      ->option_text("FILE");
  command
      ->add_option("--base", arguments->options.base,
                   "What IRIs begin with (default: urn:relata:)")
      ->option_text("IRI");
  add_choice(*command, *arguments);
  command->callback([&status, arguments] { status = run_export(*arguments); });
}

void add_render(CLI::App& app, int& status) {
  auto* command = app.add_subcommand("render", "Draw a graph as SVG");
  auto arguments = std::make_shared<ExportArguments>();
  arguments->options.limit = 60;
  add_graph(*command, arguments->graph);
  command->add_option("-o,--output", arguments->output, "File to write")
      ->required()
      ->option_text("FILE.svg");
  add_choice(*command, *arguments);
  command->callback([&status, arguments] { status = run_render(*arguments); });
}

}  // namespace relata::cli
