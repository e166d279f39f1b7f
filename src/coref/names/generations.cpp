// "Tom Reed", "Tom Reed Jr.": one person with his mark left out, or a father
// and his son?
#include <algorithm>

#include "coref/names/name_sieve.h"
#include "lexicon/world/people.h"

namespace relata::coref {
namespace {

/// The first mention in the article's text, or nothing.
const MentionIndex* first_in_text(const DiscourseModel& discourse,
                                  const NameGroup& group) {
  const auto found = std::find_if(
      group.mentions.begin(), group.mentions.end(),
      [&](MentionIndex mention) { return !discourse[mention].is_headline; });
  return found == group.mentions.end() ? nullptr : &*found;
}

}  // namespace

/// Whether an office stands before the name: "President Tom Reed".
bool NameSieve::has_office(const NameGroup& group) const {
  return std::any_of(group.mentions.begin(), group.mentions.end(),
                     [this](MentionIndex m) {
                       const auto& titles = discourse_[m].name.titles;
                       return std::any_of(titles.begin(), titles.end(),
                                          lexicon::is_office_title);
                     });
}

/// Nobody is named twice in full in one sentence.
bool NameSieve::share_sentence(const NameGroup& a, const NameGroup& b) const {
  return std::any_of(
      a.mentions.begin(), a.mentions.end(), [&](MentionIndex one) {
        return std::any_of(
            b.mentions.begin(), b.mentions.end(), [&](MentionIndex other) {
              return discourse_[one].sentence == discourse_[other].sentence;
            });
      });
}

/// Who is introduced without the mark does not get one later; the son of
/// somebody is told as such, by his surname with the mark, or beside an office
/// that is not his.
bool NameSieve::are_two_generations(const NameGroup& a,
                                    const NameGroup& b) const {
  const bool is_first_marked = !a.name().person.generation.empty();
  const NameGroup& son = is_first_marked ? a : b;
  const NameGroup& other = is_first_marked ? b : a;
  const std::string& mark = son.name().person.generation;
  const bool is_numeral = mark.find_first_not_of("ivx") == std::string::npos;
  if (is_numeral || !other.name().person.generation.empty() ||
      !son.is_full_person() || !other.is_full_person()) {
    return false;
  }
  const bool is_called_by_mark =
      std::any_of(groups_.begin(), groups_.end(), [&](const auto& entry) {
        const names::Name& name = entry.second.name();
        return name.is_person() && name.words.size() == 1 &&
               name.person.generation == mark &&
               name.words.front() == son.name().words.back();
      });
  const MentionIndex* first = first_in_text(discourse_, son);
  const MentionIndex* before = first_in_text(discourse_, other);
  return is_called_by_mark || is_brought_in_as_kin(son) ||
         share_sentence(son, other) ||
         (has_office(other) && !has_office(son)) ||
         (first != nullptr && before != nullptr && *before < *first);
}

}  // namespace relata::coref
