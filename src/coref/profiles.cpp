#include "coref/profiles.h"

#include <algorithm>
#include <map>

#include "coref/labels.h"
#include "coref/mentions/homes.h"
#include "coref/nominals/told_groups.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

/// So often a thing is named when another name of it is but a passing one.
constexpr std::size_t kOftenNamed = 4;

/// Names that the profile of a description keeps of its article's others.
constexpr std::size_t kMostNames = 10;

void add(std::vector<std::string>& list, std::string word) {
  if (!word.empty()) list.push_back(std::move(word));
}

std::string aged(int years) {
  return std::string(kAged) + std::to_string(years);
}

void sort_unique(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

const MentionIndex* mention_of(const Argument& argument) {
  return std::get_if<MentionIndex>(&argument);
}

using NameUses = std::map<std::string, std::size_t>;

/// Whether a name that is used often opens or ends `name`: "Comcast" in
/// "Comcast Xfinity".
bool is_around_another(const std::string& name, const NameUses& uses) {
  return std::any_of(uses.begin(), uses.end(), [&](const auto& other) {
    const std::string& part = other.first;
    const std::string rest =
        name.substr(std::min(part.size() + 1, name.size()));
    // "House of Representatives"
    if (lexicon::marks_genitive(rest.substr(0, rest.find(' ')))) return false;
    return other.second >= kOftenNamed && part.size() < name.size() &&
           (name.starts_with(part + ' ') || name.ends_with(' ' + part));
  });
}

}  // namespace

Profiles::Profiles(const Partition& partition)
    : partition_(partition), discourse_(partition.discourse()) {
  const std::size_t count = discourse_.mentions().size();
  deeds_.resize(count);
  context_.resize(count);
  roles_.resize(count);
  is_source_.resize(count);
  read_claims();
  read_roles();
  read_setting();
  countries_ = countries_told(discourse_.document(), discourse_.mentions());
}

/// The names of the things that most mentions are of.
void Profiles::read_setting() {
  std::map<std::string, std::size_t> counts;
  for (const MentionFeatures& traits : discourse_.mentions()) {
    const ClusterAttributes& known = partition_.known(traits.index);
    const bool is_thing = !is_measure(known.type);
    if (!is_thing || known.names.empty()) continue;
    ++counts[text::fold(discourse_.mentions()[known.names[0]].name.text)];
  }
  std::vector<std::pair<std::size_t, std::string>> order;
  order.reserve(counts.size());
  for (const auto& [name, count] : counts)
    order.emplace_back(count, name);
  std::stable_sort(
      order.begin(), order.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  if (order.size() > kMostNames) order.resize(kMostNames);
  for (auto& [count, name] : order)
    add(setting_, std::move(name));
}

/// Deeds, the names at the other end, and the sources.
void Profiles::read_claims() {
  const auto name = [&](MentionIndex mention) {
    const auto& names = partition_.known(mention).names;
    return names.empty()
               ? std::string()
               : text::fold(discourse_.mentions()[names[0]].name.text);
  };
  for (const Claim& claim : discourse_.claims().claims) {
    const std::size_t subject = partition_.root(claim.subject);
    const MentionIndex* object = mention_of(claim.object);
    add(deeds_[subject],
        claim.lemma + ">" +
            (object ? discourse_[*object].lemma : std::string()));
    if (object) {
      const std::size_t target = partition_.root(*object);
      add(deeds_[target], discourse_[claim.subject].lemma + "<" + claim.lemma);
      add(context_[subject], name(*object));
      add(context_[target], name(claim.subject));
    }
    for (const Role& role : claim.roles) {
      if (const MentionIndex* other = mention_of(role.value)) {
        add(context_[subject], name(*other));
        add(context_[partition_.root(*other)], name(claim.subject));
      }
    }
    for (const ChainLink& link : claim.chain) {
      if (link.mention) is_source_[partition_.root(*link.mention)] = true;
    }
  }
}

/// Roles before names, and descriptions of somebody who has a name; of things
/// without a name whose they are: "office of ilona terzi president".
void Profiles::read_roles() {
  for (const MentionFeatures& traits : discourse_.mentions()) {
    const std::size_t root = partition_.root(traits.index);
    if (traits.is_name()) add(roles_[root], traits.name.role);
    if (!traits.is_nominal() || traits.is_mark || traits.age) continue;
    if (const auto subject = partition_.described(traits.index)) {
      const std::size_t whose = partition_.root(*subject);
      add(roles_[whose], office(traits));
      continue;
    }
    const ClusterAttributes& known = partition_.known(traits.index);
    if (known.has_name && known.type == EntityType::kPerson) {
      add(roles_[root], office(traits));
    } else if (!known.has_name && known.type != EntityType::kPerson &&
               traits.possessor) {
      add(roles_[root], ownership(traits));
    }
  }
}

std::string Profiles::office(const MentionFeatures& traits) const {
  std::string role;
  for (TokenIndex t = traits.mention->first; t < traits.mention->head_token;
       ++t) {
    const Token& token = traits.sentence->tokens[t];
    const bool is_word = token.upos == Upos::kAdj ||
                         token.upos == Upos::kNoun ||
                         token.upos == Upos::kPropn;
    if (is_word && token.relation != Dep::kNmodPoss)
      role += text::fold(token.form) + " ";
  }
  role += traits.lemma;
  if (traits.possessor) {
    role += " of " + std::string(discourse_[*traits.possessor].key);
  }
  return role;
}

/// The names and nouns of the owner; nothing if the article tells none.
std::string Profiles::ownership(const MentionFeatures& traits) const {
  const ClusterAttributes& owner = partition_.known(*traits.possessor);
  std::string words;
  for (const std::size_t name : owner.names)
    words += " " + text::fold(discourse_.mentions()[name].name.text);
  for (const std::string& head : owner.heads)
    words += " " + head;
  return words.empty() ? words : traits.lemma + " of" + words;
}

std::string Profiles::written(const MentionFeatures& traits, Span span) const {
  return std::string(discourse_.document().text(*traits.sentence, span));
}

void Profiles::describe(const MentionFeatures& traits, Profile& profile) const {
  if (traits.is_mark) return;
  if (traits.is_name()) {
    add(profile.names, traits.name.text);
    for (const std::string& title : traits.name.titles) {
      add(profile.titles, title);
    }
    add(profile.heads, traits.name.role_head);
    if (traits.told_age) add(profile.modifiers, aged(*traits.told_age));
  }
  if (traits.is_nominal()) {
    if (traits.age) {
      add(profile.modifiers, aged(*traits.age));
    } else {
      add(profile.heads, traits.lemma);
    }
    if (!is_denied(traits))
      add(profile.phrases, written(traits, traits.mention->span));
    for (const std::string& word : traits.modifiers) {
      add(profile.modifiers, word);
    }
    if (traits.possessor) {
      const auto& names = partition_.known(*traits.possessor).names;
      if (!names.empty()) {
        add(profile.modifiers,
            text::fold(discourse_.mentions()[names[0]].name.text));
      }
    }
    add(profile.distinct, traits.mark);
  }
}

/// The country that the body is told to be of; of one that every country has,
/// those that its article tells of. Nothing of other things.
void Profiles::add_homes(const ClusterAttributes& known,
                         Profile& profile) const {
  if (!known.country.empty()) return;
  if (!known.home.empty()) {
    add(profile.modifiers, std::string(kHome) + std::string(known.home));
    return;
  }
  const bool is_any_countrys = std::any_of(
      known.members.begin(), known.members.end(), [this](MentionIndex member) {
        return is_of_some_country(discourse_[member]);
      });
  if (!is_any_countrys) return;
  for (const std::string_view code : countries_)
    add(profile.modifiers, std::string(kHome) + std::string(code));
}

EntityKind Profiles::kind(MentionIndex mention) const {
  const ClusterAttributes& known = partition_.known(mention);
  if (known.has_name) return EntityKind::kNamed;
  std::vector<const MentionFeatures*> nominals;
  for (MentionIndex member : known.members) {
    if (discourse_[member].is_nominal() && !discourse_[member].is_mark)
      nominals.push_back(&discourse_[member]);
  }
  const bool is_any_told = std::any_of(
      nominals.begin(), nominals.end(), [&](const MentionFeatures* traits) {
        return !is_counting_word(*traits) &&
               !points_back(discourse_, *traits) &&
               !is_some_country(discourse_, *traits) &&
               !is_owned_by_nobody(partition_, *traits);
      });
  if (!is_any_told) return EntityKind::kUnresolved;
  if (std::all_of(nominals.begin(), nominals.end(),
                  [](const auto* traits) { return traits->is_distributive; })) {
    return EntityKind::kGeneric;
  }
  const auto any = [&](auto holds) {
    return std::any_of(
        nominals.begin(), nominals.end(),
        [&](const MentionFeatures* traits) { return holds(*traits); });
  };
  const bool is_plural = known.number == Number::kPlural;
  const bool is_known =
      any([](const MentionFeatures& traits) { return traits.is_definite(); });
  const bool is_individual =
      is_known || any([&](const MentionFeatures& traits) {
        return traits.determination == Determination::kCounted ||
               (traits.determination == Determination::kIndefinite &&
                !is_plural) ||
               traits.is_headline;
      });
  const bool is_people =
      known.type == EntityType::kPerson || known.type == EntityType::kGroup;
  const bool may_speak = is_people || any([](const MentionFeatures& traits) {
                           return traits.lemma == "source";
                         });
  if (is_source_[partition_.root(mention)] && may_speak && !is_known) {
    return EntityKind::kUnnamedSource;
  }
  if (!any([](const MentionFeatures& traits) {
        return !lexicon::is_abstract_noun(traits.lemma);
      })) {
    return EntityKind::kAbstract;
  }
  if (is_plural && is_people && is_individual) return EntityKind::kGroup;
  return is_individual || (!is_plural && known.members.size() > 1)
             ? EntityKind::kDescribed
             : EntityKind::kGeneric;
}

/// Names that a thing gets once, and not when it is brought in, where another
/// one that is used often opens or ends them: "Comcast Xfinity" of "Comcast".
/// Nothing where the names are taken for things of different types.
std::vector<std::string> Profiles::passing_names(
    const ClusterAttributes& known) const {
  if (known.type == EntityType::kPerson) return {};
  NameUses uses;
  const std::string* first = nullptr;
  for (const MentionIndex member : known.members) {
    const MentionFeatures& traits = discourse_[member];
    if (!traits.is_name()) continue;
    if (traits.type != known.type) return {};  // It may be two things.
    ++uses[traits.name.text];
    if (first == nullptr && !traits.is_headline) first = &traits.name.text;
  }
  std::vector<std::string> found;
  for (const auto& [name, count] : uses) {
    const bool is_first = first != nullptr && name == *first;
    if (count == 1 && !is_first && is_around_another(name, uses))
      found.push_back(name);
  }
  return found;
}

/// "James Wilson": so many bear the name that more has to tell who is meant.
bool Profiles::has_common_name(const ClusterAttributes& known) const {
  constexpr double many = 100;  // Of a billion people.
  if (known.type != EntityType::kPerson) return false;
  return std::any_of(
      known.names.begin(), known.names.end(), [&](std::size_t name) {
        const names::Words& words = discourse_.mentions()[name].name.words();
        return words.size() > 1 &&
               lexicon::expected_bearers(words.front(), words.back()) >= many;
      });
}

Profile Profiles::of(MentionIndex mention) const {
  const ClusterAttributes& known = partition_.known(mention);
  const std::size_t root = partition_.root(mention);
  Profile profile;
  profile.type = known.type;
  profile.kind = kind(mention);
  profile.gender = known.gender;
  profile.number = known.number;
  profile.deeds = deeds_[root];
  profile.context = context_[root];
  profile.roles = roles_[root];
  for (MentionIndex member : known.members)
    describe(discourse_[member], profile);
  for (const std::string& name : passing_names(known))
    std::erase(profile.names, name);
  add_homes(known, profile);
  const bool has_full_name = std::any_of(
      profile.names.begin(), profile.names.end(), [](const std::string& name) {
        return name.find(' ') != std::string::npos;
      });
  // It tells bearers of one short name apart.
  const bool is_short = !profile.names.empty() && !has_full_name;
  if ((is_short || has_common_name(known)) &&
      profile.kind != EntityKind::kGeneric) {
    profile.setting = setting_;
  }
  if (profile.names.empty() && profile.heads.empty()) {
    for (MentionIndex member : known.members) {
      if (!is_denied(discourse_[member])) {
        add(profile.phrases,
            written(discourse_[member], discourse_[member].mention->span));
      }
    }
  }
  if (profile.names.empty()) profile.labels = labels(partition_, known);
  for (auto* list :
       {&profile.names, &profile.titles, &profile.roles, &profile.heads,
        &profile.modifiers, &profile.context, &profile.deeds, &profile.distinct,
        &profile.phrases, &profile.labels}) {
    sort_unique(*list);
  }
  return profile;
}

}  // namespace relata::coref
