#include "core/tables.h"
#include "store/about.h"
#include "store/common_rows.h"
#include "store/copies.h"
#include "store/sqlite/schema.h"
#include "store/store.h"
#include "store/views/texts.h"

namespace relata::store {
namespace {

/// "RELA": what `file` and SQLite call a graph by.
constexpr std::int64_t kApplication = 0x52454C41;

bool is_empty(Database& database) {
  return database.number("PRAGMA application_id").value_or(0) == 0 &&
         database.number("SELECT count(*) FROM sqlite_schema").value_or(0) == 0;
}

void create_tables(Database& database) {
  Transaction transaction(database);
  // Another program may have been faster.
  if (is_empty(database)) {
    database.execute(std::string(table("store.sql")));
    database.execute("PRAGMA application_id = " + std::to_string(kApplication));
    database.execute("PRAGMA user_version = " + std::to_string(Graph::kSchema));
  }
  auto done = transaction.commit();
  if (!done) database.restore(done.error());
}

/// Whether the file is a graph of the form that this program writes.
Result<void> recognize(Database& database) {
  const auto form = form_of(database);
  if (!form) return form.error();
  if (*form == Graph::kSchema) return check_schema(database);
  const bool is_newer = *form > Graph::kSchema;
  std::string advice;
  if (*form >= kFirstForm && !is_newer)
    advice = ": `relata upgrade` makes it one";
  if (*form < kFirstForm) advice = ": build it again from its articles";
  return fail(Error::Kind::kBadGraph,
              database.path() + " has form " + std::to_string(*form) + " of " +
                  (is_newer ? "a newer" : "an older") +
                  " Relata; this one knows form " +
                  std::to_string(Graph::kSchema) + advice);
}

}  // namespace

Result<std::int64_t> form_of(Database& database) {
  const std::string& path = database.path();
  const auto application = database.number("PRAGMA application_id");
  const auto form = database.number("PRAGMA user_version").value_or(0);
  const bool has_tables =
      database.number("SELECT count(*) FROM sqlite_schema").value_or(0) > 0;
  auto read = database.status();
  if (!read) return read.error();
  if (application == 0 && !has_tables) {
    return fail(Error::Kind::kBadGraph, path + " is empty, not a graph");
  }
  if (application != kApplication) {
    return fail(Error::Kind::kBadGraph,
                path +
                    " is a database of another program, not a graph of "
                    "Relata");
  }
  return form;
}

/// Nothing here makes a graph depend on the machine; all of it is for speed,
/// or against files made to do harm.
void configure(Database& database) {
  database.execute(
      "PRAGMA trusted_schema = OFF;"
      "PRAGMA cell_size_check = ON;"
      "PRAGMA synchronous = NORMAL;"
      "PRAGMA secure_delete = ON;"
      "PRAGMA cache_size = -131072;"
      "PRAGMA wal_autocheckpoint = 16384;"
      "PRAGMA journal_size_limit = 67108864;");
}

Graph::Graph(std::unique_ptr<Database> database)
    : database_(std::move(database)),
      texts_(std::make_unique<Texts>(*database_)) {
  texts_->teach();
}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

Result<Graph> Graph::create_or_open(const std::string& path,
                                    Patience patience) {
  auto opened = Database::open(path, Database::Mode::kCreate, patience);
  if (!opened) return opened.error();
  std::unique_ptr<Database> database = *std::move(opened);
  configure(*database);
  if (is_empty(*database)) create_tables(*database);
  auto known = recognize(*database);
  if (!known) return known.error();
  database->use(Database::Journal::kAhead);
  return Graph(std::move(database));
}

Result<Graph> Graph::open(const std::string& path, Mode mode,
                          Patience patience) {
  auto opened = Database::open(
      path,
      mode == Mode::kRead ? Database::Mode::kRead : Database::Mode::kWrite,
      patience);
  if (!opened) return opened.error();
  std::unique_ptr<Database> database = *std::move(opened);
  configure(*database);
  auto known = recognize(*database);
  if (!known) return known.error();
  return Graph(std::move(database));
}

Result<Versions> versions_of(Database& database) {
  Versions versions{
      .schema = database.number("PRAGMA user_version").value_or(0),
      .program = read_about(database, "program").value_or(""),
      .model = read_about(database, "model").value_or("")};
  return database.checked(std::move(versions));
}

Result<Versions> Graph::versions() const {
  return versions_of(*database_);
}

Result<void> Graph::stamp(const std::string& program,
                          const std::string& model) {
  Transaction transaction(*database_);
  const std::string former = read_about(*database_, "model").value_or(model);
  const bool has_articles =
      database_->number("SELECT 1 FROM article LIMIT 1").has_value();
  if (!database_->has_failed() && former != model && has_articles) {
    return fail(Error::Kind::kBadGraph,
                database_->path() + " was read with the model " + former +
                    ", not " + model +
                    "; use that model, or build a new graph");
  }
  write_about(*database_, "program", program);
  write_about(*database_, "model", model);
  return transaction.commit();
}

Result<bool> Graph::pending() const {
  const bool is_pending =
      database_->number("SELECT 1 FROM pending_key LIMIT 1").has_value() ||
      database_->number("SELECT 1 FROM pending_cluster LIMIT 1").has_value() ||
      database_->number("SELECT 1 FROM pending_band LIMIT 1").has_value();
  return database_->checked(is_pending);
}

Result<void> Graph::tidy() {
  const bool must_scrub = read_about(*database_, "scrub") == "1";
  if (must_scrub) {
    // FTS5 keeps deleted words until it merges its segments.
    database_->execute("INSERT INTO name_word (name_word) VALUES ('optimize')");
  }
  const bool is_busy =
      database_->number("PRAGMA wal_checkpoint (TRUNCATE)").value_or(0) != 0;
  if (!must_scrub) return database_->status();
  if (is_busy && !database_->has_failed()) {
    return fail(Error::Kind::kIo,
                "another program reads " + database_->path() +
                    ": what was removed is out of the graph, but stays in "
                    "unused parts of the file until the next change");
  }
  database_->execute("DELETE FROM about WHERE name = 'scrub'");
  database_->execute("PRAGMA wal_checkpoint (TRUNCATE)");
  return database_->status();
}

Result<void> Graph::copy_to(const std::string& path) const {
  database_->prepare("VACUUM INTO ?1").run(path);
  return database_->status();
}

}  // namespace relata::store
