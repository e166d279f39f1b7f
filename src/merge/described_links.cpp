#include "merge/described_links.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string_view>

#include "core/predicates.h"
#include "merge/evidence.h"
#include "merge/lexicon.h"
#include "merge/names.h"
#include "merge/traits.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

/// How many keys a description gives, of each sort.
constexpr std::size_t kMostNamesInKeys = 5;
constexpr std::size_t kMostModifiersInKeys = 3;
constexpr std::size_t kMostDeedsInKeys = 2;
constexpr std::size_t kMostSettingsInKeys = 3;
/// Shared words of one sort that count.
constexpr std::size_t kMostCounted = 3;

using Words = std::set<std::string>;

Words classes_of(const Profile& profile) {
  Words classes;
  for (const std::string& head : profile.heads) {
    classes.insert(std::string(head_class(head)));
  }
  return classes;
}

/// Documents and events go by many nouns; other things by one.
std::string key_class(const Profile& profile) {
  switch (profile.type) {
    case EntityType::kDocument:
    case EntityType::kEvent:
    case EntityType::kGroup:
      return std::string(word(profile.type));
    default:
      return std::string(head_class(profile.heads.front()));
  }
}

/// A deed with its verb as a canonical predicate and its other end as a class:
/// "sign>document" for "sign>memorandum".
struct Deed {
  std::string verb;
  std::string other;
  bool is_object = false;
};

/// "signed" as the verb of "sign>", as far as frames and endings tell.
std::string verb_of_participle(std::string_view participle) {
  if (!participle.ends_with("ed")) return std::string(participle);
  std::string_view stem = participle.substr(0, participle.size() - 2);
  std::string with_e = std::string(stem) + "e";
  if (find_frame(with_e) != nullptr) return with_e;
  const bool is_doubled =
      stem.size() > 2 && stem.back() == stem[stem.size() - 2] &&
      std::string_view("flsz").find(stem.back()) == std::string_view::npos;
  if (is_doubled) stem.remove_suffix(1);
  return std::string(stem);
}

Deed parse_deed(std::string_view text) {
  const auto arrow = text.find_first_of("<>");
  if (arrow == std::string_view::npos) return {std::string(text), "", false};
  Deed deed;
  deed.is_object = text[arrow] == '<';
  std::string verb(deed.is_object ? text.substr(arrow + 1)
                                  : text.substr(0, arrow));
  const std::string_view other =
      deed.is_object ? text.substr(0, arrow) : text.substr(arrow + 1);
  if (verb.starts_with("be ") && verb.ends_with("ed") && other.empty()) {
    verb = verb_of_participle(std::string_view(verb).substr(3));
    deed.is_object = !deed.is_object;
  }
  const Frame* frame = find_frame(verb);
  deed.verb = frame != nullptr
                  ? frame->predicate
                  : std::string_view(verb).substr(0, verb.find(' '));
  deed.other = other.empty() ? "" : head_class(other);
  return deed;
}

/// Deeds as keys: with the other end, and without.
struct Deeds {
  Words full;
  Words verbs;
};

Deeds deeds_of(const Profile& profile) {
  static const Words empty = {"be", "have", "do", "say", "tell"};
  Deeds deeds;
  for (const std::string& text : profile.deeds) {
    const Deed deed = parse_deed(text);
    if (deed.verb.empty() || empty.contains(deed.verb)) continue;
    const std::string side = deed.is_object ? "<" : ">";
    deeds.verbs.insert(deed.verb + side);
    if (!deed.other.empty()) deeds.full.insert(deed.verb + side + deed.other);
  }
  return deeds;
}

Words shared(const Words& a, const Words& b) {
  Words both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::inserter(both, both.end()));
  return both;
}

/// Adds the first few of `words` as `feature`.
void add_each(Feature feature, const Words& words, Evidence& evidence) {
  std::size_t count = 0;
  for (const std::string& word : words) {
    if (count++ == kMostCounted) return;
    evidence.add(feature, word);
  }
}

bool add_heads(const Profile& a, const Profile& b, Evidence& evidence) {
  const Words same = shared({a.heads.begin(), a.heads.end()},
                            {b.heads.begin(), b.heads.end()});
  if (!same.empty()) {
    evidence.add(Feature::kSameHead, *same.begin());
    return true;
  }
  const Words like = shared(classes_of(a), classes_of(b));
  if (!like.empty()) {
    evidence.add(Feature::kLikeHead,
                 a.heads.front() + "', '" + b.heads.front());
    return true;
  }
  if (a.type != b.type || key_class(a) != key_class(b)) return false;
  evidence.add(Feature::kOtherHead, a.heads.front() + "', '" + b.heads.front());
  return true;
}

Words numbers_of(const Profile& profile) {
  Words numbers;
  for (const std::string& modifier : profile.modifiers) {
    std::string digits = number(modifier);
    if (!digits.empty()) numbers.insert(std::move(digits));
  }
  return numbers;
}

Words modifiers_of(const Profile& profile) {
  Words words;
  for (const std::string& modifier : profile.modifiers) {
    if (!number(modifier).empty()) continue;
    words.insert(name_form(modifier, NameStyle::kBody).text);
  }
  return words;
}

void add_modifiers(const Profile& a, const Profile& b, Evidence& evidence) {
  const Words of_a = modifiers_of(a);
  const Words of_b = modifiers_of(b);
  const Words both = shared(of_a, of_b);
  add_each(Feature::kSameModifier, both, evidence);
  if (both.empty() && !of_a.empty() && !of_b.empty()) {
    evidence.add(Feature::kOtherModifier,
                 *of_a.begin() + "', '" + *of_b.begin());
  }
  const Words in_a = numbers_of(a);
  const Words in_b = numbers_of(b);
  if (in_a.empty() || in_b.empty()) return;
  const Words same = shared(in_a, in_b);
  if (same.empty()) {
    evidence.add(Feature::kOtherCount, *in_a.begin() + "', '" + *in_b.begin());
  } else {
    add_each(Feature::kSameModifier, same, evidence);
  }
}

void add_deeds(const Profile& a, const Profile& b, Evidence& evidence) {
  const Deeds in_a = deeds_of(a);
  const Deeds in_b = deeds_of(b);
  const Words full = shared(in_a.full, in_b.full);
  add_each(Feature::kSameDeed, full, evidence);
  Words like = shared(in_a.verbs, in_b.verbs);
  for (const std::string& deed : full) {
    std::erase_if(
        like, [&](const std::string& verb) { return deed.starts_with(verb); });
  }
  add_each(Feature::kLikeDeed, like, evidence);
}

bool can_be_one(const Signature& a, const Signature& b) {
  const Profile& p = a.profile;
  const Profile& q = b.profile;
  return a.article != b.article && !p.heads.empty() && !q.heads.empty() &&
         type_fit(p.type, q.type, true) == TypeFit::kFits &&
         !genders_clash(p.gender, q.gender) &&
         (p.number == q.number || p.number == Number::kUnknown ||
          q.number == Number::kUnknown) &&
         p.distinct.empty() == q.distinct.empty();
}

void link_pair(const Signature& a, const Signature& b,
               std::vector<Link>& links) {
  if (!can_be_one(a, b)) return;
  Evidence evidence;
  if (!add_heads(a.profile, b.profile, evidence)) return;
  add_modifiers(a.profile, b.profile, evidence);
  add_deeds(a.profile, b.profile, evidence);
  if (!a.profile.distinct.empty()) evidence.add(Feature::kBothMarked);
  Traits first;
  Traits second;
  first.add(a);
  second.add(b);
  first.compare(second, evidence);
  if (!evidence.makes_link()) return;
  links.push_back({.first = a.id,
                   .second = b.id,
                   .weight = evidence.weight(),
                   .forbids = false,
                   .reason = evidence.reason(),
                   .key = {}});
}

/// Longer texts tell more; ties by bytes.
std::vector<std::string> most_telling(const Words& words, std::size_t count) {
  std::vector<std::string> ordered(words.begin(), words.end());
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const std::string& a, const std::string& b) {
                     return a.size() > b.size();
                   });
  if (ordered.size() > count) ordered.resize(count);
  return ordered;
}

}  // namespace

std::vector<std::string> description_keys(const Profile& profile) {
  if (profile.heads.empty()) return {};
  const std::string prefix = "d:" + key_class(profile) + "|";
  Words context;
  for (const std::string& name : profile.context) {
    context.insert(name_form(name, NameStyle::kBody).text);
  }
  Words keys;
  for (const std::string& name : most_telling(context, kMostNamesInKeys))
    keys.insert(prefix + name);
  for (const std::string& modifier :
       most_telling(modifiers_of(profile), kMostModifiersInKeys))
    keys.insert(prefix + modifier);
  for (const std::string& deed :
       most_telling(deeds_of(profile).full, kMostDeedsInKeys))
    keys.insert(prefix + deed);
  std::size_t count = 0;
  for (const std::string& name : profile.setting) {
    const std::string text = name_form(name, NameStyle::kBody).text;
    if (is_country(text)) continue;
    keys.insert(prefix + text);
    if (++count == kMostSettingsInKeys) break;
  }
  return {keys.begin(), keys.end()};
}

std::vector<Link> described_links(const std::vector<Signature>& block) {
  std::vector<Link> links;
  if (block.size() > kMostDescribed) return links;
  for (std::size_t i = 0; i < block.size(); ++i) {
    for (std::size_t j = i + 1; j < block.size(); ++j) {
      link_pair(block[i], block[j], links);
    }
  }
  return links;
}

}  // namespace relata::merge
