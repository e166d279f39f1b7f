#include "analyze/entities/document/name_splits.h"

#include <algorithm>
#include <vector>

#include "analyze/entities/words/name_strings.h"
#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"

namespace relata::analyze {
namespace {

/// Longer names are not searched for known ones.
constexpr TokenIndex kLongestSplit = 16;

/// Two persons have at least so many words, a row of them in pairs more.
constexpr TokenIndex kFewestOfTwo = 4;
constexpr TokenIndex kFewestOfRow = 6;

TokenIndex size_of(const Name& name) {
  return name.last - name.first + 1;
}

/// Whether a person of the document is called [first, last].
bool is_known(const Sentence& sentence, TokenIndex first, TokenIndex last,
              const KnownNames& known) {
  const KnownName* const name = known.find(name_string(sentence, first, last));
  return name != nullptr && name->is_person;
}

/// Whether [first, last] is a person's name elsewhere, or a first name.
bool is_person(const Sentence& sentence, TokenIndex first, TokenIndex last,
               const KnownNames& known) {
  return (first == last && is_first_name(sentence.tokens[first])) ||
         is_known(sentence, first, last, known);
}

/// Whether two words are both in capitals or both not; an initial is neither.
bool is_written_alike(const Token& token, const Token& other) {
  const auto is_upper = [](const Token& word) {
    return casing_of(plain_form(word.form)) == Casing::kAllUpper;
  };
  return token.form.size() > 1 && is_upper(token) == is_upper(other);
}

/// Whether at `at`, behind a surname, the first name of another person stands
/// with a surname behind it: "Ina Berg Olaf Lund", but not "Ina Berg Olaf NY",
/// nor "Ina Berg Olaf da Luz".
bool begins_person(const Sentence& sentence, const Name& name, TokenIndex at) {
  const Token& before = sentence.tokens[at - 1];
  return at < name.last && size_of(name) >= kFewestOfTwo &&
         is_first_name(sentence.tokens[name.first]) &&
         is_first_name(sentence.tokens[at]) && is_capital(before) &&
         before.form.size() > 2 && !is_first_name(before) &&
         is_capital(sentence.tokens[at + 1]) &&
         is_written_alike(sentence.tokens[at + 1], before);
}

/// Whether every other word of a long row is a first name.
bool is_row_of_pairs(const Sentence& sentence, const Name& name) {
  if (size_of(name) < kFewestOfRow) return false;
  for (TokenIndex i = name.first; i <= name.last; i += 2) {
    if (!is_first_name(sentence.tokens[i])) return false;
  }
  return true;
}

/// Where the second person of `name` begins; behind its end if there is none.
TokenIndex second_person(const Sentence& sentence, const Name& name,
                         const KnownNames& known) {
  if (is_row_of_pairs(sentence, name)) return name.first + 2;
  const Token& first = sentence.tokens[name.first];
  const TokenIndex end = std::min(name.last, name.first + kLongestSplit) + 1;
  for (TokenIndex at = name.first + 2; at < end; ++at) {
    if (sentence.tokens[at].form == first.form ||
        begins_person(sentence, name, at) ||
        (is_known(sentence, name.first, at - 1, known) &&
         is_person(sentence, at, name.last, known))) {
      return at;
    }
  }
  return name.last + 1;
}

std::vector<Name> split(const Sentence& sentence, const KnownNames& known) {
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
  return names;
}

}  // namespace

NameEdits split_names(const DocumentNames& document) {
  NameEdits edits;
  for (const Sentence& sentence : document.sentences)
    edits.names.push_back(split(sentence, document.known));
  return edits;
}

}  // namespace relata::analyze
