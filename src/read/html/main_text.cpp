#include "read/html/main_text.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "read/html/blocks.h"
#include "read/text/byline.h"
#include "read/text/dateline.h"
#include "read/text/paragraphs.h"
#include "text/fold.h"

namespace relata::read {
namespace {

/// A class name is believed unless its element holds this much of the page's
/// running text, in percent.
constexpr std::size_t kTooMuchForClutter = 40;
/// The part of a page that is the article holds this much of the running text
/// of all that is around it, in percent.
constexpr std::size_t kMostOfText = 75;
constexpr std::size_t kShortText = 25;  // Bytes.

/// Whether more than `percent` of the text of `block` is in links.
bool is_linked(const HtmlBlock& block, std::size_t percent) {
  return 100 * block.link_bytes > percent * block.text.size();
}

/// How much running text `block` is: its bytes, less if no sentence.
std::size_t weight(const HtmlBlock& block) {
  if (block.kind == HtmlBlock::Kind::kHeading || is_linked(block, 33) ||
      block.text.size() < kShortText) {
    return 0;
  }
  return ends_like_sentence(block.text) ? block.text.size()
                                        : block.text.size() / 4;
}

/// Chooses the part of a page that is the article.
class Page {
 public:
  explicit Page(const xmlDoc* page) : blocks_(html_blocks(page)) {
    for (const HtmlBlock& block : blocks_)
      add(block, weight(block), all_);
    const xmlNode* root = xmlDocGetRootElement(page);
    total_ = all_[root];
    for (const HtmlBlock& block : blocks_) {
      if (!is_clutter(block)) add(block, weight(block), running_);
    }
    article_ = narrowed(declared(root));
  }

  std::vector<PageBlock> text() const {
    std::vector<PageBlock> result;
    for (const HtmlBlock& block : blocks_) {
      if (!is_in_article(block) || is_clutter(block) || !is_kept(block)) {
        continue;
      }
      const bool is_heading = block.kind == HtmlBlock::Kind::kHeading;
      result.push_back({block.text, is_heading});
    }
    while (!result.empty() && result.back().is_heading)
      result.pop_back();
    return result;
  }

 private:
  using Weights = std::unordered_map<const xmlNode*, std::size_t>;

  static void add(const HtmlBlock& block, std::size_t bytes, Weights& weights) {
    for (const auto* node = block.owner; node != nullptr; node = node->parent) {
      weights[node] += bytes;
    }
  }

  std::size_t running(const xmlNode* node) const {
    const auto it = running_.find(node);
    return it == running_.end() ? 0 : it->second;
  }

  bool is_clutter(const HtmlBlock& block) const {
    for (const auto* node = block.owner; node != nullptr; node = node->parent) {
      const auto it = all_.find(node);
      const std::size_t held = it == all_.end() ? 0 : it->second;
      if (100 * held < kTooMuchForClutter * total_ + 1 &&
          has_clutter_name(node)) {
        return true;
      }
    }
    return false;
  }

  /// is_called_clutter(), asked once for each element.
  bool has_clutter_name(const xmlNode* node) const {
    const auto [it, is_new] = named_clutter_.try_emplace(node, false);
    if (is_new) it->second = is_called_clutter(node);
    return it->second;
  }

  bool is_in_article(const HtmlBlock& block) const {
    for (const auto* node = block.owner; node != nullptr; node = node->parent) {
      if (node == article_) return true;
    }
    return false;
  }

  /// The element that says it is the article, if it holds a fair share of the
  /// running text; `root` if none does.
  const xmlNode* declared(const xmlNode* root) const {
    const xmlNode* best = nullptr;
    const auto enter = [this, &best](const xmlNode* node) {
      const std::string_view name = tag(node);
      const bool is_article = name == "article" || name == "main" ||
                              attribute(node, "itemprop") == "articleBody" ||
                              attribute(node, "role") == "main";
      if (is_article && (best == nullptr || running(node) > running(best))) {
        best = node;
      }
      return Visit::kChildren;
    };
    traverse(root, enter, [](const xmlNode*) {});
    const bool is_fair = best != nullptr && 3 * running(best) > running(root);
    return is_fair ? best : root;
  }

  /// The smallest element in `node` that holds most of its running text.
  const xmlNode* narrowed(const xmlNode* node) const {
    for (;;) {
      const xmlNode* next = nullptr;
      for (const auto* child = node->children; child != nullptr;
           child = child->next) {
        if (100 * running(child) > kMostOfText * running(node)) next = child;
      }
      if (next == nullptr || is_single_block(next)) return node;
      node = next;
    }
  }

  /// Whether `node` itself is the owner of text, as a <p> is: its neighbours
  /// belong to it.
  bool is_single_block(const xmlNode* node) const {
    return std::any_of(
        blocks_.begin(), blocks_.end(),
        [node](const HtmlBlock& block) { return block.owner == node; });
  }

  static bool is_kept(const HtmlBlock& block) {
    const std::string& text = block.text;
    if (is_notice(text)) return false;
    const bool is_sentence = ends_like_sentence(text);
    switch (block.kind) {
      case HtmlBlock::Kind::kHeading:
        return !is_linked(block, 50);
      case HtmlBlock::Kind::kParagraph:
        if (is_sentence) return !is_linked(block, 80);
        return !is_linked(block, 33) && (text.size() >= 3 * kShortText ||
                                         byline(text) || date_line(text));
      case HtmlBlock::Kind::kListItem:
        return !is_linked(block, 33) && (is_sentence || text.size() >= 40);
      case HtmlBlock::Kind::kCell:
        return !is_linked(block, 33) && is_sentence && text.size() >= 40;
    }
    return false;
  }

  std::vector<HtmlBlock> blocks_;
  Weights all_;      ///< Running text in each element.
  Weights running_;  ///< The same, without clutter.
  std::size_t total_ = 0;
  mutable std::unordered_map<const xmlNode*, bool> named_clutter_;
  const xmlNode* article_ = nullptr;
};

}  // namespace

std::vector<PageBlock> main_text(const xmlDoc* page) {
  return Page(page).text();
}

}  // namespace relata::read
