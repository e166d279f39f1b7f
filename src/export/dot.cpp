#include <algorithm>
#include <initializer_list>
#include <map>
#include <ostream>
#include <utility>

#include "core/tables.h"
#include "export/drawing.h"
#include "export/formats.h"
#include "export/shared.h"
#include "text/escape.h"

// The DOT language, for Graphviz and for those who read DOT without it: every
// string in quotes, every attribute at its own node or edge. One accented word
// without quotes, or one `node [...]` for all, and some read nothing.

namespace relata::exporters {
namespace {

constexpr std::size_t kLongestName = 40;  ///< Bytes, about, of a label.
constexpr std::size_t kLongestContent = 90;
constexpr std::size_t kLongestQuote = 300;
constexpr std::size_t kLineLength = 30;

constexpr std::string_view kLegend =
    "solid: the outlets say so themselves; dotted (name): that source says so; "
    "dashed red: denied;\n"
    "dotted red: disputed; dotted grey: only planned, asked for or possible; "
    "thickness: independent sources";

/// Cut at a character's end, with "..." where something is missing.
std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return text.substr(0, end) + "...";
}

/// In lines of about kLineLength bytes, broken at blanks.
std::string wrapped(std::string text) {
  std::size_t begin = 0;
  while (text.size() - begin > kLineLength) {
    auto blank = text.rfind(' ', begin + kLineLength);
    if (blank == std::string::npos || blank < begin) {
      blank = text.find(' ', begin + kLineLength);
    }
    if (blank == std::string::npos) break;
    text[blank] = '\n';
    begin = blank + 1;
  }
  return text;
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

/// How an edge looks.
struct Stroke {
  const char* style;
  const char* colour;
};

Stroke stroke(Standing standing) {
  switch (standing) {
    case Standing::kAsserted:
      return {"solid", "#333333"};
    case Standing::kAttributed:
      return {"dotted", "#333333"};
    case Standing::kDisputed:
      return {"dotted", "#b00020"};
    case Standing::kDenied:
      return {"dashed", "#b00020"};
    case Standing::kUnrealised:
      return {"dotted", "#888888"};
  }
  return {"dotted", "#888888"};
}

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

class DotWriter {
 public:
  DotWriter(const GraphView& graph, const Options& options, std::ostream& out)
      : graph_(graph), options_(options), out_(out), looks_(looks()) {}

  Result<void> run(const Drawing& drawing) {
    head(drawing);
    for (const auto& [id, entity] : drawing.entities)
      node(entity);
    for (const Fact& fact : drawing.facts) {
      if (auto done = edge(fact, drawing); !done) return done;
    }
    out_ << "}\n";
    return written(out_);
  }

 private:
  void head(const Drawing& drawing) {
    out_ << "digraph \"relata\" {\n";
    if (!options_.part.empty()) {
      out_ << "  // A part of a graph: "
           << text::tsv_cell(text::xml_text(options_.part)) << '\n';
    }
    std::string title = std::to_string(drawing.facts.size()) + " of " +
                        std::to_string(drawing.all) + " facts";
    if (!options_.part.empty()) title += " (" + options_.part + ")";
    title += "\n" + std::string(kLegend);
    for (const auto& [key, value] :
         {std::pair<const char*, std::string>{"charset", "UTF-8"},
          {"rankdir", "LR"},
          {"overlap", "prism"},
          {"splines", "true"},
          {"fontname", "Helvetica"},
          {"fontsize", "11"},
          {"labelloc", "b"},
          {"label", title}}) {
      out_ << "  " << key << "=" << text::dot_string(text::dot_label(value))
           << ";\n";
    }
  }

  void attributes(Attributes list) {
    const char* separator = " [";
    for (const auto& [key, value] : list) {
      if (value.empty()) continue;
      out_ << separator << key << "="
           << text::dot_string(text::dot_label(value));
      separator = ", ";
    }
    out_ << "];\n";
  }

  void node(const Entity& entity) {
    const Look& look = looks_.at(std::string(label(entity.type)));
    std::string tooltip = std::string(label(entity.type)) + ": " + entity.name;
    for (const std::string& alias : entity.aliases)
      tooltip += ", " + alias;
    out_ << "  \"" << to_string(entity.id) << '"';
    attributes({{"label", wrapped(shortened(entity.name, kLongestName))},
                {"tooltip", shortened(tooltip, kLongestQuote)},
                {"shape", look.shape},
                {"style", "filled"},
                {"fillcolor", look.colour},
                {"fontname", "Helvetica"},
                {"margin", "0.2,0.06"}});
  }

  /// The box of the fact that `fact` is about; its id.
  Result<std::string> content(const Fact& fact, const Drawing& drawing) {
    auto words = object_words(graph_, fact);
    if (!words) return words;
    const std::string id = "o" + to_string(fact.id).substr(1);
    out_ << "  \"" << id << '"';
    attributes({{"label", wrapped(shortened(*words, kLongestContent))},
                {"tooltip", shortened(*words, kLongestQuote)},
                {"shape", "note"},
                {"style", "dashed"},
                {"color", "#888888"},
                {"fontname", "Helvetica"},
                {"fontsize", "11"},
                {"margin", "0.15,0.06"}});
    const auto inner = graph_.fact(std::get<FactId>(fact.object));
    if (!inner) return inner.error();
    if (*inner) about(id, **inner, drawing);
    return id;
  }

  /// Lines from the box of a content to those it is about.
  void about(const std::string& id, const Fact& inner, const Drawing& drawing) {
    std::vector<EntityId> ends = {inner.subject};
    if (const auto* object = std::get_if<EntityId>(&inner.object)) {
      if (*object != inner.subject) ends.push_back(*object);
    }
    for (const EntityId end : ends) {
      if (!drawing.entities.contains(end)) continue;
      out_ << "  \"" << id << "\" -> \"" << to_string(end) << '"';
      attributes({{"label", "about"},
                  {"style", "dotted"},
                  {"color", "#888888"},
                  {"fontcolor", "#888888"},
                  {"fontname", "Helvetica"},
                  {"fontsize", "9"},
                  {"arrowhead", "none"}});
    }
  }

  /// What somebody is accused of, charged with or asked for, where the fact's
  /// object is the somebody: " of hiding costs".
  Result<std::string> charge(const Fact& fact) const {
    const Assertion* const decides = deciding(fact);
    std::string words;
    if (decides == nullptr || !draws_charge(fact)) return words;
    for (const FactRole& role : decides->roles) {
      const bool is_setting =
          role.name == RoleName::kPlace || role.name == RoleName::kTime ||
          role.name == RoleName::kAgent || role.name == RoleName::kCompany;
      if (role.preposition.empty() || is_setting) continue;
      auto value = object_words(graph_, role.value, mode(role.manner));
      if (!value) return value;
      words += " " + role.preposition + " " + *value;
    }
    return shortened(words, kLongestContent);
  }

  Result<std::string> edge_label(const Fact& fact, bool plain) const {
    std::string relation = relation_name(fact);
    std::replace(relation.begin(), relation.end(), '_', ' ');
    auto charged = charge(fact);
    if (!charged) return charged;
    relation = wrapped(relation + *charged);
    if (!plain) {
      const auto names = deciding_claimants(graph_, fact);
      if (!names) return names.error();
      relation = wrapped(shortened(standing_label(fact, relation, *names),
                                   2 * kLongestName + charged->size()));
    }
    if (fact.support_articles > 1) {
      relation += " x" + std::to_string(fact.support_articles);
    }
    return relation;
  }

  /// The address of the article that makes the fact's standing, if known.
  Result<std::string> address(const Assertion* decides) const {
    if (decides == nullptr) return std::string();
    const auto article = graph_.article(decides->article);
    if (!article) return article.error();
    // A page of the web, and nothing that a reader's click would run.
    const bool is_page = *article && ((*article)->url.starts_with("http://") ||
                                      (*article)->url.starts_with("https://"));
    return is_page ? text::iri((*article)->url) : std::string();
  }

  Result<void> edge(const Fact& fact, const Drawing& drawing) {
    const bool plain = is_plain(fact, options_);
    const auto label = edge_label(fact, plain);
    if (!label) return label.error();
    auto end =
        std::holds_alternative<FactId>(fact.object)
            ? content(fact, drawing)
            : Result<std::string>(to_string(std::get<EntityId>(fact.object)));
    if (!end) return end.error();
    const Assertion* const decides = deciding(fact);
    const auto url = address(decides);
    if (!url) return url.error();
    const Stroke look = stroke(plain ? Standing::kAsserted : fact.standing);
    const std::string id = to_string(fact.id);
    out_ << "  \"" << to_string(fact.subject) << "\" -> \"" << *end << '"';
    attributes({{"key", id},
                {"id", id},
                {"label", *label},
                {"tooltip", decides == nullptr
                                ? std::string()
                                : shortened(decides->text, kLongestQuote)},
                {"URL", *url},
                {"style", look.style},
                {"color", look.colour},
                {"fontcolor", look.colour},
                {"fontname", "Helvetica"},
                {"fontsize", "10"},
                {"penwidth",
                 decimal(1.0 + std::min(4.0, 0.5 * fact.support_origins))}});
    return written(out_);
  }

  const GraphView& graph_;
  const Options& options_;
  std::ostream& out_;
  const std::map<std::string, Look> looks_;
};

}  // namespace

Result<void> write_dot(const GraphView& graph, const Options& options,
                       std::ostream& out) {
  const auto chosen = drawing(graph, options);
  if (!chosen) return chosen.error();
  return DotWriter(graph, options, out).run(*chosen);
}

}  // namespace relata::exporters
