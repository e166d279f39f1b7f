#pragma once

#include <string>

#include "names/name.h"

namespace relata::names {

/// Keys that other spellings of one full name have in common, whatever its
/// hyphens and blanks: of "Laith al-Qadiri" and "Layth Qadri", of "Han Seo Jun"
/// and "Han Seojun". Empty for one word, and for what has too few sounds to
/// tell anything. One or two.
Words sound_keys(const Name& person);

}  // namespace relata::names
