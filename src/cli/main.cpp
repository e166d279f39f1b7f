// relata: reads news articles and builds a knowledge graph from them.

#include <csignal>
#include <exception>
#include <iostream>
#include <new>

#include "cli/cli.h"

namespace {

int run(int argc, char** argv) {
  CLI::App app("Reads English news articles and builds a knowledge graph.",
               "relata");
  app.set_version_flag("--version", relata::cli::version_text);
  app.require_subcommand(1);
  int status = relata::cli::kDone;
  using namespace relata::cli;
  for (auto* const add :
       {add_build,  add_merge,   add_remove,  add_query,   add_show,
        add_why,    add_path,    add_list,    add_stories, add_timeline,
        add_diff,   add_view,    add_search,  add_link,    add_unlink,
        add_review, add_stats,   add_check,   add_export,  add_render,
        add_serve,  add_extract, add_analyze, add_doctor,  add_upgrade,
        add_step,   add_generate}) {
    add(app, status);
  }
  for (CLI::App* const command : app.get_subcommands({})) {
    command->footer(examples_text(command->get_name()));
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    const bool is_help = app.exit(problem) == 0;
    return is_help ? kDone : kUsage;
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::signal(SIGPIPE, SIG_DFL);  // `relata ... | head` ends quietly.
  std::signal(SIGXFSZ, SIG_IGN);  // A file that may not grow is told.
  using relata::cli::report;
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    return report(fail(relata::Error::Kind::kIo, "there is no memory left"));
  } catch (const std::exception& problem) {
    return report(fail(relata::Error::Kind::kIo, problem.what()));
  }
}
