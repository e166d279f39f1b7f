#include "analyze/entities/document/headline_names.h"

#include <algorithm>
#include <vector>

#include "analyze/entities/words/name_strings.h"

namespace relata::analyze {
namespace {

/// Longer names of headlines are searched up to here.
constexpr TokenIndex kLongestHeadline = 20;

/// The names of the body inside `name`, the longest first at each place.
std::vector<Name> names_inside(const Sentence& sentence, const Name& name,
                               const KnownNames& known) {
  std::vector<Name> found;
  const TokenIndex end = std::min(name.last + 1, name.first + kLongestHeadline);
  for (TokenIndex first = name.first; first < end;) {
    TokenIndex next = first + 1;
    for (TokenIndex last = end; last-- > first;) {
      const KnownName* const body =
          known.find(name_string(sentence, first, last));
      if (body == nullptr || !body->body_type) continue;
      found.push_back({first, last, *body->body_type, name.confidence});
      next = last + 1;
      break;
    }
    first = next;
  }
  return found;
}

std::vector<Name> matched(const Sentence& sentence, const KnownNames& known) {
  std::vector<Name> names;
  for (const Name& name : sentence.names) {
    const std::vector<Name> inside = names_inside(sentence, name, known);
    if (inside.empty()) {
      names.push_back(name);
    } else {
      names.insert(names.end(), inside.begin(), inside.end());
    }
  }
  return names;
}

}  // namespace

NameEdits match_headline_names(const DocumentNames& document) {
  NameEdits edits;
  for (const Sentence& sentence : document.sentences) {
    edits.names.push_back(is_headline(sentence)
                              ? matched(sentence, document.known)
                              : sentence.names);
  }
  return edits;
}

}  // namespace relata::analyze
