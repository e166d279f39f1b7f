#include "read/input/walk.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <system_error>
#include <vector>

#include "read/checks.h"
#include "text/fold.h"

namespace relata::read {
namespace {

namespace fs = std::filesystem;

struct Suffix {
  std::string_view suffix;
  Form form;
};
constexpr std::array<Suffix, 7> kSuffixes = {{{".txt", Form::kText},
                                              {".md", Form::kText},
                                              {".html", Form::kHtml},
                                              {".htm", Form::kHtml},
                                              {".xhtml", Form::kHtml},
                                              {".jsonl", Form::kJsonLines},
                                              {".conllu", Form::kConllu}}};

/// `name` in lower case, without the ending of a packed file.
std::string unpacked(std::string_view name) {
  std::string lower = text::lower(name);
  for (const std::string_view packed : {".gz", ".zst", ".xz"}) {
    if (lower.ends_with(packed)) {
      lower.resize(lower.size() - packed.size());
      break;
    }
  }
  return lower;
}

/// The entries of `folder` that are not hidden, by name.
Result<std::vector<fs::directory_entry>> entries(const fs::path& folder) {
  std::vector<fs::directory_entry> result;
  std::error_code error;
  fs::directory_iterator it(folder, error);
  for (; !error && it != fs::directory_iterator(); it.increment(error)) {
    if (!it->path().filename().string().starts_with('.')) {
      result.push_back(*it);
    }
  }
  if (error) {
    return bad_input(folder.string(), "cannot be listed: " + error.message());
  }
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return a.path().native() < b.path().native();
  });
  return result;
}

/// What is below a folder.
struct Below {
  std::vector<std::string> files;
  std::size_t others = 0;  ///< Pipes, devices, links to them or to nothing.
};

/// The files below one folder, found with an explicit stack, so that no depth
/// of folders exhausts the program's.
Below files(const std::string& top, const Sink& sink) {
  Below result;
  std::vector<fs::path> folders = {top};
  while (!folders.empty()) {
    const fs::path folder = folders.back();
    folders.pop_back();
    const auto found = entries(folder);
    if (!found) {
      sink.problem(found.error());
      continue;
    }
    for (const fs::directory_entry& entry : *found) {
      std::error_code error;
      if (entry.is_directory(error)) {
        if (!entry.is_symlink(error)) folders.push_back(entry.path());
      } else if (entry.is_regular_file(error)) {
        result.files.push_back(entry.path().string());
      } else {
        ++result.others;
      }
    }
  }
  std::sort(result.files.begin(), result.files.end());
  return result;
}

}  // namespace

std::optional<Form> form_of_name(std::string_view name) {
  const std::string lower = unpacked(name);
  for (const Suffix& row : kSuffixes) {
    if (lower.ends_with(row.suffix)) return row.form;
  }
  return std::nullopt;
}

bool is_markdown(std::string_view name) {
  return unpacked(name).ends_with(".md");
}

Result<void> walk(const std::string& folder, const Sink& sink,
                  const std::function<Result<void>(const std::string&)>& read) {
  std::size_t skipped = 0;
  std::size_t known = 0;
  const Below below = files(folder, sink);
  for (const std::string& path : below.files) {
    if (!form_of_name(path)) {
      ++skipped;
      continue;
    }
    ++known;
    auto done = read(path);
    if (!done) return done;
  }
  if (skipped > 0 && sink.note) {
    sink.note(
        folder + ": skipped " + std::to_string(skipped) +
        (skipped == 1 ? " file" : " files") +
        " that are not .txt .md .html .htm .jsonl .conllu, packed or not");
  }
  if (below.others > 0 && sink.note) {
    sink.note(folder + ": skipped " + std::to_string(below.others) +
              " that are no files: pipes, devices, links to them or to "
              "nothing");
  }
  if (known == 0) {
    sink.problem(bad_input(folder, "holds no file that can be read"));
  }
  return {};
}

}  // namespace relata::read
