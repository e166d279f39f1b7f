// relata query: 'Blinken -[meet]-> ?who'.

#include <cstdint>
#include <iostream>
#include <memory>
#include <set>

#include "cli/cli.h"
#include "cli/fact_row.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "core/words/wording.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct QueryArguments {
  std::string graph;
  std::string pattern;
  FilterOptions filters;
  RowFormat format = RowFormat::kTable;
  std::size_t limit = 100;
  bool evidence = false;
  bool count = false;
  bool distinct = false;
  bool ids = false;
};

std::vector<std::string> columns(const query::Query& query, bool evidence,
                                 bool ids) {
  std::vector<std::string> names = query.variables;
  if (ids) {
    for (const std::string& variable : query.variables)
      names.push_back(variable + " id");
  }
  if (names.empty()) names.emplace_back("fact");
  for (const char* name : {"standing", "claimed by", "sources"}) {
    names.emplace_back(name);
  }
  if (evidence) {
    names.emplace_back("article");
    names.emplace_back("evidence");
  }
  return names;
}

/// The id of what a variable stands for; empty for words.
std::string id_of(const query::Value& value) {
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    return to_string(*entity);
  }
  const auto* content = std::get_if<query::Content>(&value);
  return content != nullptr ? to_string(content->fact) : std::string();
}

/// What a variable stands for, in words. A relation that a fact denies, or that
/// is only possible, says so.
Result<std::string> value_words(const GraphView& graph,
                                const query::Query& query,
                                const query::Answer& answer, std::size_t i) {
  auto words = query::text_of(graph, answer.values[i]);
  if (!words) return words;
  std::size_t place = 0;
  for (const query::Pattern& pattern : query.patterns) {
    if (pattern.is_negated) continue;
    if (pattern.relation.variable == query.variables[i] &&
        place < answer.facts.size()) {
      return std::string(mode_words(mode(answer.facts[place]))) + *words;
    }
    ++place;
  }
  return words;
}

/// What is told of the facts, one below the other for a join.
Result<std::vector<std::string>> described(const GraphView& graph,
                                           const query::Answer& answer,
                                           bool evidence) {
  std::vector<std::string> all;
  for (const Fact& fact : answer.facts) {
    auto cells = fact_cells(graph, fact, evidence);
    if (!cells) return cells;
    all.resize(cells->size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string& cell = (*cells)[i];
      if (all[i].empty()) {
        all[i] = cell;
      } else if (!cell.empty() && cell != all[i]) {
        all[i] += "; " + cell;
      }
    }
  }
  return all;
}

/// Prints answers, as many as are asked for.
class AnswerPrinter {
 public:
  AnswerPrinter(const GraphView& graph, const query::Query& query,
                const QueryArguments& arguments)
      : graph_(graph),
        query_(query),
        arguments_(arguments),
        printer_(arguments.format,
                 arguments.count
                     ? std::vector<std::string>{"answers"}
                     : columns(query, arguments.evidence, arguments.ids),
                 std::cout) {}

  Result<void> operator()(const query::Answer& answer) {
    const auto values = value_cells(answer);
    if (!values) return values.error();
    if (arguments_.distinct && !seen_.insert(*values).second) return {};
    if (arguments_.count) {
      ++count_;
      return {};
    }
    if (count_ == arguments_.limit) {
      is_cut_ = true;
      return {};
    }
    ++count_;
    auto row = *values;
    const auto facts = described(graph_, answer, arguments_.evidence);
    if (!facts) return facts.error();
    row.insert(row.end(), facts->begin(), facts->end());
    printer_.row(std::move(row));
    return {};
  }

  void finish() {
    if (arguments_.count) printer_.row({std::to_string(count_)});
    printer_.finish();
  }
  std::size_t count() const { return count_; }
  bool is_cut() const { return is_cut_; }

 private:
  /// One cell a variable, and one for its id; the facts themselves where there
  /// is no variable.
  Result<std::vector<std::string>> value_cells(const query::Answer& answer) {
    std::vector<std::string> row;
    for (std::size_t i = 0; i < answer.values.size(); ++i) {
      auto text = value_words(graph_, query_, answer, i);
      if (!text) return text.error();
      row.push_back(*std::move(text));
    }
    if (arguments_.ids) {
      for (const query::Value& value : answer.values)
        row.push_back(id_of(value));
    }
    if (!row.empty()) return row;
    std::string facts;
    for (const Fact& fact : answer.facts) {
      const auto words = wording(graph_, fact);
      if (!words) return words.error();
      facts += (facts.empty() ? "" : "; ") + *words;
    }
    row.push_back(std::move(facts));
    return row;
  }

  const GraphView& graph_;
  const query::Query& query_;
  const QueryArguments& arguments_;
  RowPrinter printer_;
  std::set<std::vector<std::string>> seen_;
  std::size_t count_ = 0;
  bool is_cut_ = false;
};

void note(const std::string& words) {
  std::cerr << "relata: note: " << printable(words) << '\n';
}

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

int run_query(const QueryArguments& arguments) {
  const auto query = query::parse(arguments.pattern);
  if (!query) return report(query.error());
  const auto kept = filters(arguments.filters, kTrusted);
  if (!kept) return report(kept.error());
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto view = query::filtered(*graph, *kept);
  AnswerPrinter printer(*graph, *query, arguments);
  // One answer more than is shown tells that there are more.
  const bool needs_all = arguments.count || arguments.distinct;
  auto done = query::answer(
      *query, *view, *kept, needs_all ? SIZE_MAX : arguments.limit + 1,
      [&](const query::Answer& answer) { return printer(answer); });
  printer.finish();
  if (!done) return report(done.error());
  const int flushed = flush_output();
  if (printer.is_cut()) {
    note("only " + std::to_string(arguments.limit) +
         " answers are shown: --limit N for more");
  }
  if (done = note_doubts(*graph, *query); !done) return report(done.error());
  return flushed == kDone && printer.count() == 0 ? kNothingFound : flushed;
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
          "*; A -[relation]- B goes both ways; 'not' before a pattern: there "
          "is no such fact; several patterns are joined by ;")
      ->required()
      ->option_text("PATTERN");
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many answers")
      ->option_text("N (default: 100)");
  command->add_flag("--evidence", arguments->evidence,
                    "Show the article and the sentence");
  command->add_flag("--ids", arguments->ids,
                    "Show the id of what each variable stands for");
  command->add_flag("--count", arguments->count, "Only count the answers");
  command->add_flag("--distinct", arguments->distinct,
                    "Each combination of values once");
  add_filters(*command, arguments->filters);
  command->callback([&status, arguments] { status = run_query(*arguments); });
}

}  // namespace relata::cli
