#include "coref/sieves.h"

namespace relata::coref {
namespace {

void remember(AntecedentIndex& antecedents, const MentionFeatures& traits) {
  const MentionIndex named =
      antecedents.partition.described(traits.index).value_or(traits.index);
  for (const std::string& noun : traits.nouns) {
    antecedents.by_head[noun].push_back(named);
  }
  if (traits.told_age) antecedents.by_age[*traits.told_age].push_back(named);
  if (named != traits.index) return;
  if (traits.is_nominal() && traits.possessor) {
    antecedents.relatives.push_back(traits.index);
  }
}

/// Takes the mentions in turn.
class Anaphors {
 public:
  Anaphors(Partition& partition, const PronounWatch& watch,
           const NominalWatch& nominals)
      : antecedents_{partition, {}, {}, {}, {}},
        discourse_(partition.discourse()),
        watch_(watch),
        nominals_(nominals),
        is_done_(discourse_.mentions().size(), false) {
    for (const MentionFeatures& traits : discourse_.mentions()) {
      if (!traits.country.empty())
        antecedents_.countries.emplace(traits.country, traits.index);
    }
  }

  void run() {
    for (const MentionFeatures& traits : discourse_.mentions()) {
      if (traits.is_mark) continue;
      join_speaker_of(traits);
      join(traits);
      remember(antecedents_, traits);
    }
  }

 private:
  void join(const MentionFeatures& traits) {
    if (traits.is_nominal()) {
      join_nominal(antecedents_, traits, nominals_);
    } else if (traits.is_pronoun()) {
      join_pronoun_once(traits);
    }
  }

  void join_pronoun_once(const MentionFeatures& traits) {
    const auto place = static_cast<std::size_t>(traits.index);
    if (is_done_[place]) return;
    is_done_[place] = true;
    if (watch_) watch_(traits);
    join_pronoun(antecedents_, traits);
  }

  /// "'He lied,' she said": who speaks is known before who is spoken of.
  void join_speaker_of(const MentionFeatures& traits) {
    if (!traits.quotation) return;
    const auto& speaker = discourse_.speeches()[*traits.quotation].speaker;
    if (!speaker || *speaker <= traits.index) return;
    const MentionFeatures& speaks = discourse_[*speaker];
    if (speaks.is_pronoun() && !speaks.quotation) join_pronoun_once(speaks);
  }

  AntecedentIndex antecedents_;
  const DiscourseModel& discourse_;
  const PronounWatch& watch_;
  const NominalWatch& nominals_;
  std::vector<bool> is_done_;  ///< Of pronouns.
};

}  // namespace

void join_anaphors(Partition& partition, const PronounWatch& watch,
                   const NominalWatch& nominals) {
  Anaphors(partition, watch, nominals).run();
}

}  // namespace relata::coref
