#include "cli/fact_row.h"

#include "query/query.h"

namespace relata::cli {

Result<std::vector<std::string>> fact_cells(const GraphView& graph,
                                            const Fact& fact, bool evidence) {
  const auto names = query::claimants(graph, fact);
  if (!names) return names.error();
  std::vector<std::string> cells = {std::string(label(fact.standing)),
                                    joined(*names),
                                    std::to_string(fact.support_origins)};
  if (evidence) {
    const bool has_any = !fact.assertions.empty();
    cells.push_back(has_any ? fact.assertions[0].article : "");
    cells.push_back(has_any ? fact.assertions[0].text : "");
  }
  return cells;
}

std::string joined(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) {
    if (!list.empty()) list += ", ";
    list += item;
  }
  return list;
}

}  // namespace relata::cli
