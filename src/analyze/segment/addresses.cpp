#include "analyze/segment/addresses.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace relata::analyze {
namespace {

bool is_alphanumeric(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

bool is_mail_character(char32_t c) {
  return is_alphanumeric(c) || c == U'.' || c == U'-' || c == U'_' ||
         c == U'+' || c == U'%';
}

/// Looks for addresses in one stretch of text.
class Search {
 public:
  Search(const Characters& text, std::size_t begin, std::size_t end)
      : text_(text), begin_(begin), end_(end) {}

  std::vector<AddressSpan> run() {
    std::vector<AddressSpan> found;
    for (std::size_t at = begin_; at < end_;) {
      const AddressSpan span = begins_web(at)           ? web(at)
                               : text_.seen[at] == U'@' ? mail(at)
                               : text_.seen[at] == U'.' ? file(at)
                                                        : AddressSpan{at, at};
      if (span.end > at) {
        found.push_back(span);
        at = begin_ = span.end;
      } else {
        ++at;
      }
    }
    return found;
  }

  /// Whether all of it is the name of a file.
  bool is_file() const {
    for (std::size_t at = end_; at-- > begin_;) {
      if (text_.seen[at] != U'.') continue;
      const AddressSpan span = file(at);
      return span.begin == begin_ && span.end == end_;
    }
    return false;
  }

 private:
  bool begins_web(std::size_t at) const {
    static constexpr std::array<std::u32string_view, 4> openings = {
        U"http://", U"https://", U"ftp://", U"www."};
    const char32_t first = text_.seen[at];
    if (first != U'h' && first != U'f' && first != U'w') return false;
    if (at > begin_ && is_alphanumeric(text_.seen[at - 1])) return false;
    return std::any_of(openings.begin(), openings.end(),
                       [this, at](std::u32string_view opening) {
                         return at + opening.size() < end_ &&
                                std::equal(opening.begin(), opening.end(),
                                           text_.seen.begin() +
                                               static_cast<std::ptrdiff_t>(at));
                       });
  }

  AddressSpan web(std::size_t at) const {
    std::size_t end = at;
    std::size_t open = 0;
    std::size_t closed = 0;
    for (; end < end_ && !ends_web(end); ++end) {
      open += text_.seen[end] == U'(' ? 1 : 0;
      closed += text_.seen[end] == U')' ? 1 : 0;
    }
    for (; end > at; --end) {
      const CharClass kind = text_.classes[end - 1];
      const bool is_bracket = kind == CharClass::kClose;
      if (is_bracket && closed <= open) break;
      if (!is_bracket && kind != CharClass::kStop &&
          kind != CharClass::kComma && kind != CharClass::kQuestion &&
          kind != CharClass::kApostrophe && kind != CharClass::kOpen) {
        break;
      }
      closed -= is_bracket ? 1 : 0;
    }
    return {at, end};
  }

  bool ends_web(std::size_t at) const {
    const char32_t c = text_.seen[at];
    return c == U'<' || c == U'>' || c == U'[' || c == U']' || c == U'{' ||
           c == U'}' || c == U'|' || text_.classes[at] == CharClass::kQuote;
  }

  AddressSpan mail(std::size_t at) const {
    const AddressSpan none{at, at};
    std::size_t begin = at;
    while (begin > begin_ && is_mail_character(text_.seen[begin - 1]))
      --begin;
    while (begin < at && !is_alphanumeric(text_.seen[begin]))
      ++begin;
    std::size_t end = at + 1;
    while (end < end_ && is_mail_character(text_.seen[end]))
      ++end;
    while (end > at && !is_alphanumeric(text_.seen[end - 1]))
      --end;
    const auto first = text_.seen.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = text_.seen.begin() + static_cast<std::ptrdiff_t>(end);
    const bool has_domain = std::find(first, last, U'.') != last;
    return begin < at && has_domain ? AddressSpan{begin, end} : none;
  }

  /// The name of a file whose last stop is at `at`.
  AddressSpan file(std::size_t at) const {
    static constexpr std::array<std::u32string_view, 18> kinds = {
        U"pdf",  U"doc",  U"docx", U"xls", U"xlsx", U"ppt",
        U"pptx", U"htm",  U"html", U"txt", U"csv",  U"xml",
        U"jpg",  U"jpeg", U"png",  U"gif", U"zip",  U"mp3"};
    const AddressSpan none{at, at};
    std::size_t end = at + 1;
    while (end < end_ && is_alphanumeric(text_.seen[end]))
      ++end;
    const std::u32string_view kind =
        std::u32string_view(text_.seen.data() + at + 1, end - at - 1);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return none;
    std::size_t begin = at;
    while (begin > begin_ && is_mail_character(text_.seen[begin - 1]))
      --begin;
    while (begin < at && !is_alphanumeric(text_.seen[begin]))
      ++begin;
    return begin < at ? AddressSpan{begin, end} : none;
  }

  const Characters& text_;
  std::size_t begin_;  ///< What lies before belongs to nothing any more.
  std::size_t end_;
};

}  // namespace

std::vector<AddressSpan> addresses(const Characters& text, std::size_t begin,
                                   std::size_t end) {
  // Few stretches are long enough or hold such marks: the rest is spared.
  const auto first = text.seen.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = text.seen.begin() + static_cast<std::ptrdiff_t>(end);
  if (end - begin < 5 || std::find(first, last, U'.') == last) return {};
  return Search(text, begin, end).run();
}

bool is_file_name(const Characters& text) {
  return Search(text, 0, text.size()).is_file();
}

}  // namespace relata::analyze
