#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "analyze/tagging/label_sets.h"
#include "analyze/tagging/lemmas.h"
#include "model/container.h"
#include "model/network.h"
#include "target.h"
#include "text/hash.h"

namespace relata::fuzz {
namespace {

constexpr std::size_t kHeader = 64;

/// Runs every reader of a container over `bytes`; a sound one must give
/// scores of its own shape.
void load(std::string_view bytes) {
  const auto container = model::Container::from_bytes(bytes, "fuzz");
  if (!container) {
    require(container.error().message.starts_with("fuzz: "),
            "a message does not name the file");
    return;
  }
  const auto lemmas = analyze::Lemmatizer::load(*container);
  if (lemmas) (void)lemmas->look_up("Running", "VBG");
  const auto network =
      model::Network::load(*container, *model::supported_kernels().front());
  if (!network) return;
  const auto vocabulary = analyze::Vocabulary::load(*container, *network);
  model::Workspace workspace;
  const std::vector<std::size_t> lengths = {3, 1};
  network->begin(lengths, workspace);
  for (std::size_t s = 0; s < lengths.size(); ++s) {
    for (std::size_t t = 0; t < lengths[s]; ++t) {
      const model::WordRows rows =
          vocabulary ? vocabulary->rows("seven") : model::WordRows{};
      const std::size_t row = workspace.batch.row(s, t);
      network->embed(rows, workspace, model::Network::word(row, workspace));
    }
  }
  network->forward(workspace);
  require(network->arcs(0, workspace).rows() == 3,
          "not one row of arcs for each word");
  const std::vector<std::uint32_t> heads = {0, 1, 1};
  require(network->relations(0, heads, workspace).rows() == 3,
          "not one row of relations for each word");
}

/// A file as it is, and with its size and checksum put right, so that what
/// lies behind them is tried too.
void run(std::string_view bytes) {
  load(bytes);
  if (bytes.size() < kHeader) return;
  std::string repaired(bytes);
  const std::uint64_t size = repaired.size();
  std::memcpy(repaired.data() + 16, &size, sizeof size);
  const std::uint64_t sum =
      text::hash64(std::string_view(repaired).substr(kHeader));
  std::memcpy(repaired.data() + 24, &sum, sizeof sum);
  load(repaired);
}

const Target kTarget("model", run);

}  // namespace
}  // namespace relata::fuzz
