#pragma once

#include <vector>

#include "core/article.h"
#include "read/text/paragraphs.h"

namespace relata::read {

/// Says what the paragraphs of `article.text` are, in `article.zones`, and
/// fills in `date` and `source` where a dateline or byline is sure to give
/// them and the article has none yet. Zones follow each other without overlap
/// and hold all of the text that is not white space.
///
/// Headlines are the headings, and in a text that begins without one up to
/// three lines before the first paragraph that are set off and do not end like
/// a sentence.
void add_zones(Article& article, const std::vector<Paragraph>& paragraphs);

}  // namespace relata::read
