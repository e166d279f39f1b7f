#pragma once

#include <string>

#include "support/marked_cases.h"

namespace relata::support {

/// What is wrong with a case of several articles once they are merged, a line
/// each; empty if nothing. Throws as NewsGraph does.
std::string complaints_of_graph(const MarkedCase& one);

}  // namespace relata::support
