#pragma once

#include <cstddef>
#include <vector>

#include "analyze/segment/characters.h"

namespace relata::analyze {

/// The characters [begin, end) of an address.
struct AddressSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The web addresses ("http://a.org/b?c=1", "www.a.org"), mail addresses
/// ("a.b@c.org") and names of files ("plan-2.pdf") among the characters [begin,
/// end), which hold no blank, from left to right. Marks that end a clause or a
/// bracket behind an address are no part of it. Linear.
std::vector<AddressSpan> addresses(const Characters& text, std::size_t begin,
                                   std::size_t end);

/// Whether `text` is the name of a file.
bool is_file_name(const Characters& text);

}  // namespace relata::analyze
