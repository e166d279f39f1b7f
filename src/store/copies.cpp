#include "store/copies.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

namespace relata::store {
namespace {

/// Digits of a fingerprint's part, parts of a band, parts that copies have in
/// common at least: a band finds nearly all pairs of which six parts in ten
/// are common, and few others.
constexpr std::size_t kDigits = 4;
constexpr std::size_t kBand = 4;
constexpr std::size_t kPercentInCommon = 60;

bool are_copies(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  std::size_t common = 0;
  for (std::size_t at = 0; at < a.size(); at += kDigits) {
    if (a.compare(at, kDigits, b, at, kDigits) == 0) ++common;
  }
  return common * 100 >= kPercentInCommon * (a.size() / kDigits);
}

std::size_t leader(std::vector<std::size_t>& leaders, std::size_t i) {
  while (leaders[i] != i) {
    leaders[i] = leaders[leaders[i]];
    i = leaders[i];
  }
  return i;
}

}  // namespace

Copies::Copies(Database& database) {
  std::vector<Print> prints;
  Statement rows = database.prepare(
      "SELECT row, id, fingerprint FROM article "
      "WHERE fingerprint <> '' ORDER BY id");
  while (rows.next())
    prints.push_back({rows.integer(0), rows.text(1), rows.text(2)});
  group(std::move(prints));
}

Copies::Copies(std::vector<Print> prints) {
  group(std::move(prints));
}

const std::string& Copies::origin(std::int64_t row) const {
  static const std::string none;
  const auto found = origins_.find(row);
  return found == origins_.end() ? none : found->second;
}

/// Articles of one band are held against the first of them and against the one
/// before, not all against all: a story with many copies costs no more.
void Copies::group(std::vector<Print> prints) {
  std::vector<std::size_t> leaders(prints.size());
  std::iota(leaders.begin(), leaders.end(), std::size_t{0});
  const auto join = [&](std::size_t a, std::size_t b) {
    if (!are_copies(prints[a].print, prints[b].print)) return;
    a = leader(leaders, a);
    b = leader(leaders, b);
    leaders[std::max(a, b)] = std::min(a, b);
  };
  const std::size_t size = prints.empty() ? 0 : prints.front().print.size();
  constexpr std::size_t width = kBand * kDigits;
  std::vector<std::size_t> order(prints.size());
  for (std::size_t band = 0; band + width <= size; band += width) {
    const auto part = [&](std::size_t i) {
      return std::string_view(prints[i].print).substr(band, width);
    };
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(part(a), a) < std::tuple(part(b), b);
    });
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (part(order[i]) != part(order[first])) {
        first = i;
        continue;
      }
      join(order[first], order[i]);
      if (i - 1 != first) join(order[i - 1], order[i]);
    }
  }
  for (std::size_t i = 0; i < prints.size(); ++i) {
    const std::size_t origin = leader(leaders, i);
    if (origin == i) continue;
    ++count_;
    origins_.emplace(prints[i].row, prints[origin].id);
    origins_.emplace(prints[origin].row, prints[origin].id);
  }
}

}  // namespace relata::store
