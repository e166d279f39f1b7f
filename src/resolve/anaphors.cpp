#include "resolve/sieves.h"

namespace relata::resolve {
namespace {

void remember(Discourse& discourse, const Traits& traits) {
  for (const std::string& noun : traits.nouns) {
    discourse.by_head[noun].push_back(traits.index);
  }
  if (traits.is_nominal() && traits.possessor) {
    discourse.relatives.push_back(traits.index);
  }
}

}  // namespace

void join_anaphors(Partition& partition, const PronounWatch& watch) {
  Discourse discourse{partition, {}, {}, {}};
  const Scene& scene = partition.scene();
  for (const Traits& traits : scene.mentions()) {
    if (!traits.country.empty()) {
      discourse.countries.emplace(traits.country, traits.index);
    }
  }
  for (const Traits& traits : scene.mentions()) {
    if (traits.is_mark) continue;
    if (traits.is_nominal()) {
      join_nominal(discourse, traits);
    } else if (traits.is_pronoun()) {
      if (watch) watch(traits);
      join_pronoun(discourse, traits);
    }
    remember(discourse, traits);
  }
}

}  // namespace relata::resolve
