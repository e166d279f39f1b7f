#include <algorithm>
#include <set>

#include "core/near_duplicates.h"
#include "lexicon/meaning/nouns.h"
#include "merge/compare/record_names.h"
#include "merge/compare/topic.h"
#include "merge/merge.h"
#include "names/short_forms.h"
#include "names/sound_key.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::merge {
namespace {

/// A name has at most so many words in a key; longer ones are sentences.
constexpr std::size_t kMostNameWords = 12;

bool is_individual(EntityKind kind) {
  return kind == EntityKind::kNamed || kind == EntityKind::kDescribed ||
         kind == EntityKind::kGroup;
}

/// Whether a time says its year, and so means one time everywhere.
bool has_year(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

/// A lone letter is what is left of a name of somebody or some place.
bool is_letter(const Profile& profile, const std::string& name) {
  return profile.type != EntityType::kOrganization && name.size() <= 2 &&
         text::length(name) - (name.ends_with('.') ? 1 : 0) == 1;
}

/// "University", "Commission": which one, only the article tells. A country has
/// but one "Congress" and one "Navy".
bool is_noun(const Profile& profile, const std::string& name) {
  if (profile.type == EntityType::kPerson) return false;
  std::string word = text::fold(name);
  if (word.size() > 3 && word.back() == 's' &&
      lexicon::head_class(word) == word)
    word.pop_back();
  const std::string_view its = lexicon::head_class(word);
  return its != word && its != "parliament" && its != "military";
}

void add_name_keys(const names::Name& form, bool is_unsure,
                   std::set<std::string>& keys) {
  if (form.is_empty() || form.words.size() > kMostNameWords) return;
  for (const std::string& shorter : names::short_forms(form))
    keys.insert("n:" + shorter);
  const bool is_full_person = form.is_person() && form.words.size() > 1;
  // Whom nothing tells to be a man or a woman some article takes for a body.
  if (!is_full_person || is_unsure) keys.insert("n:" + form.key);
  if (!is_full_person) return;
  for (const std::string& sound : names::sound_keys(form))
    keys.insert("x:" + sound);
}

std::set<std::string> name_keys(const Profile& profile) {
  std::set<std::string> keys;
  for (const std::string& name : profile.names) {
    if (profile.type == EntityType::kTime && !has_year(name)) continue;
    if (is_letter(profile, name) || is_noun(profile, name)) continue;
    add_name_keys(parsed_name(name, profile),
                  profile.gender == Gender::kUnknown, keys);
  }
  return keys;
}

}  // namespace

std::vector<std::string> keys(const Profile& profile) {
  std::set<std::string> keys;
  for (const std::string& id : profile.external_ids)
    keys.insert("i:" + id);
  const bool is_mergeable =
      is_individual(profile.kind) && profile.type != EntityType::kQuantity;
  if (is_mergeable) keys.merge(name_keys(profile));
  return {keys.begin(), keys.end()};
}

BlockingKeys blocking_keys(const Reading& reading) {
  BlockingKeys blocking_keys;
  blocking_keys.topic = topic_words(reading.article);
  blocking_keys.fingerprint = fingerprint(reading.article.text);
  for (const Cluster& cluster : reading.clusters.clusters)
    blocking_keys.keys.push_back(keys(cluster.profile));
  if (blocking_keys.keys.empty()) return blocking_keys;
  for (std::string& key : topic_keys(blocking_keys.topic))
    blocking_keys.keys.front().push_back(std::move(key));
  return blocking_keys;
}

}  // namespace relata::merge
