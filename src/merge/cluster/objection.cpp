#include "merge/cluster/objection.h"

#include <algorithm>
#include <tuple>

namespace relata::merge {

std::string two(std::string_view why, std::string_view a, std::string_view b) {
  const auto [first, second] = std::minmax(a, b);
  std::string text(why);
  text += ": '";
  text += first;
  text += "' and '";
  text += second;
  return text + "'";
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto& [less, more] =
      a.size() <= b.size() ? std::tie(a, b) : std::tie(b, a);
  return std::any_of(less.begin(), less.end(), [&more = more](const auto& x) {
    return more.contains(x);
  });
}

}  // namespace relata::merge
