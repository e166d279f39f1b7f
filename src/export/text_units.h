#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/graph_view.h"
#include "core/span.h"

namespace relata::exporters {

/// For programs that answer questions out of texts: articles in pieces, things
/// by their titles, facts as sentences.

/// A piece of an article's text: of about kUnitSize bytes, ending at the end of
/// a paragraph, a line or a word where it can.
struct TextUnit {
  std::string id;  ///< "ARTICLE#0".
  Span span;
};
inline constexpr std::uint32_t kUnitSize = 3000;
std::vector<TextUnit> text_units(const Article& article);

/// Finds the unit that a place of an article is in; keeps where those of the
/// articles end that were asked for before.
class UnitFinder {
 public:
  explicit UnitFinder(const GraphView& graph) : graph_(graph) {}

  /// A place in a title is in the first unit. Empty without such an article.
  Result<std::string> unit(const std::string& article, Field field,
                           std::uint32_t place);

 private:
  /// So many articles, that is, a few megabytes.
  static constexpr std::size_t kMostKept = 65'536;

  const GraphView& graph_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> ends_;
};

/// Names that tell entities apart: that of an entity, with its id where another
/// has the same letters, or where it is but one or two digits, which some
/// readers refuse.
class Titles {
 public:
  /// Reads the names of all entities that exports show.
  static Result<Titles> of(const GraphView& graph);

  std::string title(const Entity& entity) const;

 private:
  std::map<std::string, bool> is_shared_;
};

/// The entities that a fact leads to: its object, or those that the fact it is
/// about has at its ends. None where it is only words, or its own subject.
Result<std::vector<EntityId>> ends(const GraphView& graph, const Fact& fact);

/// What is known of an entity besides its name: type, aliases, and what is said
/// of it in words.
Result<std::string> description(const GraphView& graph, const Entity& entity);

/// The fact as a sentence: its wording, who says it, and the evidence.
Result<std::string> description(const GraphView& graph, const Fact& fact);

}  // namespace relata::exporters
