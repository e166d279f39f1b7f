#include "lexicon/world/ages.h"

#include <charconv>
#include <string>

#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::lexicon {
namespace {

constexpr int kOldest = 125;

std::optional<int> years(const std::string& word) {
  const std::string digits = number_in_digits(word);
  int age = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), age);
  if (digits.empty() || error != std::errc() || age > kOldest) {
    return std::nullopt;
  }
  return age;
}

}  // namespace

std::optional<int> age_as_noun(std::span<const Token> tokens, TokenIndex head) {
  if (head >= tokens.size()) return std::nullopt;
  const std::string form = text::fold(tokens[head].form);
  // "45-year-old" is one token or five.
  if (form.ends_with("-year-old")) return years(form.substr(0, form.find('-')));
  if (form != "old") return std::nullopt;
  std::size_t at = head;
  const auto before = [&]() -> std::string {
    while (at > 0 && tokens[at - 1].form == "-")
      --at;
    return at > 0 ? text::fold(tokens[--at].form) : std::string();
  };
  if (before() != "year") return std::nullopt;
  return years(before());
}

}  // namespace relata::lexicon
