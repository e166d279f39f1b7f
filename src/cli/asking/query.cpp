// relata query: 'Blinken -[meet]-> ?who'.

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/asking/answers.h"
#include "cli/asking/fact_row.h"
#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct QueryArguments {
  std::string graph;
  std::string pattern;
  FilterOptions filters;
  AnswerOptions answers;
  bool count = false;
  std::string order;
  std::string group;
};

/// Says of each name in the question that nobody bears which are like it, and
/// of one with several bearers how many they are.
Result<void> note_name(const GraphView& graph, const query::Term& term) {
  if (term.kind != query::Term::Kind::kName) return {};
  if (parse_fact_id(term.text)) return {};
  const auto ids = query::find_entities(graph, term.text);
  if (!ids) return ids.error();
  if (ids->empty()) note(unknown_name(graph, term.text).message);
  if (ids->size() > 1) {
    note("'" + term.text + "' may be " + std::to_string(ids->size()) +
         " things: `relata show` tells them apart by their ids");
  }
  return {};
}

/// What may be wrong with a question that few facts answer.
Result<void> note_doubts(const GraphView& graph, const query::Query& query) {
  for (const query::Pattern& pattern : query.patterns) {
    for (const query::Term* term : {&pattern.subject, &pattern.object}) {
      if (auto done = note_name(graph, *term); !done) return done;
    }
    if (pattern.relation.kind != query::Relation::Kind::kWords) continue;
    const auto known = query::is_known(graph, pattern.relation);
    if (!known) return known.error();
    if (*known) continue;
    note("no fact has the relation '" + joined(pattern.relation.words) + "'");
  }
  return {};
}

/// Names that several things have become columns that tell which is meant.
Result<void> show_bearers(const GraphView& graph, query::Query& query) {
  for (query::Pattern& pattern : query.patterns) {
    if (pattern.is_negated) continue;
    for (query::Term* term : {&pattern.subject, &pattern.object}) {
      if (term->kind != query::Term::Kind::kName) continue;
      const auto ids = query::find_entities(graph, term->text);
      if (!ids) return ids.error();
      if (ids->size() < 2) continue;
      term->is_shown = true;
      auto& all = query.variables;
      if (std::find(all.begin(), all.end(), term->text) == all.end()) {
        all.push_back(term->text);
      }
    }
  }
  return {};
}

/// "?sum:desc", "sum:asc", "sum"
Result<query::Order> order_of(std::string_view words,
                              const query::Query& query) {
  query::Order order;
  if (words.starts_with('?')) words.remove_prefix(1);
  const auto colon = std::min(words.find(':'), words.size());
  order.variable = words.substr(0, colon);
  const std::string_view way = words.substr(colon);
  order.is_descending = way == ":desc";
  const auto& all = query.variables;
  if (std::find(all.begin(), all.end(), order.variable) == all.end()) {
    return fail(Error::Kind::kUsage,
                "--order: the query has no ?" + order.variable);
  }
  if (!way.empty() && way != ":asc" && way != ":desc") {
    return fail(Error::Kind::kUsage, "--order: after ':' asc or desc");
  }
  return order;
}

Result<query::Query> query_of(const QueryArguments& arguments) {
  auto query = query::parse(arguments.pattern);
  if (!query) return query;
  for (const std::string& variable : query->variables) {
    if (!is_free(variable)) {
      return fail(Error::Kind::kUsage,
                  "a column is called as ?" + variable + " is: rename it");
    }
  }
  query->is_distinct = arguments.answers.distinct;
  if (!arguments.order.empty()) {
    auto order = order_of(arguments.order, *query);
    if (!order) return order.error();
    query->order = *std::move(order);
  }
  return query;
}

/// Prints the answers or what they come to; gives how many rows there are.
Result<std::size_t> print(const query::Query& query, const GraphView& graph,
                          const query::Filters& kept,
                          const QueryArguments& arguments) {
  const auto view = query::filtered(graph, kept);
  const RowFormat format = arguments.answers.format;
  if (arguments.count) {
    const auto count = query::count(query, *view, kept);
    if (!count) return count.error();
    RowPrinter printer(format, {"answers"}, std::cout);
    printer.row({std::to_string(*count)});
    printer.finish();
    return *count;
  }
  if (!arguments.group.empty()) {
    const std::string name =
        arguments.group.substr(arguments.group.starts_with('?') ? 1 : 0);
    const auto groups = query::groups(query, *view, kept, name);
    if (!groups) return groups.error();
    auto done = print_groups(graph, *groups, name, arguments.answers);
    if (!done) return done.error();
    return groups->size();
  }
  AnswerPrinter printer(graph, query, arguments.answers);
  // One answer more than is shown tells that there are more.
  const auto done = query::answer(
      query, *view, kept, arguments.answers.limit + 1,
      [&](const query::Answer& answer) { return printer.print(answer); });
  printer.finish();
  if (!done) return done.error();
  if (printer.is_cut()) note_cut(arguments.answers.limit);
  return printer.count();
}

int run_query(const QueryArguments& arguments) {
  auto query = query_of(arguments);
  if (!query) return report(query.error());
  const auto kept = filters(arguments.filters, kTrusted);
  if (!kept) return report(kept.error());
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  if (auto done = show_bearers(*graph, *query); !done) {
    return report(done.error());
  }
  const auto rows = print(*query, *graph, *kept, arguments);
  const int flushed = flush_output();
  if (!rows) return report(rows.error());
  if (auto done = note_doubts(*graph, *query); !done) {
    return report(done.error());
  }
  return flushed == kDone && *rows == 0 ? kNothingFound : flushed;
}

}  // namespace

void add_query(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "query", "Ask a graph, as in 'Blinken -[meet]-> ?who'");
  auto arguments = std::make_shared<QueryArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option(
          "pattern", arguments->pattern,
          "A -[relation]-> B; ends are names, ?variables, ?variable:Type or "
          "*; A -[relation]- B goes both ways, A -[relation*1..3]-> B over "
          "several facts; @ ?when behind it is the time; 'not' before a "
          "pattern: there is no such fact, 'optional': or none; ?variable = "
          "!= < <= > >= ~ value compares; all are joined by ;, A -[r]-> B "
          "-[s]-> C is two")
      ->required()
      ->option_text("PATTERN");
  AnswerOptions& answers = arguments->answers;
  add_row_format(*command, answers.format);
  command->add_option("--limit", answers.limit, "At most so many answers")
      ->option_text("N (default: 100)");
  command->add_flag("--evidence", answers.evidence,
                    "Show the article and the sentence");
  command->add_flag("--ids", answers.ids,
                    "Show the id of what each variable stands for");
  command->add_flag("--distinct", answers.distinct,
                    "Each combination of values once");
  command
      ->add_option("--order", arguments->order,
                   "Sort by a variable: numbers, dates and words")
      ->option_text("VARIABLE[:desc]");
  auto* count =
      command->add_flag("--count", arguments->count, "Only count the answers");
  command
      ->add_option("--group", arguments->group,
                   "Only count the answers of each value of a variable")
      ->option_text("VARIABLE")
      ->excludes(count);
  add_filters(*command, arguments->filters);
  command->callback([&status, arguments] { status = run_query(*arguments); });
}

}  // namespace relata::cli
