#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <tuple>

#include "query/query.h"
#include "query/relation.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::query {
namespace {

struct Letters {
  std::vector<char32_t> all;
  std::uint64_t kinds = 0;  ///< A bit for each, shared by some.
};

Letters letters(std::string_view text) {
  Letters found;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text, at);
    found.all.push_back(next.value);
    found.kinds |= std::uint64_t{1} << (next.value % 64);
    at += next.size;
  }
  return found;
}

/// Returns true iff it may take `most` edits or less to make one of the other:
/// each changes the length by one, and brings or takes one kind of letter.
bool may_be_near(const Letters& a, const Letters& b, std::size_t most) {
  const auto [less, more] = std::minmax({a.all.size(), b.all.size()});
  const auto lost = static_cast<std::size_t>(std::popcount(a.kinds & ~b.kinds));
  const auto won = static_cast<std::size_t>(std::popcount(b.kinds & ~a.kinds));
  return more - less <= most && lost <= most && won <= most;
}

/// How many letters have to be put in, left out or changed to make one of the
/// other; two neighbours that change places count once.
std::size_t edits(const std::vector<char32_t>& a,
                  const std::vector<char32_t>& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = std::exchange(last, row);
  }
  return last[b.size()];
}

/// The least edits that make the wanted name of the whole of `name` or of one
/// of its words; nothing where they are too many.
class Likeness {
 public:
  explicit Likeness(std::string_view wanted)
      : wanted_(text::fold(wanted)), letters_(letters(wanted_)) {}

  /// `folded`: as text::fold() writes names.
  std::optional<std::size_t> distance(std::string_view folded) const {
    if (wanted_.empty() || folded.empty()) return std::nullopt;
    const bool has_prefix =
        letters_.all.size() > 2 && folded.starts_with(wanted_);
    std::optional<std::size_t> best = near(folded);
    if (has_prefix) best = std::min(best.value_or(1), std::size_t{1});
    for (std::size_t at = 0; at < folded.size();) {
      const auto end = std::min(folded.find(' ', at), folded.size());
      // A word of a name is a worse guess than the whole of one.
      if (const auto found = near(folded.substr(at, end - at))) {
        best = std::min(best.value_or(*found + 1), *found + 1);
      }
      at = end + 1;
    }
    return best;
  }

 private:
  std::optional<std::size_t> near(std::string_view text) const {
    const std::size_t size = letters_.all.size();
    const std::size_t most = size < 4 ? 1 : size / 4 + 1;
    // A letter is four bytes at most.
    if (text.size() > 4 * (size + most)) return std::nullopt;
    const Letters other = letters(text);
    if (!may_be_near(letters_, other, most)) return std::nullopt;
    const std::size_t found = edits(letters_.all, other.all);
    return found <= most ? std::optional(found) : std::nullopt;
  }

  std::string wanted_;
  Letters letters_;
};

}  // namespace

Result<std::vector<EntityId>> find_entities(const GraphView& graph,
                                            std::string_view name) {
  constexpr std::size_t most_namesakes = 1000;
  if (const auto id = parse_entity_id(name)) {
    const auto entity = graph.outline(*id);
    if (!entity) return entity.error();
    if (*entity) return std::vector<EntityId>{(*entity)->id};
  }
  auto exact = graph.named(name);
  if (!exact || !exact->empty()) return exact;
  auto known = graph.known_as(name);
  if (!known || !known->empty()) return known;
  return graph.matching(name, most_namesakes);
}

Result<std::vector<std::string>> nearest_names(const GraphView& graph,
                                               std::string_view name,
                                               std::size_t limit) {
  const Likeness likeness(name);
  using Rank = std::tuple<std::size_t, std::int64_t>;
  std::map<std::string, Rank> found;
  std::size_t distance = 0;  // Of the name that is looked at.
  const auto is_near = [&](std::string_view folded) {
    const auto is = likeness.distance(folded);
    distance = is.value_or(0);
    return is.has_value();
  };
  const auto note = [&](std::string_view one,
                        std::uint64_t mentions) -> Result<void> {
    const Rank rank{distance, -static_cast<std::int64_t>(mentions)};
    const auto [place, is_new] = found.emplace(one, rank);
    if (!is_new) place->second = std::min(place->second, rank);
    return {};
  };
  if (auto done = graph.visit_names(is_near, note); !done) return done.error();
  std::vector<std::pair<Rank, std::string>> order;
  order.reserve(found.size());
  for (const auto& [one, rank] : found)
    order.emplace_back(rank, one);
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), limit));
  std::vector<std::string> names;
  names.reserve(order.size());
  for (auto& [rank, one] : order)
    names.push_back(std::move(one));
  return names;
}

Result<bool> is_known(const GraphView& graph, const Relation& relation) {
  for (const RelationPattern& reading : readings(relation)) {
    auto is_here = graph.has_matching(GraphView::FactPattern{
        .predicate = reading.predicate, .lemma = reading.lemma});
    if (!is_here || *is_here) return is_here;
  }
  return false;
}

}  // namespace relata::query
