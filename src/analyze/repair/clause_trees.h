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

/// "sold bonds worth $5 million": the adjective is the bonds', the sum its own
/// object, not that of the verb.
Sentence mend_measures(Sentence sentence);

/// "Police named Ana Sol": where no auxiliary stands, a past form that somebody
/// follows directly is no passive.
Sentence mend_voice(Sentence sentence);

}  // namespace relata::analyze
