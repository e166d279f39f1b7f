#include "merge/named_links.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/regions.h"
#include "merge/bearer.h"
#include "merge/evidence.h"
#include "merge/lexicon.h"

namespace relata::merge {
namespace {

/// By how much the evidence for one of several bearers must lead.
constexpr double kLead = 1.0;
constexpr double kMostOften = 3.0;

Link link(const Signature& first, const Signature& second,
          const Evidence& evidence) {
  const auto [lesser, greater] = std::minmax(first.id, second.id);
  return {.first = lesser,
          .second = greater,
          .weight = evidence.weight(),
          .forbids = false,
          .reason = evidence.reason()};
}

void doubt_types(const Bearer& a, const Bearer& b, Evidence& evidence) {
  if (fit(a, b) != TypeFit::kDoubtful) return;
  evidence.add(Feature::kDoubtfulType,
               std::string(word(std::min(a.type, b.type))) + ", " +
                   std::string(word(std::max(a.type, b.type))));
}

/// What one name that both have tells.
void add_same_name(const Bearer& bearer, Evidence& evidence) {
  Feature feature = Feature::kSameFullName;
  if (is_country(bearer.form.text)) {
    feature = Feature::kSameCountry;
  } else if (bearer.form.words.size() == 1) {
    feature = bearer.is_bare() ? Feature::kSameSurname : Feature::kSameWord;
  }
  evidence.add(feature, bearer.form.text);
}

/// The clusters of a bearer as a star around the first.
void link_members(const Bearer& bearer, std::vector<Link>& links) {
  Evidence evidence;
  add_same_name(bearer, evidence);
  for (std::size_t i = 1; i < bearer.members.size(); ++i) {
    links.push_back(link(*bearer.members[0], *bearer.members[i], evidence));
  }
}

/// One cluster of a bearer by itself.
Bearer alone(const Bearer& bearer, const Signature& member) {
  Bearer one{bearer.form,
             bearer.style,
             bearer.type,
             bearer.gender,
             bearer.is_unsure,
             bearer.external_ids,
             {},
             {&member},
             {}};
  one.traits.add(member);
  return one;
}

/// The clusters of a bare surname as different people, as far as roles,
/// context and time tell them apart. Clusters beyond the cap stay alone and
/// are left out.
std::vector<Bearer> people_of(const Bearer& bare, std::vector<Link>& links) {
  std::vector<Bearer> people;
  for (const Signature* member : bare.members) {
    Bearer one = alone(bare, *member);
    std::optional<Evidence> best;
    Bearer* whose = nullptr;
    for (Bearer& person : people) {
      Evidence evidence;
      add_same_name(bare, evidence);
      person.traits.compare(one.traits, evidence);
      if (best && evidence.weight() <= best->weight()) continue;
      best = evidence;
      whose = &person;
    }
    if (best && best->makes_link()) {
      links.push_back(link(*whose->members[0], *member, *best));
      whose->members.push_back(member);
      whose->traits.add(*member);
    } else if (people.size() < kMostBare) {
      people.push_back(std::move(one));
    }
  }
  return people;
}

bool are_apart(const Bearer& a, const Bearer& b) {
  if (fit(a, b) == TypeFit::kClashes) return true;
  const NameRelation relation = relate(a, b);
  return relation == NameRelation::kClash || relation == NameRelation::kNone;
}

/// "ELB" taken for a place, and the "European Lending Bank".
bool is_acronym_of(const Bearer& shorter, const Bearer& longer) {
  constexpr std::size_t least = 3;
  const auto& words = longer.form.words;
  if (shorter.form.words.size() != 1 || shorter.form.text.size() < least ||
      words.size() < least) {
    return false;
  }
  const auto forms = short_forms(longer.form, longer.style);
  return shorter.form.text.front() == words.front().front() &&
         shorter.form.text != words.front() &&
         shorter.form.text.size() <= words.size() &&
         std::binary_search(forms.begin(), forms.end(), shorter.form.text);
}

/// The longer names of `block` that `shorter` can be short for.
std::vector<const Bearer*> candidates(const Bearer& shorter,
                                      const std::vector<Bearer>& block) {
  std::vector<const Bearer*> found;
  for (const Bearer& longer : block) {
    const bool is_place = shorter.style == NameStyle::kTerritory ||
                          is_region_name(shorter.form.text) ||
                          is_country(shorter.form.text);
    const bool is_place_of_body =
        is_place && longer.style != NameStyle::kTerritory &&
        longer.type != EntityType::kEvent && !is_acronym_of(shorter, longer);
    if (!is_place_of_body &&
        relate(shorter, longer) == NameRelation::kShorter &&
        fit(shorter, longer) != TypeFit::kClashes) {
      found.push_back(&longer);
    }
  }
  return found;
}

const Bearer* most_frequent(const std::vector<const Bearer*>& found) {
  return *std::max_element(found.begin(), found.end(),
                           [](const Bearer* a, const Bearer* b) {
                             return a->members.size() != b->members.size()
                                        ? a->members.size() < b->members.size()
                                        : a->members[0]->id > b->members[0]->id;
                           });
}

/// Whether all of them, but for so few that they may be slips, can be one.
bool is_one_thing(const std::vector<const Bearer*>& found) {
  constexpr std::size_t few = 10;
  if (found.empty()) return false;
  const Bearer* usual = most_frequent(found);
  std::size_t members = 0;
  std::size_t others = 0;
  for (const Bearer* bearer : found) {
    const bool is_other = bearer != usual && are_apart(*bearer, *usual);
    (is_other ? others : members) += bearer->members.size();
  }
  if (others > 0) return others * few <= members;
  for (const Bearer* a : found) {
    for (const Bearer* b : found) {
      if (a < b && are_apart(*a, *b)) return false;
    }
  }
  return true;
}

Evidence shorter_evidence(const Bearer& shorter, const Bearer& longer,
                          Feature feature) {
  Evidence evidence;
  evidence.add(feature, longer.form.text);
  doubt_types(shorter, longer, evidence);
  shorter.traits.compare(longer.traits, evidence);
  return evidence;
}

/// How much more often `bearer` is met than all of `found` that are not it, as
/// a power of ten.
double dominance(const Bearer& bearer,
                 const std::vector<const Bearer*>& found) {
  std::size_t others = 1;
  for (const Bearer* other : found) {
    if (other != &bearer && are_apart(bearer, *other)) {
      others += other->members.size();
    }
  }
  const double ratio =
      static_cast<double>(bearer.members.size()) / static_cast<double>(others);
  return std::clamp(std::log10(ratio), 0.0, kMostOften);
}

/// The one of several bearers that the evidence clearly speaks for.
void link_best(const Bearer& shorter, const std::vector<const Bearer*>& found,
               std::vector<Link>& links) {
  const Bearer* usual = most_frequent(found);
  std::vector<std::pair<Evidence, const Bearer*>> scored;
  for (const Bearer* longer : found) {
    Evidence evidence =
        shorter_evidence(shorter, *longer, Feature::kOneOfBearers);
    const double often = longer == usual ? dominance(*longer, found) : 0;
    if (often > 0) {
      evidence.add(Feature::kMoreOften, longer->form.text, often);
    }
    scored.emplace_back(std::move(evidence), longer);
  }
  std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) {
    if (a.first.weight() != b.first.weight()) {
      return a.first.weight() > b.first.weight();
    }
    return a.second->members[0]->id < b.second->members[0]->id;
  });
  const auto& [best, whose] = scored.front();
  if (!best.makes_link()) return;
  for (const auto& [evidence, other] : scored) {
    if (best.weight() - evidence.weight() < kLead && are_apart(*whose, *other))
      return;
  }
  links.push_back(link(*shorter.members[0], *whose->members[0], best));
}

/// What is often named needs no introduction where the articles are about
/// something else.
double fame(const Bearer& bearer) {
  constexpr std::size_t often = 20;
  constexpr double most = 4;
  if (bearer.members.size() < often) return 0;
  return std::min(most, 2 * std::log10(double(bearer.members.size())));
}

void link_only(const Bearer& shorter, const Bearer& longer,
               std::vector<Link>& links) {
  const Feature feature = shorter.form.words.size() == 1
                              ? Feature::kOnlyBearer
                              : Feature::kShorterName;
  Evidence evidence = shorter_evidence(shorter, longer, feature);
  const double often = fame(longer);
  if (often > 0) evidence.add(Feature::kMoreOften, longer.form.text, often);
  if (!evidence.makes_link()) return;
  links.push_back(link(*shorter.members[0], *longer.members[0], evidence));
}

/// A shorter name goes with what it can be short for.
void link_shorter(const Bearer& shorter, const std::vector<Bearer>& block,
                  std::vector<Link>& links) {
  const auto found = candidates(shorter, block);
  if (found.empty()) return;
  if (is_one_thing(found)) {
    link_only(shorter, *most_frequent(found), links);
  } else {
    link_best(shorter, found, links);
  }
}

/// Same names of different types or genders, and variants of full names.
void link_equals(const Bearer& a, const Bearer& b, std::vector<Link>& links) {
  if (fit(a, b) == TypeFit::kClashes) return;
  const NameRelation relation = relate(a, b);
  Evidence evidence;
  if (relation == NameRelation::kSame) {
    add_same_name(a, evidence);
  } else if (relation == NameRelation::kVariant) {
    const bool is_nickname =
        are_nicknames(a.form.words.front(), b.form.words.front());
    evidence.add(is_nickname ? Feature::kNickname : Feature::kSpelling,
                 std::min(a.form.text, b.form.text) + "', '" +
                     std::max(a.form.text, b.form.text));
  } else {
    return;
  }
  doubt_types(a, b, evidence);
  a.traits.compare(b.traits, evidence);
  if (!evidence.makes_link()) return;
  links.push_back(link(*a.members[0], *b.members[0], evidence));
}

void keep_most_frequent(std::vector<Bearer>& block) {
  if (block.size() <= kMostNames) return;
  std::stable_sort(block.begin(), block.end(),
                   [](const Bearer& a, const Bearer& b) {
                     return a.members.size() > b.members.size();
                   });
  block.resize(kMostNames);
}

/// Bare surnames as people, or each cluster by itself where all longer names
/// are one person's.
std::vector<Bearer> spread_bare(const std::vector<Bearer>& block,
                                std::vector<Link>& links) {
  std::vector<Bearer> spread;
  for (const Bearer& bearer : block) {
    if (!bearer.is_bare()) {
      link_members(bearer, links);
      spread.push_back(bearer);
      continue;
    }
    const auto longer = candidates(bearer, block);
    if (!is_one_thing(longer)) {
      for (Bearer& person : people_of(bearer, links))
        spread.push_back(std::move(person));
      continue;
    }
    for (const Signature* member : bearer.members) {
      link_only(alone(bearer, *member), *most_frequent(longer), links);
    }
  }
  return spread;
}

/// Whether people_of() told two bearers of one name apart.
bool were_split(const Bearer& a, const Bearer& b) {
  return a.is_bare() && a.form == b.form && a.type == b.type &&
         a.gender == b.gender && a.is_unsure == b.is_unsure &&
         a.external_ids == b.external_ids;
}

}  // namespace

std::vector<Link> named_links(const std::vector<Signature>& block) {
  std::vector<Link> links;
  std::vector<Bearer> spread = spread_bare(bearers(block), links);
  keep_most_frequent(spread);
  for (std::size_t i = 0; i < spread.size(); ++i) {
    link_shorter(spread[i], spread, links);
    for (std::size_t j = i + 1; j < spread.size(); ++j) {
      if (!were_split(spread[i], spread[j])) {
        link_equals(spread[i], spread[j], links);
      }
    }
  }
  return links;
}

std::vector<Link> spelling_links(const std::vector<Signature>& block) {
  std::vector<Link> links;
  std::vector<Bearer> people = bearers(block);
  keep_most_frequent(people);
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = i + 1; j < people.size(); ++j) {
      if (people[i].form.words.back() == people[j].form.words.back()) continue;
      link_equals(people[i], people[j], links);
    }
  }
  return links;
}

}  // namespace relata::merge
