#include "merge/compare/topic.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/tables.h"
#include "lexicon/world/places.h"
#include "text/fold.h"
#include "text/hash.h"
#include "text/utf8.h"

namespace relata::merge {
namespace {

constexpr std::size_t kMostTopicWords = 48;
constexpr std::size_t kMostKeys = 12;
constexpr std::size_t kMostShown = 3;
constexpr std::size_t kLeastLetters = 3;
/// Words that are not in the table; and names of countries, which are not
/// either, but tell little.
constexpr double kRareWeight = 9;
constexpr double kCountryWeight = 4;

using Weights = std::unordered_map<std::string_view, double, text::StringHash>;

Weights read_weights() {
  Weights weights;
  for (const TableRow& row : table_rows("word_weights.tsv")) {
    double weight = 0;
    std::from_chars(row[0].data(), row[0].data() + row[0].size(), weight);
    for (const std::string_view word : cell_items(row[1]))
      weights.emplace(word, weight);
  }
  return weights;
}

/// Counts the runs of letters in `text`; "'s" counts to none.
void count_words(std::string_view text,
                 std::map<std::string, std::size_t>& counts) {
  const std::string folded = text::fold(text);
  std::string word;
  std::size_t letters = 0;
  const auto end_word = [&] {
    if (letters >= kLeastLetters) ++counts[word];
    word.clear();
    letters = 0;
  };
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, size] = text::decode(folded, at);
    if (text::is_alpha(c)) {
      word.append(folded, at, size);
      ++letters;
    } else {
      end_word();
    }
    at += size;
  }
  end_word();
}

}  // namespace

double word_weight(std::string_view word) {
  static const Weights weights = read_weights();
  if (lexicon::is_country(word) || lexicon::is_demonym(word))
    return kCountryWeight;
  const auto found = weights.find(word);
  return found == weights.end() ? kRareWeight : found->second;
}

std::vector<std::string> topic_words(const Article& article) {
  std::map<std::string, std::size_t> counts;
  count_words(article.title, counts);
  count_words(article.text, counts);
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [word, count] : counts) {
    const double often = 1 + std::log2(static_cast<double>(count));
    const double tells = word_weight(word) * often;
    // Rounded, so that ties are ties on every machine.
    if (tells > 0) ranked.emplace_back(-std::round(tells * 1000), word);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> words;
  for (auto& [tells, word] : ranked) {
    if (words.size() == kMostTopicWords) break;
    words.push_back(std::move(word));
  }
  return words;
}

std::vector<std::string> topic_keys(const std::vector<std::string>& words) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < std::min(words.size(), kMostKeys); ++i)
    keys.push_back("t:" + words[i]);
  std::sort(keys.begin(), keys.end());
  return keys;
}

Topic::Topic(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    words_.push_back(
        {text::hash64(words[i]), words[i], word_weight(words[i]), i});
  std::sort(words_.begin(), words_.end(),
            [](const Word& a, const Word& b) { return a.hash < b.hash; });
  double sum = 0;
  for (const Word& word : words_)
    sum += word.weight * word.weight;
  length_ = std::sqrt(sum);
}

template <typename Visit>
void Topic::visit_shared(const Topic& other, const Visit& visit) const {
  auto b = other.words_.begin();
  for (const Word& word : words_) {
    while (b != other.words_.end() && b->hash < word.hash)
      ++b;
    if (b == other.words_.end()) return;
    if (b->hash == word.hash) visit(word, *b);
  }
}

double Topic::likeness(const Topic& other) const {
  double sum = 0;
  visit_shared(other, [&](const Word& word, const Word&) {
    sum += word.weight * word.weight;
  });
  if (sum == 0) return 0;
  return std::round(sum / (length_ * other.length_) * 1000) / 1000;
}

std::string Topic::best_key(const Topic& other) const {
  std::pair<std::size_t, std::string_view> best{2 * kMostKeys, ""};
  visit_shared(other, [&](const Word& a, const Word& b) {
    if (a.rank >= kMostKeys || b.rank >= kMostKeys) return;
    best = std::min(best, {a.rank + b.rank, a.text});
  });
  return best.second.empty() ? "" : "t:" + std::string(best.second);
}

std::string Topic::shared(const Topic& other) const {
  std::vector<std::tuple<std::size_t, std::string>> ranked;
  visit_shared(other, [&](const Word& a, const Word& b) {
    ranked.emplace_back(a.rank + b.rank, a.text);
  });
  std::sort(ranked.begin(), ranked.end());
  std::string words;
  for (std::size_t i = 0; i < std::min(ranked.size(), kMostShown); ++i) {
    if (!words.empty()) words += "', '";
    words += std::get<1>(ranked[i]);
  }
  return words;
}

}  // namespace relata::merge
