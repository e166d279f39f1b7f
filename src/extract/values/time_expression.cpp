// "They met on November 3 and have talked since last week" says when: on a day
// of a year that the article's date tells, and from a day on.

#include "extract/values/time_expression.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/values/time_phrase.h"
#include "extract/values/time_tokens.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/calendar.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// The sentence around one possible head of a time.
class Phrase : private TimeTokens {
 public:
  Phrase(const Document& document, const Sentence& sentence, TokenIndex head)
      : TimeTokens(sentence),
        document_(document),
        sentence_(sentence),
        head_(head) {}

  std::optional<TimeValue> read() const {
    if (head_ >= sentence_.tokens.size()) return std::nullopt;
    std::vector<TokenIndex> tokens;
    const std::string after = preposition();
    if (is_time(head_)) {
      collect(head_, tokens);
    } else if (const auto measure = measure_before(after)) {
      collect(*measure, tokens);
    } else {
      return std::nullopt;
    }
    if (const auto adverb = adverb_behind()) tokens.push_back(*adverb);
    if (const auto adverb = adverb_before(tokens)) tokens.push_back(*adverb);
    std::sort(tokens.begin(), tokens.end());
    TimePhrase phrase = words_of(tokens);
    if (!is_time(head_)) phrase.words.push_back(after);
    if (const auto word = event_after()) phrase.words.push_back(*word);
    auto reading = read_time(phrase);
    if (!reading) return nearly(tokens);
    return value(*reading, tokens);
  }

 private:
  std::string preposition() const { return TimeTokens::preposition(head_); }

  /// "three days" of "three days after the attack".
  std::optional<TokenIndex> measure_before(std::string_view word) const {
    if (!orders(word)) return std::nullopt;
    std::optional<TokenIndex> found;
    each_dependent(head_, [&](TokenIndex below) {
      const bool is_unit = !lexicon::time_word(form(below), "unit").empty();
      if (is_unit && below < head_ && token(below).upos == Upos::kNoun) {
        found = below;
      }
    });
    return found;
  }

  /// "the vote" of "a day after the vote", where a tree set it beside the day.
  std::optional<TokenIndex> event_beside() const {
    const TokenIndex next = head_ + 1;
    if (next >= sentence_.tokens.size()) return std::nullopt;
    const std::string word = form(next);
    if (!orders(word) || token(next).relation != Dep::kCase ||
        token(next).head <= next || token(next).head > head_ + kReach) {
      return std::nullopt;
    }
    return token(next).head;
  }

  /// "three days later", "two weeks ago": the adverb is the head.
  std::optional<std::string> adverb_above() const {
    const TokenIndex above = token(head_).head;
    if (above >= sentence_.tokens.size() || above != head_ + 1) {
      return std::nullopt;
    }
    std::string word = form(above);
    const bool is_ago = !lexicon::time_word(word, "ago").empty();
    if (is_ago || is_distance(word)) return word;
    return std::nullopt;
  }

  /// "before" of "the day before", where a tree set both beside the verb.
  std::optional<TokenIndex> adverb_behind() const {
    const TokenIndex next = head_ + 1;
    const bool is_unit = !lexicon::time_word(form(head_), "unit").empty();
    if (!is_unit || next >= sentence_.tokens.size() ||
        token(next).relation != Dep::kAdvmod ||
        token(next).head != token(head_).head ||
        !(is_distance(form(next)) || orders(form(next)))) {
      return std::nullopt;
    }
    return next;
  }

  /// "later" of "later in the year", where a tree set both beside the verb.
  std::optional<TokenIndex> adverb_before(
      const std::vector<TokenIndex>& tokens) const {
    const TokenIndex first = *std::min_element(tokens.begin(), tokens.end());
    if (first < 2 || lexicon::time_word(form(head_), "unit").empty())
      return std::nullopt;
    const TokenIndex opening = first - 1;
    const TokenIndex adverb = first - 2;
    const bool is_late = token(adverb).upos == Upos::kAdv &&
                         !lexicon::time_word(form(adverb), "distance").empty();
    if (!is_late || token(opening).head != head_ ||
        token(opening).relation != Dep::kCase) {
      return std::nullopt;
    }
    return adverb;
  }

  /// "after" of "the day after the vote", where "day" is the head.
  std::optional<std::string> event_after() const {
    if (lexicon::time_word(form(head_), "unit").empty()) return std::nullopt;
    std::optional<std::string> found;
    each_dependent(head_, [&](TokenIndex below) {
      const Dep relation = token(below).relation;
      if (below < head_) return;
      if (relation == Dep::kAdvmod && is_distance(form(below))) {
        found = form(below);
      }
      if (relation != Dep::kNmod && relation != Dep::kAcl) return;
      each_dependent(below, [&](TokenIndex part) {
        const std::string word = form(part);
        if (orders(word)) found = word;
      });
    });
    if (auto word = adverb_above()) return word;
    if (!found && event_beside()) found = form(head_ + 1);
    return found;
  }

  void collect(TokenIndex at, std::vector<TokenIndex>& tokens) const {
    if (tokens.size() > kReach) return;
    tokens.push_back(at);
    each_dependent(at, [&](TokenIndex below) {
      switch (token(below).relation) {
        case Dep::kNummod:
        case Dep::kCompound:
        case Dep::kFlat:
        case Dep::kDet:
        case Dep::kAmod:
        case Dep::kAdvmod:
        case Dep::kNmodUnmarked:
        case Dep::kOblUnmarked:
        case Dep::kNmodDesc:
          collect(below, tokens);
          break;
        case Dep::kAppos:
        case Dep::kNmod:
        case Dep::kObl:
          if (is_time(below) && !is_range_end(below)) collect(below, tokens);
          break;
        default:
          break;
      }
    });
  }

  bool is_range_end(TokenIndex at) const {
    bool found = false;
    each_dependent(at, [&](TokenIndex below) {
      const std::string word = form(below);
      const Dep relation = token(below).relation;
      const bool joins = relation == Dep::kCase || relation == Dep::kCc ||
                         relation == Dep::kPunct;
      found = found ||
              (joins && below < at &&
               (lexicon::joins_times(word) ||
                (lexicon::joins_sides(preposition()) &&
                 lexicon::conjunction(word) == lexicon::Conjunction::kAnd)));
    });
    return found;
  }

  TimePhrase words_of(const std::vector<TokenIndex>& tokens) const {
    TimePhrase phrase;
    for (const TokenIndex at : tokens)
      phrase.words.push_back(form(at));
    phrase.today = document_.article.date;
    phrase.looks_ahead = looks_ahead();
    phrase.preposition = preposition();
    return phrase;
  }

  /// Whether the clause speaks of what is still to come.
  bool looks_ahead() const {
    // "Planned for October 7".
    bool found = !lexicon::time_word(preposition(), "ahead").empty();
    TokenIndex above = token(head_).head;
    for (int steps = 0; !found && steps < 3 && above < sentence_.tokens.size();
         ++steps) {
      each_dependent(above, [&](TokenIndex below) {
        const std::string word = form(below);
        const Dep relation = token(below).relation;
        const bool is_future = lexicon::modal(word) == lexicon::Modal::kFuture;
        found = found || (relation == Dep::kAux && is_future) ||
                (relation == Dep::kMark && lexicon::marks_infinitive(word));
      });
      if (found || token(above).upos == Upos::kVerb) return found;
      above = token(above).head;
    }
    return found;
  }

  /// The other end of "2019 to 2021".
  std::optional<TimeReading> range_end(TokenIndex& last) const {
    std::optional<TimeReading> reading;
    each_dependent(head_, [&](TokenIndex below) {
      if (reading || below < head_ || !is_time(below) || !is_range_end(below)) {
        return;
      }
      std::vector<TokenIndex> tokens;
      collect(below, tokens);
      std::sort(tokens.begin(), tokens.end());
      reading = read_time(words_of(tokens));
      last = std::max(last, tokens.back());
    });
    return reading;
  }

  /// The other end of "from 2019 to 2021", where a tree set it beside this one.
  std::optional<TimeReading> range_end_beside(TokenIndex& last) const {
    const TokenIndex joint = last + 1;
    if (preposition() != "from" || joint >= sentence_.tokens.size()) {
      return std::nullopt;
    }
    const TokenIndex end = token(joint).head;
    if (!lexicon::joins_times(form(joint)) ||
        token(joint).relation != Dep::kCase || end <= joint ||
        end > joint + kReach || token(end).head != token(head_).head ||
        !is_time(end)) {
      return std::nullopt;
    }
    std::vector<TokenIndex> tokens;
    collect(end, tokens);
    std::sort(tokens.begin(), tokens.end());
    last = std::max(last, tokens.back());
    return read_time(words_of(tokens));
  }

  /// A word like "now" or "recently", which tells no more than itself.
  std::optional<TimeValue> nearly(const std::vector<TokenIndex>& tokens) const {
    if (lexicon::time_word(form(head_), "now").empty()) return std::nullopt;
    TimeValue value;
    value.text = text_of(tokens.front(), tokens.back());
    value.relation = "at";
    return value;
  }

  std::string text_of(TokenIndex first, TokenIndex last) const {
    return std::string(document_.text(
        sentence_, {token(first).span.begin, token(last).span.end}));
  }

  TimeValue value(const TimeReading& reading,
                  const std::vector<TokenIndex>& tokens) const {
    TimeValue value;
    TokenIndex first = tokens.front();
    TokenIndex last = std::max(tokens.back(), head_);
    value.begin = reading.interval.begin;
    value.end = reading.interval.end;
    value.grain = reading.interval.grain;
    value.relation = reading.relation;
    relate(value, preposition());
    auto other = range_end(last);
    if (!other) other = range_end_beside(last);
    if (other) {
      value.end = other->interval.end;
      value.relation = "during";
    }
    open_end(value);
    const bool needs_preposition =
        value.relation == "since" || value.relation == "until" ||
        value.relation == "before" || value.relation == "after";
    if (needs_preposition) {
      each_dependent(head_, [&](TokenIndex below) {
        if (token(below).relation == Dep::kCase) first = std::min(first, below);
        const bool is_event = token(below).relation == Dep::kNmod ||
                              token(below).relation == Dep::kAcl;
        if (is_event && event_after()) last = std::max(last, below);
      });
      if (const auto event = event_beside()) last = std::max(last, *event);
    }
    value.text = text_of(first, last);
    return value;
  }

  const Document& document_;
  const Sentence& sentence_;
  TokenIndex head_;
};

}  // namespace

void relate(TimeValue& value, std::string_view preposition) {
  const std::string_view meant = lexicon::time_word(preposition, "relation");
  if (value.relation == "at" && !meant.empty()) value.relation = meant;
}

void open_end(TimeValue& value) {
  if (value.relation == "since") value.end.clear();
  if (value.relation == "until") value.begin.clear();
}

std::optional<TimeValue> time_of(const Document& document,
                                 const Sentence& sentence, TokenIndex head) {
  return Phrase(document, sentence, head).read();
}

}  // namespace relata::extract
