#include <sqlite3.h>

#include "store/about.h"
#include "store/common_rows.h"
#include "store/sqlite/schema.h"
#include "store/store.h"
#include "text/utf8.h"

namespace relata::store {
namespace {

/// Whether `name` is a table that holds what it shows: a view, a virtual table
/// or a computed column would run what its maker wants.
bool is_plain(Database& database, std::string_view name) {
  Statement table = database.prepare(
      "SELECT 1 FROM sqlite_schema "
      "WHERE name = ?1 AND type = 'table' AND rootpage > 0");
  if (!table.with(name).next()) return false;
  Statement computed = database.prepare(
      "SELECT 1 FROM pragma_table_xinfo(?1) WHERE hidden <> 0");
  return !computed.with(name).next();
}

/// Whether analysis can read it: text is text, zones lie in it one after the
/// other and cut no character.
bool is_sound(const Article& article) {
  for (const std::string* const text :
       {&article.text, &article.title, &article.location}) {
    if (text::first_invalid(*text)) return false;
  }
  const auto cuts = [&article](std::size_t at) {
    return at < article.text.size() &&
           (static_cast<unsigned char>(article.text[at]) & 0xC0U) == 0x80;
  };
  std::size_t last = 0;
  for (const Zone& zone : article.zones) {
    const Span span = zone.span;
    if (span.begin < last || span.end < span.begin) return false;
    if (span.end > article.text.size()) return false;
    if (cuts(span.begin) || cuts(span.end)) return false;
    last = span.end;
  }
  return true;
}

/// Graphs of forms before this one had other tables too; these are read.
Result<void> check_tables(Database& database) {
  for (const char* const name : {"about", "article", "zone", "correction"}) {
    if (is_plain(database, name)) continue;
    auto read = database.status();
    if (!read) return read;
    return fail(Error::Kind::kBadGraph,
                database.path() + " is not as Relata makes graphs: it has no " +
                    name + " of its own");
  }
  return {};
}

}  // namespace

std::string sqlite_version() {
  return sqlite3_libversion();
}

Former::Former(std::unique_ptr<Database> database)
    : database_(std::move(database)) {}
Former::Former(Former&&) noexcept = default;
Former& Former::operator=(Former&&) noexcept = default;
Former::~Former() = default;

Result<Former> Former::open(const std::string& path) {
  auto opened = Database::open(path, Database::Mode::kWrite, Graph::kPatience);
  if (!opened) return opened.error();
  std::unique_ptr<Database> database = *std::move(opened);
  configure(*database);
  const auto form = form_of(*database);
  if (!form) return form.error();
  if (*form < kFirstForm || *form > Graph::kSchema) {
    return fail(Error::Kind::kBadGraph,
                path + " has form " + std::to_string(*form) +
                    "; this Relata reads the forms " +
                    std::to_string(kFirstForm) + " to " +
                    std::to_string(Graph::kSchema) +
                    (*form < kFirstForm ? "" : ": it needs a newer one"));
  }
  auto known = *form == Graph::kSchema ? check_schema(*database)
                                       : check_tables(*database);
  if (!known) return known.error();
  return Former(std::move(database));
}

Result<Versions> Former::versions() const {
  return versions_of(*database_);
}

Result<void> Former::visit_articles(
    const GraphView::Visitor<Article>& visitor) const {
  return each_article(*database_, [&](const Article& one) -> Result<void> {
    if (is_sound(one)) return visitor(one);
    return fail(Error::Kind::kBadGraph, database_->path() + ": article '" +
                                            one.id +
                                            "' is not what was stored");
  });
}

Result<std::vector<Correction>> Former::corrections() const {
  return all_corrections(*database_);
}

Result<void> Former::settle() {
  database_->use(Database::Journal::kRollback);
  Statement mode = database_->prepare("PRAGMA journal_mode");
  const bool is_alone = mode.with().next() && mode.text(0) == "delete";
  auto read = database_->status();
  if (!read || is_alone) return read;
  return fail(Error::Kind::kIo,
              "another program has " + database_->path() + " open");
}

}  // namespace relata::store
