#include "lexicon/world/ages.h"

#include <algorithm>
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

/// 52 of "Ann Lee, 52, said", whose name ends at `last`.
std::optional<int> age_behind(std::span<const Token> tokens, TokenIndex last) {
  const std::size_t at = std::size_t{last} + 2;
  if (at >= tokens.size() ||
      (tokens[at - 1].form != "," && tokens[at - 1].form != "(") ||
      (at + 1 < tokens.size() && tokens[at + 1].upos != Upos::kPunct)) {
    return std::nullopt;
  }
  constexpr std::size_t most_digits = 2;
  const std::string& form = tokens[at].form;
  const bool is_age = form.size() <= most_digits &&
                      std::all_of(form.begin(), form.end(),
                                  [](char c) { return c >= '0' && c <= '9'; });
  return is_age ? years(form) : std::nullopt;
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

std::optional<int> told_age(std::span<const Token> tokens,
                            const Mention& mention) {
  for (TokenIndex t = mention.first; t <= mention.last; ++t) {
    const bool is_own =
        t == mention.head_token || tokens[t].head == mention.head_token;
    if (!is_own) continue;
    if (const auto age = age_as_noun(tokens, t)) return age;
  }
  return age_behind(tokens, mention.last);
}

}  // namespace relata::lexicon
