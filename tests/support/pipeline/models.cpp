#include "support/pipeline/models.h"

#include <stdexcept>

namespace relata::support {

const analyze::Models& shipped_models() {
  static const analyze::Models models = [] {
    auto loaded = analyze::load(RELATA_SOURCE_DIR "/models/relata.model");
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return *std::move(loaded);
  }();
  return models;
}

}  // namespace relata::support
