// A graph from what the steps of a merging on many machines have found.

#include <algorithm>
#include <filesystem>

#include "formats/formats.h"
#include "pipeline.h"

namespace relata {
namespace {

namespace fs = std::filesystem;

/// The files in `folder`, in order of name; without those that other programs
/// keep for themselves: "_SUCCESS", ".part-0.crc".
Result<std::vector<std::string>> files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code problem;
  for (fs::recursive_directory_iterator at(folder, problem), end;
       !problem && at != end; at.increment(problem)) {
    const std::string name = at->path().filename().string();
    const bool is_theirs = name.starts_with('_') || name.starts_with('.');
    if (!is_theirs && at->is_regular_file()) files.push_back(at->path());
  }
  if (problem) {
    return fail(Error::Kind::kUsage,
                folder + ": no folder of prepared lines: " + problem.message());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Gives every line of `files`; an error names its line.
Result<void> give_lines(const std::vector<std::string>& files,
                        const merge::TakePrepared& take) {
  Result<void> read;
  const auto damaged = [&read](const Error& error) {
    if (read) read = error;
  };
  const auto give = [&](std::string_view text,
                        const std::string& place) -> Result<void> {
    auto line = formats::parse_step_line(text, place);
    if (!line) return line.error();
    auto done = take(*std::move(line));
    if (done || done.error().kind != Error::Kind::kBadInput) return done;
    return fail(Error::Kind::kBadInput, place + ": " + done.error().message);
  };
  for (const std::string& file : files) {
    auto done = read::lines(file, {}, give, damaged);
    if (!done) return done;
    if (!read) return read;
  }
  return {};
}

Result<merge::Report> merge_prepared(store::Graph& graph,
                                     const std::vector<std::string>& files) {
  merge::Report report;
  const auto give = [&files](const merge::TakePrepared& take) {
    return give_lines(files, take);
  };
  const auto merger = [&](const MergeView& view,
                          const Changes::Sink& sink) -> Result<void> {
    auto done = merge::prepared_changes(view, give, sink);
    if (!done) return done.error();
    report = *std::move(done);
    return {};
  };
  if (auto done = graph.commit(merger); !done) return done.error();
  if (auto done = graph.tidy(); !done) return done.error();
  return report;
}

/// Whether nothing has been merged in `graph`, or been said of it.
Result<bool> is_fresh(const store::Graph& graph) {
  const auto counts = graph.counts();
  if (!counts) return counts.error();
  const auto corrections = graph.corrections();
  if (!corrections) return corrections.error();
  return counts->entities == 0 && corrections->empty();
}

}  // namespace

Result<BuildReport> build_prepared(store::Graph& graph,
                                   std::span<const std::string> inputs,
                                   const std::string& prepared,
                                   const Listener& listener) {
  const auto is_new = is_fresh(graph);
  if (!is_new) return is_new.error();
  if (!*is_new) {
    return fail(Error::Kind::kUsage,
                "what is prepared goes into a graph without entities and "
                "corrections; merge without --prepared");
  }
  auto files = files_in(prepared);
  if (!files) return files.error();
  return build_from_lines(
      graph, inputs, listener, 1,
      [&](store::Graph& filled) { return merge_prepared(filled, *files); });
}

}  // namespace relata
