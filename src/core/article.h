#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/span.h"

namespace relata {

/// Which stored text of an article a span counts the bytes of. A title of its
/// own exists where the input gives one apart from the text (JSON Lines, HTML).
enum class Field : std::uint8_t { kTitle, kText };

/// A stretch of an article's text and what it is for.
struct Zone {
  enum class Kind : std::uint8_t { kHeadline, kDateline, kBody, kByline };

  Kind kind = Kind::kBody;
  Span span;  ///< In Article::text. A body zone is one paragraph.

  friend bool operator==(const Zone&, const Zone&) = default;
};

/// Text that comes with its sentences, or its tokens too, already cut.
struct Presegmented {
  struct Word {
    Span span;         ///< In Article::text; words of one multiword token
                       ///< share its span.
    std::string form;  ///< What the analysis shall read: "(" for "-LRB-".
  };
  struct Cut {
    Span span;
    std::vector<Word> words;  ///< Empty: only the sentence is given.
    std::string comments;     ///< CoNLL-U: "# ..." lines, kept.
  };
  std::vector<Cut> sentences;
};

/// One news article as it was read. `text` holds the input's bytes, valid
/// UTF-8, nothing trimmed or normalised; all spans point into it.
struct Article {
  std::string id;  ///< Given, or the path, or a hash of the record.
  std::string title;
  std::optional<Date> date;
  std::string source;  ///< The outlet.
  std::string url;
  /// Where it was read, for messages: "news.jsonl.gz:17". Not stored.
  std::string place;
  /// The file that is this article, as it was named; empty for a record of a
  /// file of many, whose place depends on the input's order, and for standard
  /// input.
  std::string location;
  std::string text;
  std::vector<Zone> zones;           ///< Of `text`, in order, not overlapping.
  std::optional<Presegmented> cuts;  ///< Nothing: analysis cuts the text.

  /// The stored text that spans in `field` point into.
  const std::string& field(Field which) const {
    return which == Field::kTitle ? title : text;
  }
};

/// Names the content of an article: title, date, source, url and text. 32
/// hexadecimal digits (XXH3, 128 bits).
std::string content_hash(const Article& article);

}  // namespace relata
