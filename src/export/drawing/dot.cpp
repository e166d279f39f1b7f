#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <ostream>
#include <utility>

#include "export/drawing/drawing.h"
#include "export/drawing/page.h"
#include "export/formats.h"
#include "export/shared.h"
#include "text/escape.h"

// The DOT language, for Graphviz and for those who read DOT without it: every
// string in quotes, every attribute at its own node or edge. One accented word
// without quotes, or one `node [...]` for all, and some read nothing.

namespace relata::exporters {
namespace {

constexpr std::size_t kLongestName = 60;  ///< Bytes, about, of a label.
constexpr std::size_t kLongestContent = 90;
constexpr std::size_t kLongestQuote = 300;
constexpr std::size_t kLineLength = 24;

constexpr std::string_view kLegend =
    "solid: the outlets say so themselves; dotted (name): that source says so; "
    "dashed red: denied;\n"
    "dotted red: disputed; dotted grey: only planned, asked for or possible; "
    "thickness: independent sources";

/// Cut at a word's end, or else at a character's, with "..." where something
/// is missing.
std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  const std::size_t blank = text.rfind(' ', most);
  std::size_t end = blank == std::string::npos ? most : blank;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return text.substr(0, end) + "...";
}

/// In lines of about kLineLength bytes, broken at blanks, wherever they were
/// broken before.
std::string wrapped(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
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

/// Room beside a name, in inches: a fifth more than its longest line should
/// take, so that it fits in the box whatever font a reader has. Round shapes
/// have as much to spare.
std::string margin(const std::string& lines, const Look& look) {
  constexpr double spare = 0.011;
  std::size_t longest = 0;
  std::size_t begin = 0;
  while (begin < lines.size()) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    longest = std::max(longest, end - begin);
    begin = end + 1;
  }
  const bool is_round = look.shape == "ellipse" || look.shape == "hexagon" ||
                        look.shape == "octagon";
  const double beside =
      0.08 + (is_round ? 0 : spare * static_cast<double>(longest));
  return decimal(beside) + ",0.06";
}

/// Points: how often a thing is mentioned, against the most frequent one.
std::string name_size(std::size_t mentions, std::size_t most) {
  const double share =
      static_cast<double>(mentions) / static_cast<double>(most);
  return std::to_string(std::lround(12 + 10 * std::sqrt(share)));
}

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

class DotWriter {
 public:
  DotWriter(const GraphView& graph, const Options& options, std::ostream& out)
      : graph_(graph), options_(options), out_(out), looks_(looks()) {}

  Result<void> run(const Drawing& drawing) {
    if (options_.is_printed) {
      printed_head(drawing);
    } else {
      head(drawing);
    }
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
    const std::string title =
        count_line(drawing, options_) + "\n" + std::string(kLegend);
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

  /// What a page has above its picture, and what is needed to lay it out.
  void printed_head(const Drawing& drawing) {
    for (const auto& [id, entity] : drawing.entities)
      most_mentions_ = std::max(most_mentions_, entity.mentions.size());
    out_ << "digraph \"relata\" {\n"
            "  charset=\"UTF-8\"; rankdir=\"LR\"; nodesep=\"0.15\"; "
            "ranksep=\"0.25\";\n"
            "  overlap=\"prism\"; splines=\"true\"; fontname=\"Helvetica\"; "
            "pad=\"0.2\";\n"
            "  labelloc=\"t\"; labeljust=\"l\";\n";
    if (options_.centre) {
      columns_ = columns(drawing, *options_.centre);
      if (!columns_.empty()) {
        out_ << "  root=\"" << to_string(*options_.centre) << "\";\n";
      }
    }
    out_ << "  label=<" << page_head(drawing, options_) << ">;\n";
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
    const std::string name = wrapped(shortened(entity.name, kLongestName));
    out_ << "  \"" << to_string(entity.id) << '"';
    attributes(
        {{"label", name},
         {"tooltip", shortened(tooltip, kLongestQuote)},
         {"shape", look.shape},
         {"style", "filled"},
         {"fillcolor", look.colour},
         {"fontname", "Helvetica"},
         {"fontsize", options_.is_printed
                          ? name_size(entity.mentions.size(), most_mentions_)
                          : std::string()},
         {"margin", margin(name, look)}});
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
    const Line line{
        .id = to_string(fact.id),
        .from = to_string(fact.subject),
        .to = *end,
        .label = *label,
        .tooltip = decides == nullptr ? std::string()
                                      : shortened(decides->text, kLongestQuote),
        .url = *url,
        .look = stroke(plain ? Standing::kAsserted : fact.standing),
        .width = decimal(1.0 + std::min(4.0, 0.5 * fact.support_origins)),
        .is_leftward = leads_left(fact)};
    if (options_.is_printed) {
      printed_line(line);
    } else {
      plain_line(line);
    }
    return written(out_);
  }

  /// An edge, in the words of DOT.
  struct Line {
    std::string id;
    std::string from;
    std::string to;
    std::string label;
    std::string tooltip;
    std::string url;
    Stroke look;
    std::string width;
    bool is_leftward = false;
  };

  void plain_line(const Line& line) {
    out_ << "  \"" << line.from << "\" -> \"" << line.to << '"';
    attributes({{"key", line.id},
                {"id", line.id},
                {"label", line.label},
                {"tooltip", line.tooltip},
                {"URL", line.url},
                {"style", line.look.style},
                {"color", line.look.colour},
                {"fontcolor", line.look.colour},
                {"fontname", "Helvetica"},
                {"fontsize", "10"},
                {"penwidth", line.width}});
  }

  /// A line that its label, a node, interrupts: other lines go round it, and
  /// no label lies on another.
  void printed_line(const Line& line) {
    const std::string middle = "l" + line.id;
    out_ << "  \"" << middle << '"';
    attributes({{"id", line.id},
                {"label", line.label},
                {"tooltip", line.tooltip},
                {"URL", line.url},
                {"shape", "plaintext"},
                {"fontcolor", line.look.colour},
                {"fontname", "Helvetica"},
                {"fontsize", "10"},
                {"width", "0.1"},
                {"height", "0.1"},
                {"margin", "0.03,0.02"}});
    half_line(line.from, middle, line, "none");
    half_line(middle, line.to, line, "normal");
  }

  /// What leads to the left is written from its end to its beginning, as the
  /// layout goes from left to right.
  void half_line(const std::string& from, const std::string& to,
                 const Line& line, const char* head) {
    const std::string& left = line.is_leftward ? to : from;
    const std::string& right = line.is_leftward ? from : to;
    out_ << "  \"" << left << "\" -> \"" << right << '"';
    attributes({{"tooltip", line.tooltip},
                {"URL", line.url},
                {"style", line.look.style},
                {"color", line.look.colour},
                {"penwidth", line.width},
                {"dir", line.is_leftward ? "back" : "forward"},
                {line.is_leftward ? "arrowtail" : "arrowhead", head}});
  }

  /// Returns true iff the fact goes from a column to one on its left.
  bool leads_left(const Fact& fact) const {
    const auto from = columns_.find(fact.subject);
    if (from == columns_.end()) return false;
    const auto* object = std::get_if<EntityId>(&fact.object);
    if (object == nullptr) return from->second < 0;
    const auto to = columns_.find(*object);
    return to != columns_.end() && to->second < from->second;
  }

  const GraphView& graph_;
  const Options& options_;
  std::ostream& out_;
  const std::map<std::string, Look> looks_;
  std::map<EntityId, int> columns_;  ///< Of a page with a centre.
  std::size_t most_mentions_ = 1;
};

}  // namespace

Result<void> write_dot(const GraphView& graph, const Options& options,
                       std::ostream& out) {
  const auto chosen = drawing(graph, options);
  if (!chosen) return chosen.error();
  return DotWriter(graph, options, out).run(*chosen);
}

}  // namespace relata::exporters
