#include "query/query.h"
#include "target.h"

namespace relata::fuzz {
namespace {

/// A query that is understood has a name for each of its variables.
const Target kQuery("query", [](std::string_view bytes) {
  const auto query = query::parse(bytes);
  if (!query) {
    require(!query.error().message.empty(), "an error says nothing");
    return;
  }
  require(!query->patterns.empty(), "a query without a pattern");
});

}  // namespace
}  // namespace relata::fuzz
