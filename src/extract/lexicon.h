#pragma once

#include <string_view>
#include <vector>

#include "core/vocabulary.h"

namespace relata::extract {

/// What a noun in its lemma, in lower case, most often refers to
/// (schema/nouns.tsv, then schema/noun_classes.tsv); kOther if nothing is
/// known.
EntityType noun_type(std::string_view lemma);

/// What a pronoun, in lower case, refers to: a person for "he", kOther for
/// "it" and "they".
EntityType pronoun_type(std::string_view form);

/// Whether "it" may be nobody before the verb `lemma` with a clause: "it took
/// years to build" (schema/pleonastic.tsv).
bool is_raising_over_it(std::string_view lemma);

/// Whether the noun names an office, an occupation or a relative, so that
/// "X's <noun>" or "<noun> of X" says what somebody is to X.
bool is_role_noun(std::string_view lemma);

/// Whether the word makes an office another one: "vice" president.
bool is_deputy_word(std::string_view lemma);

/// Whether the word only follows a name: "Inc", "Corp.", "Jr.".
bool is_name_suffix(std::string_view word);

/// A noun of an event with the verb it stands for: a row of
/// schema/nominalizations.tsv.
struct Nominalization {
  std::string_view verb;
  std::vector<std::string_view> prepositions;  ///< Before its object.
  bool possessor_is_patient = false;
};

/// The row of the noun `lemma`, or nullptr.
const Nominalization* nominalization(std::string_view lemma);

/// Whether "verb noun preposition" is one predicate ("take aim at"), by
/// schema/light_verbs.tsv. `verb` with its particle.
bool is_light_verb(std::string_view verb, std::string_view noun,
                   std::string_view preposition);

/// Whose act a verb form without a subject is.
enum class Controller { kSubject, kObject, kNobody };

/// Of the form after `form` ("to", or the preposition before a gerund) under
/// the verb `lemma`, by schema/control.tsv.
Controller controller(std::string_view lemma, std::string_view form);

/// Whether a gerund may follow the verb `lemma` as its complement: "keep
/// going".
bool takes_gerund(std::string_view lemma);

/// Whether the verb adds nothing of its own to an infinitive: "seem", "begin".
bool is_raising(std::string_view lemma);

/// Whether the verb `lemma` has two objects, the first one a recipient: "sent
/// them a letter" (schema/ditransitives.tsv).
bool takes_recipient(std::string_view lemma);

/// Whether the verb `lemma` always has an object: "jail", "place"; told from
/// the canonical predicate that it means, or by schema/always_objects.tsv.
bool always_has_object(std::string_view lemma);

/// Whether the verb `lemma` always has an object, and that is somebody: "jail",
/// "kill". Told from the canonical predicate that it means.
bool is_done_to_people(std::string_view lemma);

/// Whether the word is in schema/prepositions.tsv.
bool is_preposition(std::string_view word);

/// Whether the phrase says nothing of an event: "in fact", "for example"
/// (schema/frozen_phrases.tsv). `noun` is the lemma of its head.
bool is_frozen_phrase(std::string_view preposition, std::string_view noun);

/// What a phrase after `preposition` is to its event, by
/// schema/prepositions.tsv. `is_time` where the phrase gives a time.
RoleName role_name(std::string_view preposition, EntityType type, bool is_time);

}  // namespace relata::extract
