#pragma once

#include <vector>

#include "coref/mentions/discourse_model.h"

namespace relata::coref {

/// Lets the name of a capital that stands for its government be a name of the
/// country: "Ottawa pledged aid" beside "Canada". Where the article has the
/// city too ("in Ottawa"), only what the sentences tell to act is the country;
/// else every mention of the name. Nothing changes where the article names
/// neither the country nor its people. `mentions` are those of `claims`.
void read_capitals(const Document& document, const Claims& claims,
                   std::vector<MentionFeatures>& mentions);

}  // namespace relata::coref
