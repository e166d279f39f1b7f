#pragma once

#include <cstdint>
#include <vector>

#include "core/article.h"
#include "core/span.h"

namespace relata::analyze {

/// A stretch of text across whose ends no sentence goes.
struct TextRegion {
  Field field = Field::kText;
  Zone::Kind zone = Zone::Kind::kBody;
  std::uint32_t paragraph = 0;  ///< As Sentence::paragraph.
  Span span;
};

/// The title, if there is one.
std::vector<TextRegion> regions_of_title(const Article& article);

/// The text of `article` in order: its zones and whatever lies between them,
/// cut at blank lines and before the items of lists. Nothing that is not white
/// space is left out. Without zones every paragraph between blank lines counts
/// as one.
std::vector<TextRegion> regions_of_text(const Article& article);

}  // namespace relata::analyze
