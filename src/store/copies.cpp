#include "store/copies.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/near_duplicates.h"

namespace relata::store {

const std::string& Copies::origin(std::int64_t row) const {
  const auto [place, is_new] = origins_.try_emplace(row);
  if (!is_new) return place->second;
  Statement found =
      database_.prepare("SELECT origin FROM copy WHERE article = ?1");
  if (found.with(row).next()) place->second = found.text(0);
  return place->second;
}

std::uint64_t count_copies(Database& database) {
  return static_cast<std::uint64_t>(
      database
          .number("SELECT count(*) FROM copy c CROSS JOIN article a "
                  "ON a.row = c.article WHERE a.id <> c.origin")
          .value_or(0));
}

namespace {

/// More stretches than these have changed where an archive is built: then all
/// articles are held against each other.
constexpr std::int64_t kManyBands = 4'096;

/// An article with its fingerprint.
struct Printed {
  std::string id;
  std::int64_t row = 0;
  std::string print;
};

std::vector<Printed> all_printed(Database& database) {
  std::vector<Printed> found;
  Statement rows = database.prepare(
      "SELECT id, row, fingerprint FROM article WHERE fingerprint <> ''");
  while (rows.next())
    found.push_back({rows.text(0), rows.integer(1), rows.text(2)});
  return found;
}

/// All articles that changed stretches lead to, from one to another by any that
/// they have in common.
std::vector<Printed> changed_printed(Database& database) {
  std::vector<std::int64_t> open;
  {
    Statement rows = database.prepare("SELECT band FROM pending_band");
    while (rows.next())
      open.push_back(rows.integer(0));
  }
  std::set<std::int64_t> bands(open.begin(), open.end());
  std::set<std::int64_t> articles;
  std::vector<Printed> found;
  Statement sharing =
      database.prepare("SELECT article FROM copy_band WHERE band = ?1");
  Statement print = database.prepare(
      "SELECT id, row, fingerprint FROM article WHERE row = ?1");
  while (!open.empty()) {
    sharing.with(open.back());
    open.pop_back();
    while (sharing.next()) {
      const std::int64_t article = sharing.integer(0);
      if (!articles.insert(article).second) continue;
      if (!print.with(article).next()) continue;
      found.push_back({print.text(0), print.integer(1), print.text(2)});
      for (const std::uint64_t band : fingerprint_bands(found.back().print)) {
        const auto number = static_cast<std::int64_t>(band);
        if (bands.insert(number).second) open.push_back(number);
      }
    }
  }
  return found;
}

/// Notes which of these articles are copies, none of which is of any other.
void write_copies_among(Database& database, std::vector<Printed> articles) {
  std::sort(articles.begin(), articles.end(),
            [](const Printed& a, const Printed& b) { return a.id < b.id; });
  std::vector<std::string> prints;
  Statement remove = database.prepare("DELETE FROM copy WHERE article = ?1");
  for (Printed& article : articles) {
    prints.push_back(std::move(article.print));
    remove.run(article.row);
  }
  std::map<std::int64_t, std::string> origins;
  const std::vector<std::size_t> firsts = first_copies(prints);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    if (firsts[i] == i) continue;
    for (const std::size_t one : {i, firsts[i]})
      origins.emplace(articles[one].row, articles[firsts[i]].id);
  }
  Statement insert = database.prepare("INSERT INTO copy VALUES (?1, ?2)");
  for (const auto& [article, origin] : origins)
    insert.run(article, origin);
}

}  // namespace

void write_copies(Database& database) {
  const auto changed =
      database.number("SELECT count(*) FROM pending_band").value_or(0);
  if (changed > 0) {
    write_copies_among(database, changed > kManyBands
                                     ? all_printed(database)
                                     : changed_printed(database));
  }
  database.execute("DELETE FROM pending_band");
}

void note_bands(Database& database, std::int64_t article,
                std::string_view fingerprint, bool is_here) {
  Statement change = database.prepare(
      is_here ? "INSERT OR IGNORE INTO copy_band VALUES (?1, ?2)"
              : "DELETE FROM copy_band WHERE band = ?1 AND article = ?2");
  Statement note =
      database.prepare("INSERT OR IGNORE INTO pending_band VALUES (?1)");
  for (const std::uint64_t band : fingerprint_bands(fingerprint)) {
    change.run(static_cast<std::int64_t>(band), article);
    note.run(static_cast<std::int64_t>(band));
  }
}

}  // namespace relata::store
