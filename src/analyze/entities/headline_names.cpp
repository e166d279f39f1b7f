#include "analyze/entities/headline_names.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "analyze/entities/name_strings.h"

namespace relata::analyze {
namespace {

/// Longer names of headlines are searched up to here.
constexpr TokenIndex kLongestSearch = 20;

/// The names of the body, and the first type of each.
using Known = std::map<std::string, EntityType, std::less<>>;

bool is_headline(const Sentence& sentence) {
  return sentence.field == Field::kTitle ||
         sentence.zone == Zone::Kind::kHeadline;
}

/// The names of `known` inside `name`, the longest first at each place.
std::vector<Name> names_inside(const Sentence& sentence, const Name& name,
                               const Known& known) {
  std::vector<Name> found;
  const TokenIndex end = std::min(name.last + 1, name.first + kLongestSearch);
  for (TokenIndex first = name.first; first < end;) {
    TokenIndex next = first + 1;
    for (TokenIndex last = end; last-- > first;) {
      const auto place = known.find(name_string(sentence, first, last));
      if (place == known.end()) continue;
      found.push_back({first, last, place->second, name.confidence});
      next = last + 1;
      break;
    }
    first = next;
  }
  return found;
}

}  // namespace

void match_headline_names(std::vector<Sentence>& sentences) {
  Known known;
  for (const Sentence& sentence : sentences) {
    if (is_headline(sentence)) continue;
    for (const Name& name : sentence.names) {
      known.emplace(name_string(sentence, name.first, name.last), name.type);
    }
  }
  for (Sentence& sentence : sentences) {
    if (!is_headline(sentence)) continue;
    std::vector<Name> names;
    for (const Name& name : sentence.names) {
      const std::vector<Name> inside = names_inside(sentence, name, known);
      if (inside.empty()) {
        names.push_back(name);
      } else {
        names.insert(names.end(), inside.begin(), inside.end());
      }
    }
    sentence.names = std::move(names);
  }
}

}  // namespace relata::analyze
