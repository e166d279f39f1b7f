#include "support/alignment.h"

#include <algorithm>
#include <tuple>

namespace relata::support {
namespace {

constexpr double kEnough = 0.5;

struct Pair {
  double fit = 0;
  std::size_t phrase = 0;
  std::size_t mention = 0;
};

/// Dice's coefficient of the bytes of two spans.
double agreement(Span a, Span b) {
  const auto begin = std::max(a.begin, b.begin);
  const auto end = std::min(a.end, b.end);
  if (begin >= end) return 0;
  return 2.0 * (end - begin) / (a.size() + b.size());
}

bool is_better(const Pair& a, const Pair& b) {
  return std::tuple(-a.fit, a.phrase, a.mention) <
         std::tuple(-b.fit, b.phrase, b.mention);
}

std::vector<Pair> pairs(const std::vector<MarkedPhrase>& phrases,
                        const std::vector<Mention>& mentions) {
  std::vector<Pair> found;
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      if (mentions[m].field != Field::kText) continue;
      const double fit = agreement(phrases[p].span, mentions[m].span);
      if (fit >= kEnough) found.push_back({fit, p, m});
    }
  }
  std::sort(found.begin(), found.end(), is_better);
  return found;
}

}  // namespace

std::vector<std::optional<MentionIndex>> aligned(
    const std::vector<MarkedPhrase>& phrases,
    const std::vector<Mention>& mentions) {
  std::vector<std::optional<MentionIndex>> found(phrases.size());
  std::vector<bool> is_taken(mentions.size(), false);
  for (const Pair& pair : pairs(phrases, mentions)) {
    if (found[pair.phrase] || is_taken[pair.mention]) continue;
    is_taken[pair.mention] = true;
    found[pair.phrase] = MentionIndex{static_cast<std::uint32_t>(pair.mention)};
  }
  return found;
}

}  // namespace relata::support
