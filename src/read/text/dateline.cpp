#include "read/text/dateline.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/tables.h"
#include "lexicon/world/places.h"
#include "lexicon/world/press.h"
#include "read/text/line_words.h"
#include "read/text/written_date.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestDateline = 120;  // Bytes.
constexpr std::size_t kMostWords = 4;          // Of a place, of an agency.

/// The dash that ends a dateline, and where: an en or em dash, "--", or a
/// hyphen between blanks.
struct Dash {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
};

Dash find_dash(std::string_view text) {
  const std::string_view head = text.substr(0, kLongestDateline);
  Dash found;
  for (const auto* mark : {"\u2014", "\u2013", "--", " - ", " \u2212 "}) {
    const auto at = head.find(mark);
    if (at >= found.begin) continue;
    found = {at, at + std::string_view(mark).size()};
  }
  while (found.end < text.size() && text[found.end] == '-')
    ++found.end;
  if (found.end > 0 && text[found.end - 1] == ' ') --found.end;
  return found;
}

/// Whether `word` is made of letters and of what joins them in names.
bool is_name_word(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto next = text::decode(word, at);
    const char32_t c = next.value;
    if (!text::is_alpha(c) && !text::is_quote(c) && c != '.' && c != '-' &&
        c != '/' && (c < 0x300 || c > 0x36F)) {
      return false;
    }
    at += next.size;
  }
  return !word.empty();
}

/// Whether `text` may be the name of a place or of a news agency: one to four
/// words, the first in upper case, and no others in lower case but "of".
bool is_name(std::string_view text) {
  const auto parts = line_words(text);
  if (parts.empty() || parts.size() > kMostWords) return false;
  return starts_upper(parts.front()) &&
         std::all_of(parts.begin(), parts.end(), [](std::string_view word) {
           return (starts_upper(word) && is_name_word(word)) ||
                  lexicon::is_press_word("place", word);
         });
}

/// Whether `text` has three letters or more, none of them in lower case.
bool is_in_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = text::decode(text, at);
    if (text::is_lower(next.value)) return false;
    letters += text::is_alpha(next.value) ? 1 : 0;
    at += next.size;
  }
  return letters >= 3;
}

/// Cuts "(Agency)" or "/Agency/" off the end of `head`; empty if none is
/// there.
std::string take_agency(std::string_view& head) {
  if (head.empty() || (head.back() != ')' && head.back() != '/')) return {};
  const char opener = head.back() == ')' ? '(' : '/';
  const auto open = head.rfind(opener, head.size() - 2);
  if (open == std::string_view::npos) return {};
  const std::string_view agency =
      text::trim(head.substr(open + 1, head.size() - open - 2));
  if (!is_name(agency)) return {};
  head = text::trim(head.substr(0, open));
  return std::string(agency);
}

/// What stands before the dash, without the agency.
struct PlaceAndDate {
  std::vector<std::string_view> names;  ///< "Springfield", "Ill."
  bool has_date = false;
  std::optional<Date> date;
};

/// Nothing if `head` has anything else in it.
std::optional<PlaceAndDate> place_and_date(std::string_view head) {
  PlaceAndDate result;
  while (!head.empty()) {
    if (const auto written = written_date(head);
        written && written->size == head.size()) {
      result.has_date = true;
      result.date = written->date;
      return result;
    }
    const auto comma = std::min(head.find(','), head.size());
    const std::string_view part = text::trim(head.substr(0, comma));
    head = text::trim(head.substr(std::min(comma + 1, head.size())));
    if (is_weekday(part)) continue;
    if (!is_name(part)) return std::nullopt;
    result.names.push_back(part);
  }
  if (result.names.size() > 3) return std::nullopt;
  return result;
}

/// Whether `where`, without agency and date, can only be a place.
bool is_surely_place(const PlaceAndDate& where) {
  if (where.names.empty()) return false;
  if (is_in_capitals(where.names.front())) {
    return !lexicon::is_dateline_label(text::fold(where.names.front()));
  }
  return where.names.size() == 2 &&
         lexicon::is_dateline_region(text::fold(where.names.back()));
}

/// Whether news, and not the rest of a sentence, goes on with `text`.
bool begins_news(std::string_view text) {
  if (text.empty()) return false;
  return !text::is_lower(text::decode(text, 0).value);
}

/// Cuts the first word off `text`, without a colon or comma at its end.
std::string_view take_word(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  std::string_view word = text.substr(0, end);
  text = text::trim(text.substr(end));
  while (!word.empty() && (word.back() == ':' || word.back() == ',')) {
    word.remove_suffix(1);
  }
  return word;
}

/// Whether `word` is part of a time of day: "3:40", "p.m.", "ET", "|".
bool is_clock_word(std::string_view word) {
  return word.size() <= 6 &&
         (is_in_capitals(word) || word.empty() ||
          word.find_first_not_of("0123456789:.|-apmAPMEST()") ==
              std::string_view::npos ||
          word == "at" || word == "GMT");
}

}  // namespace

std::optional<Dateline> dateline(std::string_view paragraph, Place place) {
  const Dash dash = find_dash(paragraph);
  if (dash.begin == std::string_view::npos) return std::nullopt;
  if (!begins_news(text::trim(paragraph.substr(dash.end)))) {
    return std::nullopt;
  }
  std::string_view head = text::trim(paragraph.substr(0, dash.begin));
  Dateline result{.size = dash.end, .date = {}, .agency = take_agency(head)};
  const auto where = place_and_date(head);
  if (!where) return std::nullopt;
  result.date = where->date;
  const bool is_first = place == Place::kFirstParagraph;
  const bool has_place = !where->names.empty();
  const bool is_sure =
      (where->has_date && (has_place || is_first)) ||
      (!result.agency.empty() &&
       (is_first || (has_place && is_in_capitals(where->names.front())))) ||
      (is_first && is_surely_place(*where));
  if (!is_sure) return std::nullopt;
  if (lexicon::is_dateline_region(text::fold(result.agency)))
    result.agency.clear();
  return result;
}

std::optional<DateLine> date_line(std::string_view line) {
  line = text::trim(line);
  if (line.size() > kLongestDateline) return std::nullopt;
  std::string_view rest = line;
  while (!rest.empty()) {
    if (const auto written = written_date(rest)) {
      std::string_view tail = text::trim(rest.substr(written->size));
      while (!tail.empty()) {
        if (!is_clock_word(take_word(tail))) return std::nullopt;
      }
      return DateLine{written->date};
    }
    const std::string word = text::lower(take_word(rest));
    if (!is_weekday(word) && !lexicon::is_press_word("date", word)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace relata::read
