#pragma once

#include <string>

#include "coref/sieves.h"

namespace relata::coref {

/// How many things a phrase tells that it is of, in digits: "2" of "both men"
/// and "two men", "7" of "all seven"; empty where it does not count.
std::string count_told(const MentionFeatures& features);

/// Whether the phrase means several things told before and says nothing else
/// of them: "both men", "the two governments", "all seven", "those figures".
bool points_back(const DiscourseModel& discourse,
                 const MentionFeatures& features);

/// "The country", "that region": a place that was told before, of which nothing
/// here says which one it is.
bool is_some_country(const DiscourseModel& discourse,
                     const MentionFeatures& features);

}  // namespace relata::coref
