#include "analyze/repair/flat_trees.h"

#include <vector>

namespace relata::analyze {

Sentence lift_from_flat(Sentence sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.relation != Dep::kCase) continue;
    // Each step goes up the tree, so that it ends.
    while (token.head != kNoToken &&
           tokens[token.head].relation == Dep::kFlat &&
           tokens[token.head].head != kNoToken && i < tokens[token.head].head) {
      token.head = tokens[token.head].head;
    }
  }
  return sentence;
}

}  // namespace relata::analyze
