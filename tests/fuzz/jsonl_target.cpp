#include "read/json_lines.h"
#include "valid_article.h"

namespace relata::fuzz {
namespace {

const Target kJsonLines("jsonl", [](std::string_view bytes) {
  const auto article =
      read::json_article("a.jsonl:1", bytes, [](const Error& error) {
        require(!error.message.empty(), "an error says nothing");
      });
  if (article) require_valid(*article);
});

}  // namespace
}  // namespace relata::fuzz
