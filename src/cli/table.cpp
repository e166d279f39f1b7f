#include "cli/table.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "cli/cli.h"
#include "text/escape.h"
#include "text/utf8.h"

namespace relata::cli {

void add_row_format(CLI::App& command, RowFormat& format) {
  static const std::map<std::string, RowFormat> names = {
      {"table", RowFormat::kTable},
      {"tsv", RowFormat::kTsv},
      {"jsonl", RowFormat::kJsonLines}};
  command
      .add_option("--format", format, "How rows are printed (default: table)")
      ->transform(CLI::CheckedTransformer(names).description("table|tsv|jsonl"))
      ->option_text("table|tsv|jsonl");
}

RowPrinter::RowPrinter(RowFormat format, std::vector<std::string> columns,
                       std::ostream& out)
    : format_(format), columns_(std::move(columns)), out_(out) {
  if (format_ != RowFormat::kTsv) return;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    out_ << (i == 0 ? "" : "\t") << columns_[i];
  }
  out_ << '\n';
}

void RowPrinter::row(std::vector<std::string> cells) {
  ++count_;
  if (format_ == RowFormat::kTable) {
    for (std::string& cell : cells)
      cell = printable(cell);
    rows_.push_back(std::move(cells));
    return;
  }
  const bool is_json = format_ == RowFormat::kJsonLines;
  if (is_json) out_ << '{';
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_json) {
      out_ << (i == 0 ? "" : ",") << text::json_string(columns_[i]) << ':'
           << text::json_string(cells[i]);
    } else {
      out_ << (i == 0 ? "" : "\t") << text::tsv_cell(cells[i]);
    }
  }
  out_ << (is_json ? "}\n" : "\n");
}

void RowPrinter::finish() {
  if (format_ == RowFormat::kTable && !rows_.empty()) print_aligned();
}

void RowPrinter::print_aligned() const {
  std::vector<std::size_t> widths;
  for (const std::string& column : columns_) {
    widths.push_back(text::length(column));
  }
  for (const auto& cells : rows_) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      widths[i] = std::max(widths[i], text::length(cells[i]));
    }
  }
  const auto print = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      line += cells[i];
      if (i + 1 == cells.size()) break;
      line.append(widths[i] + 2 - text::length(cells[i]), ' ');
    }
    out_ << line << '\n';
  };
  print(columns_);
  for (const auto& cells : rows_)
    print(cells);
}

}  // namespace relata::cli
