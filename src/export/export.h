#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph_view.h"
#include "core/result.h"

/// A graph as files that other programs load. The rule that none breaks: a
/// plain triple, a solid edge, a line without a name on it, only for facts of
/// standing `asserted`; everything else leaves with its claimant.
namespace relata::exporters {

enum class Format { kDot, kGraphml, kJsonld, kNtriples, kJsonLines };

/// "dot", "graphml", "jsonld", "nt", "jsonl": in the order of the enumerators.
std::vector<std::string> format_names();

/// The format of that name; nothing for any other text.
std::optional<Format> parse_format(std::string_view name);

struct Options {
  std::string base = "urn:relata:";  ///< Begins every IRI of ours.
  /// Whether what sources neutrally report ("said", "according to") is as good
  /// as what the outlets say themselves. Accusations never are.
  bool assert_reported = false;
  /// DOT only: the entities with most facts, and no more facts than this.
  std::size_t limit = 120;
  /// DOT only: this entity and what stands beside it.
  std::optional<EntityId> around;
};

/// Writes all of `graph` to `out`, in memory that does not grow with it (DOT:
/// with Options::limit). The same graph gives the same bytes. Fails with kIo
/// if `out` cannot be written, or as the graph does.
Result<void> write(Format format, const GraphView& graph,
                   const Options& options, std::ostream& out);

}  // namespace relata::exporters
