// relata diff: what a graph tells that another one did not, and the other way;
// or what it did not before a date.

#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): for mkdtemp().

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <utility>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/table.h"
#include "core/words/wording.h"
#include "pipeline.h"
#include "query/query.h"
#include "store/store.h"

namespace relata::cli {
namespace {

struct DiffArguments {
  std::string before;
  std::string after;
  FilterOptions filters;
  RowFormat format = RowFormat::kTable;
};

/// A folder of its own for copies of graphs, gone with it.
class ScratchFolder {
 public:
  static Result<ScratchFolder> make() {
    std::error_code problem;
    const auto parent = std::filesystem::temp_directory_path(problem);
    std::string pattern = (parent / "relata-XXXXXX").string();
    if (problem || mkdtemp(pattern.data()) == nullptr) {
      return fail(Error::Kind::kIo, "no temporary folder can be made");
    }
    return ScratchFolder(std::move(pattern));
  }
  ScratchFolder(ScratchFolder&& other) noexcept
      : path_(std::exchange(other.path_, {})) {}
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  std::string file(const char* name) const { return path_ + "/" + name; }

 private:
  explicit ScratchFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;
};

/// What became of the things and facts of one graph in the other.
class Comparison {
 public:
  Comparison(const GraphView& before, const GraphView& after,
             RowPrinter& printer)
      : before_(before), after_(after), printer_(printer) {}

  Result<void> run() {
    if (auto done = things(); !done) return done;
    return query::differences(
        before_, after_,
        [this](const query::Difference& one) { return row(one); });
  }

 private:
  static const char* words(query::Difference::Kind kind) {
    switch (kind) {
      case query::Difference::Kind::kNew:
        return "new";
      case query::Difference::Kind::kGone:
        return "gone";
      case query::Difference::Kind::kDisputed:
        return "disputed now";
      case query::Difference::Kind::kDenied:
        return "denied now";
      case query::Difference::Kind::kChanged:
        break;
    }
    return "changed";
  }

  Result<void> row(const query::Difference& one) {
    const bool is_gone = one.kind == query::Difference::Kind::kGone;
    const auto fact = wording(is_gone ? before_ : after_, one.fact);
    if (!fact) return fact.error();
    const auto standing = [](Standing value) {
      return std::string(label(value));
    };
    printer_.row({words(one.kind), *fact,
                  one.before ? standing(*one.before) : std::string(),
                  is_gone ? std::string() : standing(one.fact.standing),
                  to_string(one.fact.id)});
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

/// The graph at `path` without the articles from `since` on: as the others
/// alone give it, whatever came of those later.
Result<store::Graph> graph_before(const store::Graph& now, Date since,
                                  const std::string& path) {
  if (auto done = now.copy_to(path); !done) return done.error();
  auto graph = store::Graph::open(path, store::Graph::Mode::kWrite);
  if (!graph) return graph;
  std::vector<std::string> later;
  auto done = graph->visit_articles([&](const Article& article) {
    if (article.date && *article.date >= since) later.push_back(article.id);
    return Result<void>();
  });
  if (!done) return done.error();
  const auto absent = graph->remove(later);
  if (!absent) return absent.error();
  const auto merged = merge_pending(*graph);
  return merged ? std::move(graph) : Result<store::Graph>(merged.error());
}

/// The former graph and the newer one; the folder of a copy, which goes last.
struct TwoGraphs {
  std::optional<ScratchFolder> folder;
  store::Graph before;
  store::Graph after;
};

/// The two that are named; or what the only one was before `since`, and itself.
Result<TwoGraphs> open_both(const DiffArguments& arguments,
                            std::optional<Date> since) {
  auto first = open_to_read(arguments.before);
  if (!first) return first.error();
  if (!since) {
    auto after = open_to_read(arguments.after);
    if (!after) return after.error();
    return TwoGraphs{std::nullopt, *std::move(first), *std::move(after)};
  }
  auto folder = ScratchFolder::make();
  if (!folder) return folder.error();
  auto before = graph_before(*first, *since, folder->file("before.kg"));
  if (!before) return before.error();
  return TwoGraphs{*std::move(folder), *std::move(before), *std::move(first)};
}

int run_diff(const DiffArguments& arguments) {
  auto kept = filters(arguments.filters);
  if (!kept) return report(kept.error());
  std::optional<Date> since;
  if (arguments.after.empty()) since = std::exchange(kept->since, {});
  if (arguments.after.empty() && !since) {
    return report(
        fail(Error::Kind::kUsage, "two graphs are needed, or one and --since"));
  }
  const auto graphs = open_both(arguments, since);
  if (!graphs) return report(graphs.error());
  const auto old_view = query::filtered(graphs->before, *kept);
  const auto new_view = query::filtered(graphs->after, *kept);
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
      "diff",
      "Tell what is new, gone or stands otherwise in another graph, or in one "
      "graph since a date of its articles");
  auto arguments = std::make_shared<DiffArguments>();
  command->add_option("old", arguments->before, "The former graph's file")
      ->required()
      ->option_text("OLD");
  command
      ->add_option(
          "new", arguments->after,
          "The newer graph's file; without it --since tells from which "
          "date on OLD's articles are the newer ones")
      ->option_text("[NEW]");
  add_filters(*command, arguments->filters);
  add_row_format(*command, arguments->format);
  command->callback([&status, arguments] { status = run_diff(*arguments); });
}

}  // namespace relata::cli
