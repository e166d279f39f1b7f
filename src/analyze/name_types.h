#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Makes organizations of names that end like one, whatever the network took
/// them for: "Northgate Resources Inc."; of events also "Ostra Orchestra", and
/// of people "Vik Steel", if "Vik" is nobody's first name.
void type_by_words(Sentence& sentence);

/// Whether `name` ends in the legal form of a company: "Inc.", "Ltd".
bool has_legal_form(const Sentence& sentence, const Name& name);

}  // namespace relata::analyze
