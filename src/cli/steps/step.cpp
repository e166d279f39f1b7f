// relata step: the pieces of a merging that many machines do together.

#include <array>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/run_options.h"
#include "cli/steps/steps.h"

namespace relata::cli {
namespace {

struct StepArguments {
  std::string name;
  std::vector<std::string> inputs{"-"};
};

struct StepEntry {
  const char* name;
  std::unique_ptr<Step> (*make)(const Print&);
};

constexpr std::array<StepEntry, 6> kSteps = {{{"keys", keys_step},
                                              {"links", links_step},
                                              {"pairs", pairs_step},
                                              {"stories", stories_step},
                                              {"group", group_step},
                                              {"facts", facts_step}}};

/// Gives the lines of `inputs` to `step`. A line that it refuses is told, and
/// the others go on; what depends on it is then missing, and so is the end.
Result<void> feed(Step& step, const std::vector<std::string>& inputs,
                  const std::function<void(const Error&)>& problem) {
  const auto take = [&](std::string_view line,
                        const std::string& place) -> Result<void> {
    auto done = step.take(line, place);
    if (done || done.error().kind != Error::Kind::kBadInput) return done;
    problem(done.error());
    return {};
  };
  for (const std::string& input : inputs) {
    if (auto done = read::lines(input, {}, take, problem); !done) return done;
  }
  return step.finish();
}

int run_step(const StepArguments& arguments) {
  int status = kDone;
  const Listener told = listener(true, status);
  const Print print = [](const std::string& line) -> Result<void> {
    if (std::cout << line << '\n') return {};
    return fail(Error::Kind::kIo, "standard output cannot be written");
  };
  for (const StepEntry& entry : kSteps) {
    if (arguments.name != entry.name) continue;
    const auto step = entry.make(print);
    const auto done = feed(*step, arguments.inputs, told.problem);
    if (!done) status = std::max(status, report(done.error()));
  }
  return std::max(status, flush_output());
}

}  // namespace

void add_step(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "step", "A piece of what merge does, for clusters of machines");
  command->group("For clusters of machines");
  auto arguments = std::make_shared<StepArguments>();
  command
      ->add_option(
          "step", arguments->name,
          "keys: of what extract --format jsonl wrote, where to compare what; "
          "links: of lines of one key after another, what links them; pairs: "
          "likewise, which articles tell one story; stories: of an article's "
          "cast and its partners', what links these; group: of components, "
          "the entities; facts: of readings and the homes of their things, the "
          "facts (tools/spark/README.md)")
      ->required()
      ->check(CLI::IsMember(
          {"keys", "links", "pairs", "stories", "group", "facts"}))
      ->option_text("keys|links|pairs|stories|group|facts");
  command->add_option("input", arguments->inputs, "Files, or - (the default)")
      ->option_text("LINES...");
  command->callback([&status, arguments] { status = run_step(*arguments); });
}

}  // namespace relata::cli
