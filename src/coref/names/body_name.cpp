// "Labor Department", "Department of Labor", "DoL": names of bodies, compared
// by their words and their initials.
#include <algorithm>
#include <cctype>
#include <set>

#include "coref/names/name_form.h"
#include "lexicon/organizations.h"

namespace relata::coref {
namespace {

/// Makes "labor department" of "department of labor".
void turn(std::vector<std::string>& words) {
  const auto link = std::find(words.begin(), words.end(), "of");
  if (link == words.begin() || link == words.end() || link + 1 == words.end()) {
    return;
  }
  const auto head = link - 1;
  if (*head != "department" && *head != "ministry") return;
  std::rotate(head, link + 1, words.end());
  words.pop_back();
  if (*head == "the" && head + 2 != words.end()) words.erase(head);
}

}  // namespace

std::vector<std::string> organization_words(const NameForm& name) {
  std::vector<std::string> words = name.words;
  for (std::string& word : words) {
    while (word.size() > 1 && word.back() == ',')
      word.pop_back();
  }
  while (words.size() > 1 && lexicon::is_legal_form(words.back())) {
    words.pop_back();
  }
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  turn(words);
  return words;
}

bool is_acronym(std::string_view text) {
  std::size_t capitals = 0;
  for (char c : text) {
    if (std::isupper(static_cast<unsigned char>(c))) {
      ++capitals;
    } else if (c != '.' && c != '&' &&
               !std::isdigit(static_cast<unsigned char>(c))) {
      return false;
    }
  }
  return capitals >= 2 && text.size() <= 9;
}

std::vector<std::string> abbreviations(const std::vector<std::string>& words) {
  static const std::set<std::string_view> small = {
      "of", "the", "and", "for", "in", "on", "to", "&", "de", "la", "du", "a"};
  std::string letters;
  std::string all;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    all += word.front();
    if (!small.count(word)) letters += word.front();
    for (std::size_t dash = word.find('-');
         dash != std::string::npos && dash + 1 < word.size();
         dash = word.find('-', dash + 1)) {
      letters += word[dash + 1];
      all += word[dash + 1];
    }
  }
  std::vector<std::string> result;
  if (letters.size() > 1) result.push_back(letters);
  if (all.size() > 1 && all != letters) result.push_back(all);
  return result;
}

std::string plain_letters(std::string_view acronym) {
  std::string plain;
  for (char c : acronym) {
    if (c != '.' && c != '&') plain += c;
  }
  return plain;
}

bool abbreviates(std::string_view acronym,
                 const std::vector<std::string>& words) {
  const std::vector<std::string> letters = abbreviations(words);
  return std::find(letters.begin(), letters.end(), plain_letters(acronym)) !=
         letters.end();
}

}  // namespace relata::coref
