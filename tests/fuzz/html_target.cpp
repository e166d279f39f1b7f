#include "read/html/html.h"
#include "valid_article.h"

namespace relata::fuzz {
namespace {

const Target kHtml("html", [](std::string_view bytes) {
  const auto article = read::html_article("a.html", bytes);
  if (article) require_valid(*article);
});

}  // namespace
}  // namespace relata::fuzz
