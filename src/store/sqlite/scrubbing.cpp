#include "store/sqlite/scrubbing.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <mutex>
#include <vector>

namespace relata::store {
namespace {

constexpr std::size_t kFileHeader = 100;
/// The least page, and the greatest.
constexpr int kLeastPage = 512;
constexpr int kMostPage = 65'536;
/// From this page on the number of another one, with which a page that is none
/// of a b-tree begins, could be taken for a b-tree's mark.
constexpr sqlite3_int64 kUnsurePage = sqlite3_int64{2} << 24U;

std::size_t word(std::span<const unsigned char> page, std::size_t at) {
  return (std::size_t{page[at]} << 8U) | page[at + 1];
}

/// The size of the header of a b-tree's page of this mark; 0 if it is none.
std::size_t header_size(unsigned char mark) {
  constexpr unsigned char inner_index = 2;
  constexpr unsigned char inner_table = 5;
  constexpr unsigned char leaf_index = 10;
  constexpr unsigned char leaf_table = 13;
  if (mark == inner_index || mark == inner_table) return 12;
  return mark == leaf_index || mark == leaf_table ? 8 : 0;
}

/// A database file, followed in memory by the file of the VFS below.
struct ScrubbedFile {
  sqlite3_file base;

  sqlite3_file* below() { return &(this + 1)->base; }
};

sqlite3_file* below(sqlite3_file* file) {
  return reinterpret_cast<ScrubbedFile*>(file)->below();
}

int write(sqlite3_file* file, const void* bytes, int size,
          sqlite3_int64 offset) {
  sqlite3_file* to = below(file);
  const bool is_page = size >= kLeastPage && size <= kMostPage &&
                       (size & (size - 1)) == 0 && offset % size == 0 &&
                       offset / size < kUnsurePage;
  if (!is_page) return to->pMethods->xWrite(to, bytes, size, offset);
  const auto* from = static_cast<const unsigned char*>(bytes);
  thread_local std::vector<unsigned char> page;
  page.assign(from, from + size);
  scrub_page(page, offset == 0);
  return to->pMethods->xWrite(to, page.data(), size, offset);
}

int close(sqlite3_file* file) {
  return below(file)->pMethods->xClose(below(file));
}
int read(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
  return below(file)->pMethods->xRead(below(file), to, size, offset);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  return below(file)->pMethods->xTruncate(below(file), size);
}
int sync(sqlite3_file* file, int flags) {
  return below(file)->pMethods->xSync(below(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return below(file)->pMethods->xFileSize(below(file), size);
}
int lock(sqlite3_file* file, int level) {
  return below(file)->pMethods->xLock(below(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return below(file)->pMethods->xUnlock(below(file), level);
}
int is_reserved(sqlite3_file* file, int* result) {
  return below(file)->pMethods->xCheckReservedLock(below(file), result);
}
int control(sqlite3_file* file, int operation, void* argument) {
  return below(file)->pMethods->xFileControl(below(file), operation, argument);
}
int sector_size(sqlite3_file* file) {
  return below(file)->pMethods->xSectorSize(below(file));
}
int characteristics(sqlite3_file* file) {
  return below(file)->pMethods->xDeviceCharacteristics(below(file));
}
int map_shared(sqlite3_file* file, int region, int size, int extend,
               void volatile** to) {
  return below(file)->pMethods->xShmMap(below(file), region, size, extend, to);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}
void shared_barrier(sqlite3_file* file) {
  below(file)->pMethods->xShmBarrier(below(file));
}
int unmap_shared(sqlite3_file* file, int remove) {
  return below(file)->pMethods->xShmUnmap(below(file), remove);
}

constexpr sqlite3_io_methods kMethods = {
    .iVersion = 2,  // Without mapping of memory, which would pass this by.
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = file_size,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = shared_barrier,
    .xShmUnmap = unmap_shared,
    .xFetch = nullptr,
    .xUnfetch = nullptr};

sqlite3_vfs* default_vfs() {
  return sqlite3_vfs_find(nullptr);
}

int open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags,
         int* opened) {
  sqlite3_vfs* base = default_vfs();
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
    return base->xOpen(base, name, file, flags, opened);
  file->pMethods = nullptr;
  const int code = base->xOpen(base, name, below(file), flags, opened);
  // A file that did not open may be closed all the same.
  if (below(file)->pMethods != nullptr) file->pMethods = &kMethods;
  return code;
}

}  // namespace

void scrub_page(std::span<unsigned char> page, bool is_first) {
  const std::size_t at = is_first ? kFileHeader : 0;
  const std::size_t header = header_size(page[at]);
  if (header == 0) return;
  const std::size_t begin = at + header + 2 * word(page, at + 3);
  const std::size_t cells = word(page, at + 5);
  const std::size_t end = cells == 0 ? std::size_t{kMostPage} : cells;
  if (begin > end || end > page.size()) return;
  std::size_t last = end;
  std::size_t block = word(page, at + 1);
  while (block != 0) {
    if (block < last || block + 4 > page.size()) return;
    const std::size_t next = word(page, block);
    const std::size_t size = word(page, block + 2);
    if (size < 4 || block + size > page.size()) return;
    std::fill_n(page.begin() + static_cast<std::ptrdiff_t>(block + 4), size - 4,
                static_cast<unsigned char>(0));
    last = block + size;
    block = next;
  }
  std::fill(page.begin() + static_cast<std::ptrdiff_t>(begin),
            page.begin() + static_cast<std::ptrdiff_t>(end),
            static_cast<unsigned char>(0));
}

const char* scrubbing_vfs() {
  static constexpr const char* name = "relata-scrubbing";
  static sqlite3_vfs vfs;
  static std::once_flag is_registered;
  std::call_once(is_registered, [] {
    sqlite3_initialize();
    vfs = *default_vfs();
    vfs.pNext = nullptr;
    vfs.zName = name;
    vfs.szOsFile += static_cast<int>(sizeof(ScrubbedFile));
    vfs.xOpen = open;
    sqlite3_vfs_register(&vfs, 0);
  });
  return name;
}

}  // namespace relata::store
