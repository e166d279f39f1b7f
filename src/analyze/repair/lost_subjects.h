#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "won, with Ana Sol leading the side": who leads is she, wherever a tree hung
/// her from, as nothing but her phrase stands between "with" and the verb. The
/// heads stay a tree.
Sentence mend_lost_subjects(Sentence sentence);

}  // namespace relata::analyze
