#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace relata::cli {

/// An option or an argument of a command.
struct OptionEntry {
  std::vector<std::string> names;    ///< "-o", "--output"; none: an argument.
  std::string value;                 ///< "FILE"; empty: it takes none.
  std::string description;           ///< One line.
  std::string group;                 ///< "Options", "Filters".
  std::vector<std::string> choices;  ///< All it may be; empty: anything.
  bool is_required = false;

  bool is_argument() const { return names.empty(); }
};

/// A command, or the program itself.
struct CommandEntry {
  std::string name;         ///< "build"; of the program "relata".
  std::string description;  ///< One line.
  std::vector<OptionEntry> options;
};

/// What a program and its commands offer, as its help shows it.
struct Catalogue {
  CommandEntry program;
  std::vector<CommandEntry> commands;
};

/// The catalogue of `app`, without what its help leaves out.
Catalogue catalogue(const CLI::App& app);

/// An example of a command.
struct Example {
  std::string line;     ///< "relata stats news.kg"
  std::string purpose;  ///< What it is good for: "How much a graph holds".
};

/// The examples of `command`, from schema/examples.tsv.
std::vector<Example> examples(const std::string& command);

/// Manual pages in troff, for man(1): of the program, and of one command.
std::string program_page(const Catalogue& catalogue);
std::string command_page(const CommandEntry& command);

/// Completions, for the shells' folders of completions.
std::string bash_completion(const Catalogue& catalogue);
std::string zsh_completion(const Catalogue& catalogue);
std::string fish_completion(const Catalogue& catalogue);

}  // namespace relata::cli
