// "World War II", "2006 Port Act", "Flight 731", "MV Corvane", "Ruiz v.
// Oakdale": names that a number, a code or a side tells from others.
#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/world/name_parts.h"
#include "lexicon/world/numbers.h"
#include "names/parsers.h"
#include "names/written_words.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

using lexicon::is_name_part;
using lexicon::NamePart;

bool is_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

/// "82" of "82nd", "4" of "4th".
std::string_view without_ordinal_ending(std::string_view word) {
  constexpr std::array<std::string_view, 4> endings = {"st", "nd", "rd", "th"};
  for (const std::string_view ending : endings) {
    if (word.size() > ending.size() && word.ends_with(ending) &&
        is_digits(word.substr(0, word.size() - ending.size()))) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

/// The number of a Roman numeral that may end a name.
std::string_view roman(std::string_view word) {
  constexpr std::array<std::string_view, 10> numerals = {
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};
  constexpr std::array<std::string_view, 10> digits = {
      "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
  const auto found = std::find(numerals.begin(), numerals.end(), word);
  return found == numerals.end()
             ? std::string_view()
             : digits[static_cast<std::size_t>(found - numerals.begin())];
}

/// The number that a word of a name is, in digits, or nothing.
std::string_view number_of(std::string_view word, bool may_be_roman) {
  word = without_ordinal_ending(word);
  if (is_digits(word)) return word;
  if (const auto number = lexicon::ordinal_digits(word); !number.empty())
    return number;
  if (const auto number = lexicon::quantity_word(word, "number");
      !number.empty())
    return number;
  return may_be_roman ? roman(word) : std::string_view();
}

/// Letters, then digits: "tn731", "g7".
std::optional<std::size_t> code_length(std::string_view word) {
  const auto digit = word.find_first_of("0123456789");
  if (digit == 0 || digit == std::string_view::npos ||
      !is_digits(word.substr(digit))) {
    return std::nullopt;
  }
  return digit;
}

constexpr std::size_t kLongestCode = 3;

/// "TN731" and "TN 731": the code and the number at `at`, and how many words
/// they take; none where the code is a word.
struct Code {
  std::string letters;
  std::string number;
  std::size_t words = 0;
};

Code code_at(const Words& words, std::size_t at) {
  if (const auto length = code_length(words[at])) {
    if (*length > kLongestCode) return {};
    return {words[at].substr(0, *length), words[at].substr(*length), 1};
  }
  const bool is_code = words[at].size() <= kLongestCode &&
                       at + 1 < words.size() && is_digits(words[at + 1]);
  return is_code ? Code{words[at], words[at + 1], 2} : Code{};
}

void erase(Words& words, std::size_t begin, std::size_t count) {
  const auto from = words.begin() + static_cast<std::ptrdiff_t>(begin);
  words.erase(from, from + static_cast<std::ptrdiff_t>(count));
}

/// "Tarn Air Flight 731", "Flight TN731".
void read_flight(Name& name) {
  const Words& words = name.words;
  const auto flight = std::find(words.begin(), words.end(), "flight");
  if (flight == words.end() || flight + 1 == words.end()) return;
  const auto at = static_cast<std::size_t>(flight - words.begin()) + 1;
  Code code = code_at(words, at);
  if (code.number.empty() && is_digits(words[at])) code = {"", words[at], 1};
  if (code.number.empty()) return;
  name.kind = NameKind::kVehicle;
  name.thing.is_flight = true;
  name.thing.code = code.letters;
  name.thing.numbers = {code.number};
  name.thing.rest = words;
  erase(name.thing.rest, at - 1, code.words + 1);
}

/// "TN731" alone, in capitals.
void read_code(Name& name, std::string_view written) {
  const Words& words = name.words;
  if (words.empty() || !text::is_upper(text::decode(written, 0).value)) return;
  const Code code = code_at(words, 0);
  if (code.number.empty() || code.words != words.size()) return;
  name.thing.code = code.letters;
  name.thing.numbers = {code.number};
  name.thing.rest = {code.letters};
}

}  // namespace

void read_vehicle(Name& name, std::string_view written) {
  Words& words = name.words;
  // "M/V Corvane".
  if (words.size() > 2 && words[0].size() == 1 && words[1].size() == 1 &&
      written.size() > 2 && written[1] == '/') {
    words[0] += words[1];
    words.erase(words.begin() + 1);
  }
  // "MT Corvane", where "Mt. Corvane" is a mount.
  if (words.size() > 1 && written.starts_with("MT ")) words.front() = "mt";
  const bool is_ship =
      words.size() > 1 && is_name_part(NamePart::kShip, words.front()) &&
      written.size() > 1 && text::is_upper(text::decode(written, 0).value);
  if (is_ship) {
    name.kind = NameKind::kVehicle;
    name.thing.ship = words.front();
    return;
  }
  read_flight(name);
  if (!name.thing.is_flight) read_code(name, written);
}

void read_numbers(Name& name, std::string_view written) {
  ThingParts& thing = name.thing;
  if (!thing.numbers.empty()) return;
  const bool ends_large =
      !written.empty() &&
      text::is_upper(text::decode_before(written, written.size()).value);
  const Words& words = name.words;
  Words rest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_last = i + 1 == words.size();
    const auto number = number_of(words[i], is_last && ends_large && i > 0);
    if (number.empty()) {
      rest.push_back(words[i]);
      continue;
    }
    // "Port Act of 2006".
    if (is_last && !rest.empty() && rest.back() == "of") rest.pop_back();
    thing.numbers.emplace_back(number);
  }
  if (thing.numbers.empty()) return;
  std::sort(thing.numbers.begin(), thing.numbers.end());
  thing.rest = std::move(rest);
}

void read_case(Name& name) {
  Words& words = name.words;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!is_name_part(NamePart::kVersus, words[i])) continue;
    words[i] = "v";
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
    name.kind = NameKind::kLaw;
    name.thing.plaintiff.assign(words.begin(), at);
    name.thing.defendant.assign(at + 1, words.end());
    return;
  }
}

}  // namespace relata::names
