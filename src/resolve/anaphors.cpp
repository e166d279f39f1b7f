#include "resolve/sieves.h"

namespace relata::resolve {
namespace {

void remember(Discourse& discourse, const Traits& traits) {
  if (traits.is_nominal()) {
    discourse.by_head[traits.lemma].push_back(traits.index);
    if (traits.possessor) discourse.relatives.push_back(traits.index);
  } else if (traits.is_name() && !traits.name.role_head.empty()) {
    discourse.by_head[traits.name.role_head].push_back(traits.index);
  }
}

}  // namespace

void join_anaphors(Partition& partition) {
  Discourse discourse{partition, {}, {}, {}};
  const Scene& scene = partition.scene();
  for (const Traits& traits : scene.mentions()) {
    if (!traits.country.empty()) {
      discourse.countries.emplace(traits.country, traits.index);
    }
  }
  for (const Traits& traits : scene.mentions()) {
    if (traits.is_nominal()) {
      join_nominal(discourse, traits);
    } else if (traits.is_pronoun()) {
      join_pronoun(discourse, traits);
    }
    remember(discourse, traits);
  }
}

}  // namespace relata::resolve
