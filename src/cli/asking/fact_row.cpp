#include "cli/asking/fact_row.h"

#include "core/words/wording.h"
#include "query/query.h"

namespace relata::cli {

Result<std::vector<std::string>> fact_cells(const GraphView& graph,
                                            const Fact& fact, bool evidence) {
  const auto names = claimants(graph, fact);
  if (!names) return names.error();
  std::vector<std::string> cells = {std::string(label(fact.standing)),
                                    joined(*names),
                                    std::to_string(fact.support_origins)};
  if (evidence) {
    const Assertion* const decides = deciding(fact);
    cells.push_back(decides != nullptr ? decides->article : "");
    cells.push_back(decides != nullptr ? decides->text : "");
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
