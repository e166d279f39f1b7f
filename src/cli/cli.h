#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analyze/analyze.h"
#include "core/result.h"

namespace relata::cli {

/// What a shell learns from a run. Several troubles in one run give the
/// greatest of their statuses.
enum ExitStatus : int {
  kDone = 0,
  kNothingFound = 1,
  kUsage = 2,
  kBadInput = 3,  ///< The other articles are done all the same.
  kBadGraph = 4,  ///< Or a bad model, or a disk that failed.
};

/// Each command of the program adds itself to `app`; when it is called it runs
/// and leaves its exit status in `status`. One file a command.
void add_build(CLI::App& app, int& status);
void add_merge(CLI::App& app, int& status);
void add_remove(CLI::App& app, int& status);
void add_extract(CLI::App& app, int& status);
void add_analyze(CLI::App& app, int& status);
void add_export(CLI::App& app, int& status);
void add_view(CLI::App& app, int& status);
void add_stories(CLI::App& app, int& status);
void add_timeline(CLI::App& app, int& status);
void add_diff(CLI::App& app, int& status);
void add_render(CLI::App& app, int& status);
void add_query(CLI::App& app, int& status);
void add_show(CLI::App& app, int& status);
void add_why(CLI::App& app, int& status);
void add_path(CLI::App& app, int& status);
void add_list(CLI::App& app, int& status);
void add_search(CLI::App& app, int& status);
void add_check(CLI::App& app, int& status);
void add_stats(CLI::App& app, int& status);
void add_link(CLI::App& app, int& status);
void add_unlink(CLI::App& app, int& status);
void add_review(CLI::App& app, int& status);
void add_doctor(CLI::App& app, int& status);
void add_upgrade(CLI::App& app, int& status);
void add_step(CLI::App& app, int& status);

/// `relata generate FOLDER`, which builds use: man pages and completions of all
/// that `app` has when it is called.
void add_generate(CLI::App& app, int& status);

/// The examples of a command, which end its help: lines of schema/examples.tsv.
std::string examples_text(const std::string& command);
void add_serve(CLI::App& app, int& status);

/// Writes "relata: MESSAGE" to stderr, cut where it is as long as no sensible
/// one, and gives the exit status for it.
int report(const Error& error);

/// The model file: `given`, a path (with "/" or ".model") or the NAME of a
/// models/NAME.model; if empty the environment's RELATA_MODEL, likewise; else
/// models/relata.model. The folder models is where the program was installed,
/// or beside it in a build tree.
std::string model_path(const std::string& given);

/// Loads model_path(given), for the kernels that the environment's
/// RELATA_KERNELS names, if any.
Result<analyze::Models> load_models(const std::string& given);

/// "492259f0a63f89c0": all 16 digits.
std::string hexadecimal(std::uint64_t number);

/// What --version tells: the program, and its model.
std::string version_text();

/// What a build without npm's part leaves out.
inline constexpr const char* kSimpleDrawing =
    "the page has the simple drawing: this program was built without "
    "Cytoscape.js (-D RELATA_EXPLORER=ON)";

/// Flushes stdout; kDone, or reports that it could not be written.
int flush_output();

/// `text` for a line on a terminal: control characters and those that turn the
/// direction of writing as \xNN or \uNNNN, line breaks and tabs as blanks.
std::string printable(std::string_view text);

/// The first `most` bytes of `text`, up to a whole character, and "..." if
/// there are more.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace relata::cli
