#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "store/sqlite/columns.h"
#include "store/store.h"

namespace relata::store {
namespace {

using Pair = std::pair<EntityId, EntityId>;

/// Links of more weight are no doubtful ones.
constexpr double kSure = 1;

constexpr std::string_view kVerdicts =
    "SELECT a.id, b.id, ea.entity, eb.entity, v.weight, v.reason, a.names, "
    "b.names, x.mentions, y.mentions, a.mentions, b.mentions FROM verdict v "
    "CROSS JOIN cluster a ON a.row = v.first "
    "CROSS JOIN cluster b ON b.row = v.second "
    "CROSS JOIN entity_cluster ea ON ea.cluster = v.first "
    "CROSS JOIN entity_cluster eb ON eb.cluster = v.second "
    "CROSS JOIN entity x ON x.id = ea.entity "
    "CROSS JOIN entity y ON y.id = eb.entity "
    "WHERE v.accepted = ?1 AND v.weight > 0 AND v.weight < ?2 "
    "AND (ea.entity = ?3 OR eb.entity = ?3 OR ?3 IS NULL)";

/// Clusters that links beyond doubt hold together, with their mentions.
class Cores {
 public:
  Cores() = default;

  explicit Cores(Database& database) {
    Statement rows = database.prepare(
        "SELECT a.id, b.id, a.mentions, b.mentions FROM verdict v "
        "CROSS JOIN cluster a ON a.row = v.first "
        "CROSS JOIN cluster b ON b.row = v.second "
        "WHERE v.accepted = 1 AND v.weight >= ?1");
    rows.with(kSure);
    while (rows.next()) {
      join(rows.id<EntityId>(0), rows.id<EntityId>(1), rows.count(2),
           rows.count(3));
    }
  }

  /// The cluster that stands for the core of `cluster`.
  EntityId core(EntityId cluster) const {
    for (auto at = leaders_.find(cluster);
         at != leaders_.end() && at->second != cluster;
         at = leaders_.find(cluster)) {
      cluster = at->second;
    }
    return cluster;
  }

  /// The mentions of its core, or `own` where it is all of it.
  std::uint32_t mentions(EntityId cluster, std::uint32_t own) const {
    const auto found = mentions_.find(core(cluster));
    return found == mentions_.end() ? own : found->second;
  }

 private:
  void join(EntityId first, EntityId second, std::uint32_t in_first,
            std::uint32_t in_second) {
    if (leaders_.emplace(first, first).second) mentions_[first] = in_first;
    if (leaders_.emplace(second, second).second) mentions_[second] = in_second;
    EntityId a = core(first);
    EntityId b = core(second);
    if (a == b) return;
    if (mentions_[a] < mentions_[b]) std::swap(a, b);
    leaders_[b] = a;
    mentions_[a] += mentions_[b];
  }

  std::map<EntityId, EntityId> leaders_;
  std::map<EntityId, std::uint32_t> mentions_;
};

std::set<Pair> corrected(Database& database) {
  std::set<Pair> pairs;
  Statement rows = database.prepare("SELECT first, second FROM correction");
  while (rows.next())
    pairs.insert(std::minmax({rows.id<EntityId>(0), rows.id<EntityId>(1)}));
  return pairs;
}

ReviewItem read_doubt(const Statement& row, bool is_joined) {
  ReviewItem doubt;
  doubt.is_joined = is_joined;
  doubt.first = row.id<EntityId>(0);
  doubt.second = row.id<EntityId>(1);
  doubt.first_entity = row.id<EntityId>(2);
  doubt.second_entity = row.id<EntityId>(3);
  doubt.weight = row.real(4);
  doubt.reason = row.text(5);
  doubt.mentions = std::min(row.count(8), row.count(9));
  if (doubt.second < doubt.first) {
    std::swap(doubt.first, doubt.second);
    std::swap(doubt.first_entity, doubt.second_entity);
  }
  return doubt;
}

/// How much depends on it: on a weak link that alone holds many mentions, or on
/// a strong one that was refused.
double consequence(const ReviewItem& doubt) {
  const double odds =
      doubt.is_joined ? kSure - doubt.weight : std::min(doubt.weight, 8.0);
  return odds * static_cast<double>(doubt.mentions);
}

auto rank(const ReviewItem& doubt) {
  return std::tuple(-consequence(doubt), doubt.first, doubt.second);
}

/// What a row of kVerdicts leaves open, or nothing.
std::optional<ReviewItem> open_doubt(const Statement& row, bool is_joined,
                                     const Cores& cores) {
  ReviewItem doubt = read_doubt(row, is_joined);
  if (!is_joined) {
    return doubt.first_entity == doubt.second_entity ? std::nullopt
                                                     : std::optional(doubt);
  }
  // Things of one name are joined for good reason, even if a weak one; and what
  // is held together otherwise does not depend on this link.
  const EntityId first = row.id<EntityId>(0);
  const EntityId second = row.id<EntityId>(1);
  if (row.text(6) == row.text(7) || cores.core(first) == cores.core(second)) {
    return std::nullopt;
  }
  doubt.mentions = std::min(cores.mentions(first, row.count(10)),
                            cores.mentions(second, row.count(11)));
  return doubt;
}

/// Of each two entities, or one, the decision that most depends on.
void keep_worst(std::map<Pair, ReviewItem>& worst, ReviewItem doubt) {
  const Pair pair = std::minmax({doubt.first_entity, doubt.second_entity});
  const auto [place, is_new] = worst.emplace(pair, doubt);
  if (!is_new && rank(doubt) < rank(place->second)) {
    place->second = std::move(doubt);
  }
}

}  // namespace

Result<std::vector<ReviewItem>> Graph::doubts(std::optional<EntityId> entity,
                                              std::size_t limit) const {
  const Snapshot snapshot(*database_);
  const std::set<Pair> settled = corrected(*database_);
  // For one entity's doubts it is not worth reading all that is sure.
  const Cores cores = entity ? Cores() : Cores(*database_);
  std::map<Pair, ReviewItem> worst;
  for (const bool is_joined : {true, false}) {
    Statement rows = database_->prepare(kVerdicts);
    rows.with(is_joined, is_joined ? kSure : 1e9, entity);
    while (rows.next()) {
      const auto doubt = open_doubt(rows, is_joined, cores);
      if (!doubt || settled.contains({doubt->first, doubt->second})) continue;
      keep_worst(worst, *doubt);
    }
  }
  std::vector<ReviewItem> doubts;
  doubts.reserve(worst.size());
  for (auto& [pair, doubt] : worst)
    doubts.push_back(std::move(doubt));
  std::sort(doubts.begin(), doubts.end(),
            [](const ReviewItem& a, const ReviewItem& b) {
              return rank(a) < rank(b);
            });
  if (doubts.size() > limit) doubts.resize(limit);
  return database_->checked(std::move(doubts));
}

}  // namespace relata::store
