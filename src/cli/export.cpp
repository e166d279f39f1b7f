// relata export, render and view: a graph as a file for other programs, a
// picture, or a page to explore.

#include "export/export.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <vector>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "cli/output_file.h"
#include "store/store.h"
#include "view/view.h"

namespace relata::cli {
namespace {

/// A picture leaves smaller groups of facts out.
constexpr std::size_t kLeastGroup = 3;

struct ExportArguments {
  std::string graph;
  std::string format;
  std::string output;
  std::string assertion = "own";
  std::optional<std::size_t> limit;
  std::string base;
  bool safe_cells = false;
  bool article_text = false;
  bool crumbs = false;
  std::string title;
  FilterOptions filters;
  PartOptions part;
};

/// A graph as a command's options show it.
struct Shown {
  query::Filters filters;
  std::unique_ptr<const GraphView> filtered;
  std::unique_ptr<const GraphView> part;  ///< Nothing: all that is filtered.
  exporters::Options options;

  const GraphView& view() const { return part ? *part : *filtered; }
};

/// What the user asks for, in words; empty for all of a graph.
std::string asked_for(const ExportArguments& arguments) {
  const std::string part = in_words(arguments.part);
  const std::string filters = in_words(arguments.filters);
  return part + (part.empty() || filters.empty() ? "" : " ") + filters;
}

/// Sees `graph` as asked for; `shown` stays where it is.
Result<void> show_part(const store::Graph& graph,
                       const ExportArguments& arguments, Shown& shown) {
  const auto counts = graph.counts();
  if (!counts) return counts.error();
  shown.options.all = counts->facts;
  shown.options.part = asked_for(arguments);
  shown.options.assert_reported = arguments.assertion == "reported";
  shown.options.min_confidence =
      arguments.filters.min_confidence.value_or(kTrusted);
  if (arguments.limit) shown.options.limit = *arguments.limit;
  shown.options.safe_cells = arguments.safe_cells;
  shown.options.article_text = arguments.article_text;
  if (!arguments.base.empty()) shown.options.base = arguments.base;
  shown.filtered = query::filtered(graph, shown.filters);
  if (shown.options.part.empty()) return {};
  const auto wanted = part(graph, arguments.part);
  if (!wanted) return wanted.error();
  auto made = query::part_of(*shown.filtered, *wanted);
  if (!made) return made.error();
  shown.part = *std::move(made);
  shown.options.centre = wanted->around;
  return {};
}

/// What a picture is of: "Northgate in 9 articles".
Result<std::string> page_title(const store::Graph& graph, const Shown& shown) {
  const auto counts = graph.counts();
  if (!counts) return counts.error();
  const std::string articles =
      std::to_string(counts->articles) +
      (counts->articles == 1 ? " article" : " articles");
  const auto centre = shown.options.centre;
  if (!centre) return "Who did what in " + articles;
  const auto entity = graph.outline(*centre);
  if (!entity) return entity.error();
  return (*entity ? (*entity)->name : to_string(*centre)) + " in " + articles;
}

/// Options that a format has no use for are refused.
Result<void> check_options(const ExportArguments& arguments,
                           exporters::Format format) {
  const exporters::Traits traits = exporters::traits(format);
  if (arguments.limit && !traits.is_picture) {
    return fail(Error::Kind::kUsage,
                "--limit is for dot and pictures: --top "
                "gives a part in every format");
  }
  if (traits.is_folder && arguments.output.empty()) {
    return fail(Error::Kind::kUsage, arguments.format +
                                         " is several files: -o names the "
                                         "folder they go into");
  }
  if (arguments.safe_cells && format != exporters::Format::kCsv) {
    return fail(Error::Kind::kUsage, "--safe-cells is for csv");
  }
  if (arguments.article_text && format != exporters::Format::kJsonLines) {
    return fail(Error::Kind::kUsage, "--text is for jsonl");
  }
  if (arguments.base.empty()) return {};
  if (!traits.has_iris) {
    return fail(Error::Kind::kUsage,
                "--base is for formats with IRIs: jsonld, nt, ttl");
  }
  if (!exporters::is_base(arguments.base)) {
    return fail(Error::Kind::kUsage,
                "--base " + arguments.base +
                    ": begin with a scheme and end in '/', '#' or ':', as in "
                    "https://example.org/news/; no blanks, controls or other "
                    "characters that an IRI may not have (RFC 3987)");
  }
  return {};
}

/// Files of a folder, which keep() gives their names when all are written.
class NewFolder final : public exporters::Folder {
 public:
  NewFolder(std::string path, std::string graph)
      : path_(std::move(path)), graph_(std::move(graph)) {}

  Result<std::ostream*> file(const std::string& name) override {
    std::error_code problem;
    std::filesystem::create_directories(path_, problem);
    auto made = OutputFile::create(path_ + "/" + name, graph_);
    if (!made) return made.error();
    files_.push_back(*std::move(made));
    return &files_.back().stream();
  }

  Result<void> keep() {
    for (OutputFile& file : files_) {
      if (auto done = file.keep(); !done) return done;
    }
    return {};
  }

 private:
  std::string path_;
  std::string graph_;
  std::vector<OutputFile> files_;
};

Result<void> write_all(exporters::Format format, const Shown& shown,
                       const ExportArguments& arguments) {
  NewFolder files(arguments.output, arguments.graph);
  auto done =
      exporters::write_folder(format, shown.view(), shown.options, files);
  return done ? files.keep() : done;
}

int run_export(const ExportArguments& arguments) {
  const auto format = exporters::parse_format(arguments.format);
  if (auto done = check_options(arguments, *format); !done) {
    return report(done.error());
  }
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const bool is_picture = exporters::traits(*format).is_picture;
  const auto kept = filters(arguments.filters, is_picture ? kTrusted : 0);
  if (!kept) return report(kept.error());
  Shown shown{.filters = *kept};
  // JSON Lines is the whole graph, for programs that look at the rest.
  if (*format == exporters::Format::kJsonLines) {
    shown.filters.unresolved = true;
  }
  if (auto done = show_part(*graph, arguments, shown); !done) {
    return report(done.error());
  }
  if (exporters::traits(*format).is_folder) {
    const auto done = write_all(*format, shown, arguments);
    return done ? kDone : report(done.error());
  }
  const auto content = [&](std::ostream& out) {
    return exporters::write(*format, shown.view(), shown.options, out);
  };
  const auto done =
      arguments.output.empty()
          ? content(std::cout)
          : write_file(arguments.output, arguments.graph, content);
  if (!done) return report(done.error());
  return flush_output();
}

int run_render(const ExportArguments& arguments) {
  const auto picture_format = view::format_of(arguments.output);
  if (!picture_format) return report(picture_format.error());
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto kept = filters(arguments.filters, kTrusted);
  if (!kept) return report(kept.error());
  Shown shown{.filters = *kept};
  auto done = show_part(*graph, arguments, shown);
  if (!done) return report(done.error());
  if (!arguments.crumbs) shown.options.least_group = kLeastGroup;
  shown.options.is_printed = true;
  const auto title =
      arguments.title.empty() ? page_title(*graph, shown) : arguments.title;
  if (!title) return report(title.error());
  shown.options.title = *title;
  std::ostringstream dot;
  done = exporters::write(exporters::Format::kDot, shown.view(), shown.options,
                          dot);
  if (!done) return report(done.error());
  const auto picture = view::picture(dot.str(), *picture_format);
  if (!picture) return report(picture.error());
  done = write_file(arguments.output, arguments.graph,
                    [&](std::ostream& out) -> Result<void> {
                      out << *picture;
                      return {};
                    });
  return done ? kDone : report(done.error());
}

/// The explorer's page of a graph.
int run_view(const ExportArguments& arguments) {
  const auto graph = open_to_read(arguments.graph);
  if (!graph) return report(graph.error());
  const auto kept = filters(arguments.filters, kTrusted);
  if (!kept) return report(kept.error());
  Shown shown{.filters = *kept};
  auto done = show_part(*graph, arguments, shown);
  if (!done) return report(done.error());
  if (!view::has_full_drawing()) {
    std::cerr << "relata: " << kSimpleDrawing << '\n';
  }
  done = write_file(arguments.output, arguments.graph, [&](std::ostream& out) {
    return view::write_explorer(shown.view(), shown.options.part, out);
  });
  return done ? kDone : report(done.error());
}

void add_choice(CLI::App& command, ExportArguments& arguments) {
  command
      .add_option("--limit", arguments.limit,
                  "Pictures and dot: at most so many facts (default: 60; "
                  "dot: 120)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
      ->option_text("N");
  command
      .add_option("--assert", arguments.assertion,
                  "What may leave as a plain fact: what outlets say in their "
                  "own voice, or also what others neutrally report")
      ->check(CLI::IsMember({"own", "reported"}))
      ->option_text("own|reported");
  add_part(command, arguments.part);
  add_filters(command, arguments.filters);
}

/// "dot|graphml|...".
std::string format_list() {
  std::string list;
  for (const std::string& name : exporters::format_names()) {
    list += (list.empty() ? "" : "|") + name;
  }
  return list;
}

}  // namespace

void add_export(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("export", "Write a graph for other programs");
  auto arguments = std::make_shared<ExportArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("format", arguments->format, "The form of the file")
      ->required()
      ->check(CLI::IsMember(exporters::format_names()))
      ->option_text(format_list());
  command
      ->add_option("-o,--output", arguments->output,
                   "File to write (default: standard output), or the folder "
                   "of csv, neo4j, graphrag")
      ->option_text("FILE");
  command->add_flag("--safe-cells", arguments->safe_cells,
                    "csv: no cell that a spreadsheet takes for a formula");
  command->add_flag("--text", arguments->article_text,
                    "jsonl: the articles' text, too");
  command
      ->add_option("--base", arguments->base,
                   "What IRIs begin with (default: urn:relata:)")
      ->option_text("IRI");
  add_choice(*command, *arguments);
  command->callback([&status, arguments] { status = run_export(*arguments); });
}

void add_render(CLI::App& app, int& status) {
  auto* command = app.add_subcommand("render", "Draw a graph: SVG, PNG or PDF");
  auto arguments = std::make_shared<ExportArguments>();
  arguments->limit = 60;
  add_graph(*command, arguments->graph);
  command->add_option("-o,--output", arguments->output, "File to write")
      ->required()
      ->option_text("FILE.svg|png|pdf");
  command
      ->add_option("--title", arguments->title,
                   "What stands above the picture (default: of what it is)")
      ->option_text("TEXT");
  command->add_flag("--crumbs", arguments->crumbs,
                    "Also one or two facts that hang together with no others");
  add_choice(*command, *arguments);
  command->callback([&status, arguments] { status = run_render(*arguments); });
}

void add_view(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "view", "Write a page that explores a graph, offline, in a browser");
  auto arguments = std::make_shared<ExportArguments>();
  add_graph(*command, arguments->graph);
  command->add_option("-o,--output", arguments->output, "File to write")
      ->required()
      ->option_text("FILE.html");
  add_part(*command, arguments->part);
  add_filters(*command, arguments->filters);
  command->callback([&status, arguments] { status = run_view(*arguments); });
}

}  // namespace relata::cli
