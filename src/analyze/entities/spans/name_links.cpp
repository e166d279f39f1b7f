#include "analyze/entities/spans/name_links.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace relata::analyze {
namespace {

bool is_between(TokenIndex token, const Name& name) {
  return name.first <= token && token <= name.last;
}

/// Whether the proper noun at `token`, next to `name`, is a part of it.
bool is_part(const Sentence& sentence, TokenIndex token, const Name& name) {
  const Token& part = sentence.tokens[token];
  if (name.type != EntityType::kPerson || part.upos != Upos::kPropn) {
    return false;
  }
  const bool hangs_on = part.head != kNoToken && is_between(part.head, name);
  if (hangs_on && part.relation == Dep::kFlat) return true;
  if (hangs_on && token < name.first && part.relation == Dep::kCompound) {
    return true;
  }
  for (TokenIndex i = name.first; i <= name.last; ++i) {
    const Token& inner = sentence.tokens[i];
    if (inner.head == token && inner.relation == Dep::kFlat) return true;
  }
  return false;
}

/// Whether the neighbours `left` and `right` are parts of one name.
bool are_one(const Sentence& sentence, const Name& left, const Name& right) {
  return left.last + 1 == right.first && left.type == right.type &&
         is_part(sentence, right.first, left);
}

}  // namespace

std::vector<Name> join_name_parts(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  const auto size = static_cast<TokenIndex>(sentence.tokens.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    Name& name = names[i];
    const TokenIndex least = i == 0 ? 0 : names[i - 1].last + 1;
    const TokenIndex end = i + 1 < names.size() ? names[i + 1].first : size;
    while (name.first > least && is_part(sentence, name.first - 1, name)) {
      --name.first;
    }
    while (name.last + 1 < end && is_part(sentence, name.last + 1, name)) {
      ++name.last;
    }
  }
  std::vector<Name> joined;
  for (const Name& name : names) {
    if (!joined.empty() && are_one(sentence, joined.back(), name)) {
      joined.back().last = name.last;
      joined.back().confidence =
          std::min(joined.back().confidence, name.confidence);
    } else {
      joined.push_back(name);
    }
  }
  return joined;
}

}  // namespace relata::analyze
