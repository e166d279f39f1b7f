#include "lexicon/forms/inflections.h"

#include <algorithm>
#include <vector>

#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/nouns.h"

namespace relata::lexicon {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// Whether `stem` has one vowel letter and one consonant behind it: it would be
/// doubled, so that an "e" is missing ("hop", of "hoped").
bool lacks_e(std::string_view stem) {
  if (stem.size() < 2 || is_vowel(stem.back()) ||
      std::string_view("wxy").find(stem.back()) != std::string_view::npos) {
    return false;
  }
  std::size_t vowels = 0;
  for (const char c : stem)
    vowels += is_vowel(c) ? 1 : 0;
  return vowels == 1 && is_vowel(stem[stem.size() - 2]);
}

/// What may have given `stem` when "-ed" or "-ing" was added, the likeliest
/// first.
std::vector<std::string> bases(std::string_view stem) {
  const std::string plain(stem);
  std::vector<std::string> found = {plain, plain + "e"};
  if (lacks_e(stem)) std::swap(found[0], found[1]);
  const std::size_t size = stem.size();
  if (size > 2 && stem[size - 1] == stem[size - 2]) {
    found.push_back(plain.substr(0, size - 1));
  }
  if (stem.ends_with("ck")) found.push_back(plain.substr(0, size - 1));
  return found;
}

/// `form` without its last `cut` letters, and `tail`.
std::string changed(std::string_view form, std::size_t cut,
                    std::string_view tail) {
  return std::string(form.substr(0, form.size() - cut)).append(tail);
}

std::vector<std::string> bases_of_s(std::string_view form) {
  if (form.ends_with("ies")) {
    return {changed(form, 3, "y"), changed(form, 1, "")};
  }
  if (form.ends_with("es")) {
    return {changed(form, 1, ""), changed(form, 2, "")};
  }
  return {changed(form, 1, "")};
}

std::vector<std::string> bases_of_ed(std::string_view form) {
  if (form.ends_with("ied")) {
    return {changed(form, 3, "y"), changed(form, 1, "")};
  }
  return bases(form.substr(0, form.size() - 2));
}

std::vector<std::string> bases_of_ing(std::string_view form) {
  std::vector<std::string> found = bases(form.substr(0, form.size() - 3));
  if (form.ends_with("ying")) found.push_back(changed(form, 4, "ie"));
  return found;
}

using IsKnown = bool (*)(std::string_view);

/// The first of `candidates` that is known; then the first that is so without a
/// prefix.
std::optional<std::string> first_known(
    const std::vector<std::string>& candidates, IsKnown is_known) {
  for (const std::string& word : candidates) {
    if (is_known(word)) return word;
  }
  for (const std::string& word : candidates) {
    const auto hyphen = word.rfind('-');
    if (hyphen != std::string::npos &&
        is_known(std::string_view(word).substr(hyphen + 1))) {
      return word;
    }
    for (const std::string_view prefix : verb_prefixes()) {
      if (word.starts_with(prefix) && word.size() >= prefix.size() + 3 &&
          is_known(std::string_view(word).substr(prefix.size()))) {
        return word;
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> if_found(std::string_view word) {
  if (word.empty()) return std::nullopt;
  return std::string(word);
}

std::optional<std::string> singular(std::string_view form) {
  if (auto found = if_found(irregular_singular(form))) return found;
  if (form.ends_with("men") && form.size() > 5) return changed(form, 2, "an");
  if (!form.ends_with('s') || is_noun(form)) return std::nullopt;
  for (const std::string& word : bases_of_s(form)) {
    if (is_noun(word)) return word;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> uninflected(std::string_view form,
                                       std::string_view xpos) {
  if (form.size() < 3) return std::nullopt;
  if (xpos == "NNS") return singular(form);
  if (xpos == "VBZ" && form.ends_with('s')) {
    return first_known(bases_of_s(form), is_verb);
  }
  if (xpos == "VBG" && form.ends_with("ing") && form.size() > 4) {
    auto base = first_known(bases_of_ing(form), is_verb);
    // "sw" is no verb, so "swing" is its own base.
    return base || !is_verb(form) ? base : std::string(form);
  }
  if (xpos != "VBD" && xpos != "VBN") return std::nullopt;
  auto irregular =
      xpos == "VBD" ? verb_of_past(form) : verb_of_participle(form);
  if (irregular.empty())  // Tags take "borne" for a past.
    irregular = xpos == "VBD" ? verb_of_participle(form) : verb_of_past(form);
  if (!irregular.empty()) return std::string(irregular);
  if (!form.ends_with("ed") || form.size() < 4) return std::nullopt;
  const auto candidates = bases_of_ed(form);
  // "singed" is of "singe"; "burned" is of "burn" although there is "burnt".
  auto base = first_known(candidates, is_regular_verb);
  return base ? base : first_known(candidates, is_verb);
}

std::string respelled(std::string lemma, std::string_view form) {
  if (lemma.find_first_of("aeiouy") == std::string::npos)
    return std::string(form);
  if (!form.starts_with(lemma) || lemma.size() < 3) return lemma;
  const std::string_view ending = form.substr(lemma.size());
  if (ending != "ed" && ending != "ing") return lemma;
  const char last = lemma.back();
  const char before = lemma[lemma.size() - 2];
  if (last == before && !is_vowel(last) &&
      std::string_view("lsfz").find(last) == std::string_view::npos) {
    lemma.pop_back();
  } else if (lacks_e(lemma) || last == 'v' || last == 'u' ||
             (last == 'l' && std::string_view("bcdfgkpstz").find(before) !=
                                 std::string_view::npos)) {
    lemma += 'e';
  }
  return lemma;
}

std::vector<std::string> verbs_of(std::string_view form) {
  std::vector<std::string> verbs;
  if (is_verb(form)) verbs.emplace_back(form);
  for (const char* tag : {"VBD", "VBN", "VBZ", "VBG"}) {
    if (auto verb = uninflected(form, tag)) verbs.push_back(*std::move(verb));
  }
  std::sort(verbs.begin(), verbs.end());
  verbs.erase(std::unique(verbs.begin(), verbs.end()), verbs.end());
  return verbs;
}

}  // namespace relata::lexicon
