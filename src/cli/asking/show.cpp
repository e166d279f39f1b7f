// relata show: one entity, its names, its facts.

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <set>

#include "cli/asking/fact_row.h"
#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "core/words/wording.h"
#include "merge/merge.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct ShowArguments {
  std::string graph;
  std::string name;
  FilterOptions filters;
  RowFormat format = RowFormat::kTable;
  std::size_t limit = 50;
  bool evidence = false;
};

/// The words of all mentions of one form, the most used first: "Biden (12)".
std::vector<std::string> wordings(const Entity& entity, bool names) {
  std::map<std::string, std::size_t> counts;
  for (const EntityMention& mention : entity.mentions) {
    const bool is_name = mention.form == MentionForm::kName;
    if (is_name == names) ++counts[mention.text];
  }
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(),
                                                         counts.end());
  std::stable_sort(
      order.begin(), order.end(),
      [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> list;
  list.reserve(order.size());
  for (const auto& [text, count] : order) {
    list.push_back(text + " (" + std::to_string(count) + ")");
  }
  return list;
}

void print_heading(const Entity& entity) {
  std::set<std::string> articles;
  for (const EntityMention& mention : entity.mentions) {
    articles.insert(mention.article);
  }
  const auto line = [](const char* name, const std::string& value) {
    if (!value.empty()) std::cout << name << printable(value) << '\n';
  };
  line("", entity.name);
  line("  id        ", to_string(entity.id));
  line("  type      ", std::string(label(entity.type)) + ", " +
                           std::string(label(entity.kind)));
  line("  names     ", joined(wordings(entity, true)));
  line("  also      ", joined(wordings(entity, false)));
  line("  same as   ", joined(entity.external_ids));
  line("  mentions  ", std::to_string(entity.mentions.size()) + " in " +
                           std::to_string(articles.size()) + " articles");
}

/// Prints the facts of `entity`, the best supported first.
Result<void> print_facts(const GraphView& graph, const Entity& entity,
                         const ShowArguments& arguments) {
  const auto ids = graph.about(entity.id);
  if (!ids) return ids.error();
  std::vector<Fact> facts;
  for (const FactId id : *ids) {
    auto fact = graph.fact(id);
    if (!fact) return fact.error();
    if (*fact) facts.push_back(**std::move(fact));
  }
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Fact& a, const Fact& b) {
                     if (a.support_origins != b.support_origins) {
                       return a.support_origins > b.support_origins;
                     }
                     return a.standing < b.standing;
                   });
  std::vector<std::string> columns = {"fact", "standing", "claimed by",
                                      "sources", "id"};
  if (arguments.evidence) {
    columns.insert(columns.end() - 1, {"article", "evidence"});
  }
  RowPrinter printer(arguments.format, columns, std::cout);
  for (const Fact& fact : facts) {
    if (printer.count() == arguments.limit) break;
    const auto words = wording(graph, fact);
    if (!words) return words.error();
    auto cells = fact_cells(graph, fact, arguments.evidence);
    if (!cells) return cells.error();
    cells->insert(cells->begin(), *words);
    cells->push_back(to_string(fact.id));
    printer.row(*std::move(cells));
  }
  printer.finish();
  if (arguments.format == RowFormat::kTable && facts.size() > printer.count()) {
    std::cout << "... and " << facts.size() - printer.count()
              << " more (--limit)\n";
  }
  return {};
}

Result<void> print_namesakes(const GraphView& graph,
                             const std::vector<EntityId>& ids) {
  std::cout << "\nOthers of this name:\n";
  constexpr std::size_t most_shown = 10;
  for (std::size_t i = 1; i < std::min(ids.size(), most_shown); ++i) {
    const auto other = graph.entity(ids[i]);
    if (!other) return other.error();
    if (!*other) continue;
    std::cout << "  " << to_string(ids[i]) << "  " << printable((*other)->name)
              << " (" << label((*other)->type) << ", "
              << (*other)->mentions.size() << " mentions)\n";
  }
  return {};
}

/// Entities that are likely the same: links to them were refused.
Result<void> print_doubles(const store::Graph& graph, EntityId id) {
  constexpr std::size_t most_looked_at = 200;
  constexpr std::size_t most_shown = 5;
  const auto verdicts = graph.verdicts(id, merge::kSureWeight);
  if (!verdicts) return verdicts.error();
  std::size_t shown = 0;
  for (const merge::ReviewItem& doubt :
       merge::review_items(*verdicts, most_looked_at)) {
    if (doubt.is_joined || shown == most_shown) continue;
    const EntityId other_id =
        doubt.first_entity == id ? doubt.second_entity : doubt.first_entity;
    const auto other = graph.entity(other_id);
    if (!other) return other.error();
    if (!*other) continue;
    if (shown++ == 0) {
      std::cout << "\nMay be the same, see `relata review`:\n";
    }
    std::cout << "  " << to_string(other_id) << "  "
              << printable((*other)->name) << " (" << (*other)->mentions.size()
              << " mentions): " << printable(doubt.reason) << '\n';
  }
  return {};
}

Result<void> show(const store::Graph& graph, const std::vector<EntityId>& ids,
                  const ShowArguments& arguments) {
  const auto entity = graph.entity(ids.front());
  if (!entity) return entity.error();
  if (!*entity) return {};
  const bool is_table = arguments.format == RowFormat::kTable;
  if (is_table) {
    print_heading(**entity);
    std::cout << '\n';
  }
  const auto kept = filters(arguments.filters);
  if (!kept) return kept.error();
  const auto view = query::filtered(graph, *kept);
  if (auto done = print_facts(*view, **entity, arguments); !done) return done;
  if (!is_table) return {};
  if (auto done = print_doubles(graph, (*entity)->id); !done) return done;
  return ids.size() > 1 ? print_namesakes(graph, ids) : Result<void>();
}

int run_show(const ShowArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto ids = query::find_entities(*graph, arguments.name);
  if (!ids) return report(ids.error());
  if (ids->empty()) return report(unknown_name(*graph, arguments.name));
  if (auto done = show(*graph, *ids, arguments); !done) {
    return report(done.error());
  }
  return flush_output();
}

}  // namespace

void add_show(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("show", "Show an entity: its names and facts");
  auto arguments = std::make_shared<ShowArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("entity", arguments->name, "A name or an id")
      ->required()
      ->option_text("ENTITY");
  add_filters(*command, arguments->filters);
  add_row_format(*command, arguments->format);
  command->add_option("--limit", arguments->limit, "At most so many facts")
      ->option_text("N (default: 50)");
  command->add_flag("--evidence", arguments->evidence,
                    "Show the article and the sentence");
  command->callback([&status, arguments] { status = run_show(*arguments); });
}

}  // namespace relata::cli
