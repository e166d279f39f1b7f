#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph_view.h"
#include "export/export.h"

namespace relata::exporters {

/// A graph as RDF: what N-Triples and JSON-LD write. The vocabulary is that of
/// schema/ontology.ttl.

inline constexpr std::string_view kRdf =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view kRdfs =
    "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view kSkos =
    "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view kDct = "http://purl.org/dc/terms/";
inline constexpr std::string_view kOwl = "http://www.w3.org/2002/07/owl#";
inline constexpr std::string_view kProv = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view kRel = "urn:relata:schema#";

/// The object of a triple: an IRI, or a literal with the IRI of its datatype
/// (empty for a string).
struct RdfTerm {
  bool is_iri = false;
  std::string value;  ///< Not escaped; an IRI has nothing to escape.
  std::string datatype;
};

/// All triples of one subject that are written together.
struct RdfNode {
  struct Property {
    std::string predicate;  ///< An IRI.
    RdfTerm object;
  };
  std::string subject;  ///< An IRI.
  std::vector<Property> properties;
};

/// Returns true iff `text` begins with a scheme and any host in it is plain, so
/// that text::iri() of it can stand as an IRI. Schemes whose IRIs a browser
/// runs (javascript:) do not count.
bool is_absolute(std::string_view text);

/// Whether what follows the scheme and its ':' names a host: "//a:80/b".
bool has_host(std::string_view after_scheme);

/// Gives `visitor` every node of the graph: articles, then entities that have
/// a name or a fact, then each fact (an rdf:Statement), its assertions, and,
/// where the fact is plain, its triple as a node of its subject.
Result<void> visit_nodes(
    const GraphView& graph, const Options& options,
    const std::function<Result<void>(const RdfNode&)>& visitor);

}  // namespace relata::exporters
