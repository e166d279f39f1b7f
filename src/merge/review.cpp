#include "merge/review.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/disjoint_sets.h"

namespace relata::merge {
namespace {

using EntityPair = std::pair<EntityId, EntityId>;

/// Clusters that links beyond doubt hold together, with their mentions.
class Cores {
 public:
  explicit Cores(const std::vector<Verdicts::Sure>& links) {
    for (const Verdicts::Sure& link : links)
      join(add(link.first, link.in_first), add(link.second, link.in_second));
  }

  bool are_one(EntityId first, EntityId second) const {
    const auto a = places_.find(first);
    const auto b = places_.find(second);
    return a != places_.end() && b != places_.end() &&
           sets_.leader(a->second) == sets_.leader(b->second);
  }

  /// The mentions of its core, or `own` where it is all of it.
  std::uint32_t mentions(EntityId cluster, std::uint32_t own) const {
    const auto found = places_.find(cluster);
    return found == places_.end() ? own
                                  : mentions_[sets_.leader(found->second)];
  }

 private:
  std::size_t add(EntityId cluster, std::uint32_t mentions) {
    const auto [at, is_new] = places_.emplace(cluster, sets_.size());
    if (is_new) {
      sets_.add();
      mentions_.push_back(mentions);
    }
    return at->second;
  }

  void join(std::size_t a, std::size_t b) {
    a = sets_.leader(a);
    b = sets_.leader(b);
    if (a == b) return;
    if (mentions_[a] < mentions_[b]) std::swap(a, b);
    sets_.join(b, a);
    mentions_[a] += mentions_[b];
  }

  std::unordered_map<EntityId, std::size_t> places_;
  DisjointSets sets_;
  std::vector<std::uint32_t> mentions_;  ///< Of leaders.
};

ReviewItem item_of(const Verdicts::Open& verdict) {
  ReviewItem item{
      .is_joined = verdict.is_joined,
      .first = verdict.first,
      .second = verdict.second,
      .first_entity = verdict.first_entity,
      .second_entity = verdict.second_entity,
      .weight = verdict.weight,
      .reason = verdict.reason,
      .mentions = std::min(verdict.in_first_entity, verdict.in_second_entity)};
  if (item.second < item.first) {
    std::swap(item.first, item.second);
    std::swap(item.first_entity, item.second_entity);
  }
  return item;
}

/// How much depends on it: on a weak link that alone holds many mentions, or on
/// a strong one that was refused.
double consequence(const ReviewItem& item) {
  const double odds =
      item.is_joined ? kSureWeight - item.weight : std::min(item.weight, 8.0);
  return odds * static_cast<double>(item.mentions);
}

auto rank(const ReviewItem& item) {
  return std::tuple(-consequence(item), item.first, item.second);
}

/// What a verdict leaves open, or nothing.
std::optional<ReviewItem> open_item(const Verdicts::Open& verdict,
                                    const Cores& cores) {
  ReviewItem item = item_of(verdict);
  if (!item.is_joined) {
    return item.first_entity == item.second_entity ? std::nullopt
                                                   : std::optional(item);
  }
  // Things of one name are joined for good reason, even if a weak one; and what
  // is held together otherwise does not depend on this link.
  if (verdict.are_named_alike || cores.are_one(item.first, item.second)) {
    return std::nullopt;
  }
  item.mentions = std::min(cores.mentions(verdict.first, verdict.in_first),
                           cores.mentions(verdict.second, verdict.in_second));
  return item;
}

/// Of each two entities, or one, the decision that most depends on.
void keep_worst(std::map<EntityPair, ReviewItem>& worst,
                const ReviewItem& item) {
  const EntityPair pair = std::minmax({item.first_entity, item.second_entity});
  const auto [place, is_new] = worst.emplace(pair, item);
  if (!is_new && rank(item) < rank(place->second)) place->second = item;
}

}  // namespace

std::vector<ReviewItem> review_items(const Verdicts& verdicts,
                                     std::size_t limit) {
  const std::set<EntityPair> settled(verdicts.corrected.begin(),
                                     verdicts.corrected.end());
  const Cores cores(verdicts.sure);
  std::map<EntityPair, ReviewItem> worst;
  for (const Verdicts::Open& verdict : verdicts.open) {
    const auto item = open_item(verdict, cores);
    if (!item || settled.contains({item->first, item->second})) continue;
    keep_worst(worst, *item);
  }
  std::vector<ReviewItem> items;
  items.reserve(worst.size());
  for (auto& [pair, item] : worst)
    items.push_back(std::move(item));
  std::sort(items.begin(), items.end(),
            [](const ReviewItem& a, const ReviewItem& b) {
              return rank(a) < rank(b);
            });
  if (items.size() > limit) items.resize(limit);
  return items;
}

}  // namespace relata::merge
