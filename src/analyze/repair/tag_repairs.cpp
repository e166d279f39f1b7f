#include "analyze/repair/tag_repairs.h"

#include <string>

#include "analyze/segment/addresses.h"
#include "analyze/segment/characters.h"

namespace relata::analyze {
namespace {

bool is_file(const Token& token) {
  return token.form.find('.') != std::string::npos &&
         is_file_name(characters(token.form));
}

}  // namespace

Sentence tag_files(Sentence sentence) {
  for (Token& token : sentence.tokens) {
    if ((token.upos == Upos::kPropn || token.upos == Upos::kX) &&
        is_file(token)) {
      token.upos = Upos::kNoun;
      token.xpos = "NN";
    }
  }
  return sentence;
}

Sentence tag_proper_nouns(Sentence sentence) {
  for (Token& token : sentence.tokens) {
    if (token.upos == Upos::kNoun && token.xpos.starts_with("NNP"))
      token.upos = Upos::kPropn;
  }
  return sentence;
}

}  // namespace relata::analyze
