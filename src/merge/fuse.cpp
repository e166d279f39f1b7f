#include "merge/fuse.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/world/organizations.h"
#include "merge/compare/agreement.h"
#include "merge/compare/predicate_slots.h"
#include "merge/compare/record_names.h"
#include "names/name.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::merge {
namespace {

using Uses = std::map<std::string, std::size_t>;

/// Names that fewer clusters than one in so many use are no entity's name; of
/// what is no person, fewer than one in kSeldom of those that use the
/// commonest.
constexpr std::size_t kRare = 4;
constexpr std::size_t kSeldom = 2;
/// What fewer clusters than one in so many say may be a slip.
constexpr std::size_t kSlip = 20;

/// A longer phrase tells too much to call a thing by it elsewhere.
constexpr std::size_t kMostWords = 14;

/// The words that speak for a name: none of a phrase that is too long.
std::size_t words_told(const std::string& name) {
  const auto words =
      static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ') + 1);
  return words <= kMostWords ? words : 0;
}

/// Of two writings the one with fewer capitals is no headline's.
std::ptrdiff_t small_letters(const std::string& name) {
  std::ptrdiff_t capitals = 0;
  for (std::size_t at = 0; at < name.size();) {
    const auto [c, size] = text::decode(name, at);
    if (text::is_upper(c)) ++capitals;
    at += size;
  }
  return -capitals;
}

/// How often a writing is used; one in capitals counts little, as headlines and
/// datelines write everything so.
std::size_t telling_uses(const Uses::value_type& use) {
  constexpr std::size_t little = 4;
  const std::string& name = use.first;
  bool is_loud = true;
  for (std::size_t at = 0; at < name.size() && is_loud;) {
    const auto [c, size] = text::decode(name, at);
    is_loud = !text::is_lower(c);
    at += size;
  }
  return is_loud ? use.second / little : use.second;
}

/// "Axios slams": what a headline leaves of a name and its verb.
bool ends_small(const std::string& name) {
  const auto blank = name.rfind(' ');
  return blank != std::string::npos && blank + 1 < name.size() &&
         text::is_upper(text::decode(name, 0).value) &&
         text::is_lower(text::decode(name, blank + 1).value);
}

/// "son Matthew Denice", "top Democrat": a name with a noun before it.
bool begins_small(const std::string& name) {
  const auto blank = name.find(' ');
  return blank != std::string::npos && blank + 1 < name.size() &&
         text::is_lower(text::decode(name, 0).value);
}

/// The names without those that begin with a noun or end like a headline's
/// verb, if others are left.
Uses telling_names(const Uses& names) {
  Uses kept = names;
  std::erase_if(kept, [](const auto& use) {
    return ends_small(use.first) || begins_small(use.first);
  });
  return kept.empty() ? names : kept;
}

/// How many clusters must use a name for it to be the entity's.
std::size_t least_uses(const Uses& names, std::size_t named, EntityType type) {
  const std::size_t least = (named + kRare - 1) / kRare;
  if (type == EntityType::kPerson) return least;
  std::size_t most = 0;
  for (const auto& [name, count] : names)
    most = std::max(most, count);
  return std::max(least, (most + kSeldom - 1) / kSeldom);
}

/// The best of `uses` by words (where `counts_words`), use, case, length and
/// bytes.
std::string best_of(const Uses& uses, std::size_t least, bool counts_words) {
  // "BOSTON" of datelines is a use of "Boston".
  Uses folded;
  for (const auto& [name, count] : uses)
    folded[text::fold(name)] += count;
  const auto rank = [&](const Uses::value_type& use) {
    return std::tuple(counts_words ? words_told(use.first) : 0,
                      folded[text::fold(use.first)], telling_uses(use),
                      small_letters(use.first), use.first.size());
  };
  const Uses::value_type* best = nullptr;
  for (const Uses::value_type& use : uses) {
    if (folded[text::fold(use.first)] < least) continue;
    if (best == nullptr || rank(use) > rank(*best)) best = &use;
  }
  return best == nullptr ? std::string() : best->first;
}

/// "This plan", "our plan": what says nothing away from its place.
bool points(const std::string& phrase) {
  const std::string word = text::fold(phrase.substr(0, phrase.find(' ')));
  return lexicon::determiner(word) == lexicon::Determiner::kDemonstrative ||
         lexicon::find_pronoun(word) != nullptr;
}

/// Of the phrases for a thing without a name those that have its usual noun:
/// others may be of something that it was mixed up with.
Uses usual_phrases(const Uses& phrases,
                   const std::vector<const ClusterRecord*>& clusters) {
  Uses heads;
  for (const ClusterRecord* cluster : clusters) {
    for (const std::string& head : cluster->profile.heads)
      ++heads[text::fold(head)];
  }
  std::size_t most = 0;
  for (const auto& [head, count] : heads)
    most = std::max(most, count);
  Uses usual;
  for (const auto& [phrase, count] : phrases) {
    const std::string folded = text::fold(phrase);
    const bool has_usual =
        std::any_of(heads.begin(), heads.end(), [&](const auto& head) {
          return head.second == most &&
                 folded.find(head.first) != std::string::npos;
        });
    if (has_usual) usual[phrase] = count;
  }
  if (usual.empty()) usual = phrases;
  Uses plain = usual;
  std::erase_if(plain, [](const auto& use) { return points(use.first); });
  return plain.empty() ? usual : plain;
}

/// Of the phrases for a thing without a name that more than one article tells
/// of those whose words some two of its articles use: what only one says of it
/// may be said of something else, as "the race that it says will reward Ruiz"
/// is of "the race". Without any, the most used of the shortest.
Uses shared_phrases(const Uses& phrases,
                    const std::vector<const ClusterRecord*>& clusters) {
  std::map<std::string, std::set<std::string>> articles;
  for (const ClusterRecord* cluster : clusters) {
    const Profile& profile = cluster->profile;
    for (const auto* told : {&profile.labels, &profile.phrases}) {
      for (const std::string& phrase : *told) {
        for (std::string& word : names::phrase_words(phrase))
          articles[std::move(word)].insert(cluster->article);
      }
    }
  }
  std::set<std::string> all;
  for (const ClusterRecord* cluster : clusters)
    all.insert(cluster->article);
  if (all.size() < 2) return phrases;
  Uses shared;
  std::map<std::size_t, Uses> by_length;
  for (const auto& [phrase, count] : phrases) {
    const names::Words words = names::phrase_words(phrase);
    const bool is_shared = std::all_of(
        words.begin(), words.end(),
        [&](const std::string& word) { return articles[word].size() > 1; });
    if (is_shared) shared[phrase] = count;
    by_length[words.size()][phrase] = count;
  }
  if (!shared.empty() || by_length.empty()) return shared;
  return by_length.begin()->second;
}

std::string entity_name(const std::vector<const ClusterRecord*>& clusters,
                        EntityType type) {
  Uses names;
  Uses phrases;
  std::size_t named = 0;
  for (const ClusterRecord* cluster : clusters) {
    const Profile& profile = cluster->profile;
    if (!profile.names.empty()) ++named;
    for (const std::string& name : profile.names)
      ++names[name];
    const auto& labels =
        profile.labels.empty() ? profile.phrases : profile.labels;
    for (const std::string& phrase : labels)
      ++phrases[phrase];
    if (!profile.phrases.empty()) continue;
    for (const std::string& head : profile.heads)
      ++phrases[head];
  }
  if (named > 0) {
    const std::size_t least = least_uses(names, named, type);
    std::string best =
        best_of(telling_names(names), least, !is_territory(type));
    if (best.empty()) best = best_of(names, least, !is_territory(type));
    return best.empty() ? best_of(names, 1, false) : best;
  }
  return best_of(shared_phrases(usual_phrases(phrases, clusters), clusters), 1,
                 true);
}

template <typename Enum>
Enum most_voted(const std::vector<const ClusterRecord*>& clusters,
                Enum Profile::*member) {
  std::array<std::pair<std::size_t, std::size_t>, kLabels<Enum>.size()> votes{};
  for (const ClusterRecord* cluster : clusters) {
    auto& [named, all] =
        votes[static_cast<std::size_t>(cluster->profile.*member)];
    named += cluster->profile.names.empty() ? 0 : 1;
    ++all;
  }
  const auto most = std::max_element(votes.begin(), votes.end());
  return static_cast<Enum>(most - votes.begin());
}

/// "Acta Inc." is a company, however often "Acta" is taken for a person.
bool has_legal_form(const Profile& profile) {
  return std::any_of(profile.names.begin(), profile.names.end(),
                     [](const std::string& name) {
                       const auto blank = name.rfind(' ');
                       if (blank == std::string::npos) return false;
                       std::string last = text::fold(name.substr(blank + 1));
                       if (last.ends_with('.')) last.pop_back();
                       return lexicon::is_legal_form(last);
                     });
}

/// Whether nothing in any article says that what they take for a person is one:
/// it is always called by one word, by no title, and never "he" or "she".
bool is_nowhere_person(const std::vector<const ClusterRecord*>& clusters) {
  return std::all_of(
      clusters.begin(), clusters.end(), [](const ClusterRecord* cluster) {
        const Profile& profile = cluster->profile;
        return profile.type != EntityType::kPerson ||
               (!profile.names.empty() && is_unsure_person(profile) &&
                profile.gender != Gender::kFeminine &&
                profile.gender != Gender::kMasculine);
      });
}

/// The type that most clusters have; that of none in particular counts where
/// hardly any cluster has another one. A name that says something is a body's,
/// unless something tells that it is a person's.
EntityType entity_type(const std::vector<const ClusterRecord*>& clusters) {
  const auto companies = static_cast<std::size_t>(std::count_if(
      clusters.begin(), clusters.end(), [](const ClusterRecord* cluster) {
        return has_legal_form(cluster->profile);
      }));
  if (companies * kSlip > clusters.size()) return EntityType::kOrganization;
  const EntityType most = most_voted(clusters, &Profile::type);
  const bool speaks = std::any_of(
      clusters.begin(), clusters.end(), [](const ClusterRecord* cluster) {
        return !cluster->profile.names.empty() && is_speaker(cluster->profile);
      });
  const bool is_body = std::any_of(
      clusters.begin(), clusters.end(), [](const ClusterRecord* cluster) {
        return cluster->profile.type == EntityType::kOrganization;
      });
  if (most == EntityType::kPerson && (speaks || is_body) &&
      is_nowhere_person(clusters)) {
    return EntityType::kOrganization;
  }
  if (most != EntityType::kOther) return most;
  std::vector<const ClusterRecord*> others;
  std::copy_if(clusters.begin(), clusters.end(), std::back_inserter(others),
               [](const ClusterRecord* cluster) {
                 return cluster->profile.type != EntityType::kOther;
               });
  constexpr std::size_t few = 3;
  if (others.size() * few >= clusters.size()) {
    return most_voted(others, &Profile::type);
  }
  return speaks ? EntityType::kOrganization : most;
}

}  // namespace

Changes::EntityRow canonical_entity(
    const std::vector<const ClusterRecord*>& clusters) {
  assert(!clusters.empty());
  Changes::EntityRow row;
  row.id = clusters.front()->id;
  row.type = entity_type(clusters);
  row.name = entity_name(clusters, row.type);
  row.kind = most_voted(clusters, &Profile::kind);
  std::set<std::string> aliases;
  std::set<std::string> external_ids;
  for (const ClusterRecord* cluster : clusters) {
    const Profile& profile = cluster->profile;
    row.clusters.push_back(cluster->id);
    aliases.insert(profile.names.begin(), profile.names.end());
    external_ids.insert(profile.external_ids.begin(),
                        profile.external_ids.end());
  }
  aliases.erase(row.name);
  row.aliases.assign(aliases.begin(), aliases.end());
  row.external_ids.assign(external_ids.begin(), external_ids.end());
  return row;
}

}  // namespace relata::merge
