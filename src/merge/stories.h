#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/changes.h"
#include "core/result.h"
#include "merge/cast.h"
#include "merge/topic.h"

namespace relata::merge {

/// Whether the block of `key` holds articles, each by its first cluster,
/// rather than clusters.
bool is_story_key(std::string_view key);

/// Articles of a block that are more than this are compared with as many that
/// follow them by day and id, not with all.
inline constexpr std::size_t kStoryWindow = 48;

/// Finds the articles of a block that tell one story, and links their things.
class Stories {
 public:
  explicit Stories(const MergeView& view) : view_(view) {}

  /// The links of the block of `key`: a pure function of the articles whose
  /// first clusters `block` holds. A pair of articles is compared in the block
  /// of the word that tells most of both, and in no other. Fails as the view
  /// does.
  Result<std::vector<Link>> links(std::string_view key,
                                  std::vector<Signature> block);

 private:
  Result<const Topic*> topic(const std::string& article);
  Result<const std::vector<Figure>*> cast(const std::string& article);
  Result<void> compare(std::string_view key, const std::string& first,
                       const std::string& second, std::vector<Link>& links);

  const MergeView& view_;
  std::unordered_map<std::string, Topic> topics_;
  std::unordered_map<std::string, std::vector<Figure>> casts_;
};

}  // namespace relata::merge
