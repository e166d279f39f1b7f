#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace relata::read {

/// `bytes` packed in the way that `suffix` names: .gz, .zst or .xz.
inline std::string pack(const std::string& bytes, const std::string& suffix) {
  archive* writer = archive_write_new();
  archive_write_set_format_raw(writer);
  if (suffix == ".gz") archive_write_add_filter_gzip(writer);
  if (suffix == ".zst") archive_write_add_filter_zstd(writer);
  if (suffix == ".xz") archive_write_add_filter_xz(writer);
  std::vector<char> packed(bytes.size() * 2 + 65536);
  std::size_t used = 0;
  archive_write_open_memory(writer, packed.data(), packed.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(writer, entry);
  EXPECT_EQ(archive_write_data(writer, bytes.data(), bytes.size()),
            static_cast<la_ssize_t>(bytes.size()));
  archive_entry_free(entry);
  archive_write_free(writer);
  return {packed.data(), used};
}

/// A folder that is gone when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name =
        (std::filesystem::temp_directory_path() / "relata-XXXXXX").string();
    EXPECT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(folder_); }

  /// The path of the folder, or of `name` in it.
  std::string path() const { return folder_.string(); }
  std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }

  /// Writes a file, packed if `suffix` says so, and gives its path.
  std::string write(const std::string& name, const std::string& bytes,
                    const std::string& suffix = "") const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary)
        << (suffix.empty() ? bytes : pack(bytes, suffix));
    return path(name);
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace relata::read
