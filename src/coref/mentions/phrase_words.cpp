#include "coref/mentions/phrase_words.h"

#include <cctype>

#include "lexicon/grammar/function_words.h"
#include "lexicon/world/name_parts.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::coref {

bool is_large(const Token& token) {
  return !token.form.empty() && token.form[0] >= 'A' && token.form[0] <= 'Z';
}

std::string with_single_blanks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = text::decode(text, at);
    if (!text::is_space(c)) {
      plain += text.substr(at, size);
    } else if (!plain.ends_with(' ')) {
      plain += ' ';
    }
    at += size;
  }
  return plain;
}

std::string without_words(const std::string& written, std::size_t words) {
  const auto is_blank = [&](std::size_t i) {
    return i < written.size() &&
           std::isspace(static_cast<unsigned char>(written[i])) != 0;
  };
  std::size_t at = 0;
  for (; words > 0 && at < written.size(); --words) {
    while (at < written.size() && !is_blank(at))
      ++at;
    while (is_blank(at))
      ++at;
  }
  return written.substr(at);
}

std::string generation_around(const Sentence& sentence, const Mention& mention,
                              TokenIndex first, TokenIndex last) {
  if (mention.type != EntityType::kPerson) return {};
  const auto& tokens = sentence.tokens;
  const auto told = [&](TokenIndex at) {
    const std::string word = text::fold(tokens[at].form);
    return lexicon::generation_told(word).empty() ? std::string()
                                                  : " the " + word;
  };
  for (TokenIndex at = mention.first; at < first; ++at) {
    if (std::string found = told(at); !found.empty()) return found;
  }
  const bool is_behind =
      last + 2 < tokens.size() &&
      lexicon::determiner(text::fold(tokens[last + 1].form)) ==
          lexicon::Determiner::kDefinite;
  return is_behind ? told(last + 2) : std::string();
}

}  // namespace relata::coref
