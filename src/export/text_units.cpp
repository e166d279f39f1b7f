#include "export/text_units.h"

#include <algorithm>
#include <cctype>

#include "export/shared.h"
#include "text/fold.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kMostTold = 10;  ///< Facts in a description.

std::string unit_id(const std::string& article, std::size_t number) {
  return article + "#" + std::to_string(number);
}

/// Where a unit that begins at `begin` ends: behind the last paragraph, line or
/// blank in its second half.
std::uint32_t unit_end(std::string_view text, std::uint32_t begin) {
  if (text.size() - begin <= kUnitSize) {
    return static_cast<std::uint32_t>(text.size());
  }
  const std::string_view piece = text.substr(begin, kUnitSize);
  for (const std::string_view mark : {"\n\n", "\n", ". ", " "}) {
    const auto at = piece.rfind(mark);
    if (at == std::string_view::npos || at < kUnitSize / 2) continue;
    return begin + static_cast<std::uint32_t>(at + mark.size());
  }
  std::uint32_t end = begin + kUnitSize;
  while (end > begin + 1 &&
         (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return end;
}

/// What is left of a name where readers drop or change quotes, marks and
/// blanks.
std::string letters(std::string_view name) {
  std::string all = text::fold(name);
  std::erase_if(
      all, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; });
  return all;
}

}  // namespace

std::vector<TextUnit> text_units(const Article& article) {
  std::vector<TextUnit> units;
  std::uint32_t begin = 0;
  do {
    const std::uint32_t end = unit_end(article.text, begin);
    units.push_back(
        {unit_id(article.id, units.size()), Span{.begin = begin, .end = end}});
    begin = end;
  } while (begin < article.text.size());
  return units;
}

Result<std::string> UnitFinder::unit(const std::string& article, Field field,
                                     std::uint32_t place) {
  auto known = ends_.find(article);
  if (known == ends_.end()) {
    const auto found = graph_.article(article);
    if (!found) return found.error();
    if (!*found) return std::string();
    if (ends_.size() == kMostKept) ends_.clear();
    known = ends_.try_emplace(article).first;
    for (const TextUnit& unit : text_units(**found))
      known->second.push_back(unit.span.end);
  }
  const std::vector<std::uint32_t>& ends = known->second;
  const auto unit = field == Field::kTitle
                        ? ends.begin()
                        : std::upper_bound(ends.begin(), ends.end(), place);
  const auto number = std::min<std::ptrdiff_t>(
      unit - ends.begin(), static_cast<std::ptrdiff_t>(ends.size()) - 1);
  return unit_id(article, static_cast<std::size_t>(number));
}

Result<Titles> Titles::of(const GraphView& graph) {
  Titles titles;
  const auto done = graph.visit_outlines(
      [&](const Entity& entity, std::uint64_t) -> Result<void> {
        const auto is_known = is_shown(graph, entity);
        if (!is_known) return is_known.error();
        if (!*is_known) return {};
        const auto [place, is_new] =
            titles.is_shared_.emplace(letters(entity.name), false);
        place->second = !is_new;
        return {};
      });
  if (!done) return done.error();
  std::erase_if(titles.is_shared_, [](const auto& row) { return !row.second; });
  return titles;
}

std::string Titles::title(const Entity& entity) const {
  const std::string key = letters(entity.name);
  const bool is_short = key.size() < 3 && key.find_first_not_of("0123456789") ==
                                              std::string::npos;
  if (!is_short && !is_shared_.contains(key)) return entity.name;
  return entity.name + " (" + to_string(entity.id) + ")";
}

Result<std::vector<EntityId>> ends(const GraphView& graph, const Fact& fact) {
  std::vector<EntityId> found;
  const auto add = [&](EntityId entity) {
    const bool is_there =
        std::find(found.begin(), found.end(), entity) != found.end();
    if (entity != fact.subject && !is_there) found.push_back(entity);
  };
  FactObject object = fact.object;
  // A fact about a fact about ...: at most so deep.
  for (int depth = 0; depth < 8; ++depth) {
    if (const auto* entity = std::get_if<EntityId>(&object)) add(*entity);
    const auto* inner = std::get_if<FactId>(&object);
    if (inner == nullptr) break;
    const auto content = graph.fact(*inner);
    if (!content) return content.error();
    if (!*content) break;
    add((*content)->subject);
    object = (*content)->object;
  }
  return found;
}

Result<std::string> description(const GraphView& graph, const Entity& entity) {
  std::string text(label(entity.type));
  if (!entity.aliases.empty()) {
    text += ", also called " + joined(entity.aliases, ", ");
  }
  text += ".";
  std::vector<FactId> ids;
  auto done = graph.visit_matching(
      {.subject = entity.id},
      [&](const GraphView::FactOutline& one) -> Result<void> {
        if (!std::holds_alternative<Literal>(one.fact.object)) return {};
        ids.push_back(one.fact.id);
        return {};
      });
  if (!done) return done.error();
  std::sort(ids.begin(), ids.end());
  ids.resize(std::min(ids.size(), kMostTold));
  for (const FactId id : ids) {
    const auto fact = graph.fact(id);
    if (!fact) return fact.error();
    if (!*fact) continue;
    const auto words = description(graph, **fact);
    if (!words) return words.error();
    text += " " + *words;
  }
  return text;
}

Result<std::string> description(const GraphView& graph, const Fact& fact) {
  auto text = wording(graph, fact);
  if (!text) return text;
  const auto names = deciding_claimants(graph, fact);
  if (!names) return names.error();
  if (fact.standing != Standing::kAsserted) {
    *text += " (" + std::string(label(fact.standing));
    if (!names->empty()) *text += ", according to " + joined(*names, ", ");
    *text += ")";
  }
  *text += ".";
  if (const Assertion* const decides = deciding(fact)) {
    *text += " \"" + decides->text + "\"";
  }
  return text;
}

}  // namespace relata::exporters
