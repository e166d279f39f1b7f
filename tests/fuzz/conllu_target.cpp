#include "formats/conllu_read.h"
#include "read/input/lines.h"
#include "valid_article.h"

namespace relata::fuzz {
namespace {

const Target kConllu("conllu", [](std::string_view bytes) {
  constexpr std::size_t kMostBytes = 1U << 20U;
  int told = 0;
  const formats::ConlluReader::Sink sink{
      .article =
          [&told](Article&& article) {
            ++told;
            require_valid(article);
            return Result<void>();
          },
      .problem = [&told](const Error&) { ++told; }};
  read::Lines lines(read::Stream::of_memory(bytes, "a.conllu"), kMostBytes);
  formats::ConlluReader reader("a.conllu", kMostBytes, sink);
  for (auto line = lines.next(); line && *line; line = lines.next()) {
    require(reader.take((*line)->text, (*line)->number).has_value(),
            "reading failed though the sink did not");
  }
  require(reader.finish().has_value(), "the end failed");
  require(told > 0, "nothing was read and nothing told");
});

}  // namespace
}  // namespace relata::fuzz
