#include "merge/compare/record_names.h"

#include <algorithm>
#include <set>

#include "lexicon/meaning/predicates.h"
#include "lexicon/world/places.h"

namespace relata::merge {
namespace {

using names::Name;
using names::NameKind;

/// How much a name of so many words tells; of people, two words are best.
int fullness(const Name& name) {
  const int count = static_cast<int>(name.words.size());
  return name.is_person() && count > 1 ? 100 - count : count;
}

bool is_less_telling(const Name& a, const Name& b) {
  const bool names_country = lexicon::is_country(a.key);
  if (names_country != lexicon::is_country(b.key)) return !names_country;
  const int in_a = fullness(a);
  const int in_b = fullness(b);
  if (in_a != in_b) return in_a < in_b;
  if (a.key.size() != b.key.size()) return a.key.size() < b.key.size();
  return a.key > b.key;
}

/// Whether it says, demands, agrees and the like, or is told so.
bool acts_as_government(const Profile& profile) {
  return std::any_of(
      profile.deeds.begin(), profile.deeds.end(), [&](std::string_view deed) {
        const auto arrow = deed.find_first_of("<>");
        if (arrow == std::string_view::npos) return false;
        const bool is_acting = deed[arrow] == '>';
        const lexicon::Frame* frame = lexicon::find_frame(
            is_acting ? deed.substr(0, arrow) : deed.substr(arrow + 1));
        if (frame == nullptr) return false;
        const lexicon::Predicate* predicate =
            lexicon::find_predicate(frame->predicate);
        return predicate != nullptr &&
               (is_acting ? lexicon::is_act_of_government(*predicate)
                          : lexicon::is_done_to_government(*predicate));
      });
}

/// "Washington, D.C.": a capital that is told with its region is the town.
bool is_town(const Profile& profile) {
  return std::any_of(profile.names.begin(), profile.names.end(),
                     [](const std::string& name) {
                       return !lexicon::region_of(name).empty();
                     });
}

}  // namespace

bool is_territory(EntityType type) {
  return names::name_kind(type) == NameKind::kPlace;
}

Name parsed_name(std::string_view name, const Profile& profile) {
  Name form = names::parse(name, names::name_kind(profile.type));
  if (profile.type != EntityType::kGeopoliticalEntity) return form;
  const lexicon::Country* seat_of = lexicon::country_of_capital(form.key);
  if (seat_of == nullptr || is_town(profile) || !acts_as_government(profile)) {
    return form;
  }
  return names::parse(seat_of->name, NameKind::kPlace);
}

RecordNames::RecordNames(const Profile& profile) {
  all.reserve(profile.names.size());
  for (const std::string& name : profile.names) {
    all.push_back(parsed_name(name, profile));
    if (all.size() > 1 && is_less_telling(all[main], all.back()))
      main = all.size() - 1;
  }
}

const Name& main_name(const RecordNames& record) {
  static const Name none;
  return record.all.empty() ? none : record.all[record.main];
}

bool is_one_form(const Name& a, const Name& b) {
  return a.key == b.key && a.person.generation == b.person.generation;
}

std::string person_key(std::string_view name) {
  return names::parse(name, NameKind::kPerson).key;
}

std::string thing_key(std::string_view name) {
  return names::joined(names::phrase_words(name));
}

}  // namespace relata::merge
