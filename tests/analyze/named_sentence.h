#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"

namespace relata::test {

/// A sentence from "form/UPOS form/UPOS"; a proper noun's Penn tag is NNP.
inline Sentence sentence_of(std::string_view text) {
  Sentence sentence;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const std::string_view item = text.substr(0, end);
    const auto slash = item.rfind('/');
    Token token;
    token.form = item.substr(0, slash);
    token.upos = parse_upos(item.substr(slash + 1));
    if (token.form == "'s") token.xpos = "POS";
    sentence.tokens.push_back(std::move(token));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return sentence;
}

/// "first-last Type" for every name.
inline std::vector<std::string> shown(const Sentence& sentence) {
  std::vector<std::string> names;
  for (const Name& name : sentence.names) {
    names.push_back(std::to_string(name.first) + "-" +
                    std::to_string(name.last) + " " +
                    std::string(label(name.type)));
  }
  return names;
}

}  // namespace relata::test
