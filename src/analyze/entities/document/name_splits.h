#pragma once

#include "analyze/entities/document/name_pass.h"

namespace relata::analyze {

/// Parts what is several persons in a row without a comma, as where the lines
/// of a list or of letters have run together: at the second place of a name's
/// first word ("Ina Berg Ina Berg"), behind a full name that the
/// document has elsewhere before another of its names or a first name ("Ina
/// Berg Olaf"), and at a first name behind a surname ("Ina Berg Olaf Lund").
/// Linear in the document.
NameEdits split_names(const DocumentNames& document);

}  // namespace relata::analyze
