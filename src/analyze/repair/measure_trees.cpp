#include "analyze/repair/measure_trees.h"

#include <optional>
#include <vector>

#include "analyze/repair/tree_view.h"

namespace relata::analyze {
namespace {

/// The sum behind an adjective that follows its noun, where a tree has both sum
/// and noun under one verb: "sold bonds worth $5 million".
std::optional<TokenIndex> sum_behind(const Sentence& sentence,
                                     TokenIndex adjective) {
  const std::vector<Token>& tokens = sentence.tokens;
  const Token& word = tokens[adjective];
  const Token& noun = tokens[adjective - 1];
  if (word.upos != Upos::kAdj || noun.upos != Upos::kNoun) return std::nullopt;
  const bool is_of_noun =
      word.head + 1 == adjective && word.relation == Dep::kAcl;
  TokenIndex sum = word.head;
  if (is_of_noun) sum = adjective + 1;
  const bool is_number =
      sum > adjective && sum < tokens.size() &&
      (tokens[sum].upos == Upos::kSym || tokens[sum].upos == Upos::kNum ||
       dependent(sentence, sum, Dep::kNummod));
  if (!is_number || tokens[sum].relation != Dep::kObj ||
      tokens[sum].head != noun.head ||
      (!is_of_noun && word.relation != Dep::kAmod)) {
    return std::nullopt;
  }
  return sum;
}

}  // namespace

Sentence mend_measures(Sentence sentence) {
  for (TokenIndex i = 1; i + 1 < sentence.tokens.size(); ++i) {
    const auto sum = sum_behind(sentence, i);
    if (!sum) continue;
    Token& noun = sentence.tokens[i - 1];
    if (noun.relation == Dep::kIobj) noun.relation = Dep::kObj;
    sentence.tokens[i].head = i - 1;
    sentence.tokens[*sum].head = i;
  }
  return sentence;
}

}  // namespace relata::analyze
