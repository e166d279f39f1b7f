#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/entity.h"
#include "core/fact.h"

namespace relata::view {

/// Where entities stand in the articles, to mark them in sentences.
class MentionPlaces {
 public:
  void add(const Entity& entity);
  bool has(EntityId entity) const { return places_.contains(entity); }

  /// The words of `assertion`, cut where the ends of `fact` begin and end in
  /// them: plain, marked, plain, ... The first piece may be empty. Views into
  /// the assertion.
  std::vector<std::string_view> pieces(const Fact& fact,
                                       const Assertion& assertion) const;

 private:
  struct Place {
    std::uint32_t article = 0;  ///< Number in `articles_`.
    Field field = Field::kText;
    Span span;
  };

  /// Adds the places of `entity` within the evidence of `assertion`.
  void find(EntityId entity, const Assertion& assertion,
            std::vector<Span>& found) const;

  std::map<std::string, std::uint32_t, std::less<>> articles_;
  std::unordered_map<EntityId, std::vector<Place>> places_;
};

}  // namespace relata::view
