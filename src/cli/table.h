#pragma once

#include <CLI/CLI.hpp>
#include <iosfwd>
#include <string>
#include <vector>

namespace relata::cli {

/// How rows are printed.
enum class RowFormat { kTable, kTsv, kCsv, kJsonLines };

/// Adds `--format table|tsv|csv|jsonl` to a command.
void add_row_format(CLI::App& command, RowFormat& format);

/// Prints rows with named columns: aligned for people, or one line a row with
/// tabs or commas (RFC 4180), or as JSON objects. Aligned rows are printed by
/// finish(), so that the columns fit; the others at once. In a terminal that is
/// too narrow, the cells of the widest columns are cut.
class RowPrinter {
 public:
  RowPrinter(RowFormat format, std::vector<std::string> columns,
             std::ostream& out);

  /// `cells` are as many as the columns. `members` are added to a JSON object:
  /// its own text, such as `,"ids":[1]`, or nothing.
  void row(std::vector<std::string> cells, const std::string& members = {});
  void finish();
  std::size_t count() const { return count_; }

 private:
  void line(const std::vector<std::string>& cells) const;
  void object(const std::vector<std::string>& cells,
              const std::string& members) const;
  std::vector<std::size_t> widths() const;
  void print_aligned() const;

  RowFormat format_;
  std::vector<std::string> columns_;
  std::ostream& out_;
  std::vector<std::vector<std::string>> rows_;
  std::size_t count_ = 0;
};

}  // namespace relata::cli
