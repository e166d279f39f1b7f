#include "store/views/support.h"

#include <cassert>
#include <set>

namespace relata::store {

Support support(const std::vector<Assertion>& assertions,
                const std::vector<std::string>& outlets) {
  assert(assertions.size() == outlets.size());
  std::set<std::string> articles;
  std::set<std::string> origins;
  for (std::size_t i = 0; i < assertions.size(); ++i) {
    const Assertion& assertion = assertions[i];
    articles.insert(assertion.article);
    if (!assertion.chain.empty() && assertion.chain.back().entity) {
      origins.insert("entity " + to_string(*assertion.chain.back().entity));
    } else if (!outlets[i].empty()) {
      origins.insert("outlet " + outlets[i]);
    } else {
      origins.insert("article " + assertion.article);
    }
  }
  return {static_cast<std::uint32_t>(articles.size()),
          static_cast<std::uint32_t>(origins.size())};
}

}  // namespace relata::store
