#include "cli/table.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>
#include <ostream>
#include <set>

#include "cli/cli.h"
#include "text/escape.h"
#include "text/utf8.h"

namespace relata::cli {

namespace {

/// Whether a column counts something, and the cell is a number as JSON has it.
bool is_number(const std::string& column, const std::string& cell) {
  static const std::set<std::string> counts = {
      "sources", "mentions", "articles", "count", "answers", "path", "facts"};
  return counts.contains(column) && !cell.empty() && cell.size() < 16 &&
         (cell == "0" || cell[0] != '0') &&
         std::all_of(cell.begin(), cell.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::size_t kGap = 2;  // Blanks between columns.

/// How many letters a line of the terminal has; 0 where none is written to.
std::size_t terminal_width() {
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0 ||
      ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) {
    return 0;
  }
  return size.ws_col;
}

/// Takes from the widest columns until all fit in `whole`, if they can.
void fit(std::vector<std::size_t>& widths, std::size_t whole) {
  constexpr std::size_t least = 8;
  const auto taken = [&] {
    return std::accumulate(widths.begin(), widths.end(),
                           (widths.size() - 1) * kGap);
  };
  while (taken() > whole) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= least) return;
    --*widest;
  }
}

/// `cell`, or its beginning with an ellipsis where it is longer than `width`.
std::string cut(const std::string& cell, std::size_t width) {
  if (text::length(cell) <= width) return cell;
  std::size_t end = 0;
  for (std::size_t i = 0; i + 1 < width; ++i)
    end += text::decode(cell, end).size;
  return cell.substr(0, end) + "\u2026";
}

}  // namespace

void add_row_format(CLI::App& command, RowFormat& format) {
  static const std::map<std::string, RowFormat> names = {
      {"table", RowFormat::kTable},
      {"tsv", RowFormat::kTsv},
      {"csv", RowFormat::kCsv},
      {"jsonl", RowFormat::kJsonLines}};
  command
      .add_option("--format", format, "How rows are printed (default: table)")
      ->transform(
          CLI::CheckedTransformer(names).description("table|tsv|csv|jsonl"))
      ->option_text("table|tsv|csv|jsonl");
}

RowPrinter::RowPrinter(RowFormat format, std::vector<std::string> columns,
                       std::ostream& out)
    : format_(format), columns_(std::move(columns)), out_(out) {
  if (format_ == RowFormat::kTsv || format_ == RowFormat::kCsv) line(columns_);
}

void RowPrinter::line(const std::vector<std::string>& cells) const {
  const bool is_csv = format_ == RowFormat::kCsv;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out_ << (is_csv ? ',' : '\t');
    out_ << (is_csv ? text::csv_cell(cells[i]) : text::tsv_cell(cells[i]));
  }
  out_ << (is_csv ? "\r\n" : "\n");
}

void RowPrinter::object(const std::vector<std::string>& cells,
                        const std::string& members) const {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out_ << (i == 0 ? '{' : ',') << text::json_string(columns_[i]) << ':'
         << (is_number(columns_[i], cells[i]) ? cells[i]
                                              : text::json_string(cells[i]));
  }
  out_ << members << "}\n";
}

void RowPrinter::row(std::vector<std::string> cells,
                     const std::string& members) {
  ++count_;
  if (format_ == RowFormat::kJsonLines) return object(cells, members);
  if (format_ != RowFormat::kTable) return line(cells);
  for (std::string& cell : cells)
    cell = printable(cell);
  rows_.push_back(std::move(cells));
}

void RowPrinter::finish() {
  if (format_ == RowFormat::kTable && !rows_.empty()) print_aligned();
}

/// How wide each column is.
std::vector<std::size_t> RowPrinter::widths() const {
  std::vector<std::size_t> widths;
  for (const std::string& column : columns_)
    widths.push_back(text::length(column));
  for (const auto& cells : rows_) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      widths[i] = std::max(widths[i], text::length(cells[i]));
  }
  const std::size_t whole = &out_ == &std::cout ? terminal_width() : 0;
  if (whole > 0) fit(widths, whole);
  return widths;
}

void RowPrinter::print_aligned() const {
  const std::vector<std::size_t> widths = this->widths();
  const auto print = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string cell = cut(cells[i], widths[i]);
      line += cell;
      if (i + 1 == cells.size()) break;
      line.append(widths[i] + kGap - text::length(cell), ' ');
    }
    out_ << line << '\n';
  };
  print(columns_);
  for (const auto& cells : rows_)
    print(cells);
}

}  // namespace relata::cli
