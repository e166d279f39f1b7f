#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace relata::model {

/// The outputs of linear layers and the lengths of float rows are padded to
/// multiples of this, so that kernels need no tails.
inline constexpr std::size_t kPanel = 16;

/// `size` rounded up to a multiple of `unit`.
constexpr std::size_t padded(std::size_t size, std::size_t unit = kPanel) {
  return (size + unit - 1) / unit * unit;
}

/// A linear layer in int8 as a kernel wants it. The vectors have `out` numbers.
struct PackedLinear {
  const std::byte* weights = nullptr;  ///< From Kernels::pack.
  const float* scale = nullptr;        ///< Of each output's weights.
  const float* bias = nullptr;
  const std::int32_t* offset = nullptr;  ///< 64 * the sum of its weights.
  std::size_t in = 0;
  std::size_t out = 0;  ///< A multiple of kPanel.
};

/// Activations, quantised row by row (FORMAT.md, "Linear layers in int8").
struct QuantisedRows {
  std::byte* values = nullptr;
  float* units = nullptr;  ///< Of each row: what one step is worth.
  std::size_t stride = 0;  ///< Bytes from row to row.
};

/// The arithmetic of the network for one instruction set. Every set gives the
/// same bits: integer sums are exact, float operations are not fused, and sums
/// of floats have one order. Sizes are multiples of kPanel where not said
/// otherwise; `in` of a layer can be any number.
struct Kernels {
  std::string_view name;

  /// The bytes of packed weights, and of one quantised row.
  std::size_t (*packed_size)(std::size_t in, std::size_t out);
  std::size_t (*row_size)(std::size_t in);

  /// Lays weights [out, in], row-major, out as `linear` wants them.
  void (*pack)(const std::int8_t* weights, std::size_t in, std::size_t out,
               std::byte* packed);

  /// Quantises `size` (any number) floats into a row of row_size(size) bytes.
  void (*quantise)(const float* x, std::size_t size, std::byte* row,
                   float* unit);

  /// y[r] = layer(rows[r]), r < count; y has `stride` floats a row.
  void (*linear)(const PackedLinear& layer, const QuantisedRows& rows,
                 std::size_t count, float* y, std::size_t stride);

  /// x = x > 0 ? x : 0.1 x
  void (*leaky)(float* x, std::size_t size);

  /// y = leaky(a + b)
  void (*add_leaky)(const float* a, const float* b, float* y, std::size_t size);

  /// y = x + LayerNorm(max(z[i], z[size + i])); `norm` is size gains, then size
  /// shifts.
  void (*maxout_norm)(const float* z, const float* norm, const float* x,
                      float* y, std::size_t size);

  /// x = exp(x - peak)
  void (*exponential)(float* x, float peak, std::size_t size);

  /// y += factor * x
  void (*add_scaled)(const float* x, float factor, float* y, std::size_t size);

  /// One step of an LSTM of `size` cells: the gates i, f, g, o are blocks of
  /// a + b; replaces `cell` and `hidden`.
  void (*lstm_step)(const float* a, const float* b, float* cell, float* hidden,
                    std::size_t size);

  /// y[j] = sum over i < rows (any number) of x[i] * columns[i * size + j], in
  /// the order of i.
  void (*products)(const float* x, const float* columns, std::size_t rows,
                   float* y, std::size_t size);

  /// The first of the largest of `size` floats, at least one; 0 if none of
  /// them is a number.
  std::size_t (*peak_index)(const float* x, std::size_t size);
};

/// The kernels that this processor can run, the fastest first, the portable
/// ones last.
std::span<const Kernels* const> supported_kernels();

/// The supported kernels of this name; nullptr if there are none.
const Kernels* kernels_named(std::string_view name);

}  // namespace relata::model
