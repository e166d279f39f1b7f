#include "store/views/texts.h"

#include <sqlite3.h>

#include <utility>

#include "store/sqlite/columns.h"

namespace relata::store {

namespace {

void slice_function(sqlite3_context* context, int /*count*/,
                    sqlite3_value** values) {
  auto& texts = *static_cast<Texts*>(sqlite3_user_data(context));
  const auto* word =
      reinterpret_cast<const char*>(sqlite3_value_text(values[1]));
  const Span span{
      .begin = static_cast<std::uint32_t>(sqlite3_value_int64(values[2])),
      .end = static_cast<std::uint32_t>(sqlite3_value_int64(values[3]))};
  const std::string text =
      texts.slice(sqlite3_value_int64(values[0]),
                  parse_field(word == nullptr ? "" : word), span);
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

}  // namespace

void Texts::teach() {
  const int code = sqlite3_create_function_v2(
      database_.handle(), "slice", 4, SQLITE_UTF8 | SQLITE_DIRECTONLY, this,
      slice_function, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) database_.report(code);
}

void Texts::close() {
  for (Open& open : fields_)
    sqlite3_blob_close(std::exchange(open.blob, nullptr));
}

std::string Texts::slice(std::int64_t article, Field field, Span span) {
  Open& open = fields_[static_cast<std::size_t>(field)];
  if (database_.has_failed()) return {};
  if (!go_to(open, article, field == Field::kTitle ? "title" : "text")) {
    return {};
  }
  const auto size = static_cast<std::uint32_t>(sqlite3_blob_bytes(open.blob));
  if (span.begin > span.end || span.end > size) {
    database_.report_damage("a span lies outside its article");
    return {};
  }
  std::string bytes(span.size(), '\0');
  const int code =
      sqlite3_blob_read(open.blob, bytes.data(), static_cast<int>(span.size()),
                        static_cast<int>(span.begin));
  if (code != SQLITE_OK) database_.report(code);
  return bytes;
}

bool Texts::go_to(Open& open, std::int64_t row, const char* column) {
  if (open.blob != nullptr && open.row == row) return true;
  const int code =
      open.blob == nullptr
          ? sqlite3_blob_open(database_.handle(), "main", "article", column,
                              row, 0, &open.blob)
          : sqlite3_blob_reopen(open.blob, row);
  open.row = row;
  if (code == SQLITE_OK) return true;
  database_.report(code);
  return false;
}

}  // namespace relata::store
