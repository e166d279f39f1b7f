#include "core/cluster.h"

#include "text/hash.h"

namespace relata {
namespace {

std::uint64_t place_hash(char kind, std::string_view article_id, Field field,
                         Span span) {
  std::string key(1, kind);
  key += article_id;
  key += '\0';
  key += field == Field::kTitle ? 't' : 'x';
  key += std::to_string(span.begin) + "-" + std::to_string(span.end);
  return text::hash64(key);
}

}  // namespace

EntityId cluster_id(std::string_view article_id, Field field, Span span) {
  return EntityId{place_hash('m', article_id, field, span)};
}

EventId event_id(std::string_view article_id, Field field, Span span) {
  return EventId{place_hash('v', article_id, field, span)};
}

}  // namespace relata
