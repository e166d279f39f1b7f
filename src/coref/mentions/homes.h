#pragma once

#include <string_view>
#include <vector>

#include "coref/mentions/discourse_model.h"

namespace relata::coref {

/// Sets the home of each mention of a body that tells its country: "Norway's
/// Supreme Court", "the Danish army", "the parliament of Kenya". Owners must
/// have been read.
void read_homes(std::vector<MentionFeatures>& mentions);

/// ISO codes of the countries that the article tells of, by their names, their
/// people or their capitals; sorted.
std::vector<std::string_view> countries_told(
    const Document& document, const std::vector<MentionFeatures>& mentions);

/// Whether the mention is of a body that every country has one of, and does not
/// tell whose it is: "the Supreme Court", "the army".
bool is_of_some_country(const MentionFeatures& features);

}  // namespace relata::coref
