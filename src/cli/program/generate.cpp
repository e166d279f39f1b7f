// relata generate: the files that tell shells and man(1) of the program.

#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/cli.h"
#include "cli/program/catalogue.h"

namespace relata::cli {
namespace {

Result<void> write_text(const std::filesystem::path& path,
                        const std::string& text) {
  std::error_code problem;
  std::filesystem::create_directories(path.parent_path(), problem);
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (file << text << std::flush) return {};
  return fail(Error::Kind::kIo, path.string() + ": cannot be written");
}

/// As folders under /usr/share.
int run_generate(const std::filesystem::path& folder, const CLI::App& app) {
  const Catalogue all = catalogue(app);
  std::vector<std::pair<std::filesystem::path, std::string>> files = {
      {"man/man1/relata.1", program_page(all)},
      {"bash-completion/completions/relata", bash_completion(all)},
      {"zsh/vendor-completions/_relata", zsh_completion(all)},
      {"fish/vendor_completions.d/relata.fish", fish_completion(all)}};
  for (const CommandEntry& command : all.commands) {
    files.emplace_back("man/man1/relata-" + command.name + ".1",
                       command_page(command));
  }
  for (const auto& [name, text] : files) {
    if (auto done = write_text(folder / name, text); !done) {
      return report(done.error());
    }
  }
  return kDone;
}

}  // namespace

void add_generate(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "generate", "Write man pages and completions, as under /usr/share");
  command->group("");
  auto folder = std::make_shared<std::string>();
  command->add_option("folder", *folder, "Where they go")
      ->required()
      ->option_text("FOLDER");
  command->callback(
      [&status, folder, &app] { status = run_generate(*folder, app); });
}

}  // namespace relata::cli
