#include "analyze/entities/document/name_tags.h"

#include <string>
#include <unordered_set>
#include <vector>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"

namespace relata::analyze {
namespace {

using Words = std::unordered_set<std::string>;

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

/// Where the common nouns of `sentence` stand that are written like `names`.
std::vector<TokenIndex> mistaken(const Sentence& sentence, const Words& names,
                                 const Words& lower) {
  std::vector<TokenIndex> found;
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.upos != Upos::kNoun || !names.contains(token.form)) continue;
    const bool has_article = i > 0 && !is_acronym(token) &&
                             sentence.tokens[i - 1].upos == Upos::kDet;
    if (!has_article && (i > 0 || !lower.contains(lower_form(token.form)))) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace

NameEdits tag_known_names(const DocumentNames& document) {
  NameEdits edits;
  const std::vector<Sentence>& sentences = document.sentences;
  for (const Sentence& sentence : sentences)
    edits.names.push_back(sentence.names);
  const Words names = words_of_names(sentences);
  if (names.empty()) return edits;
  const Words lower = lower_words(sentences);
  for (SentenceIndex i = 0; i < sentences.size(); ++i) {
    if (is_headline(sentences[i])) continue;
    for (const TokenIndex token : mistaken(sentences[i], names, lower))
      edits.proper_nouns.push_back({i, token});
  }
  return edits;
}

}  // namespace relata::analyze
