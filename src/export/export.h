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

enum class Format {
  kDot,
  kGraphml,
  kJsonld,
  kNtriples,
  kJsonLines,
  kTurtle,
  kJson,
  kCypher,
  kLightRag,
  kFollowTheMoney,
  kCsv,
  kNeo4j,
  kGraphRag,
};

/// "dot", "graphml", "jsonld", "nt", "jsonl", "ttl", "json", "cypher",
/// "lightrag", "ftm", "csv", "neo4j", "graphrag": in the order of the
/// enumerators.
std::vector<std::string> format_names();

/// The format of that name; nothing for any other text.
std::optional<Format> parse_format(std::string_view name);

/// What a format can make use of.
struct Traits {
  bool is_picture = false;  ///< Options::limit.
  bool has_iris = false;    ///< Options::base.
  bool is_folder = false;   ///< Several files: write_folder().
};
Traits traits(Format format);

/// Returns true iff `iri` can begin the IRIs of an export: it has a scheme (and
/// a host, if that is of the web), nothing that RFC 3987 forbids in an IRI, and
/// names can follow it.
bool is_base(std::string_view iri);

struct Options {
  std::string base = "urn:relata:";  ///< Begins every IRI of ours.
  /// Whether what sources neutrally report ("said", "according to") is as good
  /// as what the outlets say themselves. Accusations never are.
  bool assert_reported = false;
  /// No plain triple for what is less sure than this.
  float min_confidence = kTrusted;
  /// DOT only: no more facts than this, the best supported.
  std::size_t limit = 120;
  /// DOT only: groups of fewer facts are left out where a great one is drawn.
  std::size_t least_group = 1;
  /// DOT only: for the page of a newspaper, drawn at once and read by no other
  /// program: a title, a legend, labels that are nodes, names as large as they
  /// are frequent.
  bool is_printed = false;
  std::string title;  ///< Of a printed page; may be empty.
  /// The thing in the middle of a printed page; the others go to its sides.
  std::optional<EntityId> centre;
  /// How many facts the whole graph has; 0: as many as the view.
  std::uint64_t all = 0;
  /// Tables only: a ' before what a spreadsheet would take for a formula.
  bool safe_cells = false;
  /// JSON Lines only: the articles' text, too.
  bool article_text = false;
  /// What part of a graph the view is, in the words of its user; empty for the
  /// whole. The file says so.
  std::string part;
};

/// The line of JSON Lines that stands for an article, entity or fact, without
/// its line feed.
std::string json_line(const Article& article);
std::string json_line(const Entity& entity);
std::string json_line(const Fact& fact);

/// Writes all of `graph` to `out`, in memory that does not grow with it (DOT:
/// with Options::limit). The same graph gives the same bytes. Fails with kIo
/// if `out` cannot be written, or as the graph does.
Result<void> write(Format format, const GraphView& graph,
                   const Options& options, std::ostream& out);

/// Where a format of several files writes them.
class Folder {
 public:
  virtual ~Folder() = default;

  /// An empty file of this name; it lives as long as the folder does.
  virtual Result<std::ostream*> file(const std::string& name) = 0;
};

/// As write(), for a format that is several files.
Result<void> write_folder(Format format, const GraphView& graph,
                          const Options& options, Folder& folder);

}  // namespace relata::exporters
