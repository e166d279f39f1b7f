#include "export/export.h"

#include <cassert>

#include "export/formats.h"
#include "export/rdf.h"
#include "text/escape.h"
#include "text/fold.h"

namespace relata::exporters {
namespace {

/// To add a format: a row here, in the order of Format, and a file.
struct Row {
  const char* name;
  Result<void> (*write)(const GraphView&, const Options&, std::ostream&);
  Traits traits = {};
  Result<void> (*write_folder)(const GraphView&, const Options&,
                               Folder&) = nullptr;
};

constexpr Row kRows[] = {
    {"dot", write_dot, {.is_picture = true}},
    {"graphml", write_graphml},
    {"jsonld", write_jsonld, {.has_iris = true}},
    {"nt", write_ntriples, {.has_iris = true}},
    {"jsonl", write_json_lines},
    {"ttl", write_turtle, {.has_iris = true}},
    {"json", write_node_link},
    {"cypher", write_cypher},
    {"lightrag", write_lightrag},
    {"ftm", write_follow_the_money},
    {"csv", nullptr, {.is_folder = true}, write_tables},
    {"neo4j", nullptr, {.is_folder = true}, write_neo4j},
    {"graphrag", nullptr, {.is_folder = true}, write_graphrag}};

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

Traits traits(Format format) {
  return kRows[static_cast<std::size_t>(format)].traits;
}

bool is_base(std::string_view iri) {
  const std::string scheme = text::lower(iri.substr(0, iri.find(':')));
  const bool is_web = scheme == "http" || scheme == "https";
  return is_absolute(iri) && text::iri(iri) == iri &&
         (!is_web || has_host(iri.substr(scheme.size() + 1))) &&
         std::string_view("/#:").find(iri.back()) != std::string_view::npos;
}

Result<void> write(Format format, const GraphView& graph,
                   const Options& options, std::ostream& out) {
  const Row& row = kRows[static_cast<std::size_t>(format)];
  assert(row.write != nullptr);
  return row.write(graph, options, out);
}

Result<void> write_folder(Format format, const GraphView& graph,
                          const Options& options, Folder& folder) {
  const Row& row = kRows[static_cast<std::size_t>(format)];
  assert(row.write_folder != nullptr);
  return row.write_folder(graph, options, folder);
}

}  // namespace relata::exporters
