#include "query/best_first.h"

#include <algorithm>

namespace relata::query {
namespace {

/// No fact that a candidate turns out to be has a better rank().
auto best_rank(const Edges::Candidate& one) {
  return std::tuple(-static_cast<std::int64_t>(one.most_support),
                    Standing::kAsserted, one.id);
}

bool may_be_worse(const Edges::Candidate& a, const Edges::Candidate& b) {
  return best_rank(a) > best_rank(b);
}

bool is_worse(const Hit& a, const Hit& b) {
  return rank(*a.edge) > rank(*b.edge);
}

}  // namespace

Result<void> BestFirst::begin() {
  auto found = edges_.candidates(pattern_, side_, entity_);
  if (!found) return found.error();
  unread_ = *std::move(found);
  std::make_heap(unread_.begin(), unread_.end(), may_be_worse);
  has_begun_ = true;
  return {};
}

/// Reads on until the best of what is read is better than all that is not.
Result<void> BestFirst::read_some() {
  while (!unread_.empty() && (read_.empty() || best_rank(unread_.front()) <
                                                   rank(*read_.front().edge))) {
    if (++reads_ > kMostAlone) return read_rest();
    const auto hit = edges_.hit(unread_.front());
    if (!hit) return hit.error();
    std::pop_heap(unread_.begin(), unread_.end(), may_be_worse);
    unread_.pop_back();
    if (!*hit) continue;
    read_.push_back(**hit);
    std::push_heap(read_.begin(), read_.end(), is_worse);
  }
  return {};
}

/// Reads all, and goes on behind what was given last.
Result<void> BestFirst::read_rest() {
  unread_.clear();
  read_.clear();
  const auto hits =
      entity_ ? edges_.with(pattern_, side_, *entity_) : edges_.all(pattern_);
  if (!hits) return hits.error();
  for (const Hit& hit : **hits) {
    if (!last_ || *last_ < rank(*hit.edge)) read_.push_back(hit);
  }
  std::make_heap(read_.begin(), read_.end(), is_worse);
  return {};
}

Result<std::optional<Hit>> BestFirst::next() {
  if (!has_begun_) {
    if (auto done = begin(); !done) return done.error();
  }
  if (auto done = read_some(); !done) return done.error();
  if (read_.empty()) return std::optional<Hit>();
  std::pop_heap(read_.begin(), read_.end(), is_worse);
  const Hit hit = read_.back();
  read_.pop_back();
  last_ = rank(*hit.edge);
  return std::optional(hit);
}

}  // namespace relata::query
