#pragma once

#include <string>

#include "core/article.h"
#include "core/result.h"
#include "read/text/paragraphs.h"

namespace relata::read {

/// The article that a text file holds: `bytes`, without a byte order mark, are
/// its text. `name` begins the message where they are no UTF-8 text.
Result<Article> plain_article(const std::string& name, std::string bytes,
                              Markup markup);

/// How each line of a text holds one sentence.
enum class Cutting {
  kLines,   ///< As it is.
  kTokens,  ///< Cut into tokens at single spaces; PTB escapes in the forms.
};

/// The article that a file with one sentence a line holds; blank lines
/// separate paragraphs.
Result<Article> line_article(const std::string& name, std::string bytes,
                             Cutting cutting);

/// What a token of the Penn Treebank stands for: "(" for "-LRB-", a quotation
/// mark for ``; any other token itself.
std::string unescaped_token(std::string_view token);

}  // namespace relata::read
