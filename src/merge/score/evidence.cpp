#include "merge/score/evidence.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "core/tables.h"

namespace relata::merge {
namespace {

constexpr std::size_t kFeatures =
    static_cast<std::size_t>(Feature::kOtherEnd) + 1;

constexpr std::array<std::string_view, kFeatures> kNames = {
    "prior",
    "same_id",
    "same_full_name",
    "common_name",
    "same_word",
    "same_country",
    "same_surname",
    "only_bearer",
    "only_surname",
    "one_of_bearers",
    "shorter_name",
    "nickname",
    "spelling",
    "same_role",
    "other_role",
    "same_age",
    "other_age",
    "same_context",
    "same_setting",
    "other_setting",
    "one_story",
    "alike_articles",
    "shared_names",
    "other_names",
    "close_articles",
    "story_name",
    "story_name_part",
    "story_head_in_name",
    "story_named_head",
    "story_named_like",
    "story_someone",
    "story_anyone",
    "story_head",
    "story_like",
    "story_kind",
    "story_head_within",
    "story_day",
    "story_time",
    "story_types",
    "no_individual",
    "other_number",
    "same_gender",
    "rivals",
    "many_people",
    "same_modifier",
    "other_modifier",
    "other_count",
    "same_deed",
    "near_in_time",
    "far_in_time",
    "more_often",
    "doubtful_type",
    "both_definite",
    "same_owner",
    "shared_context",
    "other_end"};

struct Row {
  double weight = 0;
  std::string_view words;
};

std::array<Row, kFeatures> read_rows() {
  std::array<Row, kFeatures> rows;
  for (const TableRow& row : table_rows("merge_evidence.tsv")) {
    for (std::size_t i = 0; i < kFeatures; ++i) {
      if (kNames[i] != row[0]) continue;
      const auto end = row[1].data() + row[1].size();
      std::from_chars(row[1].data(), end, rows[i].weight);
      rows[i].words = row[2];
    }
  }
  return rows;
}

const Row& row_of(Feature feature) {
  static const std::array<Row, kFeatures> rows = read_rows();
  const Row& row = rows[static_cast<std::size_t>(feature)];
  assert(!row.words.empty() && "every feature has a row in the table");
  return row;
}

}  // namespace

std::string_view name_of(Feature feature) {
  return kNames[static_cast<std::size_t>(feature)];
}

PairEvidence::PairEvidence() : weight_(row_of(Feature::kPrior).weight) {}

void PairEvidence::add(Feature feature, std::string_view detail, double times) {
  const Row& row = row_of(feature);
  weight_ += row.weight * times;
  terms_.emplace_back(feature, times);
  if (row.weight == 0) return;
  if (!reason_.empty()) reason_ += "; ";
  const auto gap = row.words.find('%');
  reason_ += row.words.substr(0, gap);
  if (gap == std::string_view::npos) return;
  reason_ += detail;
  reason_ += row.words.substr(gap + 1);
}

double PairEvidence::weight() const {
  return std::round(weight_ * 1000) / 1000;
}

}  // namespace relata::merge
