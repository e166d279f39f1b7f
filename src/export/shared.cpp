#include "export/shared.h"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <set>

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

Result<std::string> fact_words(const GraphView& graph, FactId id) {
  const auto fact = graph.fact(id);
  if (!fact) return fact.error();
  if (!*fact) return to_string(id);
  return wording(graph, **fact);
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
  const auto facts = graph.about(entity.id);
  if (!facts) return facts.error();
  return !facts->empty();
}

Result<std::string> name_of(const GraphView& graph, EntityId id) {
  const auto entity = graph.entity(id);
  if (!entity) return entity.error();
  return *entity ? (*entity)->name : to_string(id);
}

Result<std::string> wording(const GraphView& graph, const Fact& fact) {
  auto words = name_of(graph, fact.subject);
  if (!words) return words;
  *words += " " + fact.lemma + " ";
  if (const auto* literal = std::get_if<Literal>(&fact.object)) {
    return *words + literal->text;
  }
  const auto* inner = std::get_if<FactId>(&fact.object);
  auto object = inner != nullptr
                    ? fact_words(graph, *inner)
                    : name_of(graph, std::get<EntityId>(fact.object));
  if (!object) return object;
  return inner != nullptr ? *words + "[" + *object + "]" : *words + *object;
}

Result<std::vector<std::string>> claimants(const GraphView& graph,
                                           const Fact& fact) {
  std::set<std::string> names;
  for (const Assertion& assertion : fact.assertions) {
    if (assertion.chain.empty()) continue;
    const Source& source = assertion.chain.back();
    auto name = source.entity ? name_of(graph, *source.entity)
                              : Result<std::string>(source.text);
    if (!name) return name.error();
    names.insert(*std::move(name));
  }
  return std::vector<std::string>(names.begin(), names.end());
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
