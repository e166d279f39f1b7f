#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "store/columns.h"
#include "store/store.h"

namespace relata::store {
namespace {

using Pair = std::pair<EntityId, EntityId>;

/// Links of more weight are no doubtful ones.
constexpr double kSure = 1;

constexpr std::string_view kVerdicts =
    "SELECT a.id, b.id, ea.entity, eb.entity, v.weight, v.reason, a.names, "
    "b.names, x.mentions, y.mentions FROM verdict v "
    "CROSS JOIN cluster a ON a.row = v.first "
    "CROSS JOIN cluster b ON b.row = v.second "
    "CROSS JOIN entity_cluster ea ON ea.cluster = v.first "
    "CROSS JOIN entity_cluster eb ON eb.cluster = v.second "
    "CROSS JOIN entity x ON x.id = ea.entity "
    "CROSS JOIN entity y ON y.id = eb.entity "
    "WHERE v.accepted = ?1 AND v.weight > 0 AND v.weight < ?2 "
    "AND (ea.entity = ?3 OR eb.entity = ?3 OR ?3 IS NULL)";

std::set<Pair> corrected(Database& database) {
  std::set<Pair> pairs;
  Statement rows = database.prepare("SELECT first, second FROM correction");
  while (rows.next())
    pairs.insert(std::minmax({rows.id<EntityId>(0), rows.id<EntityId>(1)}));
  return pairs;
}

Doubt read_doubt(const Statement& row, bool is_joined) {
  Doubt doubt;
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

/// How much depends on it: on a weak link with many mentions, or on a strong
/// one that was refused.
double consequence(const Doubt& doubt) {
  const double odds =
      doubt.is_joined ? kSure - doubt.weight : std::min(doubt.weight, 8.0);
  return odds * static_cast<double>(doubt.mentions);
}

auto rank(const Doubt& doubt) {
  return std::tuple(-consequence(doubt), doubt.first, doubt.second);
}

/// Of each two entities, or one, the decision that most depends on.
void keep_worst(std::map<Pair, Doubt>& worst, Doubt doubt) {
  const Pair pair = std::minmax({doubt.first_entity, doubt.second_entity});
  const auto [place, is_new] = worst.emplace(pair, doubt);
  if (!is_new && rank(doubt) < rank(place->second)) {
    place->second = std::move(doubt);
  }
}

}  // namespace

Result<std::vector<Doubt>> Graph::doubts(std::optional<EntityId> entity,
                                         std::size_t limit) const {
  const Snapshot snapshot(*database_);
  const std::set<Pair> settled = corrected(*database_);
  std::map<Pair, Doubt> worst;
  for (const bool is_joined : {true, false}) {
    Statement rows = database_->prepare(kVerdicts);
    rows.with(is_joined, is_joined ? kSure : 1e9, entity);
    while (rows.next()) {
      // Things of one name are joined for good reason, even if a weak one.
      if (is_joined && rows.text(6) == rows.text(7)) continue;
      Doubt doubt = read_doubt(rows, is_joined);
      const bool is_open =
          is_joined || doubt.first_entity != doubt.second_entity;
      if (!is_open || settled.contains({doubt.first, doubt.second})) continue;
      keep_worst(worst, std::move(doubt));
    }
  }
  std::vector<Doubt> doubts;
  for (auto& [pair, doubt] : worst)
    doubts.push_back(std::move(doubt));
  std::sort(doubts.begin(), doubts.end(),
            [](const Doubt& a, const Doubt& b) { return rank(a) < rank(b); });
  if (doubts.size() > limit) doubts.resize(limit);
  return database_->checked(std::move(doubts));
}

}  // namespace relata::store
