#include <cmath>
#include <string>
#include <string_view>

#include "formats/field_text.h"
#include "formats/formats.h"

namespace relata::formats {
namespace {

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
