#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <string>

#include "core/result.h"

namespace relata::cli {

/// A file that a command writes, whole or not at all: it gets its name when
/// keep() is called. A link is followed, and what it leads to is written; a
/// pipe or a device (/dev/stdout) is written at once.
class OutputFile {
 public:
  /// Fails with kUsage where `path` is the file of `graph`, or a journal beside
  /// it; with kIo for a folder or where nothing can be written.
  static Result<OutputFile> create(const std::string& path,
                                   const std::string& graph);

  OutputFile(OutputFile&&) noexcept;
  OutputFile& operator=(OutputFile&&) noexcept;
  ~OutputFile();  ///< Removes what was not kept.

  std::ostream& stream();

  /// Gives the file its name. Fails with kIo where anything was not written.
  Result<void> keep();

 private:
  struct Writing;
  explicit OutputFile(std::unique_ptr<Writing> writing);

  std::unique_ptr<Writing> writing_;
};

/// Writes `path` as an OutputFile. What `content` fails with names the path.
Result<void> write_file(
    const std::string& path, const std::string& graph,
    const std::function<Result<void>(std::ostream&)>& content);

}  // namespace relata::cli
