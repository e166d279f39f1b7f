// relata list and search: what is in a graph; names and sentences by words.

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "store/store.h"
#include "text/fold.h"

namespace relata::cli {
namespace {

struct ListArguments {
  std::string graph;
  std::string words;
  std::vector<std::string> types;
  RowFormat format = RowFormat::kTable;
  std::size_t limit = 20;
};

/// An entity as a row, before all are known.
struct Listed {
  std::string name;
  std::string type;
  std::size_t mentions = 0;
  std::size_t articles = 0;
  EntityId id;
};

bool is_before(const Listed& a, const Listed& b) {
  if (a.mentions != b.mentions) return a.mentions > b.mentions;
  return a.id < b.id;
}

Listed listed(const Entity& entity) {
  std::set<std::string_view> articles;
  for (const EntityMention& mention : entity.mentions)
    articles.insert(mention.article);
  return {entity.name, std::string(label(entity.type)), entity.mentions.size(),
          articles.size(), entity.id};
}

/// The entities with names of these types, or of any; most mentioned first.
Result<std::vector<Listed>> best(const GraphView& graph,
                                 const ListArguments& arguments) {
  std::set<EntityType> types;
  for (const std::string& word : arguments.types)
    types.insert(*parse_label<EntityType>(word));
  std::vector<Listed> found;
  const auto done =
      graph.visit_entities([&](const Entity& entity) -> Result<void> {
        if (entity.kind != EntityKind::kNamed) return {};
        if (!types.empty() && !types.contains(entity.type)) return {};
        found.push_back(listed(entity));
        if (found.size() < 2 * arguments.limit + 1000) return {};
        std::sort(found.begin(), found.end(), is_before);
        found.resize(std::min(found.size(), arguments.limit));
        return {};
      });
  if (!done) return done.error();
  std::sort(found.begin(), found.end(), is_before);
  found.resize(std::min(found.size(), arguments.limit));
  return found;
}

int run_list(const ListArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto found = best(*graph, arguments);
  if (!found) return report(found.error());
  RowPrinter printer(arguments.format,
                     {"name", "type", "mentions", "articles", "id"}, std::cout);
  for (const Listed& one : *found) {
    printer.row({one.name, one.type, std::to_string(one.mentions),
                 std::to_string(one.articles), to_string(one.id)});
  }
  printer.finish();
  const int flushed = flush_output();
  return flushed == kDone && found->empty() ? kNothingFound : flushed;
}

bool has_all(const std::string& folded, const std::vector<std::string>& words) {
  const std::string padded = " " + folded + " ";
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return padded.find(" " + word + " ") != std::string::npos;
  });
}

std::vector<std::string> folded_words(const std::string& text) {
  std::vector<std::string> words;
  const std::string folded = text::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Rows for the sentences of facts that have all the words, each once.
Result<void> print_sentences(const GraphView& graph,
                             const std::vector<std::string>& words,
                             std::size_t limit, RowPrinter& printer) {
  std::set<std::tuple<std::string, Field, std::uint32_t>> seen;
  std::vector<std::vector<std::string>> rows;
  auto done = graph.visit_facts([&](const Fact& fact) -> Result<void> {
    for (const Assertion& one : fact.assertions) {
      const std::tuple place{one.article, one.field, one.span.begin};
      if (seen.contains(place) || !has_all(text::fold(one.text), words)) {
        continue;
      }
      seen.insert(place);
      rows.push_back({"sentence", one.text, one.article, to_string(fact.id)});
    }
    return {};
  });
  if (!done) return done;
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a[2], a[1], a[3]) < std::tie(b[2], b[1], b[3]);
  });
  for (std::size_t i = 0; i < std::min(limit, rows.size()); ++i)
    printer.row(rows[i]);
  return {};
}

int run_search(const ListArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto words = folded_words(arguments.words);
  if (words.empty()) {
    return report(fail(Error::Kind::kUsage, "no word to search for"));
  }
  RowPrinter printer(arguments.format, {"what", "words", "where", "id"},
                     std::cout);
  const auto ids = graph->matching(arguments.words, arguments.limit);
  if (!ids) return report(ids.error());
  for (const EntityId id : *ids) {
    const auto entity = graph->outline(id);
    if (!entity) return report(entity.error());
    if (!*entity) continue;
    printer.row({"name", (*entity)->name, std::string(label((*entity)->type)),
                 to_string(id)});
  }
  const auto done = print_sentences(*graph, words, arguments.limit, printer);
  if (!done) return report(done.error());
  printer.finish();
  const int flushed = flush_output();
  return flushed == kDone && printer.count() == 0 ? kNothingFound : flushed;
}

}  // namespace

void add_list(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("list", "List what a graph names most often");
  auto arguments = std::make_shared<ListArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("--type", arguments->types, "Only of these types")
      ->check(CLI::IsMember(std::vector<std::string>(
          kLabels<EntityType>.begin(), kLabels<EntityType>.end())))
      ->option_text("TYPE...");
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many")
      ->option_text("N (default: 20)");
  command->callback([&status, arguments] { status = run_list(*arguments); });
}

void add_search(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "search", "Find names and the sentences of facts by their words");
  auto arguments = std::make_shared<ListArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("words", arguments->words, "All of these words")
      ->required()
      ->option_text("WORDS");
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many of each")
      ->option_text("N (default: 20)");
  command->callback([&status, arguments] { status = run_search(*arguments); });
}

}  // namespace relata::cli
