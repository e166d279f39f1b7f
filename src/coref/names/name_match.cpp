// "Joe Biden" and "Joseph R. Biden", "Biden" and "Hunter Biden": how names of
// people go together.
#include <algorithm>

#include "coref/names/name_form.h"
#include "lexicon/people.h"

namespace relata::coref {
namespace {

constexpr std::size_t kLeast = 5;  ///< Letters of names that may be respelled.
constexpr std::size_t kAlike = 4;  ///< Letters that spellings open with.

}  // namespace

bool are_compatible_given_names(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  const auto is_initial = [](std::string_view name) {
    return name.size() == 1 || (name.size() == 2 && name[1] == '.');
  };
  if (is_initial(a) || is_initial(b)) return a.front() == b.front();
  return lexicon::are_nicknames(a, b);
}

bool are_spellings(std::string_view a, std::string_view b) {
  if (std::min(a.size(), b.size()) < kLeast || a == b) return false;
  const Gender gender = lexicon::first_name_gender(a);
  if (gender == Gender::kUnknown || lexicon::first_name_gender(b) != gender) {
    return false;
  }
  const auto [left, right] =
      std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return left - a.begin() >= static_cast<std::ptrdiff_t>(kAlike) &&
         a.end() - left <= 2 && b.end() - right <= 2;
}

namespace {

/// Two names of several words, neither the other's end; `shorter` may be as
/// long as the other.
NameMatch match_full_names(const std::vector<std::string>& longer,
                           const std::vector<std::string>& shorter) {
  if (longer.back() != shorter.back()) {
    const bool is_opening =
        shorter.size() < longer.size() &&
        std::equal(shorter.begin(), shorter.end(), longer.begin());
    return is_opening ? NameMatch::kSame : NameMatch::kNone;
  }
  const bool is_one_given = are_compatible_given_names(longer[0], shorter[0]);
  const bool is_one_middle = longer.size() != shorter.size() ||
                             longer.size() < 3 ||
                             are_compatible_given_names(longer[1], shorter[1]);
  return is_one_given && is_one_middle ? NameMatch::kSame
                                       : NameMatch::kConflict;
}

}  // namespace

NameMatch match_persons(const NameForm& a, const NameForm& b) {
  const NameForm& longer = a.words.size() >= b.words.size() ? a : b;
  const NameForm& shorter = &longer == &a ? b : a;
  if (shorter.words.empty()) return NameMatch::kNone;
  if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) {
    return NameMatch::kConflict;
  }
  if (a.words == b.words) return NameMatch::kSame;
  const std::size_t m = longer.words.size();
  const std::size_t n = shorter.words.size();
  if (n < m &&
      std::equal(shorter.words.begin(), shorter.words.end(),
                 longer.words.end() - static_cast<std::ptrdiff_t>(n))) {
    return n > 1 ? NameMatch::kSame : NameMatch::kPart;
  }
  if (n == 1) {
    return shorter.words[0] == longer.words[0] && m > 1 ? NameMatch::kPart
                                                        : NameMatch::kNone;
  }
  return match_full_names(longer.words, shorter.words);
}

}  // namespace relata::coref
