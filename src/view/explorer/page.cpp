#include <ostream>

#include "core/tables.h"
#include "view/view.h"

namespace relata::view {
namespace {

constexpr std::string_view kData = ">DATA</script>";
constexpr std::string_view kReach = "connect-src 'none'";

}  // namespace

bool has_full_drawing() {
  return table("explorer.html").find("data-drawing=\"full\"") !=
         std::string_view::npos;
}

Result<void> write_explorer(const GraphView& graph, const std::string& part,
                            std::ostream& out) {
  const std::string_view page = table("explorer.html");
  const auto place = page.find(kData) + 1;
  out << page.substr(0, place);
  if (auto done = write_bundle(graph, part, out); !done) return done;
  out << page.substr(place + std::string_view("DATA").size());
  if (out) return {};
  return fail(Error::Kind::kIo, "the page cannot be written");
}

std::string served_explorer() {
  std::string page(table("explorer.html"));
  page.replace(page.find(kReach), kReach.size(), "connect-src 'self'");
  page.replace(page.find(kData) + 1, std::string_view("DATA").size(),
               R"({"api":"/api/"})");
  return page;
}

}  // namespace relata::view
