#pragma once

#include <span>

namespace relata::store {

/// The name of a SQLite VFS like the default one, but that no byte reaches a
/// database which is not in use: where SQLite moves rows from page to page, or
/// within one, their copies stay in the gaps between cells, even with
/// secure_delete. What is deleted from a file that was only ever written by
/// this VFS is gone when the log is checkpointed. Registered when first asked
/// for.
const char* scrubbing_vfs();

/// Writes zeros over the parts of a page of a database that hold nothing: the
/// gap between its cell pointers and its cells, and its free blocks. Leaves
/// what is no page of a b-tree. `is_first`: the page begins with the file's
/// header. By https://www.sqlite.org/fileformat2.html, section 1.6.
void scrub_page(std::span<unsigned char> page, bool is_first);

}  // namespace relata::store
