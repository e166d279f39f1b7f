#include "analyze/entities/spans/nickname_names.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "analyze/entities/words/name_words.h"

namespace relata::analyze {
namespace {

constexpr TokenIndex kLongestNickname = 3;  // In words.

/// Where the nickname ends whose opening mark is at `open`: its closing mark.
std::optional<TokenIndex> closing_mark(const std::vector<Token>& tokens,
                                       TokenIndex open) {
  for (TokenIndex at = open + 1;
       at < tokens.size() && at <= open + 1 + kLongestNickname; ++at) {
    if (is_quote_mark(tokens[at])) {
      return at == open + 1 ? std::nullopt : std::optional(at);
    }
    if (!is_capital(tokens[at])) return std::nullopt;
  }
  return std::nullopt;
}

/// The tokens of the whole name around a nickname, without its titles.
std::optional<TokenRange> name_around(const Sentence& sentence,
                                      TokenIndex open) {
  const auto& tokens = sentence.tokens;
  const auto close = closing_mark(tokens, open);
  if (open == 0 || !close || *close + 1 >= tokens.size() ||
      !is_name_word(tokens[open - 1]) || !is_name_word(tokens[*close + 1]) ||
      !tokens[open - 1].space_after || tokens[open].space_after ||
      !tokens[*close].space_after) {
    return std::nullopt;
  }
  TokenRange range{open - 1, *close + 1};
  bool is_person = false;
  for (const Name& name : sentence.names) {
    if (name.last < open - 1 || name.first > *close + 1) continue;
    range.first = std::min(range.first, name.first);
    range.last = std::max(range.last, name.last);
    is_person = is_person || name.type == EntityType::kPerson;
  }
  return is_person ? std::optional(range) : std::nullopt;
}

}  // namespace

std::vector<Name> join_nicknames(const Sentence& sentence) {
  std::vector<Name> names = sentence.names;
  const auto size = static_cast<TokenIndex>(sentence.tokens.size());
  for (TokenIndex open = 0; open < size; ++open) {
    if (!is_quote_mark(sentence.tokens[open])) continue;
    const auto range = name_around(sentence, open);
    if (!range) continue;
    Name whole{range->first, range->last, EntityType::kPerson, 1};
    std::erase_if(names, [&](const Name& name) {
      const bool is_part = name.first <= whole.last && name.last >= whole.first;
      if (is_part) {
        whole.confidence = std::min(whole.confidence, name.confidence);
      }
      return is_part;
    });
    names.insert(std::upper_bound(names.begin(), names.end(), whole,
                                  [](const Name& a, const Name& b) {
                                    return a.first < b.first;
                                  }),
                 whole);
    open = range->last;
  }
  return names;
}

}  // namespace relata::analyze
