#pragma once

#include <string_view>
#include <vector>

#include "lexicon/tables/words.h"

namespace relata::lexicon {

/// A table of the columns "words kind value", looked up by word and kind. One
/// word may be of several kinds.
class WordKinds {
 public:
  /// Reads the file `name` of schema/.
  explicit WordKinds(std::string_view name);

  /// The value of `word` as a `kind`; empty if it is not there.
  std::string_view value(std::string_view word, std::string_view kind) const;

 private:
  struct Entry {
    std::string_view kind;
    std::string_view value;
  };
  WordMap<std::vector<Entry>> entries_;
};

}  // namespace relata::lexicon
