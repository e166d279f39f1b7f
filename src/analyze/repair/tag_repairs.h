#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Tags that the treebanks' rules settle.

/// Names of files ("plan.pdf") are common nouns.
Sentence tag_files(Sentence sentence);

/// A noun that is NNP or NNPS is a proper one.
Sentence tag_proper_nouns(Sentence sentence);

/// A capitalised word in "-ly" before a finite verb that has no subject is the
/// name of one: "Norfly did not pay Ana Sol".
Sentence tag_names_in_ly(Sentence sentence);

/// "World War I ended": a second subject, right behind a name, is its numeral.
Sentence tag_numerals(Sentence sentence);

/// "beat Ana Sol 6-4": hangs the score from the verb. No part of a name.
Sentence hang_scores(Sentence sentence);

}  // namespace relata::analyze
