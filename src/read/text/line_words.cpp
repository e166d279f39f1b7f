#include "read/text/line_words.h"

#include <algorithm>

#include "core/tables.h"
#include "text/utf8.h"

namespace relata::read {

std::vector<std::string_view> line_words(std::string_view text) {
  auto items = cell_items(text, ' ');
  items.erase(std::remove_if(items.begin(), items.end(), text::is_blank),
              items.end());
  return items;
}

bool starts_upper(std::string_view word) {
  return !word.empty() && text::is_upper(text::decode(word, 0).value);
}

}  // namespace relata::read
