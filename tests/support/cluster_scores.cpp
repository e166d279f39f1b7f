#include "support/cluster_scores.h"

#include <algorithm>
#include <limits>
#include <map>

namespace relata::support {
namespace {

using Labels = std::vector<std::string>;
using Counts = std::map<std::string, std::size_t>;
/// How many mentions each pair of clusters has in common.
using Common = std::map<std::string, Counts>;

Counts counts(const Labels& labels) {
  Counts counts;
  for (const std::string& label : labels)
    ++counts[label];
  return counts;
}

Common common(const Labels& rows, const Labels& columns) {
  Common common;
  for (std::size_t i = 0; i < rows.size(); ++i)
    ++common[rows[i]][columns[i]];
  return common;
}

double share(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

/// Of the links within `rows`, the share that `columns` keeps.
double kept_links(const Labels& rows, const Labels& columns) {
  double kept = 0;
  double all = 0;
  for (const auto& [label, pieces] : common(rows, columns)) {
    double size = 0;
    for (const auto& [other, count] : pieces)
      size += static_cast<double>(count);
    kept += size - static_cast<double>(pieces.size());
    all += size - 1;
  }
  return share(kept, all);
}

/// The mean over mentions of the share of their `rows` cluster that is also in
/// their `columns` cluster.
double mean_overlap(const Labels& rows, const Labels& columns) {
  const Counts sizes = counts(rows);
  double sum = 0;
  for (const auto& [label, pieces] : common(rows, columns)) {
    for (const auto& [other, count] : pieces) {
      const auto n = static_cast<double>(count);
      sum += n * n / static_cast<double>(sizes.at(label));
    }
  }
  return share(sum, static_cast<double>(rows.size()));
}

using Table = std::vector<std::vector<double>>;

/// 1 minus the likeness of each gold and each found cluster; as many columns
/// as rows at least, the further ones like nothing.
Table costs(const Clustering& clustering) {
  const Counts gold = counts(clustering.gold);
  const Counts found = counts(clustering.found);
  const Common both = common(clustering.gold, clustering.found);
  Table table;
  for (const auto& [label, pieces] : both) {
    std::vector<double> row;
    for (const auto& [other, size] : found) {
      const auto at = pieces.find(other);
      const double shared =
          at == pieces.end() ? 0 : static_cast<double>(at->second);
      row.push_back(1 -
                    2 * shared / static_cast<double>(gold.at(label) + size));
    }
    row.resize(std::max(gold.size(), found.size()), 1);
    table.push_back(std::move(row));
  }
  return table;
}

/// The least cost of giving each row a column of its own: Kuhn and Munkres,
/// by shortest augmenting paths. Row and column 0 stand for none.
class Assignment {
 public:
  explicit Assignment(const Table& costs)
      : costs_(costs),
        width_(costs.empty() ? 0 : costs[0].size()),
        row_price_(costs.size() + 1),
        column_price_(width_ + 1),
        row_of_(width_ + 1) {}

  double least() {
    for (std::size_t row = 1; row <= costs_.size(); ++row)
      place(row);
    double sum = 0;
    for (std::size_t c = 1; c <= width_; ++c) {
      if (row_of_[c] > 0) sum += costs_[row_of_[c] - 1][c - 1];
    }
    return sum;
  }

 private:
  void place(std::size_t row) {
    slack_.assign(width_ + 1, std::numeric_limits<double>::infinity());
    came_from_.assign(width_ + 1, 0);
    is_done_.assign(width_ + 1, false);
    row_of_[0] = row;
    std::size_t column = 0;
    while (row_of_[column] != 0)
      column = step(column);
    for (; column != 0; column = came_from_[column])
      row_of_[column] = row_of_[came_from_[column]];
  }

  /// Takes the column that is nearest to those reached so far.
  std::size_t step(std::size_t column) {
    is_done_[column] = true;
    reach(column);
    std::size_t next = 0;
    for (std::size_t c = 1; c <= width_; ++c) {
      if (!is_done_[c] && (next == 0 || slack_[c] < slack_[next])) next = c;
    }
    reprice(slack_[next]);
    return next;
  }

  void reach(std::size_t column) {
    const std::size_t row = row_of_[column];
    for (std::size_t c = 1; c <= width_; ++c) {
      const double cost =
          costs_[row - 1][c - 1] - row_price_[row] - column_price_[c];
      if (is_done_[c] || cost >= slack_[c]) continue;
      slack_[c] = cost;
      came_from_[c] = column;
    }
  }

  void reprice(double by) {
    for (std::size_t c = 0; c <= width_; ++c) {
      if (is_done_[c]) {
        row_price_[row_of_[c]] += by;
        column_price_[c] -= by;
      } else {
        slack_[c] -= by;
      }
    }
  }

  const Table& costs_;
  std::size_t width_;
  std::vector<double> row_price_;
  std::vector<double> column_price_;
  std::vector<std::size_t> row_of_;
  std::vector<double> slack_;
  std::vector<std::size_t> came_from_;
  std::vector<bool> is_done_;
};

}  // namespace

double Score::f1() const {
  return share(2 * precision * recall, precision + recall);
}

Score muc(const Clustering& clustering) {
  return {kept_links(clustering.found, clustering.gold),
          kept_links(clustering.gold, clustering.found)};
}

Score b_cubed(const Clustering& clustering) {
  return {mean_overlap(clustering.found, clustering.gold),
          mean_overlap(clustering.gold, clustering.found)};
}

Score ceaf_e(const Clustering& clustering) {
  const Table table = costs(clustering);
  const double likeness =
      static_cast<double>(table.size()) - Assignment(table).least();
  const auto found = static_cast<double>(counts(clustering.found).size());
  return {share(likeness, found),
          share(likeness, static_cast<double>(table.size()))};
}

double conll(const Clustering& clustering) {
  return 100 *
         (muc(clustering).f1() + b_cubed(clustering).f1() +
          ceaf_e(clustering).f1()) /
         3;
}

}  // namespace relata::support
