#pragma once

#include <string>
#include <string_view>

#include "assess/assess.h"
#include "assess/sentence_view.h"

namespace relata::assess {

/// log(1 + count): what is many more counts little more.
double logarithm(std::size_t count);

/// What kind of word refers: "noun", "he", "they", "it", "relative", "speaker",
/// "this", "somebody", "odd pronoun". Not for names.
std::string_view kind_of(const Mention& mention, const SentenceView& view);

/// What the phrase of one end of a claim is like: its words, how unsure they
/// are, what hangs on it without being shown. Names of features begin with
/// `end`. `mention` stands in the sentence of `view`, as does `predicate`.
void add_phrase(const std::string& end, const Mention& mention,
                TokenIndex predicate, const SentenceView& view,
                Features& features);

}  // namespace relata::assess
