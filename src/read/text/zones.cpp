#include "read/text/zones.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "read/text/byline.h"
#include "read/text/dateline.h"
#include "read/text/written_date.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestHeadline = 300;  // Bytes.
constexpr std::size_t kMostHeadlines = 3;
constexpr std::size_t kTailParagraphs = 8;

bool has_letter(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const auto next = text::decode(line, at);
    if (text::is_alpha(next.value)) return true;
    at += next.size;
  }
  return false;
}

/// Goes through the paragraphs of one article: first what stands before the
/// news, then what stands after it, then what is between.
class Zoning {
 public:
  Zoning(Article& article, const std::vector<Paragraph>& paragraphs)
      : article_(article),
        paragraphs_(paragraphs),
        end_(paragraphs.size()),
        has_heading_(std::any_of(paragraphs.begin(), paragraphs.end(),
                                 [](const Paragraph& p) {
                                   return p.kind == Paragraph::Kind::kHeading;
                                 })) {}

  void run() {
    std::size_t at = 0;
    while (at < paragraphs_.size() && opens(at))
      ++at;
    find_tail(at);
    Place place = Place::kFirstParagraph;
    for (; at < end_; ++at) {
      if (paragraphs_[at].kind == Paragraph::Kind::kHeading) {
        add(Zone::Kind::kHeadline, paragraphs_[at].span);
      } else {
        add_body(paragraphs_[at].span, place);
        place = Place::kLaterParagraph;
      }
    }
    for (; at < paragraphs_.size(); ++at)
      add_tail(at);
  }

 private:
  std::string_view text(std::size_t i) const {
    return slice(article_.text, paragraphs_[i].span);
  }
  void add(Zone::Kind kind, Span span) {
    article_.zones.push_back({.kind = kind, .span = span});
  }
  void set_date(const std::optional<Date>& date) {
    if (!article_.date) article_.date = date;
  }
  void set_source(const std::string& source) {
    if (article_.source.empty()) article_.source = source;
  }

  /// Whether paragraph i, and all before it, stand before the news; adds its
  /// zone if so.
  bool opens(std::size_t i) {
    const Paragraph& paragraph = paragraphs_[i];
    if (paragraph.kind == Paragraph::Kind::kFrontMatter) {
      read_front_matter(text(i));
      add(Zone::Kind::kDateline, paragraph.span);
      return true;
    }
    if (const auto line = date_line(text(i))) {
      set_date(line->date);
      add(Zone::Kind::kDateline, paragraph.span);
      return true;
    }
    if (const auto line = byline(text(i))) {
      if (author_.empty()) author_ = line->author;
      set_source(line->outlet);
      add(Zone::Kind::kByline, paragraph.span);
      return true;
    }
    if (!is_headline(i)) return false;
    ++headlines_;
    add(Zone::Kind::kHeadline, paragraph.span);
    return true;
  }

  bool is_headline(std::size_t i) const {
    const Paragraph& paragraph = paragraphs_[i];
    if (paragraph.kind == Paragraph::Kind::kHeading) return true;
    if (has_heading_ && headlines_ == 0) return false;
    return headlines_ < kMostHeadlines && i + 1 < paragraphs_.size() &&
           paragraph.is_one_line && paragraph.is_set_off &&
           paragraph.span.size() <= kLongestHeadline &&
           !ends_like_sentence(text(i)) && has_letter(text(i)) &&
           !dateline(text(i), Place::kFirstParagraph);
  }

  /// "date: 2024-03-11" among the lines of front matter.
  void read_front_matter(std::string_view matter) {
    for (const Span span : lines_of(matter)) {
      const std::string_view line = slice(matter, span);
      const auto colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      std::string_view value = text::trim(line.substr(colon + 1));
      while (!value.empty() &&
             (value.front() == '"' || value.front() == '\'')) {
        value.remove_prefix(1);
      }
      value = value.substr(0, value.find_first_of("\"'"));
      const std::string_view key = line.substr(0, colon);
      if (key == "date") set_date(iso_date(value));
      if (key == "author") author_ = value;
    }
  }

  /// Sets end_ to the first paragraph, from `first` on, that stands after the
  /// news.
  void find_tail(std::size_t first) {
    std::size_t at = paragraphs_.size() > kTailParagraphs
                         ? paragraphs_.size() - kTailParagraphs
                         : 0;
    for (at = std::max(at, first); at < paragraphs_.size(); ++at) {
      if (byline(text(at)) || about_author(text(at), author_)) {
        end_ = at;
        return;
      }
    }
  }

  void add_tail(std::size_t i) {
    const Span span = paragraphs_[i].span;
    if (const auto line = byline(text(i))) {
      if (!line->author.empty()) author_ = line->author;
      add(Zone::Kind::kByline, span);
    } else if (const auto about = about_author(text(i), author_)) {
      set_source(about->outlet);
      add(Zone::Kind::kByline, span);
    } else if (const auto date = date_line(text(i))) {
      set_date(date->date);
      add(Zone::Kind::kDateline, span);
    } else {
      add(Zone::Kind::kBody, span);
    }
  }

  void add_body(Span span, Place place) {
    const std::string_view paragraph = slice(article_.text, span);
    if (const auto line = dateline(paragraph, place)) {
      set_date(line->date);
      set_source(line->agency);
      const auto size = static_cast<std::uint32_t>(line->size);
      add(Zone::Kind::kDateline, {span.begin, span.begin + size});
      const std::string_view rest = text::trim(paragraph.substr(line->size));
      span.begin = span.end - static_cast<std::uint32_t>(rest.size());
    }
    add(Zone::Kind::kBody, span);
  }

  Article& article_;
  const std::vector<Paragraph>& paragraphs_;
  std::size_t end_;
  bool has_heading_;
  std::size_t headlines_ = 0;
  std::string author_;
};

}  // namespace

void add_zones(Article& article, const std::vector<Paragraph>& paragraphs) {
  Zoning(article, paragraphs).run();
}

}  // namespace relata::read
