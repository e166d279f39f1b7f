#pragma once

#include <string>

namespace relata::text {

/// The version of ICU that runs: "72.1".
std::string icu_version();

}  // namespace relata::text
