#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/claim.h"
#include "core/document.h"
#include "coref/mentions/mention_name.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/nouns.h"

namespace relata::coref {

/// How a noun phrase is determined.
enum class Determination {
  kBare,           ///< "officials", "Berlin".
  kDefinite,       ///< "the memo".
  kDemonstrative,  ///< "this memo".
  kIndefinite,     ///< "a memo", "another memo", "some people".
  kPossessive,     ///< "her memo", "Israel's war".
  kCounted,        ///< "62 diplomats", "dozens of officers".
};

/// What one mention says of its thing, before it is compared with others.
struct MentionFeatures {
  MentionIndex index{};
  const Mention* mention = nullptr;
  const Sentence* sentence = nullptr;
  const Token* head = nullptr;
  MentionForm form = MentionForm::kNominal;
  EntityType type = EntityType::kOther;
  bool is_type_sure = false;  ///< By title, pronoun or a noun of the tables.
  Gender gender = Gender::kUnknown;  ///< kNeuter: surely no person.
  Number number = Number::kUnknown;
  Determination determination = Determination::kBare;
  const lexicon::Pronoun* pronoun = nullptr;  ///< Of a pronoun, if it is known.
  MentionName name;                           ///< Of a name.
  std::string key;                     ///< Folded words without determiner.
  std::string lemma;                   ///< Of the head, folded.
  std::vector<std::string> nouns;      ///< That can name it again: "minister"
                                       ///< of "Minister Lee", "lake" of
                                       ///< "Lake Erie".
  std::vector<std::string> modifiers;  ///< Words before the head, folded
                                       ///< lemmas; and those after "of".
  std::vector<std::string> numbers;    ///< Of them, the numerals.
  std::optional<MentionIndex> possessor;
  std::optional<MentionIndex> owner;  ///< The possessor, or who is told with
                                      ///< "of": "the leader of the party".
  std::string mark;        ///< "another", "second": sets apart from others.
  std::optional<int> age;  ///< In years, of "the 45-year-old".
  /// In years, what it tells of its thing: "the 45-year-old", "a 45-year-old
  /// man", "Ann Lee, 45,".
  std::optional<int> told_age;
  lexicon::Distinction distinction = lexicon::Distinction::kNone;
  std::string_view country;  ///< ISO code of the country it names.
  /// ISO code of the country that a body is told to be of: "NO" of "Norway's
  /// Supreme Court".
  std::string_view home;
  Dep role = Dep::kDep;  ///< The head's relation, conjuncts as their first.
  TokenIndex governor = kNoToken;          ///< What it depends on by `role`.
  std::optional<std::uint32_t> quotation;  ///< The speech it stands in.
  bool is_headline = false;
  /// "Either memo", "any state", "no crime": no one thing in particular.
  bool is_distributive = false;
  bool is_own = false;   ///< "Its own memo".
  bool is_mark = false;  ///< Only adds to the name before: "(D-Calif.)", "Jr.".

  bool is_name() const { return form == MentionForm::kName; }
  bool is_pronoun() const { return form == MentionForm::kPronoun; }
  bool is_nominal() const { return form == MentionForm::kNominal; }
  bool is_subject() const {
    return base(role) == Dep::kNsubj || role == Dep::kCsubj;
  }
  /// "The memo", "this memo", "her memo".
  bool is_definite() const {
    return determination == Determination::kDefinite ||
           determination == Determination::kDemonstrative ||
           determination == Determination::kPossessive;
  }
  bool is_possessive() const { return role == Dep::kNmodPoss; }
};

/// A document's mentions with their traits; what every rule looks at.
class DiscourseModel {
 public:
  DiscourseModel(const Document& document, const Claims& claims);

  const Document& document() const { return *document_; }
  const Claims& claims() const { return *claims_; }
  const std::vector<MentionFeatures>& mentions() const { return features_; }
  const std::vector<Speech>& speeches() const { return claims_->speeches; }

  const MentionFeatures& operator[](MentionIndex i) const {
    return features_[static_cast<std::size_t>(i)];
  }

  /// How the mention is written, as coreference sees it.
  MentionForm form_of(MentionIndex mention) const;

  /// Whether the mention is one of counted_members().
  bool is_of_members(MentionIndex mention) const {
    return is_of_members_[static_cast<std::size_t>(mention)];
  }

  /// The mention whose head is the token, or nothing.
  std::optional<MentionIndex> headed_by(SentenceIndex sentence,
                                        TokenIndex token) const;

  /// The dependents of a token, in order.
  std::span<const TokenIndex> children(SentenceIndex sentence,
                                       TokenIndex token) const {
    return document_->trees[sentence].children(token);
  }

  /// True if `below` is `above` or hangs under it.
  bool dominates(SentenceIndex sentence, TokenIndex above,
                 TokenIndex below) const;

  /// The mention's words as written.
  std::string_view text(MentionIndex mention) const;

  /// The same between quotation marks, for reasons.
  std::string quoted(MentionIndex mention) const;

 private:
  const Document* document_;
  const Claims* claims_;
  std::vector<MentionFeatures> features_;
  std::vector<bool> is_of_members_;
  std::vector<std::vector<std::optional<MentionIndex>>> by_head_;
};

/// Reads the traits of one mention; the discourse must know the trees and the
/// heads of all mentions.
MentionFeatures read_features(const DiscourseModel& discourse,
                              MentionIndex index);

}  // namespace relata::coref
