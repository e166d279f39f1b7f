#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "query/query.h"

namespace relata::cli {

/// Adds the argument GRAPH, a file that must be there.
void add_graph(CLI::App& command, std::string& path);

/// The filters of a command as they were typed.
struct FilterOptions {
  query::Filters filters;
  std::string since;
  std::string until;
  bool negated = false;
};

/// Adds --source --since --until --claimed-by --negated --min-sources
/// --min-confidence --document.
void add_filters(CLI::App& command, FilterOptions& options);

/// The filters; fails with kUsage for a date that is none.
Result<query::Filters> filters(const FilterOptions& options);

}  // namespace relata::cli
