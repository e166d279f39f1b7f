// "Lee was glad. 'They lost.'": who speaks by the sentences around a quotation.
#include "extract/attribution/lead_in.h"
#include "extract/attribution/quoted_speech.h"

namespace relata::extract {

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
    const bool is_main = is_main_verb(tree, verb);
    const lexicon::Cue* cue = is_main && at(sentence, verb) == 0
                                  ? reporting_cue(tree, verb)
                                  : nullptr;
    if (cue != nullptr) found = source_of(tree, sentence, verb, *cue);
    if (!found && is_main && at(sentence, verb) == 0) {
      found = giver(tree, sentence, verb);
    }
  }
  if (!found || !found->source) {
    if (auto named = opening_speaker(tree, sentence)) return named;
  }
  if (!found) found = paper(tree, sentence);
  const bool is_open = tree.size() > 0 && tree[tree.size() - 1].form == ":";
  if (!found && is_open)
    found =
        colon_speaker(tree, sentence, static_cast<TokenIndex>(tree.size() - 1));
  return found;
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
    if (!goes_on) return teller(trees_[first - 1], first - 1);
    const bool is_named = speakers_[number - 2].source.has_value();
    return is_named ? std::optional(speakers_[number - 2]) : std::nullopt;
  }
  if (auto source = leading(first - 1)) return source;
  if (goes_on) return speakers_[number - 2];
  return std::nullopt;
}

/// "'They lost!' Lee said.", cut into two sentences; "'They lost.' - Ann Lee".
std::optional<SourceTokens> QuotedSpeech::after(std::size_t number) const {
  const SentenceIndex last = last_[number - 1];
  if (last == kNowhere || last + 1 >= trees_.size()) return std::nullopt;
  const Sentence& here = document_.sentences[last];
  const Sentence& next = document_.sentences[last + 1];
  if (here.field != next.field) return std::nullopt;
  if (fills_its_sentences(number)) {
    if (auto source = signer(trees_[last + 1], last + 1)) return source;
  }
  if (here.paragraph != next.paragraph || !ends_aloud(here))
    return std::nullopt;
  return closing_speaker(trees_[last + 1], last + 1);
}

/// Whole sentences without a speaker: of whom the sentence before them in the
/// paragraph tells, "Lee was glad. 'They lost.'", else who spoke before in it:
/// "'They lost,' said Lee. The town was still. 'They cried.'"
std::optional<SourceTokens> QuotedSpeech::told_of(std::size_t number) const {
  const SentenceIndex first = first_[number - 1];
  if (first == kNowhere || first == 0 || !fills_its_sentences(number))
    return std::nullopt;
  const auto is_beside = [&](SentenceIndex other) {
    return document_.sentences[other].field ==
               document_.sentences[first].field &&
           document_.sentences[other].paragraph ==
               document_.sentences[first].paragraph;
  };
  if (!is_beside(first - 1)) return std::nullopt;
  if (auto source = scene_speaker(trees_[first - 1], first - 1)) return source;
  const bool goes_on = number > 1 && last_[number - 2] != kNowhere &&
                       is_beside(last_[number - 2]) &&
                       speakers_[number - 2].source;
  return goes_on ? std::optional(speakers_[number - 2]) : std::nullopt;
}

/// "'They lost,' said Lee. Now, 'there is hope.'": nobody else is told of in
/// the sentence of the second one.
std::optional<SourceTokens> QuotedSpeech::same_as_last(
    std::size_t number) const {
  const SentenceIndex first = first_[number - 1];
  if (number < 2 || first == kNowhere || last_[number - 2] == kNowhere) {
    return std::nullopt;
  }
  const Sentence& here = document_.sentences[first];
  const Sentence& there = document_.sentences[last_[number - 2]];
  const bool is_near = last_[number - 2] + 1 >= first &&
                       here.field == there.field &&
                       here.paragraph == there.paragraph;
  if (!is_near || !speakers_[number - 2].source) return std::nullopt;
  const Tree& tree = trees_[first];
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    const Dep relation = tree[token].relation;
    const bool is_subject =
        relation == Dep::kNsubj || relation == Dep::kNsubjPass;
    if (is_subject && at(first, token) == 0) return std::nullopt;
  }
  return speakers_[number - 2];
}

}  // namespace relata::extract
