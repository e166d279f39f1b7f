#include "lexicon/meaning/cues.h"

#include <cassert>
#include <vector>

#include "core/tables.h"
#include "lexicon/tables/words.h"

namespace relata::lexicon {
namespace {

struct Entry {
  std::string_view pos;
  std::string_view content;
  Cue cue;
};

/// By lemma: most words are no cue, and one look-up tells.
using Entries = WordMap<std::vector<Entry>>;

Cue::Speaker speaker(std::string_view word) {
  if (word == "subject") return Cue::Speaker::kSubject;
  if (word == "object") return Cue::Speaker::kObject;
  if (word == "owner") return Cue::Speaker::kOwner;
  return word == "unnamed" ? Cue::Speaker::kUnnamed : Cue::Speaker::kNone;
}

Cue read_cue(const TableRow& row) {
  assert(row[5].size() == 2 && "the sign in schema/cues.tsv has two letters");
  Cue cue;
  cue.source_class = parse_label<SourceClass>(row[3]);
  cue.speaker = speaker(row[4]);
  cue.affirmed = row[5].front();
  cue.negated = row[5].back();
  cue.certainty = parse_label<Certainty>(row[6]).value_or(Certainty::kPossible);
  cue.force = parse_label<Force>(row[7]).value_or(Force::kAssert);
  return cue;
}

Entries read_cues() {
  Entries entries;
  for (const TableRow& row : table_rows("cues.tsv")) {
    const Cue cue = read_cue(row);
    for (const auto lemma : cell_items(row[0])) {
      for (const auto content : cell_items(row[2])) {
        entries[lemma].push_back({row[1], content, cue});
      }
    }
  }
  return entries;
}

}  // namespace

const Cue* find_cue(std::string_view lemma, std::string_view pos,
                    std::string_view content) {
  static const Entries entries = read_cues();
  const auto place = entries.find(lemma);
  if (place == entries.end()) return nullptr;
  for (const Entry& entry : place->second) {
    if (entry.content == content && entry.pos == pos) return &entry.cue;
  }
  return nullptr;
}

bool takes_back(std::string_view words) {
  return find_cue(words, "adv", "save") != nullptr;
}

}  // namespace relata::lexicon
