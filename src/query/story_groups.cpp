#include "query/story_groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/disjoint_sets.h"

namespace relata::query {
namespace {

// Fitted on the events of an even number of the BASIL articles (three outlets
// each): 0.12 to 0.18 give F1 above 0.97 with dates, and above 0.15 keeps
// events of one kind apart where articles have no dates.
constexpr double kLeastAlike = 0.16;
/// A week or a month as well find those events; within a month campaigns and
/// trials come back to what they told before.
constexpr std::chrono::days kLongest(14);
/// Of a key that more articles have, each is compared with so many before it.
constexpr std::size_t kWindow = 32;

struct Pair {
  double likeness = 0;
  std::size_t first = 0;
  std::size_t second = 0;
};

/// Rounded, so that ties are ties on every machine.
double rounded(double likeness) {
  return std::round(likeness * 1000) / 1000;
}

double likeness_of(const std::vector<Mark>& a, const std::vector<Mark>& b) {
  double sum = 0;
  auto other = b.begin();
  for (const Mark& mark : a) {
    while (other != b.end() && other->number < mark.number)
      ++other;
    if (other == b.end()) break;
    if (other->number == mark.number) sum += mark.weight * other->weight;
  }
  return rounded(sum);
}

/// The first and the last day of articles that have one.
struct Stretch {
  std::optional<Day> first;
  std::optional<Day> last;

  bool is_short() const { return !first || *last - *first <= kLongest; }
};

Stretch joint(const Stretch& a, const Stretch& b) {
  if (!a.first) return b;
  if (!b.first) return a;
  return {std::min(*a.first, *b.first), std::max(*a.last, *b.last)};
}

/// The articles that have a key, the latest of those seen so far.
using Latest = std::unordered_map<std::uint32_t, std::vector<std::size_t>>;

/// Those that have a key of `article`, each once; it becomes the latest itself.
std::vector<std::size_t> partners(std::size_t article, const Telling& telling,
                                  Latest& latest) {
  std::vector<std::size_t> found;
  for (const std::uint32_t key : telling.keys) {
    std::vector<std::size_t>& block = latest[key];
    found.insert(found.end(), block.begin(), block.end());
    block.push_back(article);
    if (block.size() > kWindow) block.erase(block.begin());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// The pairs that have a key in common and are alike, most alike first.
std::vector<Pair> alike_pairs(const std::vector<Telling>& articles) {
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(articles[a].day, a) < std::tie(articles[b].day, b);
  });
  Latest latest;
  std::vector<Pair> pairs;
  for (const std::size_t i : order) {
    const Telling& a = articles[i];
    for (const std::size_t j : partners(i, a, latest)) {
      const Telling& b = articles[j];
      if (!joint({a.day, a.day}, {b.day, b.day}).is_short()) continue;
      const double likeness = likeness_of(a.marks, b.marks);
      if (likeness < kLeastAlike) continue;
      pairs.push_back({likeness, std::min(i, j), std::max(i, j)});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(-a.likeness, a.first, a.second) <
           std::tuple(-b.likeness, b.first, b.second);
  });
  return pairs;
}

/// Groups of articles that grow by pairs.
class Groups {
 public:
  explicit Groups(const std::vector<Telling>& articles)
      : articles_(articles), sets_(articles.size()), groups_(articles.size()) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      Group& group = groups_[i];
      group.members = {i};
      group.days = {articles[i].day, articles[i].day};
      for (const Mark& mark : articles[i].marks)
        group.sum.emplace(mark.number, mark.weight);
    }
  }

  /// Makes the groups of both articles one, if they tell of one event.
  void join(std::size_t first, std::size_t second) {
    std::size_t into = sets_.leader(first);
    std::size_t from = sets_.leader(second);
    if (into == from) return;
    if (groups_[into].members.size() < groups_[from].members.size()) {
      std::swap(into, from);
    }
    Group& large = groups_[into];
    Group& small = groups_[from];
    const Stretch days = joint(large.days, small.days);
    if (!days.is_short() || average(large, small) < kLeastAlike) return;
    sets_.join(from, into);
    for (const std::size_t member : small.members) {
      for (const Mark& mark : articles_[member].marks)
        large.sum[mark.number] += mark.weight;
    }
    large.members.insert(large.members.end(), small.members.begin(),
                         small.members.end());
    large.days = days;
    small = {};
  }

  std::vector<std::vector<std::size_t>> all() && {
    std::vector<std::vector<std::size_t>> all;
    for (Group& group : groups_) {
      if (group.members.empty()) continue;
      std::sort(group.members.begin(), group.members.end());
      all.push_back(std::move(group.members));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  struct Group {
    std::vector<std::size_t> members;
    std::unordered_map<std::uint32_t, double> sum;  ///< Of members' marks.
    Stretch days;
  };

  /// How alike the articles of two groups are on the average.
  double average(const Group& large, const Group& small) const {
    double sum = 0;
    for (const std::size_t member : small.members) {
      for (const Mark& mark : articles_[member].marks) {
        const auto found = large.sum.find(mark.number);
        if (found != large.sum.end()) sum += mark.weight * found->second;
      }
    }
    const auto pairs =
        static_cast<double>(large.members.size() * small.members.size());
    return rounded(sum / pairs);
  }

  const std::vector<Telling>& articles_;
  DisjointSets sets_;
  std::vector<Group> groups_;  ///< Of what is no leader any more: empty.
};

}  // namespace

std::vector<std::vector<std::size_t>> story_groups(
    const std::vector<Telling>& articles) {
  Groups groups(articles);
  for (const Pair& pair : alike_pairs(articles))
    groups.join(pair.first, pair.second);
  return std::move(groups).all();
}

}  // namespace relata::query
