#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "query/query.h"
#include "store/store.h"

namespace relata::cli {

/// Adds the argument GRAPH, a file that must be there.
void add_graph(CLI::App& command, std::string& path);

/// The graph at `path`, to be read. Where it has articles that no merging has
/// looked at (a build is at work, or was stopped) stderr is told that answers
/// leave them out.
Result<store::Graph> open_to_read(const std::string& path);

/// The filters of a command as they were typed.
struct FilterOptions {
  query::Filters filters;
  std::string since;
  std::string until;
  bool negated = false;
  std::optional<float> min_confidence;
  std::vector<std::string> standings;
  std::vector<std::string> types;
};

/// Adds --source --since --until --claimed-by --negated --min-sources
/// --min-confidence --standing --type --predicate --document --unresolved.
void add_filters(CLI::App& command, FilterOptions& options);

/// The filters; fails with kUsage for a date that is none. `min_confidence`
/// holds where the user asks for none.
Result<query::Filters> filters(const FilterOptions& options,
                               float min_confidence = 0);

/// The filters as they would be typed: "--source Axios --min-sources 2"; empty
/// where nothing is left out.
std::string in_words(const FilterOptions& options);

/// Part of a graph as its user types it.
struct PartOptions {
  std::string around;
  std::size_t hops = 1;
  std::size_t top = 0;
};

/// Adds --around --hops --top.
void add_part(CLI::App& command, PartOptions& options);

/// The part; fails with kNotFound where `around` means nothing, and with kUsage
/// for --hops without --around.
Result<query::Part> part(const GraphView& graph, const PartOptions& options);

/// The error for a name that nothing in the graph bears: it asks whether one of
/// those most like it is meant.
Error unknown_name(const GraphView& graph, const std::string& name);

/// The events that the graph's articles tell of.
Result<std::vector<query::Story>> stories_of(const store::Graph& graph);

/// As in_words() of filters.
std::string in_words(const PartOptions& options);

}  // namespace relata::cli
