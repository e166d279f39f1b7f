#include "extract/factuality/source_links.h"

#include <utility>

namespace relata::extract {

std::size_t SourceLinks::add(Link link) {
  links_.push_back(std::move(link));
  return links_.size();
}

std::size_t SourceLinks::of_remark(std::size_t link) const {
  while (link != 0 && (*this)[link].is_distant)
    link = (*this)[link].outer;
  return link;
}

std::size_t SourceLinks::of_denied(std::size_t link) const {
  const bool is_denied =
      link != 0 && (*this)[link].source.source_class == SourceClass::kDeny;
  return is_denied ? (*this)[link].outer : link;
}

std::size_t SourceLinks::of_wished(std::size_t link) const {
  while (link != 0 && (*this)[link].is_wish)
    link = (*this)[link].outer;
  return link;
}

bool SourceLinks::has(std::size_t link, const TokenRef& source) const {
  for (; link != 0; link = (*this)[link].outer) {
    if ((*this)[link].source.source == source) return true;
  }
  return false;
}

}  // namespace relata::extract
