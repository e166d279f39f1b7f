#pragma once

#include "core/document.h"

namespace relata::analyze {

/// "accused the lawyer of wasting time": a gerund behind the preposition that
/// the verb governs hangs from the verb, where a tree hung it from the object
/// (schema/control.tsv); so does "of fraud" behind a name or pronoun. "a rumor,
/// heard since May, that he left": the clause hangs from its noun. "said they
/// lost, adding that Lee won": "adding" hangs from "said". The heads stay a
/// tree.
Sentence mend_governed(Sentence sentence);

}  // namespace relata::analyze
