// Manual pages of all that the program offers.

#include <algorithm>
#include <cctype>

#include "cli/cli.h"
#include "cli/program/catalogue.h"

namespace relata::cli {
namespace {

/// `text` as troff shows it: '-' as it is typed, nothing taken for a request.
std::string troff(std::string_view text) {
  std::string safe;
  const bool is_request =
      !text.empty() && (text.front() == '.' || text.front() == '\'');
  if (is_request) safe = "\\&";
  for (const char c : text) {
    switch (c) {
      case '\\':
        safe += "\\e";
        break;
      case '-':
        safe += "\\-";
        break;
      case '\'':
        safe += "\\(aq";
        break;
      case '`':
        safe += "\\(ga";
        break;
      case '^':
        safe += "\\(ha";
        break;
      case '~':
        safe += "\\(ti";
        break;
      case '|':
        safe += "|\\:";  // A line may end behind it.
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string heading(const std::string& name) {
  std::string upper = name;
  std::transform(
      upper.begin(), upper.end(), upper.begin(),
      [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return ".TH \"" + troff(upper) +
         "\" 1 \"\" \"relata " RELATA_VERSION
         "\" \"Relata\"\n.ad l\n.SH NAME\n" +
         troff(name);
}

/// "\fB\-o\fR, \fB\-\-output\fR \fIFILE\fR".
std::string tag(const OptionEntry& option) {
  std::string text;
  for (const std::string& name : option.names) {
    text += (text.empty() ? "\\fB" : ", \\fB") + troff(name) + "\\fR";
  }
  if (option.value.empty()) return text;
  return text + (text.empty() ? "\\fI" : " \\fI") + troff(option.value) +
         "\\fR";
}

std::string item(const OptionEntry& option) {
  std::string text = ".TP\n" + tag(option) + "\n" + troff(option.description);
  if (option.choices.empty()) return text + "\n";
  text += "\n.br\nOne of: ";
  for (std::size_t i = 0; i < option.choices.size(); ++i) {
    text += (i == 0 ? "" : ", ") + troff(option.choices[i]);
  }
  return text + "\n";
}

/// A section for each group of options.
std::string options_of(const CommandEntry& command) {
  std::string text;
  std::string group;
  for (const bool is_argument : {true, false}) {
    for (const OptionEntry& option : command.options) {
      if (option.is_argument() != is_argument) continue;
      const std::string here = is_argument ? "Arguments" : option.group;
      if (here != group) text += ".SH \"" + troff(here) + "\"\n";
      group = here;
      text += item(option);
    }
  }
  return text;
}

std::string synopsis(const CommandEntry& command) {
  std::string text = ".SH SYNOPSIS\n\\fBrelata " + troff(command.name) + "\\fR";
  for (const OptionEntry& option : command.options) {
    const bool is_shown = option.is_required && !option.is_argument();
    if (is_shown) text += " " + tag(option);
  }
  text += " [\\fIOPTIONS\\fR]";
  for (const OptionEntry& option : command.options) {
    if (option.is_argument()) text += " " + tag(option);
  }
  return text + "\n";
}

constexpr const char* kExitStatus =
    ".SH \"EXIT STATUS\"\n"
    ".TP\n0\nDone.\n"
    ".TP\n1\nNothing was found.\n"
    ".TP\n2\nWrong usage.\n"
    ".TP\n3\nBad input; the other articles are done all the same.\n"
    ".TP\n4\nA bad graph or model, or a disk that failed.\n";

constexpr const char* kEnvironment =
    ".SH ENVIRONMENT\n"
    ".TP\n\\fBRELATA_MODEL\\fR\n"
    "Another model: its file, or the name of one beside the default.\n"
    ".TP\n\\fBRELATA_KERNELS\\fR\n"
    "Another instruction set than the fastest; all give the same output. "
    "\\fBrelata doctor\\fR lists them.\n";

}  // namespace

std::string program_page(const Catalogue& catalogue) {
  std::string page =
      heading("relata") +
      " \\- a knowledge graph from English news articles\n"
      ".SH SYNOPSIS\n\\fBrelata\\fR \\fICOMMAND\\fR "
      "[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n.SH DESCRIPTION\n" +
      troff(catalogue.program.description) +
      "\nEvery fact leads back to an article, a sentence and "
      "its bytes, and tells who claims it and whether it is "
      "denied, planned or only possible.\n.SH COMMANDS\n";
  for (const CommandEntry& command : catalogue.commands) {
    page += ".TP\n\\fBrelata\\-" + troff(command.name) + "\\fR(1)\n" +
            troff(command.description) + "\n";
  }
  page += options_of(catalogue.program) + kExitStatus + kEnvironment;
  page += ".SH \"SEE ALSO\"\n";
  for (std::size_t i = 0; i < catalogue.commands.size(); ++i) {
    page += (i == 0 ? "\\fBrelata\\-" : ",\n\\fBrelata\\-") +
            troff(catalogue.commands[i].name) + "\\fR(1)";
  }
  return page + "\n";
}

std::string command_page(const CommandEntry& command) {
  std::string brief = command.description;
  brief[0] = static_cast<char>(std::tolower(brief[0]));
  std::string page = heading("relata-" + command.name) + " \\- " +
                     troff(brief) + "\n" + synopsis(command) +
                     ".SH DESCRIPTION\n" + troff(command.description) + ".\n" +
                     options_of(command) + ".SH EXAMPLES\n";
  for (const Example& one : examples(command.name)) {
    page +=
        ".TP\n\\fB" + troff(one.line) + "\\fR\n" + troff(one.purpose) + "\n";
  }
  return page + kExitStatus + ".SH \"SEE ALSO\"\n\\fBrelata\\fR(1)\n";
}

}  // namespace relata::cli
