#pragma once

#include "core/document.h"

namespace relata::analyze {

/// Where clauses hang. The names of each sentence are found, and its heads stay
/// a tree.

/// "a truce in Ostra, where fights go on": the clause tells of the place that
/// it follows, not of the noun before that.
Sentence mend_where_clauses(Sentence sentence);

/// "The memo says the loans broke the law and names the minister": a verb that
/// does not agree with the subject of the clause, but with that of the verb
/// over it, stands beside the latter.
Sentence mend_coordination(Sentence sentence);

/// "a clerk said by friends to have left": the infinitive is what is said.
Sentence mend_said_infinitives(Sentence sentence);

/// "took on the bank", where a tree made "the bank" the object and left "on"
/// its preposition: that is the verb's particle.
Sentence mend_particles(Sentence sentence);

/// "called the affair 'a farce'", where a tree took what the verb calls it for
/// an apposition: that is what it is called.
Sentence mend_naming(Sentence sentence);

/// "hopes that prices fall, pointing to May", "'No,' Lee said, citing costs":
/// what somebody does as he speaks hangs on the verb of saying.
Sentence mend_tellers(Sentence sentence);

/// "The mayor, aides said, has left": of two subjects before a reporting verb
/// the first, parted by a comma, is that of the clause which has none.
Sentence mend_parted_subjects(Sentence sentence);

/// "Police named Ana Sol": where no auxiliary stands, a past form that somebody
/// follows directly is no passive.
Sentence mend_voice(Sentence sentence);

}  // namespace relata::analyze
