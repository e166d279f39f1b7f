#include "lexicon/world/press.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "lexicon/tables/words.h"
#include "text/fold.h"

namespace relata::lexicon {
namespace {

std::vector<BylineOpener> read_byline_openers() {
  std::vector<BylineOpener> openers;
  for (const TableRow& row : table_rows("byline_openers.tsv"))
    openers.push_back({row[0], row[1] == "author"});
  return openers;
}

bool opens(std::string_view line, std::string_view opener) {
  return line.starts_with(opener) &&
         (opener.ends_with(':') || line.size() == opener.size() ||
          line[opener.size()] == ' ' || line[opener.size()] == ':');
}

std::unordered_set<std::string> read_dateline_labels() {
  std::unordered_set<std::string> labels;
  for (const TableRow& row : table_rows("dateline_labels.tsv"))
    labels.insert(text::fold(row[0]));
  return labels;
}

WordMap<std::vector<std::string_view>> read_press_words() {
  WordMap<std::vector<std::string_view>> words;
  for (const TableRow& row : table_rows("press_words.tsv"))
    words.emplace(row[0], cell_items(row[1]));
  return words;
}

}  // namespace

const BylineOpener* byline_opener(std::string_view lower_line) {
  static const auto openers = read_byline_openers();
  const BylineOpener* best = nullptr;
  for (const BylineOpener& opener : openers) {
    if (opens(lower_line, opener.words) &&
        (best == nullptr || best->words.size() < opener.words.size())) {
      best = &opener;
    }
  }
  return best;
}

bool ends_with_byline_job(std::string_view text) {
  static const WordSet jobs = words_of("byline_jobs.tsv");
  return std::any_of(jobs.begin(), jobs.end(), [text](std::string_view job) {
    return text.ends_with(job);
  });
}

bool is_dateline_label(std::string_view words) {
  static const auto labels = read_dateline_labels();
  return labels.contains(std::string(words));
}

const std::vector<std::string_view>& press_words(std::string_view kind) {
  static const auto words = read_press_words();
  static const std::vector<std::string_view> none;
  const auto* found = find(words, kind);
  return found == nullptr ? none : *found;
}

bool is_press_word(std::string_view kind, std::string_view word) {
  const auto& words = press_words(kind);
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_clutter_class(std::string_view word) {
  static const WordSet words = words_of_kind("html_clutter.tsv", "class", 0, 1);
  return words.contains(word);
}

bool begins_like_clutter(std::string_view text) {
  static const WordSet phrases =
      words_of_kind("html_clutter.tsv", "phrase", 0, 1);
  return std::any_of(
      phrases.begin(), phrases.end(),
      [text](std::string_view phrase) { return text.starts_with(phrase); });
}

}  // namespace relata::lexicon
