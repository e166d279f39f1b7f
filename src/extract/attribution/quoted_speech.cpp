#include "extract/attribution/quoted_speech.h"

#include <algorithm>
#include <utility>

#include "extract/attribution/labels.h"
#include "extract/attribution/lead_in.h"
#include "extract/syntax/wording.h"
#include "lexicon/meaning/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// How much more a verb beside the marks counts than one further off.
constexpr int kAdjacent = 4;

SourceTokens unnamed_quote() {
  SourceTokens source;
  source.text = "unnamed";
  source.cue = "quote";
  source.source_class = SourceClass::kQuote;
  return source;
}

/// Reading order of quotations and tokens: the title first.
bool is_before(Field field, Span span, const Quotation& quotation) {
  if (field != quotation.field) return field < quotation.field;
  return span.begin < quotation.span.begin;
}

}  // namespace

QuotedSpeech::QuotedSpeech(const Document& document,
                           const std::vector<Tree>& trees)
    : document_(document), trees_(trees) {
  collect();
  first_.assign(quotations_.size(), kNowhere);
  last_.assign(quotations_.size(), kNowhere);
  place_tokens();
  for (std::size_t number = 1; number <= quotations_.size(); ++number) {
    auto source = given_[number - 1];
    if (!source) source = within(number);
    if (!source) source = after(number);
    if (!source) source = before(number);
    if (!source) source = same_as_last(number);
    if (!source) source = told_of(number);
    speakers_.push_back(source.value_or(unnamed_quote()));
  }
  name_earlier_parts();
}

/// Quotations between marks, and what stands behind a speaker's label, with
/// what is quoted there.
void QuotedSpeech::collect() {
  auto labels = labelled(document_, trees_);
  for (auto* more : {&listed, &stated}) {
    for (Labelled& said : more(document_, trees_))
      labels.push_back(std::move(said));
  }
  std::sort(
      labels.begin(), labels.end(), [](const Labelled& a, const Labelled& b) {
        return is_before(a.quotation.field, a.quotation.span, b.quotation);
      });
  // A label within somebody's statement is a part of it.
  labels.erase(std::unique(labels.begin(), labels.end(),
                           [](const Labelled& a, const Labelled& b) {
                             return a.quotation.field == b.quotation.field &&
                                    b.quotation.span.begin <
                                        a.quotation.span.end;
                           }),
               labels.end());
  auto label = labels.begin();
  const auto take = [&](const Labelled& said) {
    quotations_.push_back(said.quotation);
    given_.emplace_back(said.speaker);
  };
  for (const Quotation& quotation : quotations(document_)) {
    while (
        label != labels.end() &&
        is_before(label->quotation.field, label->quotation.span, quotation)) {
      take(*label++);
    }
    const bool is_within = !quotations_.empty() && given_.back() &&
                           quotations_.back().field == quotation.field &&
                           quotations_.back().span.contains(quotation.span);
    if (is_within) continue;
    quotations_.push_back(quotation);
    given_.emplace_back();
  }
  std::for_each(label, labels.end(), take);
}

/// "'They lost. [paragraph] 'They won,' Lee said": one quotation by Lee.
void QuotedSpeech::name_earlier_parts() {
  for (std::size_t part = quotations_.size(); part-- > 1;) {
    if (quotations_[part].continues && !speakers_[part - 1].source) {
      speakers_[part - 1] = speakers_[part];
    }
  }
}

void QuotedSpeech::place_tokens() {
  std::size_t next = 0;
  for (SentenceIndex s = 0; s < document_.sentences.size(); ++s) {
    const Sentence& sentence = document_.sentences[s];
    auto& places = places_.emplace_back(sentence.tokens.size(), 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Span span = sentence.tokens[i].span;
      while (next < quotations_.size() &&
             !is_before(sentence.field, span, quotations_[next]) &&
             (quotations_[next].field != sentence.field ||
              quotations_[next].span.end <= span.begin)) {
        ++next;
      }
      if (next == quotations_.size() ||
          is_before(sentence.field, span, quotations_[next])) {
        continue;
      }
      places[i] = next + 1;
      if (first_[next] == kNowhere) first_[next] = s;
      last_[next] = s;
    }
  }
}

bool QuotedSpeech::is_adjacent(SentenceIndex sentence, TokenIndex verb,
                               std::size_t number) const {
  const Tree& tree = trees_[sentence];
  TokenIndex next = verb + 1;
  while (next < tree.size() && is_punctuation(tree[next]))
    ++next;
  if (next < tree.size() && at(sentence, next) == number) return true;
  TokenIndex previous = verb;
  while (previous > 0 && is_punctuation(tree[previous - 1]))
    --previous;
  return previous > 0 && at(sentence, previous - 1) == number;
}

std::optional<TokenRef> QuotedSpeech::nearest_noun(SentenceIndex sentence,
                                                   TokenIndex verb) const {
  constexpr TokenIndex reach = 4;
  const Tree& tree = trees_[sentence];
  const auto can_speak = [&](TokenIndex token) {
    const Upos tag = tree[token].upos;
    return at(sentence, token) == 0 &&
           (tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kPron);
  };
  for (TokenIndex i = 1; i <= reach && i <= verb; ++i) {
    if (can_speak(verb - i)) return TokenRef{sentence, verb - i};
  }
  for (TokenIndex i = 1; i <= reach && verb + i < tree.size(); ++i) {
    if (can_speak(verb + i)) return TokenRef{sentence, verb + i};
  }
  return std::nullopt;
}

int QuotedSpeech::closeness(SentenceIndex sentence, TokenIndex verb,
                            std::size_t number) const {
  const Tree& tree = trees_[sentence];
  const TokenIndex head = tree[verb].head;
  const lexicon::Cue* cue = reporting_cue(tree, verb);
  const bool has_speaker =
      has_own_subject(tree, verb) ||
      (cue != nullptr && source_of(tree, sentence, verb, *cue).source);
  int score = has_speaker ? 1 : 0;
  if (is_adjacent(sentence, verb, number)) score += kAdjacent;
  if (head < tree.size() && at(sentence, head) == number) score += 2;
  const auto below = tree.children(verb);
  const bool has_content =
      std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
        return at(sentence, child) == number && !is_punctuation(tree[child]);
      });
  return has_content ? std::max(score, kAdjacent) : score;
}

/// The source that the verb names; if that is a part of the quotation itself, a
/// slip of the tree, the noun next to the verb.
std::optional<SourceTokens> QuotedSpeech::said_by(SentenceIndex sentence,
                                                  TokenIndex verb,
                                                  std::size_t number) const {
  const lexicon::Cue* cue = reporting_cue(trees_[sentence], verb);
  if (cue == nullptr) return std::nullopt;
  const auto colon = colon_before(number);
  if (colon && colon->sentence == sentence &&
      tells_of_thing(trees_[sentence], verb, colon->token)) {
    return std::nullopt;
  }
  SourceTokens source = source_of(trees_[sentence], sentence, verb, *cue);
  if (source.source && at(sentence, source.source->token) == number) {
    source.source = nearest_noun(sentence, verb);
    if (!source.source) return std::nullopt;
  }
  return source;
}

std::optional<SourceTokens> QuotedSpeech::beside(std::size_t number) const {
  if (first_[number - 1] == kNowhere) return std::nullopt;
  std::optional<SourceTokens> found;
  int best = 0;
  // Sentences in the middle are all inside.
  for (const SentenceIndex s : {first_[number - 1], last_[number - 1]}) {
    for (TokenIndex verb = 0; verb < trees_[s].size(); ++verb) {
      if (at(s, verb) != 0 || reporting_cue(trees_[s], verb) == nullptr) {
        continue;
      }
      const int score = closeness(s, verb, number);
      if (score <= best) continue;
      if (auto source = said_by(s, verb, number)) {
        best = score;
        found = std::move(source);
      }
    }
  }
  return found;
}

/// The subject of a verb that a tree ties to the quotation as what is said.
std::optional<TokenRef> QuotedSpeech::linked_subject(SentenceIndex sentence,
                                                     TokenIndex verb,
                                                     std::size_t number) const {
  const Tree& tree = trees_[sentence];
  const auto is_inside = [&](TokenIndex token) {
    return token < tree.size() && at(sentence, token) == number;
  };
  const auto below = tree.children(verb);
  const bool is_above =
      std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
        const Dep relation = tree[child].relation;
        return is_inside(child) &&
               (relation == Dep::kCcomp || relation == Dep::kParataxis);
      });
  const bool is_aside =
      tree[verb].relation == Dep::kParataxis && is_inside(tree[verb].head);
  const auto object = tree.child(verb, {Dep::kObj});
  const bool has_object = object && !is_inside(*object);
  if ((!is_above && !is_aside) || has_object) return std::nullopt;
  const auto subject = own_subject(tree, verb);
  if (!subject || is_inside(*subject)) return std::nullopt;
  return TokenRef{sentence, *subject};
}

/// Who does what no table knows as saying: "'They lost,' Lee shot back."
std::optional<SourceTokens> QuotedSpeech::under(std::size_t number) const {
  if (first_[number - 1] == kNowhere) return std::nullopt;
  for (const SentenceIndex s : {first_[number - 1], last_[number - 1]}) {
    for (TokenIndex verb = 0; verb < trees_[s].size(); ++verb) {
      if (at(s, verb) != 0 || trees_[s][verb].upos != Upos::kVerb) continue;
      const auto subject = linked_subject(s, verb, number);
      if (!subject) continue;
      SourceTokens source;
      source.source = subject;
      source.cue = cue_lemma(trees_[s], verb);
      return source;
    }
  }
  return std::nullopt;
}

/// Where the colon stands right before a quotation.
std::optional<TokenRef> QuotedSpeech::colon_before(std::size_t number) const {
  const SentenceIndex s = first_[number - 1];
  if (s == kNowhere) return std::nullopt;
  const Tree& tree = trees_[s];
  TokenIndex begin = 0;
  while (begin < tree.size() && at(s, begin) != number)
    ++begin;
  while (begin > 0 && is_mark(tree[begin - 1]))
    --begin;
  if (begin == 0 || tree[begin - 1].form != ":") return std::nullopt;
  return TokenRef{s, begin - 1};
}

/// Who speaks by the sentences that a quotation stands in.
std::optional<SourceTokens> QuotedSpeech::within(std::size_t number) const {
  const auto colon = colon_before(number);
  std::optional<SourceTokens> source;
  if (colon) {
    source =
        name_speaker(trees_[colon->sentence], colon->sentence, colon->token);
  }
  if (!source) source = beside(number);
  if (!source) source = under(number);
  if (const SentenceIndex s = first_[number - 1]; !source && s != kNowhere) {
    source = paper_beside(
        trees_[s], s, [&](TokenIndex token) { return at(s, token) != number; });
  }
  if (!source && colon) {
    source =
        colon_speaker(trees_[colon->sentence], colon->sentence, colon->token);
  }
  return source;
}

std::vector<Spoken> QuotedSpeech::spoken() const {
  std::vector<Spoken> list;
  for (std::size_t i = 0; i < quotations_.size(); ++i) {
    if (first_[i] == kNowhere) continue;
    list.push_back({quotations_[i], first_[i], last_[i], speakers_[i]});
  }
  return list;
}

}  // namespace relata::extract
