#include "resolve/pronoun_features.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <map>

#include "core/tables.h"

namespace relata::resolve {
namespace {

/// The columns of schema/antecedent_weights.tsv.
enum Column : std::size_t { kPersonColumn, kThingColumn, kPluralColumn };

Column column(const Pronoun& pronoun) {
  if (pronoun.animacy == Pronoun::Animacy::kAnimate) return kPersonColumn;
  return pronoun.number == Number::kPlural ? kPluralColumn : kThingColumn;
}

using Weights = std::map<std::string_view, std::array<double, 3>>;

const Weights& weights() {
  static const Weights table = [] {
    Weights result;
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

std::string_view role_feature(Dep role) {
  switch (base(role)) {
    case Dep::kNsubj:
    case Dep::kCsubj:
    case Dep::kRoot:
      return "subject";
    case Dep::kObj:
    case Dep::kIobj:
      return "object";
    case Dep::kNmod:
      return role == Dep::kNmodPoss ? "possessive" : "oblique";
    case Dep::kAppos:
      return "apposition";
    default:
      return "oblique";
  }
}

/// The verb or predicate whose clause a token belongs to.
TokenIndex clause_of(const Sentence& sentence, TokenIndex token) {
  const auto& tokens = sentence.tokens;
  for (std::size_t steps = 0; token < tokens.size() && steps < tokens.size();
       ++steps) {
    switch (base(tokens[token].relation)) {
      case Dep::kRoot:
      case Dep::kCcomp:
      case Dep::kXcomp:
      case Dep::kAdvcl:
      case Dep::kAcl:
      case Dep::kCsubj:
      case Dep::kParataxis:
        return token;
      case Dep::kConj:
        if (tokens[token].upos == Upos::kVerb) return token;
        break;
      default:
        break;
    }
    token = tokens[token].head;
  }
  return kNoToken;
}

bool is_abstract(const Traits& traits) {
  const auto& senses = Lexicon::get().senses(traits.lemma);
  return traits.is_nominal() && !senses.empty() &&
         senses.front().use == NounUse::kAbstract;
}

void add_place(const Traits& anaphor, const Traits& candidate,
               Features& features) {
  static constexpr std::string_view sentences[] = {
      "sentence_0", "sentence_1", "sentence_2", "sentence_3", "sentence_4"};
  const std::size_t distance =
      anaphor.mention->sentence - candidate.mention->sentence;
  features.emplace_back(sentences[std::min<std::size_t>(distance, 4)], 1);
  features.emplace_back("mentions_between",
                        double(static_cast<std::size_t>(anaphor.index) -
                               static_cast<std::size_t>(candidate.index)));
  if (candidate.is_headline && !anaphor.is_headline) {
    features.emplace_back("headline", 1);
  }
  if (anaphor.quotation == candidate.quotation) {
    if (anaphor.quotation) features.emplace_back("same_quotation", 1);
  } else if (!anaphor.quotation || !candidate.quotation) {
    features.emplace_back("other_quotation", 1);
  }
}

void add_role(const Partition& partition, const Traits& anaphor,
              const Traits& candidate, Features& features) {
  const std::string_view role = role_feature(candidate.role);
  features.emplace_back(role, 1);
  if (role == role_feature(anaphor.role)) features.emplace_back("same_role", 1);
  const auto& all = partition.scene().mentions();
  const auto at = static_cast<std::size_t>(candidate.index);
  if (at == 0 || all[at - 1].sentence != candidate.sentence) {
    features.emplace_back("first_in_sentence", 1);
  }
  if (candidate.sentence == anaphor.sentence && candidate.is_subject() &&
      clause_of(*anaphor.sentence, anaphor.mention->head_token) ==
          clause_of(*candidate.sentence, candidate.mention->head_token)) {
    features.emplace_back("same_clause_subject", 1);
  }
  const bool is_near_subject =
      candidate.is_subject() &&
      candidate.mention->sentence + 1 == anaphor.mention->sentence;
  if (is_near_subject) features.emplace_back("subject_before", 1);
  if (candidate.sentence == anaphor.sentence && candidate.is_subject() &&
      partition.scene().dominates(candidate.mention->sentence,
                                  candidate.governor,
                                  anaphor.mention->head_token)) {
    features.emplace_back("governing_subject", 1);
  }
  const auto& tokens = candidate.sentence->tokens;
  if (candidate.is_subject() && candidate.governor < tokens.size() &&
      tokens[candidate.governor].head == kNoToken) {
    features.emplace_back("matrix_subject", 1);
    if (anaphor.is_subject()) features.emplace_back("parallel_subject", 1);
  }
  if (candidate.governor < tokens.size() &&
      (tokens[candidate.governor].upos == Upos::kNoun ||
       tokens[candidate.governor].upos == Upos::kPropn) &&
      !candidate.is_subject() && candidate.role != Dep::kNmodPoss) {
    features.emplace_back("embedded", 1);
  }
}

void add_form(const Traits& candidate, Features& features) {
  if (candidate.is_name()) {
    features.emplace_back("name", 1);
  } else if (candidate.is_pronoun()) {
    features.emplace_back("pronoun", 1);
  } else if (candidate.determination == Determination::kIndefinite) {
    features.emplace_back("indefinite", 1);
  } else if (candidate.determination == Determination::kBare) {
    features.emplace_back("bare", 1);
  } else if (candidate.determination == Determination::kDemonstrative) {
    features.emplace_back("demonstrative", 1);
  }
  if (is_abstract(candidate)) features.emplace_back("abstract", 1);
}

/// A single name says its bearer's gender only if it is a first name.
void add_first_name(const Known& known, const Traits& anaphor,
                    Features& features) {
  if (known.gender != Gender::kUnknown) return;
  features.emplace_back("gender_unknown", 1);
  if (known.first_name == anaphor.gender) {
    features.emplace_back("first_name_agrees", 1);
  } else if (known.first_name == Gender::kMasculine ||
             known.first_name == Gender::kFeminine) {
    features.emplace_back("first_name_disagrees", 1);
  }
}

void add_agreement(const Known& known, const Traits& anaphor,
                   Features& features) {
  if (anaphor.gender != Gender::kUnknown && known.gender == anaphor.gender) {
    features.emplace_back("gender_known", 1);
  }
  if (anaphor.gender == Gender::kMasculine ||
      anaphor.gender == Gender::kFeminine) {
    add_first_name(known, anaphor, features);
  }
  if (known.type == EntityType::kPerson &&
      anaphor.pronoun->animacy == Pronoun::Animacy::kAnimate) {
    features.emplace_back("person_sure", 1);
  }
  if (known.number == anaphor.number && known.number != Number::kUnknown) {
    features.emplace_back("number_known", 1);
  }
  if (anaphor.number == Number::kPlural && known.number != Number::kPlural) {
    features.emplace_back("collective_they", 1);
  }
  if (known.type == EntityType::kTime || known.type == EntityType::kQuantity) {
    features.emplace_back("time_or_quantity", 1);
  }
  if (known.type == EntityType::kPlace) features.emplace_back("place", 1);
  if (anaphor.gender == Gender::kNeuter &&
      (known.type == EntityType::kOrganization ||
       known.type == EntityType::kGeopoliticalEntity)) {
    features.emplace_back("organization_it", 1);
  }
}

}  // namespace

Features pronoun_features(const Partition& partition, const Traits& anaphor,
                          const Traits& candidate) {
  assert(anaphor.pronoun);
  Features features;
  const Known& known = partition.known(candidate.index);
  add_place(anaphor, candidate, features);
  add_role(partition, anaphor, candidate, features);
  add_form(candidate, features);
  add_agreement(known, anaphor, features);
  if (!known.has_name && known.heads.empty()) {
    features.emplace_back("nameless", 1);
  }
  std::size_t subjects = 0;
  for (MentionIndex member : known.members) {
    const Traits& traits = partition.scene()[member];
    subjects += traits.index < anaphor.index && traits.is_subject() ? 1 : 0;
  }
  features.emplace_back("topic_log", std::log(1 + double(subjects)));
  features.emplace_back("cluster_log", std::log(double(known.members.size())));
  if (candidate.is_pronoun() && candidate.pronoun &&
      candidate.gender == anaphor.gender &&
      candidate.number == anaphor.number) {
    features.emplace_back("same_word", 1);
  }
  return features;
}

double score(const Pronoun& pronoun, const Features& features) {
  double sum = 0;
  for (const auto& [name, amount] : features) {
    auto found = weights().find(name);
    if (found != weights().end())
      sum += found->second[column(pronoun)] * amount;
  }
  return sum;
}

double score_threshold(const Pronoun& pronoun) {
  return weights().at("threshold")[column(pronoun)];
}

bool does_binding_allow(const Scene& scene, const Traits& anaphor,
                        const Traits& candidate) {
  const Mention& mine = *anaphor.mention;
  const Mention& other = *candidate.mention;
  if (mine.field == other.field && other.span.contains(mine.span)) return false;
  if (mine.sentence != other.sentence) return true;
  if (scene.dominates(mine.sentence, other.head_token, mine.head_token) &&
      anaphor.is_possessive() && anaphor.governor == other.head_token) {
    return false;
  }
  if (anaphor.is_possessive()) return true;
  const bool is_coargument = anaphor.governor == candidate.governor &&
                             base(candidate.role) != Dep::kAppos &&
                             base(candidate.role) != Dep::kRoot;
  return !is_coargument;
}

}  // namespace relata::resolve
