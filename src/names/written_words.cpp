#include "names/written_words.h"

#include <algorithm>

#include "lexicon/world/name_parts.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

bool is_word_character(char32_t c) {
  return text::is_alpha(c) || text::is_digit(c) || text::is_extender(c);
}

/// The pieces of `text` between white space.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = text::decode(text, at);
    if (text::is_space(c)) {
      if (at > begin) found.push_back(text.substr(begin, at - begin));
      begin = at + size;
    }
    at += size;
  }
  if (begin < text.size()) found.push_back(text.substr(begin));
  return found;
}

/// "J.K.", "H.W": nothing but single letters and stops.
bool is_initials(std::string_view folded) {
  std::size_t letters = 0;
  bool is_letter = false;
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, size] = text::decode(folded, at);
    at += size;
    if (c == U'.' || c == U',') {
      is_letter = false;
      continue;
    }
    if (is_letter || !text::is_alpha(c)) return false;
    is_letter = true;
    ++letters;
  }
  return letters > 1;
}

/// Letters, digits and hyphens within; "o'brien" is "obrien".
std::string plain(std::string_view folded) {
  std::string word;
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, size] = text::decode(folded, at);
    if (is_word_character(c) || (c == U'-' && !word.empty()))
      word += folded.substr(at, size);
    at += size;
  }
  while (word.ends_with('-'))
    word.pop_back();
  return word;
}

void strip_possessive(std::string& folded) {
  while (!folded.empty() && (folded.back() == ',' || folded.back() == ';'))
    folded.pop_back();
  if (folded.ends_with("'s")) folded.erase(folded.size() - 2);
}

bool has_lower(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = text::decode(text, at);
    if (text::is_lower(c)) return true;
    at += size;
  }
  return false;
}

WrittenWord read_word(std::string_view piece) {
  WrittenWord word;
  word.is_large = text::is_upper(text::decode(piece, 0).value);
  word.has_lower = has_lower(piece);
  word.folded = text::fold(piece);
  strip_possessive(word.folded);
  word.ends_in_stop = word.folded.ends_with('.');
  return word;
}

/// Each letter of "j.k." or "jk" by itself.
void add_letters(const WrittenWord& word, std::vector<WrittenWord>& words) {
  for (std::size_t at = 0; at < word.folded.size();) {
    const auto [c, size] = text::decode(word.folded, at);
    if (text::is_alpha(c))
      words.push_back({word.folded.substr(at, size), true, false, true});
    at += size;
  }
}

/// "JK" of "JK Rowe", not "LI" of "LI Wei": a given name of two capitals.
bool are_capitals_of_given_names(const WrittenWord& word, bool is_first) {
  return is_first && !word.has_lower && word.folded.size() == 2 &&
         word.folded.find_first_of("0123456789.-'") == std::string::npos &&
         !lexicon::is_name_part(lexicon::NamePart::kFamily, word.folded);
}

}  // namespace

std::vector<WrittenWord> person_words(std::string_view written) {
  std::vector<WrittenWord> words;
  const auto found = pieces(written);
  const bool is_mixed = has_lower(written);
  for (const std::string_view piece : found) {
    WrittenWord word = read_word(piece);
    const bool is_first = words.empty() && found.size() > 1;
    if (is_initials(word.folded) ||
        (is_mixed && are_capitals_of_given_names(word, is_first))) {
      add_letters(word, words);
      continue;
    }
    word.folded = plain(word.folded);
    if (!word.folded.empty()) words.push_back(std::move(word));
  }
  return words;
}

Words plain_words(std::string_view written) {
  std::string folded = text::fold(written);
  for (std::size_t at = folded.find("'s"); at != std::string::npos;
       at = folded.find("'s", at)) {
    const bool ends_word = at + 2 == folded.size() || folded[at + 2] == ' ';
    ends_word ? void(folded.erase(at, 2)) : void(at += 2);
  }
  Words words(1);
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, size] = text::decode(folded, at);
    if (is_word_character(c)) {
      words.back() += std::string_view(folded).substr(at, size);
    } else if (c == U'&') {
      words.emplace_back("and");
      words.emplace_back();
    } else if (c != U'.' && c != U'\'' && !words.back().empty()) {
      words.emplace_back();
    }
    at += size;
  }
  std::erase(words, "");
  return words;
}

bool is_written_acronym(std::string_view written) {
  constexpr std::size_t longest = 9;
  constexpr std::size_t longest_mixed = 5;
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (std::size_t at = 0; at < written.size();) {
    const auto [c, size] = text::decode(written, at);
    at += size;
    if (text::is_upper(c)) {
      ++capitals;
    } else if (text::is_lower(c)) {
      ++small;
    } else if (!text::is_digit(c) && c != U'.' && c != U'&') {
      return false;
    }
  }
  if (capitals < 2 || written.size() > longest) return false;
  const bool ends_large =
      text::is_upper(text::decode_before(written, written.size()).value);
  return small == 0 ||
         (small < capitals && ends_large && written.size() <= longest_mixed);
}

std::string solid(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = text::decode(text, at);
    if (is_word_character(c)) letters += text.substr(at, size);
    at += size;
  }
  return letters;
}

}  // namespace relata::names
