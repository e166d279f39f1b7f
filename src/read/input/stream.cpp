#include "read/input/stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <cassert>
#include <utility>

namespace relata::read {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10U;

/// Packed text is a third to a twentieth of what it was. More than this is made
/// to fill memory or time.
constexpr std::uint64_t kMostRatio = 200;
constexpr std::uint64_t kLeastSuspect = std::uint64_t{64} << 20U;

constexpr const char* kStandardInput = "-";
constexpr std::string_view kGzip = ".gz";

/// A way to pack one file that libarchive unpacks.
struct Packing {
  std::string_view suffix;
  std::string_view name;
  int (*support)(archive*);
};
constexpr Packing kPackings[] = {
    {".zst", "zstd", archive_read_support_filter_zstd},
    {".xz", "xz", archive_read_support_filter_xz}};

Error bad(const std::string& name, const std::string& why) {
  return fail(Error::Kind::kBadInput, name + ": " + why);
}

std::string complaint(archive* reader) {
  const char* text = archive_error_string(reader);
  return text == nullptr ? "cannot be read" : text;
}

}  // namespace

struct Stream::Archive {
  Archive() : reader(archive_read_new()) {
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() { archive_read_free(reader); }

  /// Goes to the data of the one file in it. `packing` is what its name
  /// promises, or null.
  Result<void> begin(const std::string& name, const Packing* packing) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF) {
      is_at_end = true;
    } else if (status < ARCHIVE_WARN) {
      return bad(name, complaint(reader));
    }
    const bool is_packed = archive_filter_count(reader) > 1;
    if (packing != nullptr && !is_packed) {
      return bad(name, "is not " + std::string(packing->name) + " data");
    }
    return {};
  }

  archive* reader;
  bool is_at_end = false;
};

Stream::Stream(std::string name, std::unique_ptr<Archive> archive)
    : name_(std::move(name)), archive_(std::move(archive)) {}
Stream::Stream(Stream&& other) noexcept = default;
Stream& Stream::operator=(Stream&& other) noexcept = default;
Stream::~Stream() = default;

Result<Stream> Stream::of_file(const std::string& path) {
  auto source = std::make_unique<Archive>();
  const Packing* packing = nullptr;
  for (const Packing& candidate : kPackings) {
    if (path.ends_with(candidate.suffix)) packing = &candidate;
  }
  if (packing != nullptr) packing->support(source->reader);
  if (archive_read_open_filename(source->reader, path.c_str(), kBlockBytes) !=
      ARCHIVE_OK) {
    return bad(path, complaint(source->reader));
  }
  if (auto begun = source->begin(path, packing); !begun) return begun.error();
  Stream stream(path, std::move(source));
  if (path.ends_with(kGzip)) stream.gunzip_.emplace(path);
  return stream;
}

Result<Stream> Stream::of_standard_input() {
  auto source = std::make_unique<Archive>();
  for (const Packing& packing : kPackings)
    packing.support(source->reader);
  if (archive_read_open_fd(source->reader, 0, kBlockBytes) != ARCHIVE_OK) {
    return bad(kStandardInput, complaint(source->reader));
  }
  if (auto begun = source->begin(kStandardInput, nullptr); !begun)
    return begun.error();
  return Stream(kStandardInput, std::move(source));
}

Stream Stream::of_memory(std::string_view bytes, std::string name) {
  Stream stream(std::move(name), nullptr);
  stream.memory_ = bytes;
  return stream;
}

Result<void> Stream::check_ratio() {
  const auto packed = archive_filter_bytes(archive_->reader, -1);
  if (given_ < kLeastSuspect || packed <= 0) return {};
  if (given_ / kMostRatio <= static_cast<std::uint64_t>(packed)) return {};
  archive_->is_at_end = true;
  return bad(name_, "unpacks to more than " + std::to_string(kMostRatio) +
                        " times its size");
}

/// Some more bytes of the archive.
Result<std::string_view> Stream::next_block() {
  while (!archive_->is_at_end) {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status =
        archive_read_data_block(archive_->reader, &block, &size, &offset);
    if (status == ARCHIVE_EOF) {
      archive_->is_at_end = true;
    } else if (status < ARCHIVE_WARN) {
      archive_->is_at_end = true;
      return bad(name_, complaint(archive_->reader));
    } else if (size > 0) {
      return std::string_view(static_cast<const char*>(block), size);
    }
  }
  return std::string_view();
}

Result<std::string_view> Stream::next() {
  if (archive_ == nullptr) {
    const std::string_view block = memory_.substr(0, kBlockBytes);
    memory_.remove_prefix(block.size());
    return block;
  }
  const bool is_first = given_ == 0;
  std::string_view first;
  if (is_first && !gunzip_ && name_ == kStandardInput) {
    auto block = next_block();
    if (!block || !Gunzip::is_gzip(*block)) {
      given_ = block ? block->size() : 0;
      return block;
    }
    first = *block;
    gunzip_.emplace(name_);
  }
  const auto source = [&]() -> Result<std::string_view> {
    return first.empty() ? next_block() : std::exchange(first, {});
  };
  auto block = gunzip_ ? gunzip_->next(source) : next_block();
  if (!block) return block;
  given_ += block->size();
  if (auto done = check_ratio(); !done) return done.error();
  return block;
}

}  // namespace relata::read
