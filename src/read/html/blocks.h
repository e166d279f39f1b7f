#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "read/html/page_tree.h"

namespace relata::read {

/// A stretch of a page's text that the page shows as a block of its own.
struct HtmlBlock {
  enum class Kind { kParagraph, kHeading, kListItem, kCell };

  std::string text;            ///< As plain_text() gives it.
  std::size_t link_bytes = 0;  ///< Of `text`, in links.
  Kind kind = Kind::kParagraph;
  const xmlNode* owner = nullptr;  ///< The element that makes it a block.
};

/// The blocks of `page`, in order, without those in elements that never hold
/// an article: scripts, navigation, forms, captions, what is hidden.
std::vector<HtmlBlock> html_blocks(const xmlDoc* page);

/// Whether the class or id of an element says that it does not hold the
/// article ("related-stories"). The page may be wrong about that.
bool is_called_clutter(const xmlNode* node);

/// Whether the text of a short block begins as notices do ("Read more").
bool is_notice(const std::string& text);

}  // namespace relata::read
