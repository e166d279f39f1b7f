#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/fact.h"
#include "core/graph_view.h"
#include "core/result.h"

/// Pictures for people.
namespace relata::view {

/// The version of Graphviz that runs: "2.43.0".
std::string graphviz_version();

enum class Picture { kSvg, kPng, kPdf };

/// The picture that a file's name ends in: ".svg", ".png", ".pdf". Fails with
/// kUsage for any other.
Result<Picture> format_of(std::string_view file);

/// Lays out a graph in the DOT language and draws it: with Graphviz's `dot` up
/// to kMostRanked edges, above with `twopi` if it has a `root`, else `sfdp`.
/// Text of SVG is measured by Graphviz's own tables, so that the bytes do not
/// depend on the fonts of a machine; PNG and PDF are drawn with its fonts, by
/// Cairo. Fails with kBadInput for text that is no DOT.
Result<std::string> picture(const std::string& dot, Picture format);

inline constexpr int kMostRanked = 400;

/// The explorer: one page without any request to outside, which holds `graph`
/// (write_bundle()). `part` tells in words what part of a graph that is; empty
/// for all of it.
Result<void> write_explorer(const GraphView& graph, const std::string& part,
                            std::ostream& out);

/// The same page for a server that answers as schema/openapi.json says; it asks
/// this server and no other.
std::string served_explorer();

/// Whether the page draws with Cytoscape.js; else it has a simple drawing of
/// its own.
bool has_full_drawing();

/// All of `graph` as one object of JSON: facts with their evidence, entities,
/// articles. Every '<' is escaped, so that no text of an article can end the
/// element that holds the data. In memory that grows with the mentions alone.
Result<void> write_bundle(const GraphView& graph, const std::string& part,
                          std::ostream& out);

/// Facts for one question to a server.
struct Answer {
  std::optional<Entity> entity;  ///< That the facts are about, if it is one.
  std::vector<Fact> facts;
  bool has_more = false;  ///< There were more than were asked for.
};

/// An answer as JSON, with what its facts name.
Result<std::string> answer_json(const GraphView& graph, const Answer& answer);

}  // namespace relata::view
