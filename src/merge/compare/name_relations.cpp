// "Joe" and "Joseph", "Paul Marchetti" and "Helena Marchetti": how two names
// stand to each other.
#include <algorithm>
#include <cstddef>
#include <optional>

#include "lexicon/nouns.h"
#include "lexicon/numbers.h"
#include "lexicon/people.h"
#include "lexicon/places.h"
#include "merge/compare/names.h"
#include "text/utf8.h"

namespace relata::merge {
namespace {

using Words = std::vector<std::string>;

bool is_initial_of(const std::string& initial, const std::string& word) {
  return text::length(initial) == 1 && word.starts_with(initial);
}

/// Insertions, deletions and exchanges of bytes that make one of the other, as
/// far as `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b,
                          std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit || b.size() > 64) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t exchanged = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, exchanged});
    }
  }
  return row.back();
}

/// The consonants of `word`, without doubling and aspiration.
std::string consonants(std::string_view word) {
  std::string sounds;
  for (char c : word) {
    if (std::string_view("aeiouyhw'").find(c) != std::string_view::npos) {
      continue;
    }
    if (c == 'q' || c == 'c') c = 'k';
    if (c == 'z') c = 's';
    if (sounds.empty() || sounds.back() != c) sounds += c;
  }
  return sounds;
}

bool is_variant(const std::string& first, const std::string& second) {
  if (lexicon::are_nicknames(first, second)) return true;
  const std::size_t shorter = std::min(first.size(), second.size());
  if (shorter < 4 || first.front() != second.front()) return false;
  const std::size_t limit = shorter >= 5 ? 2 : 1;
  return consonants(first) == consonants(second) &&
         edit_distance(first, second, limit) <= limit;
}

/// How the middle names from the second word to the surname compare.
NameRelation relate_middles(const Words& a, const Words& b) {
  const std::size_t in_a = a.size() - 2;
  const std::size_t in_b = b.size() - 2;
  for (std::size_t i = 1; i <= std::min(in_a, in_b); ++i) {
    const bool fits =
        a[i] == b[i] || is_initial_of(a[i], b[i]) || is_initial_of(b[i], a[i]);
    if (!fits) return NameRelation::kClash;
  }
  if (in_a == in_b) return NameRelation::kSame;
  if (std::min(in_a, in_b) > 0) return NameRelation::kClash;
  return in_a < in_b ? NameRelation::kShorter : NameRelation::kLonger;
}

NameRelation relate_given(const Words& a, const Words& b) {
  const NameRelation middles = relate_middles(a, b);
  if (middles == NameRelation::kClash) return middles;
  if (a[0] == b[0]) return middles;
  if (is_initial_of(a[0], b[0])) return NameRelation::kShorter;
  if (is_initial_of(b[0], a[0])) return NameRelation::kLonger;
  return is_variant(a[0], b[0]) ? NameRelation::kVariant : NameRelation::kClash;
}

/// How a full name stands to one that has it at its end ("gang member Jose
/// Orozco": what stands before is no name) or at its beginning, where what
/// follows may be one or not; nothing for others.
std::optional<NameRelation> relate_contained(const Words& a, const Words& b) {
  const bool is_shorter = a.size() < b.size();
  const Words& less = is_shorter ? a : b;
  const Words& more = is_shorter ? b : a;
  if (less.size() < 2 || less.size() == more.size()) return std::nullopt;
  if (std::equal(less.rbegin(), less.rend(), more.rbegin())) {
    return is_shorter ? NameRelation::kShorter : NameRelation::kLonger;
  }
  if (std::equal(less.begin(), less.end(), more.begin())) {
    return NameRelation::kNone;
  }
  return std::nullopt;
}

NameRelation relate_people(const ParsedName& first, const ParsedName& second) {
  const Words& a = first.words;
  const Words& b = second.words;
  const bool is_surname = a.back() == b.back();
  if (!first.generation.empty() && !second.generation.empty() &&
      first.generation != second.generation && is_surname) {
    return NameRelation::kClash;
  }
  if (a.size() == 1 || b.size() == 1) {
    if (!is_surname || a.size() == b.size()) return NameRelation::kNone;
    return a.size() == 1 ? NameRelation::kShorter : NameRelation::kLonger;
  }
  if (const auto relation = relate_contained(a, b)) return *relation;
  if (is_surname) return relate_given(a, b);
  const bool is_given = a[0] == b[0] || is_variant(a[0], b[0]);
  const bool is_spelling = is_given && is_variant(a.back(), b.back());
  return is_spelling ? NameRelation::kVariant : NameRelation::kClash;
}

bool is_short_for(const ParsedName& form, const ParsedName& longer) {
  const auto shorts = short_forms(longer, NameStyle::kBody);
  return form.words.size() < longer.words.size() &&
         std::binary_search(shorts.begin(), shorts.end(), form.text);
}

/// "Acta Motor", "Acta Motors": names of several words but for an "s".
bool are_one_but_for_number(const Words& a, const Words& b) {
  const auto stem = [](const std::string& word) {
    const bool is_plural = word.size() > 3 && word.back() == 's';
    return std::string_view(word).substr(0, word.size() - (is_plural ? 1 : 0));
  };
  return a.size() > 1 && a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [&](const std::string& x, const std::string& y) {
                      return stem(x) == stem(y);
                    });
}

}  // namespace

bool is_rest_of(const ParsedName& less, const ParsedName& more,
                NameStyle style) {
  const std::size_t count = less.words.size();
  if (count == 0 || count >= more.words.size()) return false;
  if (style == NameStyle::kPerson && count == 1) {
    return less.words[0] == more.words[0];
  }
  const auto goes_unsaid = [](const std::string& word) {
    return lexicon::is_number(word) || lexicon::is_country(word) ||
           lexicon::head_class(word) == "parliament";
  };
  return style == NameStyle::kBody && count > 1 &&
         goes_unsaid(more.words.front()) &&
         std::equal(less.words.rbegin(), less.words.rend(),
                    more.words.rbegin());
}

bool are_siblings(const ParsedName& a, const ParsedName& b) {
  if (a.words.size() < 2 || b.words.size() < 2) return false;
  if (a.words[1] == "of" && b.words[1] == "of" && a.words[0] == b.words[0]) {
    const auto [end, its_end] = std::mismatch(a.words.begin(), a.words.end(),
                                              b.words.begin(), b.words.end());
    return end != a.words.end() && its_end != b.words.end() &&
           !are_one_but_for_number(a.words, b.words);
  }
  const auto fronts = std::mismatch(a.words.rbegin(), a.words.rend(),
                                    b.words.rbegin(), b.words.rend());
  const auto from = fronts.first;
  const auto its_from = fronts.second;
  if (from == a.words.rbegin() || from == a.words.rend() ||
      its_from == b.words.rend()) {
    return false;
  }
  return std::none_of(from, a.words.rend(), [&](const std::string& word) {
    return std::find(its_from, b.words.rend(), word) != b.words.rend();
  });
}

std::string sound_key(const ParsedName& form) {
  if (form.words.size() < 2) return {};
  const std::string given = consonants(form.words.front());
  const std::string surname = consonants(form.words.back());
  const bool is_telling = given.size() > 1 && surname.size() > 1 &&
                          given.size() + surname.size() > 4;
  return is_telling ? given + " " + surname : std::string();
}

NameRelation relate(const ParsedName& first, const ParsedName& second,
                    NameStyle style) {
  if (first.words.empty() || second.words.empty()) return NameRelation::kNone;
  if (first.text == second.text && first.generation == second.generation) {
    return NameRelation::kSame;
  }
  if (style == NameStyle::kPerson) return relate_people(first, second);
  if (style == NameStyle::kTerritory) return NameRelation::kNone;
  if (are_one_but_for_number(first.words, second.words)) {
    return NameRelation::kSame;
  }
  if (is_short_for(first, second)) return NameRelation::kShorter;
  if (is_short_for(second, first)) return NameRelation::kLonger;
  return NameRelation::kNone;
}

}  // namespace relata::merge
