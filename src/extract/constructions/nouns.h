#pragma once

#include <array>
#include <string_view>

#include "extract/constructions/draft.h"

namespace relata::extract {

/// Adds the drafts of one noun.
using NounReader = void(const Drafting& out, TokenIndex noun);

/// What a noun gives, whatever its clause: each in the file named like it.
NounReader draft_apposition, draft_title, draft_possessive,
    draft_nominalization, draft_location, draft_measured;

/// A construction of nouns; its drafts bear its name (Draft::construction).
struct NounConstruction {
  std::string_view name;
  NounReader* read = nullptr;
};

/// To add a construction: a name among the readers above, a line here.
inline constexpr std::array kNounConstructions = {
    NounConstruction{"apposition", &draft_apposition},
    NounConstruction{"title", &draft_title},
    NounConstruction{"possessive", &draft_possessive},
    NounConstruction{"nominalization", &draft_nominalization},
    NounConstruction{"location", &draft_location},
    NounConstruction{kCopula, &draft_measured},
};

}  // namespace relata::extract
