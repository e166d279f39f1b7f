#include "analyze/tagging/models.h"

#include <string_view>

#include "model/kernels/kernels.h"

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

/// The kernels `name`, or the fastest.
Result<const model::Kernels*> choose_kernels(std::string_view name) {
  if (name.empty()) return model::supported_kernels().front();
  if (const auto* const found = model::kernels_named(name)) return found;
  std::string known;
  for (const model::Kernels* const set : model::supported_kernels()) {
    if (!known.empty()) known += ", ";
    known += set->name;
  }
  return fail(Error::Kind::kUsage, "no kernels \"" + std::string(name) +
                                       "\" on this processor; it has " + known);
}

}  // namespace

Models::Models(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;
Models::~Models() = default;

const std::string& Models::version() const {
  return parts_->version;
}

std::string_view Models::kernels() const {
  return parts_->network.kernels().name;
}

Result<ModelName> model_name(const std::string& path) {
  const auto container = model::Container::open(path);
  if (!container) return container.error();
  return ModelName{info(*container, "name"), info(*container, "version"),
                   container->checksum()};
}

Result<Models> load(const std::string& path, std::string_view kernels) {
  const auto chosen = choose_kernels(kernels);
  if (!chosen) return chosen.error();
  auto container = model::Container::open(path);
  if (!container) return container.error();
  auto network = model::Network::load(*container, **chosen);
  if (!network) return network.error();
  auto boundaries = BoundaryModel::load(*container);
  if (!boundaries) return boundaries.error();
  auto vocabulary = Vocabulary::load(*container, *network);
  if (!vocabulary) return vocabulary.error();
  auto lemmas = Lemmatizer::load(*container);
  if (!lemmas) return lemmas.error();
  auto rankers = model::Rankers::load(*container, network->context_width());
  if (!rankers) return rankers.error();
  auto parts = std::make_unique<Models::Parts>(
      *std::move(container), *std::move(network), *std::move(boundaries));
  parts->vocabulary = *std::move(vocabulary);
  parts->lemmas = *std::move(lemmas);
  parts->rankers = *std::move(rankers);
  parts->version = info(parts->container, "version");
  return Models(std::move(parts));
}

}  // namespace relata::analyze
