#include "lexicon/regions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "core/tables.h"
#include "text/fold.h"

namespace relata::lexicon {
namespace {

using Names = std::map<std::string_view, std::string_view>;

const Names& abbreviations() {
  static const Names found = [] {
    Names names;
    for (const TableRow& row : table_rows("regions.tsv")) {
      for (const std::string_view item : cell_items(row[1]))
        names.emplace(item, row[0]);
    }
    return names;
  }();
  return found;
}

bool is_party(std::string_view word) {
  static const std::set<std::string_view> marks = [] {
    std::set<std::string_view> all;
    for (const TableRow& row : table_rows("party_marks.tsv"))
      all.insert(row[0]);
    return all;
  }();
  return marks.contains(word);
}

/// "Calif." of "Calif", "D.C." of "D.C".
bool is_region(std::string_view word) {
  if (!region_of(word).empty() || is_region_name(text::fold(word))) return true;
  return !region_of(std::string(word) + ".").empty();
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view outer = " ()[],;:";
  const auto first = text.find_first_not_of(outer);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(outer) - first + 1);
}

}  // namespace

std::string_view region_of(std::string_view written) {
  const auto found = abbreviations().find(written);
  return found == abbreviations().end() ? std::string_view() : found->second;
}

bool is_region_name(std::string_view folded) {
  static const std::set<std::string_view> names = [] {
    std::set<std::string_view> all;
    for (const TableRow& row : table_rows("regions.tsv"))
      all.insert(row[0]);
    return all;
  }();
  return names.contains(folded);
}

bool is_party_mark(std::string_view written) {
  const std::string_view mark = without_marks(written);
  constexpr std::array<std::string_view, 6> joints = {
      "-", "\u2010", "\u2011", "\u2013", "\u2014", " "};
  return std::any_of(
      joints.begin(), joints.end(), [mark](std::string_view joint) {
        const auto at = mark.find(joint);
        return at != std::string_view::npos && is_party(mark.substr(0, at)) &&
               is_region(without_marks(mark.substr(at + joint.size())));
      });
}

bool is_generation_mark(std::string_view written) {
  constexpr std::array<std::string_view, 5> marks = {"jr", "sr", "ii", "iii",
                                                     "iv"};
  std::string word = text::fold(without_marks(written));
  if (word.ends_with('.')) word.pop_back();
  return std::find(marks.begin(), marks.end(), word) != marks.end();
}

}  // namespace relata::lexicon
