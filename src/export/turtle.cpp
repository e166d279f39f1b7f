#include <ostream>
#include <utility>

#include "export/formats.h"
#include "export/rdf.h"
#include "export/shared.h"
#include "text/escape.h"

namespace relata::exporters {
namespace {

constexpr std::pair<std::string_view, std::string_view> kPrefixes[] = {
    {"rdf", kRdf}, {"rdfs", kRdfs}, {"xsd", kXsd},   {"skos", kSkos},
    {"dct", kDct}, {"owl", kOwl},   {"prov", kProv}, {"rel", kRel}};

/// Whether `name` can stand behind a prefix without escapes.
bool is_local(std::string_view name) {
  for (const char c : name) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '_';
    if (!is_letter) return false;
  }
  return !name.empty();
}

std::string short_iri(const std::string& iri) {
  for (const auto& [prefix, space] : kPrefixes) {
    if (!iri.starts_with(space)) continue;
    const std::string_view name = std::string_view(iri).substr(space.size());
    if (is_local(name)) return std::string(prefix) + ":" + std::string(name);
  }
  return "<" + iri + ">";
}

std::string term(const RdfTerm& object) {
  if (object.is_iri) return short_iri(object.value);
  const std::string literal = text::ntriples_literal(object.value);
  return object.datatype.empty() ? literal
                                 : literal + "^^" + short_iri(object.datatype);
}

}  // namespace

Result<void> write_turtle(const GraphView& graph, const Options& options,
                          std::ostream& out) {
  for (const auto& [prefix, space] : kPrefixes)
    out << "@prefix " << prefix << ": <" << space << "> .\n";
  return visit_nodes(graph, options, [&out](const RdfNode& node) {
    out << '\n' << short_iri(node.subject);
    const char* separator = "\n  ";
    for (const RdfNode::Property& property : node.properties) {
      out << separator << short_iri(property.predicate) << ' '
          << term(property.object);
      separator = " ;\n  ";
    }
    out << " .\n";
    return written(out);
  });
}

}  // namespace relata::exporters
