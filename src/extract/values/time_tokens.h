#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/document.h"

namespace relata::extract {

/// The tokens of a sentence as parts of times. Whatever is asked of a token
/// looks at most kReach tokens around it.
class TimeTokens {
 public:
  explicit TimeTokens(const Sentence& sentence) : sentence_(sentence) {}

  const Token& token(TokenIndex at) const { return sentence_.tokens[at]; }

  /// In lower case, without "mid-" of "mid-September" and "'s" of "Monday's".
  std::string form(TokenIndex at) const;

  /// Dependents are looked for near the head: a longer phrase is no time.
  template <typename Visit>
  void each_dependent(TokenIndex head, Visit visit) const {
    const auto size = static_cast<TokenIndex>(sentence_.tokens.size());
    const TokenIndex first = head > kReach ? head - kReach : 0;
    const TokenIndex last = std::min(size, head + kReach + 1);
    for (TokenIndex i = first; i < last; ++i) {
      if (token(i).head == head) visit(i);
    }
  }

  /// Whether the token can head a time: "Friday", "2012", "yesterday", "end" of
  /// "the end of May".
  bool is_time(TokenIndex at) const;

  /// The preposition of a phrase, in lower case; empty without one.
  std::string preposition(TokenIndex head) const;

  /// Whether the word puts what it measures before or after something: as a
  /// preposition ("after"), as an adverb ("later").
  static bool orders(std::string_view word);
  static bool is_distance(std::string_view word);

  /// A phrase reaches no further than this many words from its head.
  static constexpr TokenIndex kReach = 12;

 private:
  bool is_all_time(const Name& name) const;
  bool is_in_other_name(TokenIndex at) const;
  bool is_time_noun(TokenIndex at) const;
  bool is_small_noun(TokenIndex at) const;
  bool has_month(TokenIndex at) const;
  bool has_time_of(TokenIndex at) const;

  const Sentence& sentence_;
};

}  // namespace relata::extract
