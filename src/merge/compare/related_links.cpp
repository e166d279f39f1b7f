#include "merge/compare/related_links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "merge/compare/agreement.h"
#include "merge/compare/counts.h"
#include "merge/compare/description.h"
#include "merge/compare/namesakes.h"
#include "merge/compare/record_names.h"
#include "merge/compare/related_matches.h"
#include "merge/compare/shared_words.h"
#include "merge/score/evidence.h"
#include "merge/score/link_order.h"

namespace relata::merge {
namespace {

using Words = ClusterTerms::Words;

constexpr std::size_t kMostCounted = 3;
/// How many times words that tell two things apart count, where no word tells
/// of both.
constexpr double kTellingApart = 4;
/// An article may speak of one thing without knowing it, so that a thing has
/// more than one counterpart there.
constexpr std::size_t kMostCounterparts = 3;
/// Articles that are more alike than this are as good as copies.
constexpr double kMostAlike = 0.5;
/// Of articles that tell one story each names this much of what the other
/// names.
constexpr double kFewNames = 0.25;
/// Of more people than so many anybody may be meant.
constexpr std::size_t kFewRivals = 2;
/// Things that are no individuals need articles that are alike so much.
constexpr double kAlikeForGenerics = 0.2;
/// Articles that are alike, and name the same, so much tell one story: by a
/// logistic regression on 95 real events of three outlets each, 91 in 100 pairs
/// of one event, 13 in 100 of the others that are alike at all.
constexpr double kOneStory = 0.33;
constexpr double kShareOfNames = 0.41;
/// What both articles bring in as new needs more; by ECB+, where .5 loses pairs
/// of one event.
constexpr double kOneStoryOfNew = 0.42;
/// Half of the pairs of one event are as close, and 1 in 100 of the others.
constexpr double kSurelyOneStory = 0.5;

bool is_individual(const ClusterTerms& figure) {
  const EntityKind kind = figure.signature.profile.kind;
  return kind != EntityKind::kGeneric && kind != EntityKind::kAbstract;
}

/// How close articles must be for what both bring in as new: each story that
/// tells of "a roadside bomb" has its own, and still more "three soldiers".
double least_for_new(const ClusterTerms& a, const ClusterTerms& b) {
  const Profile& p = a.signature.profile;
  const Profile& q = b.signature.profile;
  if (!is_told_as_new(p) || !is_told_as_new(q)) return 0;
  const bool are_counted = !counts_of(p).empty() && !counts_of(q).empty();
  return are_counted ? kSurelyOneStory : kOneStoryOfNew;
}

/// A pair of things that may be one.
struct Pair {
  std::size_t first = 0;
  std::size_t second = 0;
  Match match;
};

void add_kinds(const ClusterTerms& a, const ClusterTerms& b,
               PairEvidence& evidence) {
  const Profile& p = a.signature.profile;
  const Profile& q = b.signature.profile;
  if (p.type != q.type) {
    evidence.add(Feature::kStoryTypes,
                 std::string(label(std::min(p.type, q.type))) + ", " +
                     std::string(label(std::max(p.type, q.type))));
  }
  const bool is_number_other = p.number != q.number &&
                               p.number != Number::kUnknown &&
                               q.number != Number::kUnknown;
  if (is_number_other) evidence.add(Feature::kOtherNumber);
  if (!is_individual(a) || !is_individual(b)) {
    evidence.add(Feature::kNoIndividual);
  }
  const bool is_gender_known =
      p.gender == Gender::kFeminine || p.gender == Gender::kMasculine;
  if (is_gender_known && p.gender == q.gender &&
      !(a.is_named() && b.is_named())) {
    evidence.add(Feature::kSameGender);
  }
}

void add_words(Feature feature, const Words& a, const Words& b,
               PairEvidence& evidence) {
  std::size_t count = 0;
  for (const std::string& word : a) {
    if (!b.contains(word)) continue;
    evidence.add(feature, word);
    if (++count == kMostCounted) return;
  }
}

void add_descriptions(const ClusterTerms& a, const ClusterTerms& b,
                      PairEvidence& evidence) {
  add_words(Feature::kSameModifier, a.modifiers, b.modifiers, evidence);
  const bool differ = !a.modifiers.empty() && !b.modifiers.empty() &&
                      first_shared(a.modifiers, b.modifiers) == nullptr;
  const bool is_other_named = a.is_named() != b.is_named() &&
                              !a.telling.empty() && !b.telling.empty() &&
                              first_shared(a.heads, b.heads) == nullptr &&
                              first_shared(a.telling, b.telling) == nullptr;
  if (is_other_named) {
    evidence.add(Feature::kOtherModifier,
                 *a.telling.begin() + "', '" + *b.telling.begin(),
                 kTellingApart);
  } else if (differ && !(a.is_named() && b.is_named())) {
    const bool are_told_apart = !a.telling.empty() && !b.telling.empty() &&
                                first_shared(a.telling, b.telling) == nullptr;
    evidence.add(Feature::kOtherModifier,
                 *a.modifiers.begin() + "', '" + *b.modifiers.begin(),
                 are_told_apart ? kTellingApart : 1);
  }
  if (!a.numbers.empty() && !b.numbers.empty()) {
    if (first_shared(a.numbers, b.numbers) == nullptr) {
      evidence.add(Feature::kOtherCount,
                   *a.numbers.begin() + "', '" + *b.numbers.begin());
    } else {
      add_words(Feature::kSameModifier, a.numbers, b.numbers, evidence);
    }
  }
  add_words(Feature::kSameDeed, a.deeds, b.deeds, evidence);
}

/// Whether what has no name is told of with somebody of the other's name: "Ruiz
/// resigned as mayor" is of two.
void add_other_end(const ClusterTerms& a, const ClusterTerms& b,
                   PairEvidence& evidence) {
  if (a.is_named() == b.is_named()) return;
  const ClusterTerms& named = a.is_named() ? a : b;
  const ClusterTerms& other = a.is_named() ? b : a;
  for (const std::string& name : other.signature.profile.context) {
    if (!named.names.contains(name)) continue;
    return evidence.add(Feature::kOtherEnd, name);
  }
}

/// How things without a name are told of: as known, by whose they are, with
/// whom they have to do.
void add_telling(const ClusterTerms& a, const ClusterTerms& b,
                 PairEvidence& evidence) {
  const Profile& p = a.signature.profile;
  const Profile& q = b.signature.profile;
  if (!a.is_named() && !b.is_named()) {
    if (is_told_as_known(p) && is_told_as_known(q)) {
      evidence.add(Feature::kBothDefinite);
    }
    add_words(Feature::kSameOwner, Words(p.roles.begin(), p.roles.end()),
              Words(q.roles.begin(), q.roles.end()), evidence);
  }
  if (!a.is_named() || !b.is_named()) {
    add_words(Feature::kSharedContext,
              Words(p.context.begin(), p.context.end()),
              Words(q.context.begin(), q.context.end()), evidence);
  }
}

/// Finds the pairs of two casts, and how many others each could be part of.
class Matching {
 public:
  Matching(const ArticleTerms& first, const ArticleTerms& second,
           Likeness likeness)
      : first_(first.figures()),
        second_(second.figures()),
        likeness_(likeness),
        shared_names_(first.shared_names(second)),
        is_other_cast_(first.names_much() && second.names_much()),
        closeness_(likeness.value + kShareOfNames * shared_names_) {
    first.visit_pairs(second,
                      [&](std::size_t i, std::size_t j) { consider(i, j); });
  }

  std::vector<Link> links(const PairWatch& watch) const {
    std::vector<std::pair<Link, const Pair*>> scored;
    for (const Pair& pair : pairs_) {
      if (is_vague(pair) &&
          (rivals_of(pair) > kFewRivals || closeness_ < kSurelyOneStory)) {
        continue;
      }
      const PairEvidence evidence = weigh(pair);
      if (watch) watch(first_[pair.first], second_[pair.second], evidence);
      if (!evidence.makes_link()) continue;
      scored.emplace_back(link(pair, evidence), &pair);
    }
    std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) {
      return is_stronger(a.first, b.first);
    });
    std::vector<std::size_t> of_first(first_.size(), 0);
    std::vector<std::size_t> of_second(second_.size(), 0);
    std::vector<Link> links;
    for (auto& [link, pair] : scored) {
      if (of_first[pair->first] >= kMostCounterparts ||
          of_second[pair->second] >= kMostCounterparts) {
        continue;
      }
      ++of_first[pair->first];
      ++of_second[pair->second];
      if (!is_known(*pair)) links.push_back(std::move(link));
    }
    return links;
  }

 private:
  void consider(std::size_t i, std::size_t j) {
    const ClusterTerms& a = first_[i];
    const ClusterTerms& b = second_[j];
    if (likeness_.value < kAlikeForGenerics &&
        !(is_individual(a) && is_individual(b))) {
      return;
    }
    // "The race" of another story is another one.
    if (closeness_ < kOneStory && !(a.is_named() && b.is_named())) return;
    if (closeness_ < least_for_new(a, b)) return;
    auto found = match(a, b);
    if (!found) return;
    ++rivals_[{0, i, found->feature}];
    ++rivals_[{1, j, found->feature}];
    pairs_.push_back({i, j, *std::move(found)});
  }

  /// Blocks of names find these, unless many have the name.
  bool is_known(const Pair& pair) const {
    constexpr double many = 2;
    const ClusterTerms& a = first_[pair.first];
    const ClusterTerms& b = second_[pair.second];
    const names::Name& name = main_name(a.forms);
    if (name.is_person() && commonness(name) >= many) return false;
    return pair.match.feature == Feature::kStoryName && !a.is_measure() &&
           a.signature.profile.type == b.signature.profile.type &&
           is_one_form(main_name(a.forms), main_name(b.forms));
  }

  /// How many others the two things match in the same way.
  std::size_t rivals_of(const Pair& pair) const {
    return rivals_.at({0, pair.first, pair.match.feature}) +
           rivals_.at({1, pair.second, pair.match.feature}) - 2;
  }

  /// Somebody is somebody else, as far as nothing tells.
  static bool is_vague(const Pair& pair) {
    return pair.match.feature == Feature::kStorySomeone ||
           pair.match.feature == Feature::kStoryAnyone;
  }

  PairEvidence weigh(const Pair& pair) const {
    const ClusterTerms& a = first_[pair.first];
    const ClusterTerms& b = second_[pair.second];
    PairEvidence evidence;
    evidence.add(Feature::kOneStory);
    evidence.add(Feature::kAlikeArticles, likeness_.words,
                 std::min(likeness_.value, kMostAlike));
    evidence.add(Feature::kSharedNames, {}, shared_names_);
    if (is_other_cast_ && shared_names_ < kFewNames &&
        !(a.is_named() && b.is_named())) {
      evidence.add(Feature::kOtherNames, {}, 1 - shared_names_ / kFewNames);
    }
    if (!(a.is_named() && b.is_named()))
      evidence.add(Feature::kCloseArticles, {},
                   std::min(likeness_.value, kMostAlike) +
                       kShareOfNames * shared_names_);
    evidence.add(pair.match.feature, pair.match.word);
    add_kinds(a, b, evidence);
    if (!a.is_measure()) {
      add_descriptions(a, b, evidence);
      add_telling(a, b, evidence);
      add_other_end(a, b, evidence);
    }
    const std::size_t rivals = rivals_of(pair);
    if (rivals > 0 && !(a.is_named() && b.is_named())) {
      evidence.add(is_vague(pair) ? Feature::kManyPeople : Feature::kRivals, {},
                   std::log2(1 + static_cast<double>(rivals)));
    }
    return evidence;
  }

  Link link(const Pair& pair, const PairEvidence& evidence) const {
    return link_of(first_[pair.first].signature.id,
                   second_[pair.second].signature.id, evidence);
  }

  const std::vector<ClusterTerms>& first_;
  const std::vector<ClusterTerms>& second_;
  Likeness likeness_;
  double shared_names_;
  bool is_other_cast_;
  double closeness_;  // As kOneStory has it.
  std::vector<Pair> pairs_;
  /// By side, place and match: with how many others it has this match.
  std::map<std::tuple<int, std::size_t, Feature>, std::size_t> rivals_;
};

}  // namespace

std::vector<Link> related_links(const ArticleTerms& first,
                                const ArticleTerms& second, Likeness likeness,
                                const PairWatch& watch) {
  return Matching(first, second, likeness).links(watch);
}

}  // namespace relata::merge
