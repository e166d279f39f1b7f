#include <algorithm>
#include <ostream>
#include <set>

#include "export/formats.h"
#include "export/json.h"
#include "export/text_units.h"

// The tables that GraphRAG takes over from others: entities, relationships and
// text units. It reads Parquet, which pandas makes of a table in one line.

namespace relata::exporters {
namespace {

class GraphRagWriter {
 public:
  GraphRagWriter(const GraphView& graph, const Options& options, Titles titles)
      : graph_(graph),
        options_(options),
        titles_(std::move(titles)),
        units_(graph) {}

  Result<void> text_units_to(std::ostream& out) {
    std::size_t number = 0;
    return graph_.visit_articles([&](const Article& article) -> Result<void> {
      for (const TextUnit& unit : text_units(article)) {
        const std::string_view text = slice(article.text, unit.span);
        JsonObject json;
        json.text("id", unit.id);
        json.number("human_readable_id", number++);
        json.text("text", text);
        json.number("n_tokens", words_in(text));
        json.list("document_ids", {article.id});
        if (auto done = put(out, json); !done) return done;
      }
      return {};
    });
  }

  Result<void> entities_to(std::ostream& out) {
    std::size_t number = 0;
    return graph_.visit_entities([&](const Entity& entity) -> Result<void> {
      const auto is_known = is_shown(graph_, entity);
      if (!is_known) return is_known.error();
      if (!*is_known) return {};
      const auto words = description(graph_, entity);
      if (!words) return words.error();
      std::set<std::string> units;
      for (const EntityMention& one : entity.mentions) {
        auto unit = units_.unit(one.article, one.field, one.span.begin);
        if (!unit) return unit.error();
        if (!unit->empty()) units.insert(*std::move(unit));
      }
      JsonObject json;
      json.text("id", to_string(entity.id));
      json.number("human_readable_id", number++);
      json.text("title", titles_.title(entity));
      json.text("type", label(entity.type));
      json.text("description", *words);
      json.list("text_unit_ids", {units.begin(), units.end()});
      json.number("frequency", units.size());
      return put(out, json);
    });
  }

  Result<void> relationships_to(std::ostream& out) {
    std::size_t number = 0;
    return graph_.visit_facts([&](const Fact& fact) -> Result<void> {
      const auto others = ends(graph_, fact);
      if (!others) return others.error();
      for (const EntityId other : *others) {
        auto json = relationship(fact, other, number++);
        if (!json) return json.error();
        if (auto done = put(out, *json); !done) return done;
      }
      return {};
    });
  }

 private:
  static Result<void> put(std::ostream& out, const JsonObject& json) {
    out << json.done() << '\n';
    return written(out);
  }

  static std::size_t words_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) +
           1;
  }

  Result<JsonObject> relationship(const Fact& fact, EntityId other,
                                  std::size_t number) {
    const auto subject = title(fact.subject);
    if (!subject) return subject.error();
    const auto object = title(other);
    if (!object) return object.error();
    const auto words = description(graph_, fact);
    if (!words) return words.error();
    const auto names = deciding_claimants(graph_, fact);
    if (!names) return names.error();
    std::set<std::string> units;
    for (const Assertion& one : fact.assertions) {
      auto unit = units_.unit(one.article, one.field, one.span.begin);
      if (!unit) return unit.error();
      if (!unit->empty()) units.insert(*std::move(unit));
    }
    JsonObject json;
    json.text("id", to_string(fact.id) + "-" + to_string(other));
    json.number("human_readable_id", number);
    json.text("source", *subject);
    json.text("target", *object);
    json.text("description", *words);
    const std::string& relation = relation_name(fact);
    json.text("label", is_plain(fact, options_)
                           ? relation
                           : standing_label(fact, relation, *names));
    json.number("weight", fact.support_origins);
    json.list("text_unit_ids", {units.begin(), units.end()});
    json.text("fact", to_string(fact.id));
    return json;
  }

  Result<std::string> title(EntityId id) const {
    const auto entity = graph_.outline(id);
    if (!entity) return entity.error();
    return *entity ? titles_.title(**entity) : to_string(id);
  }

  const GraphView& graph_;
  const Options& options_;
  const Titles titles_;
  UnitFinder units_;
};

}  // namespace

Result<void> write_graphrag(const GraphView& graph, const Options& options,
                            Folder& folder) {
  auto titles = Titles::of(graph);
  if (!titles) return titles.error();
  GraphRagWriter writer(graph, options, *std::move(titles));
  struct Table {
    const char* name;
    Result<void> (GraphRagWriter::*write)(std::ostream&);
  };
  for (const Table& table :
       {Table{"text_units.jsonl", &GraphRagWriter::text_units_to},
        Table{"entities.jsonl", &GraphRagWriter::entities_to},
        Table{"relationships.jsonl", &GraphRagWriter::relationships_to}}) {
    const auto file = folder.file(table.name);
    if (!file) return file.error();
    if (auto done = (writer.*table.write)(**file); !done) return done;
  }
  if (options.part.empty()) return {};
  const auto file = folder.file("part.txt");
  if (!file) return file.error();
  **file << options.part << '\n';
  return written(**file);
}

}  // namespace relata::exporters
