// relata extract and analyze: articles to lines, without a graph.

#include "extract/extract.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/run_options.h"
#include "formats/formats.h"

namespace relata::cli {
namespace {

struct StreamArguments {
  std::string format;
  extract::TupleOptions tuples;
  bool is_binary = false;
  analyze::Options analysis;
  RunOptions run;
};

/// Streams `work` of every article to stdout.
int stream(const StreamArguments& arguments,
           const std::function<std::string(Article)>& work) {
  int status = kDone;
  const Listener told = listener(arguments.run.quiet, status);
  const auto print = [](const std::string& output) -> Result<void> {
    if (std::cout << output) return {};
    return fail(Error::Kind::kIo, "standard output cannot be written");
  };
  const auto done = for_each_article(arguments.run.inputs,
                                     arguments.run.build(), told, work, print);
  if (!done) return std::max(status, report(done.error()));
  return std::max(status, flush_output());
}

int run_extract(const StreamArguments& arguments) {
  const auto models = load_models(arguments.run.model);
  if (!models) return report(models.error());
  if (arguments.format == "jsonl") {
    return stream(arguments, [&models](Article article) {
      return formats::reading_line(reading(std::move(article), *models)) + "\n";
    });
  }
  extract::TupleOptions options = arguments.tuples;
  if (arguments.is_binary) options.form = extract::TupleForm::kBinary;
  return stream(arguments, [&models, &options](Article article) {
    const Document document = analyze::document(std::move(article), *models);
    return formats::tsv(
        extract::tuples(document, extract::claims(document), options));
  });
}

/// The passes of the analysis, a line each: kind, name, reason.
int list_passes() {
  for (const analyze::PassSummary& pass : analyze::passes()) {
    std::cout << pass.kind << '\t' << pass.name << '\t' << pass.reason << '\n';
  }
  return flush_output();
}

int run_analyze(const StreamArguments& arguments) {
  const auto models = load_models(arguments.run.model);
  if (!models) return report(models.error());
  return stream(arguments, [&](Article article) {
    return formats::conllu(
        analyze::document(std::move(article), *models, arguments.analysis));
  });
}

/// Options for tools/evaluate --ablate, which the help leaves out.
void add_pass_options(CLI::App& command, StreamArguments& arguments,
                      int& status) {
  std::vector<std::string> names;
  for (const analyze::PassSummary& pass : analyze::passes())
    names.emplace_back(pass.name);
  command.add_option("--without", arguments.analysis.without, "Skip a pass")
      ->check(CLI::IsMember(names))
      ->group("");
  command
      .add_flag_callback(
          "--list-passes",
          [&status] {
            status = list_passes();
            throw CLI::Success();
          },
          "Print the passes")
      ->group("");
}

}  // namespace

void add_extract(CLI::App& app, int& status) {
  auto* command =
      app.add_subcommand("extract", "Print what articles say, without a graph");
  auto arguments = std::make_shared<StreamArguments>();
  arguments->format = "tsv";
  command
      ->add_option("--format", arguments->format,
                   "tsv: one tuple a line, its cells sentence, confidence, "
                   "relation, subject, object, adjuncts; jsonl: one article a "
                   "line (default: tsv)")
      ->check(CLI::IsMember({"tsv", "jsonl"}))
      ->option_text("tsv|jsonl");
  command->add_flag("--explicit-only", arguments->tuples.explicit_only,
                    "Only what a verb says, with short arguments: no "
                    "appositions, no titles (tsv)");
  command->add_flag("--binary", arguments->is_binary,
                    "Two short arguments a tuple: one for each object and each "
                    "phrase with a preposition, what stands before it in the "
                    "relation; no adjuncts (tsv)");
  add_run_options(*command, arguments->run);
  command->callback([&status, arguments] { status = run_extract(*arguments); });
}

void add_analyze(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "analyze", "Print sentences, words, tags, trees and names");
  auto arguments = std::make_shared<StreamArguments>();
  arguments->format = "conllu";
  command->add_option("--format", arguments->format, "CoNLL-U")
      ->check(CLI::IsMember({"conllu"}))
      ->option_text("conllu");
  add_pass_options(*command, *arguments, status);
  add_run_options(*command, arguments->run);
  command->callback([&status, arguments] { status = run_analyze(*arguments); });
}

}  // namespace relata::cli
