#pragma once

#include <initializer_list>
#include <ostream>
#include <string>
#include <vector>

#include "core/result.h"
#include "export/shared.h"
#include "text/escape.h"

namespace relata::exporters {

/// How cells are written.
enum class CsvForm {
  kPlain,  ///< RFC 4180.
  kSafe,   ///< So, and no cell begins like a formula.
  kNeo4j,  ///< All in quotes, and a \ doubled: LOAD CSV takes it for an escape.
};

/// A table with commas, row by row.
class CsvTable {
 public:
  CsvTable(std::ostream& out, CsvForm form,
           std::initializer_list<const char*> columns)
      : out_(out), form_(form) {
    line({columns.begin(), columns.end()});
  }

  Result<void> row(const std::vector<std::string>& cells) {
    line(cells);
    return written(out_);
  }

 private:
  void line(const std::vector<std::string>& cells) {
    const char* separator = "";
    for (const std::string& one : cells) {
      out_ << separator << cell(one);
      separator = ",";
    }
    out_ << "\r\n";
  }

  std::string cell(const std::string& value) const {
    if (form_ == CsvForm::kPlain) return text::csv_cell(value);
    if (form_ == CsvForm::kSafe) {
      return text::csv_cell(text::spreadsheet_text(value));
    }
    std::string text;
    for (const char c : value) {
      if (c == '\\' || c == '"') text += c;
      text += c == '\0' ? ' ' : c;
    }
    return '"' + text + '"';
  }

  std::ostream& out_;
  CsvForm form_;
};

/// The separator of lists in one cell.
inline constexpr std::string_view kInCell = " | ";

}  // namespace relata::exporters
