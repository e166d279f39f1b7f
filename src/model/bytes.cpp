#include "model/bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <system_error>

namespace relata::model {
namespace {

constexpr std::align_val_t kCopyAlignment{64};

Error cannot_read(const std::string& path, int reason) {
  return fail(Error::Kind::kBadModel,
              path + ": cannot read the model: " +
                  std::generic_category().message(reason));
}

}  // namespace

Result<std::unique_ptr<Bytes>> Bytes::map(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return cannot_read(path, errno);
  struct stat status {};
  if (::fstat(file, &status) != 0) {
    const int reason = errno;
    ::close(file);
    return cannot_read(path, reason);
  }
  if (!S_ISREG(status.st_mode) || status.st_size == 0) {
    ::close(file);
    return fail(Error::Kind::kBadModel, path + ": not a model file");
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  const int reason = errno;
  ::close(file);
  if (data == MAP_FAILED) return cannot_read(path, reason);
  return std::unique_ptr<Bytes>(
      new Bytes(static_cast<char*>(data), size, Owner::kMap));
}

std::unique_ptr<Bytes> Bytes::copy(std::string_view bytes) {
  auto* const data = static_cast<char*>(
      ::operator new(std::max<std::size_t>(bytes.size(), 1), kCopyAlignment));
  std::copy(bytes.begin(), bytes.end(), data);
  return std::unique_ptr<Bytes>(new Bytes(data, bytes.size(), Owner::kHeap));
}

Bytes::~Bytes() {
  if (owner_ == Owner::kMap) {
    ::munmap(data_, size_);
  } else {
    ::operator delete(data_, kCopyAlignment);
  }
}

}  // namespace relata::model
