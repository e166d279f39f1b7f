#pragma once

#include <string>

#include "export/drawing/drawing.h"
#include "export/export.h"

namespace relata::exporters {

/// How an edge looks.
struct Stroke {
  const char* style;
  const char* colour;
};
Stroke stroke(Standing standing);

/// How the entities of a type look: a colour, and a shape of Graphviz.
struct Look {
  std::string colour;
  std::string shape;
};
std::map<std::string, Look> looks();

/// "57 of 13,404 facts", and of what part of the graph.
std::string count_line(const Drawing& drawing, const Options& options);

/// The head of a printed page, as an HTML-like label of Graphviz without its
/// angle brackets: the title, count_line(), and what the colours and lines of
/// this drawing mean.
std::string page_head(const Drawing& drawing, const Options& options);

}  // namespace relata::exporters
