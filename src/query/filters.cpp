#include "query/filters.h"

#include <algorithm>

#include "text/fold.h"

namespace relata::query {

Result<bool> FilterTest::passes(const Fact& fact) {
  if (fact.support_origins < filters_.min_sources) return false;
  for (const Assertion& assertion : fact.assertions) {
    auto kept = passes(assertion);
    if (!kept || *kept) return kept;
  }
  return false;
}

Result<bool> FilterTest::passes(const Assertion& assertion) {
  if (assertion.confidence < filters_.min_confidence) return false;
  const bool is_negative = assertion.polarity == Polarity::kNegative;
  if (filters_.negated && *filters_.negated != is_negative) return false;
  if (!filters_.document.empty() && assertion.article != filters_.document) {
    return false;
  }
  const auto& documents = filters_.documents;
  if (!documents.empty() && !documents.contains(assertion.article)) {
    return false;
  }
  auto is_published = has_outlet(assertion.article);
  if (!is_published || !*is_published) return is_published;
  return filters_.claimed_by.empty() ? Result<bool>(true)
                                     : is_claimed(assertion);
}

/// Whether the source and the date of `article` are those that are asked for.
Result<bool> FilterTest::has_outlet(const std::string& article) {
  if (filters_.source.empty() && !filters_.since && !filters_.until)
    return true;
  const auto found = outlet(article);
  if (!found) return found.error();
  if (!filters_.source.empty() &&
      found->folded_source != text::fold(filters_.source)) {
    return false;
  }
  const std::optional<Date>& date = found->date;
  if (filters_.since && (!date || *date < *filters_.since)) return false;
  if (!filters_.until) return true;
  // A day in the month or year that `until` names is within it.
  return date && (*date <= *filters_.until ||
                  to_string(*date).starts_with(to_string(*filters_.until)));
}

Result<bool> FilterTest::is_claimed(const Assertion& assertion) {
  const std::string wanted = text::fold(filters_.claimed_by);
  if (assertion.chain.empty()) return wanted == "outlet";
  const Source& claimant = assertion.chain.back();
  if (!claimant.entity) return text::fold(claimant.text) == wanted;
  const auto known = claimants_.find(*claimant.entity);
  if (known != claimants_.end()) return known->second;
  const auto meant = find_entities(graph_, filters_.claimed_by);
  if (!meant) return meant.error();
  const bool is_meant =
      std::find(meant->begin(), meant->end(), *claimant.entity) != meant->end();
  claimants_[*claimant.entity] = is_meant;
  return is_meant;
}

Result<FilterTest::Outlet> FilterTest::outlet(const std::string& article) {
  const auto known = outlets_.find(article);
  if (known != outlets_.end()) return known->second;
  const auto found = graph_.article(article);
  if (!found) return found.error();
  Outlet outlet;
  if (*found) outlet = {text::fold((*found)->source), (*found)->date};
  return outlets_[article] = outlet;
}

}  // namespace relata::query
