#include "export/export.h"

#include "export/formats.h"

namespace relata::exporters {
namespace {

/// To add a format: a row here, in the order of Format, and a file.
struct Row {
  const char* name;
  Result<void> (*write)(const GraphView&, const Options&, std::ostream&);
};

constexpr Row kRows[] = {{"dot", write_dot},
                         {"graphml", write_graphml},
                         {"jsonld", write_jsonld},
                         {"nt", write_ntriples},
                         {"jsonl", write_json_lines}};

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Row& row : kRows)
    names.emplace_back(row.name);
  return names;
}

std::optional<Format> parse_format(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kRows); ++i) {
    if (name == kRows[i].name) return static_cast<Format>(i);
  }
  return std::nullopt;
}

Result<void> write(Format format, const GraphView& graph,
                   const Options& options, std::ostream& out) {
  return kRows[static_cast<std::size_t>(format)].write(graph, options, out);
}

}  // namespace relata::exporters
