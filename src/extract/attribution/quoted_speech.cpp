#include "extract/attribution/quoted_speech.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "extract/syntax/wording.h"
#include "lexicon/cues.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// How much more a verb beside the marks counts than one further off.
constexpr int kAdjacent = 4;

constexpr SentenceIndex kNowhere = std::numeric_limits<SentenceIndex>::max();

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

/// Whether the sentence ends as one does that leads to a quotation.
bool announces(const Tree& tree) {
  if (tree.size() == 0) return false;
  const std::string& last = tree[tree.size() - 1].form;
  return last == ":" || last == ",";
}

bool says(const Tree& tree, TokenIndex noun) {
  return tree[noun].upos == Upos::kNoun &&
         lexicon::find_cue(text::lower(tree[noun].lemma), "noun", "clause") !=
             nullptr;
}

/// Whether the verb has an object that says something.
bool tells_of_words(const Tree& tree, TokenIndex verb) {
  const auto object = tree.child(verb, {Dep::kObj});
  return object && says(tree, *object);
}

/// Who gives what follows, without a verb of saying: "Lee released a
/// statement."
std::optional<SourceTokens> giver(const Tree& tree, SentenceIndex sentence,
                                  TokenIndex verb) {
  const std::string lemma = cue_lemma(tree, verb);
  const auto subject = own_subject(tree, verb);
  const bool gives = announces(tree) || tells_of_words(tree, verb);
  if (!subject || !gives ||
      lexicon::find_cue(lemma, "verb", "own") == nullptr) {
    return std::nullopt;
  }
  SourceTokens source;
  source.source = TokenRef{sentence, *subject};
  source.cue = lemma;
  return source;
}

/// The same by a noun alone: "Statement from Lee on the vote:".
std::optional<SourceTokens> owner(const Tree& tree, SentenceIndex sentence) {
  for (TokenIndex noun = 0; announces(tree) && noun < tree.size(); ++noun) {
    if (!says(tree, noun)) continue;
    const lexicon::Cue* cue =
        lexicon::find_cue(text::lower(tree[noun].lemma), "noun", "clause");
    SourceTokens source = source_of(tree, sentence, noun, *cue);
    if (source.source) return source;
  }
  return std::nullopt;
}

/// Whether the sentence leads to a quotation that is a paragraph of its own:
/// "Lee released the following statement today."
bool hands_over(const Tree& tree) {
  if (announces(tree)) return true;
  for (TokenIndex verb = 0; verb < tree.size(); ++verb) {
    if (tree[verb].relation == Dep::kRoot && tells_of_words(tree, verb)) {
      return lexicon::find_cue(cue_lemma(tree, verb), "verb", "own") != nullptr;
    }
  }
  return false;
}

bool is_punctuation(const Token& token) {
  return token.upos == Upos::kPunct || token.upos == Upos::kSym;
}

}  // namespace

QuotedSpeech::QuotedSpeech(const Document& document,
                           const std::vector<Tree>& trees)
    : document_(document), trees_(trees), quotations_(quotations(document)) {
  first_.assign(quotations_.size(), kNowhere);
  last_.assign(quotations_.size(), kNowhere);
  place_tokens();
  for (std::size_t number = 1; number <= quotations_.size(); ++number) {
    auto source = beside(number);
    if (!source) source = before(number);
    speakers_.push_back(source.value_or(unnamed_quote()));
  }
  name_earlier_parts();
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
  int score = has_own_subject(tree, verb) ? 1 : 0;
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

bool QuotedSpeech::fills_its_sentences(std::size_t number) const {
  for (const SentenceIndex s : {first_[number - 1], last_[number - 1]}) {
    for (TokenIndex token = 0; token < trees_[s].size(); ++token) {
      if (at(s, token) == 0 && !is_punctuation(trees_[s][token])) return false;
    }
  }
  return true;
}

std::optional<SourceTokens> QuotedSpeech::leading(
    SentenceIndex sentence) const {
  const Tree& tree = trees_[sentence];
  std::optional<SourceTokens> found;
  for (TokenIndex verb = 0; verb < tree.size(); ++verb) {
    const Dep relation = tree[verb].relation;
    const bool is_main = relation == Dep::kRoot ||
                         (relation == Dep::kConj &&
                          tree[tree[verb].head].relation == Dep::kRoot);
    const lexicon::Cue* cue = is_main && at(sentence, verb) == 0
                                  ? reporting_cue(tree, verb)
                                  : nullptr;
    if (cue != nullptr) found = source_of(tree, sentence, verb, *cue);
    if (!found && is_main && at(sentence, verb) == 0) {
      found = giver(tree, sentence, verb);
    }
  }
  return found ? found : owner(tree, sentence);
}

std::optional<SourceTokens> QuotedSpeech::before(std::size_t number) const {
  const SentenceIndex first = first_[number - 1];
  if (first == kNowhere) return std::nullopt;
  if (quotations_[number - 1].continues && number > 1) {
    return speakers_[number - 2];
  }
  if (!fills_its_sentences(number) || first == 0) return std::nullopt;
  const Sentence& here = document_.sentences[first];
  const Sentence& previous = document_.sentences[first - 1];
  if (here.field != previous.field) return std::nullopt;
  const bool is_announced = hands_over(trees_[first - 1]);
  // "...," Smith said. "This goes on.", in the next paragraph too.
  const bool goes_on = number > 1 && last_[number - 2] != kNowhere &&
                       last_[number - 2] + 1 >= first;
  if (here.paragraph != previous.paragraph && !is_announced) {
    const bool is_named = goes_on && speakers_[number - 2].source.has_value();
    return is_named ? std::optional(speakers_[number - 2]) : std::nullopt;
  }
  if (auto source = leading(first - 1)) return source;
  if (goes_on) return speakers_[number - 2];
  return std::nullopt;
}

}  // namespace relata::extract
