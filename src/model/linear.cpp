#include "model/linear.h"

namespace relata::model {
namespace {

/// Above it the sums of a layer could leave 32 bits.
constexpr std::size_t kLargest = 1U << 16U;

}  // namespace

Result<Linear> Linear::load(const Container& container, const std::string& name,
                            Shape shape, const Kernels& kernels,
                            OutputOrder order) {
  const auto weights = container.int8(name + ".weight", {shape.out, shape.in});
  if (!weights) return weights.error();
  const Array& array = *container.find(name + ".weight");
  Linear layer;
  layer.out_ = array.dims[0];
  layer.in_ = array.dims[1];
  if (layer.in_ == 0 || layer.out_ == 0 || layer.in_ > kLargest ||
      layer.out_ > kLargest) {
    return fail(Error::Kind::kBadModel,
                container.name() + ": layer " + name + " has a bad size");
  }
  const auto scale = container.float32(name + ".scale", {layer.out_});
  if (!scale) return scale.error();
  const auto bias = container.float32(name + ".bias", {layer.out_});
  if (!bias) return bias.error();

  const std::size_t width = padded(layer.out_);
  std::vector<std::int8_t> ordered(width * layer.in_);
  layer.scale_.resize(width);
  layer.bias_.resize(width);
  layer.offset_.resize(width);
  for (std::size_t o = 0; o < layer.out_; ++o) {
    const std::size_t place =
        order == OutputOrder::kPlain ? o : o / 2 + o % 2 * (layer.out_ / 2);
    layer.scale_[place] = (*scale)[o];
    layer.bias_[place] = (*bias)[o];
    for (std::size_t i = 0; i < layer.in_; ++i) {
      const std::int8_t weight = (*weights)[o * layer.in_ + i];
      ordered[place * layer.in_ + i] = weight;
      layer.offset_[place] += 64 * weight;
    }
  }
  layer.weights_.resize(kernels.packed_size(layer.in_, width));
  kernels.pack(ordered.data(), layer.in_, width, layer.weights_.data());
  return layer;
}

void Linear::apply(const Kernels& kernels, const QuantisedRows& rows,
                   std::size_t count, float* y, std::size_t stride) const {
  const PackedLinear packed{.weights = weights_.data(),
                            .scale = scale_.data(),
                            .bias = bias_.data(),
                            .offset = offset_.data(),
                            .in = in_,
                            .out = scale_.size()};
  kernels.linear(packed, rows, count, y, stride);
}

}  // namespace relata::model
