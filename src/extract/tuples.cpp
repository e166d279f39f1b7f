#include <algorithm>
#include <iterator>
#include <optional>

#include "extract/assembly.h"
#include "extract/extract.h"
#include "extract/rows/binary.h"
#include "extract/rows/phrases.h"
#include "extract/syntax/clause.h"
#include "extract/syntax/mention.h"
#include "extract/value_words.h"
#include "lexicon/grammar/function_words.h"

namespace relata::extract {
namespace {

/// The relation to its predicate of the claim's object, if it is a phrase.
std::optional<Dep> object_relation(const Claims& claims, const Tree& tree,
                                   const Claim& claim) {
  const auto* object = std::get_if<MentionIndex>(&claim.object);
  if (object == nullptr) return std::nullopt;
  const TokenIndex head = first_conjunct(tree, claims[*object].head_token);
  if (tree[head].head != claim.predicate_token) return std::nullopt;
  return tree[head].relation;
}

/// Whether the claim's object is an infinitive or the like, in words or as a
/// claim, that the claim at `other` tells of the same subject.
bool has_act(const Claims& claims, const Tree& tree, const Claim& claim,
             std::size_t other) {
  const Claim& act = claims.claims[other];
  const auto* words = std::get_if<Literal>(&claim.object);
  const auto* inner = std::get_if<ClaimIndex>(&claim.object);
  const Token& verb = tree[act.predicate_token];
  const bool is_object =
      inner != nullptr ? static_cast<std::size_t>(*inner) == other
                       : words != nullptr && words->span.contains(verb.span);
  return is_object && verb.relation == Dep::kXcomp &&
         verb.head == claim.predicate_token && act.subject == claim.subject;
}

/// Whether the claim's words are told again by another one: "wants" beside
/// "wants to go", "met with Ann" beside "met Bob with Ann". Looks only at the
/// claims of the same sentence, of which there are few.
bool is_told_again(const Claims& claims, const Tree& tree, std::size_t place) {
  const Claim& claim = claims.claims[place];
  for (std::size_t i = place + 1;
       i < claims.claims.size() && claims.claims[i].sentence == claim.sentence;
       ++i) {
    if (has_act(claims, tree, claim, i)) return true;
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

class TupleReader {
 public:
  TupleReader(const Document& document, const Claims& claims, const Tree& tree,
              const TupleOptions& options)
      : document_(document), claims_(claims), tree_(tree), options_(options) {}

  /// Adds the tuples of the claims from `first` up to `last`, of one sentence.
  void read(std::size_t first, std::size_t last,
            std::vector<Tuple>& out) const {
    for (std::size_t i = first; i < last; ++i) {
      const Claim& claim = claims_.claims[i];
      if (options_.explicit_only && !claim.is_explicit) continue;
      if (!is_told_again(claims_, tree_, i)) out.push_back(tuple(claim));
    }
  }

 private:
  Tuple tuple(const Claim& claim) const {
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
    if (tuple.object.empty()) take_last_word(tuple);
    for (const Role& role : claim.roles) {
      if (&role == taken) continue;
      tuple.adjuncts.emplace_back(document_.text(tree_.sentence(), role.span));
    }
    return tuple;
  }

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

  /// "came into | force", "fell | silent".
  static void take_last_word(Tuple& tuple) {
    const auto blank = tuple.relation.rfind(' ');
    if (blank == std::string::npos) return;
    tuple.object = tuple.relation.substr(blank + 1);
    tuple.relation.resize(blank);
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

}  // namespace

std::vector<Tuple> tuples(const Document& document, const Claims& claims,
                          const TupleOptions& options) {
  const Implicit implicit =
      options.explicit_only ? Implicit::kLeftOut : Implicit::kTold;
  std::vector<Tuple> out;
  for (std::size_t first = 0; first < claims.claims.size();) {
    std::size_t last = first;
    const SentenceIndex sentence = claims.claims[first].sentence;
    while (last < claims.claims.size() &&
           claims.claims[last].sentence == sentence) {
      ++last;
    }
    const Tree tree(document, sentence);
    if (options.form == TupleForm::kBinary) {
      auto rows = binary_rows(tree, claims, first, last, implicit);
      std::move(rows.begin(), rows.end(), std::back_inserter(out));
    } else {
      TupleReader(document, claims, tree, options).read(first, last, out);
    }
    first = last;
  }
  return out;
}

}  // namespace relata::extract
