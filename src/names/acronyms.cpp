// "FBI", "F.B.I.", "DoJ", "USDA": the initials that a body may be called by.
#include <algorithm>
#include <set>

#include "lexicon/world/name_parts.h"
#include "lexicon/world/places.h"
#include "names/parsers.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

using lexicon::is_name_part;
using lexicon::NamePart;

/// A country, or a body, that has letters for a name already.
bool is_letters(const std::string& word) {
  return word == "us" || word == "un" || word == "uk" || word == "eu";
}

/// "EU" of "Ege University".
bool is_of_another(const std::string& letters, const Words& words) {
  return (letters == "eu" && words.front() != "european") ||
         (letters == "un" && words.front() != "united");
}

std::string first_letter(const std::string& word) {
  return word.substr(0, text::decode(word, 0).size);
}

/// The initials of the words, with and without those of "of" and the like.
struct Letters {
  std::string telling;
  std::string all;

  explicit Letters(const Words& words) {
    for (const std::string& word : words) {
      const std::string letters = is_letters(word) ? word : first_letter(word);
      all += letters;
      if (!is_name_part(NamePart::kLink, word)) telling += letters;
    }
  }
};

void add(std::string letters, std::set<std::string>& found) {
  if (text::length(letters) > 1) found.insert(std::move(letters));
}

/// "doj", "hhs" and "dhhs" of a department, whose noun stands first or last.
void add_field_letters(const Words& field, const std::string& noun,
                       std::set<std::string>& found) {
  const std::string letters = Letters(field).telling;
  add(first_letter(noun) + "o" + letters, found);
  add(first_letter(noun) + letters, found);
  if (text::length(letters) > 2) add(letters, found);
}

void add_letters(const Words& words, std::set<std::string>& found) {
  const Letters letters(words);
  add(letters.telling, found);
  add(letters.all, found);
  if (words.size() > 1 && is_name_part(NamePart::kTurned, words.back()))
    add_field_letters({words.begin(), words.end() - 1}, words.back(), found);
}

}  // namespace

void read_acronyms(Name& name, const Words& written) {
  if (written.size() < 2) return;
  std::set<std::string> found;
  add_letters(written, found);
  if (name.words != written) add_letters(name.words, found);
  const ThingParts& thing = name.thing;
  // "FDIC" of a corporation.
  if (!thing.legal_forms.empty()) {
    Words whole = written;
    whole.insert(whole.end(), thing.legal_forms.begin(),
                 thing.legal_forms.end());
    add_letters(whole, found);
  }
  if (thing.own.size() > 1) add_letters(thing.own, found);
  // "USDA": the country's letter, the noun's, and those of the field.
  if (thing.own.size() > 1 && is_letters(thing.country) &&
      is_name_part(NamePart::kTurned, thing.own.back())) {
    const Words field(thing.own.begin(), thing.own.end() - 1);
    add(thing.country + first_letter(thing.own.back()) + Letters(field).telling,
        found);
  }
  std::erase_if(found, [&](const std::string& letters) {
    return is_of_another(letters, written) || lexicon::is_country(letters);
  });
  name.thing.acronyms.assign(found.begin(), found.end());
}

}  // namespace relata::names
