#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace relata::lexicon {

/// Verbs: what stands with them. All go in as lemmas in lower case, with the
/// particle where there is one.

/// Returns true iff "verb noun preposition" is one predicate, "take aim at"
/// (schema/light_verbs.tsv).
bool is_light_verb(std::string_view verb, std::string_view noun,
                   std::string_view preposition);

/// Returns true iff the verb, a preposition ("-": none) and the bare noun are
/// one predicate: "take place", "come into force" (schema/idioms.tsv).
bool is_idiom(std::string_view verb, std::string_view preposition,
              std::string_view noun);

/// Returns true iff the verb and the adjective behind it are one predicate:
/// "fall silent" (schema/state_verbs.tsv).
bool takes_state(std::string_view lemma);

/// Whose act a verb form without a subject is.
enum class Controller : std::uint8_t { kSubject, kObject, kNobody };

/// Of the form after `form` ("to", or the preposition before a gerund) under
/// the verb `lemma`, by schema/control.tsv.
Controller controller(std::string_view lemma, std::string_view form);

/// Returns true iff a gerund may follow the verb as its complement: "keep
/// going".
bool takes_gerund(std::string_view lemma);

/// Returns true iff the verb adds nothing of its own to an infinitive: "seem",
/// "begin".
bool is_raising(std::string_view lemma);

/// Returns true iff the verb has two objects, the first one a recipient: "sent
/// them a letter" (schema/ditransitives.tsv).
bool takes_recipient(std::string_view lemma);

/// Returns true iff the verb always has an object: "jail", "place"; told from
/// the canonical predicate that it means, or by schema/always_objects.tsv.
bool always_has_object(std::string_view lemma);

/// Returns true iff the verb hardly stands without an object, spoken or
/// understood: those that always have one, "repair", "carry" (schema/
/// object_verbs.tsv).
bool needs_object(std::string_view lemma);

/// Returns true iff the verb and its object alone say nothing: "put", which
/// wants to be told where (schema/placing_verbs.tsv).
bool needs_place(std::string_view lemma);

/// Returns true iff the verb always has an object, and that is somebody:
/// "jail", "kill". Told from the canonical predicate that it means.
bool is_done_to_people(std::string_view lemma);

/// Returns true iff what the verb says "as" is its object: "identify" (schema/
/// naming_verbs.tsv).
bool is_naming_verb(std::string_view lemma);

/// Returns true iff the verb's object is an office to be filled where a noun
/// tells it: "elect" (schema/office_verbs.tsv).
bool fills_office(std::string_view lemma);

/// Returns true iff the verb tells of going somewhere: "visit"
/// (schema/motion_verbs.tsv).
bool is_motion_verb(std::string_view lemma);

/// Returns true iff the verb is in schema/verbs.tsv; the second one, iff it
/// also has no irregular past.
bool is_verb(std::string_view lemma);
bool is_regular_verb(std::string_view lemma);

/// Prefixes that make a verb of a verb: "un", "over" (schema/
/// verb_prefixes.tsv), in the order of the table.
const std::vector<std::string_view>& verb_prefixes();

/// The verb whose irregular past, or participle, `form` is: "mislead" of
/// "misled"; empty for other forms.
std::string_view verb_of_past(std::string_view form);
std::string_view verb_of_participle(std::string_view form);

}  // namespace relata::lexicon
