#include "read/html/page_tree.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

struct FreeContext {
  void operator()(htmlParserCtxt* context) const {
    htmlFreeParserCtxt(context);
  }
};

/// The parser compares every attribute of a tag with all before it.
constexpr std::size_t kMostAttributes = 2000;

constexpr std::string_view kBlanks = " \t\r\n\f";

bool is_blank(char c) {
  return kBlanks.find(c) != std::string_view::npos;
}

/// What comes after the value whose "=" is at `at`, in quotes or not.
std::size_t after_value(std::string_view page, std::size_t at) {
  const auto value = page.find_first_not_of(kBlanks, at + 1);
  if (value >= page.size()) return page.size();
  if (page[value] != '"' && page[value] != '\'') return value;
  return std::min(page.find(page[value], value + 1), page.size() - 1) + 1;
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : reinterpret_cast<const char*>(text);
}

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Counts the attributes of a tag from `at` on, its name, and leaves `at` at
/// its end; stops counting where they are too many.
std::size_t attributes_to_end(std::string_view page, std::size_t& at) {
  std::size_t attributes = 0;
  while (at < page.size() && page[at] != '>') {
    if (is_blank(page[at])) {
      at = std::min(page.find_first_not_of(kBlanks, at), page.size());
      const bool begins_one =
          at < page.size() && page[at] != '=' && page[at] != '>';
      if (begins_one && ++attributes > kMostAttributes) break;
    } else if (page[at] == '=') {
      at = after_value(page, at);
    } else {
      ++at;
    }
  }
  return attributes;
}

}  // namespace

bool has_crowded_tag(std::string_view page) {
  for (auto at = page.find('<'); at < page.size(); at = page.find('<', at)) {
    const std::size_t begin = ++at;
    if (at == page.size() || !begins_name(page[at])) continue;
    if (attributes_to_end(page, at) > kMostAttributes) return true;
    const std::string name = text::lower(page.substr(begin, 6));
    if (name == "script") at = page.find("</", at);
    if (name.starts_with("style")) at = page.find("</", at);
  }
  return false;
}

HtmlTree parse_html(std::string_view page) {
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlNewParserCtxt());
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                          HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_COMPACT;
  HtmlTree tree(htmlCtxtReadMemory(context.get(), page.data(),
                                   static_cast<int>(page.size()), nullptr,
                                   "UTF-8", options));
  if (tree && xmlDocGetRootElement(tree.get()) == nullptr) tree.reset();
  return tree;
}

std::string_view tag(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

std::string attribute(const xmlNode* node, const char* name) {
  if (node->type != XML_ELEMENT_NODE) return {};
  for (const xmlAttr* it = node->properties; it != nullptr; it = it->next) {
    if (view(it->name) == name && it->children != nullptr) {
      return std::string(view(it->children->content));
    }
  }
  return {};
}

void append_plain(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text, at);
    const bool is_invisible = next.value == 0xAD || next.value == 0x200B ||
                              next.value == 0xFEFF || next.value == 0;
    if (text::is_space(next.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (!is_invisible) {
      out += text.substr(at, next.size);
    }
    at += next.size;
  }
}

std::string plain_text(const xmlNode* node) {
  std::string out;
  const auto enter = [&out](const xmlNode* here) {
    if (here->type == XML_TEXT_NODE || here->type == XML_CDATA_SECTION_NODE) {
      append_plain(out, view(here->content));
    }
    return Visit::kChildren;
  };
  traverse(node, enter, [](const xmlNode*) {});
  return std::string(text::trim(out));
}

}  // namespace relata::read
