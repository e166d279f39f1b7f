#pragma once

#include <libxml/HTMLparser.h>

#include <memory>
#include <string>
#include <string_view>

namespace relata::read {

/// Frees a parsed page.
struct FreeTree {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};

/// A parsed page.
using HtmlTree = std::unique_ptr<xmlDoc, FreeTree>;

/// Whether a tag of `page` has more than 2,000 attributes, as none that a
/// person or a program wrote to be read; parse_html() takes time with their
/// square.
bool has_crowded_tag(std::string_view page);

/// The tree of `page`, which must be UTF-8, however broken its markup is;
/// nothing is fetched. Null if there is no element at all. Elements nested
/// deeper than 256 and what follows them are left out.
HtmlTree parse_html(std::string_view page);

/// The name of an element, in lower case; empty for other nodes.
std::string_view tag(const xmlNode* node);

/// The value of an attribute; empty if it is not there.
std::string attribute(const xmlNode* node, const char* name);

/// The text in `node`, each run of white space one blank, none at the ends,
/// without soft hyphens and zero-width spaces.
std::string plain_text(const xmlNode* node);

/// Adds `text` to `out` in the way of plain_text(): no blank at the start, and
/// none after another.
void append_plain(std::string& out, std::string_view text);

/// What to do after having seen a node.
enum class Visit { kChildren, kSkipChildren };

/// Calls `enter` for `top` and every node in it, in document order, and
/// `leave` for each element after what is in it (also where that was skipped).
template <typename Enter, typename Leave>
void traverse(const xmlNode* top, const Enter& enter, const Leave& leave) {
  const xmlNode* node = top;
  while (node != nullptr) {
    if (enter(node) == Visit::kChildren && node->children != nullptr &&
        node->type != XML_ENTITY_REF_NODE) {
      node = node->children;
      continue;
    }
    leave(node);
    while (node != top && node->next == nullptr) {
      node = node->parent;
      leave(node);
    }
    if (node == top) return;
    node = node->next;
  }
}

}  // namespace relata::read
