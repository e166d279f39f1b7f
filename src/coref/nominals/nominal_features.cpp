// "The board met. The panel rejected the plan": is the panel the board?
#include "coref/nominals/nominal_features.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "core/tables.h"
#include "lexicon/meaning/nouns.h"

namespace relata::coref {
namespace {

/// The columns of schema/nominal_weights.tsv.
enum NominalColumn : std::size_t {
  kPersonNounColumn,
  kThingNounColumn,
  kPointingColumn,
  kOwnedColumn
};
constexpr std::size_t kColumns = 4;

NominalColumn column_of(const MentionFeatures& anaphor) {
  if (anaphor.determination == Determination::kDemonstrative) {
    return kPointingColumn;
  }
  if (anaphor.determination == Determination::kPossessive) return kOwnedColumn;
  return anaphor.type == EntityType::kPerson ? kPersonNounColumn
                                             : kThingNounColumn;
}

using NominalWeights = std::map<std::string_view, std::array<double, kColumns>>;

const NominalWeights& nominal_weights() {
  static const NominalWeights table = [] {
    NominalWeights result;
    for (const TableRow& row : table_rows("nominal_weights.tsv")) {
      std::array<double, kColumns>& values = result[row[0]];
      for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string_view cell = row[i + 1];
        std::from_chars(cell.data(), cell.data() + cell.size(), values[i]);
      }
    }
    return result;
  }();
  return table;
}

constexpr std::size_t kMostCounted = 3;

double counted(std::size_t count) {
  return static_cast<double>(std::min(count, kMostCounted));
}

bool has_head(const ClusterAttributes& known, const std::string& lemma) {
  return std::find(known.heads.begin(), known.heads.end(), lemma) !=
         known.heads.end();
}

std::optional<lexicon::NounUse> use_of(const std::string& lemma) {
  const auto& senses = lexicon::noun_senses(lemma);
  return senses.empty() ? std::nullopt : std::optional(senses.front().use);
}

NounRelation relation_of(const NominalSearch& search,
                         const ClusterAttributes& known) {
  const std::string& lemma = search.anaphor().lemma;
  if (has_head(known, lemma)) return NounRelation::kSame;
  const bool is_like = std::any_of(known.heads.begin(), known.heads.end(),
                                   [&](const std::string& head) {
                                     return lexicon::are_synonyms(head, lemma);
                                   });
  if (is_like) return NounRelation::kSynonym;
  return search.can_stand_for(known) ? NounRelation::kSortOf
                                     : NounRelation::kOther;
}

constexpr std::array<std::string_view, 4> kRelations = {
    "same_noun", "synonym", "sort_of", "other_noun"};
/// "The storm" after "a cyclone", and the other way about.
void add_kinds(const std::string& lemma, const ClusterAttributes& known,
               Features& features) {
  const auto any = [&](auto holds) {
    return std::any_of(known.heads.begin(), known.heads.end(), holds);
  };
  if (any([&](const std::string& head) {
        return lexicon::is_kind_of(head, lemma);
      })) {
    features.emplace_back("kind_of", 1);
  } else if (any([&](const std::string& head) {
               return lexicon::is_kind_of(lemma, head);
             })) {
    features.emplace_back("kind_below", 1);
  }
}

/// How the two are called.
void add_nouns(const NominalSearch& search, const NominalCandidate& choice,
               Features& features) {
  const MentionFeatures& anaphor = search.anaphor();
  const MentionFeatures& candidate =
      search.partition().discourse()[choice.mention];
  const ClusterAttributes& known = search.partition().known(candidate.index);
  const bool is_same = choice.relation == NounRelation::kSame;
  const auto row = static_cast<std::size_t>(choice.relation);
  features.emplace_back(kRelations[row], 1);
  if (candidate.lemma == anaphor.lemma) features.emplace_back("noun_here", 1);
  if (!is_same && choice.relation != NounRelation::kSynonym) {
    add_kinds(anaphor.lemma, known, features);
  }
  if (!is_same && search.has_compound_of_its_own(candidate)) {
    features.emplace_back("own_compound", 1);
  }
  if (!is_same && known.has_name && known.type == EntityType::kPerson &&
      std::any_of(known.heads.begin(), known.heads.end(),
                  [&](const std::string& head) {
                    return use_of(head) == lexicon::NounUse::kRole;
                  })) {
    features.emplace_back("other_office", 1);
  }
  const char* use = "plain_noun";
  switch (use_of(anaphor.lemma).value_or(lexicon::NounUse::kPlain)) {
    case lexicon::NounUse::kRole:
      use = "role";
      break;
    case lexicon::NounUse::kBroad:
      use = "broad";
      break;
    case lexicon::NounUse::kAbstract:
      use = "abstract";
      break;
    case lexicon::NounUse::kKin:
      use = "kin";
      break;
    default:
      break;
  }
  features.emplace_back(use, 1);
  if (!is_same) {
    features.emplace_back(std::string_view(use) == "role"    ? "role_other"
                          : std::string_view(use) == "broad" ? "broad_other"
                                                             : "plain_other",
                          1);
  }
}

/// Which words tell one of its noun from others.
void add_modifiers(const NominalSearch& search,
                   const MentionFeatures& candidate, Features& features) {
  const MentionFeatures& anaphor = search.anaphor();
  const std::size_t novel = search.novel_modifiers(candidate);
  features.emplace_back("novel", counted(novel));
  features.emplace_back("shared",
                        counted(anaphor.modifiers.size() -
                                std::min(novel, anaphor.modifiers.size())));
  if (anaphor.modifiers.empty()) features.emplace_back("bare_noun", 1);
  std::size_t lost = 0;
  for (const std::string& word : candidate.modifiers) {
    lost += std::binary_search(anaphor.modifiers.begin(),
                               anaphor.modifiers.end(), word)
                ? 0
                : 1;
  }
  features.emplace_back("lost", counted(lost));
  if (search.do_modifiers_conflict(candidate)) {
    features.emplace_back("conflict", 1);
  }
  if (anaphor.mention->phrase.end > anaphor.mention->span.end) {
    features.emplace_back("complemented", 1);
  }
  if (search.has_relative_clause()) features.emplace_back("restricted", 1);
  if (candidate.possessor && !anaphor.possessor) {
    features.emplace_back("owner_lost", 1);
  }
  if (anaphor.owner) {
    features.emplace_back(
        candidate.owner &&
                search.partition().are_one(*candidate.owner, *anaphor.owner)
            ? "same_owner"
            : "owner_new",
        1);
  }
}

void add_form(const MentionFeatures& candidate, const ClusterAttributes& known,
              Features& features) {
  if (candidate.is_name()) {
    features.emplace_back("name", 1);
  } else if (candidate.is_pronoun()) {
    features.emplace_back("pronoun", 1);
  } else {
    switch (candidate.determination) {
      case Determination::kIndefinite:
        features.emplace_back("indefinite", 1);
        break;
      case Determination::kBare:
        features.emplace_back(candidate.number == Number::kPlural
                                  ? "bare_plural"
                                  : "bare_singular",
                              1);
        break;
      case Determination::kCounted:
        features.emplace_back("counted", 1);
        break;
      default:
        features.emplace_back("definite", 1);
    }
  }
  if (known.has_name && !candidate.is_name()) {
    features.emplace_back("has_name", 1);
  }
  if (candidate.is_headline) features.emplace_back("headline", 1);
  if (candidate.is_subject()) features.emplace_back("subject", 1);
}

void add_agreement(const MentionFeatures& anaphor,
                   const ClusterAttributes& known, Features& features) {
  if (anaphor.type == known.type) {
    features.emplace_back("same_type", 1);
  } else if (known.type == EntityType::kOther ||
             anaphor.type == EntityType::kOther) {
    features.emplace_back("type_unknown", 1);
  } else {
    features.emplace_back("other_type", 1);
  }
  if (anaphor.number == Number::kPlural && known.number != Number::kPlural) {
    features.emplace_back("many_of_one", 1);
  }
  if (anaphor.number == Number::kPlural) features.emplace_back("plural", 1);
}

/// How far off the thing is, and how much the text is about it.
void add_salience(const NominalSearch& search, const MentionFeatures& candidate,
                  Features& features) {
  const MentionFeatures& anaphor = search.anaphor();
  const DiscourseModel& discourse = search.partition().discourse();
  const ClusterAttributes& known = search.partition().known(candidate.index);
  const double distance = search.sentence_distance(known);
  features.emplace_back("distance_log", std::log(1 + distance));
  if (distance < 1) features.emplace_back("same_sentence", 1);
  if (distance == 1) features.emplace_back("sentence_before", 1);
  const auto before =
      static_cast<double>(std::lower_bound(known.members.begin(),
                                           known.members.end(), anaphor.index) -
                          known.members.begin());
  features.emplace_back("cluster_log", std::log(1 + before));
  if (discourse[known.members.front()].mention->sentence <= 1) {
    features.emplace_back("from_the_start", 1);
  }
  if (candidate.sentence->paragraph == anaphor.sentence->paragraph) {
    features.emplace_back("same_paragraph", 1);
  }
  if (anaphor.is_subject()) features.emplace_back("is_subject", 1);
}

}  // namespace

std::vector<NominalCandidate> nominal_candidates(const NominalSearch& search) {
  const Partition& partition = search.partition();
  const DiscourseModel& discourse = partition.discourse();
  const MentionFeatures& anaphor = search.anaphor();
  std::vector<std::size_t> roots;
  std::vector<NominalCandidate> found;
  const auto look_at = [&](const MentionFeatures& candidate) {
    const std::size_t root = partition.root(candidate.index);
    if (std::find(roots.begin(), roots.end(), root) != roots.end()) return;
    if (!search.is_eligible(candidate)) return;
    roots.push_back(root);
    if (search.is_told_apart(candidate) ||
        search.is_no_word_for(partition.known(candidate.index))) {
      return;
    }
    found.push_back({candidate.index,
                     relation_of(search, partition.known(candidate.index))});
  };
  for (const MentionIndex same : search.same_noun())
    look_at(discourse[same]);
  const auto at = static_cast<std::size_t>(anaphor.index);
  for (std::size_t back = 1; back <= std::min(at, kSearchCap); ++back) {
    const MentionFeatures& candidate = discourse.mentions()[at - back];
    if (candidate.mention->field != anaphor.mention->field ||
        candidate.mention->sentence + kNominalWindow <
            anaphor.mention->sentence) {
      break;
    }
    if (candidate.is_pronoun() || candidate.is_mark ||
        candidate.type == EntityType::kTime ||
        candidate.type == EntityType::kQuantity ||
        partition.described(candidate.index) ||
        !search.may_be_called_so(candidate)) {
      continue;
    }
    look_at(candidate);
  }
  return found;
}

Features nominal_features(const NominalSearch& search,
                          const NominalCandidate& choice) {
  const MentionFeatures& candidate =
      search.partition().discourse()[choice.mention];
  const ClusterAttributes& known = search.partition().known(choice.mention);
  Features features;
  add_nouns(search, choice, features);
  add_modifiers(search, candidate, features);
  add_form(candidate, known, features);
  add_agreement(search.anaphor(), known, features);
  add_salience(search, candidate, features);
  return features;
}

std::string_view nominal_column(const MentionFeatures& anaphor) {
  constexpr std::array<std::string_view, kColumns> names = {
      "person", "thing", "pointing", "owned"};
  return names.at(column_of(anaphor));
}

double nominal_score(const MentionFeatures& anaphor, const Features& features) {
  double sum = 0;
  for (const auto& [name, amount] : features) {
    const auto found = nominal_weights().find(name);
    if (found != nominal_weights().end()) {
      sum += found->second[column_of(anaphor)] * amount;
    }
  }
  return sum;
}

double nominal_threshold(const MentionFeatures& anaphor) {
  return nominal_weights().at("threshold")[column_of(anaphor)];
}

}  // namespace relata::coref
