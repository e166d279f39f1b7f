#pragma once

#include <string>

namespace relata::test {

/// Expects `bytes` to be those of tests/golden/NAME. With RELATA_APPROVE=1 in
/// the environment (tools/approve sets it) writes the file instead.
void expect_golden(const std::string& name, const std::string& bytes);

}  // namespace relata::test
