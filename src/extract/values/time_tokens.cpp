#include "extract/values/time_tokens.h"

#include <cctype>

#include "extract/values/time_phrase.h"
#include "lexicon/world/calendar.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

bool is_decade(std::string_view word) {
  return word.size() >= 3 && word.ends_with("0s") &&
         word.find_first_not_of("0123456789'’s") == std::string_view::npos;
}

}  // namespace

std::string TimeTokens::form(TokenIndex at) const {
  std::string word = text::lower(token(at).form);
  if (word.starts_with("mid-")) word.erase(0, 4);
  // "Monday's", where it was not cut off.
  for (const std::string_view ending : {"'s", "\u2019s"}) {
    if (word.size() > ending.size() && word.ends_with(ending) &&
        std::isalpha(static_cast<unsigned char>(
            word[word.size() - ending.size() - 1])) != 0) {
      word.erase(word.size() - ending.size());
    }
  }
  return word;
}

/// "Christmas Day".
bool TimeTokens::is_all_time(const Name& name) const {
  for (TokenIndex i = name.first; i <= name.last; ++i) {
    if (!lexicon::is_time_noun(form(i))) return false;
  }
  return true;
}

/// "Jan Novak", "April Lee": part of a longer name that is no date's.
bool TimeTokens::is_in_other_name(TokenIndex at) const {
  for (const Name& name : sentence_.names) {
    if (name.first <= at && at <= name.last &&
        (name.first < name.last || name.type == EntityType::kPerson) &&
        name.type != EntityType::kTime && name.type != EntityType::kEvent &&
        (name.type == EntityType::kPerson || !is_all_time(name))) {
      return true;
    }
  }
  bool found = false;
  each_dependent(at, [&](TokenIndex below) {
    found = found || (token(below).relation == Dep::kFlat && below > at &&
                      token(below).upos == Upos::kPropn &&
                      !lexicon::is_time_noun(form(below)));
  });
  return found;
}

/// "In the sun", "a march": written small, these are no days and months.
bool TimeTokens::is_small_noun(TokenIndex at) const {
  const std::string& written = token(at).form;
  const std::string word = form(at);
  return token(at).upos == Upos::kNoun && !written.empty() &&
         std::islower(static_cast<unsigned char>(written[0])) != 0 &&
         (!lexicon::time_word(word, "weekday").empty() ||
          !lexicon::time_word(word, "month").empty());
}

/// A noun or name of a time.
bool TimeTokens::is_time_noun(TokenIndex at) const {
  const std::string word = form(at);
  if (is_small_noun(at)) return false;
  if (token(at).upos == Upos::kPropn && is_in_other_name(at)) return false;
  if (lexicon::is_time_noun(word)) return true;
  if (!lexicon::time_word(word, "edge").empty()) return has_time_of(at);
  const bool is_date = (word.size() > 4 && parse_date(word)) ||
                       (lexicon::whole_number(word) > 0 && has_month(at));
  return is_date || is_decade(word) || year_number(word) ||
         !lexicon::time_word(word, "quarter").empty();
}

bool TimeTokens::is_time(TokenIndex at) const {
  const std::string word = form(at);
  switch (token(at).upos) {
    case Upos::kPropn:
    case Upos::kNoun:
      return is_time_noun(at);
    case Upos::kNum:
      return base(token(at).relation) != Dep::kNummod &&
             (year_number(word) || is_decade(word) ||
              parse_date(word).has_value() || has_month(at));
    case Upos::kAdj:
      return lexicon::whole_number(word) > 0 && has_month(at);
    case Upos::kAdv:
      return !lexicon::time_word(word, "day").empty() ||
             !lexicon::time_word(word, "ago").empty() ||
             !lexicon::time_word(word, "now").empty() || is_distance(word);
    default:
      return false;
  }
}

bool TimeTokens::orders(std::string_view word) {
  return lexicon::order_of_preposition(word) != lexicon::TimeOrder::kNone;
}

bool TimeTokens::is_distance(std::string_view word) {
  return lexicon::order_of_adverb(word) != lexicon::TimeOrder::kNone;
}

bool TimeTokens::has_month(TokenIndex at) const {
  bool found = false;
  each_dependent(at, [&](TokenIndex below) {
    found = found || !lexicon::time_word(form(below), "month").empty();
  });
  return found;
}

/// "the end of the year": a time under it.
bool TimeTokens::has_time_of(TokenIndex at) const {
  bool found = false;
  each_dependent(at, [&](TokenIndex below) {
    found = found ||
            (token(below).relation == Dep::kNmod && below > at &&
             lexicon::time_word(form(below), "edge").empty() && is_time(below));
  });
  return found;
}

std::string TimeTokens::preposition(TokenIndex head) const {
  std::string words;
  each_dependent(head, [&](TokenIndex below) {
    if (token(below).relation != Dep::kCase || !words.empty()) return;
    words = form(below);
    each_dependent(below, [&](TokenIndex part) {
      if (token(part).relation == Dep::kFixed) words += " " + form(part);
    });
  });
  return words;
}

}  // namespace relata::extract
