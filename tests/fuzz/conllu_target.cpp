#include "read/conllu.h"
#include "valid_article.h"

namespace relata::fuzz {
namespace {

const Target kConllu("conllu", [](std::string_view bytes) {
  constexpr std::size_t kMostBytes = 1U << 20U;
  int told = 0;
  const read::Sink sink{.article =
                            [&told](Article&& article) {
                              ++told;
                              require_valid(article);
                              return Result<void>();
                            },
                        .problem = [&told](const Error&) { ++told; },
                        .note = {}};
  read::Lines lines(read::Stream::of_memory(bytes, "a.conllu"), kMostBytes);
  require(read::conllu_articles(lines, kMostBytes, sink).has_value(),
          "reading failed though the sink did not");
  require(told > 0, "nothing was read and nothing told");
});

}  // namespace
}  // namespace relata::fuzz
