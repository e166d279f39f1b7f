#include "analyze/segment/text_regions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf8.h"

namespace relata::analyze {
namespace {

bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\f' || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

/// Whether the text at the beginning of a line is the mark of a list's item.
bool starts_item(std::string_view line) {
  static constexpr std::array<std::string_view, 9> bullets = {
      "\u2022", "\u25CF", "\u25AA", "\u25E6", "\u2023",
      "\u00B7", "* ",     "- ",     "\u2013 "};
  return std::any_of(
      bullets.begin(), bullets.end(),
      [line](std::string_view bullet) { return line.starts_with(bullet); });
}

/// A run of white space and what stands in it.
struct Gap {
  std::size_t end = 0;
  int lines = 0;  ///< Line ends; CR LF is one.
};

Gap measure_gap(std::string_view text, std::size_t at, std::size_t end) {
  Gap gap{at, 0};
  char32_t last = 0;
  while (gap.end < end) {
    const text::CodePoint point = text::decode(text, gap.end);
    if (!text::is_space(point.value)) break;
    if (is_line_end(point.value) && !(point.value == U'\n' && last == U'\r')) {
      ++gap.lines;
    }
    last = point.value;
    gap.end += point.size;
  }
  return gap;
}

/// What becomes of a paragraph's number at blank lines.
enum class Numbering : std::uint8_t { kKeep, kCount };

/// Cuts `region` at blank lines and list items into `out`; gives the number of
/// its last paragraph.
std::uint32_t cut(std::string_view text, TextRegion region, Numbering numbering,
                  std::vector<TextRegion>& out) {
  const std::size_t end = region.span.end;
  std::size_t begin = measure_gap(text, region.span.begin, end).end;
  std::size_t at = begin;
  const auto put = [&](std::size_t to) {
    if (to <= begin) return;
    region.span = {static_cast<std::uint32_t>(begin),
                   static_cast<std::uint32_t>(to)};
    out.push_back(region);
  };
  while (at < end) {
    const text::CodePoint point = text::decode(text, at);
    if (!text::is_space(point.value)) {
      at += point.size;
      continue;
    }
    const Gap gap = measure_gap(text, at, end);
    const bool is_blank_line = gap.lines > 1;
    if (gap.end == end || is_blank_line ||
        (gap.lines == 1 && starts_item(text.substr(gap.end, end - gap.end)))) {
      put(at);
      begin = gap.end;
      if (is_blank_line && gap.end < end && numbering == Numbering::kCount) {
        ++region.paragraph;
      }
    }
    at = gap.end;
  }
  put(end);
  return region.paragraph;
}

}  // namespace

std::vector<TextRegion> regions_of_title(const Article& article) {
  std::vector<TextRegion> regions;
  cut(article.title,
      {.field = Field::kTitle,
       .zone = Zone::Kind::kHeadline,
       .span = {0, static_cast<std::uint32_t>(article.title.size())}},
      Numbering::kKeep, regions);
  return regions;
}

std::vector<TextRegion> regions_of_text(const Article& article) {
  const std::string_view text = article.text;
  const auto size = static_cast<std::uint32_t>(text.size());
  std::vector<TextRegion> regions;
  if (article.zones.empty()) {
    cut(text, {.span = {0, size}}, Numbering::kCount, regions);
    return regions;
  }
  std::uint32_t done = 0;
  std::uint32_t number = 0;
  for (const Zone& zone : article.zones) {
    const std::uint32_t begin = std::max(zone.span.begin, done);
    const std::uint32_t end = std::max(begin, std::min(zone.span.end, size));
    cut(text, {.paragraph = number, .span = {done, begin}}, Numbering::kKeep,
        regions);
    number = static_cast<std::uint32_t>(&zone - article.zones.data());
    cut(text, {.zone = zone.kind, .paragraph = number, .span = {begin, end}},
        Numbering::kKeep, regions);
    done = end;
  }
  cut(text, {.paragraph = number, .span = {done, size}}, Numbering::kKeep,
      regions);
  return regions;
}

}  // namespace relata::analyze
