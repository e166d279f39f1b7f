// relata stories: the events that several articles tell of.

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/asking/fact_row.h"
#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "query/query.h"
#include "store/store.h"
#include "text/escape.h"

namespace relata::cli {
namespace {

struct StoriesArguments {
  std::string graph;
  std::string around;
  RowFormat format = RowFormat::kTable;
  std::size_t least = 2;
  std::size_t limit = 20;
};

/// Entities as they are called, a comma between them.
Result<std::vector<std::string>> names_of(const GraphView& graph,
                                          const std::vector<EntityId>& ids) {
  std::vector<std::string> names;
  for (const EntityId id : ids) {
    auto name = name_of(graph, id);
    if (!name) return name.error();
    names.push_back(*std::move(name));
  }
  return names;
}

/// What JSON has besides the cells: lists of ids.
std::string id_lists(const query::Story& story) {
  std::string articles;
  for (const std::string& id : story.articles)
    articles += (articles.empty() ? "" : ",") + text::json_string(id);
  std::string things;
  for (const EntityId id : story.things)
    things += (things.empty() ? "" : ",") + text::json_string(to_string(id));
  return ",\"article_ids\":[" + articles + "],\"thing_ids\":[" + things + "]";
}

Result<void> print(const GraphView& graph, const query::Story& story,
                   RowPrinter& printer) {
  const auto things = names_of(graph, story.things);
  if (!things) return things.error();
  const auto date = [](const std::optional<Date>& day) {
    return day ? to_string(*day) : std::string();
  };
  printer.row({story.id, std::to_string(story.articles.size()),
               date(story.first), date(story.last), joined(story.sources),
               joined(*things), story.title, joined(story.articles)},
              id_lists(story));
  return {};
}

Result<void> print_stories(const store::Graph& graph,
                           const StoriesArguments& arguments,
                           RowPrinter& printer) {
  std::optional<EntityId> around;
  if (!arguments.around.empty()) {
    const auto ids = query::find_entities(graph, arguments.around);
    if (!ids) return ids.error();
    if (ids->empty()) return unknown_name(graph, arguments.around);
    around = ids->front();
  }
  const auto found = stories_of(graph);
  if (!found) return found.error();
  for (const query::Story& story : *found) {
    if (printer.count() == arguments.limit) break;
    if (story.articles.size() < arguments.least) continue;
    const auto& things = story.things;
    if (around &&
        std::find(things.begin(), things.end(), *around) == things.end()) {
      continue;
    }
    if (auto done = print(graph, story, printer); !done) return done;
  }
  return {};
}

int run_stories(const StoriesArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  RowPrinter printer(arguments.format,
                     {"story", "articles", "first", "last", "sources", "things",
                      "title", "which"},
                     std::cout);
  if (auto done = print_stories(*graph, arguments, printer); !done) {
    return report(done.error());
  }
  printer.finish();
  const int flushed = flush_output();
  return flushed == kDone && printer.count() == 0 ? kNothingFound : flushed;
}

}  // namespace

Result<std::vector<query::Story>> stories_of(const store::Graph& graph) {
  return query::stories(graph, [&graph](std::string_view article) {
    return graph.topic(article);
  });
}

void add_stories(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "stories", "List the events that several articles tell of");
  auto arguments = std::make_shared<StoriesArguments>();
  add_graph(*command, arguments->graph);
  command
      ->add_option("--around", arguments->around,
                   "Only those that this is a main thing of, a name or an id")
      ->option_text("ENTITY");
  command
      ->add_option("--min-articles", arguments->least,
                   "Only those of so many articles")
      ->option_text("N (default: 2)");
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many")
      ->option_text("N (default: 20)");
  command->callback([&status, arguments] { status = run_stories(*arguments); });
}

}  // namespace relata::cli
