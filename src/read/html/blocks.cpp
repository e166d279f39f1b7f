#include "read/html/blocks.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "lexicon/world/press.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestNotice = 160;  // Bytes.

using Names = std::set<std::string_view>;

bool never_holds_article(std::string_view name) {
  static const Names names = {
      "script", "style",  "noscript",   "template", "nav",    "footer",
      "aside",  "form",   "button",     "select",   "svg",    "textarea",
      "math",   "figure", "figcaption", "iframe",   "object", "embed",
      "audio",  "video",  "canvas",     "dialog",   "menu",   "head",
      "label",  "input",  "option",     "caption",  "map",    "applet"};
  return names.count(name) != 0;
}

bool is_inline(std::string_view name) {
  static const Names names = {
      "a",    "abbr", "acronym", "b",    "bdi",    "bdo",    "big", "cite",
      "code", "data", "del",     "dfn",  "em",     "font",   "i",   "img",
      "ins",  "kbd",  "mark",    "q",    "ruby",   "rb",     "rt",  "rp",
      "s",    "samp", "small",   "span", "strike", "strong", "sub", "sup",
      "time", "tt",   "u",       "var",  "wbr",    "nobr"};
  return names.count(name) != 0;
}

bool is_in_article(const xmlNode* node) {
  for (; node != nullptr; node = node->parent) {
    const std::string_view name = tag(node);
    if (name == "article" || name == "main") return true;
  }
  return false;
}

bool is_hidden(const xmlNode* node) {
  static const Names roles = {
      "navigation", "banner", "contentinfo", "complementary", "search",
      "form",       "menu",   "menubar",     "dialog",        "tooltip"};
  if (node->properties == nullptr) return false;
  const std::string style = text::lower(attribute(node, "style"));
  return roles.count(attribute(node, "role")) != 0 ||
         attribute(node, "aria-hidden") == "true" ||
         xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) !=
             nullptr ||
         style.find("display:none") != std::string::npos ||
         style.find("display: none") != std::string::npos;
}

bool is_left_out(const xmlNode* node) {
  const std::string_view name = tag(node);
  if (name.empty()) return node->type == XML_COMMENT_NODE;
  if (name == "body" || name == "html") return false;
  return never_holds_article(name) || is_hidden(node) ||
         (name == "header" && !is_in_article(node));
}

HtmlBlock::Kind kind_of(const xmlNode* owner) {
  for (; owner != nullptr; owner = owner->parent) {
    const std::string_view name = tag(owner);
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' &&
        name[1] <= '6') {
      return HtmlBlock::Kind::kHeading;
    }
    if (name == "p" || name == "blockquote" || name == "pre") break;
    if (name == "li" || name == "dd" || name == "dt") {
      return HtmlBlock::Kind::kListItem;
    }
    if (name == "td" || name == "th") return HtmlBlock::Kind::kCell;
    if (!name.empty() && !is_inline(name) && name != "div") break;
  }
  return HtmlBlock::Kind::kParagraph;
}

/// Collects text until a block ends.
class Collector {
 public:
  Visit enter(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_text(node);
    }
    const std::string_view name = tag(node);
    if (name == "a") ++links_;
    if (name == "br") {
      ++breaks_;
      if (breaks_ == 2) end_block();
      append_plain(block_.text, " ");
    } else if (!name.empty() && !is_inline(name)) {
      end_block();
    }
    return is_left_out(node) ? Visit::kSkipChildren : Visit::kChildren;
  }

  void leave(const xmlNode* node) {
    const std::string_view name = tag(node);
    if (name == "a") --links_;
    if (!name.empty() && !is_inline(name) && name != "br") end_block();
  }

  std::vector<HtmlBlock> take() {
    end_block();
    return std::move(blocks_);
  }

 private:
  void add_text(const xmlNode* node) {
    const std::size_t before = block_.text.size();
    append_plain(block_.text, reinterpret_cast<const char*>(node->content));
    const std::size_t added = block_.text.size() - before;
    if (links_ > 0) block_.link_bytes += added;
    if (added > 1) breaks_ = 0;
    if (block_.owner == nullptr && added > 0) block_.owner = node->parent;
  }

  void end_block() {
    breaks_ = 0;
    HtmlBlock block = std::exchange(block_, {});
    block.text = text::trim(block.text);
    if (block.text.empty()) return;
    block.kind = kind_of(block.owner);
    blocks_.push_back(std::move(block));
  }

  std::vector<HtmlBlock> blocks_;
  HtmlBlock block_;
  int links_ = 0;   ///< Links that are open.
  int breaks_ = 0;  ///< <br>s since the last text.
};

/// Calls `use` for every word of a class attribute: cut at what is no letter
/// or digit, and before capitals ("relatedStories"), in lower case.
template <typename Use>
void each_class_word(const std::string& classes, const Use& use) {
  std::string word;
  for (std::size_t i = 0; i <= classes.size(); ++i) {
    const char c = i < classes.size() ? classes[i] : ' ';
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool follows_lower = i > 0 && classes[i - 1] >= 'a';
    if ((!is_plain && !is_upper) || (is_upper && follows_lower)) {
      if (!word.empty()) use(word);
      word.clear();
    }
    if (is_plain) word += c;
    if (is_upper) word += static_cast<char>(c - 'A' + 'a');
  }
}

}  // namespace

std::vector<HtmlBlock> html_blocks(const xmlDoc* page) {
  Collector collector;
  const xmlNode* root = xmlDocGetRootElement(page);
  if (root == nullptr) return {};
  traverse(
      root, [&](const xmlNode* node) { return collector.enter(node); },
      [&](const xmlNode* node) { collector.leave(node); });
  return collector.take();
}

bool is_called_clutter(const xmlNode* node) {
  const std::string_view name = tag(node);
  if (name.empty() || name == "html" || name == "body" || name == "article" ||
      name == "main") {
    return false;
  }
  bool found = false;
  const auto look = [&found](const std::string& word) {
    found = found || lexicon::is_clutter_class(word);
  };
  each_class_word(attribute(node, "class"), look);
  each_class_word(attribute(node, "id"), look);
  return found;
}

bool is_notice(const std::string& text) {
  return text.size() <= kLongestNotice &&
         lexicon::begins_like_clutter(text::lower(text));
}

}  // namespace relata::read
