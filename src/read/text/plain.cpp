#include "read/text/plain.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "read/checks.h"
#include "read/text/zones.h"
#include "text/encoding.h"
#include "text/fold.h"

namespace relata::read {
namespace {

void drop_mark(std::string& bytes) {
  if (text::marked_encoding(bytes) == "utf-8") bytes.erase(0, 3);
}

/// The tokens of the line at `span`, cut at spaces.
std::vector<Presegmented::Word> tokens(std::string_view text, Span span) {
  std::vector<Presegmented::Word> words;
  std::uint32_t begin = span.begin;
  while (begin < span.end) {
    const auto space = std::min<std::size_t>(text.find(' ', begin), span.end);
    const auto end = static_cast<std::uint32_t>(space);
    if (end > begin) {
      const Span word{begin, end};
      words.push_back({word, unescaped_token(slice(text, word))});
    }
    begin = end + 1;
  }
  return words;
}

}  // namespace

Result<Article> plain_article(const std::string& name, std::string bytes,
                              Markup markup) {
  drop_mark(bytes);
  if (auto checked = check_text(name, bytes); !checked) return checked.error();
  Article article;
  article.text = std::move(bytes);
  add_zones(article, paragraphs(article.text, markup));
  return article;
}

Result<Article> line_article(const std::string& name, std::string bytes,
                             Cutting cutting) {
  drop_mark(bytes);
  if (auto checked = check_text(name, bytes); !checked) return checked.error();
  Article article;
  article.text = std::move(bytes);
  article.cuts.emplace();
  bool continues = false;
  for (const Span span : lines_of(article.text)) {
    if (!span.is_empty()) {
      if (!continues) article.zones.push_back({Zone::Kind::kBody, span});
      article.zones.back().span.end = span.end;
      Presegmented::Cut cut{.span = span, .words = {}, .comments = {}};
      if (cutting == Cutting::kTokens) cut.words = tokens(article.text, span);
      article.cuts->sentences.push_back(std::move(cut));
    }
    continues = !span.is_empty();
  }
  return article;
}

std::string unescaped_token(std::string_view token) {
  struct Escape {
    std::string_view written;
    std::string_view meant;
  };
  static constexpr std::array<Escape, 8> escapes = {{{"-lrb-", "("},
                                                     {"-rrb-", ")"},
                                                     {"-lsb-", "["},
                                                     {"-rsb-", "]"},
                                                     {"-lcb-", "{"},
                                                     {"-rcb-", "}"},
                                                     {"``", "\""},
                                                     {"''", "\""}}};
  const std::string lower = text::lower(token);
  for (const Escape& escape : escapes) {
    if (lower == escape.written) return std::string(escape.meant);
  }
  std::string form;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool is_escaped = token[i] == '\\' && i + 1 < token.size() &&
                            (token[i + 1] == '/' || token[i + 1] == '*');
    if (!is_escaped) form += token[i];
  }
  return form;
}

}  // namespace relata::read
