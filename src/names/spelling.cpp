#include "names/spelling.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lexicon/world/people.h"
#include "names/written_words.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

constexpr std::size_t kLeast = 5;  ///< Letters of words that may hold a slip.
/// Letters of words that may lack one, whatever it is.
constexpr std::size_t kLong = 7;

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = text::decode(text, at);
    points += c;
    at += size;
  }
  return points;
}

bool is_vowel(char32_t c) {
  return c == U'a' || c == U'e' || c == U'i' || c == U'o' || c == U'u';
}

/// What a spelling has, and the plainer one; the first that fits is taken.
struct Respelling {
  std::string_view from;
  std::string_view to;
};
constexpr std::array<Respelling, 24> kRespellings = {{
    {"sch", "sh"}, {"tch", "ch"}, {"ph", "f"}, {"ck", "k"},  {"kh", "k"},
    {"gh", "g"},   {"th", "t"},   {"dh", "d"}, {"dt", "t"},  {"ou", "u"},
    {"oo", "u"},   {"ee", "i"},   {"ie", "i"}, {"ey", "ai"}, {"ei", "ai"},
    {"ay", "ai"},  {"ae", "a"},   {"oe", "o"}, {"ue", "u"},  {"ce", "se"},
    {"ci", "si"},  {"cy", "si"},  {"ks", "x"}, {"q", "k"},
}};

/// One letter by itself, where no longer spelling fits.
std::string_view plain_letter(std::string_view letter) {
  if (letter == "c") return "k";
  if (letter == "z") return "s";
  if (letter == "y") return "i";
  return letter;
}

/// The spelling at `at` and what it becomes; "ch" stays.
Respelling respelling_at(std::string_view word, std::size_t at) {
  const std::string_view rest = word.substr(at);
  if (rest.starts_with("ch")) return {"ch", "ch"};
  for (const Respelling& spelling : kRespellings) {
    const bool may_fit = rest.front() == spelling.from.front();
    if (may_fit && rest.starts_with(spelling.from)) return spelling;
  }
  const std::string_view letter = rest.substr(0, text::decode(word, at).size);
  return {letter, plain_letter(letter)};
}

/// "h" that is not heard: behind a vowel, before a consonant or the end.
bool is_silent(std::string_view word, std::size_t at) {
  if (word[at] != 'h' || at == 0) return false;
  const bool is_behind_vowel =
      is_vowel(static_cast<unsigned char>(word[at - 1])) || word[at - 1] == 'y';
  const bool is_before_vowel =
      at + 1 < word.size() &&
      (is_vowel(static_cast<unsigned char>(word[at + 1])) ||
       word[at + 1] == 'y');
  return is_behind_vowel && !is_before_vowel;
}

/// How writers render one first sound: "Umar", "Omar"; "Yevgeny", "Evgeny".
void level_front(std::string& word) {
  if (word.starts_with('u')) word[0] = 'o';
  if (word.starts_with("ie")) word.erase(0, 1);
}

/// Sounds that writers of foreign names take for each other.
int sound_class(char32_t c) {
  switch (c) {
    case U'm':
    case U'n':
      return 1;
    case U't':
    case U'd':
      return 2;
    case U'k':
    case U'g':
      return 3;
    case U'f':
    case U'v':
    case U'w':
    case U'u':
      return 4;
    case U'b':
    case U'p':
      return 5;
    default:
      return 0;
  }
}

bool sound_alike(char32_t a, char32_t b) {
  if (is_vowel(a) && is_vowel(b)) return true;
  return sound_class(a) != 0 && sound_class(a) == sound_class(b);
}

/// "Vladimir", "Wladimir".
bool open_alike(const std::string& a, const std::string& b) {
  const auto is_v = [](char c) { return c == 'v' || c == 'w'; };
  return a.front() == b.front() || (is_v(a.front()) && is_v(b.front()));
}

/// The first vowel, "u" as "o" and "e" as "i": it is where spellings of one
/// name differ least.
char32_t first_vowel(std::u32string_view word) {
  const auto found = std::find_if(word.begin(), word.end(), is_vowel);
  if (found == word.end()) return U'\0';
  return *found == U'u' ? U'o' : *found == U'e' ? U'i' : *found;
}

/// Whether `a` and `b`, which begin to differ at `at`, differ in one exchange
/// or swap that is no other sound.
bool is_like_exchange(std::u32string_view a, std::u32string_view b,
                      std::size_t at) {
  if (a.substr(at + 1) == b.substr(at + 1)) return sound_alike(a[at], b[at]);
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

/// Whether one slip that leaves a name much the same makes one of the other.
bool is_one_slip(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto at = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (a.size() == b.size()) return at < a.size() && is_like_exchange(a, b, at);
  if (a.size() + 1 != b.size() || a.substr(at) != b.substr(at + 1))
    return false;
  return is_vowel(b[at]) || b.size() > kLong;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b,
                          std::size_t limit) {
  const std::u32string x = code_points(a);
  const std::u32string y = code_points(b);
  const std::size_t shorter = std::min(x.size(), y.size());
  if (std::max(x.size(), y.size()) - shorter > limit) return limit + 1;
  std::vector<std::vector<std::size_t>> rows(
      x.size() + 1, std::vector<std::size_t>(y.size() + 1));
  for (std::size_t i = 0; i <= x.size(); ++i) {
    for (std::size_t j = 0; j <= y.size(); ++j) {
      if (i == 0 || j == 0) {
        rows[i][j] = i + j;
        continue;
      }
      const std::size_t exchange = x[i - 1] == y[j - 1] ? 0 : 1;
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1,
                             rows[i - 1][j - 1] + exchange});
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
        rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return std::min(rows[x.size()][y.size()], limit + 1);
}

std::string respelled(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const Respelling spelling = respelling_at(word, at);
    const bool is_left_out =
        is_silent(word, at) || word[at] == '-' || word[at] == ' ';
    at += spelling.from.size();
    if (is_left_out) continue;
    for (const char letter : spelling.to) {
      if (plain.empty() || plain.back() != letter) plain += letter;
    }
  }
  level_front(plain);
  return plain;
}

std::string consonants(std::string_view respelled_word) {
  std::string sounds;
  for (const char c : respelled_word) {
    if (std::string_view("aeiouhwj").find(c) != std::string_view::npos)
      continue;
    if (sounds.empty() || sounds.back() != c) sounds += c;
  }
  return sounds;
}

bool are_spellings(std::string_view first, std::string_view second) {
  const std::string a = solid(first);
  const std::string b = solid(second);
  const std::size_t least = std::min(text::length(a), text::length(b));
  const std::size_t most = std::max(text::length(a), text::length(b));
  if (least < 3 || most > least + 2) return false;
  const std::string x = respelled(a);
  const std::string y = respelled(b);
  if (x == y) return true;
  if (least < kLeast || x.empty() || y.empty() || !open_alike(x, y))
    return false;
  const std::u32string u = code_points(x);
  const std::u32string v = code_points(y);
  if (first_vowel(u) != first_vowel(v)) return false;
  return is_one_slip(u, v) || is_one_slip(code_points(a), code_points(b)) ||
         (consonants(x) == consonants(y) && edit_distance(x, y, 2) <= 2);
}

bool are_given_spellings(std::string_view a, std::string_view b) {
  const Gender one = lexicon::first_name_gender(a);
  const Gender other = lexicon::first_name_gender(b);
  const bool are_two =
      (one == Gender::kMasculine && other == Gender::kFeminine) ||
      (one == Gender::kFeminine && other == Gender::kMasculine);
  return !are_two && are_spellings(a, b);
}

}  // namespace relata::names
