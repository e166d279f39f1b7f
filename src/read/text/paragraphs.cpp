#include "read/text/paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "read/text/byline.h"
#include "read/text/dateline.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

/// Lines that a person or program wrapped are between these widths, in code
/// points.
constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kMostWidth = 120;
constexpr std::size_t kMostFrontMatter = 200;  // Lines.

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view line = text::trim(text.substr(begin, end - begin));
  if (line.empty()) {
    return {static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(begin)};
  }
  const auto at = static_cast<std::size_t>(line.data() - text.data());
  return {static_cast<std::uint32_t>(at),
          static_cast<std::uint32_t>(at + line.size())};
}

bool is_list_item(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "+ ", "\u2022", "\u25AA"}) {
    if (line.starts_with(mark)) return true;
  }
  const auto digits = line.find_first_not_of("0123456789");
  return digits >= 1 && digits <= 2 && digits + 1 < line.size() &&
         (line[digits] == '.' || line[digits] == ')') &&
         line[digits + 1] == ' ';
}

bool is_heading(std::string_view line) {
  const auto level = line.find_first_not_of('#');
  return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
}

/// Whether `line` underlines a Markdown heading.
bool is_underline(std::string_view line) {
  return line.size() >= 3 &&
         (line.find_first_not_of('=') == std::string_view::npos ||
          line.find_first_not_of('-') == std::string_view::npos);
}

/// Whether `line` only tells the author or the day.
bool is_about_article(std::string_view line) {
  return date_line(line).has_value() || byline(line).has_value();
}

/// Consecutive lines without a blank one between them, cut into paragraphs.
class Block {
 public:
  Block(std::string_view text, const std::vector<Span>& lines, Markup markup)
      : text_(text), lines_(lines), markup_(markup) {
    for (const Span span : lines) {
      lengths_.push_back(text::length(slice(text, span)));
    }
    const std::size_t width =
        *std::max_element(lengths_.begin(), lengths_.end());
    if (width >= kLeastWidth && width <= kMostWidth) width_ = width;
    is_wrapped_ = lines.size() >= 3;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      is_wrapped_ = is_wrapped_ && is_full(i);
    }
  }

  /// Adds the paragraphs of the block to `out`.
  void cut(std::vector<Paragraph>& out) const {
    const std::size_t first = out.size();
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin + 1;
      while (end < lines_.size() && joins(end - 1))
        ++end;
      out.push_back(paragraph(begin, end));
      begin = end;
    }
    for (std::size_t i = out.size(); i > first; --i) {
      out[i - 1].is_set_off = true;
      if (!is_about_article(slice(text_, out[i - 1].span))) break;
    }
  }

 private:
  std::string_view line(std::size_t i) const { return slice(text_, lines_[i]); }

  /// Whether the first word of the next line had no room at the end of line i.
  bool is_full(std::size_t i) const {
    const std::string_view next = line(i + 1);
    const std::string_view word = next.substr(0, next.find(' '));
    return width_ > 0 && lengths_[i] + 1 + text::length(word) > width_;
  }

  bool is_underlined(std::size_t i) const {
    return markup_ == Markup::kMarkdown && i + 1 < lines_.size() &&
           is_underline(line(i + 1)) && !is_underline(line(i));
  }

  bool starts_paragraph(std::size_t i) const {
    if (is_list_item(line(i)) || is_about_article(line(i))) return true;
    return markup_ == Markup::kMarkdown &&
           (is_heading(line(i)) || is_underlined(i));
  }

  /// Whether lines i and i + 1 are of one paragraph.
  bool joins(std::size_t i) const {
    if (is_underlined(i)) return true;
    if (markup_ == Markup::kMarkdown &&
        (is_heading(line(i)) || is_underline(line(i)))) {
      return false;
    }
    if (starts_paragraph(i + 1) || is_about_article(line(i))) return false;
    if (is_wrapped_) return true;
    if (ends_like_sentence(line(i))) return false;
    const bool goes_on = text::is_lower(text::decode(line(i + 1), 0).value);
    return is_full(i) || (goes_on && lengths_[i] >= kLeastWidth / 2);
  }

  Paragraph paragraph(std::size_t begin, std::size_t end) const {
    Paragraph result;
    result.span = {lines_[begin].begin, lines_[end - 1].end};
    result.is_one_line = end - begin == 1;
    if (markup_ == Markup::kMarkdown &&
        (is_heading(line(begin)) || is_underlined(begin))) {
      result.kind = Paragraph::Kind::kHeading;
    }
    return result;
  }

  std::string_view text_;
  const std::vector<Span>& lines_;
  Markup markup_;
  std::vector<std::size_t> lengths_;
  std::size_t width_ = 0;  ///< 0: the lines are not wrapped.
  bool is_wrapped_ = false;
};

/// The number of lines of front matter, "---" to "---", that `lines` begin
/// with.
std::size_t front_matter(std::string_view text,
                         const std::vector<Span>& lines) {
  if (lines.empty() || slice(text, lines[0]) != "---") return 0;
  const std::size_t most = std::min(lines.size(), kMostFrontMatter);
  for (std::size_t i = 1; i < most; ++i) {
    const std::string_view line = slice(text, lines[i]);
    if (line == "---" || line == "...") return i + 1;
    if (i == 1 && line.find(':') == std::string_view::npos) return 0;
  }
  return 0;
}

}  // namespace

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back(trimmed(text, begin, end));
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

bool ends_like_sentence(std::string_view line) {
  line = text::trim(line);
  while (!line.empty()) {
    const text::CodePoint last = text::decode_before(line, line.size());
    const bool closes = text::is_quote(last.value) || last.value == ')' ||
                        last.value == ']' || last.value == '}' ||
                        last.value == '*' || last.value == '_';
    if (!closes) {
      return std::u32string_view(U".!?:;,\u2026\u3002\uFF01\uFF1F")
                 .find(last.value) != std::u32string_view::npos;
    }
    line.remove_suffix(last.size);
  }
  return false;
}

std::vector<Paragraph> paragraphs(std::string_view text, Markup markup) {
  const std::vector<Span> lines = lines_of(text);
  std::vector<Paragraph> result;
  std::size_t at = 0;
  if (markup == Markup::kMarkdown) at = front_matter(text, lines);
  if (at > 0) {
    result.push_back({.span = {lines[0].begin, lines[at - 1].end},
                      .kind = Paragraph::Kind::kFrontMatter,
                      .is_one_line = false,
                      .is_set_off = true});
  }
  std::vector<Span> block;
  for (; at <= lines.size(); ++at) {
    if (at < lines.size() && !lines[at].is_empty()) {
      block.push_back(lines[at]);
    } else if (!block.empty()) {
      Block(text, block, markup).cut(result);
      block.clear();
    }
  }
  return result;
}

}  // namespace relata::read
