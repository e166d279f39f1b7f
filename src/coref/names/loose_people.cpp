// "Malk quits" over an article of Dario Malk; "Helena" where it knows one
// Helene.
#include "coref/names/name_sieve.h"
#include "lexicon/world/people.h"
#include "names/spelling.h"

namespace relata::coref {

/// A headline's lone large word that is no noun: "Malk quits" is of Dario Malk.
void NameSieve::join_headline_words() {
  for (const MentionFeatures& features : discourse_.mentions()) {
    if (!features.is_headline || !features.is_nominal() || features.is_mark ||
        features.mention->first != features.mention->last) {
      continue;
    }
    const NameGroup* first = nullptr;
    for (const NameGroup* full : full_people_) {
      const bool is_surname = full->first->name.words().back() == features.key;
      if (is_surname && (!first || full->first->index < first->first->index))
        first = full;
    }
    if (!first) continue;
    const MentionIndex whole = first->first->index;
    partition_.join(std::max(features.index, whole),
                    std::min(features.index, whole),
                    "surname of " + discourse_.quoted(whole), 0.7F);
  }
}

/// "Helena", where the article knows one Helene with a surname, and no other
/// Helena.
void NameSieve::join_given_spellings() {
  for (const auto& [key, group] : groups_) {
    const auto& words = group.first->name.words();
    if (words.size() != 1 || group.first->is_type_sure || group.is_of_source ||
        lexicon::first_name_gender(words[0]) == Gender::kUnknown ||
        partition_.known(group.first->index).members.size() >
            group.mentions.size()) {
      continue;
    }
    NameGroups found;
    for (const NameGroup* full : full_people_) {
      const std::string& given = full->first->name.words().front();
      if (given != words[0] && names::are_given_spellings(words[0], given))
        found.push_back(full);
    }
    found = one_each(found);
    if (found.size() == 1)
      join(group, *found[0], "given name, respelled, of", 0.7F);
  }
}

}  // namespace relata::coref
