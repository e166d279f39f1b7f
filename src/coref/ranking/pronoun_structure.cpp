#include <algorithm>
#include <array>
#include <cmath>

#include "coref/ranking/pronoun_features.h"

namespace relata::coref {
namespace {

/// What a phrase is to its clause.
enum Function : std::size_t { kSubject, kObject, kOwner, kOblique };
constexpr std::size_t kFunctions = 4;

/// Tokens from an aside's opening to the phrases of it that count as aside.
constexpr TokenIndex kReach = 12;

Function function_of(const MentionFeatures& traits) {
  switch (base(traits.role)) {
    case Dep::kNsubj:
    case Dep::kCsubj:
    case Dep::kRoot:
      return kSubject;
    case Dep::kObj:
    case Dep::kIobj:
      return kObject;
    default:
      return traits.is_possessive() ? kOwner : kOblique;
  }
}

/// "subject_owner": the candidate is a subject, the pronoun a possessive; with
/// "near_" both stand in one sentence.
std::string_view pair_feature(Function candidate, Function anaphor,
                              bool is_near) {
  static constexpr std::array<std::string_view, 2 * kFunctions* kFunctions>
      names = {
          "subject_subject",    "subject_object",       "subject_owner",
          "subject_oblique",    "object_subject",       "object_object",
          "object_owner",       "object_oblique",       "owner_subject",
          "owner_object",       "owner_owner",          "owner_oblique",
          "oblique_subject",    "oblique_object",       "oblique_owner",
          "oblique_oblique",    "near_subject_subject", "near_subject_object",
          "near_subject_owner", "near_subject_oblique", "near_object_subject",
          "near_object_object", "near_object_owner",    "near_object_oblique",
          "near_owner_subject", "near_owner_object",    "near_owner_owner",
          "near_owner_oblique", "near_oblique_subject", "near_oblique_object",
          "near_oblique_owner", "near_oblique_oblique"};
  return names[(is_near ? kFunctions * kFunctions : 0) +
               candidate * kFunctions + anaphor];
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

/// How many tokens lie between a token and its root.
std::size_t depth_of(const Sentence& sentence, TokenIndex token) {
  std::size_t depth = 0;
  while (sentence.tokens[token].head < sentence.tokens.size() &&
         depth < sentence.tokens.size()) {
    token = sentence.tokens[token].head;
    ++depth;
  }
  return depth;
}

/// Whether the phrase stands between parentheses or dashes: "(Ann Lee)".
bool is_aside(const MentionFeatures& traits) {
  const auto& tokens = traits.sentence->tokens;
  const TokenIndex first = traits.mention->first;
  for (TokenIndex back = 1; back <= std::min(first, kReach); ++back) {
    const std::string& form = tokens[first - back].form;
    if (form == ")") return false;
    if (form == "(") return true;
  }
  return false;
}

void add_place(const MentionFeatures& anaphor, const MentionFeatures& candidate,
               Features& features) {
  static constexpr std::string_view sentences[] = {
      "sentence_0", "sentence_1", "sentence_2", "sentence_3", "sentence_4"};
  if (candidate.index > anaphor.index) {
    features.emplace_back("after", 1);
    features.emplace_back(candidate.is_name() ? "name_after" : "noun_after", 1);
    return;
  }
  const std::size_t distance =
      anaphor.mention->sentence - candidate.mention->sentence;
  features.emplace_back(sentences[std::min<std::size_t>(distance, 4)], 1);
  const auto between =
      static_cast<double>(static_cast<std::size_t>(anaphor.index) -
                          static_cast<std::size_t>(candidate.index));
  features.emplace_back("mentions_between", between);
  features.emplace_back("mentions_between_log", std::log(between));
  if (anaphor.sentence->paragraph != candidate.sentence->paragraph) {
    features.emplace_back("other_paragraph", 1);
  }
}

void add_quotation(const MentionFeatures& anaphor,
                   const MentionFeatures& candidate, Features& features) {
  if (candidate.is_headline && !anaphor.is_headline) {
    features.emplace_back("headline", 1);
  }
  if (anaphor.quotation == candidate.quotation) {
    if (anaphor.quotation) features.emplace_back("same_quotation", 1);
  } else if (!anaphor.quotation || !candidate.quotation) {
    features.emplace_back("other_quotation", 1);
  }
}

bool is_verb_object(const MentionFeatures& traits) {
  return base(traits.role) == Dep::kObj || base(traits.role) == Dep::kIobj;
}

/// What the constructions of a sentence tell of whose something is.
void add_construction(const DiscourseModel& discourse,
                      const MentionFeatures& anaphor,
                      const MentionFeatures& candidate, Features& features) {
  const auto& tokens = anaphor.sentence->tokens;
  const SentenceIndex s = anaphor.mention->sentence;
  const TokenIndex mine = anaphor.mention->head_token;
  const TokenIndex theirs = candidate.mention->head_token;
  // "Ann Lee and her husband".
  const TokenIndex owned = tokens[mine].head;
  if (anaphor.is_possessive() && owned < tokens.size() &&
      base(tokens[owned].relation) == Dep::kConj &&
      tokens[owned].head == theirs) {
    features.emplace_back("owns_conjunct", 1);
  }
  if (candidate.governor >= tokens.size()) return;
  for (TokenIndex child : discourse.children(s, candidate.governor)) {
    const Dep relation = base(tokens[child].relation);
    if (child == theirs || !discourse.dominates(s, child, mine)) continue;
    // "They asked Ann to bring her notes"; "it gave Ann her chance".
    if (is_verb_object(candidate) && relation == Dep::kXcomp)
      features.emplace_back("controlling_object", 1);
    if (base(candidate.role) == Dep::kIobj && relation == Dep::kObj)
      features.emplace_back("receiver", 1);
    // "In her absence, Ann ruled".
    if (candidate.is_subject() && child < theirs)
      features.emplace_back("subject_behind", 1);
  }
}

/// What two phrases of one sentence are to each other in its tree.
void add_same_sentence(const DiscourseModel& discourse,
                       const MentionFeatures& anaphor,
                       const MentionFeatures& candidate, Features& features) {
  const Sentence& sentence = *anaphor.sentence;
  const SentenceIndex s = anaphor.mention->sentence;
  const TokenIndex mine = anaphor.mention->head_token;
  const bool is_same_clause =
      clause_of(sentence, mine) ==
      clause_of(sentence, candidate.mention->head_token);
  if (is_same_clause) {
    features.emplace_back(
        candidate.is_subject() ? "same_clause_subject" : "same_clause", 1);
  }
  if (discourse.dominates(s, candidate.mention->head_token, mine)) {
    features.emplace_back("described_with", 1);
  }
  if (candidate.governor < sentence.tokens.size() &&
      discourse.dominates(s, candidate.governor, mine)) {
    features.emplace_back(candidate.is_subject() ? "governing_subject"
                          : function_of(candidate) == kObject
                              ? "governing_object"
                              : "governing_other",
                          1);
  }
}

void add_role(const Partition& partition, const MentionFeatures& anaphor,
              const MentionFeatures& candidate, Features& features) {
  const DiscourseModel& discourse = partition.discourse();
  const bool is_near = candidate.sentence == anaphor.sentence;
  const Function function = function_of(candidate);
  features.emplace_back(pair_feature(function, function_of(anaphor), is_near),
                        1);
  const auto& all = discourse.mentions();
  const auto at = static_cast<std::size_t>(candidate.index);
  if (at == 0 || all[at - 1].sentence != candidate.sentence) {
    features.emplace_back("first_in_sentence", 1);
  }
  if (is_near) {
    add_same_sentence(discourse, anaphor, candidate, features);
    add_construction(discourse, anaphor, candidate, features);
  }
  const bool is_just_before =
      candidate.mention->sentence + 1 == anaphor.mention->sentence;
  if (candidate.is_subject() && is_just_before) {
    features.emplace_back("subject_before", 1);
  }
  const auto& tokens = candidate.sentence->tokens;
  if (candidate.governor >= tokens.size()) return;
  const Token& governor = tokens[candidate.governor];
  if (candidate.is_subject() && governor.head == kNoToken) {
    features.emplace_back("matrix_subject", 1);
    if (anaphor.is_subject()) features.emplace_back("parallel_subject", 1);
  }
  const bool is_in_noun =
      governor.upos == Upos::kNoun || governor.upos == Upos::kPropn;
  if (is_in_noun && !candidate.is_subject()) {
    features.emplace_back(candidate.is_possessive() ? "owner_in" : "embedded",
                          1);
    if (base(governor.relation) == Dep::kNsubj) {
      features.emplace_back("in_subject", 1);
    }
  }
}

void add_shape(const MentionFeatures& candidate, Features& features) {
  const Dep own = base(candidate.head->relation);
  if (own == Dep::kAppos) features.emplace_back("apposition", 1);
  if (own == Dep::kConj) features.emplace_back("conjunct", 1);
  if (own == Dep::kRoot) features.emplace_back("root", 1);
  if (candidate.role == Dep::kOblAgent) features.emplace_back("agent", 1);
  if (is_aside(candidate)) features.emplace_back("aside", 1);
  features.emplace_back(
      "depth",
      double(std::min<std::size_t>(
          depth_of(*candidate.sentence, candidate.mention->head_token), 8)));
}

}  // namespace

void add_structure(const Partition& partition, const MentionFeatures& anaphor,
                   const MentionFeatures& candidate, Features& features) {
  add_place(anaphor, candidate, features);
  add_quotation(anaphor, candidate, features);
  add_role(partition, anaphor, candidate, features);
  add_shape(candidate, features);
}

}  // namespace relata::coref
