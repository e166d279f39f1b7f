#pragma once

#include "coref/sieves.h"

namespace relata::coref {

/// "I" and "we": in a quotation "I" is its speaker, and "we" the body that the
/// speaker is or speaks for, where the article names one; what is left goes
/// with others of the same speaker, outside of quotations of the writer.
/// Returns true iff `anaphor` was joined.
bool join_speaker(AntecedentIndex& antecedents, const MentionFeatures& anaphor);

}  // namespace relata::coref
