#include "store/sqlite/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "store/sqlite/scrubbing.h"

namespace relata::store {
namespace {

/// What SQLite's `code` means for the person who named `path`.
Error explain(int code, const std::string& path, const std::string& detail) {
  if (code == SQLITE_READONLY_ROLLBACK) {
    return fail(Error::Kind::kIo,
                path +
                    " was left half changed by a program that was stopped; to "
                    "open it once where it can be written mends it");
  }
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fail(Error::Kind::kIo,
                  path +
                      " is being written by another program; try again "
                      "when that has finished");
    case SQLITE_FULL:
      return fail(Error::Kind::kIo, "no room left to write " + path);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return fail(Error::Kind::kIo,
                  path +
                      " cannot be written: the file or its folder is "
                      "read-only");
    case SQLITE_CANTOPEN:
      return fail(Error::Kind::kIo, "cannot open " + path);
    case SQLITE_NOTADB:
      return fail(Error::Kind::kBadGraph, path + " is not a graph of Relata");
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return fail(Error::Kind::kIo,
                  "cannot read or write " + path + ": " + detail);
    default:
      return fail(Error::Kind::kBadGraph,
                  path + " is damaged (" + detail +
                      "); build it again from its articles");
  }
}

/// `path` as a URI that SQLite opens without ever writing beside it.
std::string immutable_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    if (c == '%' || c == '?' || c == '#') {
      uri += '%';
      uri += "0123456789abcdef"[(c >> 4) & 0xF];
      uri += "0123456789abcdef"[c & 0xF];
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

/// Lets nothing that a file brings along run, whoever made it.
void harden(sqlite3* handle) {
  for (const auto& [setting, value] :
       {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
        std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0}}) {
    sqlite3_db_config(handle, setting, value, nullptr);
  }
}

/// Whether the first read of the file works.
int probe(sqlite3* handle) {
  return sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr,
                      nullptr, nullptr);
}

/// Whether a program that was stopped has left work beside the file.
bool has_journal(const std::string& path) {
  return std::ranges::any_of(
      std::array{"-wal", "-journal"}, [&](const char* ending) {
        std::error_code ignored;
        const auto size = std::filesystem::file_size(path + ending, ignored);
        return !ignored && size > 0;
      });
}

/// Whether a file that this code keeps from being opened may be read as one
/// that nobody writes: nothing can be written beside it, for want of rights or
/// of room.
bool is_blocked(int code) {
  return (code & 0xFF) == SQLITE_CANTOPEN || (code & 0xFF) == SQLITE_READONLY ||
         code == SQLITE_IOERR_SHMSIZE || code == SQLITE_IOERR_SHMOPEN;
}

/// Undoes what a program that was stopped has done by half, if the file may be
/// written.
void roll_back(const std::string& name) {
  sqlite3* handle = nullptr;
  if (sqlite3_open_v2(name.c_str(), &handle, SQLITE_OPEN_READWRITE,
                      scrubbing_vfs()) == SQLITE_OK) {
    probe(handle);
  }
  sqlite3_close_v2(handle);
}

int flags(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::kRead:
      return SQLITE_OPEN_READONLY;
    case Database::Mode::kWrite:
      return SQLITE_OPEN_READWRITE;
    case Database::Mode::kCreate:
      break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::string& path,
                                                 Mode mode, Patience patience) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return fail(Error::Kind::kIo, path + " is a folder, not a graph");
  }
  if (std::filesystem::exists(path, ignored) &&
      !std::filesystem::is_regular_file(path, ignored)) {
    return fail(Error::Kind::kIo, path + " is no file, and no graph");
  }
  sqlite3* handle = nullptr;
  const int extra = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  // A path is never a URI: "./" keeps "file:x" and ":memory:" plain names.
  const std::string name = path.starts_with('/') ? path : "./" + path;
  int code = sqlite3_open_v2(name.c_str(), &handle, flags(mode) | extra,
                             scrubbing_vfs());
  std::unique_ptr<Database> database(new Database(path, handle));
  if (code == SQLITE_OK) {
    harden(handle);
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    code = probe(handle);
    if (code == SQLITE_READONLY_ROLLBACK) {
      roll_back(name);
      code = probe(handle);
    }
  }
  if (is_blocked(code) && mode == Mode::kRead && !has_journal(path)) {
    sqlite3_close_v2(handle);
    code = sqlite3_open_v2(immutable_uri(path).c_str(), &database->handle_,
                           flags(mode) | extra | SQLITE_OPEN_URI, nullptr);
    if (code == SQLITE_OK) {
      harden(database->handle_);
      code = probe(database->handle_);
    }
  }
  if (code != SQLITE_OK) {
    database->report(code);
    return database->status().error();
  }
  return database;
}

Database::Database(std::string path, sqlite3* handle)
    : path_(std::move(path)), handle_(handle) {}

Database::~Database() {
  for (auto& [sql, statements] : idle_) {
    for (sqlite3_stmt* statement : statements)
      sqlite3_finalize(statement);
  }
  sqlite3_close_v2(handle_);
}

Statement Database::prepare(std::string_view sql) {
  if (has_failed()) return {*this, nullptr};
  const auto found = idle_.find(sql);
  if (found != idle_.end() && !found->second.empty()) {
    sqlite3_stmt* statement = found->second.back();
    found->second.pop_back();
    return {*this, statement};
  }
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) report(code);
  return {*this, statement};
}

void Database::give_back(sqlite3_stmt* statement) {
  const std::string_view sql = sqlite3_sql(statement);
  auto place = idle_.find(sql);
  if (place == idle_.end()) place = idle_.try_emplace(std::string(sql)).first;
  place->second.push_back(statement);
}

void Database::execute(const std::string& sql) {
  if (has_failed()) return;
  const int code =
      sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) report(code);
}

void Database::use(Journal journal) {
  if (has_failed()) return;
  const char* sql = journal == Journal::kAhead ? "PRAGMA journal_mode = WAL"
                                               : "PRAGMA journal_mode = DELETE";
  // Fails where others have the file open, and may: both are as safe.
  sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(handle_);
}

std::optional<std::int64_t> Database::number(std::string_view sql) {
  Statement statement = prepare(sql);
  if (!statement.with().next() || statement.is_null(0)) return std::nullopt;
  return statement.integer(0);
}

Result<void> Database::status() {
  if (!error_) return {};
  return *std::exchange(error_, std::nullopt);
}

void Database::report_damage(const std::string& what) {
  if (!error_) error_ = explain(SQLITE_CORRUPT, path_, what);
}

void Database::report(int code) {
  if (error_) return;
  error_ = explain(
      code, path_,
      handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code));
}

Transaction::Transaction(Database& database, Kind kind)
    : database_(database), is_open_(!database.has_failed()) {
  database_.execute(kind == Kind::kAlone ? "BEGIN EXCLUSIVE"
                                         : "BEGIN IMMEDIATE");
  if (database_.has_failed()) is_open_ = false;
}

Transaction::~Transaction() {
  if (is_open_)
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit() {
  database_.execute("COMMIT");
  if (!database_.has_failed()) is_open_ = false;
  return database_.status();
}

Snapshot::Snapshot(Database& database)
    : database_(database),
      is_outermost_(sqlite3_get_autocommit(database.handle()) != 0) {
  if (is_outermost_) database_.execute("BEGIN");
}

Snapshot::~Snapshot() {
  if (is_outermost_ && sqlite3_get_autocommit(database_.handle()) == 0) {
    sqlite3_exec(database_.handle(), "COMMIT", nullptr, nullptr, nullptr);
  }
}

}  // namespace relata::store
