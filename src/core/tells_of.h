#pragma once

#include <string>

#include "core/entity.h"

namespace relata {

/// Returns true iff the name of `one`, which is a description, tells of `other`
/// itself: "a judge in Ohio" of Ohio. A fact that binds the two adds little.
inline bool tells_of(const Entity& one, const Entity& other) {
  return one.kind != EntityKind::kNamed && !other.name.empty() &&
         one.name.find(other.name) != std::string::npos;
}

}  // namespace relata
