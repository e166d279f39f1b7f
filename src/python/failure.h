#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/result.h"
#include "core/vocabulary.h"

/// What relata._core is made of; none but module.cpp knows Python.
namespace relata::python {

/// An Error on its way to Python.
struct Failure {
  Error error;
};

/// The value; throws the Failure that prevented it.
template <typename T>
T value_of(Result<T> result) {
  if (!result) throw Failure{result.error()};
  return *std::move(result);
}

/// Throws the Failure, if there is one.
inline void check(const Result<void>& result) {
  if (!result) throw Failure{result.error()};
}

/// Throws a Failure of kind kUsage.
[[noreturn]] inline void refuse(const std::string& why) {
  throw Failure{fail(Error::Kind::kUsage, why)};
}

/// The value of a closed vocabulary; refuses any other text.
template <typename Enum>
Enum word(const std::string& text) {
  const auto value = parse_label<Enum>(text);
  if (value) return *value;
  std::string known;
  for (const std::string_view one : kLabels<Enum>)
    known += (known.empty() ? "" : ", ") + std::string(one);
  refuse("'" + text + "' is none of: " + known);
}

}  // namespace relata::python
