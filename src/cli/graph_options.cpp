#include "cli/graph_options.h"

namespace relata::cli {

void add_graph(CLI::App& command, std::string& path) {
  command.add_option("graph", path, "The graph's file")
      ->required()
      ->option_text("GRAPH");
}

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
      .add_option("--min-confidence", filters.min_confidence,
                  "Only assertions of this confidence, 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->group("Filters");
  command
      .add_flag("--unresolved", filters.unresolved,
                "Also facts about a pronoun that goes with nothing")
      ->group("Filters");
}

Result<query::Filters> filters(const FilterOptions& options) {
  query::Filters filters = options.filters;
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

}  // namespace relata::cli
