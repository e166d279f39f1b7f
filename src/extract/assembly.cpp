#include "extract/assembly.h"

#include <algorithm>
#include <tuple>

#include "core/cluster.h"
#include "extract/attribution/reporting.h"
#include "extract/confidence.h"
#include "extract/constructions/informative.h"
#include "extract/factuality/scope.h"
#include "extract/nominal_time.h"
#include "extract/syntax/mention.h"
#include "extract/syntax/polarity.h"
#include "extract/value_words.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/meaning/predicates.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// The role of a clause by the word that opens it.
RoleName clause_role(const std::string& word) {
  const auto role = lexicon::clause_role(word);
  return role ? *role : lexicon::role_name(word, EntityType::kOther, false);
}

Span span_of(const Tree& tree, TokenRange range) {
  return {tree[range.first].span.begin, tree[range.last].span.end};
}

/// Whether the object is an infinitive or gerund whose verb above only says
/// that it came to be: "managed to leave" is no managing of anything.
bool tells_outcome(const Tree& tree, const Value& object) {
  if (object.kind != Value::Kind::kClause ||
      tree[object.head].relation != Dep::kXcomp) {
    return false;
  }
  const auto content = content_of(tree, 0, object.head);
  return content && !content->source && content->cue.affirmed == '+';
}

/// Whether a frame's object may be a claim, or what is none, and whether what
/// it is said to be is told where it must.
bool takes(const lexicon::Frame& frame, const Claim& claim) {
  const auto is_attribute = [](const Role& role) {
    return role.name == RoleName::kAttribute;
  };
  if (frame.needs_attribute &&
      std::none_of(claim.roles.begin(), claim.roles.end(), is_attribute)) {
    return false;
  }
  if (std::holds_alternative<ClaimIndex>(claim.object)) {
    return frame.takes_clause;
  }
  return frame.takes_phrase || std::holds_alternative<Literal>(claim.object);
}

/// "asked whether he left": asking is no demanding.
bool is_question(const Tree& tree, const Value& object) {
  if (object.kind != Value::Kind::kClause) return false;
  const auto content = content_of(tree, 0, object.head);
  return content && content->cue.force == Force::kQuestion;
}

}  // namespace

MentionTable::MentionTable(const std::vector<Tree>& trees) {
  for (SentenceIndex i = 0; i < trees.size(); ++i) {
    auto& index = index_.emplace_back(trees[i].size(), 0);
    for (Mention& mention : mentions(trees[i], i)) {
      mentions_.push_back(mention);
      index[mention.head_token] = static_cast<std::uint32_t>(mentions_.size());
      if (const auto name = titled_name(trees[i], mention.head_token)) {
        index[*name] = index[mention.head_token];
      }
    }
  }
}

std::optional<MentionIndex> MentionTable::at(SentenceIndex sentence,
                                             TokenIndex head) const {
  const std::uint32_t place = index_[sentence][head];
  if (place == 0) return std::nullopt;
  return static_cast<MentionIndex>(place - 1);
}

Assembly::Assembly(const std::vector<Tree>& trees, const MentionTable& mentions,
                   const Stances& stances,
                   std::vector<ConfidenceFeatures>* evidences)
    : trees_(trees),
      mentions_(mentions),
      stances_(stances),
      evidences_(evidences) {}

std::optional<MentionIndex> Assembly::object_mention(SentenceIndex sentence,
                                                     const Value& value) const {
  const Tree& tree = trees_[sentence];
  if (value.kind != Value::Kind::kPhrase || is_bare_number(tree, value.head) ||
      time_of(tree.document(), tree.sentence(), value.head)) {
    return std::nullopt;  // Numbers and times are literals with their values.
  }
  return mentions_.at(sentence, value.head);
}

/// "doubts that he won", "without asking": the claim of the clause is negative
/// by the word before it, which the claim around tells itself.
bool Assembly::is_turned(SentenceIndex sentence, TokenIndex clause) const {
  const Tree& tree = trees_[sentence];
  if (opens_denied(tree, clause)) return true;
  const auto content = content_of(tree, sentence, clause);
  return content &&
         is_turned_by(content->cue,
                      stances_.of(sentence, tree[clause].head).polarity);
}

/// The claim of an event that is of `subject`, or else its first one: "Norda
/// and Velm agreed to build it" has Velm agree that Velm builds it.
std::optional<ClaimIndex> Assembly::claim_of(TokenIndex event,
                                             TokenIndex subject) const {
  const auto own = claim_by_subject_.find({event, subject});
  if (own != claim_by_subject_.end()) return own->second;
  if (first_claim_[event] == 0) return std::nullopt;
  return static_cast<ClaimIndex>(first_claim_[event] - 1);
}

Argument Assembly::argument(SentenceIndex sentence, const Value& value,
                            TokenIndex subject) const {
  if (const auto mention = object_mention(sentence, value)) return *mention;
  if (value.kind == Value::Kind::kNone) return Literal{};
  if (value.kind == Value::Kind::kClause && !value.is_whole &&
      first_claim_[value.head] != 0 && !is_turned(sentence, value.head)) {
    return *claim_of(value.head, subject);
  }
  const Tree& tree = trees_[sentence];
  const bool is_phrase = value.kind == Value::Kind::kPhrase;
  const bool is_act = value.kind == Value::Kind::kClause && !value.is_whole &&
                      first_claim_[value.head] != 0;
  const TokenRange range =
      without_punctuation(tree, is_phrase ? phrase_words(tree, value)
                                : is_act  ? act_words(tree, value)
                                          : value_words(tree, value));
  Literal literal;
  literal.span = span_of(tree, range);
  literal.text = tree.text(range);
  if (is_phrase) {
    literal.quantity = quantity_of(tree.sentence(), value.head);
    literal.time = time_of(tree.document(), tree.sentence(), value.head);
  }
  return literal;
}

Role Assembly::role(SentenceIndex sentence, const RoleDraft& draft) const {
  const Tree& tree = trees_[sentence];
  Role role;
  role.preposition = draft.preposition;
  role.span = span_of(tree, without_punctuation(tree, draft.value.range));
  if (draft.value.kind == Value::Kind::kClause) {
    role.name = clause_role(draft.preposition);
    role.value = argument(sentence, draft.value);
    return role;
  }
  const auto time = time_of(tree.document(), tree.sentence(), draft.value.head);
  if (draft.preposition.empty()) {
    role.name = time ? RoleName::kTime : RoleName::kRecipient;
  } else {
    // "By then" is when, and no means.
    const bool is_when = tree[draft.value.head].upos == Upos::kAdv &&
                         lexicon::marks_agent(draft.preposition);
    role.name =
        lexicon::role_name(draft.preposition, type_of(tree, draft.value.head),
                           time.has_value() || is_when);
  }
  if (time) {
    const TokenRange range = base_phrase(tree, draft.value.head);
    role.value = Literal{span_of(tree, range), std::string(tree.text(range)),
                         std::nullopt, time};
  } else {
    role.value = argument(sentence, draft.value);
  }
  return role;
}

void Assembly::say(SentenceIndex sentence, Claim& claim) const {
  Stance stance = stances_.of(sentence, claim.predicate_token);
  claim.polarity = stance.polarity;
  claim.certainty = stance.certainty;
  claim.force = stance.force;
  for (SourceTokens& source : stance.chain) {
    ChainLink link;
    if (source.source) {
      const auto [where, token] = *source.source;
      link.mention = mentions_.at(where, token);
      if (!link.mention) {
        const Tree& tree = trees_[where];
        link.text = tree.text(base_phrase(tree, token));
      }
    } else {
      link.text = std::move(source.text);
    }
    link.cue = std::move(source.cue);
    link.source_class = source.source_class;
    claim.chain.push_back(std::move(link));
  }
}

bool Assembly::fits(const std::vector<EntityType>& types,
                    const Argument& argument) const {
  if (types.empty()) return true;
  const auto* index = std::get_if<MentionIndex>(&argument);
  if (index == nullptr) return false;
  const Mention& mention = mentions_[*index];
  // A name or pronoun of unknown type may be anything; a noun would be known.
  return std::find(types.begin(), types.end(), mention.type) != types.end() ||
         (mention.type == EntityType::kOther &&
          mention.form != MentionForm::kNominal);
}

void Assembly::canonicalize(Claim& claim) const {
  const lexicon::Frame* frame = lexicon::find_frame(claim.lemma);
  if (frame == nullptr || !takes(*frame, claim)) return;
  const lexicon::Predicate* predicate =
      lexicon::find_predicate(frame->predicate);
  if (predicate == nullptr) return;
  const Argument subject = claim.subject;
  if (!fits(predicate->domain, frame->swaps ? claim.object : subject) ||
      !fits(predicate->range, frame->swaps ? subject : claim.object)) {
    return;
  }
  const auto* object = std::get_if<MentionIndex>(&claim.object);
  if (frame->swaps && object == nullptr) return;
  claim.predicate = frame->predicate;
  if (!frame->swaps) return;
  claim.subject = *object;
  claim.object = subject;
  // The lemma must read in the direction of the claim.
  claim.lemma = frame->predicate;
  std::replace(claim.lemma.begin(), claim.lemma.end(), '_', ' ');
}

namespace {

/// The first time that is told with a claim is when it was.
void take_time(const Argument& told, Claim& claim) {
  const auto* literal = std::get_if<Literal>(&told);
  if (!claim.time && literal != nullptr) claim.time = literal->time;
}

/// "a mine or a rocket hit it": one of them did, and it is not told which.
bool is_one_of_several(const Tree& tree, const Draft& draft) {
  return is_alternative(tree, draft.subject) ||
         (draft.object.kind == Value::Kind::kPhrase &&
          is_alternative(tree, draft.object.head));
}

}  // namespace

Claim Assembly::claim(SentenceIndex sentence, const Draft& draft) const {
  const Tree& tree = trees_[sentence];
  const Sentence& where = tree.sentence();
  Claim claim;
  claim.event = event_id(tree.document().article.id, where.field,
                         tree[draft.predicate].span);
  claim.sentence = sentence;
  claim.predicate_token = draft.predicate;
  claim.subject = *mentions_.at(sentence, draft.subject);
  claim.relation = draft.relation;
  claim.lemma = draft.lemma;
  claim.object = argument(sentence, draft.object, draft.subject);
  for (const RoleDraft& each : draft.roles) {
    claim.roles.push_back(role(sentence, each));
    take_time(claim.roles.back().value, claim);
  }
  take_time(claim.object, claim);
  if (!claim.time) claim.time = nominal_time(tree, draft);
  claim.is_explicit = draft.is_explicit;
  claim.confidence = confidence(evidence(tree, draft));
  say(sentence, claim);
  if (is_one_of_several(tree, draft) && claim.polarity == Polarity::kPositive)
    claim.certainty = Certainty::kPossible;
  const bool is_denied = draft.object.kind == Value::Kind::kPhrase &&
                         is_denied_alone(tree, draft.object.head);
  if (is_denied || draft.is_turned) {
    claim.polarity = claim.polarity == Polarity::kPositive
                         ? Polarity::kNegative
                         : Polarity::kPositive;
  }
  if (!tells_outcome(tree, draft.object) && !is_question(tree, draft.object))
    canonicalize(claim);
  // "called it a lie" and "called it a joke" are two claims of one predicate.
  const lexicon::Frame* frame = lexicon::find_frame(claim.lemma);
  if (!draft.completion.empty() && frame != nullptr && frame->needs_attribute) {
    claim.predicate.clear();
  }
  if (claim.predicate.empty()) {
    if (!draft.described_lemma.empty()) claim.lemma = draft.described_lemma;
    claim.lemma += draft.completion;
  }
  return claim;
}

bool Assembly::is_usable(SentenceIndex sentence, const Draft& draft) const {
  const auto subject = mentions_.at(sentence, draft.subject);
  const Tree& tree = trees_[sentence];
  if (!tells_something(tree, draft) || !subject || draft.lemma.empty() ||
      subject == object_mention(sentence, draft.object)) {
    return false;
  }
  return evidences_ != nullptr ||
         confidence(evidence(tree, draft)) >= least_confidence();
}

void Assembly::add(SentenceIndex sentence, std::vector<Draft> drafts) {
  const auto order = [](const Draft& draft) {
    return std::tie(draft.predicate, draft.object.head, draft.subject,
                    draft.lemma);
  };
  std::erase_if(
      drafts, [&](const Draft& draft) { return !is_usable(sentence, draft); });
  std::stable_sort(
      drafts.begin(), drafts.end(),
      [&](const Draft& a, const Draft& b) { return order(a) < order(b); });
  drafts.erase(std::unique(drafts.begin(), drafts.end(),
                           [&](const Draft& a, const Draft& b) {
                             return order(a) == order(b);
                           }),
               drafts.end());
  first_claim_.assign(trees_[sentence].size(), 0);
  claim_by_subject_.clear();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    std::uint32_t& first = first_claim_[drafts[i].predicate];
    if (first == 0) {
      first = static_cast<std::uint32_t>(claims_.size() + i + 1);
    }
    claim_by_subject_.emplace(std::pair(drafts[i].predicate, drafts[i].subject),
                              static_cast<ClaimIndex>(claims_.size() + i));
  }
  for (const Draft& draft : drafts) {
    claims_.push_back(claim(sentence, draft));
    if (evidences_ == nullptr) continue;
    evidences_->push_back(evidence(trees_[sentence], draft));
  }
}

}  // namespace relata::extract
