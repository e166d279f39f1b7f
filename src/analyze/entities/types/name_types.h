#pragma once

#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// Makes organizations of names that end like one, whatever the network took
/// them for: "Northgate Resources Inc."; of events also "Ostra Orchestra", and
/// of people "Vik Steel", if "Vik" is nobody's first name. Countries of several
/// words are no organizations, and events named like people ("Anna Berg") are
/// people. A body is also what the noun before it calls one ("security firm
/// Norvik").
std::vector<Name> type_by_words(const Sentence& sentence);

/// Whether `name` is an event like "Hurricane Ida", for which "Ida" may stand.
bool is_named_storm(const Sentence& sentence, const Name& name);

/// Whether `name` ends in the legal form of a company: "Inc.", "Ltd".
bool has_legal_form(const Sentence& sentence, const Name& name);

/// Whether the noun right before `name` says that it is a body's: "security
/// firm Norvik"; not before a person's whole name, which may be of somebody
/// there.
bool is_called_body(const Sentence& sentence, const Name& name);

}  // namespace relata::analyze
