#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ext/stdio_filebuf.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

namespace relata::cli {
namespace {

using Status = struct stat;

Error failed(const std::string& path, int reason) {
  return fail(Error::Kind::kIo, path + ": cannot be written: " +
                                    std::generic_category().message(reason));
}

/// What `path` leads to; nothing where there is no such file.
std::optional<Status> status_of(const std::string& path) {
  Status status{};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

bool is_of_graph(const Status& status, const std::string& graph) {
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
    const auto other = status_of(graph + ending);
    if (other && other->st_dev == status.st_dev &&
        other->st_ino == status.st_ino) {
      return true;
    }
  }
  return false;
}

/// Where the links of `path` lead in the end, whether or not a file is there.
std::string behind_links(const std::string& path) {
  namespace fs = std::filesystem;
  fs::path place = path;
  constexpr int most_links = 40;  // As Linux has it.
  std::error_code problem;
  for (int i = 0; i < most_links && fs::is_symlink(place, problem); ++i) {
    const fs::path target = fs::read_symlink(place, problem);
    if (problem) break;
    place = place.parent_path() / target;  // An absolute target replaces it.
  }
  return place.string();
}

/// The rights of a file that a shell makes.
mode_t usual_rights() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

struct OutputFile::Writing {
  std::string path;        ///< As the user calls it.
  std::string target;      ///< Behind its links.
  std::string unfinished;  ///< Empty: written in place.
  bool is_shared = false;  ///< The target has other names, hard links.
  std::unique_ptr<__gnu_cxx::stdio_filebuf<char>> buffer;
  std::ostream stream{nullptr};

  ~Writing() {
    if (!unfinished.empty()) std::remove(unfinished.c_str());
  }

  void begin(int file) {
    buffer = std::make_unique<__gnu_cxx::stdio_filebuf<char>>(
        file, std::ios::out | std::ios::binary);
    stream.rdbuf(buffer.get());
  }

  /// Gives what was written to all names of the target.
  bool copy() const {
    std::ifstream from(unfinished, std::ios::binary);
    std::ofstream to(target, std::ios::binary);
    if (from.peek() != std::ifstream::traits_type::eof()) to << from.rdbuf();
    to.close();
    return to.good();
  }
};

OutputFile::OutputFile(std::unique_ptr<Writing> writing)
    : writing_(std::move(writing)) {}
OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile& OutputFile::operator=(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

Result<OutputFile> OutputFile::create(const std::string& path,
                                      const std::string& graph) {
  auto writing = std::make_unique<Writing>();
  writing->path = path;
  writing->target = behind_links(path);
  const auto status = status_of(path);
  if (status && is_of_graph(*status, graph)) {
    return fail(Error::Kind::kUsage,
                path + " is the graph itself: -o names another file");
  }
  if (status && S_ISDIR(status->st_mode)) return failed(path, EISDIR);
  if (status && !S_ISREG(status->st_mode)) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return failed(path, errno);
    writing->begin(file);
    return OutputFile(std::move(writing));
  }
  // A name that nobody can have laid a link under: mkstemps fills the X in.
  std::string unfinished = writing->target + ".XXXXXX.part";
  const int file = ::mkstemps(unfinished.data(), 5);
  if (file < 0) return failed(path, errno);
  writing->unfinished = unfinished;
  writing->is_shared = status && status->st_nlink > 1;
  const mode_t rights = status ? status->st_mode & 07777U : usual_rights();
  writing->begin(file);
  if (::fchmod(file, rights) != 0) return failed(path, errno);
  return OutputFile(std::move(writing));
}

std::ostream& OutputFile::stream() {
  return writing_->stream;
}

Result<void> OutputFile::keep() {
  Writing& writing = *writing_;
  const bool is_whole = writing.stream.good();
  const bool is_closed = writing.buffer->close() != nullptr;
  if (!is_whole || !is_closed) return failed(writing.path, EIO);
  if (writing.unfinished.empty()) return {};
  if (writing.is_shared) {
    if (!writing.copy()) return failed(writing.path, EIO);
    return {};
  }
  if (std::rename(writing.unfinished.c_str(), writing.target.c_str()) != 0) {
    return failed(writing.path, errno);
  }
  writing.unfinished.clear();
  return {};
}

Result<void> write_file(
    const std::string& path, const std::string& graph,
    const std::function<Result<void>(std::ostream&)>& content) {
  auto file = OutputFile::create(path, graph);
  if (!file) return file.error();
  if (auto done = content(file->stream()); !done) {
    return fail(done.error().kind, path + ": " + done.error().message);
  }
  return file->keep();
}

}  // namespace relata::cli
