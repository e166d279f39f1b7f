#include "core/words/wording.h"

#include "query/query.h"

namespace relata::query {

Result<std::string> text_of(const GraphView& graph, const Value& value) {
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    return name_of(graph, *entity);
  }
  if (const auto* content = std::get_if<Content>(&value)) {
    return wording(graph, content->fact, content->mode);
  }
  return std::get<std::string>(value);
}

}  // namespace relata::query
