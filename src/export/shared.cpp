#include "export/shared.h"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace relata::exporters {
namespace {

bool is_reported(const Assertion& assertion) {
  return assertion.polarity == Polarity::kPositive &&
         assertion.certainty == Certainty::kCertain &&
         assertion.force == Force::kAssert &&
         std::all_of(assertion.chain.begin(), assertion.chain.end(),
                     [](const Source& source) {
                       return source.source_class == SourceClass::kNeutral ||
                              source.source_class == SourceClass::kFactive;
                     });
}

}  // namespace

bool is_plain(const Fact& fact, const Options& options) {
  if (fact.standing == Standing::kAsserted) return true;
  return options.assert_reported && fact.standing == Standing::kAttributed &&
         std::any_of(fact.assertions.begin(), fact.assertions.end(),
                     is_reported);
}

Result<bool> is_shown(const GraphView& graph, const Entity& entity) {
  if (entity.kind == EntityKind::kNamed) return true;
  return graph.has_facts(entity.id);
}

std::string joined(const std::vector<std::string>& items,
                   std::string_view separator) {
  std::string list;
  for (const std::string& item : items) {
    if (&item != items.data()) list += separator;
    list += item;
  }
  return list;
}

std::string decimal(double value) {
  char digits[64];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value,
                                 std::chars_format::fixed, 3);
  std::string text(std::begin(digits), end.ptr);
  while (text.back() == '0')
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

Result<void> written(const std::ostream& out) {
  if (out) return {};
  return fail(Error::Kind::kIo, "the export cannot be written");
}

}  // namespace relata::exporters
