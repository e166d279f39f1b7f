#include <rapidjson/document.h>

#include <cassert>
#include <map>
#include <ostream>

#include "core/tables.h"
#include "export/formats.h"
#include "export/rdf.h"
#include "export/shared.h"
#include "text/escape.h"

namespace relata::exporters {
namespace {

/// The short names of schema/context.jsonld.
class Context {
 public:
  Context() {
    const std::string_view bytes = table("context.jsonld");
    rapidjson::Document document;
    document.Parse(bytes.data(), bytes.size());
    assert(!document.HasParseError() && document.HasMember("@context"));
    const auto& context = document["@context"];
    for (const auto& member : context.GetObject()) {
      if (member.name != "@version" && member.value.IsString()) {
        prefixes_[member.name.GetString()] = member.value.GetString();
      }
    }
    for (const auto& member : context.GetObject()) {
      if (!member.value.IsObject()) continue;
      const auto& term = member.value;
      const bool has_type = term.HasMember("@type");
      terms_[expanded(term["@id"].GetString())] = {
          member.name.GetString(),
          has_type ? expanded(term["@type"].GetString()) : ""};
    }
  }

  struct Term {
    std::string name;
    std::string type;  ///< "@id", or the IRI of a datatype, or empty.
  };

  /// The term for a property, or nullptr.
  const Term* find(const std::string& property) const {
    const auto place = terms_.find(property);
    return place == terms_.end() ? nullptr : &place->second;
  }

 private:
  std::string expanded(const std::string& name) const {
    const auto colon = name.find(':');
    if (colon == std::string::npos) return name;
    const auto prefix = prefixes_.find(name.substr(0, colon));
    if (prefix == prefixes_.end()) return name;
    return prefix->second + name.substr(colon + 1);
  }

  std::map<std::string, std::string> prefixes_;
  std::map<std::string, Term> terms_;
};

std::string value(const RdfTerm& object, const Context::Term* term) {
  // A literal of N-Triples is one of JSON, too, and holds no noncharacters.
  std::string quoted = object.is_iri ? text::json_string(object.value)
                                     : text::ntriples_literal(object.value);
  const std::string own_type = object.is_iri ? "@id" : object.datatype;
  if (own_type == (term != nullptr ? term->type : "")) return quoted;
  if (object.is_iri) return "{\"@id\":" + quoted + "}";
  if (object.datatype.empty()) return "{\"@value\":" + quoted + "}";
  return "{\"@value\":" + quoted +
         ",\"@type\":" + text::json_string(object.datatype) + "}";
}

/// One node as a JSON object; each property once, with all its values.
std::string json(const RdfNode& node, const Context& context) {
  std::string line = "{\"id\":" + text::json_string(node.subject);
  std::vector<bool> is_done(node.properties.size(), false);
  for (std::size_t i = 0; i < node.properties.size(); ++i) {
    if (is_done[i]) continue;
    const std::string& predicate = node.properties[i].predicate;
    const bool is_type = predicate == std::string(kRdf) + "type";
    const Context::Term* term = context.find(predicate);
    const std::string key =
        is_type ? "type" : (term != nullptr ? term->name : predicate);
    line += "," + text::json_string(key) + ":";
    char separator = '[';
    for (std::size_t j = i; j < node.properties.size(); ++j) {
      const RdfNode::Property& property = node.properties[j];
      if (property.predicate != predicate) continue;
      is_done[j] = true;
      line += separator;
      separator = ',';
      line += is_type ? text::json_string(property.object.value)
                      : value(property.object, term);
    }
    line += ']';
  }
  return line + "}";
}

/// The value of "@context" as schema/context.jsonld writes it.
std::string_view context_object() {
  std::string_view bytes = table("context.jsonld");
  bytes.remove_prefix(bytes.find('{', bytes.find("\"@context\"")));
  return bytes.substr(0, bytes.rfind('}', bytes.rfind('}') - 1) + 1);
}

}  // namespace

Result<void> write_jsonld(const GraphView& graph, const Options& options,
                          std::ostream& out) {
  const Context context;
  out << "{\"@context\": " << context_object() << ",\n\"@graph\": [";
  const char* separator = "\n";
  auto done =
      visit_nodes(graph, options, [&](const RdfNode& node) -> Result<void> {
        out << separator << json(node, context);
        separator = ",\n";
        return written(out);
      });
  if (!done) return done;
  out << "\n]}\n";
  return written(out);
}

}  // namespace relata::exporters
