#include <algorithm>
#include <string_view>

#include "coref/mentions/discourse_model.h"

namespace relata::coref {
namespace {

enum class Mark { kNone, kOpening, kClosing, kEither };

/// The quotation mark at the beginning of `text` and its length in bytes.
std::pair<Mark, std::uint32_t> mark_at(std::string_view text) {
  if (text.empty()) return {Mark::kNone, 0};
  if (text.front() == '"') return {Mark::kEither, 1};
  if (text.substr(0, 3) == "\xE2\x80\x9C") return {Mark::kOpening, 3};
  if (text.substr(0, 3) == "\xE2\x80\x9D") return {Mark::kClosing, 3};
  if (text.substr(0, 2) == "\xC2\xAB") return {Mark::kOpening, 2};
  if (text.substr(0, 2) == "\xC2\xBB") return {Mark::kClosing, 2};
  if (text.substr(0, 2) == "``") return {Mark::kOpening, 2};
  if (text.substr(0, 2) == "''") return {Mark::kClosing, 2};
  return {Mark::kNone, 1};
}

/// The quotations of one paragraph: sentences [first, last] of `document`.
void find_in_paragraph(const Document& document, SentenceIndex first,
                       SentenceIndex last, std::vector<Quotation>& found) {
  const Field field = document.sentences[first].field;
  const std::string_view text = document.article.field(field);
  const std::uint32_t end = document.sentences[last].span.end;
  bool is_open = false;
  Quotation current;
  const auto close = [&](std::uint32_t at) {
    current.span.end = at;
    for (SentenceIndex s = first; s <= last; ++s) {
      if (document.sentences[s].span.begin <= current.span.begin) {
        current.first = s;
      }
      if (document.sentences[s].span.begin < at) current.last = s;
    }
    found.push_back(current);
    is_open = false;
  };
  for (std::uint32_t at = document.sentences[first].span.begin; at < end;) {
    const auto [mark, size] = mark_at(text.substr(at, end - at));
    if (is_open && (mark == Mark::kClosing || mark == Mark::kEither)) {
      close(at + size);
    } else if (!is_open && (mark == Mark::kOpening || mark == Mark::kEither)) {
      is_open = true;
      current = {field, {at, end}, first, last, std::nullopt};
    }
    at += std::max<std::uint32_t>(size, 1);
  }
  if (is_open) close(end);
}

/// Who a claim inside `quotation` is ascribed to.
std::optional<MentionIndex> by_claims(const DiscourseModel& discourse,
                                      const Quotation& quotation) {
  for (const Claim& claim : discourse.claims().claims) {
    if (claim.sentence < quotation.first || claim.sentence > quotation.last ||
        claim.chain.empty() || !claim.chain.back().mention) {
      continue;
    }
    const Sentence& sentence = discourse.document().sentences[claim.sentence];
    const Span predicate = sentence.tokens[claim.predicate_token].span;
    const MentionFeatures& speaker = discourse[*claim.chain.back().mention];
    if (sentence.field == quotation.field &&
        quotation.span.contains(predicate) &&
        !quotation.span.contains(speaker.mention->span)) {
      return speaker.index;
    }
  }
  return std::nullopt;
}

/// The subject, outside the quotation, of a verb that has part of the
/// quotation as its complement, or hangs beside it.
std::optional<MentionIndex> by_syntax(const DiscourseModel& discourse,
                                      const Quotation& quotation,
                                      SentenceIndex s) {
  const Sentence& sentence = discourse.document().sentences[s];
  if (sentence.field != quotation.field) return std::nullopt;
  const auto is_inside = [&](TokenIndex t) {
    return t < sentence.tokens.size() &&
           quotation.span.contains(sentence.tokens[t].span);
  };
  for (TokenIndex verb = 0; verb < sentence.tokens.size(); ++verb) {
    const Token& token = sentence.tokens[verb];
    if (token.upos != Upos::kVerb || is_inside(verb)) continue;
    bool is_linked =
        is_inside(token.head) && base(token.relation) == Dep::kParataxis;
    std::optional<MentionIndex> subject;
    for (TokenIndex child : discourse.children(s, verb)) {
      const Dep relation = base(sentence.tokens[child].relation);
      if (is_inside(child)) {
        is_linked = is_linked || relation == Dep::kCcomp ||
                    relation == Dep::kParataxis || relation == Dep::kObj ||
                    relation == Dep::kXcomp;
      } else if (relation == Dep::kNsubj) {
        subject = discourse.headed_by(s, child);
      }
    }
    if (is_linked && subject) return subject;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Quotation> find_quotations(const Document& document) {
  std::vector<Quotation> found;
  const auto& sentences = document.sentences;
  for (std::size_t begin = 0; begin < sentences.size();) {
    std::size_t end = begin + 1;
    while (end < sentences.size() &&
           sentences[end].field == sentences[begin].field &&
           sentences[end].paragraph == sentences[begin].paragraph) {
      ++end;
    }
    find_in_paragraph(document, static_cast<SentenceIndex>(begin),
                      static_cast<SentenceIndex>(end - 1), found);
    begin = end;
  }
  return found;
}

std::optional<MentionIndex> speaker_of(const DiscourseModel& discourse,
                                       const Quotation& quotation) {
  for (SentenceIndex s = quotation.first; s <= quotation.last; ++s) {
    if (auto speaker = by_syntax(discourse, quotation, s)) return speaker;
  }
  if (auto speaker = by_claims(discourse, quotation)) return speaker;
  const auto& all = discourse.quotations();
  const auto at = static_cast<std::size_t>(&quotation - all.data());
  if (at > 0 && at < all.size()) {
    const Quotation& before = all[at - 1];
    const auto& sentences = discourse.document().sentences;
    if (before.field == quotation.field &&
        sentences[before.last].paragraph ==
            sentences[quotation.first].paragraph) {
      return before.speaker;
    }
  }
  return std::nullopt;
}

}  // namespace relata::coref
