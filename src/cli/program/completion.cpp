// Completions of all that the program offers, for three shells.

#include "cli/program/catalogue.h"

namespace relata::cli {
namespace {

/// `text` between single quotes of bash and zsh.
std::string shell_quoted(std::string_view text) {
  std::string safe = "'";
  for (const char c : text)
    safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe + "'";
}

/// `text` between single quotes of fish.
std::string fish_quoted(std::string_view text) {
  std::string safe = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe + "'";
}

/// `text` where _arguments and _describe take colons and brackets for theirs.
std::string zsh_text(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string names_of(const Catalogue& catalogue) {
  std::string names;
  for (const CommandEntry& command : catalogue.commands)
    names += command.name + " ";
  return names + joined(catalogue.program.options.empty()
                            ? std::vector<std::string>()
                            : std::vector<std::string>{"--help", "--version"});
}

std::string all_options(const CommandEntry& command) {
  std::string names;
  for (const OptionEntry& option : command.options) {
    if (option.is_argument()) continue;
    names += (names.empty() ? "" : " ") + joined(option.names);
  }
  return names;
}

/// Lines of a bash `case` that set `words`: what may stand after an option, or
/// in the place of an argument.
std::string bash_choices(const CommandEntry& command) {
  std::string lines;
  std::size_t place = 1;  // The command's own.
  for (const OptionEntry& option : command.options) {
    if (option.is_argument()) ++place;
    if (option.choices.empty()) continue;
    std::string cases;
    for (const std::string& name : option.names) {
      cases += (cases.empty() ? "" : "|") + command.name + ":" + name + ":*";
    }
    if (option.is_argument()) {
      cases = command.name + ":*:" + std::to_string(place);
    }
    lines += "    " + cases +
             ") words=" + shell_quoted(joined(option.choices)) + " ;;\n";
  }
  return lines;
}

std::string zsh_argument(const OptionEntry& option) {
  const bool repeats = option.value.find("...") != std::string::npos;
  const std::string kind =
      option.choices.empty() ? "_files" : "(" + joined(option.choices) + ")";
  if (option.is_argument()) {
    return shell_quoted((repeats ? "*:" : ":") + zsh_text(option.value) + ":" +
                        kind);
  }
  const std::string help = "[" + zsh_text(option.description) + "]";
  const std::string value =
      option.value.empty() ? "" : ":" + zsh_text(option.value) + ":" + kind;
  std::string specs;
  for (const std::string& name : option.names) {
    std::string spec = repeats ? "*" : "";
    spec.append(name).append(help).append(value);
    if (!specs.empty()) specs += ' ';
    specs += shell_quoted(spec);
  }
  return specs;
}

std::string fish_option(const std::string& condition,
                        const OptionEntry& option) {
  std::string line = "complete -c relata -n " + condition;
  for (const std::string& name : option.names) {
    const bool is_long = name.starts_with("--");
    line += (is_long ? " -l " : " -s ") + name.substr(is_long ? 2 : 1);
  }
  if (!option.choices.empty()) {
    line += " -x -a " + fish_quoted(joined(option.choices));
  } else if (!option.value.empty()) {
    line += " -r";
  }
  return line + " -d " + fish_quoted(option.description) + "\n";
}

}  // namespace

std::string bash_completion(const Catalogue& catalogue) {
  std::string script =
      "# Completion of relata for bash; made by the program itself.\n"
      "_relata() {\n"
      "  local current=${COMP_WORDS[COMP_CWORD]} words=\n"
      "  local before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
      "  COMPREPLY=()\n"
      "  case $command:$before:$COMP_CWORD in\n"
      "    *:*:1) words=" +
      shell_quoted(names_of(catalogue)) + " ;;\n";
  for (const CommandEntry& command : catalogue.commands)
    script += bash_choices(command);
  script +=
      "  esac\n"
      "  if [[ -z $words && $current == -* ]]; then\n"
      "    case $command in\n";
  for (const CommandEntry& command : catalogue.commands) {
    script += "      " + command.name +
              ") words=" + shell_quoted(all_options(command)) + " ;;\n";
  }
  return script +
         "    esac\n"
         "  fi\n"
         "  [[ -n $words ]] || return 0\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
         "}\n"
         "complete -o bashdefault -o default -F _relata relata\n";
}

std::string zsh_completion(const Catalogue& catalogue) {
  std::string script =
      "#compdef relata\n"
      "# Completion of relata for zsh; made by the program itself.\n"
      "_relata() {\n"
      "  local -a commands\n"
      "  commands=(\n";
  for (const CommandEntry& command : catalogue.commands) {
    script += "    " +
              shell_quoted(command.name + ":" + zsh_text(command.description)) +
              "\n";
  }
  script +=
      "  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe command commands\n";
  for (const OptionEntry& option : catalogue.program.options) {
    script += "    _arguments " + zsh_argument(option) + "\n";
  }
  script +=
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n";
  for (const CommandEntry& command : catalogue.commands) {
    script += "    " + command.name + ")\n      _arguments";
    for (const OptionEntry& option : command.options)
      script += " \\\n        " + zsh_argument(option);
    script += " ;;\n";
  }
  return script + "  esac\n}\n_relata \"$@\"\n";
}

std::string fish_completion(const Catalogue& catalogue) {
  std::string script =
      "# Completion of relata for fish; made by the program itself.\n";
  for (const OptionEntry& option : catalogue.program.options)
    script += fish_option("__fish_use_subcommand", option);
  for (const CommandEntry& command : catalogue.commands) {
    script += "complete -c relata -n __fish_use_subcommand -a " + command.name +
              " -d " + fish_quoted(command.description) + "\n";
    const std::string here =
        "'__fish_seen_subcommand_from " + command.name + "'";
    for (const OptionEntry& option : command.options) {
      if (!option.is_argument()) {
        script += fish_option(here, option);
      } else if (!option.choices.empty()) {
        script += "complete -c relata -n " + here + " -a " +
                  fish_quoted(joined(option.choices)) + "\n";
      }
    }
  }
  return script;
}

}  // namespace relata::cli
