#include "coref/ranking/pronoun_features.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "core/tables.h"
#include "lexicon/meaning/nouns.h"
#include "text/hash.h"

namespace relata::coref {
namespace {

/// The columns of schema/antecedent_weights.tsv.
enum PronounColumn : std::size_t { kPersonColumn, kThingColumn, kPluralColumn };

PronounColumn pronoun_column(const lexicon::Pronoun& pronoun) {
  if (pronoun.animacy == lexicon::Pronoun::Animacy::kAnimate)
    return kPersonColumn;
  return pronoun.number == Number::kPlural ? kPluralColumn : kThingColumn;
}

using PronounWeights =
    std::unordered_map<std::string_view, std::array<double, 3>,
                       text::StringHash>;

const PronounWeights& pronoun_weights() {
  static const PronounWeights table = [] {
    PronounWeights result;
    for (const TableRow& row : table_rows("antecedent_weights.tsv")) {
      std::array<double, 3>& values = result[row[0]];
      for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string_view cell = row[i + 1];
        std::from_chars(cell.data(), cell.data() + cell.size(), values[i]);
      }
    }
    return result;
  }();
  return table;
}

void add_form(const MentionFeatures& candidate, Features& features) {
  if (candidate.is_name()) {
    features.emplace_back(
        candidate.name.words().size() > 1 ? "full_name" : "name", 1);
    if (candidate.name.is_titled) features.emplace_back("titled", 1);
  } else if (candidate.is_pronoun()) {
    features.emplace_back("pronoun", 1);
  } else if (candidate.determination == Determination::kIndefinite) {
    features.emplace_back("indefinite", 1);
  } else if (candidate.determination == Determination::kBare) {
    features.emplace_back("bare", 1);
  } else if (candidate.determination == Determination::kDemonstrative) {
    features.emplace_back("demonstrative", 1);
  }
  if (candidate.is_nominal() && candidate.possessor) {
    features.emplace_back("owned", 1);
  }
  if (candidate.is_nominal() && lexicon::is_abstract_noun(candidate.lemma))
    features.emplace_back("abstract", 1);
}

std::string_view type_feature(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "person";
    case EntityType::kOrganization:
      return "organization";
    case EntityType::kGeopoliticalEntity:
      return "state";
    case EntityType::kGroup:
      return "group";
    case EntityType::kPlace:
      return "place";
    case EntityType::kEvent:
      return "event";
    case EntityType::kTime:
    case EntityType::kQuantity:
      return "time_or_quantity";
    case EntityType::kOther:
      return "other_type";
    default:
      return "work_or_product";
  }
}

/// A single name says its bearer's gender only if it is a first name.
void add_first_name(const ClusterAttributes& known,
                    const MentionFeatures& anaphor, Features& features) {
  if (known.gender != Gender::kUnknown) return;
  features.emplace_back("gender_unknown", 1);
  if (known.first_name == anaphor.gender) {
    features.emplace_back("first_name_agrees", 1);
  } else if (known.first_name == Gender::kMasculine ||
             known.first_name == Gender::kFeminine) {
    features.emplace_back("first_name_disagrees", 1);
  }
}

void add_agreement(const ClusterAttributes& known,
                   const MentionFeatures& anaphor, Features& features) {
  if (anaphor.gender != Gender::kUnknown && known.gender == anaphor.gender) {
    features.emplace_back("gender_known", 1);
  }
  if (anaphor.gender == Gender::kMasculine ||
      anaphor.gender == Gender::kFeminine) {
    add_first_name(known, anaphor, features);
  }
  if (known.number == anaphor.number && known.number != Number::kUnknown) {
    features.emplace_back("number_known", 1);
  }
  if (anaphor.number == Number::kPlural && known.number != Number::kPlural) {
    features.emplace_back("collective_they", 1);
  }
  features.emplace_back(type_feature(known.type), 1);
  if (known.gender == Gender::kNeuter) features.emplace_back("lifeless", 1);
}

/// Mentions of a thing before a pronoun that tell how much a text is about it,
/// at most: the last ones.
constexpr std::size_t kTopicCap = 64;

/// How much the text has been about the candidate so far.
void add_topic(const DiscourseModel& discourse, const ClusterAttributes& known,
               const MentionFeatures& anaphor, const MentionFeatures& candidate,
               Features& features) {
  const auto end = std::lower_bound(known.members.begin(), known.members.end(),
                                    anaphor.index);
  const auto before = static_cast<std::size_t>(end - known.members.begin());
  const auto begin =
      end - static_cast<std::ptrdiff_t>(std::min(before, kTopicCap));
  std::size_t subjects = 0;
  std::size_t recent = 0;
  bool is_latest = true;
  const SentenceIndex here = anaphor.mention->sentence;
  for (auto at = begin; at != end; ++at) {
    const MentionIndex member = *at;
    const MentionFeatures& traits = discourse[member];
    subjects += traits.is_subject() ? 1 : 0;
    recent += traits.mention->sentence + 1 >= here ? 1 : 0;
    is_latest = is_latest && member <= candidate.index;
  }
  if (!is_latest) features.emplace_back("not_its_latest", 1);
  features.emplace_back("topic_log", std::log(1 + double(subjects)));
  features.emplace_back("cluster_log", std::log(1 + double(before)));
  features.emplace_back("recent_log", std::log(1 + double(recent)));
  if (discourse[known.members.front()].mention->sentence == 0) {
    features.emplace_back("from_the_start", 1);
  }
  if (known.members.front() == candidate.index) {
    features.emplace_back("first_mention", 1);
  }
}

/// "The right to build it": the right is not built.
bool is_in_purpose_of(const DiscourseModel& discourse,
                      const MentionFeatures& anaphor,
                      const MentionFeatures& candidate) {
  const auto& tokens = anaphor.sentence->tokens;
  const SentenceIndex s = anaphor.mention->sentence;
  const TokenIndex noun = candidate.mention->head_token;
  const auto children = discourse.children(s, noun);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex clause) {
    return tokens[clause].relation == Dep::kAcl && clause > noun &&
           feature(tokens[clause].features, "VerbForm") == "Inf" &&
           discourse.dominates(s, clause, anaphor.mention->head_token);
  });
}

/// "Lee declined to attack her", "Lee answered by attacking her": the token of
/// who does what the verb says, where the verb has no subject of its own;
/// kNoToken if nobody is told.
TokenIndex understood_subject(const DiscourseModel& discourse, SentenceIndex s,
                              TokenIndex verb) {
  const auto& tokens = discourse.document().sentences[s].tokens;
  const auto child = [&](TokenIndex token, Dep relation) {
    for (TokenIndex below : discourse.children(s, token)) {
      if (base(tokens[below].relation) == relation) return below;
    }
    return kNoToken;
  };
  for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
    if (verb >= tokens.size() || child(verb, Dep::kNsubj) != kNoToken) break;
    const Dep relation = base(tokens[verb].relation);
    const TokenIndex above = tokens[verb].head;
    if (above >= tokens.size()) break;
    const bool is_open = feature(tokens[verb].features, "VerbForm") != "Fin";
    if (relation != Dep::kXcomp && relation != Dep::kConj &&
        (relation != Dep::kAdvcl || !is_open)) {
      break;
    }
    const TokenIndex object = child(above, Dep::kObj);
    if (relation == Dep::kXcomp && object != kNoToken) return object;
    const TokenIndex subject = child(above, Dep::kNsubj);
    if (subject != kNoToken) return subject;
    verb = above;
  }
  return kNoToken;
}

}  // namespace

Features pronoun_features(const Partition& partition,
                          const MentionFeatures& anaphor,
                          const Candidate& choice) {
  assert(anaphor.pronoun);
  Features features;
  const MentionFeatures& candidate = partition.discourse()[choice.mention];
  const ClusterAttributes& known = partition.known(candidate.index);
  features.emplace_back("rivals_log", std::log(1 + double(choice.rivals)));
  add_structure(partition, anaphor, candidate, features);
  add_form(candidate, features);
  add_agreement(known, anaphor, features);
  if (!known.has_name && known.heads.empty()) {
    features.emplace_back("nameless", 1);
  }
  add_topic(partition.discourse(), known, anaphor, candidate, features);
  if (candidate.is_pronoun() && candidate.pronoun &&
      candidate.gender == anaphor.gender &&
      candidate.number == anaphor.number) {
    features.emplace_back("same_word", 1);
  }
  return features;
}

std::string_view score_column(const lexicon::Pronoun& pronoun) {
  constexpr std::array<std::string_view, 3> names = {"person", "thing",
                                                     "plural"};
  return names.at(pronoun_column(pronoun));
}

double score(const lexicon::Pronoun& pronoun, const Features& features) {
  const PronounWeights& weights = pronoun_weights();
  const PronounColumn column = pronoun_column(pronoun);
  double sum = 0;
  for (const auto& [name, amount] : features) {
    const auto found = weights.find(name);
    if (found != weights.end()) sum += found->second[column] * amount;
  }
  return sum;
}

double score_threshold(const lexicon::Pronoun& pronoun) {
  return pronoun_weights().at("threshold")[pronoun_column(pronoun)];
}

bool does_binding_allow(const DiscourseModel& discourse,
                        const MentionFeatures& anaphor,
                        const MentionFeatures& candidate) {
  const Mention& mine = *anaphor.mention;
  const Mention& other = *candidate.mention;
  if (mine.field == other.field && other.span.contains(mine.span)) return false;
  if (mine.sentence != other.sentence) return true;
  if (discourse.dominates(mine.sentence, other.head_token, mine.head_token) &&
      anaphor.is_possessive() && anaphor.governor == other.head_token) {
    return false;
  }
  if (anaphor.is_possessive()) return true;
  const bool is_coargument = anaphor.governor == candidate.governor &&
                             base(candidate.role) != Dep::kAppos &&
                             base(candidate.role) != Dep::kRoot;
  if (is_coargument || is_in_purpose_of(discourse, anaphor, candidate))
    return false;
  const bool is_object =
      base(anaphor.role) == Dep::kObj || base(anaphor.role) == Dep::kIobj;
  return !is_object || understood_subject(discourse, mine.sentence,
                                          anaphor.governor) != other.head_token;
}

}  // namespace relata::coref
