#include "merge/compare/counts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/world/calendar.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

using WordList = std::vector<std::string>;

constexpr double kNoLimit = std::numeric_limits<double>::infinity();
/// What is told as "about 10" may be so many times less, or more.
constexpr double kGuess = 1.5;
/// From here on a number with one digit that is no zero may be rounded.
constexpr double kLeastRounded = 100;

WordList words_in(std::string_view phrase) {
  WordList words;
  const std::string folded = text::fold(phrase);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// "The", "these", "its", "Ardan's".
bool may_stand_before(const std::string& word) {
  const lexicon::Pronoun* pronoun = lexicon::find_pronoun(word);
  return lexicon::determiner(word) == lexicon::Determiner::kDefinite ||
         lexicon::determiner(word) == lexicon::Determiner::kDemonstrative ||
         (pronoun != nullptr &&
          pronoun->kind == lexicon::Pronoun::Kind::kPossessive) ||
         word.ends_with("'s") || word.ends_with("\u2019s");
}

/// What compares the number behind it, from words[at] on, which is set behind
/// it: ">=" of "at least"; empty if nothing does.
std::string_view comparator(const WordList& words, std::size_t& at) {
  constexpr std::size_t longest = 4;
  std::string_view found;
  std::string phrase;
  std::size_t end = at;
  for (std::size_t i = at; i < std::min(at + longest, words.size()); ++i) {
    phrase += (i == at ? "" : " ") + words[i];
    const std::string_view sign = lexicon::quantity_word(phrase, "comparator");
    if (sign.empty()) continue;
    found = sign;
    end = i + 1;
  }
  at = end;
  return found;
}

/// "2008", which is no count where nothing divides its digits.
bool may_be_year(const std::string& word, double value) {
  constexpr double first = 1000;
  constexpr double last = 2100;
  return word.find(',') == std::string::npos && value >= first && value <= last;
}

bool is_round(double value) {
  if (value < kLeastRounded) return false;
  return std::fmod(value, std::pow(10, std::floor(std::log10(value)))) == 0;
}

/// Whether the word behind a number says that it is no count of the noun:
/// "4 July events", "47 yard kicks"; not "47 yards in all".
bool takes_number(const std::string& word, bool is_last) {
  const bool is_unit = lexicon::is_money_or_share(word) ||
                       !lexicon::quantity_word(word, "unit").empty();
  return lexicon::month_number(word) != 0 ||
         (is_unit && !is_last && !word.ends_with('s'));
}

/// "507 yards on offense" of "a total of 507 yards on offense"; empty where no
/// word tells how much of something there is.
std::string_view told_amount(std::string_view label) {
  constexpr std::string_view link = " of ";
  const auto of = label.find(link);
  if (of == std::string_view::npos) return {};
  const std::string_view before = label.substr(0, of);
  const std::string noun = text::fold(before.substr(before.rfind(' ') + 1));
  if (lexicon::quantity_word(noun, "part").empty()) return {};
  return label.substr(of + link.size());
}

CountRange range(double value, std::string_view sign) {
  if (sign == ">" || sign == ">=") return {value, kNoLimit};
  if (sign == "<" || sign == "<=") return {0, value};
  const bool is_guess = sign == "~" || (sign.empty() && is_round(value));
  return is_guess ? CountRange(value / kGuess, value * kGuess)
                  : CountRange(value, value);
}

}  // namespace

std::optional<CountRange> count_in(std::string_view phrase) {
  const WordList words = words_in(phrase);
  std::size_t at = 0;
  while (at < words.size() && may_stand_before(words[at]))
    ++at;
  const std::string_view sign = comparator(words, at);
  if (at + 1 >= words.size()) return std::nullopt;
  std::optional<double> value = lexicon::digits_number(words[at]);
  if (value && may_be_year(words[at], *value)) return std::nullopt;
  if (!value) value = lexicon::number_word(words[at]);
  if (!value) return std::nullopt;
  const auto factor = lexicon::number_factor(words[++at]);
  if (factor && factor->is_scale && at + 1 < words.size()) {
    *value *= factor->value;
    ++at;
  }
  if (*value <= 1 || takes_number(words[at], at + 1 == words.size()))
    return std::nullopt;
  return range(*value, sign);
}

std::set<CountRange> counts_of(const Profile& profile) {
  std::set<CountRange> counts;
  for (const std::string& label : profile.labels) {
    if (const auto count = count_in(told_amount(label))) counts.insert(*count);
  }
  if (profile.number == Number::kSingular) return counts;
  for (const std::string& phrase : profile.phrases) {
    if (const auto count = count_in(phrase)) counts.insert(*count);
  }
  return counts;
}

namespace {

/// Whether what is told to be at least so many may be `other`, which tells no
/// limit: hardly more than half as many again, or somebody would say so.
bool may_be_so_many(const CountRange& least, const CountRange& other) {
  return least.first <= other.second && other.first <= least.first * kGuess;
}

/// "At least 10" and "at least 43" are told of two groups.
bool may_be_one(const CountRange& a, const CountRange& b) {
  const bool is_least = a.second == kNoLimit;
  if (is_least && b.second == kNoLimit) return a.first == b.first;
  if (is_least) return may_be_so_many(a, b);
  if (b.second == kNoLimit) return may_be_so_many(b, a);
  return a.first <= b.second && b.first <= a.second;
}

}  // namespace

bool counts_differ(const std::set<CountRange>& a,
                   const std::set<CountRange>& b) {
  if (a.empty() || b.empty()) return false;
  return std::none_of(a.begin(), a.end(), [&b](const CountRange& one) {
    return std::any_of(b.begin(), b.end(), [&one](const CountRange& other) {
      return may_be_one(one, other);
    });
  });
}

}  // namespace relata::merge
