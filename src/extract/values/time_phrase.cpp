#include "extract/values/time_phrase.h"

#include <algorithm>
#include <chrono>

#include "lexicon/grammar/function_words.h"
#include "lexicon/world/calendar.h"
#include "lexicon/world/numbers.h"

namespace relata::extract {
namespace {

namespace chrono = std::chrono;

int time_value(std::string_view word, std::string_view kind) {
  const std::string text(lexicon::time_word(word, kind));
  return text.empty() ? 0 : std::stoi(text);
}

/// Reads one phrase. Each method knows one form and gives nothing for others.
class PhraseReader {
 public:
  explicit PhraseReader(const TimePhrase& phrase)
      : phrase_(phrase), words_(phrase.words), today_(day_of(phrase.today)) {}

  std::optional<TimeReading> read() const {
    if (auto reading = distance()) return reading;
    if (auto reading = stretch()) return reading;
    if (has("often")) return TimeReading{{"", "", grain()}, "at"};
    for (const auto form :
         {&PhraseReader::iso_date, &PhraseReader::calendar_date,
          &PhraseReader::near_day, &PhraseReader::weekday,
          &PhraseReader::season, &PhraseReader::quarter,
          &PhraseReader::old_times, &PhraseReader::holiday,
          &PhraseReader::shifted_unit, &PhraseReader::year,
          &PhraseReader::part_of_day, &PhraseReader::weekend,
          &PhraseReader::within, &PhraseReader::edge, &PhraseReader::vague}) {
      if (auto interval = (this->*form)()) return TimeReading{*interval, "at"};
    }
    return std::nullopt;
  }

 private:
  /// Position of the first word of a kind, or words_.size().
  std::size_t find(std::string_view kind) const {
    const auto place = std::find_if(
        words_.begin(), words_.end(), [&](const std::string& word) {
          return !lexicon::time_word(word, kind).empty();
        });
    return static_cast<std::size_t>(place - words_.begin());
  }
  bool has(std::string_view kind) const { return find(kind) < words_.size(); }

  std::optional<int> shift() const {
    const std::size_t at = find("shift");
    if (at == words_.size()) return std::nullopt;
    return time_value(words_[at], "shift");
  }

  std::optional<int> any_year() const {
    for (const std::string& word : words_) {
      if (const auto year = year_number(word)) return year;
    }
    return std::nullopt;
  }

  std::optional<int> this_year() const {
    if (!phrase_.today) return std::nullopt;
    return static_cast<int>(phrase_.today->year);
  }

  /// "2023-11-03", "11/03/2023" as Americans write it.
  std::optional<Interval> iso_date() const {
    for (const std::string& word : words_) {
      if (const auto date = parse_date(word); date && word.size() > 4) {
        return date_interval(static_cast<int>(date->year),
                             static_cast<int>(date->month),
                             static_cast<int>(date->day));
      }
    }
    return std::nullopt;
  }

  /// The year of a month or day without one: the nearest in the clause's
  /// direction, or moved by "last" and "next".
  std::optional<int> nearest_year(int month, int day) const {
    if (!phrase_.today || phrase_.today->month == 0) return std::nullopt;
    const int year = static_cast<int>(phrase_.today->year);
    const std::pair here{static_cast<int>(phrase_.today->month),
                         static_cast<int>(phrase_.today->day)};
    const std::pair there{month, day == 0 ? here.second : day};
    const auto moved = shift();
    if (moved && *moved == 0) return year;
    if (moved.value_or(0) < 0) return there >= here ? year - 1 : year;
    if (moved.value_or(0) > 0 || phrase_.looks_ahead) {
      const bool is_past = moved ? there <= here : there < here;
      return is_past ? year + 1 : year;
    }
    return there > here ? year - 1 : year;
  }

  /// "November 3, 2023", "3 November", "March", "Sept. 2019".
  std::optional<Interval> calendar_date() const {
    const std::size_t at = find("month");
    if (at == words_.size()) return std::nullopt;
    const int month = time_value(words_[at], "month");
    int day = 0;
    const auto take_day = [&](std::size_t i) {
      if (i >= words_.size() || day != 0) return;
      day = static_cast<int>(lexicon::day_of_month(words_[i]));
    };
    take_day(at + 1);
    if (at > 0) take_day(at - 1);
    if (at > 1 && lexicon::marks_genitive(words_[at - 1])) take_day(at - 2);
    auto year = any_year();
    if (!year) year = nearest_year(month, day);
    return date_interval(year, month, day);
  }

  std::optional<Interval> near_day() const {
    const std::size_t at = find("day");
    if (at == words_.size()) return std::nullopt;
    if (!today_) return Interval{"", "", "day"};
    return unit_around(*today_, "day", time_value(words_[at], "day"));
  }

  /// "Monday", "last Friday", "Tuesday of next week".
  std::optional<Interval> weekday() const {
    const std::size_t at = find("weekday");
    if (at == words_.size()) return std::nullopt;
    if (words_[at].back() == 's' && words_[at].size() > 5) {
      return Interval{"", "", "day"};  // "on Mondays": again and again.
    }
    if (!today_) return Interval{"", "", "day"};
    const int wanted = time_value(words_[at], "weekday");
    const int here = static_cast<int>(chrono::weekday(*today_).iso_encoding());
    const auto moved = shift();
    if (has("unit") && moved) {
      return unit_around(*today_, "day", wanted - here + 7 * *moved);
    }
    int distance = wanted - here;
    if (moved && *moved == 0) return unit_around(*today_, "day", distance);
    const bool is_ahead = moved ? *moved > 0 : phrase_.looks_ahead;
    if (is_ahead && (distance < 0 || (distance == 0 && moved))) distance += 7;
    if (!is_ahead && (distance > 0 || (distance == 0 && moved))) distance -= 7;
    return unit_around(*today_, "day", distance);
  }

  /// "last autumn", "summer 2020", "the spring of 1999".
  std::optional<Interval> season() const {
    const std::size_t at = find("season");
    if (at == words_.size()) return std::nullopt;
    const int number = time_value(words_[at], "season");
    if (const auto year = any_year()) return season_interval(*year, number);
    constexpr int spring = 21;
    const int month = (number - spring) * 3 + 3;
    const auto moved = shift();
    if (!moved) return Interval{"", "", "season"};
    const auto year = nearest_year(month, 1);
    if (!year) return Interval{"", "", "season"};
    return season_interval(*year, number);
  }

  /// "the third quarter of 2023", "Q3".
  std::optional<Interval> quarter() const {
    int number = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const int told = time_value(words_[i], "quarter");
      if (told != 0) number = told;
      if (i == 0 || words_[i] != "quarter") continue;
      const int nth = lexicon::ordinal(words_[i - 1]);
      if (nth >= 1 && nth <= 4) number = nth;
    }
    if (number == 0) return std::nullopt;
    auto year = any_year();
    if (!year) year = this_year();
    if (!year) return Interval{"", "", "quarter"};
    return quarter_interval(*year, number);
  }

  /// "the 1990s", "the '90s", "the 19th century".
  std::optional<Interval> old_times() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::string_view word = words_[i];
      if (i + 1 < words_.size() && words_[i + 1] == "century") {
        const long number = lexicon::whole_number(word);
        if (number >= 1 && number <= 99) {
          return century_interval(static_cast<int>(number));
        }
      }
      if (word.size() == 5 && word.ends_with("0s")) {
        word.remove_suffix(1);
        if (const auto year = year_number(word)) return decade_interval(*year);
      }
      const bool is_short = word.ends_with("0s") && word.size() <= 6;
      if (is_short && (word.starts_with("'") || word.starts_with("’"))) {
        constexpr int century = 1900;
        const int tens = word[word.size() - 3] - '0';
        return decade_interval(century + tens * 10);
      }
    }
    return std::nullopt;
  }

  std::optional<Interval> holiday() const {
    const std::size_t at = find("holiday");
    if (at == words_.size()) return std::nullopt;
    const std::string text(lexicon::time_word(words_[at], "holiday"));
    const int month = std::stoi(text.substr(0, 2));
    const int day = std::stoi(text.substr(3));
    auto year = any_year();
    if (!year) year = nearest_year(month, day);
    return date_interval(year, month, day);
  }

  /// "last week", "this year", "next month".
  std::optional<Interval> shifted_unit() const {
    const std::size_t at = find("unit");
    const auto moved = shift();
    if (at == words_.size() || !moved) return std::nullopt;
    const std::string_view unit = lexicon::time_word(words_[at], "unit");
    const Interval unknown{"", "", std::string(unit)};
    // "the next day" is counted from a time that was told before.
    const bool is_told = has("told") && (is_said("the") || is_said("same"));
    if (!today_ || is_told) return unknown;
    return unit_around(*today_, unit, *moved).value_or(unknown);
  }

  std::optional<Interval> year() const {
    // With a month it was read as a day, or is no day of the calendar.
    const auto number = any_year();
    if (!number || has("month")) return std::nullopt;
    return date_interval(number, 0, 0);
  }

  std::optional<Interval> part_of_day() const {
    if (!has("part")) return std::nullopt;
    if (today_ && shift() == 0) return unit_around(*today_, "day", 0);
    return Interval{"", "", "hour"};
  }

  /// "over the weekend": the one before, or the one to come.
  std::optional<Interval> weekend() const {
    const std::size_t at = find("unit");
    if (at == words_.size() || words_[at] != "weekend") return std::nullopt;
    if (!today_) return Interval{"", "", "weekend"};
    return unit_around(*today_, "weekend", phrase_.looks_ahead ? 0 : -1);
  }

  /// "later in the year": of this one; "later that year": of one told before.
  std::optional<Interval> within() const {
    const std::size_t at = find("unit");
    if (at == words_.size() || find("distance") > at) return std::nullopt;
    const std::string_view unit = lexicon::time_word(words_[at], "unit");
    const Interval unknown{"", "", std::string(unit)};
    const bool is_told =
        std::any_of(words_.begin(), words_.end(), [](const std::string& word) {
          return lexicon::determiner(word) ==
                 lexicon::Determiner::kDemonstrative;
        });
    if (!today_ || is_told || lexicon::days_of_unit(unit) == 1) return unknown;
    return unit_around(*today_, unit, 0).value_or(unknown);
  }

  /// "the end of the year": of this one.
  std::optional<Interval> edge() const {
    const std::size_t at = find("unit");
    if (at == words_.size() || !has("edge")) return std::nullopt;
    const std::string_view unit = lexicon::time_word(words_[at], "unit");
    const Interval unknown{"", "", std::string(unit)};
    if (!today_) return unknown;
    return unit_around(*today_, unit, 0).value_or(unknown);
  }

  /// "in recent months": known in kind only.
  std::optional<Interval> vague() const {
    const std::size_t at = find("unit");
    const bool is_numbered =  // "Week 3" of a season
        at + 1 < words_.size() && lexicon::whole_number(words_[at + 1]) > 0;
    if (at == words_.size() || (!has("span") && !is_numbered)) {
      return std::nullopt;
    }
    return Interval{"", "",
                    std::string(lexicon::time_word(words_[at], "unit"))};
  }

  bool is_said(std::string_view word) const {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  }

  /// Of the unit named, else of a day.
  std::string grain() const {
    const std::size_t at = find("unit");
    return at == words_.size()
               ? "day"
               : std::string(lexicon::time_word(words_[at], "unit"));
  }

  /// How many of the unit at `unit`: "three" weeks, "a" year; 0 if not said.
  int count_before(std::size_t unit) const {
    for (std::size_t i = unit; i-- > 0;) {
      const long digits = lexicon::whole_number(words_[i]);
      // "19th" is no count.
      if (digits >= 0 && words_[i].back() <= '9')
        return static_cast<int>(std::min(digits, 9999L));
      if (lexicon::is_article_of_one(words_[i])) return 1;
      if (const auto number = lexicon::number_word(words_[i])) {
        return static_cast<int>(std::min(*number, 9999.0));
      }
    }
    return 0;
  }

  /// "three weeks ago", "two days later", "three days after the attack".
  std::optional<TimeReading> distance() const {
    const std::size_t unit = find("unit");
    const std::size_t ago = find("ago");
    if (unit == words_.size()) return std::nullopt;
    const std::string_view name = lexicon::time_word(words_[unit], "unit");
    if (ago < words_.size() && ago > unit) {
      const int count = count_before(unit);
      const int sign = time_value(words_[ago], "ago");
      TimeReading reading{{"", "", std::string(name)}, "at"};
      if (!today_ || count == 0) return reading;
      if (auto found = unit_around(*today_, name, sign * count)) {
        reading.interval = *found;
      }
      return reading;
    }
    for (std::size_t i = unit + 1; i < words_.size(); ++i) {
      const lexicon::TimeOrder order = lexicon::time_order(words_[i]);
      if (order == lexicon::TimeOrder::kNone) continue;
      const bool is_after = order == lexicon::TimeOrder::kAfter;
      return TimeReading{{"", "", std::string(name)},
                         is_after ? "after" : "before"};
    }
    return std::nullopt;
  }

  /// "the past two years", "three days": how long.
  std::optional<TimeReading> stretch() const {
    const std::size_t unit = find("unit");
    if (unit == words_.size() || unit == 0) return std::nullopt;
    const int count = count_before(unit);
    if (count == 0 || any_year()) return std::nullopt;
    const std::string_view name = lexicon::time_word(words_[unit], "unit");
    TimeReading reading{{"", "", std::string(name)}, "during"};
    if (today_ && phrase_.preposition == "in" && phrase_.looks_ahead) {
      // "will meet in two weeks"
      const auto found = unit_around(*today_, name, count);
      return found ? TimeReading{*found, "at"} : reading;
    }
    const std::size_t span = find("span");
    if (span > unit || !today_) return reading;
    const bool is_ahead = time_value(words_[span], "shift") > 0;
    const auto edge = unit_around(*today_, name, is_ahead ? count : -count);
    const auto here = unit_around(*today_, "day", 0);
    if (!edge || !here) return reading;
    reading.interval.begin = is_ahead ? here->begin : edge->begin;
    reading.interval.end = is_ahead ? edge->end : here->end;
    return reading;
  }

  const TimePhrase& phrase_;
  const std::vector<std::string>& words_;
  std::optional<Day> today_;
};

}  // namespace

std::optional<int> year_number(std::string_view word) {
  if (word.size() != 4) return std::nullopt;
  const long number = lexicon::whole_number(word);
  constexpr long first = 1000;
  constexpr long last = 2199;
  if (number < first || number > last) return std::nullopt;
  return static_cast<int>(number);
}

std::optional<TimeReading> read_time(const TimePhrase& phrase) {
  if (phrase.words.empty()) return std::nullopt;
  return PhraseReader(phrase).read();
}

}  // namespace relata::extract
