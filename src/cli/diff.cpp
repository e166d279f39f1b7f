// relata diff: what a graph tells that another one did not, and the other way.

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "core/words/wording.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct DiffArguments {
  std::string before;
  std::string after;
  FilterOptions filters;
  RowFormat format = RowFormat::kTable;
};

using Standings = std::map<FactId, Standing>;

/// What became of the things and facts of one graph in the other.
class Comparison {
 public:
  Comparison(const GraphView& before, const GraphView& after,
             RowPrinter& printer)
      : before_(before), after_(after), printer_(printer) {}

  Result<void> run() {
    if (auto done = things(); !done) return done;
    Standings known;
    auto done = before_.visit_facts([&](const Fact& fact) -> Result<void> {
      known.emplace(fact.id, fact.standing);
      return {};
    });
    if (!done) return done;
    done = after_.visit_facts([&](const Fact& fact) -> Result<void> {
      const auto place = known.find(fact.id);
      if (place == known.end()) return row("new", after_, fact, "");
      const Standing then = place->second;
      known.erase(place);
      if (then == fact.standing) return {};
      return row(change(fact.standing), after_, fact, std::string(label(then)));
    });
    if (!done) return done;
    for (const auto& [id, standing] : known) {
      const auto fact = before_.fact(id);
      if (!fact) return fact.error();
      if (!*fact) continue;
      done = row("gone", before_, **fact, std::string(label(standing)));
      if (!done) return done;
    }
    return {};
  }

 private:
  static const char* change(Standing now) {
    if (now == Standing::kDisputed) return "disputed now";
    return now == Standing::kDenied ? "denied now" : "changed";
  }

  Result<void> row(const char* what, const GraphView& graph, const Fact& fact,
                   const std::string& then) {
    const auto words = wording(graph, fact);
    if (!words) return words.error();
    const bool is_gone = &graph == &before_;
    printer_.row({what, *words, then,
                  is_gone ? std::string() : std::string(label(fact.standing)),
                  to_string(fact.id)});
    return {};
  }

  /// Things that were two and are one now, and the other way.
  Result<void> things() {
    auto done = changes_of(before_, after_, "one thing now");
    return done ? changes_of(after_, before_, "two things now") : done;
  }

  /// Names the things of `one` whose parts are in things of others in `other`.
  Result<void> changes_of(const GraphView& one, const GraphView& other,
                          const char* what) {
    std::map<EntityId, std::vector<std::string>> found;
    auto done = one.visit_entities([&](const Entity& entity) -> Result<void> {
      if (entity.kind != EntityKind::kNamed) return {};
      const auto there = other.outline(entity.id);
      if (!there) return there.error();
      if (*there) found[(*there)->id].push_back(entity.name);
      return {};
    });
    if (!done) return done;
    for (auto& [id, names] : found) {
      if (names.size() < 2) continue;
      std::sort(names.begin(), names.end());
      std::string list;
      for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
      printer_.row({what, list, "", "", to_string(id)});
    }
    return {};
  }

  const GraphView& before_;
  const GraphView& after_;
  RowPrinter& printer_;
};

int run_diff(const DiffArguments& arguments) {
  const auto before = open_to_read(arguments.before);
  if (!before) return report(before.error());
  const auto after = open_to_read(arguments.after);
  if (!after) return report(after.error());
  const auto kept = filters(arguments.filters);
  if (!kept) return report(kept.error());
  const auto old_view = query::filtered(*before, *kept);
  const auto new_view = query::filtered(*after, *kept);
  RowPrinter printer(arguments.format, {"what", "fact", "then", "now", "id"},
                     std::cout);
  const auto done = Comparison(*old_view, *new_view, printer).run();
  printer.finish();
  if (!done) return report(done.error());
  const int flushed = flush_output();
  return flushed == kDone && printer.count() == 0 ? kNothingFound : flushed;
}

}  // namespace

void add_diff(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "diff", "Tell which facts are new, gone or stand otherwise");
  auto arguments = std::make_shared<DiffArguments>();
  command->add_option("old", arguments->before, "The former graph's file")
      ->required()
      ->option_text("OLD");
  command->add_option("new", arguments->after, "The newer graph's file")
      ->required()
      ->option_text("NEW");
  add_filters(*command, arguments->filters);
  add_row_format(*command, arguments->format);
  command->callback([&status, arguments] { status = run_diff(*arguments); });
}

}  // namespace relata::cli
