#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/result.h"

namespace relata::formats {

/// Whether a blank follows a token.
enum class SpaceAfter { kYes, kNo };

/// The tokens of one sentence of CoNLL-U, line by line.
class ConlluSentence {
 public:
  /// "# text = `text`".
  void set_text(std::string_view text) { text_ = text; }

  /// Takes a line with these columns ID and FORM; empty nodes ("8.1") are left
  /// out. Fails with kBadInput if the number is not the next one.
  Result<void> add(std::string_view id, std::string_view form,
                   SpaceAfter space_after);

  /// Fails with kBadInput if a multiword token lacks words.
  Result<void> check() const;

  /// Writes the sentence at the end of `text`, and gives where its words are
  /// there.
  Presegmented::Cut append_to(std::string& text) const;

  /// Whether no token was added.
  bool is_empty() const { return tokens_.empty(); }

  /// Whether SpaceAfter=No stands at the last token.
  bool ends_glued() const;

 private:
  /// A stretch of text and its words: more than one in a multiword token.
  struct Surface {
    std::string form;
    std::vector<std::string> words;
    SpaceAfter space_after = SpaceAfter::kYes;
  };

  Result<void> add_range(std::string_view id, std::string_view form,
                         SpaceAfter space_after);
  std::vector<Span> spans_in_text() const;
  std::vector<Span> rebuild(std::string& text) const;

  std::vector<Surface> tokens_;
  std::string text_;
  std::size_t words_ = 0;      ///< Added so far.
  std::size_t range_end_ = 0;  ///< The last word of the last multiword token.
};

}  // namespace relata::formats
