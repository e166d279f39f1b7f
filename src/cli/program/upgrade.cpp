// relata upgrade: a graph of an older form, or of another model, made one of
// this program's.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/run_options.h"
#include "pipeline.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

struct UpgradeArguments {
  std::string graph;
  std::string output;
  RunOptions run;
  std::vector<std::string> known;
};

/// A new graph's file, which goes away with what SQLite keeps beside it unless
/// it gets a name of its own.
class NewGraph {
 public:
  explicit NewGraph(fs::path path) : path_(std::move(path)) {}
  NewGraph(const NewGraph&) = delete;
  NewGraph& operator=(const NewGraph&) = delete;
  ~NewGraph() {
    std::error_code problem;
    for (const char* const end : {"", "-wal", "-shm", "-journal"}) {
      if (!is_kept_) fs::remove(path_.string() + end, problem);
    }
  }

  void keep() { is_kept_ = true; }

 private:
  fs::path path_;
  bool is_kept_ = false;
};

Error cannot(const fs::path& path, const std::error_code& problem) {
  return fail(Error::Kind::kIo, path.string() + ": " + problem.message());
}

void tell(const UpgradeReport& done, const UpgradeArguments& arguments) {
  if (arguments.run.quiet) return;
  std::cerr << "relata: " << printable(arguments.graph) << ": read "
            << done.built.added << " articles again, took over "
            << done.corrections << " corrections\n";
  if (done.idle == 0) return;
  std::cerr << "relata: " << done.idle
            << " of the corrections are about names that are not found any "
               "more; they stay, and are heeded when these are\n";
}

/// Builds the file `fresh` from `former`; the worst status of its articles.
Result<int> build_fresh(const fs::path& fresh, const store::Former& former,
                        const analyze::Models& models,
                        const UpgradeArguments& arguments) {
  auto graph = store::Graph::create_or_open(fresh.string());
  if (!graph) return graph.error();
  auto stamped = graph->stamp(RELATA_VERSION, models.version());
  if (!stamped) return stamped.error();
  int status = kDone;
  const Listener told = listener(arguments.run.quiet, status);
  BuildOptions options = arguments.run.build();
  options.known = arguments.known;
  const auto done = build_again(*graph, models, former, options, told);
  if (!done) return done.error();
  tell(*done, arguments);
  return status;
}

/// Gives `fresh` the name and the rights of `path`.
Result<void> replace(const fs::path& path, const fs::path& fresh) {
  std::error_code problem;
  fs::permissions(fresh, fs::status(path).permissions(), problem);
  if (!problem) fs::rename(fresh, path, problem);
  if (problem) return cannot(path, problem);
  return {};
}

/// Builds beside `path`, or in `arguments.output`, and puts it in place.
Result<int> upgrade(const fs::path& path, store::Former former,
                    const analyze::Models& models,
                    const UpgradeArguments& arguments) {
  const bool is_in_place = arguments.output.empty();
  const fs::path fresh =
      is_in_place ? path.string() + ".upgrade" : arguments.output;
  if (fs::exists(fresh)) {
    return fail(Error::Kind::kUsage,
                fresh.string() + " is there already" +
                    (is_in_place ? ", from an upgrade that was stopped, or at "
                                   "work: remove it"
                                 : ""));
  }
  NewGraph made(fresh);
  const auto status = build_fresh(fresh, former, models, arguments);
  if (!status) return status.error();
  if (*status != kDone && is_in_place) {
    return fail(Error::Kind::kBadInput,
                path.string() +
                    " stays as it is, as not all of its articles can be read; "
                    "-o writes another file of those that can");
  }
  if (is_in_place) {
    if (auto done = former.settle(); !done) return done.error();
    { const store::Former closed = std::move(former); }
    if (auto done = replace(path, fresh); !done) return done.error();
  }
  made.keep();
  return *status;
}

int run_upgrade(const UpgradeArguments& arguments) {
  auto former = store::Former::open(arguments.graph);
  if (!former) return report(former.error());
  const auto versions = former->versions();
  if (!versions) return report(versions.error());
  const auto models = load_models(arguments.run.model);
  if (!models) return report(models.error());
  if (versions->schema == store::Graph::kSchema &&
      versions->model == models->version() && arguments.output.empty()) {
    std::cout << printable(arguments.graph) << " has form " << versions->schema
              << " and this model already\n";
    return flush_output();
  }
  std::error_code problem;
  const fs::path path = fs::canonical(arguments.graph, problem);
  if (problem) return report(cannot(arguments.graph, problem));
  const auto status = upgrade(path, *std::move(former), *models, arguments);
  if (!status) return report(status.error());
  std::cout << printable(arguments.output.empty() ? arguments.graph
                                                  : arguments.output)
            << " has form " << store::Graph::kSchema << " now, was "
            << versions->schema << '\n';
  return std::max(*status, flush_output());
}

}  // namespace

void add_upgrade(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "upgrade", "Bring a graph of an older form, or model, to this program's");
  auto arguments = std::make_shared<UpgradeArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option("-o,--output", arguments->output,
                   "New file to write (default: in place of the graph)")
      ->option_text("FILE");
  command
      ->add_option("--known", arguments->known,
                   "Known entities, as of build: their ids are given anew")
      ->option_text("FILE")
      ->allow_extra_args(false);
  add_reading_options(*command, arguments->run);
  command->callback([&status, arguments] { status = run_upgrade(*arguments); });
}

}  // namespace relata::cli
