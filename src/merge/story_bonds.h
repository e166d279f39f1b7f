#pragma once

#include <optional>
#include <string>

#include "merge/cast.h"
#include "merge/evidence.h"

namespace relata::merge {

/// The first word of `a` that `b` has too, or nothing.
const std::string* first_shared(const Figure::Words& a, const Figure::Words& b);

/// What two things have in common in how they are called, and the word.
struct Bond {
  Feature feature;
  std::string word;
};

/// Why things of two articles that tell one story may be one: names, heads, or
/// days in common. Nothing where nothing is, and for things that cannot be one:
/// of different genders, one and many, "another" and not.
std::optional<Bond> bond(const Figure& a, const Figure& b);

}  // namespace relata::merge
