#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/id.h"
#include "core/result.h"
#include "core/vocabulary.h"
#include "text/hash.h"

struct sqlite3;
struct sqlite3_stmt;

namespace relata::store {

class Database;

/// A prepared statement, lent by a Database, which must outlive it.
///
/// After the database's first failure every operation does nothing: next() is
/// false and columns are empty. Ask Database::status() at the end.
class Statement {
 public:
  Statement(Database& database, sqlite3_stmt* handle);
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  /// Starts over with these values for ?1, ?2, ... Strings are copied.
  template <typename... Values>
  Statement& with(const Values&... values) {
    bind_all(Text::kCopied, values...);
    return *this;
  }

  /// with(), and then to the end, for statements that give no rows. No string
  /// need be copied.
  template <typename... Values>
  void run(const Values&... values) {
    bind_all(Text::kLent, values...);
    next();
    restart();
  }

  /// Steps to the next row. False at the end and after any failure.
  bool next();

  /// Columns of the row, from 0. NULL is 0, or empty.
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;
  bool is_null(int column) const;

  std::uint32_t count(int column) const {
    return static_cast<std::uint32_t>(integer(column));
  }
  template <typename AnyId>
  AnyId id(int column) const {
    return AnyId{static_cast<std::uint64_t>(integer(column))};
  }

  /// The value of a closed vocabulary. A text that is no word of it is damage.
  template <typename Enum>
  Enum word(int column) const {
    const std::string written = text(column);
    const auto value = parse_label<Enum>(written);
    if (!value) report_unknown_word(written);
    return value.value_or(Enum{});
  }

 private:
  /// Whether SQLite copies a string, or is lent it until restart().
  enum class Text { kCopied, kLent };

  template <typename... Values>
  void bind_all([[maybe_unused]] Text lifetime, const Values&... values) {
    restart();
    int place = 0;
    (bind(++place, values, lifetime), ...);
  }

  template <std::integral Number>
  void bind(int place, Number value, Text) {
    bind_integer(place, static_cast<std::int64_t>(value));
  }
  template <std::floating_point Number>
  void bind(int place, Number value, Text) {
    bind_real(place, value);
  }
  template <typename Kind>
  void bind(int place, Id<Kind> id, Text) {
    bind_integer(place, static_cast<std::int64_t>(id.value));
  }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void bind(int place, Enum value, Text lifetime) {
    bind_text(place, relata::label(value), lifetime);
  }
  template <typename T>
  void bind(int place, const std::optional<T>& value, Text lifetime) {
    if (value) bind(place, *value, lifetime);  // Else NULL: restart() unbinds.
  }
  void bind(int place, std::string_view text, Text lifetime) {
    bind_text(place, text, lifetime);
  }

  void restart();
  void bind_integer(int place, std::int64_t value);
  void bind_real(int place, double value);
  void bind_text(int place, std::string_view text, Text lifetime);
  void report_unknown_word(const std::string& text) const;

  Database* database_;
  sqlite3_stmt* handle_;  ///< nullptr: moved from, or never prepared.
  bool is_at_end_ = false;
  bool is_fresh_ = true;  ///< Nothing was bound, no step made since restart().
};

/// A connection to one SQLite file, for one thread.
///
/// The first failure sticks: what follows does nothing until status() has told
/// it. So a sequence of statements needs one check, at its end.
class Database {
 public:
  enum class Mode { kRead, kWrite, kCreate };
  using Patience = std::chrono::milliseconds;

  /// Connects; `patience` is how long to wait for other writers. Fails with
  /// kIo where there is no such file, or no right to it.
  static Result<std::unique_ptr<Database>> open(const std::string& path,
                                                Mode mode, Patience patience);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// A statement for `sql`; prepared once, then used again.
  Statement prepare(std::string_view sql);

  /// Runs statements that give no rows, separated by ';'.
  void execute(const std::string& sql);

  /// How a transaction is kept from being seen, or undone, half done.
  enum class Journal {
    kAhead,    ///< A log of what changes: who reads is not disturbed.
    kRollback  ///< What was there before: cheaper where most is new.
  };
  /// Uses `journal` from now on, if nobody else has the file open just now.
  void use(Journal journal);

  /// The row that the last INSERT has made. It is quicker than RETURNING, for
  /// which SQLite makes a table.
  std::int64_t last_row() const;

  /// The first column of the first row, or nothing.
  std::optional<std::int64_t> number(std::string_view sql);

  bool has_failed() const { return error_.has_value(); }

  /// The first failure since the last call, or success.
  Result<void> status();

  /// `value`, or the first failure since the last call.
  template <typename T>
  Result<T> checked(T value) {
    auto outcome = status();
    if (!outcome) return outcome.error();
    return value;
  }

  /// Notes that the file does not hold what a graph must: kBadGraph.
  void report_damage(const std::string& what);
  /// Takes back a failure that status() told, for somebody else to tell.
  void restore(Error error) { error_ = std::move(error); }
  /// Notes a failure that SQLite told by `code`.
  void report(int code);

  const std::string& path() const { return path_; }
  sqlite3* handle() const { return handle_; }

 private:
  friend class Statement;
  Database(std::string path, sqlite3* handle);
  /// Takes `statement`, which has been reset and has no values.
  void give_back(sqlite3_stmt* statement);

  std::string path_;
  sqlite3* handle_;
  std::optional<Error> error_;
  /// Statements that nobody uses now, by their text.
  std::unordered_map<std::string, std::vector<sqlite3_stmt*>, text::StringHash,
                     std::equal_to<>>
      idle_;
};

/// All or nothing: what is done while it lives is kept by commit() only.
class Transaction {
 public:
  enum class Kind {
    kShared,  ///< Others may read meanwhile.
    kAlone    ///< Nor read, where there is no log (Database::Journal): a slow
              ///< reader would make commit() fail when all is done.
  };

  /// Takes the right to write, waiting for other writers.
  explicit Transaction(Database& database, Kind kind = Kind::kShared);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  /// Keeps all that was done, if nothing failed; else undoes it and tells the
  /// first failure.
  Result<void> commit();

 private:
  Database& database_;
  bool is_open_;
};

/// While it lives, all reads see the graph as it was at the first of them.
class Snapshot {
 public:
  explicit Snapshot(Database& database);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  Database& database_;
  bool is_outermost_;
};

}  // namespace relata::store
