#include "merge/cast.h"

#include <string_view>
#include <utility>

#include "merge/bearer.h"
#include "merge/deeds.h"
#include "merge/lexicon.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

using Words = Figure::Words;

bool is_small(std::string_view word) {
  static const std::set<std::string_view> words = {
      "the", "of",   "and",  "in",    "for",  "an",    "at",
      "on",  "to",   "his",  "her",   "its",  "their", "our",
      "my",  "this", "that", "these", "those"};
  return word.size() < 2 || words.contains(word) || is_title(word);
}

void add_words(std::string_view phrase, Words& words) {
  for (std::string& word : name_form(phrase, NameStyle::kBody).words) {
    if (!is_small(word)) words.insert(std::move(word));
  }
}

}  // namespace

Figure::Figure(Signature from) : signature(std::move(from)) {
  const Profile& profile = signature.profile;
  for (const std::string& name : profile.names) {
    // The type may be an error, and with it how the name is built.
    const bool is_territory = style(profile.type) == NameStyle::kTerritory;
    const NameForm form = is_territory ? form_of(name, profile)
                                       : name_form(name, NameStyle::kBody);
    names.insert(form.text);
    if (!is_territory) names.insert(name_form(name, NameStyle::kPerson).text);
    for (const std::string& word : form.words) {
      if (!is_small(word)) name_words.insert(word);
    }
  }
  for (const std::string& head : profile.heads) {
    heads.insert(text::fold(head));
    classes.insert(std::string(head_class(head)));
  }
  for (const std::string& modifier : profile.modifiers) {
    std::string digits = number(modifier);
    if (!digits.empty()) {
      numbers.insert(std::move(digits));
    } else {
      modifiers.insert(name_form(modifier, NameStyle::kBody).text);
    }
  }
  for (const std::string& phrase : profile.phrases)
    add_words(phrase, is_measure() ? name_words : phrase_words);
  for (const std::string& name : profile.context)
    context.insert(name_form(name, NameStyle::kBody).text);
  deeds = deeds_of(profile);
}

std::vector<Figure> cast_of(std::vector<Signature> clusters) {
  std::vector<Figure> cast;
  for (Signature& cluster : clusters) {
    const Profile& profile = cluster.profile;
    if (profile.kind == EntityKind::kUnnamedSource ||
        (profile.names.empty() && profile.heads.empty())) {
      continue;
    }
    cast.emplace_back(std::move(cluster));
  }
  return cast;
}

}  // namespace relata::merge
