// relata build, merge and remove: what changes the articles of a graph.

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/run_options.h"

namespace relata::cli {
namespace {

struct BuildArguments {
  std::string graph;
  RunOptions run;
  std::vector<std::string> known;
  std::string prepared;
};

/// What merging had to look at.
void tell_merging(const BuildReport& report) {
  constexpr std::size_t most_shown = 60;  // A word can be long.
  const merge::Report& merged = report.merged;
  if (merged.blocks + merged.regrouped == 0) return;
  std::ostringstream line;
  line << "relata: merged " << merged.blocks << " blocks";
  if (merged.largest > 0) {
    line << ", the largest '"
         << printable(shortened(merged.largest_block, most_shown)) << "' of "
         << merged.largest;
  }
  line << "; grouped " << merged.regrouped << " things, moved " << merged.moved
       << ", in " << std::fixed << std::setprecision(2) << report.merging
       << " s (processor: " << report.merging_processor << " s)\n";
  std::cerr << line.str();
}

void tell(const BuildReport& report, bool quiet) {
  if (quiet) return;
  std::cerr << "relata: " << report.added << " added, " << report.replaced
            << " replaced, " << report.skipped << " unchanged";
  if (report.refused > 0) std::cerr << ", " << report.refused << " left out";
  std::cerr << '\n';
  tell_merging(report);
}

int finish(const Result<BuildReport>& done, bool quiet, int status) {
  if (!done) return std::max(status, report(done.error()));
  tell(*done, quiet);
  return status;
}

int run_build(const BuildArguments& arguments) {
  const auto models = load_models(arguments.run.model);
  if (!models) return report(models.error());
  auto graph = store::Graph::create_or_open(arguments.graph);
  if (!graph) return report(graph.error());
  auto stamped = graph->stamp(RELATA_VERSION, models->version());
  if (!stamped) return report(stamped.error());
  int status = kDone;
  const Listener told = listener(arguments.run.quiet, status);
  BuildOptions options = arguments.run.build();
  options.known = arguments.known;
  const auto done = build(*graph, *models, arguments.run.inputs, options, told);
  return finish(done, arguments.run.quiet, status);
}

int run_merge(const BuildArguments& arguments) {
  auto graph = store::Graph::create_or_open(arguments.graph);
  if (!graph) return report(graph.error());
  int status = kDone;
  const Listener told = listener(arguments.run.quiet, status);
  const auto& inputs = arguments.run.inputs;
  const auto done =
      arguments.prepared.empty()
          ? build_from_lines(*graph, inputs, told,
                             arguments.run.build().threads)
          : build_prepared(*graph, inputs, arguments.prepared, told);
  return finish(done, arguments.run.quiet, status);
}

struct RemoveArguments {
  std::string graph;
  std::vector<std::string> articles;
};

int run_remove(const RemoveArguments& arguments) {
  auto graph = store::Graph::open(arguments.graph, store::Graph::Mode::kWrite);
  if (!graph) return report(graph.error());
  const auto absent = graph->remove(arguments.articles);
  if (!absent) return report(absent.error());
  int status = kDone;
  for (const std::string& id : *absent) {
    status = report(
        fail(Error::Kind::kNotFound, "no article '" + id + "' in this graph"));
  }
  if (auto done = merge_pending(*graph); !done) return report(done.error());
  const std::size_t removed = arguments.articles.size() - absent->size();
  std::cout << "removed " << removed
            << (removed == 1 ? " article\n" : " articles\n");
  return std::max(status, flush_output());
}

}  // namespace

void add_build(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("build", "Create or extend a graph from articles");
  auto arguments = std::make_shared<BuildArguments>();
  add_graph(*command, arguments->graph);
  add_run_options(*command, arguments->run);
  command
      ->add_option("--known", arguments->known,
                   "Known entities, JSON Lines: id, name, aliases, type; or of "
                   "FollowTheMoney")
      ->option_text("FILE")
      ->allow_extra_args(false);
  command->callback([&status, arguments] { status = run_build(*arguments); });
}

void add_merge(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "merge",
      "Create or extend a graph from what extract --format jsonl wrote");
  auto arguments = std::make_shared<BuildArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("input", arguments->run.inputs, "Files, or -")
      ->required()
      ->option_text("EXTRACTED...");
  command
      ->add_option("--prepared", arguments->prepared,
                   "Take links and entities from this folder, which a cluster "
                   "of machines has filled (tools/spark/README.md)")
      ->option_text("FOLDER")
      ->group("For clusters of machines");
  add_quiet(*command, arguments->run.quiet);
  command->callback([&status, arguments] { status = run_merge(*arguments); });
}

void add_remove(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("remove", "Take articles out of a graph again");
  auto arguments = std::make_shared<RemoveArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("article", arguments->articles, "Ids of articles")
      ->required()
      ->option_text("ARTICLE...");
  command->callback([&status, arguments] { status = run_remove(*arguments); });
}

}  // namespace relata::cli
