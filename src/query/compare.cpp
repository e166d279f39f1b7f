#include "query/compare.h"

#include <algorithm>
#include <compare>
#include <optional>

#include "lexicon/world/numbers.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::query {
namespace {

using Operator = Comparison::Operator;

bool holds(Operator wanted, std::partial_ordering order) {
  switch (wanted) {
    case Operator::kEqual:
      return std::is_eq(order);
    case Operator::kUnequal:
      return std::is_neq(order);
    case Operator::kLess:
      return std::is_lt(order);
    case Operator::kLessEqual:
      return std::is_lteq(order);
    case Operator::kGreater:
      return std::is_gt(order);
    case Operator::kGreaterEqual:
      return std::is_gteq(order);
    case Operator::kContains:
      return false;
  }
  return false;
}

/// "5 million", "1,200", "40 %": a number and, perhaps, its unit, folded.
struct Number {
  double value = 0;
  std::string unit;
};

std::optional<Number> number(std::string_view words) {
  const auto blank = std::min(words.find_first_of(" %"), words.size());
  const auto digits = lexicon::digits_number(words.substr(0, blank));
  if (!digits) return std::nullopt;
  Number found{*digits, ""};
  std::string_view rest = text::trim(words.substr(blank));
  const auto end = std::min(rest.find(' '), rest.size());
  if (const auto factor =
          lexicon::number_factor(text::lower(rest.substr(0, end)))) {
    found.value *= factor->value;
    rest = text::trim(rest.substr(end));
  }
  found.unit = text::lower(rest);
  return found;
}

/// Four digits, then perhaps month and day.
bool is_date(std::string_view words) {
  return words.size() >= 4 && parse_date(words).has_value();
}

std::string_view words_of(const Bound& bound) {
  const auto* words = std::get_if<std::string>(bound.value);
  return words != nullptr ? std::string_view(*words) : std::string_view();
}

/// A time beside a date of coarser or equal grain: equal where it lies in it.
std::partial_ordering compare_dates(std::string_view time,
                                    std::string_view date) {
  const std::string_view begin = time.substr(0, time.find('/'));
  if (begin.starts_with(date)) return std::partial_ordering::equivalent;
  return begin <=> date;
}

bool is_time(std::string_view words) {
  return is_date(words.substr(0, words.find('/')));
}

Result<bool> is_named(const GraphView& graph, EntityId id,
                      const Comparison& comparison) {
  if (comparison.compares == Operator::kContains) {
    const auto entity = graph.entity(id);
    if (!entity) return entity.error();
    if (!*entity) return false;
    const auto has = [&](const std::string& name) {
      return has_words(name, comparison.value);
    };
    const auto& aliases = (*entity)->aliases;
    return has((*entity)->name) ||
           std::any_of(aliases.begin(), aliases.end(), has);
  }
  if (comparison.compares != Operator::kEqual &&
      comparison.compares != Operator::kUnequal) {
    return false;
  }
  const auto meant = find_entities(graph, comparison.value);
  if (!meant) return meant.error();
  const bool is_one =
      std::find(meant->begin(), meant->end(), id) != meant->end();
  return is_one == (comparison.compares == Operator::kEqual);
}

}  // namespace

bool has_words(std::string_view text, std::string_view words) {
  const std::string wanted = text::fold(words);
  if (wanted.empty()) return false;
  const std::string folded = " " + text::fold(text) + " ";
  for (std::size_t begin = 0; begin < wanted.size();) {
    const auto end = std::min(wanted.find(' ', begin), wanted.size());
    const std::string word = " " + wanted.substr(begin, end - begin) + " ";
    if (folded.find(word) == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

Result<bool> compares(const GraphView& graph, const Bound& one,
                      const Comparison& comparison) {
  if (one.value == nullptr) return false;
  if (const auto* id = std::get_if<EntityId>(one.value)) {
    return is_named(graph, *id, comparison);
  }
  const std::string_view words = words_of(one);
  if (comparison.compares == Operator::kContains) {
    return has_words(words, comparison.value);
  }
  if (is_date(comparison.value) && is_time(words)) {
    return holds(comparison.compares, compare_dates(words, comparison.value));
  }
  const auto wanted = number(comparison.value);
  if (wanted && one.quantity != nullptr) {
    const bool is_of_unit =
        wanted->unit.empty() || wanted->unit == text::lower(one.quantity->unit);
    return is_of_unit &&
           holds(comparison.compares, one.quantity->value <=> wanted->value);
  }
  const bool is_equal = text::fold(words) == text::fold(comparison.value);
  if (comparison.compares == Operator::kEqual) return is_equal;
  return comparison.compares == Operator::kUnequal && !is_equal;
}

bool compares(const Bound& one, Operator wanted, const Bound& other) {
  if (one.value == nullptr || other.value == nullptr) return false;
  if (wanted == Operator::kEqual) return *one.value == *other.value;
  if (wanted == Operator::kUnequal) return *one.value != *other.value;
  if (wanted == Operator::kContains) {
    return has_words(words_of(one), words_of(other));
  }
  if (one.quantity != nullptr && other.quantity != nullptr) {
    return one.quantity->unit == other.quantity->unit &&
           holds(wanted, one.quantity->value <=> other.quantity->value);
  }
  const std::string_view first = words_of(one);
  const std::string_view second = words_of(other);
  return is_time(first) && is_time(second) && holds(wanted, first <=> second);
}

Result<SortKey> sort_key(const GraphView& graph, const Bound& bound) {
  if (bound.value == nullptr) return SortKey{2, 0, ""};
  if (bound.quantity != nullptr) {
    return SortKey{0, bound.quantity->value, ""};
  }
  const auto words = text_of(graph, *bound.value);
  if (!words) return words.error();
  return SortKey{1, 0, text::fold(*words)};
}

}  // namespace relata::query
