#include "cli/program/catalogue.h"

#include "cli/cli.h"
#include "core/tables.h"

namespace relata::cli {
namespace {

/// The words of "TEXT:{own,reported}", as CLI::IsMember describes itself.
std::vector<std::string> choices_of(const std::string& type) {
  std::vector<std::string> choices;
  const auto begin = type.find('{');
  const auto end = type.find('}', begin);
  if (begin == std::string::npos || end == std::string::npos) return choices;
  const std::string_view list =
      std::string_view(type).substr(begin + 1, end - begin - 1);
  for (const std::string_view word : cell_items(list))
    choices.emplace_back(word);
  return choices;
}

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_snames())
    entry.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames())
    entry.names.push_back("--" + name);
  const std::string type = option.get_type_name();
  if (option.get_items_expected_max() > 0) {
    entry.value = option.get_option_text();
    if (entry.value.empty()) entry.value = type.substr(0, type.find(':'));
  }
  entry.choices = choices_of(type);
  entry.description = option.get_description();
  entry.group = option.get_group();
  entry.is_required = option.get_required();
  return entry;
}

CommandEntry entry_of(const CLI::App& app) {
  CommandEntry entry;
  entry.name = app.get_name();
  entry.description = app.get_description();
  for (const CLI::Option* const option : app.get_options()) {
    const bool is_hidden = option->get_group().empty();
    if (!is_hidden) entry.options.push_back(entry_of(*option));
  }
  return entry;
}

}  // namespace

Catalogue catalogue(const CLI::App& app) {
  Catalogue made;
  made.program = entry_of(app);
  for (const CLI::App* const command :
       app.get_subcommands(std::function<bool(const CLI::App*)>())) {
    if (!command->get_group().empty()) {
      made.commands.push_back(entry_of(*command));
    }
  }
  return made;
}

std::vector<Example> examples(const std::string& command) {
  // Every start of the program asks for those of every command.
  static const std::vector<TableRow> rows = table_rows("examples.tsv");
  std::vector<Example> found;
  for (const TableRow& row : rows) {
    if (row[0] == command) {
      found.push_back({std::string(row[1]), std::string(row[2])});
    }
  }
  return found;
}

std::string examples_text(const std::string& command) {
  std::string text;
  for (const Example& one : examples(command)) {
    text += text.empty() ? "Examples:\n" : "";
    text += "  " + one.line + "\n      " + one.purpose + "\n";
  }
  return text;
}

}  // namespace relata::cli
