#pragma once

#include <optional>
#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// What repairs ask of a tree that they change: nothing is kept, each answer
/// looks over the sentence.

/// The name that holds `token`; nullptr if there is none.
const Name* name_over(const Sentence& sentence, TokenIndex token);

/// The first token of `name` whose head lies outside of it.
TokenIndex head_of(const Sentence& sentence, const Name& name);

/// Whether `token` is `above` or hangs from it, over others or not.
bool is_below(const Sentence& sentence, TokenIndex token, TokenIndex above);

/// The first dependent of `head` in `relation`.
std::optional<TokenIndex> dependent(const Sentence& sentence, TokenIndex head,
                                    Dep relation);

/// Whether `head` has a subject of any kind, an expletive included.
bool has_subject(const Sentence& sentence, TokenIndex head);

/// What the common noun `token` refers to; kOther for other words and for
/// unknown nouns.
EntityType type_of_noun(const Sentence& sentence, TokenIndex token);

/// A noun for one person, by itself: "mayor".
bool is_somebody(const Sentence& sentence, TokenIndex token);

/// Hangs `token` from `head`, unless `head` hangs from it.
void hang(Sentence& sentence, TokenIndex token, TokenIndex head, Dep relation);

}  // namespace relata::analyze
