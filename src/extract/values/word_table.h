#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata::extract {

/// A table of the columns "words kind value", looked up by word and kind. One
/// word may be of several kinds.
class WordTable {
 public:
  /// Reads the file `name` of schema/.
  explicit WordTable(std::string_view name);

  /// The value of `word` as a `kind`; empty if it is not there.
  std::string_view value(std::string_view word, std::string_view kind) const;

 private:
  struct Entry {
    std::string_view kind;
    std::string_view value;
  };
  std::unordered_map<std::string_view, std::vector<Entry>> entries_;
};

/// The whole number that decimal digits write, "1st" to "31st" endings allowed;
/// -1 if `word` is none or longer than nine digits.
long whole_number(std::string_view word);

}  // namespace relata::extract
