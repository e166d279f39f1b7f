#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "pipeline.h"

namespace relata::cli {

/// What commands that read articles have in common.
struct RunOptions {
  std::vector<std::string> inputs;
  std::string from;   ///< Word for a read::Form, or empty.
  std::string model;  ///< Path, or empty.
  unsigned threads = 0;
  bool quiet = false;

  /// For the pipeline; 0 threads are as many as there are processors.
  BuildOptions build() const;
};

/// Adds --quiet.
void add_quiet(CLI::App& command, bool& quiet);

/// Adds --model, --threads and --quiet.
void add_reading_options(CLI::App& command, RunOptions& options);

/// Adds INPUT..., --from, and the above.
void add_run_options(CLI::App& command, RunOptions& options);

/// Tells problems and progress on stderr; notes the greatest exit status of
/// the problems in `status`, which must outlive it.
Listener listener(bool quiet, int& status);

}  // namespace relata::cli
