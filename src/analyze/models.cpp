#include "analyze/models.h"

#include <string_view>

#include "model/kernels.h"

namespace relata::analyze {
namespace {

/// The value of `key` in the list `info`, or empty.
std::string info(const model::Container& container, std::string_view key) {
  const auto lines = container.strings("info");
  if (!lines) return {};
  for (const std::string_view line : *lines) {
    const auto tab = line.find('\t');
    if (tab != std::string_view::npos && line.substr(0, tab) == key) {
      return std::string(line.substr(tab + 1));
    }
  }
  return {};
}

}  // namespace

Models::Models(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;
Models::~Models() = default;

const std::string& Models::version() const {
  return parts_->version;
}

Result<Models> load(const std::string& path) {
  auto container = model::Container::open(path);
  if (!container) return container.error();
  auto network =
      model::Network::load(*container, *model::supported_kernels().front());
  if (!network) return network.error();
  auto boundaries = BoundaryModel::load(*container);
  if (!boundaries) return boundaries.error();
  auto vocabulary = Vocabulary::load(*container, *network);
  if (!vocabulary) return vocabulary.error();
  auto lemmas = Lemmatizer::load(*container);
  if (!lemmas) return lemmas.error();
  auto parts = std::make_unique<Models::Parts>(
      *std::move(container), *std::move(network), *std::move(boundaries));
  parts->vocabulary = *std::move(vocabulary);
  parts->lemmas = *std::move(lemmas);
  parts->version = info(parts->container, "version");
  return Models(std::move(parts));
}

}  // namespace relata::analyze
