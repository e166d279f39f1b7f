#include "merge/blocking/block_links.h"

#include <iterator>

#include "merge/blocking/block.h"
#include "merge/compare/related_links.h"
#include "merge/score/link_order.h"

namespace relata::merge {

BlockLinks compared(const Comparison& what, std::size_t speakers) {
  if (!is_topic_key(what.key))
    return {what.key, links_of_block(what.key, what.block, speakers)};
  std::vector<Link> links;
  for (const Comparison::Story& story : what.stories) {
    auto found = related_links(story.first->get(), story.second->get(),
                               {story.pair.likeness, story.pair.words});
    std::move(found.begin(), found.end(), std::back_inserter(links));
  }
  return {what.key, ordered_links(std::move(links))};
}

}  // namespace relata::merge
