#include "assess/assess.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "core/tables.h"
#include "text/hash.h"

namespace relata::assess {
namespace {

using Weights = std::unordered_map<std::string_view, double, text::StringHash>;

const Weights& weights() {
  static const Weights table = [] {
    Weights found;
    for (const TableRow& row : table_rows("assessment.tsv")) {
      double& weight = found[row[0]];
      std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
    }
    return found;
  }();
  return table;
}

double probability(const Features& features) {
  const Weights& known = weights();
  double sum = known.at("constant");
  for (const auto& [name, amount] : features) {
    const auto place = known.find(name);
    if (place != known.end()) sum += place->second * amount;
  }
  return 1 / (1 + std::exp(-sum));
}

/// Probabilities with those of what the claims contain.
class Nesting {
 public:
  Nesting(const Claims& claims, std::vector<double> own)
      : claims_(claims), own_(std::move(own)), whole_(own_.size()) {}

  /// Claims contain each other without cycles.
  double whole(std::size_t at) {
    if (whole_[at]) return *whole_[at];
    double least = own_[at];
    const Argument& object = claims_.claims[at].object;
    if (const auto* inner = std::get_if<ClaimIndex>(&object)) {
      least = std::min(least, whole(static_cast<std::size_t>(*inner)));
    }
    whole_[at] = least;
    return least;
  }

 private:
  const Claims& claims_;
  std::vector<double> own_;
  std::vector<std::optional<double>> whole_;
};

}  // namespace

void assess(const Document& document, Claims& claims,
            const Clusters& clusters) {
  std::vector<double> own;
  own.reserve(claims.claims.size());
  for (const Features& each : features(document, claims, clusters)) {
    own.push_back(probability(each));
  }
  Nesting nesting(claims, std::move(own));
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    // Two decimals: the same on every machine, and no false precision.
    claims.claims[i].confidence =
        static_cast<float>(std::round(100 * nesting.whole(i)) / 100);
  }
}

}  // namespace relata::assess
