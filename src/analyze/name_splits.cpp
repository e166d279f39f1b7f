#include "analyze/name_splits.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "analyze/name_strings.h"
#include "analyze/name_words.h"

namespace relata::analyze {
namespace {

using Known = std::set<std::string, std::less<>>;

/// Longer names are not searched for known ones.
constexpr TokenIndex kLongestSearch = 16;

TokenIndex size_of(const Name& name) {
  return name.last - name.first + 1;
}

/// The persons of the document, as written.
Known persons(const std::vector<Sentence>& sentences) {
  Known known;
  for (const Sentence& sentence : sentences) {
    for (const Name& name : sentence.names) {
      if (name.type != EntityType::kPerson) continue;
      known.insert(name_string(sentence, name.first, name.last));
    }
  }
  return known;
}

/// Whether [first, last] is a person's name elsewhere, or a first name.
bool is_person(const Sentence& sentence, TokenIndex first, TokenIndex last,
               const Known& known) {
  return (first == last && is_first_name(sentence.tokens[first])) ||
         known.contains(name_string(sentence, first, last));
}

/// Whether `name` is a row of first names with another word behind each.
bool is_row_of_pairs(const Sentence& sentence, const Name& name) {
  if (size_of(name) < 4 || size_of(name) % 2 != 0) return false;
  for (TokenIndex i = name.first; i <= name.last; ++i) {
    const bool is_first = (i - name.first) % 2 == 0;
    if (is_first_name(sentence.tokens[i]) != is_first) return false;
  }
  return true;
}

/// Where the second person of `name` begins; behind its end if there is none.
TokenIndex second_person(const Sentence& sentence, const Name& name,
                         const Known& known) {
  if (is_row_of_pairs(sentence, name)) return name.first + 2;
  const TokenIndex end = std::min(name.last, name.first + kLongestSearch) + 1;
  for (TokenIndex at = name.first + 2; at < end; ++at) {
    if (sentence.tokens[at].form == sentence.tokens[name.first].form ||
        (known.contains(name_string(sentence, name.first, at - 1)) &&
         is_person(sentence, at, name.last, known))) {
      return at;
    }
  }
  return name.last + 1;
}

void split(Sentence& sentence, const Known& known) {
  std::vector<Name> names;
  for (Name name : sentence.names) {
    while (name.type == EntityType::kPerson && size_of(name) > 2) {
      const TokenIndex at = second_person(sentence, name, known);
      if (at > name.last) break;
      Name first = name;
      first.last = at - 1;
      names.push_back(first);
      name.first = at;
    }
    names.push_back(name);
  }
  sentence.names = std::move(names);
}

}  // namespace

void split_names(std::vector<Sentence>& sentences) {
  const Known known = persons(sentences);
  for (Sentence& sentence : sentences)
    split(sentence, known);
}

}  // namespace relata::analyze
