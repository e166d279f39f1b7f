#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

#include "export/formats.h"
#include "export/json.h"
#include "export/text_units.h"
#include "text/utf8.h"

// What LightRAG's insert_custom_kg() takes: chunks, entities by their names,
// and one relationship for each two that facts bind: it keeps the last one
// only, whichever way it goes.

namespace relata::exporters {
namespace {

/// LightRAG keeps its graph as GraphML and refuses all of what is given for one
/// character that XML has no way to write.
std::string storable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text, at);
    const bool is_control = next.value < 0x20 && next.value != '\t' &&
                            next.value != '\n' && next.value != '\r';
    const bool is_banned =
        is_control || next.value == 0xFFFE || next.value == 0xFFFF;
    out += is_banned ? "\xEF\xBF\xBD" : text.substr(at, next.size);
    at += next.size;
  }
  return out;
}

class LightRagWriter {
 public:
  LightRagWriter(const GraphView& graph, const Options& options, Titles titles,
                 std::ostream& out)
      : graph_(graph),
        options_(options),
        titles_(std::move(titles)),
        units_(graph),
        out_(out) {}

  Result<void> run() {
    out_ << '{';
    if (!options_.part.empty()) {
      out_ << "\"part\":" << text::json_string(options_.part) << ",\n";
    }
    start("chunks");
    auto done =
        graph_.visit_articles([&](const Article& one) { return chunks(one); });
    if (!done) return done;
    out_ << "\n],\n";
    start("entities");
    done = graph_.visit_entities(
        [&](const Entity& one) { return this->entity(one); });
    if (!done) return done;
    out_ << "\n],\n";
    start("relationships");
    done = graph_.visit_facts([&](const Fact& one) { return note(one); });
    if (!done) return done;
    for (const auto& [pair, facts] : pairs_) {
      if (done = relationship(facts); !done) return done;
    }
    out_ << "\n]}\n";
    return written(out_);
  }

 private:
  void start(const char* list) {
    out_ << '"' << list << "\":[";
    separator_ = "\n";
  }

  Result<void> put(const JsonObject& json) {
    out_ << separator_ << json.done();
    separator_ = ",\n";
    return written(out_);
  }

  Result<void> chunks(const Article& article) {
    std::size_t number = 0;
    for (const TextUnit& unit : text_units(article)) {
      JsonObject json;
      json.text("content", storable(slice(article.text, unit.span)));
      json.text("source_id", storable(unit.id));
      json.text("file_path", storable(article.id));
      json.number("chunk_order_index", number++);
      if (auto done = put(json); !done) return done;
    }
    return {};
  }

  Result<void> entity(const Entity& entity) {
    const auto is_known = is_shown(graph_, entity);
    if (!is_known) return is_known.error();
    if (!*is_known) return {};
    const auto words = description(graph_, entity);
    if (!words) return words.error();
    JsonObject json;
    json.text("entity_name", storable(titles_.title(entity)));
    json.text("entity_type", label(entity.type));
    json.text("description", storable(*words));
    if (!entity.mentions.empty()) {
      const EntityMention& first = entity.mentions.front();
      const auto unit =
          units_.unit(first.article, first.field, first.span.begin);
      if (!unit) return unit.error();
      json.text("source_id", storable(*unit));
      json.text("file_path", storable(first.article));
    }
    json.text("id", to_string(entity.id));
    return put(json);
  }

  /// A fact, and the entity that it binds its subject to.
  struct Binding {
    FactId fact;
    EntityId other;
  };

  Result<void> note(const Fact& fact) {
    const auto others = ends(graph_, fact);
    if (!others) return others.error();
    if (deciding(fact) == nullptr) return {};
    for (const EntityId other : *others) {
      pairs_[std::minmax(fact.subject, other)].push_back({fact.id, other});
    }
    return {};
  }

  /// What the facts of two entities come to.
  struct Bond {
    std::string description;
    std::string keywords;
    std::uint64_t weight = 0;
    std::vector<std::string> facts;
  };

  Result<void> relationship(const std::vector<Binding>& bindings) {
    Bond bond;
    JsonObject json;
    for (const Binding& one : bindings) {
      const auto fact = graph_.fact(one.fact);
      if (!fact) return fact.error();
      if (!*fact) continue;
      if (bond.facts.empty()) {
        if (auto done = add_ends(**fact, one.other, json); !done) return done;
      }
      if (auto done = add(**fact, bond); !done) return done;
    }
    if (bond.facts.empty()) return {};
    json.text("description", storable(bond.description));
    json.text("keywords", storable(bond.keywords));
    json.number("weight", bond.weight);
    json.text("fact", bond.facts.front());
    json.list("facts", bond.facts);
    return put(json);
  }

  Result<void> add(const Fact& fact, Bond& bond) const {
    const auto words = description(graph_, fact);
    if (!words) return words.error();
    const auto names = deciding_claimants(graph_, fact);
    if (!names) return names.error();
    const std::string& relation = relation_name(fact);
    const bool is_first = bond.facts.empty();
    bond.description += (is_first ? "" : "\n") + *words;
    bond.keywords += is_first ? "" : ", ";
    bond.keywords += is_plain(fact, options_)
                         ? relation
                         : standing_label(fact, relation, *names);
    bond.weight += fact.support_origins;
    bond.facts.push_back(to_string(fact.id));
    return {};
  }

  Result<void> add_ends(const Fact& fact, EntityId other, JsonObject& json) {
    const Assertion* const decides = deciding(fact);
    const auto subject = title(fact.subject);
    if (!subject) return subject.error();
    const auto object = title(other);
    if (!object) return object.error();
    const auto unit =
        units_.unit(decides->article, decides->field, decides->span.begin);
    if (!unit) return unit.error();
    json.text("src_id", storable(*subject));
    json.text("tgt_id", storable(*object));
    json.text("source_id", storable(*unit));
    json.text("file_path", storable(decides->article));
    return {};
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
  std::ostream& out_;
  const char* separator_ = "\n";
  std::map<std::pair<EntityId, EntityId>, std::vector<Binding>> pairs_;
};

}  // namespace

Result<void> write_lightrag(const GraphView& graph, const Options& options,
                            std::ostream& out) {
  auto titles = Titles::of(graph);
  if (!titles) return titles.error();
  return LightRagWriter(graph, options, *std::move(titles), out).run();
}

}  // namespace relata::exporters
