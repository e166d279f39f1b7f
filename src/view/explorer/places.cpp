#include "view/explorer/places.h"

#include <algorithm>
#include <tuple>

namespace relata::view {

void MentionPlaces::add(const Entity& entity) {
  std::vector<Place>& places = places_[entity.id];
  for (const EntityMention& mention : entity.mentions) {
    const auto number = static_cast<std::uint32_t>(articles_.size());
    const auto article = articles_.emplace(mention.article, number).first;
    places.push_back({article->second, mention.field, mention.span});
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.article, a.field, a.span) <
           std::tie(b.article, b.field, b.span);
  });
}

void MentionPlaces::find(EntityId entity, const Assertion& assertion,
                         std::vector<Span>& found) const {
  const auto known = places_.find(entity);
  const auto article = articles_.find(assertion.article);
  if (known == places_.end() || article == articles_.end()) return;
  const auto is_before = [&](const Place& place, std::uint32_t begin) {
    return std::tie(place.article, place.field, place.span.begin) <
           std::tie(article->second, assertion.field, begin);
  };
  const auto& places = known->second;
  auto at = std::lower_bound(places.begin(), places.end(), assertion.span.begin,
                             is_before);
  for (; at != places.end() && at->article == article->second &&
         at->field == assertion.field && at->span.begin < assertion.span.end;
       ++at) {
    if (assertion.span.contains(at->span)) found.push_back(at->span);
  }
}

std::vector<std::string_view> MentionPlaces::pieces(
    const Fact& fact, const Assertion& assertion) const {
  std::vector<Span> marks;
  find(fact.subject, assertion, marks);
  if (const auto* object = std::get_if<EntityId>(&fact.object)) {
    find(*object, assertion, marks);
  }
  const std::string_view words = assertion.text;
  const std::uint32_t start = assertion.span.begin;
  if (const auto* literal = std::get_if<Literal>(&fact.object)) {
    const auto at = words.find(literal->text);
    if (!literal->text.empty() && at != std::string_view::npos) {
      const auto begin = start + static_cast<std::uint32_t>(at);
      marks.push_back(
          {begin, begin + static_cast<std::uint32_t>(literal->text.size())});
    }
  }
  std::sort(marks.begin(), marks.end(), [](Span a, Span b) {
    return std::tie(a.begin, b.end) < std::tie(b.begin, a.end);
  });
  std::vector<std::string_view> cut;
  std::size_t at = 0;
  for (const Span mark : marks) {
    const std::size_t begin = mark.begin - start;
    const std::size_t end = mark.end - start;
    if (begin < at || end > words.size()) continue;  // Within another.
    cut.push_back(words.substr(at, begin - at));
    cut.push_back(words.substr(begin, end - begin));
    at = end;
  }
  if (at < words.size()) cut.push_back(words.substr(at));
  return cut;
}

}  // namespace relata::view
