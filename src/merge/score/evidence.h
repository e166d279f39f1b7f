#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace relata::merge {

/// What can speak for or against two clusters' being one thing. Each has a
/// row in schema/merge_evidence.tsv: its weight and its words.
enum class Feature : std::uint8_t {
  kPrior,
  kSameId,
  kSameFullName,
  kCommonName,
  kSameWord,
  kSameCountry,
  kSameSurname,
  kOnlyBearer,
  kOnlySurname,
  kOneOfBearers,
  kShorterName,
  kNickname,
  kSpelling,
  kSameRole,
  kOtherRole,
  kSameAge,
  kOtherAge,
  kSameContext,
  kSameSetting,
  kOtherSetting,
  kOneStory,
  kAlikeArticles,
  kSharedNames,
  kOtherNames,
  kCloseArticles,
  kStoryName,
  kStoryNamePart,
  kStoryHeadInName,
  kStoryNamedHead,
  kStoryNamedLike,
  kStorySomeone,
  kStoryAnyone,
  kStoryHead,
  kStoryLike,
  kStoryKind,
  kStoryHeadWithin,
  kStoryDay,
  kStoryTime,
  kStoryTypes,
  kNoIndividual,
  kOtherNumber,
  kSameGender,
  kRivals,
  kManyPeople,
  kSameModifier,
  kOtherModifier,
  kOtherCount,
  kSameDeed,
  kNearInTime,
  kFarInTime,
  kMoreOften,
  kDoubtfulType,
  kBothDefinite,
  kSameOwner,
  kSharedContext,
  kOtherEnd,
};

/// The feature's name in schema/merge_evidence.tsv.
std::string_view name_of(Feature feature);

/// The sum of what speaks for two clusters' being one: weights are log-odds,
/// and a sum above 0 makes a link.
class PairEvidence {
 public:
  /// Begins with the prior: most pairs are not one thing.
  PairEvidence();

  /// Counts `feature` `times` over; `detail` takes the place of "%" in its
  /// words.
  void add(Feature feature, std::string_view detail = {}, double times = 1);

  bool makes_link() const { return weight_ > 0; }

  /// Rounded to thousandths, so that sums compare equal on every machine.
  double weight() const;

  /// "same full name 'Ana Ruiz'; both 'finance minister'": strongest first as
  /// they were added.
  const std::string& reason() const { return reason_; }

  /// What was added, in order, with how many times over.
  const std::vector<std::pair<Feature, double>>& terms() const {
    return terms_;
  }

 private:
  double weight_ = 0;
  std::string reason_;
  std::vector<std::pair<Feature, double>> terms_;
};

}  // namespace relata::merge
