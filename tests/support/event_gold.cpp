#include "support/event_gold.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "core/tables.h"
#include "support/files.h"

namespace relata::support {
namespace {

const std::string kFolder = "tests/quality/";

std::vector<std::string> cells(std::string_view line, char separator) {
  std::vector<std::string> found;
  for (const std::string_view cell : cell_items(line, separator))
    found.emplace_back(cell);
  return found;
}

/// The lines of a file, without blank ones and comments.
std::vector<std::string> rows(const std::string& path) {
  std::vector<std::string> found = cells(repository_file(path), '\n');
  std::erase_if(found, [](const std::string& line) {
    return line.empty() || line.front() == '#';
  });
  return found;
}

GoldFact read_fact(const std::string& line) {
  const auto row = cells(line, '\t');
  if (row.size() != 7) throw std::runtime_error("not seven cells: " + line);
  return {.article = row[0],
          .is_absent = row[1] == "absent",
          .subject = read_end(row[2]),
          .lemmas = cells(row[3], '|'),
          .object = read_end(row[4]),
          .polarity = row[5],
          .claimant = read_end(row[6]),
          .line = line};
}

/// Throws where a cell of the fact is a label that the event does not have.
void check_labels(const GoldFact& fact, const GoldEvent& event) {
  for (const GoldEnd* end : {&fact.subject, &fact.object, &fact.claimant}) {
    const bool is_known = end->kind != GoldEnd::Kind::kThing ||
                          end->text == "outlet" || end->text == "unnamed" ||
                          event.types.count(end->text) > 0;
    if (!is_known) throw std::runtime_error("no such thing: " + fact.line);
  }
}

GoldEvent read_event(const std::string& name) {
  const std::string folder = kFolder + name;
  GoldEvent event{.name = name, .articles = {}, .types = {}, .facts = {}};
  for (const std::string& article : stems(folder, ".txt")) {
    event.articles.push_back({article, read_bracketed(repository_file(
                                           folder + "/" + article + ".txt"))});
  }
  for (const std::string& line : rows(folder + "/things.tsv")) {
    const auto row = cells(line, '\t');
    event.types[row.at(0)] = row.at(1);
  }
  for (const std::string& line : rows(folder + "/facts.tsv"))
    event.facts.push_back(read_fact(line));
  for (const GoldFact& fact : event.facts)
    check_labels(fact, event);
  return event;
}

}  // namespace

GoldEnd read_end(std::string_view cell) {
  if (cell == "\"\"") return {GoldEnd::Kind::kNothing, "", {}};
  const std::string inner(cell.size() > 2 ? cell.substr(1, cell.size() - 2)
                                          : "");
  if (cell.starts_with('"')) return {GoldEnd::Kind::kWords, inner, {}};
  if (cell.starts_with('['))
    return {GoldEnd::Kind::kClaim, "", cells(inner, ';')};
  return {GoldEnd::Kind::kThing, std::string(cell), {}};
}

std::vector<GoldEvent> gold_events() {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  for (const auto& entry :
       fs::directory_iterator(fs::path(RELATA_SOURCE_DIR) / kFolder)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<GoldEvent> events;
  for (const std::string& name : names)
    events.push_back(read_event(name));
  return events;
}

}  // namespace relata::support
