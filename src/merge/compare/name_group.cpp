#include "merge/compare/name_group.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "lexicon/places.h"
#include "lexicon/predicates.h"
#include "merge/compare/shared_words.h"

namespace relata::merge {
namespace {

/// How much a name of so many words tells; of people, two words are best.
int fullness(std::size_t words, NameStyle style) {
  const int count = static_cast<int>(words);
  return style == NameStyle::kPerson && count > 1 ? 100 - count : count;
}

bool is_less_telling(const ParsedName& a, const ParsedName& b,
                     NameStyle style) {
  const bool names_country = lexicon::is_country(a.text);
  if (names_country != lexicon::is_country(b.text)) return !names_country;
  const int in_a = fullness(a.words.size(), style);
  const int in_b = fullness(b.words.size(), style);
  if (in_a != in_b) return in_a < in_b;
  if (a.text.size() != b.text.size()) return a.text.size() < b.text.size();
  return a.text > b.text;
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

/// Adds the other names of the clusters; what hardly any of many has is a slip
/// of one article ("Tacoma, Washington" taken for one).
void add_other_names(NameGroup& name_group) {
  constexpr std::size_t few = 20;
  if (name_group.style == NameStyle::kPerson) return;
  std::map<std::string, std::size_t> uses;
  for (const ClusterRecord* member : name_group.members) {
    std::set<std::string> own;
    for (const std::string& name : member->profile.names)
      own.insert(name_form(name, name_group.style).text);
    for (const std::string& name : own)
      ++uses[name];
  }
  for (const auto& [name, count] : uses) {
    if (count * few >= name_group.members.size()) name_group.also.insert(name);
  }
}

}  // namespace

ParsedName form_of(std::string_view name, const Profile& profile) {
  ParsedName form = name_form(name, style(profile.type));
  if (profile.type != EntityType::kGeopoliticalEntity) return form;
  const lexicon::Country* seat_of = lexicon::country_of_capital(form.text);
  if (seat_of == nullptr || is_town(profile) || !acts_as_government(profile)) {
    return form;
  }
  return name_form(seat_of->name, NameStyle::kTerritory);
}

ParsedName main_form(const Profile& profile) {
  ParsedName best;
  for (const std::string& name : profile.names) {
    ParsedName form = form_of(name, profile);
    if (is_less_telling(best, form, style(profile.type)))
      best = std::move(form);
  }
  return best;
}

std::vector<NameGroup> name_groups(const std::vector<ClusterRecord>& block) {
  using Key = std::tuple<ParsedName, EntityType, Gender, bool,
                         std::vector<std::string>>;
  std::map<Key, std::size_t> places;
  std::vector<NameGroup> found;
  for (const ClusterRecord& signature : block) {
    const Profile& profile = signature.profile;
    const ParsedName form = main_form(profile);
    if (form.words.empty()) continue;
    const auto [place, is_new] =
        places.emplace(Key{form, profile.type, profile.gender,
                           is_unsure_person(profile), profile.external_ids},
                       found.size());
    if (is_new) {
      const auto shorts = short_forms(form, style(profile.type));
      found.push_back({form,
                       style(profile.type),
                       profile.type,
                       profile.gender,
                       is_unsure_person(profile),
                       profile.external_ids,
                       {shorts.begin(), shorts.end()},
                       {},
                       {}});
    }
    NameGroup& name_group = found[place->second];
    name_group.members.push_back(&signature);
    name_group.traits.add(signature);
  }
  for (NameGroup& name_group : found)
    add_other_names(name_group);
  return found;
}

NameRelation relate(const NameGroup& first, const NameGroup& second) {
  if (first.form.text == second.form.text) {
    return first.form.generation.empty() || second.form.generation.empty() ||
                   first.form.generation == second.form.generation
               ? NameRelation::kSame
               : NameRelation::kClash;
  }
  const bool is_person = first.style == NameStyle::kPerson;
  if (is_person && second.style == NameStyle::kPerson) {
    return relate(first.form, second.form, NameStyle::kPerson);
  }
  if (first.style == NameStyle::kBody && second.style == NameStyle::kBody &&
      relate(first.form, second.form, NameStyle::kBody) ==
          NameRelation::kSame) {
    return NameRelation::kSame;
  }
  const bool is_shorter = second.also.contains(first.form.text);
  const bool is_longer = first.also.contains(second.form.text);
  if (is_shorter == is_longer) return NameRelation::kNone;
  return is_shorter ? NameRelation::kShorter : NameRelation::kLonger;
}

TypeFit fit(const NameGroup& first, const NameGroup& second) {
  const bool is_one_word =
      first.form.words.size() == 1 || second.form.words.size() == 1;
  if (!first.external_ids.empty() && !second.external_ids.empty() &&
      !meet(first.external_ids, second.external_ids)) {
    return TypeFit::kClashes;
  }
  const bool is_lone_word = (first.is_unsure || second.is_unsure) &&
                            first.type != second.type &&
                            style(first.type) != NameStyle::kTerritory &&
                            style(second.type) != NameStyle::kTerritory;
  if (is_lone_word) return type_fit(first.type, second.type, false);
  if (genders_clash(first.gender, second.gender)) return TypeFit::kClashes;
  return type_fit(first.type, second.type, is_one_word);
}

}  // namespace relata::merge
