#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/graph_view.h"

/// Facts in words, for people and for the labels of exports. What the text does
/// not affirm is never worded as if it did: a denied fact has its "not", one
/// that is only planned, asked for or possible its "possible:", and so has the
/// fact that another one is about.
namespace relata {

/// "", "not ", "possible: " or "possible: not ".
std::string_view mode_words(Mode mode);

/// The predicate of a fact, or else its lemma.
const std::string& relation_name(const Fact& fact);

/// The name of an entity; its id if the graph lacks it.
Result<std::string> name_of(const GraphView& graph, EntityId id);

/// Returns true iff the name of `one`, which is a description, tells of `other`
/// itself: "a judge in Ohio" of Ohio. A fact that binds the two adds little.
inline bool tells_of(const Entity& one, const Entity& other) {
  return one.kind != EntityKind::kNamed && !other.name.empty() &&
         one.name.find(other.name) != std::string::npos;
}

/// The fact in names and lemmas: "memo accuse [Biden neglect lives]", "Ruiz not
/// sign report", "possible: state not stop sale".
Result<std::string> wording(const GraphView& graph, const Fact& fact);

/// The fact `id` as one that is said in this mode, with what its surest telling
/// has beside it: "firm give funds to the group"; its id if the graph lacks it.
Result<std::string> wording(const GraphView& graph, FactId id, Mode mode);

/// An object or the value of a role: a name, words, or in brackets a fact that
/// is meant in this mode.
Result<std::string> object_words(const GraphView& graph,
                                 const FactObject& object, Mode mode);

/// The object of a fact: a name, words, or in brackets the fact it is about; of
/// one without an object when it is, if that is told ("collapse February 13").
Result<std::string> object_words(const GraphView& graph, const Fact& fact);

/// Who claims the fact, by name, each once: the last link of each chain;
/// nothing for the outlets' own voice. Sorted.
Result<std::vector<std::string>> claimants(const GraphView& graph,
                                           const Fact& fact);

/// Of those only who makes the fact's standing what it is.
Result<std::vector<std::string>> deciding_claimants(const GraphView& graph,
                                                    const Fact& fact);

/// A relation that is not asserted as a label that says so: "not accuse",
/// "possible: not stop", "disputed: own (A, B)", "deceive (Amir Haddad)".
std::string standing_label(const Fact& fact, std::string_view relation,
                           const std::vector<std::string>& claimants);

}  // namespace relata
