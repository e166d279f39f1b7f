#include <algorithm>
#include <optional>

#include "extract/assembly.h"
#include "extract/extract.h"
#include "extract/syntax/clause.h"
#include "extract/syntax/mention.h"
#include "lexicon/function_words.h"

namespace relata::extract {
namespace {

/// Dependents that tell more of a noun than a reader takes for its argument.
bool is_left_out(Dep relation) {
  switch (relation) {
    case Dep::kAclRelcl:
    case Dep::kAppos:
    case Dep::kParataxis:
    case Dep::kConj:
    case Dep::kCc:
    case Dep::kAdvcl:
    case Dep::kAdvclRelcl:
    case Dep::kPunct:
    case Dep::kCase:
    case Dep::kMark:
    case Dep::kCop:
    case Dep::kAux:
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kDep:
    case Dep::kDiscourse:
    case Dep::kObl:
    case Dep::kOblUnmarked:
      return true;
    default:
      return false;
  }
}

/// A noun phrase at its full length: base phrase, prepositional phrases,
/// participles; up to what tells more of it, or to its own `predicate`.
TokenRange full_phrase(const Tree& tree, TokenIndex head,
                       TokenIndex predicate) {
  TokenRange range = base_phrase(tree, head);
  const auto counted = counted_noun(tree, head);
  bool is_open = true;
  for (const TokenIndex child : tree.children(head)) {
    const TokenRange extent = tree.extent(child);
    if (child < head || (extent.first <= range.last && child != counted)) {
      continue;
    }
    const bool is_own = predicate != head && tree.is_under(predicate, child);
    if (tree[child].relation == Dep::kPunct) continue;
    is_open = is_open && !is_own && !is_left_out(tree[child].relation);
    if (is_open) range.last = extent.last;
  }
  while (range.last > head && tree[range.last].upos == Upos::kPunct) {
    --range.last;
  }
  return range;
}

/// A noun phrase at its least: base phrase and what "of" ties to it, without
/// what else is told of it.
TokenRange short_phrase(const Tree& tree, TokenIndex head) {
  TokenRange range = base_phrase(tree, head);
  if (const auto counted = counted_noun(tree, head)) {
    range.last = std::max(range.last, short_phrase(tree, *counted).last);
  }
  for (const TokenIndex child : tree.children(head)) {
    const TokenRange extent = tree.extent(child);
    if (tree[child].relation == Dep::kNmod && extent.first == range.last + 1 &&
        lexicon::marks_genitive(preposition(tree, child))) {
      range.last = std::max(range.last, short_phrase(tree, child).last);
    }
  }
  while (range.last > head && tree[range.last].upos == Upos::kAdp)
    --range.last;  // "the High Court of", where a name was cut short.
  return range;
}

class TupleReader {
 public:
  TupleReader(const Document& document, const Claims& claims, const Tree& tree,
              const TupleOptions& options)
      : document_(document), claims_(claims), tree_(tree), options_(options) {}

  Tuple read(const Claim& claim) const {
    const auto* object = std::get_if<MentionIndex>(&claim.object);
    Tuple tuple;
    tuple.sentence = document_.text(tree_.sentence(), tree_.sentence().span);
    tuple.confidence = claim.confidence;
    tuple.relation = claim.relation;
    tuple.subject = mention_text(claim, claim.subject);
    tuple.object = object != nullptr ? mention_text(claim, *object)
                                     : value_text(claim, claim.object);
    if (is_turned(claim)) std::swap(tuple.subject, tuple.object);
    const Role* const taken = tuple.object.empty() ? time_of(claim) : nullptr;
    if (taken != nullptr) take_for_object(*taken, tuple);
    for (const Role& role : claim.roles) {
      if (&role == taken) continue;
      tuple.adjuncts.emplace_back(document_.text(tree_.sentence(), role.span));
    }
    return tuple;
  }

 private:
  /// The role that tells when.
  static const Role* time_of(const Claim& claim) {
    for (const Role& role : claim.roles) {
      const auto* literal = std::get_if<Literal>(&role.value);
      if (literal != nullptr && literal->time) return &role;
    }
    return nullptr;
  }

  /// A tuple needs a second argument: "died | last Friday".
  void take_for_object(const Role& role, Tuple& tuple) const {
    std::string_view words = document_.text(tree_.sentence(), role.span);
    if (!role.preposition.empty() && words.size() > role.preposition.size()) {
      tuple.relation += ' ' + role.preposition;
      words.remove_prefix(role.preposition.size() + 1);
    }
    tuple.object = words;
  }

  std::string mention_text(const Claim& claim, MentionIndex index) const {
    const Mention& mention = claims_[index];
    const TokenIndex head = mention.head_token;
    return std::string(
        tree_.text(options_.explicit_only
                       ? short_phrase(tree_, head)
                       : full_phrase(tree_, head, claim.predicate_token)));
  }

  /// A description ("is a senator") at its full length.
  std::string literal_text(const Claim& claim, const Literal& literal) const {
    for (const TokenIndex head : conjuncts(tree_, claim.predicate_token)) {
      const Token& token = tree_[head];
      if (claim.lemma == "be" && token.upos == Upos::kNoun &&
          literal.span.contains(token.span)) {
        return std::string(
            tree_.text(options_.explicit_only
                           ? short_phrase(tree_, head)
                           : full_phrase(tree_, head, claim.predicate_token)));
      }
    }
    return literal.text;
  }

  std::string value_text(const Claim& claim, const Argument& value) const {
    if (const auto* literal = std::get_if<Literal>(&value)) {
      return literal_text(claim, *literal);
    }
    if (const auto* inner = std::get_if<ClaimIndex>(&value)) {
      const TokenIndex predicate = claims_[*inner].predicate_token;
      TokenRange range = value_words(tree_, clause_value(tree_, predicate));
      // "forced | the firm to close".
      const auto object = tree_.child(claim.predicate_token, {Dep::kObj});
      if (object && *object < range.first &&
          tree_[predicate].head == claim.predicate_token &&
          tree_[predicate].relation == Dep::kXcomp) {
        range.first = tree_.extent(*object).first;
      }
      return std::string(tree_.text(range));
    }
    return mention_text(claim, std::get<MentionIndex>(value));
  }

  /// Whether the claim's subject stands behind the verb as its agent or
  /// object: the claim turned the sentence's voice round.
  bool is_turned(const Claim& claim) const {
    const TokenIndex subject =
        first_conjunct(tree_, claims_[claim.subject].head_token);
    if (tree_[subject].head != claim.predicate_token) return false;
    switch (tree_[subject].relation) {
      case Dep::kObl:
      case Dep::kOblAgent:
      case Dep::kObj:
        return true;
      default:
        return false;
    }
  }

  const Document& document_;
  const Claims& claims_;
  const Tree& tree_;
  const TupleOptions& options_;
};

/// The relation to its predicate of the claim's object, if it is a phrase.
std::optional<Dep> object_relation(const Claims& claims, const Tree& tree,
                                   const Claim& claim) {
  const auto* object = std::get_if<MentionIndex>(&claim.object);
  if (object == nullptr) return std::nullopt;
  const TokenIndex head = first_conjunct(tree, claims[*object].head_token);
  if (tree[head].head != claim.predicate_token) return std::nullopt;
  return tree[head].relation;
}

/// Whether the claim's words are told again by another one: "wants" beside
/// "wants to go", "met with Ann" beside "met Bob with Ann". Looks only at the
/// claims of the same event, of which there are few.
bool is_told_again(const Claims& claims, const Tree& tree, std::size_t place) {
  const Claim& claim = claims.claims[place];
  if (const auto* inner = std::get_if<ClaimIndex>(&claim.object)) {
    const Claim& content = claims[*inner];
    return tree[content.predicate_token].relation == Dep::kXcomp &&
           content.subject == claim.subject;
  }
  if (object_relation(claims, tree, claim) != Dep::kObl) return false;
  const auto tells_object = [&](std::size_t other) {
    return object_relation(claims, tree, claims.claims[other]) == Dep::kObj;
  };
  const auto is_same = [&](std::size_t other) {
    return claims.claims[other].event == claim.event;
  };
  for (std::size_t i = place; i-- > 0 && is_same(i);) {
    if (tells_object(i)) return true;
  }
  for (std::size_t i = place + 1; i < claims.claims.size() && is_same(i); ++i) {
    if (tells_object(i)) return true;
  }
  return false;
}

}  // namespace

std::vector<Tuple> tuples(const Document& document, const Claims& claims,
                          const TupleOptions& options) {
  std::vector<Tuple> out;
  std::optional<Tree> tree;
  SentenceIndex sentence = 0;
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    const Claim& claim = claims.claims[i];
    if (options.explicit_only && !claim.is_explicit) continue;
    if (!tree || sentence != claim.sentence) {
      sentence = claim.sentence;
      tree.emplace(document, sentence);
    }
    if (is_told_again(claims, *tree, i)) continue;
    out.push_back(TupleReader(document, claims, *tree, options).read(claim));
  }
  return out;
}

}  // namespace relata::extract
