#include "nodes.h"

#include <cstdint>
#include <vector>

namespace relata::fit {
namespace {

void write_nodes(const Document& document, const std::vector<float>& nodes,
                 std::FILE* file) {
  std::size_t count = 0;
  for (const Sentence& sentence : document.sentences)
    count += sentence.tokens.size();
  const std::size_t width = count == 0 ? 0 : nodes.size() / count;
  std::fprintf(file, "%s\t%zu\t%zu\n", document.article.id.c_str(), count,
               width);
  const float* at = nodes.data();
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      const std::uint32_t place[] = {static_cast<std::uint32_t>(sentence.field),
                                     token.span.begin};
      std::fwrite(place, sizeof place, 1, file);
      std::fwrite(at, sizeof *at, width, file);
      at += width;
    }
  }
}

}  // namespace

Document document_with_nodes(Article article, const analyze::Models& models,
                             std::FILE* file) {
  std::vector<float> nodes;
  analyze::Options options;
  if (file != nullptr) options.nodes = &nodes;
  Document made = analyze::document(std::move(article), models, options);
  if (file != nullptr) write_nodes(made, nodes, file);
  return made;
}

}  // namespace relata::fit
