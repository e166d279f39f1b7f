#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/article.h"
#include "core/result.h"
#include "formats/conllu_sentence.h"

namespace relata::formats {

/// Reads CoNLL-U (https://universaldependencies.org/format.html) line by line.
/// Only the sentences, tokens and comments are kept. "# newdoc" begins an
/// article, with its id if it has one, "# newpar" a paragraph.
///
/// The text of a sentence is that of its "# text" where the tokens fit it, and
/// else made from the tokens and SpaceAfter=No; sentences are separated by a
/// blank, or not if the last token says SpaceAfter=No, paragraphs by a blank
/// line. The comments of a cut are all but "# text", one a line.
///
/// An article with a malformed line is told to Sink::problem and left out.
class ConlluReader {
 public:
  struct Sink {
    std::function<Result<void>(Article&&)> article;
    std::function<void(const Error&)> problem;
  };

  /// `name` opens all messages. An article of more than `most_bytes` is a
  /// problem. `sink` must outlive the reader.
  ConlluReader(std::string name, std::size_t most_bytes, const Sink& sink)
      : name_(std::move(name)), most_bytes_(most_bytes), sink_(sink) {}

  /// Takes the line with this number, without its line feed. Fails only as
  /// Sink::article does.
  Result<void> take(std::string_view line, std::uint64_t number);

  /// Tells that line `number` is too long to be taken.
  void skip(std::uint64_t number);

  /// Tells what is wrong with the article that is being read, which is left
  /// out.
  void refuse(const Error& error);

  /// Ends the last article. Fails only as Sink::article does.
  Result<void> finish();

 private:
  std::string place() const;
  Result<void> take_comment(std::string_view line);
  void take_token(std::string_view line);
  void end_sentence();
  void add_sentence();
  Result<void> end_article();

  std::string name_;
  std::size_t most_bytes_;
  const Sink& sink_;
  std::uint64_t number_ = 0;
  Article article_;
  ConlluSentence sentence_;
  std::string comments_;
  bool starts_paragraph_ = false;
  bool is_glued_ = false;    ///< The last sentence ends with SpaceAfter=No.
  bool is_refused_ = false;  ///< Something is wrong with this article.
  bool has_any_ = false;
};

}  // namespace relata::formats
