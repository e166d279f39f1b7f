#include "store/views/texts.h"

#include <sqlite3.h>

namespace relata::store {

Texts::~Texts() {
  for (const Open& open : fields_)
    sqlite3_blob_close(open.blob);
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
