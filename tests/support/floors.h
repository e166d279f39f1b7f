#pragma once

#include <string>

namespace relata::support {

/// Holds a measure of quality, in percent, against its floor in
/// tests/quality/floors.tsv: fails the test where it is below, or where the
/// measure has no floor; prints it, and asks for a higher floor where it is 2
/// points above.
void hold_floor(const std::string& measure, double value);

}  // namespace relata::support
