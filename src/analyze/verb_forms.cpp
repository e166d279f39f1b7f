// "shot" is a form of "shoot", "hoped" of "hope" and not of "hop".
#include "analyze/verb_forms.h"

#include <unordered_map>
#include <unordered_set>

#include "core/tables.h"

namespace relata::analyze {
namespace {

struct Verbs {
  std::unordered_set<std::string_view> lemmas;
  std::unordered_map<std::string_view, std::string_view> irregular;
};

Verbs read_verbs() {
  Verbs verbs;
  for (const TableRow& row : table_rows("verbs.tsv")) {
    verbs.lemmas.insert(row[0]);
    for (const auto form : cell_items(row[1]))
      verbs.irregular.emplace(form, row[0]);
  }
  return verbs;
}

const Verbs& verbs() {
  static const Verbs all = read_verbs();
  return all;
}

bool is_vowel(char letter) {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

/// "hop", "plan": short, and would double its last letter.
bool doubles(std::string_view stem) {
  const auto size = stem.size();
  if (size < 3 || is_vowel(stem[size - 1]) || !is_vowel(stem[size - 2])) {
    return false;
  }
  if (stem.back() == 'w' || stem.back() == 'x' || stem.back() == 'y') {
    return false;
  }
  for (std::size_t i = 0; i + 2 < size; ++i) {
    if (is_vowel(stem[i])) return false;
  }
  return true;
}

std::optional<std::string> known(std::string lemma) {
  if (verbs().lemmas.count(lemma) == 0) return std::nullopt;
  return lemma;
}

/// The verb whose form ends with "ed" or "ing" behind `stem`.
std::optional<std::string> of_stem(std::string_view stem) {
  std::string bare(stem);
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2]) {
    if (auto lemma = known(bare.substr(0, bare.size() - 1))) return lemma;
  }
  if (!doubles(stem)) {
    if (auto lemma = known(bare)) return lemma;
  }
  if (auto lemma = known(bare + 'e')) return lemma;
  return known(std::move(bare));
}

/// `form` without an ending, `put` in its place, if it is a verb then.
std::optional<std::string> without(std::string_view form,
                                   std::string_view ending,
                                   std::string_view put) {
  if (form.size() <= ending.size() || !form.ends_with(ending)) {
    return std::nullopt;
  }
  std::string lemma(form.substr(0, form.size() - ending.size()));
  return known(lemma += put);
}

}  // namespace

std::optional<std::string> verb_lemma(std::string_view form,
                                      std::string_view xpos) {
  const bool is_past = xpos == "VBD" || xpos == "VBN";
  if (!is_past && xpos != "VBG" && xpos != "VBZ") return std::nullopt;
  const auto place = verbs().irregular.find(form);
  if (place != verbs().irregular.end()) return std::string(place->second);
  if (xpos == "VBZ") {
    if (auto lemma = without(form, "ies", "y")) return lemma;
    if (auto lemma = without(form, "s", "")) return lemma;
    return without(form, "es", "");
  }
  if (is_past) {
    if (auto lemma = without(form, "ied", "y")) return lemma;
  }
  const std::string_view ending = is_past ? "ed" : "ing";
  if (form.size() <= ending.size() || !form.ends_with(ending)) {
    return std::nullopt;
  }
  return of_stem(form.substr(0, form.size() - ending.size()));
}

}  // namespace relata::analyze
