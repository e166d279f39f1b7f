#include "core/tables.h"
#include "view/view.h"

namespace relata::view {

std::string explorer(std::string_view json) {
  constexpr std::string_view mark = ">DATA</script>";
  const std::string_view page = table("explorer.html");
  const auto place = page.find(mark) + 1;
  std::string filled(page.substr(0, place));
  filled.reserve(page.size() + json.size());
  for (const char c : json) {
    if (c == '<') {
      filled += "\\u003c";
    } else {
      filled += c;
    }
  }
  filled += page.substr(place + std::string_view("DATA").size());
  return filled;
}

}  // namespace relata::view
