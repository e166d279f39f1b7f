#include <cmath>
#include <string>
#include <string_view>

#include "formats/formats.h"

namespace relata::formats {
namespace {

/// `text` fit for one field: no tabs or line ends.
std::string field_text(std::string_view text) {
  std::string field(text);
  for (char& byte : field) {
    if (byte == '\t' || byte == '\n' || byte == '\r') byte = ' ';
  }
  return field;
}

std::string decimal(float confidence) {
  const auto hundredths = std::lround(confidence * 100.0F);
  std::string digits = std::to_string(hundredths);
  digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
  digits.insert(digits.size() - 2, ".");
  return digits;
}

}  // namespace

std::string tsv(const std::vector<Tuple>& tuples) {
  std::string out;
  for (const Tuple& tuple : tuples) {
    out += field_text(tuple.sentence);
    out += '\t' + decimal(tuple.confidence);
    for (const auto* text : {&tuple.relation, &tuple.subject, &tuple.object}) {
      out += '\t' + field_text(*text);
    }
    for (const std::string& adjunct : tuple.adjuncts) {
      out += '\t' + field_text(adjunct);
    }
    out += '\n';
  }
  return out;
}

}  // namespace relata::formats
