#include <graphviz/cgraph.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <ostream>
#include <set>

#include "core/tables.h"
#include "export/formats.h"
#include "export/shared.h"
#include "text/escape.h"

// Graphviz by way of cgraph, which is not safe for threads, not even with one
// graph a thread: every call stands under one lock.

namespace relata::exporters {
namespace {

constexpr std::size_t kLongestName = 40;  ///< Bytes, about, of a label.
constexpr std::size_t kLongestQuote = 300;

/// What decides which facts a picture shows.
struct Rank {
  std::uint32_t origins = 0;
  std::uint32_t articles = 0;
  bool is_canonical = false;
  FactId id;

  /// Whether this one is shown before the other.
  bool operator<(const Rank& other) const {
    if (origins != other.origins) return origins > other.origins;
    if (articles != other.articles) return articles > other.articles;
    if (is_canonical != other.is_canonical) return is_canonical;
    return id < other.id;
  }
};

struct Drawing {
  std::map<EntityId, Entity> entities;
  std::vector<Fact> facts;
};

bool is_individual(const Entity& entity) {
  return entity.kind == EntityKind::kNamed ||
         entity.kind == EntityKind::kDescribed ||
         entity.kind == EntityKind::kGroup;
}

/// The facts to try, best first: more than will be drawn, since generic things
/// are left out.
Result<std::vector<FactId>> candidates(const GraphView& graph,
                                       const Options& options) {
  if (options.around) return graph.about(*options.around);
  const std::size_t most = 20 * options.limit;
  std::set<Rank> best;
  const auto done = graph.visit_facts([&](const Fact& fact) -> Result<void> {
    if (!std::holds_alternative<EntityId>(fact.object)) return {};
    best.insert({fact.support_origins, fact.support_articles,
                 !fact.predicate.empty(), fact.id});
    if (best.size() > most) best.erase(std::prev(best.end()));
    return {};
  });
  if (!done) return done.error();
  std::vector<FactId> ids;
  ids.reserve(best.size());
  for (const Rank& rank : best)
    ids.push_back(rank.id);
  return ids;
}

/// Whether the entity is, or comes to be, in the drawing.
Result<bool> admit(const GraphView& graph, EntityId id, Drawing& drawing) {
  if (drawing.entities.contains(id)) return true;
  auto entity = graph.entity(id);
  if (!entity) return entity.error();
  if (!*entity || !is_individual(**entity)) return false;
  drawing.entities.emplace(id, **std::move(entity));
  return true;
}

Result<Drawing> choose(const GraphView& graph, const Options& options) {
  const auto ids = candidates(graph, options);
  if (!ids) return ids.error();
  Drawing drawing;
  std::set<EntityId> ends;
  for (const FactId id : *ids) {
    if (drawing.facts.size() == options.limit) break;
    auto fact = graph.fact(id);
    if (!fact) return fact.error();
    if (!*fact) continue;
    const auto* object = std::get_if<EntityId>(&(*fact)->object);
    if (object == nullptr || *object == (*fact)->subject) continue;
    const auto has_subject = admit(graph, (*fact)->subject, drawing);
    if (!has_subject) return has_subject.error();
    const auto has_object = admit(graph, *object, drawing);
    if (!has_object) return has_object.error();
    if (!*has_subject || !*has_object) continue;
    ends.insert({(*fact)->subject, *object});
    drawing.facts.push_back(**std::move(fact));
  }
  std::erase_if(drawing.entities,
                [&ends](const auto& row) { return !ends.contains(row.first); });
  return drawing;
}

/// Cut at a character's end, with "..." where something is missing.
std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return text.substr(0, end) + "...";
}

struct Look {
  std::string colour;
  std::string shape;
};

std::map<std::string, Look> looks() {
  std::map<std::string, Look> all;
  for (const TableRow& row : table_rows("types.tsv")) {
    all[std::string(row[0])] = {std::string(row[4]), std::string(row[5])};
  }
  return all;
}

/// One cgraph graph; attributes are declared as they are first used.
class Sketch {
 public:
  Sketch() : graph_(agopen(name("relata"), Agdirected, nullptr)) {
    attribute(AGRAPH, "charset", "UTF-8");
    attribute(AGRAPH, "rankdir", "LR");
    attribute(AGRAPH, "overlap", "prism");
    attribute(AGRAPH, "splines", "true");
    attribute(AGRAPH, "fontname", "Helvetica");
    attribute(AGNODE, "fontname", "Helvetica");
    attribute(AGNODE, "style", "filled");
    attribute(AGNODE, "margin", "0.2,0.06");
    attribute(AGEDGE, "fontname", "Helvetica");
    attribute(AGEDGE, "fontsize", "10");
    for (const char* key : {"label", "tooltip", "shape", "fillcolor"}) {
      attribute(AGNODE, key, "");
    }
    for (const char* key : {"id", "label", "tooltip", "style", "color",
                            "fontcolor", "penwidth"}) {
      attribute(AGEDGE, key, "");
    }
  }
  Sketch(const Sketch&) = delete;
  Sketch& operator=(const Sketch&) = delete;
  ~Sketch() { agclose(graph_); }

  Agnode_t* node(const std::string& id) { return agnode(graph_, name(id), 1); }
  Agedge_t* edge(Agnode_t* tail, Agnode_t* head, const std::string& id) {
    return agedge(graph_, tail, head, name(id), 1);
  }
  /// The value must not be empty: "" would be Graphviz's default.
  void set(void* object, const char* key, const std::string& value) {
    value_ = value;
    agset(object, name(key), value_.data());
  }
  void write(FILE* file) const { agwrite(graph_, file); }

 private:
  /// cgraph takes names as char* but copies them.
  char* name(const std::string& text) {
    name_ = text;
    return name_.data();
  }

  void attribute(int kind, const char* key, const char* value) {
    value_ = value;
    agattr(graph_, kind, name(key), value_.data());
  }

  std::string name_;
  std::string value_;
  Agraph_t* graph_;
};

void draw(Sketch& sketch, const Entity& entity,
          const std::map<std::string, Look>& looks) {
  Agnode_t* node = sketch.node(to_string(entity.id));
  const Look& look = looks.at(std::string(label(entity.type)));
  std::string tooltip = std::string(label(entity.type)) + ": " + entity.name;
  for (const std::string& alias : entity.aliases)
    tooltip += ", " + alias;
  sketch.set(node, "label",
             text::dot_label(shortened(entity.name, kLongestName)));
  sketch.set(node, "tooltip",
             text::dot_label(shortened(tooltip, kLongestQuote)));
  sketch.set(node, "shape", look.shape);
  sketch.set(node, "fillcolor", look.colour);
}

/// How an edge looks that is not plain, and what its label begins with.
struct Manner {
  const char* style;
  const char* colour;
  const char* prefix;
};

Manner manner(Standing standing) {
  switch (standing) {
    case Standing::kAsserted:
      return {"solid", "#333333", ""};
    case Standing::kAttributed:
      return {"dotted", "#333333", ""};
    case Standing::kDisputed:
      return {"dotted", "#b00020", "disputed: "};
    case Standing::kDenied:
      return {"dashed", "#b00020", "not "};
    case Standing::kUnrealised:
      return {"dotted", "#888888", "possible: "};
  }
  return {"dotted", "#888888", ""};
}

std::string edge_label(const Fact& fact, bool plain,
                       const std::vector<std::string>& claimants) {
  std::string label = plain ? "" : manner(fact.standing).prefix;
  label += fact.predicate.empty() ? fact.lemma : fact.predicate;
  std::replace(label.begin(), label.end(), '_', ' ');
  if (!plain && !claimants.empty()) {
    label += "\n(" + shortened(joined(claimants, ", "), kLongestName) + ")";
  }
  if (fact.support_articles > 1) {
    label += " x" + std::to_string(fact.support_articles);
  }
  return label;
}

Result<void> draw(Sketch& sketch, const GraphView& graph, const Fact& fact,
                  const Options& options) {
  const auto names = claimants(graph, fact);
  if (!names) return names.error();
  const bool plain = is_plain(fact, options);
  const Manner look = manner(plain ? Standing::kAsserted : fact.standing);
  Agedge_t* edge =
      sketch.edge(sketch.node(to_string(fact.subject)),
                  sketch.node(to_string(std::get<EntityId>(fact.object))),
                  to_string(fact.id));
  sketch.set(edge, "id", to_string(fact.id));
  sketch.set(edge, "label", text::dot_label(edge_label(fact, plain, *names)));
  sketch.set(edge, "style", look.style);
  sketch.set(edge, "color", look.colour);
  sketch.set(edge, "fontcolor", look.colour);
  sketch.set(edge, "penwidth",
             decimal(1.0 + std::min(4.0, 0.5 * fact.support_origins)));
  if (!fact.assertions.empty()) {
    sketch.set(
        edge, "tooltip",
        text::dot_label(shortened(fact.assertions[0].text, kLongestQuote)));
  }
  return {};
}

std::mutex& graphviz_lock() {
  static std::mutex lock;
  return lock;
}

Result<std::string> dot_text(const GraphView& graph, const Drawing& drawing,
                             const Options& options) {
  const std::lock_guard guard(graphviz_lock());
  Sketch sketch;
  const auto all_looks = looks();
  for (const auto& [id, entity] : drawing.entities) {
    draw(sketch, entity, all_looks);
  }
  for (const Fact& fact : drawing.facts) {
    if (auto done = draw(sketch, graph, fact, options); !done) {
      return done.error();
    }
  }
  char* bytes = nullptr;
  std::size_t size = 0;
  FILE* memory = open_memstream(&bytes, &size);
  if (memory == nullptr) {
    return fail(Error::Kind::kIo, "no memory for the DOT export");
  }
  sketch.write(memory);
  std::fclose(memory);
  std::string text(bytes, size);
  std::free(bytes);
  return text;
}

}  // namespace

Result<void> write_dot(const GraphView& graph, const Options& options,
                       std::ostream& out) {
  const auto drawing = choose(graph, options);
  if (!drawing) return drawing.error();
  const auto text = dot_text(graph, *drawing, options);
  if (!text) return text.error();
  out << *text;
  return written(out);
}

}  // namespace relata::exporters
