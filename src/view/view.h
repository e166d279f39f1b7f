#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

/// Pictures for people.
namespace relata::view {

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

/// The explorer: one page without any request to outside, for a graph as
/// node-link JSON with its articles. A '<' in the JSON is escaped, so that no
/// text of an article can end the data.
std::string explorer(std::string_view json);

}  // namespace relata::view
