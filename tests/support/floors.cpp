#include "support/floors.h"

#include <gtest/gtest.h>

#include <iomanip>
#include <iostream>
#include <map>

#include "core/tables.h"
#include "support/files.h"

namespace relata::support {
namespace {

constexpr double kMuchAbove = 2;

std::map<std::string, double> read_floors() {
  std::map<std::string, double> floors;
  const std::string text = repository_file("tests/quality/floors.tsv");
  for (const std::string_view line : cell_items(text, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = cell_items(line, '\t');
    floors[std::string(cells.at(0))] = std::stod(std::string(cells.at(1)));
  }
  return floors;
}

}  // namespace

void hold_floor(const std::string& measure, double value) {
  const auto floors = read_floors();
  const auto floor = floors.find(measure);
  std::cout << measure << ' ' << std::fixed << std::setprecision(2) << value;
  if (floor == floors.end()) {
    std::cout << '\n';
    ADD_FAILURE() << "tests/quality/floors.tsv has no " << measure;
    return;
  }
  std::cout << " (floor " << floor->second << ")\n";
  EXPECT_GE(value, floor->second) << measure << " fell below its floor";
  if (value >= floor->second + kMuchAbove)
    std::cout << "raise the floor of " << measure << '\n';
}

}  // namespace relata::support
