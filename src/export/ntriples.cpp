#include <ostream>

#include "export/formats.h"
#include "export/rdf.h"
#include "export/shared.h"
#include "text/escape.h"

namespace relata::exporters {

Result<void> write_ntriples(const GraphView& graph, const Options& options,
                            std::ostream& out) {
  const auto write = [&out](const RdfNode& node) {
    for (const RdfNode::Property& property : node.properties) {
      const RdfTerm& object = property.object;
      out << '<' << node.subject << "> <" << property.predicate << "> ";
      if (object.is_iri) {
        out << '<' << object.value << '>';
      } else {
        out << text::ntriples_literal(object.value);
        if (!object.datatype.empty()) out << "^^<" << object.datatype << '>';
      }
      out << " .\n";
    }
    return written(out);
  };
  return visit_nodes(graph, options, write);
}

}  // namespace relata::exporters
