#pragma once

#include <string_view>

namespace relata::lexicon {

/// The usual name, folded, of the state or province that `written` abbreviates
/// letter for letter ("Va.", "N.Y."), or nothing. schema/regions.tsv.
std::string_view region_of(std::string_view written);

/// Whether `folded` is the usual name of such a state or province.
bool is_region_name(std::string_view folded);

/// Whether `written` is nothing but a legislator's party with the region: "D-
/// Calif.", "R-UT", also where a blank stands for the dash, and with brackets
/// and stops around it.
bool is_party_mark(std::string_view written);

/// Whether `written` only tells which of several of one name somebody is:
/// "Jr.", "III".
bool is_generation_mark(std::string_view written);

}  // namespace relata::lexicon
