#pragma once

#include <optional>

#include "names/compare.h"

/// The comparers of the kinds of names, which compare() chooses from. No name
/// is empty.
namespace relata::names {

Comparison compare_people(const Name& first, const Name& second);
Comparison compare_things(const Name& a, const Name& b);

/// The same of flights, ships, cases and whatever has a number; nothing where
/// these tell nothing.
std::optional<Comparison> compare_numbered(const Name& a, const Name& b);

/// Results that no name is the lesser of, and the one where the first is
/// (`is_first`), or the second one.
Comparison equal(Basis basis);
Comparison two(Basis basis);
Comparison form(bool is_first, Basis basis);

/// Returns true iff `words` has a word, not "of" and the like, that `others`
/// lacks.
bool has_another(const Words& words, const Words& others);

}  // namespace relata::names
