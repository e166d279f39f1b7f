#include <sqlite3.h>

#include "store/sqlite/database.h"

namespace relata::store {

Statement::Statement(Database& database, sqlite3_stmt* handle)
    : database_(&database), handle_(handle) {}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      handle_(std::exchange(other.handle_, nullptr)),
      is_at_end_(other.is_at_end_),
      is_fresh_(other.is_fresh_) {}

Statement::~Statement() {
  if (handle_ == nullptr) return;
  restart();
  database_->give_back(handle_);
}

void Statement::restart() {
  if (handle_ == nullptr || is_fresh_) return;
  is_at_end_ = false;
  is_fresh_ = true;
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
}

bool Statement::next() {
  // Stepping on from the end would start over.
  if (handle_ == nullptr || is_at_end_ || database_->has_failed()) return false;
  is_fresh_ = false;
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  is_at_end_ = true;
  if (code != SQLITE_DONE) database_->report(code);
  return false;
}

std::int64_t Statement::integer(int column) const {
  return handle_ == nullptr ? 0 : sqlite3_column_int64(handle_, column);
}

double Statement::real(int column) const {
  return handle_ == nullptr ? 0 : sqlite3_column_double(handle_, column);
}

std::string Statement::text(int column) const {
  if (handle_ == nullptr) return {};
  const auto* bytes =
      reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  if (bytes == nullptr) return {};
  return {bytes,
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

bool Statement::is_null(int column) const {
  return handle_ == nullptr ||
         sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

void Statement::bind_integer(int place, std::int64_t value) {
  if (handle_ == nullptr) return;
  is_fresh_ = false;
  sqlite3_bind_int64(handle_, place, value);
}

void Statement::bind_real(int place, double value) {
  if (handle_ == nullptr) return;
  is_fresh_ = false;
  sqlite3_bind_double(handle_, place, value);
}

void Statement::bind_text(int place, std::string_view text, Text lifetime) {
  if (handle_ == nullptr) return;
  is_fresh_ = false;
  // A view without bytes may point nowhere, which SQLite takes for NULL.
  const char* bytes = text.empty() ? "" : text.data();
  const int code = sqlite3_bind_text64(
      handle_, place, bytes, text.size(),
      lifetime == Text::kLent ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->report(code);
}

void Statement::report_unknown_word(const std::string& text) const {
  if (handle_ != nullptr && !database_->has_failed()) {
    database_->report_damage("unknown word '" + text + "'");
  }
}

}  // namespace relata::store
