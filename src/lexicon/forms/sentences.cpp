#include "lexicon/forms/sentences.h"

#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

Abbreviation abbreviation_kind(std::string_view word) {
  static const WordMap<Abbreviation> kinds = {
      {"title", Abbreviation::kTitle},
      {"suffix", Abbreviation::kSuffix},
      {"month", Abbreviation::kMonth},
      {"place", Abbreviation::kPlace},
      {"reference", Abbreviation::kReference},
      {"time", Abbreviation::kTime}};
  const Abbreviation* kind = find(kinds, word);
  return kind == nullptr ? Abbreviation::kOther : *kind;
}

WordMap<Abbreviation> read_abbreviations() {
  WordMap<Abbreviation> words;
  for (const TableRow& row : table_rows("abbreviations.tsv"))
    words.emplace(row[0], abbreviation_kind(row[1]));
  return words;
}

}  // namespace

std::optional<Abbreviation> abbreviation(std::string_view letters) {
  static const WordMap<Abbreviation> words = read_abbreviations();
  const Abbreviation* kind = find(words, letters);
  return kind == nullptr ? std::nullopt : std::optional(*kind);
}

bool is_sentence_starter(std::string_view word) {
  static const WordSet words = words_of("sentence_starters.tsv");
  return words.contains(word);
}

}  // namespace relata::lexicon
