// "Over 11,000 casualties cost $310 million" counts more than 11000 casualties
// and 310000000 US dollars.

#include "extract/values/quantity.h"

#include <algorithm>
#include <string>

#include "extract/values/time_phrase.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/calendar.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

constexpr double kThousand = 1000;

double number_value(std::string_view word, std::string_view kind) {
  return std::stod(std::string(lexicon::quantity_word(word, kind)));
}

bool is_kind(std::string_view word, std::string_view kind) {
  return !lexicon::quantity_word(word, kind).empty();
}

/// "310m", "3bn", "$40": digits with a currency before or a scale after them.
struct Compact {
  std::string_view currency;
  double value = 0;
  double scale = 1;
};

std::optional<Compact> compact_number(std::string_view word) {
  Compact number;
  const auto digit = word.find_first_of("0123456789");
  if (digit == std::string_view::npos) return std::nullopt;
  if (digit > 0) {
    number.currency = lexicon::quantity_word(word.substr(0, digit), "currency");
    if (number.currency.empty()) return std::nullopt;
    word.remove_prefix(digit);
  }
  const std::size_t last = word.find_last_of("0123456789") + 1;
  if (last < word.size()) {
    const std::string_view suffix = word.substr(last);
    if (!is_kind(suffix, "scale") || suffix.size() > 3) return std::nullopt;
    number.scale = number_value(suffix, "scale");
    word = word.substr(0, last);
  }
  const auto value = lexicon::digits_number(word);
  if (!value) return std::nullopt;
  number.value = *value;
  return number;
}

bool is_number(std::string_view word) {
  return lexicon::number_word(word) || compact_number(word) ||
         is_kind(word, "scale") || is_kind(word, "plural");
}

/// A number as its words come in.
struct Sum {
  double total = 0;    ///< Thousands and above.
  double current = 0;  ///< What a following scale multiplies.
  double scale = 1;
  bool is_begun = false;

  /// Takes in a word; false if it goes on with no number.
  bool take(const std::string& word) {
    if (const auto number = lexicon::number_word(word)) {
      current += *number;
      is_begun = true;
      return true;
    }
    if (const auto compact = compact_number(word)) {
      if (is_begun) return false;
      current = compact->value * compact->scale;
      scale = compact->scale;
      is_begun = true;
      return true;
    }
    const auto factor = lexicon::number_factor(word);
    if (factor) multiply(factor->value, factor->is_scale);
    return factor.has_value();
  }

  void multiply(double factor, bool is_scale) {
    current = (is_begun ? current : 1) * factor;
    is_begun = true;
    if (!is_scale || factor < kThousand) return;
    scale = factor;
    total += current;
    current = 0;
    is_begun = false;
  }
};

/// Reads the words of one quantity.
class QuantityReader {
 public:
  QuantityReader(const Sentence& sentence, TokenIndex head)
      : sentence_(sentence), head_(head) {
    for (const Token& token : sentence.tokens) {
      words_.push_back(text::lower(token.form));
    }
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (words_[i - 1] == "per" && words_[i] == "cent") {
        words_[i - 1] = words_[i] = "percent";
      }
    }
  }

  std::optional<Quantity> read() {
    if (head_ >= words_.size() || !find_run()) return std::nullopt;
    std::size_t at = first_;
    if (!read_amount(at)) return std::nullopt;
    if (is_date()) return std::nullopt;
    read_comparator(at);
    read_unit();
    return quantity_;
  }

 private:
  const std::string& word(std::size_t at) const { return words_[at]; }

  bool is_numeric(std::size_t at) const {
    return is_number(word(at)) || is_kind(word(at), "fraction");
  }

  /// The number that `head_` is or has, with the words around it.
  bool find_run() {
    std::size_t anchor = words_.size();
    const bool is_own = is_number(word(head_)) ||
                        lexicon::is_money_or_share(word(head_)) ||
                        (is_kind(word(head_), "fraction") && is_fraction());
    if (is_own) anchor = head_;
    for (std::size_t i = 0; i < words_.size() && anchor == words_.size(); ++i) {
      const Token& token = sentence_.tokens[i];
      if (token.head != head_ || !is_number(word(i))) continue;
      if (base(token.relation) == Dep::kNummod ||
          token.relation == Dep::kAmod) {
        anchor = i;
      }
    }
    if (anchor == words_.size()) return false;
    first_ = last_ = anchor;
    while (first_ > 0 && belongs(first_ - 1, first_))
      --first_;
    while (last_ + 1 < words_.size() && belongs(last_ + 1, last_))
      ++last_;
    while (first_ < last_ && lexicon::joins_numbers(word(first_)) &&
           !lexicon::is_article_of_one(word(first_))) {
      ++first_;
    }
    while (last_ > first_ && lexicon::joins_numbers(word(last_)))
      --last_;
    return true;
  }

  /// "third" is a part only after a number or "a".
  bool is_fraction() const {
    if (head_ == 0) return word(head_) == "half";
    std::size_t before = head_ - 1;
    if (word(before) == "-" && before > 0) --before;
    return word(head_) == "half" || lexicon::is_article_of_one(word(before)) ||
           lexicon::number_word(word(before)).has_value();
  }

  /// Whether the word at `at` goes on with the run that ends at `edge`.
  bool belongs(std::size_t at, std::size_t edge) const {
    if (is_number(word(at)) || lexicon::is_money_or_share(word(at)))
      return true;
    if (is_kind(word(at), "fraction")) {
      return at < edge || lexicon::number_word(word(edge)) || word(edge) == "-";
    }
    if (!lexicon::joins_numbers(word(at))) return false;
    if (lexicon::is_article_of_one(word(at)))
      return edge > at && !compact_number(word(edge));
    if (lexicon::is_article_of_one(word(edge)) ||
        lexicon::joins_numbers(word(edge)))
      return false;
    const std::size_t beyond = at < edge ? at - 1 : at + 1;
    if (beyond >= words_.size() || !is_numeric(beyond)) return false;
    if (lexicon::marks_genitive(word(at)))
      return is_kind(word(std::min(beyond, edge)), "plural");
    return is_numeric(edge) || lexicon::is_money_or_share(word(edge));
  }

  /// One number from `at` on; moves `at` behind it.
  std::optional<double> read_number(std::size_t& at, double& scale) const {
    Sum sum;
    bool is_any = false;
    for (; at <= last_; ++at) {
      if (!sum.take(word(at)) && !joins_digits(at)) break;
      is_any = true;
    }
    if (!is_any) return std::nullopt;
    scale = sum.scale;
    return sum.total + sum.current;
  }

  /// A hyphen in "twenty-one" and "two-thirds", "of" in "tens of thousands",
  /// "and" in "two hundred and five", an article.
  bool joins_digits(std::size_t at) const {
    if (lexicon::is_article_of_one(word(at)) ||
        lexicon::is_money_or_share(word(at)))
      return true;
    if (at == first_ || at >= last_) return false;
    const std::string& next = word(at + 1);
    if (lexicon::marks_genitive(word(at))) return true;
    if (word(at) == "-") {
      return is_kind(next, "fraction") ||
             (lexicon::number_word(word(at - 1)) &&
              lexicon::number_word(next) &&
              *lexicon::number_word(word(at - 1)) >= 20 &&
              *lexicon::number_word(next) < 10);
    }
    return lexicon::conjunction(word(at)) == lexicon::Conjunction::kAnd &&
           is_kind(word(at - 1), "scale") && !is_between();
  }

  bool is_between() const {
    return first_ > 0 && lexicon::joins_sides(word(first_ - 1));
  }

  bool read_amount(std::size_t& at) {
    double scale = 1;
    const auto value = read_number(at, scale);
    if (!value) return false;
    quantity_.value = *value;
    quantity_.comparator = "=";
    if (at < last_ && lexicon::joins_numbers(word(at))) {
      ++at;
      double second = 1;
      quantity_.max = read_number(at, second);
      if (quantity_.max && scale <= 1 && second > 1 && *value < kThousand) {
        quantity_.value *= second;
      }
      if (quantity_.max && *quantity_.max <= quantity_.value) {
        quantity_.max.reset();
      }
    }
    for (std::size_t i = first_; i <= last_; ++i) {
      if (!is_kind(word(i), "plural")) continue;
      quantity_.value *= 2;
      quantity_.comparator = ">=";
      break;
    }
    return true;
  }

  /// "in 2019", "March 3": the number is no count.
  bool is_date() const {
    const std::string_view head = word(head_);
    if (!lexicon::time_word(head, "month").empty() ||
        !lexicon::time_word(head, "weekday").empty()) {
      return true;
    }
    const bool is_year = first_ == last_ && year_number(word(first_));
    if (!is_year || static_cast<std::size_t>(head_) != first_) return false;
    return std::any_of(sentence_.tokens.begin(), sentence_.tokens.end(),
                       [this](const Token& token) {
                         return token.head == head_ &&
                                token.relation == Dep::kCase;
                       });
  }

  void read_comparator(std::size_t after) {
    std::string phrase;
    for (std::size_t length = 1; length <= 4 && length <= first_; ++length) {
      const std::string& next = word(first_ - length);
      if (length > 1) phrase.insert(0, " ");
      phrase.insert(0, next);
      const std::string_view found =
          lexicon::quantity_word(phrase, "comparator");
      if (!found.empty()) quantity_.comparator = found;
    }
    if (after + 1 >= words_.size() ||
        lexicon::conjunction(word(after)) != lexicon::Conjunction::kOr)
      return;
    const std::string_view beyond =
        lexicon::quantity_word(word(after + 1), "beyond");
    if (!beyond.empty()) quantity_.comparator = beyond;
  }

  void read_unit() {
    for (std::size_t i = first_; i <= last_; ++i) {
      if (const auto compact = compact_number(word(i))) {
        if (!compact->currency.empty()) quantity_.unit = compact->currency;
      } else if (is_kind(word(i), "currency") && !is_kind(word(i), "scale")) {
        quantity_.unit = lexicon::quantity_word(word(i), "currency");
      } else if (lexicon::is_money_or_share(word(i))) {
        quantity_.unit = "%";
      }
    }
    if (!quantity_.unit.empty()) {
      quantity_.of = partitive();
      return;
    }
    quantity_.unit = lexicon::quantity_word(word(head_), "unit");
    const bool is_counted = quantity_.unit.empty() && !is_own_head();
    quantity_.of =
        is_counted ? text::lower(sentence_.tokens[head_].lemma) : partitive();
  }

  bool is_own_head() const { return first_ <= head_ && head_ <= last_; }

  /// What stands after "of": "40 % of children", "dozens of people".
  std::string partitive() const {
    for (std::size_t i = head_; i < words_.size(); ++i) {
      const Token& token = sentence_.tokens[i];
      if (token.head != head_ || token.relation != Dep::kNmod) continue;
      for (std::size_t k = head_; k < i; ++k) {
        if (sentence_.tokens[k].head == i && lexicon::marks_genitive(word(k))) {
          return text::lower(token.lemma);
        }
      }
    }
    return {};
  }

  const Sentence& sentence_;
  TokenIndex head_;
  std::vector<std::string> words_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  Quantity quantity_;
};

}  // namespace

std::optional<Quantity> quantity_of(const Sentence& sentence, TokenIndex head) {
  return QuantityReader(sentence, head).read();
}

}  // namespace relata::extract
