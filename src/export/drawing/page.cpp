#include "export/drawing/page.h"

#include <array>
#include <set>

#include "core/tables.h"
#include "export/shared.h"
#include "text/escape.h"

namespace relata::exporters {
namespace {

constexpr std::size_t kTypesInARow = 5;

/// What a line of a standing means; the dashes look like it in any font.
struct Meaning {
  Standing standing;
  const char* dashes;
  const char* words;
};

constexpr std::array<Meaning, 5> kMeanings = {{
    {Standing::kAsserted, "\u2014\u2014\u2014",
     "the outlets say so themselves"},
    {Standing::kAttributed, "\u00B7 \u00B7 \u00B7 \u00B7",
     "the source in brackets says so"},
    {Standing::kDisputed, "\u00B7 \u00B7 \u00B7 \u00B7",
     "some say so, others deny it"},
    {Standing::kDenied, "\u2013 \u2013 \u2013", "denied"},
    {Standing::kUnrealised, "\u00B7 \u00B7 \u00B7 \u00B7",
     "planned, asked for or possible"},
}};

/// "13,404".
std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string font(const char* size, const char* colour,
                 const std::string& inside) {
  return std::string("<FONT POINT-SIZE=\"") + size + "\" COLOR=\"" + colour +
         "\">" + inside + "</FONT>";
}

std::string row(const std::string& inside) {
  return "<TR><TD ALIGN=\"LEFT\">" + inside + "</TD></TR>";
}

/// A box of its colour for every type of the drawing.
std::string types_row(const Drawing& drawing) {
  std::set<std::string> types;
  for (const auto& [id, entity] : drawing.entities)
    types.insert(std::string(label(entity.type)));
  std::string rows;
  std::size_t count = 0;
  for (const auto& [type, look] : looks()) {
    if (!types.contains(type)) continue;
    if (count > 0 && count % kTypesInARow == 0) rows += "</TR><TR>";
    ++count;
    const std::string name =
        type == "GeopoliticalEntity" ? "Country or city" : type;
    rows += "<TD BORDER=\"1\" CELLPADDING=\"3\" COLOR=\"#888888\" BGCOLOR=\"" +
            look.colour + "\">" + font("10", "#333333", name) + "</TD>";
  }
  if (count == 0) return {};
  return row("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"4\"><TR>" +
             rows + "</TR></TABLE>");
}

/// A dash and its meaning for every standing of the drawing.
std::string lines_rows(const Drawing& drawing, const Options& options) {
  std::set<Standing> standings;
  bool has_weights = false;
  for (const Fact& fact : drawing.facts) {
    standings.insert(is_plain(fact, options) ? Standing::kAsserted
                                             : fact.standing);
    has_weights = has_weights || fact.support_articles > 1;
  }
  std::string rows;
  for (const Meaning& one : kMeanings) {
    if (!standings.contains(one.standing)) continue;
    rows += row(font("12", stroke(one.standing).colour, one.dashes) + " " +
                font("10", "#333333", one.words));
  }
  std::string sizes = "larger name: mentioned more often";
  if (has_weights) {
    sizes += "; x2: in two articles; thicker: more independent sources";
  }
  return rows + row(font("10", "#333333", sizes));
}

}  // namespace

Stroke stroke(Standing standing) {
  switch (standing) {
    case Standing::kAsserted:
      return {"solid", "#333333"};
    case Standing::kAttributed:
      return {"dotted", "#333333"};
    case Standing::kDisputed:
      return {"dotted", "#b00020"};
    case Standing::kDenied:
      return {"dashed", "#b00020"};
    case Standing::kUnrealised:
      return {"dotted", "#888888"};
  }
  return {"dotted", "#888888"};
}

std::map<std::string, Look> looks() {
  std::map<std::string, Look> all;
  for (const TableRow& row : table_rows("types.tsv")) {
    all[std::string(row[0])] = {std::string(row[4]), std::string(row[5])};
  }
  return all;
}

std::string count_line(const Drawing& drawing, const Options& options) {
  std::string text = with_commas(drawing.facts.size()) + " of " +
                     with_commas(drawing.all) + " facts";
  if (!options.part.empty()) text += " (" + options.part + ")";
  return text;
}

std::string page_head(const Drawing& drawing, const Options& options) {
  std::string head = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"1\">";
  if (!options.title.empty()) {
    head += row(font("24", "#000000", text::html(options.title)));
  }
  head += row(font("12", "#555555", text::html(count_line(drawing, options))));
  return head + types_row(drawing) + lines_rows(drawing, options) + "</TABLE>";
}

}  // namespace relata::exporters
