#include "analyze/tagging/multiword.h"

#include <cstddef>
#include <string_view>

#include "text/utf8.h"

namespace relata::analyze {
namespace {

bool ends_in_letter(std::string_view form) {
  return !form.empty() &&
         text::is_alpha(text::decode_before(form, form.size()).value);
}

bool starts_with_letter(std::string_view form) {
  return !form.empty() && text::is_alpha(text::decode(form, 0).value);
}

/// "'s", "'re", "'": what hangs on the word before it.
bool is_clitic(const Token& token) {
  const std::string_view form = token.form;
  if (form.empty() || (form.front() != '\'' && form.front() != '`')) {
    return false;
  }
  if (form.size() == 1) return token.xpos == "POS";
  return form.size() <= 3 && starts_with_letter(form.substr(1));
}

/// Whether `next`, which follows without a blank, is written as one with
/// `token`.
bool belongs_to(const Token& next, const Token& token) {
  if (is_clitic(next)) return token.upos != Upos::kPunct;
  return ends_in_letter(token.form) && starts_with_letter(next.form);
}

}  // namespace

void mark_multiwords(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    Token& before = tokens[i - 1];
    Token& token = tokens[i];
    if (before.span.end != token.span.begin || before.space_after ||
        !belongs_to(token, before)) {
      continue;
    }
    if (!before.in_multiword) {
      before.in_multiword = true;
      before.starts_multiword = true;
    }
    token.in_multiword = true;
  }
}

}  // namespace relata::analyze
