#pragma once

#include <string>
#include <vector>

#include "read/html/page_tree.h"

namespace relata::read {

/// A paragraph of a page's main text.
struct PageBlock {
  std::string text;  ///< As plain_text() gives it.
  bool is_heading = false;
};

/// The main text of a page, in order: the paragraphs in the smallest part of
/// the page that holds most of its running text (long text with few links),
/// without those that navigate, advertise or caption. No heading stands last.
std::vector<PageBlock> main_text(const xmlDoc* page);

}  // namespace relata::read
