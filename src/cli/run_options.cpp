#include "cli/run_options.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/cli.h"

namespace relata::cli {

BuildOptions RunOptions::build() const {
  BuildOptions options;
  options.read.form = read::parse_form(from);
  options.threads = threads != 0
                        ? threads
                        : std::max(std::thread::hardware_concurrency(), 1U);
  return options;
}

void add_quiet(CLI::App& command, bool& quiet) {
  command.add_flag("-q,--quiet", quiet, "Tell only problems");
}

void add_run_options(CLI::App& command, RunOptions& options) {
  command
      .add_option("input", options.inputs,
                  "Files and folders: .txt .md .html .jsonl .conllu, also .gz "
                  ".zst .xz; - is standard input")
      ->required()
      ->option_text("INPUT...");
  command
      .add_option("--from", options.from,
                  "Form of the input (default: by the file's name)")
      ->check(
          CLI::IsMember({"text", "html", "jsonl", "conllu", "lines", "tokens"}))
      ->option_text("text|html|jsonl|conllu|lines|tokens");
  add_reading_options(command, options);
}

void add_reading_options(CLI::App& command, RunOptions& options) {
  command
      .add_option("--model", options.model,
                  "Model file, or the name of one beside the default")
      ->option_text("FILE|NAME");
  command
      .add_option("--threads", options.threads,
                  "How many (default: one a processor)")
      ->check(CLI::Range(1U, 256U))
      ->option_text("N");
  add_quiet(command, options.quiet);
}

Listener listener(bool quiet, int& status) {
  Listener listener;
  listener.problem = [&status](const Error& error) {
    status = std::max(status, report(error));
  };
  listener.note = [quiet](const std::string& note) {
    if (!quiet) std::cerr << "relata: " << printable(note) << '\n';
  };
  if (!quiet && isatty(STDERR_FILENO) == 1) {
    using Clock = std::chrono::steady_clock;
    listener.progress = [begin = Clock::now()](std::size_t articles) {
      const std::chrono::duration<double> spent = Clock::now() - begin;
      const double rate =
          static_cast<double>(articles) / std::max(spent.count(), 1e-3);
      std::cerr << "relata: " << articles << " articles, "
                << static_cast<std::size_t>(rate) << " a second\n";
    };
  }
  return listener;
}

}  // namespace relata::cli
