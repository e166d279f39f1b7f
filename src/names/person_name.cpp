// "Rep. James "Bucky" van Tarrant, Jr.": titles, given names and initials, a
// nickname, particles, surnames, a generation mark.
#include <algorithm>
#include <optional>

#include "lexicon/grammar/function_words.h"
#include "lexicon/world/name_parts.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "names/parsers.h"
#include "names/written_words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

using lexicon::is_name_part;
using lexicon::NamePart;
using Written = std::vector<WrittenWord>;

constexpr std::size_t kLongestTitle = 3;  ///< Words.

/// What is written around a name, cut off it.
struct Pieces {
  std::string name;
  std::string nickname;
  std::string tail;  ///< Behind the first comma.
};

/// "Springfield  Ohio": before the gap that tables leave, if words stand
/// before it.
std::string_view before_gap(std::string_view written) {
  const auto gap = written.find("  ");
  const bool is_gap = gap != std::string_view::npos && written.find(' ') < gap;
  return is_gap ? written.substr(0, gap) : written;
}

/// The closing of a nickname that `open` opens, or '\0'.
char closing(char open) {
  return open == '(' ? ')' : open == '"' || open == '\'' ? open : '\0';
}

/// The stretch in quotes or brackets behind the first word, if any: begin and
/// end in bytes. An apostrophe opens only before a word and closes only behind
/// one.
std::optional<std::pair<std::size_t, std::size_t>> nickname_in(
    std::string_view text) {
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    const char close = closing(text[at]);
    if (close == '\0' || text[at - 1] != ' ') continue;
    for (auto end = text.find(close, at + 1); end != std::string_view::npos;
         end = text.find(close, end + 1)) {
      const bool ends = end + 1 == text.size() || text[end + 1] == ' ' ||
                        text[end + 1] == ',';
      if (ends) return std::pair(at, end + 1);
    }
  }
  return std::nullopt;
}

/// Typographic quotes as plain ones, in names that have any.
std::string with_plain_quotes(std::string_view written) {
  std::string text;
  for (std::size_t at = 0; at < written.size();) {
    const auto [c, size] = text::decode(written, at);
    const bool is_double = c == U'\u201C' || c == U'\u201D' || c == U'\u201E';
    if (is_double || (size > 1 && text::is_quote(c))) {
      text += is_double ? '"' : '\'';
    } else {
      text += written.substr(at, size);
    }
    at += size;
  }
  return text;
}

Pieces cut(std::string_view written) {
  Pieces pieces;
  pieces.name = with_plain_quotes(before_gap(written));
  if (const auto nickname = nickname_in(pieces.name)) {
    const auto [begin, end] = *nickname;
    pieces.nickname = text::fold(
        std::string_view(pieces.name).substr(begin + 1, end - begin - 2));
    pieces.name.erase(begin, end - begin);
  }
  const auto comma = pieces.name.find(',');
  if (comma == std::string::npos) return pieces;
  pieces.tail = pieces.name.substr(comma + 1);
  pieces.name.erase(comma);
  return pieces;
}

std::string joined_keys(const Written& words, std::size_t begin,
                        std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (!text.empty()) text += ' ';
    text += words[i].folded;
  }
  return text;
}

/// How many words at `begin` name a country: "United States Senator".
std::size_t country_length(const Written& words, std::size_t begin) {
  for (std::size_t n = 2; n > 0; --n) {
    if (begin + n < words.size() &&
        lexicon::is_country(joined_keys(words, begin, begin + n))) {
      return n;
    }
  }
  return 0;
}

/// How many words at `begin` are a title that leaves at least one word.
std::size_t title_length(const Written& words, std::size_t begin) {
  for (std::size_t n = kLongestTitle; n > 0; --n) {
    if (begin + n < words.size() &&
        lexicon::find_title(joined_keys(words, begin, begin + n)) != nullptr) {
      return n;
    }
  }
  return 0;
}

/// Takes the titles off the front of `words`.
void take_titles(Written& words, PersonParts& person) {
  std::size_t at = 0;
  while (true) {
    const std::size_t country = country_length(words, at);
    std::size_t begin = at + country;
    std::size_t length = title_length(words, begin);
    if (length == 0 && country > 0) length = title_length(words, begin = at);
    if (length == 0) break;
    at = begin + length;
    person.titles.push_back(joined_keys(words, begin, at));
    const Gender gender = lexicon::find_title(person.titles.back())->gender;
    if (gender != Gender::kUnknown) person.title_gender = gender;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// "Marcellus V" is the fifth, behind the title of those who are counted.
bool is_numeral_letter(const WrittenWord& word, const PersonParts& person) {
  return !person.titles.empty() && word.is_large && !word.ends_in_stop &&
         (word.folded == "v" || word.folded == "i");
}

/// Takes marks of generations and degrees off the end.
void take_marks(Written& words, PersonParts& person) {
  while (words.size() > 1) {
    const WrittenWord& last = words.back();
    const auto told = lexicon::generation_told(last.folded);
    if (words.size() > 2 && !told.empty() &&
        lexicon::determiner(words[words.size() - 2].folded) ==
            lexicon::Determiner::kDefinite) {
      person.generation = told;
      words.resize(words.size() - 2);
      continue;
    }
    const bool is_numeral =
        words.size() == 2 && is_numeral_letter(last, person);
    if (is_name_part(NamePart::kGeneration, last.folded) || is_numeral) {
      person.generation = last.folded;
    } else if (!is_name_part(NamePart::kDegree, last.folded)) {
      return;
    }
    words.pop_back();
  }
}

/// "Tom Reed, Jr."
void read_tail(std::string_view tail, PersonParts& person) {
  if (tail.empty()) return;
  const Written words = person_words(tail);
  if (!words.empty() &&
      is_name_part(NamePart::kGeneration, words.front().folded)) {
    person.generation = words.front().folded;
  }
}

bool is_particle(const WrittenWord& word) {
  return is_name_part(NamePart::kParticle, word.folded) ||
         (!word.is_large &&
          is_name_part(NamePart::kSmallParticle, word.folded));
}

/// Whether the first word is a particle, not the given name of "Al Gore" or
/// "Van Morris": where another one follows, it is written small, or is none.
bool is_particle_in_front(const Written& words) {
  if (words.size() < 2 || !is_particle(words[0])) return false;
  if (words.size() > 2 && is_particle(words[1])) return true;
  const Gender gender = lexicon::first_name_gender(words[0].folded);
  const bool is_given =
      gender == Gender::kMasculine || gender == Gender::kFeminine;
  return !words[0].is_large || (words.size() == 2 && !is_given);
}

/// "abu tariq" of "Abu Tariq" and "abdul rahman" of "Abdul Rahman Saleh".
bool joins_next(const Written& words, std::size_t at) {
  if (at + 1 >= words.size()) return false;
  return is_name_part(NamePart::kJoined, words[at].folded) ||
         (words.size() > 2 &&
          is_name_part(NamePart::kServant, words[at].folded));
}

/// "qadiri" of "al-qadiri", "abu tariq" of "abu-tariq".
std::string without_particle(const std::string& word) {
  const auto dash = word.find('-');
  if (dash == std::string::npos) return word;
  const std::string_view front = std::string_view(word).substr(0, dash);
  if (is_name_part(NamePart::kParticle, front)) return word.substr(dash + 1);
  if (!is_name_part(NamePart::kJoined, front)) return word;
  return std::string(front) + ' ' + word.substr(dash + 1);
}

/// The words that are compared, and the letters of all of them.
struct Core {
  Words words;
  std::string solid;
  std::string surname_solid;
};

/// "Nguyen Van Thanh": a family name in front, and no particles behind it.
bool begins_with_family(const Written& words) {
  const std::string& first = words.front().folded;
  return is_name_part(NamePart::kFamily, first) &&
         !lexicon::is_first_name(first);
}

Core read_core(const Written& written) {
  Core core;
  const bool has_particles = !written.empty() && !begins_with_family(written);
  std::size_t surname = 0;  // Where its letters begin.
  bool is_behind_particle = false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::size_t begin = core.solid.size();
    std::string word = written[i].folded;
    core.solid += solid(word);
    const bool is_last = i + 1 == written.size();
    const bool drops =
        has_particles && !is_last &&
        (i == 0 ? is_particle_in_front(written) : is_particle(written[i]));
    if (!is_behind_particle) surname = begin;
    is_behind_particle = drops;
    if (drops) continue;
    word = without_particle(word);
    if (joins_next(written, i)) {
      word += ' ' + without_particle(written[++i].folded);
      core.solid += solid(written[i].folded);
    }
    core.words.push_back(std::move(word));
  }
  core.surname_solid = core.solid.substr(surname);
  return core;
}

/// "do-yun", "seo-jun": two short syllables.
bool is_hyphened_given(std::string_view word) {
  constexpr std::size_t longest = 6;
  const auto dash = word.find('-');
  return dash != std::string_view::npos && dash <= longest &&
         word.size() - dash - 1 <= longest;
}

/// Whether a name like "Han Seo-jun" has its family name in front. Where the
/// first word is a usual given name ("Kim Novak"), only the form of the others
/// can tell.
bool is_family_first(const Words& words) {
  constexpr std::size_t longest = 5;
  if (words.size() < 2 || words.size() > 3 ||
      !is_name_part(NamePart::kFamily, words[0])) {
    return false;
  }
  if (words.size() == 2 && is_hyphened_given(words[1])) return true;
  const bool are_syllables =
      words.size() == 3 &&
      std::all_of(words.begin(), words.end(), [](const std::string& word) {
        return word.size() > 1 && word.size() <= longest;
      });
  return are_syllables || !lexicon::is_first_name(words[0]);
}

/// The letters of the words in one, and the same with the first word last.
void read_letters(const Words& order, PersonParts& person) {
  for (const std::string& word : order)
    person.lean += solid(word);
  if (order.empty()) return;
  const std::string first = solid(order.front());
  person.turned = person.lean.substr(first.size()) + first;
}

void read_given(Name& name) {
  PersonParts& person = name.person;
  const Words& order = person.western.empty() ? name.words : person.western;
  read_letters(order, person);
  if (order.size() < 2) return;
  const Gender gender = lexicon::first_name_gender(order.front());
  if (gender != Gender::kNeuter) person.given_gender = gender;
}

}  // namespace

Name parse_person(std::string_view written) {
  Name name;
  name.kind = NameKind::kPerson;
  PersonParts& person = name.person;
  const Pieces pieces = cut(written);
  person.nickname = pieces.nickname;
  Written words = person_words(pieces.name);
  take_titles(words, person);
  take_marks(words, person);
  read_tail(pieces.tail, person);
  Core core = read_core(words);
  name.words = std::move(core.words);
  person.solid = std::move(core.solid);
  person.surname_solid = std::move(core.surname_solid);
  if (is_family_first(name.words)) {
    person.western.assign(name.words.begin() + 1, name.words.end());
    person.western.push_back(name.words.front());
    person.surname_solid = solid(name.words.front());
  }
  read_given(name);
  return name;
}

}  // namespace relata::names
