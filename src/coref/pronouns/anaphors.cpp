#include "coref/sieves.h"

namespace relata::coref {
namespace {

void remember(AntecedentIndex& antecedents, const MentionFeatures& traits) {
  const MentionIndex named =
      antecedents.partition.described(traits.index).value_or(traits.index);
  for (const std::string& noun : traits.nouns) {
    antecedents.by_head[noun].push_back(named);
  }
  if (named != traits.index) return;
  if (traits.is_nominal() && traits.possessor) {
    antecedents.relatives.push_back(traits.index);
  }
}

}  // namespace

void join_anaphors(Partition& partition, const PronounWatch& watch,
                   const NominalWatch& nominals) {
  AntecedentIndex antecedents{partition, {}, {}, {}};
  const DiscourseModel& discourse = partition.discourse();
  for (const MentionFeatures& traits : discourse.mentions()) {
    if (!traits.country.empty()) {
      antecedents.countries.emplace(traits.country, traits.index);
    }
  }
  for (const MentionFeatures& traits : discourse.mentions()) {
    if (traits.is_mark) continue;
    if (traits.is_nominal()) {
      join_nominal(antecedents, traits, nominals);
    } else if (traits.is_pronoun()) {
      if (watch) watch(traits);
      join_pronoun(antecedents, traits);
    }
    remember(antecedents, traits);
  }
}

}  // namespace relata::coref
