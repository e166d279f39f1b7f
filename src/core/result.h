#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace relata {

/// Why something could not be done, told to the person at the terminal.
struct Error {
  /// What went wrong decides the exit status: see cli/.
  enum class Kind { kNotFound, kUsage, kBadInput, kBadModel, kBadGraph, kIo };

  Kind kind;
  std::string message;  ///< One clause, no final period; names the file if any.
};

/// The only way to make an Error: `return fail(Error::Kind::kIo, "...")`.
inline Error fail(Error::Kind kind, std::string message) {
  return {kind, std::move(message)};
}

/// A T, or the Error that prevented it.
///
/// The members are those of C++23 std::expected, so that with a newer compiler
/// this file becomes an alias. Reading a value that is not there is a bug in
/// the caller (assert), never a run-time error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit, as in
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: std::expected

  bool has_value() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return has_value(); }

  const T& operator*() const& { return value(); }
  T&& operator*() && {
    assert(has_value());
    return std::move(*std::get_if<T>(&state_));
  }
  const T* operator->() const { return &value(); }
  T& operator*() & {
    assert(has_value());
    return *std::get_if<T>(&state_);
  }
  T* operator->() { return &**this; }
  const Error& error() const {
    assert(!has_value());
    return *std::get_if<Error>(&state_);
  }

 private:
  const T& value() const {
    assert(has_value());
    return *std::get_if<T>(&state_);
  }

  std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT: implicit

  bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }
  const Error& error() const {
    assert(!has_value());
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

/// An Error of kind kBadInput: "`name`: `why`".
Error bad_input(const std::string& name, const std::string& why);

}  // namespace relata
