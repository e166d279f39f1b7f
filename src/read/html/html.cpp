#include "read/html/html.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "read/checks.h"
#include "read/html/main_text.h"
#include "read/html/page.h"
#include "read/html/page_tree.h"
#include "read/text/zones.h"
#include "text/encoding.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

/// A declared encoding stands in the first bytes of a page.
constexpr std::size_t kDeclarationBytes = 4096;

/// The encoding after "charset=" near the start of the page, in lower case.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = text::lower(bytes.substr(0, kDeclarationBytes));
  for (auto at = head.find("charset"); at != std::string::npos;
       at = head.find("charset", at + 1)) {
    const auto equals = head.find_first_not_of(" \t\r\n", at + 7);
    if (equals == std::string::npos || head[equals] != '=') continue;
    const auto begin = head.find_first_not_of(" \t\r\n\"'", equals + 1);
    if (begin == std::string::npos) continue;
    const auto end = head.find_first_of(" \t\r\n\"'>/;", begin);
    return head.substr(begin, end - begin);
  }
  return {};
}

bool is_utf8_name(std::string_view name) {
  // A page that names UTF-16 in ASCII bytes cannot be in it.
  return name.empty() || name == "utf-8" || name == "utf8" ||
         name.starts_with("utf-16");
}

/// The page as UTF-8, without a byte order mark.
Result<std::string> decoded(const std::string& name, std::string_view bytes) {
  std::string_view mark = text::marked_encoding(bytes);
  if (mark == "utf-8") bytes.remove_prefix(3);
  const std::string declared = mark.empty() ? declared_encoding(bytes) : "";
  if (mark == "utf-8" || (mark.empty() && is_utf8_name(declared))) {
    if (auto checked = check_text(name, bytes); !checked) {
      return checked.error();
    }
    return std::string(bytes);
  }
  const std::string encoding = mark.empty() ? declared : std::string(mark);
  auto page = text::to_utf8(bytes, encoding);
  if (!page) return bad_input(name, "is in an unknown encoding, " + encoding);
  if (text::marked_encoding(*page) == "utf-8") page->erase(0, 3);
  if (auto checked = check_text(name, *page); !checked) return checked.error();
  return *std::move(page);
}

}  // namespace

Result<Article> html_article(const std::string& name, std::string_view bytes) {
  const auto page = decoded(name, bytes);
  if (!page) return page.error();
  if (has_crowded_tag(*page)) {
    return bad_input(name, "has a tag of more than 2000 attributes");
  }
  const HtmlTree tree = parse_html(*page);
  if (!tree) return bad_input(name, "is not HTML");

  PageFacts facts = page_facts(tree.get());
  Article article;
  article.title = std::move(facts.title);
  article.date = facts.date;
  article.source = std::move(facts.source);
  article.url = std::move(facts.url);
  const std::string title = text::fold(article.title);
  std::vector<Paragraph> paragraphs;
  for (const PageBlock& block : main_text(tree.get())) {
    if (block.is_heading && text::fold(block.text) == title) continue;
    if (!article.text.empty()) article.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += block.text;
    const auto end = static_cast<std::uint32_t>(article.text.size());
    // Only what the page marks as a heading is one.
    paragraphs.push_back({.span = {begin, end},
                          .kind = block.is_heading ? Paragraph::Kind::kHeading
                                                   : Paragraph::Kind::kText,
                          .is_one_line = true,
                          .is_set_off = false});
  }
  if (article.text.empty()) {
    return bad_input(name, "has no running text that could be an article");
  }
  add_zones(article, paragraphs);
  return article;
}

}  // namespace relata::read
