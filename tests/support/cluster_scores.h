#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace relata::support {

/// Who is who of the same mentions, by a person and by the program: labels of
/// the mentions, in the same order.
struct Clustering {
  std::vector<std::string> gold;
  std::vector<std::string> found;
};

/// Precision and recall, each a share.
struct Score {
  double precision = 0;
  double recall = 0;

  /// Their harmonic mean; 0 where both are 0.
  double f1() const;
};

/// Links kept: of a cluster of n mentions in k pieces, n - k of n - 1.
Score muc(const Clustering& clustering);

/// The mean over mentions of what their two clusters have in common.
Score b_cubed(const Clustering& clustering);

/// The best one-to-one match of clusters under 2 |G & S| / (|G| + |S|). Cubic
/// in the number of clusters.
Score ceaf_e(const Clustering& clustering);

/// The mean F1 of the three, in percent: the CoNLL score.
double conll(const Clustering& clustering);

}  // namespace relata::support
