// relata timeline: the dated facts of an entity or a story, in order, with who
// says them.

#include <algorithm>
#include <iostream>
#include <memory>
#include <tuple>

#include "cli/asking/fact_row.h"
#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "core/words/wording.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct TimelineArguments {
  std::string graph;
  std::string name;
  FilterOptions filters;
  RowFormat format = RowFormat::kTable;
  std::size_t limit = 200;
};

/// A fact at a time that an assertion of it tells.
struct Dated {
  std::string begin;
  std::string end;
  std::string words;
  std::vector<std::string> cells;
  FactId id;
};

/// The first time that is told of the fact by those who make its standing, if
/// it can be put into order.
const TimeValue* time_of(const Fact& fact) {
  const TimeValue* first = nullptr;
  for (const Assertion& one : fact.assertions) {
    if (!one.time || one.time->begin.empty()) continue;
    if (!makes(fact.standing, one)) continue;
    if (first == nullptr || one.time->begin < first->begin) first = &*one.time;
  }
  return first;
}

/// Adds `fact` to `found` if its time is known.
Result<void> add_dated(const GraphView& graph, const Fact& fact,
                       std::vector<Dated>& found) {
  const TimeValue* const time = time_of(fact);
  if (time == nullptr) return {};
  const auto words = wording(graph, fact);
  if (!words) return words.error();
  auto cells = fact_cells(graph, fact, true);
  if (!cells) return cells.error();
  found.push_back({time->begin, time->end, *words, *std::move(cells), fact.id});
  return {};
}

/// The dated facts of `entity`, or all of `graph`, in their order.
Result<std::vector<Dated>> dated_facts(const GraphView& graph,
                                       std::optional<EntityId> entity) {
  std::vector<Dated> found;
  const auto add = [&](const Fact& fact) {
    return add_dated(graph, fact, found);
  };
  if (!entity) {
    if (auto done = graph.visit_facts(add); !done) return done.error();
  } else {
    const auto ids = graph.about(*entity);
    if (!ids) return ids.error();
    for (const FactId id : *ids) {
      const auto fact = graph.fact(id);
      if (!fact) return fact.error();
      if (!*fact) continue;
      if (auto done = add(**fact); !done) return done.error();
    }
  }
  std::sort(found.begin(), found.end(), [](const Dated& a, const Dated& b) {
    return std::tie(a.begin, a.end, a.id) < std::tie(b.begin, b.end, b.id);
  });
  return found;
}

/// The dated facts of what `arguments` name: of a story, what its articles say.
Result<std::vector<Dated>> timeline(const store::Graph& graph,
                                    const TimelineArguments& arguments) {
  auto kept = filters(arguments.filters);
  if (!kept) return kept.error();
  std::optional<EntityId> entity;
  if (query::is_story_id(arguments.name)) {
    const auto stories = stories_of(graph);
    if (!stories) return stories.error();
    const auto story = std::find_if(
        stories->begin(), stories->end(),
        [&](const query::Story& one) { return one.id == arguments.name; });
    if (story == stories->end()) {
      return fail(Error::Kind::kNotFound,
                  "there is no story " + arguments.name + "; see stories");
    }
    kept->documents.insert(story->articles.begin(), story->articles.end());
  } else {
    const auto ids = query::find_entities(graph, arguments.name);
    if (!ids) return ids.error();
    if (ids->empty()) return unknown_name(graph, arguments.name);
    entity = ids->front();
  }
  const auto view = query::filtered(graph, *kept);
  return dated_facts(*view, entity);
}

int run_timeline(const TimelineArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto found = timeline(*graph, arguments);
  if (!found) return report(found.error());
  RowPrinter printer(arguments.format,
                     {"begin", "end", "fact", "standing", "claimed by",
                      "sources", "article", "evidence", "id"},
                     std::cout);
  for (const Dated& one : *found) {
    if (printer.count() == arguments.limit) break;
    std::vector<std::string> row = {one.begin, one.end, one.words};
    row.insert(row.end(), one.cells.begin(), one.cells.end());
    row.push_back(to_string(one.id));
    printer.row(std::move(row));
  }
  printer.finish();
  const int flushed = flush_output();
  return flushed == kDone && found->empty() ? kNothingFound : flushed;
}

}  // namespace

void add_timeline(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "timeline",
      "Show the dated facts of an entity or a story in their order");
  auto arguments = std::make_shared<TimelineArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option("entity", arguments->name,
                   "A name, an id, or a story's id (relata stories)")
      ->required()
      ->option_text("ENTITY|STORY");
  add_filters(*command, arguments->filters);
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many facts")
      ->option_text("N (default: 200)");
  command->callback(
      [&status, arguments] { status = run_timeline(*arguments); });
}

}  // namespace relata::cli
