#pragma once

#include <optional>
#include <string>

#include "core/date.h"
#include "read/html/page_tree.h"

namespace relata::read {

/// What a page declares about its article; empty where it says nothing.
struct PageFacts {
  std::string title;   ///< og:title, else the first <h1>, else <title>.
  std::string source;  ///< og:site_name, else the publisher of its JSON-LD.
  std::string url;     ///< The canonical address, else og:url.
  std::optional<Date> date;  ///< When it was first published.
};

/// Reads what `page` declares: Open Graph, <meta>, <time>, JSON-LD.
PageFacts page_facts(const xmlDoc* page);

}  // namespace relata::read
