#include "extract/attribution/quotation.h"

#include <algorithm>
#include <array>
#include <optional>

namespace relata::extract {
namespace {

enum class Kind { kPlain, kDouble, kSingle, kGuillemets };
enum class Side { kOpen, kClose, kEither };

struct Mark {
  Kind kind = Kind::kPlain;
  Side side = Side::kEither;
  std::uint32_t size = 0;  ///< Bytes.
};

struct Spelling {
  std::string_view bytes;
  Kind kind;
  Side side;
};

constexpr std::array<Spelling, 11> kSpellings = {{
    {"\"", Kind::kPlain, Side::kEither},
    {"``", Kind::kPlain, Side::kOpen},
    {"''", Kind::kPlain, Side::kEither},
    {"“", Kind::kDouble, Side::kOpen},
    {"„", Kind::kDouble, Side::kOpen},
    {"”", Kind::kDouble, Side::kClose},
    {"«", Kind::kGuillemets, Side::kOpen},
    {"»", Kind::kGuillemets, Side::kClose},
    {"‘", Kind::kSingle, Side::kOpen},
    {"’", Kind::kSingle, Side::kClose},
    {"'", Kind::kSingle, Side::kEither},
}};

bool is_blank(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

bool ends_sentence(char byte) {
  return byte == '.' || byte == '?' || byte == '!';
}

bool is_word(char byte) {
  const bool is_letter =
      (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return is_letter || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0xC3;
}

/// One pass over a paragraph.
class Scanner {
 public:
  Scanner(std::string_view text, Span paragraph)
      : text_(text), paragraph_(paragraph) {}

  std::vector<Quotation> run() {
    for (std::uint32_t at = paragraph_.begin; at < paragraph_.end;) {
      const auto mark = mark_at(at);
      if (!mark) {
        ++at;
        continue;
      }
      take(at, *mark);
      at += mark->size;
    }
    if (open_ && open_->kind != Kind::kSingle) {
      add(begin_, paragraph_.end, false);
    }
    return std::move(found_);
  }

  /// Where the first double mark stands, if it closes what was opened before.
  std::optional<Span> closing_mark() const {
    for (std::uint32_t at = paragraph_.begin; at < paragraph_.end; ++at) {
      const auto mark = mark_at(at);
      if (!mark || mark->kind == Kind::kSingle) continue;
      const std::uint32_t end = at + mark->size;
      const bool closes = mark->side == Side::kClose ||
                          (mark->side == Side::kEither &&
                           !is_blank(before(at)) && !is_word(after(end)));
      return closes ? std::optional(Span{at, end}) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Whether there is no double mark.
  bool lacks_marks() const {
    for (std::uint32_t at = paragraph_.begin; at < paragraph_.end; ++at) {
      const auto mark = mark_at(at);
      if (mark && mark->kind != Kind::kSingle) return false;
    }
    return true;
  }

 private:
  std::optional<Mark> mark_at(std::uint32_t at) const {
    const std::string_view rest = text_.substr(at, paragraph_.end - at);
    for (const Spelling& spelling : kSpellings) {
      if (rest.substr(0, spelling.bytes.size()) == spelling.bytes) {
        return Mark{spelling.kind, spelling.side,
                    static_cast<std::uint32_t>(spelling.bytes.size())};
      }
    }
    return std::nullopt;
  }

  char before(std::uint32_t at) const {
    return at > paragraph_.begin ? text_[at - 1] : ' ';
  }
  char after(std::uint32_t at) const {
    return at < paragraph_.end ? text_[at] : ' ';
  }

  bool can_open(std::uint32_t at, Mark mark) const {
    if (mark.side == Side::kClose) return false;
    const char previous = before(at);
    if (mark.kind == Kind::kPlain && mark.size > 1) {
      if (mark.side == Side::kOpen) return true;
      return !is_word(previous) && !is_blank(after(at + mark.size));
    }
    if (mark.kind == Kind::kPlain) {
      // 6'2" is a height.
      return previous < '0' || previous > '9';
    }
    if (mark.kind != Kind::kSingle) return true;
    return !is_word(before(at)) && is_word(after(at + mark.size));
  }

  bool closes(std::uint32_t at, Mark mark) const {
    if (!open_ || open_->kind != mark.kind || mark.side == Side::kOpen) {
      return false;
    }
    if (mark.kind != Kind::kSingle) return true;
    return !is_blank(before(at)) && !is_word(after(at + mark.size));
  }

  /// A mark that can only open, although a quotation of its kind is open.
  bool reopens(std::uint32_t at, Mark mark) const {
    if (!open_ || open_->kind != mark.kind || mark.kind == Kind::kSingle) {
      return false;
    }
    if (mark.side == Side::kOpen) return true;
    return mark.side == Side::kEither && is_blank(before(at)) &&
           !is_blank(after(at + mark.size));
  }

  /// "'We lost. 'We will win.'", where a paragraph ended before the mark.
  bool follows_sentence(std::uint32_t at) const {
    while (at > begin_ && is_blank(text_[at - 1]))
      --at;
    return at > begin_ && ends_sentence(text_[at - 1]);
  }

  /// Where a quotation ends that opens at `at` within one that is open: a title
  /// or a word in marks of the same sort, "“The “Lane” star fooled them.”" 0 if
  /// the open one rather lacks its end.
  std::uint32_t nested_end(std::uint32_t at, Mark mark) const {
    constexpr std::uint32_t longest = 60;  // Bytes.
    const std::string_view before = text_.substr(begin_, at - begin_);
    if (mark.side != Side::kOpen ||
        std::any_of(before.begin(), before.end(), ends_sentence)) {
      return 0;
    }
    const std::uint32_t last = std::min(paragraph_.end, at + longest);
    for (std::uint32_t next = at + mark.size; next < last; ++next) {
      const auto other = mark_at(next);
      if (other && other->kind == mark.kind) {
        return other->side == Side::kClose ? next + other->size : 0;
      }
      if (ends_sentence(text_[next]) || text_[next] == ',') return 0;
    }
    return 0;
  }

  /// Whether the mark is of the other sort of double marks than the open one,
  /// and what that means: "one’s own” ends with it, but for the end of a
  /// quotation within.
  bool ends_mixed(std::uint32_t at, Mark mark) {
    const bool is_mixed =
        open_ && ((open_->kind == Kind::kPlain && mark.kind == Kind::kDouble) ||
                  (open_->kind == Kind::kDouble && mark.kind == Kind::kPlain));
    if (!is_mixed) return false;
    const bool opens = mark.side == Side::kOpen ||
                       (mark.side == Side::kEither && is_blank(before(at)));
    if (opens) {
      ++inner_;
      return false;
    }
    if (inner_ == 0) return true;
    --inner_;
    return false;
  }

  void take(std::uint32_t at, Mark mark) {
    if (at < nested_until_) return;
    if (ends_mixed(at, mark)) {
      add(begin_, at, true);
      open_.reset();
      return;
    }
    if (reopens(at, mark)) {
      nested_until_ = nested_end(at, mark);
      if (nested_until_ > 0) return;
      add(begin_, at, false);
      begin_ = at + mark.size;
      is_reopened_ = before(at) == '\n' || follows_sentence(at);
      return;
    }
    if (closes(at, mark)) {
      add(begin_, at, true);
      open_.reset();
      return;
    }
    const bool yields =
        open_ && open_->kind == Kind::kSingle && mark.kind != Kind::kSingle;
    if ((open_ && !yields) || !can_open(at, mark)) return;
    open_ = mark;
    inner_ = 0;
    begin_ = at + mark.size;
  }

  void add(std::uint32_t begin, std::uint32_t end, bool is_closed) {
    while (begin < end && is_blank(text_[begin]))
      ++begin;
    while (begin < end && is_blank(text_[end - 1]))
      --end;
    if (begin == end) return;
    Quotation quotation;
    quotation.span = {begin, end};
    quotation.is_closed = is_closed;
    quotation.continues = is_reopened_;
    is_reopened_ = false;
    found_.push_back(quotation);
  }

  std::string_view text_;
  Span paragraph_;
  std::vector<Quotation> found_;
  std::optional<Mark> open_;
  std::uint32_t begin_ = 0;
  std::uint32_t nested_until_ = 0;
  int inner_ = 0;  ///< Quotations in the other sort of marks that are open.
  bool is_reopened_ = false;
};

/// Whether the first thing in a paragraph is a quotation.
bool opens_with(const std::vector<Quotation>& list, Span paragraph) {
  constexpr std::uint32_t longest_mark = 3;
  return !list.empty() &&
         list.front().span.begin - paragraph.begin <= longest_mark;
}

/// Ends quotations that nothing closes or takes up again with the sentence
/// that they open in: the mark may be a slip.
void clip(std::vector<Quotation>& list, const Document& document) {
  const auto& sentences = document.sentences;
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    Quotation& quotation = list[i];
    while (sentence < sentences.size() &&
           (sentences[sentence].field != quotation.field ||
            sentences[sentence].span.end <= quotation.span.begin)) {
      ++sentence;
    }
    const bool goes_on = i + 1 < list.size() && list[i + 1].continues;
    if (quotation.is_closed || goes_on || sentence == sentences.size()) {
      continue;
    }
    quotation.span.end =
        std::min(quotation.span.end, sentences[sentence].span.end);
  }
}

struct Paragraph {
  Field field = Field::kText;
  Span span;
};

std::vector<Paragraph> paragraphs_of(const Document& document) {
  std::vector<Paragraph> list;
  const auto& sentences = document.sentences;
  for (std::size_t i = 0; i < sentences.size();) {
    Paragraph paragraph{sentences[i].field, sentences[i].span};
    const std::uint32_t number = sentences[i].paragraph;
    for (; i < sentences.size() && sentences[i].field == paragraph.field &&
           sentences[i].paragraph == number;
         ++i) {
      paragraph.span.end = std::max(paragraph.span.end, sentences[i].span.end);
    }
    list.push_back(paragraph);
  }
  return list;
}

/// The paragraph, from `first` on, whose first mark closes a quotation that an
/// earlier one left open: they were not opened anew. `first` if there is none.
std::size_t closing_paragraph(const Document& document,
                              const std::vector<Paragraph>& paragraphs,
                              std::size_t first) {
  constexpr std::size_t reach = 4;
  const std::size_t end = std::min(paragraphs.size(), first + reach);
  for (std::size_t i = first; i < end; ++i) {
    const Paragraph& here = paragraphs[i];
    if (here.field != paragraphs[first].field) break;
    const Scanner scanner(document.article.field(here.field), here.span);
    if (scanner.closing_mark()) return i;
    if (!scanner.lacks_marks()) break;
  }
  return first;
}

Quotation continuing(Field field, Span span) {
  Quotation quotation;
  quotation.field = field;
  quotation.span = span;
  quotation.is_closed = false;
  quotation.continues = true;
  return quotation;
}

}  // namespace

std::vector<Quotation> quotations(std::string_view text, Span paragraph) {
  return Scanner(text, paragraph).run();
}

std::vector<Quotation> quotations(const Document& document) {
  const std::vector<Paragraph> paragraphs = paragraphs_of(document);
  std::vector<Quotation> all;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    Paragraph here = paragraphs[i];
    const bool was_open =
        !all.empty() && !all.back().is_closed && all.back().field == here.field;
    if (was_open) {
      const std::size_t end = closing_paragraph(document, paragraphs, i);
      for (; i < end; ++i)
        all.push_back(continuing(paragraphs[i].field, paragraphs[i].span));
      here = paragraphs[i];
      const std::string_view text = document.article.field(here.field);
      if (const auto mark = Scanner(text, here.span).closing_mark()) {
        all.push_back(continuing(here.field, {here.span.begin, mark->begin}));
        all.back().is_closed = true;
        here.span.begin = mark->end;
      }
    }
    auto found = quotations(document.article.field(here.field), here.span);
    for (Quotation& quotation : found)
      quotation.field = here.field;
    if (was_open && opens_with(found, here.span)) {
      found.front().continues = true;
    }
    all.insert(all.end(), found.begin(), found.end());
  }
  clip(all, document);
  return all;
}

}  // namespace relata::extract
