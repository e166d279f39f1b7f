#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/article.h"
#include "core/span.h"
#include "store/sqlite/database.h"

struct sqlite3_blob;

namespace relata::store {

/// Reads stretches of stored articles without loading the whole of them.
class Texts {
 public:
  explicit Texts(Database& database) : database_(database) {}
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;
  ~Texts() { close(); }

  /// Statements of the database have a function from now on, as long as this
  /// lives: slice(article, field, begin, end) is the text of slice() below.
  void teach();

  /// Lets go of the article that was read last. To be called when a statement
  /// that uses slice() has ended, or later changes would not be seen.
  void close();

  /// The bytes of `span` in a field of the article with this row. A span
  /// outside of it is damage.
  std::string slice(std::int64_t article, Field field, Span span);

 private:
  struct Open {
    sqlite3_blob* blob = nullptr;
    std::int64_t row = 0;
  };
  bool go_to(Open& open, std::int64_t row, const char* column);

  Database& database_;
  std::array<Open, 2> fields_;  ///< By Field.
};

}  // namespace relata::store
