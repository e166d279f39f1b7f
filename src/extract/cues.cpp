#include "extract/cues.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

#include "core/tables.h"

namespace relata::extract {
namespace {

struct Entry {
  std::string key;
  Cue cue;
};

std::string cue_key(std::string_view lemma, std::string_view pos,
                    std::string_view content) {
  std::string key(lemma);
  key.append("\t").append(pos).append("\t").append(content);
  return key;
}

Cue::Speaker speaker(std::string_view word) {
  if (word == "subject") return Cue::Speaker::kSubject;
  if (word == "object") return Cue::Speaker::kObject;
  if (word == "owner") return Cue::Speaker::kOwner;
  return word == "unnamed" ? Cue::Speaker::kUnnamed : Cue::Speaker::kNone;
}

Cue read_cue(const TableRow& row) {
  assert(row[5].size() == 2 && "the sign in schema/cues.tsv has two letters");
  Cue cue;
  cue.source_class = parse_word<SourceClass>(row[3]);
  cue.speaker = speaker(row[4]);
  cue.affirmed = row[5].front();
  cue.negated = row[5].back();
  cue.certainty = parse_word<Certainty>(row[6]).value_or(Certainty::kPossible);
  cue.force = parse_word<Force>(row[7]).value_or(Force::kAssert);
  return cue;
}

std::vector<Entry> read_cues() {
  std::vector<Entry> entries;
  for (const TableRow& row : table_rows("cues.tsv")) {
    const Cue cue = read_cue(row);
    for (const auto lemma : cell_items(row[0])) {
      for (const auto content : cell_items(row[2])) {
        entries.push_back({cue_key(lemma, row[1], content), cue});
      }
    }
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
  return entries;
}

}  // namespace

const Cue* find_cue(std::string_view lemma, std::string_view pos,
                    std::string_view content) {
  static const std::vector<Entry> entries = read_cues();
  const std::string key = cue_key(lemma, pos, content);
  const auto place = std::lower_bound(
      entries.begin(), entries.end(), key,
      [](const Entry& entry, const std::string& k) { return entry.key < k; });
  return place != entries.end() && place->key == key ? &place->cue : nullptr;
}

}  // namespace relata::extract
