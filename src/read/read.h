#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/article.h"
#include "core/result.h"
#include "read/watchlist.h"

/// Bytes to articles. For instance, the file news/a.txt with
///
///     Council votes to close the pier
///
///     HARBIN BAY, May 4 (Tidewater News) - The council voted on Monday ...
///
/// gives an Article with id "news/a.txt", source "Tidewater News", the bytes
/// of the file as its text, and three zones: headline, dateline, body.
namespace relata::read {

/// The forms of input.
enum class Form {
  kText,       ///< Plain text or Markdown, one article a file.
  kHtml,       ///< One article a file.
  kJsonLines,  ///< One article a line: id title text date source url.
  kConllu,     ///< Sentences and tokens given; "# newdoc" begins an article.
  kLines,      ///< One sentence a line, one article a file.
  kTokens,     ///< The same, with tokens at single spaces and PTB escapes.
};

/// The form that a user calls `word`: text, html, jsonl, conllu, lines,
/// tokens; nothing for any other word.
std::optional<Form> parse_form(std::string_view word);

/// How to read.
struct Options {
  /// Nothing: by the file's name, or else by the first byte: { is JSON Lines,
  /// < is HTML, anything else text.
  std::optional<Form> form;

  /// A file of one article, or a line of JSON, of more bytes is a problem.
  std::size_t most_bytes = std::size_t{64} << 20U;

  /// And so is an article whose text has more bytes, or more words and marks:
  /// a book, or what is made to fill memory and time.
  std::size_t most_text = std::size_t{4} << 20U;
  std::size_t most_words = 300'000;
};

/// Where what was read goes.
struct Sink {
  /// Takes one article, in the order of the input. If it fails, reading stops.
  std::function<Result<void>(Article&&)> article;

  /// Is told of a record that could not be read, by file and line. Reading
  /// goes on with the next.
  std::function<void(const Error&)> problem;

  /// Is told, in words for people, of what is no problem: files of other kinds
  /// that were skipped in a folder. May be empty.
  std::function<void(const std::string&)> note;
};

/// Reads every article of `input` in bounded memory: a file, a folder with all
/// that is in it (in the order of the bytes of the names; hidden files and
/// files of other kinds are skipped), or "-", the standard input. The names
/// end in .txt .md .html .htm .jsonl .conllu, each also with .gz .zst .xz.
///
/// An article's id is the given one; else the path as named, lexically
/// normalised; else (standard input, JSON without id) "h" and the hash of its
/// content. Text is stored byte for byte, without a byte order mark.
///
/// Fails only with the Error that `sink.article` failed with.
Result<void> articles(const std::string& input, const Options& options,
                      const Sink& sink);

/// As articles(), of lines of JSON in memory, which `name` names in messages.
Result<void> records(std::string_view lines, const std::string& name,
                     const Options& options, const Sink& sink);

/// Gives `line` every line of `input`, a file (also .gz .zst .xz) or "-", with
/// the place it stands at ("a.jsonl:17"). Lines of more than
/// Options::most_bytes, and damaged files, are told to `problem`; blank lines
/// are left out. Fails only with the Error that `line` failed with.
Result<void> lines(const std::string& input, const Options& options,
                   const std::function<Result<void>(
                       std::string_view text, const std::string& place)>& line,
                   const std::function<void(const Error&)>& problem);

}  // namespace relata::read
