#include "analyze/entities/words/name_strings.h"

namespace relata::analyze {

std::string name_string(const Sentence& sentence, TokenIndex first,
                        TokenIndex last) {
  std::string text;
  for (TokenIndex i = first; i <= last; ++i) {
    if (i > first) text += ' ';
    text += sentence.tokens[i].form;
  }
  return text;
}

}  // namespace relata::analyze
