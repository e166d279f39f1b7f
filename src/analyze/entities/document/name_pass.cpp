#include "analyze/entities/document/name_pass.h"

#include <cstddef>
#include <utility>

namespace relata::analyze {
namespace {

void tag_as_name(Token& token) {
  token.upos = Upos::kPropn;
  token.xpos = "NNP";
  token.lemma = token.form;
}

}  // namespace

void apply(NameEdits edits, std::vector<Sentence>& sentences) {
  for (std::size_t i = 0; i < sentences.size(); ++i)
    sentences[i].names = std::move(edits.names[i]);
  for (const TokenPlace& place : edits.proper_nouns)
    tag_as_name(sentences[place.sentence].tokens[place.token]);
}

}  // namespace relata::analyze
