// "Water Minister Laith Qadiri lost the ministry's backing" says that Laith
// Qadiri is water minister, and that the ministry has backing.
#include "extract/rows/implicit.h"

#include "extract/rows/phrases.h"
#include "lexicon/grammar/function_words.h"

namespace relata::extract {
namespace {

/// The tokens of a span.
TokenRange tokens_of(const Tree& tree, Span span) {
  TokenRange range = {0, 0};
  while (range.first + 1 < tree.size() &&
         tree[range.first].span.begin < span.begin) {
    ++range.first;
  }
  range.last = range.first;
  while (range.last + 1 < tree.size() &&
         tree[range.last + 1].span.end <= span.end) {
    ++range.last;
  }
  return range;
}

std::optional<TokenRange> object_words(const Tree& tree, const Claims& claims,
                                       const Claim& claim) {
  if (const auto* mention = std::get_if<MentionIndex>(&claim.object))
    return short_phrase(tree, claims[*mention].head_token);
  if (const auto* literal = std::get_if<Literal>(&claim.object))
    return tokens_of(tree, literal->span);
  return std::nullopt;
}

/// `range` without the `cut` that it begins with.
TokenRange without(TokenRange range, TokenRange cut, TokenIndex head) {
  if (cut.first == range.first && cut.last < head) range.first = cut.last + 1;
  return range;
}

/// "is minister of | Jordan", beside "is | minister of Jordan".
bool is_told_whole(const Tree& tree, const Claims& claims, const Claim& claim) {
  const auto* owner = std::get_if<MentionIndex>(&claim.object);
  return owner != nullptr && claim.relation.find(' ') != std::string::npos &&
         claim.predicate_token != claims[*owner].head_token &&
         short_phrase(tree, claim.predicate_token)
             .contains(claims[*owner].head_token);
}

}  // namespace

std::optional<Tuple> implicit_row(const Tree& tree, const Claims& claims,
                                  const Claim& claim) {
  const bool has = lexicon::marks_possession(claim.lemma);
  if (claim.is_explicit || (!has && !claim.lemma.starts_with("be")))
    return std::nullopt;
  auto object = object_words(tree, claims, claim);
  if (!object || is_told_whole(tree, claims, claim)) return std::nullopt;
  const TokenIndex holder = claims[claim.subject].head_token;
  TokenRange subject = short_phrase(tree, holder);
  if (has) {
    object = without(*object, tree.extent(holder), claim.predicate_token);
  } else {
    subject = without(subject, *object, subject.last);
  }
  return Tuple{"",
               claim.confidence,
               claim.relation,
               std::string(tree.text(subject)),
               std::string(tree.text(*object)),
               {}};
}

}  // namespace relata::extract
