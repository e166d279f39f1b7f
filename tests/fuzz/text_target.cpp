#include "read/text/plain.h"
#include "valid_article.h"

namespace relata::fuzz {
namespace {

const Target kText("text", [](std::string_view bytes) {
  for (const auto markup : {read::Markup::kPlain, read::Markup::kMarkdown}) {
    const auto article =
        read::plain_article("a.txt", std::string(bytes), markup);
    if (!article) continue;
    require_valid(*article);
    require(bytes.ends_with(article->text), "the text has other bytes");
  }
  for (const auto cutting : {read::Cutting::kLines, read::Cutting::kTokens}) {
    const auto article =
        read::line_article("a.txt", std::string(bytes), cutting);
    if (article) require_valid(*article);
  }
});

}  // namespace
}  // namespace relata::fuzz
