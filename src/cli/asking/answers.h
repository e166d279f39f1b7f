#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/table.h"
#include "query/query.h"

namespace relata::cli {

/// How the answers to a query are printed.
struct AnswerOptions {
  RowFormat format = RowFormat::kTable;
  std::size_t limit = 100;
  bool evidence = false;
  bool distinct = false;
  bool ids = false;
};

/// Returns true iff no column has this name, so that a variable may.
bool is_free(std::string_view variable);

/// Prints answers, as many as are asked for: a column a variable, then what is
/// told of the facts. As JSON, `values` has the ids and types of what the
/// variables stand for, and `facts` the facts one by one.
class AnswerPrinter {
 public:
  /// All must outlive it.
  AnswerPrinter(const GraphView& graph, const query::Query& query,
                const AnswerOptions& options);

  Result<void> print(const query::Answer& answer);
  void finish() { printer_.finish(); }
  std::size_t count() const { return printer_.count(); }
  bool is_cut() const { return is_cut_; }

 private:
  Result<std::vector<std::string>> value_cells(const query::Answer& answer);
  void tell_apart(const query::Answer& answer,
                  std::vector<std::string>& row) const;
  Result<std::string> members(const query::Answer& answer) const;

  const GraphView& graph_;
  const query::Query& query_;
  const AnswerOptions& options_;
  RowPrinter printer_;
  bool is_cut_ = false;
};

/// Prints the values of a variable with how many answers of a query have each.
Result<void> print_groups(const GraphView& graph,
                          const std::vector<query::Group>& groups,
                          const std::string& variable,
                          const AnswerOptions& options);

/// Notes for people, on standard error.
void note(const std::string& words);
void note_cut(std::size_t limit);

}  // namespace relata::cli
