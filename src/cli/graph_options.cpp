#include "cli/graph_options.h"

#include <iostream>
#include <sstream>

#include "cli/cli.h"

namespace relata::cli {

void add_graph(CLI::App& command, std::string& path) {
  command.add_option("graph", path, "The graph's file")
      ->required()
      ->option_text("GRAPH");
}

Result<store::Graph> open_to_read(const std::string& path) {
  auto graph = store::Graph::open(path, store::Graph::Mode::kRead);
  if (!graph) return graph;
  const auto is_pending = graph->pending();
  if (!is_pending) return is_pending.error();
  if (*is_pending) {
    std::cerr << "relata: " << printable(path)
              << ": its last articles are not merged yet, and what follows "
                 "leaves them out; `relata build` with them again goes on\n";
  }
  return graph;
}

namespace {

template <typename Enum>
std::vector<std::string> words() {
  return {kLabels<Enum>.begin(), kLabels<Enum>.end()};
}

/// Adds " --name value" to `text`, in quotes where the value has blanks.
void add_words(std::string& text, const char* name, const std::string& value) {
  if (value.empty()) return;
  const bool has_blank = value.find(' ') != std::string::npos;
  text += (text.empty() ? "--" : " --") + std::string(name) + " ";
  text += has_blank ? "'" + value + "'" : value;
}

std::string short_number(float value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

}  // namespace

void add_filters(CLI::App& command, FilterOptions& options) {
  query::Filters& filters = options.filters;
  command.add_option("--source", filters.source, "Only what this outlet says")
      ->group("Filters");
  command.add_option("--document", filters.document, "Only of this article")
      ->group("Filters");
  command
      .add_option("--claimed-by", filters.claimed_by,
                  "Only what this source claims; 'outlet': nobody else")
      ->group("Filters");
  command
      .add_option("--since", options.since, "Article's date, YYYY[-MM[-DD]]")
      ->group("Filters");
  command
      .add_option("--until", options.until, "Article's date, YYYY[-MM[-DD]]")
      ->group("Filters");
  command.add_flag("--negated", options.negated, "Only what is denied")
      ->group("Filters");
  command
      .add_option("--min-sources", filters.min_sources,
                  "Only facts of so many independent sources")
      ->group("Filters");
  command
      .add_option("--min-confidence", options.min_confidence,
                  "Only assertions of this confidence, 0 to 1; 0: all")
      ->check(CLI::Range(0.0, 1.0))
      ->group("Filters");
  command
      .add_option("--standing", options.standings,
                  "Only facts of this standing: asserted, attributed, "
                  "disputed, denied, unrealised")
      ->check(CLI::IsMember(words<Standing>()))
      ->option_text("STANDING...")
      ->group("Filters");
  command
      .add_option("--type", options.types,
                  "Only facts whose ends are of these types")
      ->check(CLI::IsMember(words<EntityType>()))
      ->option_text("TYPE...")
      ->group("Filters");
  command
      .add_option("--predicate", filters.predicates,
                  "Only facts of this predicate or verb")
      ->option_text("WORD...")
      ->group("Filters");
  command
      .add_flag("--unresolved", filters.unresolved,
                "Also facts about a pronoun that goes with nothing")
      ->group("Filters");
}

Result<query::Filters> filters(const FilterOptions& options,
                               float min_confidence) {
  query::Filters filters = options.filters;
  filters.min_confidence = options.min_confidence.value_or(min_confidence);
  for (const std::string& word : options.standings) {
    filters.standings.insert(*parse_label<Standing>(word));
  }
  for (const std::string& word : options.types) {
    filters.types.insert(*parse_label<EntityType>(word));
  }
  if (options.negated) filters.negated = true;
  for (const auto& [text, date] : {std::pair{&options.since, &filters.since},
                                   std::pair{&options.until, &filters.until}}) {
    if (text->empty()) continue;
    const auto parsed = parse_date(*text);
    if (!parsed) return fail(Error::Kind::kUsage, parsed.error().message);
    *date = *parsed;
  }
  return filters;
}

std::string in_words(const FilterOptions& options) {
  const query::Filters& filters = options.filters;
  std::string text;
  add_words(text, "source", filters.source);
  add_words(text, "document", filters.document);
  add_words(text, "claimed-by", filters.claimed_by);
  add_words(text, "since", options.since);
  add_words(text, "until", options.until);
  if (options.negated) text += text.empty() ? "--negated" : " --negated";
  if (filters.min_sources > 0) {
    add_words(text, "min-sources", std::to_string(filters.min_sources));
  }
  if (options.min_confidence.value_or(0) > 0) {
    add_words(text, "min-confidence", short_number(*options.min_confidence));
  }
  for (const std::string& word : options.standings)
    add_words(text, "standing", word);
  for (const std::string& word : options.types)
    add_words(text, "type", word);
  for (const std::string& word : filters.predicates)
    add_words(text, "predicate", word);
  return text;
}

void add_part(CLI::App& command, PartOptions& options) {
  command
      .add_option("--around", options.around,
                  "Only facts near this entity, a name or an id")
      ->option_text("ENTITY")
      ->group("Part");
  command
      .add_option("--hops", options.hops, "How many steps from it (default: 1)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{20}))
      ->option_text("N")
      ->needs("--around")
      ->group("Part");
  command.add_option("--top", options.top, "Only the best supported facts")
      ->check(CLI::PositiveNumber)
      ->option_text("N")
      ->group("Part");
}

Error unknown_name(const GraphView& graph, const std::string& name) {
  constexpr std::size_t most_named = 3;
  std::string message = "nothing is called '" + name + "'";
  const auto near = query::nearest_names(graph, name, most_named);
  if (!near) return near.error();
  for (std::size_t i = 0; i < near->size(); ++i) {
    message += i == 0 ? "; did you mean '" : "', '";
    message += (*near)[i];
  }
  if (!near->empty()) message += "'?";
  return fail(Error::Kind::kNotFound, message);
}

Result<query::Part> part(const GraphView& graph, const PartOptions& options) {
  query::Part part{.hops = options.hops, .top = options.top};
  if (options.around.empty()) return part;
  const auto ids = query::find_entities(graph, options.around);
  if (!ids) return ids.error();
  if (ids->empty()) return unknown_name(graph, options.around);
  part.around = ids->front();
  return part;
}

std::string in_words(const PartOptions& options) {
  std::string text;
  add_words(text, "around", options.around);
  if (!options.around.empty()) {
    add_words(text, "hops", std::to_string(options.hops));
  }
  if (options.top > 0) add_words(text, "top", std::to_string(options.top));
  return text;
}

}  // namespace relata::cli
