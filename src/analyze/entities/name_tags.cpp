#include "analyze/entities/name_tags.h"

#include <string>
#include <unordered_set>

#include "analyze/entities/name_capitals.h"
#include "analyze/segment/forms.h"

namespace relata::analyze {
namespace {

using Words = std::unordered_set<std::string>;

bool is_headline(const Sentence& sentence) {
  return sentence.field == Field::kTitle ||
         sentence.zone == Zone::Kind::kHeadline;
}

/// Names of one word and the words of persons' names, as written.
Words words_of_names(const std::vector<Sentence>& sentences) {
  Words words;
  for (const Sentence& sentence : sentences) {
    for (const Name& name : sentence.names) {
      if (name.type != EntityType::kPerson && name.last > name.first) continue;
      for (TokenIndex i = name.first; i <= name.last; ++i) {
        const Token& token = sentence.tokens[i];
        const bool is_word =
            casing_of(plain_form(token.form)) == Casing::kCapital ||
            is_acronym(token);
        if (token.upos == Upos::kPropn && is_word) words.insert(token.form);
      }
    }
  }
  return words;
}

/// The words of the body that are written in lower case.
Words lower_words(const std::vector<Sentence>& sentences) {
  Words words;
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) {
      if (casing_of(plain_form(token.form)) == Casing::kLower)
        words.insert(token.form);
    }
  }
  return words;
}

}  // namespace

void tag_as_name(Token& token) {
  token.upos = Upos::kPropn;
  token.xpos = "NNP";
  token.lemma = token.form;
}

void tag_known_names(std::vector<Sentence>& sentences) {
  const Words names = words_of_names(sentences);
  if (names.empty()) return;
  const Words lower = lower_words(sentences);
  for (Sentence& sentence : sentences) {
    if (is_headline(sentence)) continue;
    for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
      Token& token = sentence.tokens[i];
      const bool has_article = i > 0 && !is_acronym(token) &&
                               sentence.tokens[i - 1].upos == Upos::kDet;
      if (token.upos != Upos::kNoun || !names.contains(token.form) ||
          has_article || (i == 0 && lower.contains(lower_form(token.form)))) {
        continue;
      }
      tag_as_name(token);
    }
  }
}

}  // namespace relata::analyze
