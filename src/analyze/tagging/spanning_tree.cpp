#include "analyze/tagging/spanning_tree.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace relata::analyze {
namespace {

constexpr double kForbidden = -std::numeric_limits<double>::infinity();
constexpr std::size_t kRootCandidates = 3;

using Heads = std::vector<std::uint32_t>;

/// A square of scores, row d column h the score of head h for node d.
struct Square {
  explicit Square(std::size_t nodes)
      : size(nodes), scores(nodes * nodes, kForbidden) {}

  double& at(std::size_t node, std::size_t head) {
    return scores[node * size + head];
  }
  double at(std::size_t node, std::size_t head) const {
    return scores[node * size + head];
  }

  std::span<const double> row(std::size_t node) const {
    return std::span(scores).subspan(node * size, size);
  }

  std::size_t size;
  std::vector<double> scores;
};

/// The nodes of one cycle of `heads`, in the order of the walk; empty if there
/// is none.
std::vector<std::uint32_t> find_cycle(const Heads& heads) {
  enum class Mark : std::uint8_t { kNew, kOnPath, kDone };
  std::vector<Mark> marks(heads.size(), Mark::kNew);
  marks[0] = Mark::kDone;
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::vector<std::uint32_t> path;
    std::uint32_t node = start;
    while (marks[node] == Mark::kNew) {
      marks[node] = Mark::kOnPath;
      path.push_back(node);
      node = heads[node];
    }
    if (marks[node] == Mark::kOnPath) {
      path.erase(path.begin(), std::find(path.begin(), path.end(), node));
      return path;
    }
    for (const std::uint32_t done : path)
      marks[done] = Mark::kDone;
  }
  return {};
}

Heads greedy_heads(const Square& square) {
  Heads heads(square.size, 0);
  for (std::size_t d = 1; d < square.size; ++d) {
    const std::span<const double> row = square.row(d);
    std::size_t best = 0;
    double most = row[0];
    for (std::size_t h = 1; h < row.size(); ++h) {
      if (h != d && row[h] > most) {
        best = h;
        most = row[h];
      }
    }
    heads[d] = static_cast<std::uint32_t>(best);
  }
  return heads;
}

/// A square whose last node stands for a cycle, and what leads back.
struct Contraction {
  Square square;
  std::vector<std::uint32_t> rest;   ///< The nodes outside the cycle.
  std::vector<std::uint32_t> entry;  ///< For each of them as head of the cycle:
                                     ///< the node of the cycle it takes.
  std::vector<std::uint32_t> leave;  ///< For each of them as dependent: its
                                     ///< best head in the cycle.
};

Contraction contract(const Square& square, const Heads& heads,
                     const std::vector<std::uint32_t>& cycle) {
  std::vector<bool> is_inside(square.size, false);
  double own = 0;
  for (const std::uint32_t node : cycle) {
    is_inside[node] = true;
    own += square.at(node, heads[node]);
  }
  std::vector<std::uint32_t> rest;
  for (std::uint32_t node = 0; node < square.size; ++node) {
    if (!is_inside[node]) rest.push_back(node);
  }
  const std::size_t last = rest.size();
  Contraction made{Square(last + 1), rest, Heads(last), Heads(last)};
  for (std::size_t i = 0; i < last; ++i) {
    for (std::size_t j = 0; j < last; ++j) {
      made.square.at(i, j) = square.at(rest[i], rest[j]);
    }
    double into = kForbidden;
    double out = kForbidden;
    made.entry[i] = made.leave[i] = cycle.front();
    for (const std::uint32_t node : cycle) {
      const double gain =
          square.at(node, rest[i]) - square.at(node, heads[node]);
      if (gain > into) {
        into = gain;
        made.entry[i] = node;
      }
      if (square.at(rest[i], node) > out) {
        out = square.at(rest[i], node);
        made.leave[i] = node;
      }
    }
    made.square.at(last, i) = into + own;
    made.square.at(i, last) = out;
  }
  return made;
}

Heads solve(const Square& square) {
  std::vector<Contraction> steps;
  std::vector<Heads> greedy;
  greedy.push_back(greedy_heads(square));
  for (;;) {
    const auto cycle = find_cycle(greedy.back());
    if (cycle.empty()) break;
    const Square& whole = steps.empty() ? square : steps.back().square;
    steps.push_back(contract(whole, greedy.back(), cycle));
    greedy.push_back(greedy_heads(steps.back().square));
  }
  Heads found = std::move(greedy.back());
  while (!steps.empty()) {
    greedy.pop_back();
    const Contraction& step = steps.back();
    const std::size_t last = step.rest.size();
    Heads heads = std::move(greedy.back());
    for (std::size_t i = 1; i < last; ++i) {
      heads[step.rest[i]] =
          found[i] == last ? step.leave[i] : step.rest[found[i]];
    }
    heads[step.entry[found[last]]] = step.rest[found[last]];
    found = std::move(heads);
    steps.pop_back();
  }
  return found;
}

bool is_tree(const Heads& heads) {
  if (std::count(heads.begin() + 1, heads.end(), 0U) != 1) return false;
  return find_cycle(heads).empty();
}

/// The scores of tokens, nodes from 1, for their heads; a token's own column is
/// forbidden. That they are no logarithms of probabilities does not matter:
/// every tree has one score of each row.
Square square_of(const model::Matrix& arcs) {
  const std::size_t count = arcs.rows();
  Square square(count + 1);
  for (std::size_t t = 0; t < count; ++t) {
    for (std::size_t j = 0; j <= count; ++j) {
      if (j != t + 1) square.at(t + 1, j) = arcs[t][j];
    }
  }
  return square;
}

/// The nodes that are likeliest to be the one root, best first.
std::vector<std::size_t> root_candidates(const Square& square) {
  std::vector<double> lead(square.size, 0);
  std::vector<std::size_t> order(square.size - 1);
  std::iota(order.begin(), order.end(), std::size_t{1});
  for (const std::size_t d : order) {
    double rival = kForbidden;
    for (std::size_t h = 1; h < square.size; ++h) {
      rival = std::max(rival, square.at(d, h));
    }
    lead[d] = square.at(d, 0) - rival;
  }
  std::stable_sort(
      order.begin(), order.end(),
      [&lead](std::size_t a, std::size_t b) { return lead[a] > lead[b]; });
  order.resize(std::min(order.size(), kRootCandidates));
  return order;
}

/// `square` with `root` as the only child of the root.
Square with_root(const Square& square, std::size_t root) {
  Square forced = square;
  for (std::size_t d = 1; d < square.size; ++d)
    forced.at(d, 0) = kForbidden;
  for (std::size_t h = 1; h < square.size; ++h) {
    forced.at(root, h) = kForbidden;
  }
  forced.at(root, 0) = 0;
  return forced;
}

}  // namespace

Heads maximum_arborescence(std::span<const double> scores) {
  std::size_t size = 0;
  while (size * size < scores.size())
    ++size;
  Square square(size);
  std::copy(scores.begin(), scores.end(), square.scores.begin());
  return solve(square);
}

Heads best_tree(const model::Matrix& arcs) {
  const std::size_t count = arcs.rows();
  Heads heads(count + 1, 0);
  for (std::size_t t = 0; t < count; ++t) {
    std::size_t best = 0;
    for (std::size_t j = 1; j <= count; ++j) {
      if (j != t + 1 && arcs[t][j] > arcs[t][best]) best = j;
    }
    heads[t + 1] = static_cast<std::uint32_t>(best);
  }
  if (count > 0 && !is_tree(heads)) {
    const Square square = square_of(arcs);
    double best = kForbidden;
    bool is_first = true;
    for (const std::size_t root : root_candidates(square)) {
      Heads found = solve(with_root(square, root));
      double total = 0;
      for (std::size_t d = 1; d <= count; ++d)
        total += square.at(d, found[d]);
      if (is_first || total > best) {
        best = total;
        heads = std::move(found);
        is_first = false;
      }
    }
  }
  heads.erase(heads.begin());
  return heads;
}

}  // namespace relata::analyze
