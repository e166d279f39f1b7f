#pragma once

#include <initializer_list>

#include "named_sentence.h"

namespace relata::test {

/// What stands over a token.
struct Arc {
  TokenIndex token;
  TokenIndex head;
  Dep relation;
};

inline void hang(Sentence& sentence, std::initializer_list<Arc> arcs) {
  for (const Arc& arc : arcs) {
    sentence.tokens[arc.token].head = arc.head;
    sentence.tokens[arc.token].relation = arc.relation;
  }
}

}  // namespace relata::test
