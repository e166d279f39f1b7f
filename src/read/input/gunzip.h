#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace relata::read {

/// Unpacks gzip data (RFC 1952), joined files too, and checks their sums,
/// which libarchive does not.
class Gunzip {
 public:
  /// Gives some more packed bytes, valid until the next call; empty at the end.
  using Source = std::function<Result<std::string_view>()>;

  explicit Gunzip(std::string name);
  Gunzip(Gunzip&&) noexcept;
  Gunzip& operator=(Gunzip&&) noexcept;
  ~Gunzip();

  /// Whether `bytes` begin as gzip data do.
  static bool is_gzip(std::string_view bytes);

  /// Some more bytes, valid until the next call; empty at the end. Fails with
  /// kBadInput for data that are damaged or cut short, after all that can be
  /// unpacked, and as `source` does.
  Result<std::string_view> next(const Source& source);

 private:
  struct State;
  Result<bool> fill(const Source& source);

  std::string name_;
  std::unique_ptr<State> state_;
  std::vector<char> out_;
};

}  // namespace relata::read
