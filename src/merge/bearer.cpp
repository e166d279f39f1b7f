#include "merge/bearer.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "merge/lexicon.h"

namespace relata::merge {
namespace {

bool is_less_telling(const NameForm& a, const NameForm& b) {
  const bool names_country = is_country(a.text);
  if (names_country != is_country(b.text)) return !names_country;
  if (a.words.size() != b.words.size()) return a.words.size() < b.words.size();
  if (a.text.size() != b.text.size()) return a.text.size() < b.text.size();
  return a.text > b.text;
}

bool are_disjoint(const std::vector<std::string>& a,
                  const std::vector<std::string>& b) {
  return std::none_of(a.begin(), a.end(), [&](const std::string& id) {
    return std::binary_search(b.begin(), b.end(), id);
  });
}

void add_other_names(Bearer& bearer, const Profile& profile) {
  if (bearer.style == NameStyle::kPerson) return;
  for (const std::string& name : profile.names) {
    bearer.also.insert(name_form(name, bearer.style).text);
  }
}

}  // namespace

NameForm main_form(const Profile& profile) {
  NameForm best;
  for (const std::string& name : profile.names) {
    NameForm form = name_form(name, style(profile.type));
    if (is_less_telling(best, form)) best = std::move(form);
  }
  return best;
}

std::vector<Bearer> bearers(const std::vector<Signature>& block) {
  using Key = std::tuple<NameForm, EntityType, Gender, std::vector<std::string>>;
  std::map<Key, std::size_t> places;
  std::vector<Bearer> found;
  for (const Signature& signature : block) {
    const Profile& profile = signature.profile;
    const NameForm form = main_form(profile);
    if (form.words.empty()) continue;
    const auto [place, is_new] = places.emplace(
        Key{form, profile.type, profile.gender, profile.external_ids},
        found.size());
    if (is_new) {
      const auto shorts = short_forms(form, style(profile.type));
      found.push_back({form,
                       style(profile.type),
                       profile.type,
                       profile.gender,
                       profile.external_ids,
                       {shorts.begin(), shorts.end()},
                       {},
                       {}});
    }
    Bearer& bearer = found[place->second];
    add_other_names(bearer, profile);
    bearer.members.push_back(&signature);
    bearer.traits.add(signature);
  }
  return found;
}

NameRelation relate(const Bearer& first, const Bearer& second) {
  if (first.form.text == second.form.text) {
    return first.form.generation.empty() || second.form.generation.empty() ||
                   first.form.generation == second.form.generation
               ? NameRelation::kSame
               : NameRelation::kClash;
  }
  if (first.style == NameStyle::kPerson || second.style == NameStyle::kPerson) {
    return relate(first.form, second.form, NameStyle::kPerson);
  }
  const bool is_shorter = second.also.contains(first.form.text);
  const bool is_longer = first.also.contains(second.form.text);
  if (is_shorter == is_longer) return NameRelation::kNone;
  return is_shorter ? NameRelation::kShorter : NameRelation::kLonger;
}

TypeFit fit(const Bearer& first, const Bearer& second) {
  const bool is_one_word =
      first.form.words.size() == 1 || second.form.words.size() == 1;
  if (genders_clash(first.gender, second.gender)) return TypeFit::kClashes;
  if (!first.external_ids.empty() && !second.external_ids.empty() &&
      are_disjoint(first.external_ids, second.external_ids)) {
    return TypeFit::kClashes;
  }
  const bool is_seat = !capital_of(first.form.text).empty() &&
                       first.form.text == second.form.text;
  if (is_seat && first.type != second.type) return TypeFit::kClashes;
  return type_fit(first.type, second.type, is_one_word);
}

}  // namespace relata::merge
