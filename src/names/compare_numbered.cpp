// "Flight 731" and "TN731", "MV Corvane", "World War I" and "First World War",
// "Ruiz v. Oakdale": names that a number, a code or a side tells from others.
#include <algorithm>
#include <optional>

#include "names/comparers.h"
#include "names/written_words.h"

namespace relata::names {
namespace {

using Found = std::optional<Comparison>;

const Words& rest(const Name& name) {
  return name.thing.numbers.empty() ? name.words : name.thing.rest;
}
/// "TN731", "Flight 731", "Tarn Air Flight 731".
Found flights(const Name& a, const Name& b) {
  const bool is_flight = a.thing.is_flight || b.thing.is_flight;
  const bool are_known = (a.thing.is_flight || !a.thing.code.empty()) &&
                         (b.thing.is_flight || !b.thing.code.empty());
  if (!is_flight || !are_known) return std::nullopt;
  if (a.thing.numbers != b.thing.numbers) return two(Basis::kNumber);
  const auto has_carrier = [](const Name& name) {
    return !name.thing.code.empty() || !name.thing.rest.empty();
  };
  if (has_carrier(a) != has_carrier(b))
    return form(!has_carrier(a), Basis::kUnsaid);
  if (!a.thing.code.empty() && !b.thing.code.empty() &&
      a.thing.code != b.thing.code) {
    return two(Basis::kNumber);
  }
  if (a.thing.code.empty() && b.thing.code.empty() &&
      has_another(a.thing.rest, b.thing.rest) &&
      has_another(b.thing.rest, a.thing.rest)) {
    return two(Basis::kKind);
  }
  return equal(Basis::kNumber);
}

/// "Corvane", "MV Corvane", "USS Halden", "HMS Halden".
Found ships(const Name& a, const Name& b) {
  const std::string& one = a.thing.ship;
  const std::string& other = b.thing.ship;
  if (one.empty() && other.empty()) return std::nullopt;
  if (!one.empty() && !other.empty()) return two(Basis::kKind);
  const Name& ship = one.empty() ? b : a;
  const Name& bare = one.empty() ? a : b;
  const bool is_one = std::equal(ship.words.begin() + 1, ship.words.end(),
                                 bare.words.begin(), bare.words.end());
  return is_one ? Found(form(one.empty(), Basis::kUnsaid)) : std::nullopt;
}

/// "Ruiz v. Oakdale" and "Ruiz v. Oakdale School District".
Comparison two_cases(const ThingParts& a, const ThingParts& b) {
  const bool is_first = a.defendant.size() < b.defendant.size();
  const Words& less = is_first ? a.defendant : b.defendant;
  const Words& more = is_first ? b.defendant : a.defendant;
  const bool is_one = a.plaintiff == b.plaintiff &&
                      std::equal(less.begin(), less.end(), more.begin());
  return is_one ? form(is_first, Basis::kSides) : two(Basis::kSides);
}

/// "Ruiz v. Oakdale" and "Ruiz".
Found cases(const Name& a, const Name& b) {
  const bool is_one = !a.thing.plaintiff.empty();
  const bool is_other = !b.thing.plaintiff.empty();
  if (!is_one && !is_other) return std::nullopt;
  if (is_one && is_other) return two_cases(a.thing, b.thing);
  const Name& whole = is_one ? a : b;
  const Name& part = is_one ? b : a;
  if (part.words != whole.thing.plaintiff) return Comparison{};
  return Comparison{Relation::kShortFor,
                    is_one ? Lesser::kSecond : Lesser::kFirst, Basis::kSides};
}

bool is_year(const Words& numbers) {
  return numbers.size() == 1 && numbers[0].size() == 4 &&
         (numbers[0][0] == '1' || numbers[0][0] == '2');
}

/// "HB" of "House Bill": letters for each of the other's words.
bool are_initials(const Words& letters, const Words& words) {
  if (words.size() < 2 || letters.empty()) return false;
  std::string initials;
  for (const std::string& word : words)
    initials += word.front();
  return solid(joined(letters)) == initials;
}

/// "World War I", "First World War"; "2006 Port Act", "Port Act"; "House Bill
/// 417", "H.B. 417".
Found numbers(const Name& a, const Name& b) {
  const Words& one = a.thing.numbers;
  const Words& other = b.thing.numbers;
  if (one.empty() && other.empty()) return std::nullopt;
  const bool is_one_rest = rest(a) == rest(b) ||
                           are_initials(rest(a), rest(b)) ||
                           are_initials(rest(b), rest(a));
  if (!one.empty() && !other.empty()) {
    if (one == other) {
      return is_one_rest ? Found(equal(Basis::kNumber)) : std::nullopt;
    }
    const bool is_one_kind =
        !rest(a).empty() && !rest(b).empty() &&
        (rest(a).back() == rest(b).back() || rest(a)[0] == rest(b)[0]);
    return is_one_kind ? two(Basis::kNumber) : Comparison{};
  }
  const bool is_first = one.empty();
  if (is_one_rest)
    return is_year(is_first ? other : one) ? Found(form(is_first, Basis::kYear))
                                           : Found(Comparison{});
  return std::nullopt;
}

/// "Port Act" of 2006 is short for the "Clean Port Act".
Found ending_behind_year(const Name& a, const Name& b) {
  const auto is_ending = [](const Name& dated, const Name& longer) {
    if (!is_year(dated.thing.numbers) || !longer.thing.numbers.empty())
      return false;
    const Words& less = dated.thing.rest;
    return less.size() > 1 && less.size() < longer.words.size() &&
           std::equal(less.rbegin(), less.rend(), longer.words.rbegin());
  };
  if (is_ending(a, b))
    return Comparison{Relation::kShortFor, Lesser::kFirst, Basis::kTail};
  if (is_ending(b, a))
    return Comparison{Relation::kShortFor, Lesser::kSecond, Basis::kTail};
  return std::nullopt;
}

/// "737" of "Boeing 737".
Found number_alone(const Name& a, const Name& b) {
  if (a.kind != NameKind::kVehicle || b.kind != NameKind::kVehicle ||
      a.thing.numbers != b.thing.numbers || a.thing.numbers.empty() ||
      a.thing.rest.empty() == b.thing.rest.empty()) {
    return std::nullopt;
  }
  return Comparison{Relation::kShortFor,
                    a.thing.rest.empty() ? Lesser::kFirst : Lesser::kSecond,
                    Basis::kNumber};
}

}  // namespace

std::optional<Comparison> compare_numbered(const Name& a, const Name& b) {
  for (const auto& rule :
       {flights, cases, ships, numbers, number_alone, ending_behind_year}) {
    if (const auto found = rule(a, b)) return *found;
  }
  return std::nullopt;
}

}  // namespace relata::names
