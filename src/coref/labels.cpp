// "Her attacks on him" are "Ann Lee's attacks on Tom Ito": what stands for a
// thing without a name where its article does not.
#include "coref/labels.h"

#include <algorithm>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/cues.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

using PronounKind = lexicon::Pronoun::Kind;

/// How likely a pronoun's thing must be for its description to stand there: a
/// wrong one says what nobody said.
constexpr float kSureOfPronoun = 0.6F;

std::string written(const DiscourseModel& discourse,
                    const MentionFeatures& traits, Span span) {
  return std::string(discourse.document().text(*traits.sentence, span));
}

/// "The memo" for "a memo": as what is known is told.
std::string as_known(std::string phrase) {
  const auto blank = phrase.find(' ');
  if (blank == std::string::npos) return phrase;
  const std::string word = text::fold(phrase.substr(0, blank));
  const auto kind = lexicon::determiner(word);
  if (kind == lexicon::Determiner::kDefinite ||
      lexicon::is_article_of_one(word)) {
    return "the" + phrase.substr(blank);
  }
  return phrase;
}

/// The longest name of the pronoun's thing; without one its first description
/// that holds no pronoun; or empty.
std::string referent(const Partition& partition,
                     const MentionFeatures& pronoun) {
  const DiscourseModel& discourse = partition.discourse();
  const ClusterAttributes& known = partition.known(pronoun.index);
  std::string longest;
  for (const std::size_t name : known.names) {
    const std::string& text = discourse.mentions()[name].name.text;
    if (text.size() > longest.size()) longest = text;
  }
  if (!longest.empty()) return longest;
  if (partition.membership(pronoun.index).weight < kSureOfPronoun) return {};
  for (const MentionIndex member : known.members) {
    const MentionFeatures& traits = discourse[member];
    if (!traits.is_nominal() || traits.is_mark || traits.is_distributive ||
        traits.possessor || is_counting_word(traits) ||
        partition.described(member)) {
      continue;
    }
    return as_known(written(discourse, traits, traits.mention->span));
  }
  return {};
}

std::string owner_form(const std::string& owner) {
  if (owner.ends_with("'s") || owner.ends_with("\u2019s")) return owner;
  return owner + (owner.back() == 's' ? "'" : "'s");
}

/// Whether a verb hangs on the word: "they've", "she's"; no name takes it on.
bool has_contracted_verb(const MentionFeatures& traits) {
  const auto& tokens = traits.sentence->tokens;
  const std::size_t next = traits.mention->last + 1;
  if (next >= tokens.size()) return false;
  const Token& token = tokens[next];
  const bool is_cut =
      token.form.starts_with('\'') || token.form.starts_with("\u2019");
  return is_cut && (token.upos == Upos::kAux || token.upos == Upos::kVerb);
}

/// Whether what the pronoun stands for is to stand in its place.
bool is_replaceable(const MentionFeatures& traits) {
  return traits.is_pronoun() && traits.pronoun &&
         !has_contracted_verb(traits) &&
         (traits.pronoun->kind == PronounKind::kPersonal ||
          traits.pronoun->kind == PronounKind::kPossessive ||
          traits.pronoun->kind == PronounKind::kRelative);
}

/// How a phrase opens as it stands in the label, and where it goes on.
struct Opening {
  std::string words;
  decltype(Span::begin) end = 0;
};

bool is_denial(const Token& token) {
  return feature(token.features, "PronType") == "Neg";
}

/// Whether the words behind a denial take it back: "nothing but a voucher".
bool is_taken_back(const MentionFeatures& thing) {
  const auto& tokens = thing.sentence->tokens;
  std::string words;
  const std::size_t first = thing.mention->head_token + 1;
  for (std::size_t i = first; i < std::min(first + 2, tokens.size()); ++i) {
    if (!words.empty()) words += ' ';
    words += text::fold(tokens[i].form);
    if (lexicon::takes_back(words)) return true;
  }
  return false;
}

/// The opening without what denies it: "plan to go" of "no plan to go",
/// "anybody" for "nobody". The claim has the polarity.
Opening opening(const MentionFeatures& thing) {
  const Mention& mention = *thing.mention;
  const auto& tokens = thing.sentence->tokens;
  const Token& first = tokens[mention.first];
  if (!is_denial(first)) return {{}, mention.phrase.begin};
  const std::string word = text::fold(first.form);
  if (mention.first == mention.head_token) {
    const std::string_view other = lexicon::affirmed(word);
    if (other.empty() || is_taken_back(thing))
      return {{}, mention.phrase.begin};
    return {std::string(other), first.span.end};
  }
  const Token& next = tokens[mention.first + 1];
  const std::string_view other =
      lexicon::affirmed(word + ' ' + text::fold(next.form));
  if (!other.empty()) return {std::string(other), next.span.end};
  return {{}, next.span.begin};
}

/// The phrase with its pronouns replaced, where they are known and nothing in
/// it before them tells what they stand for.
std::string label(const Partition& partition, const MentionFeatures& thing) {
  const DiscourseModel& discourse = partition.discourse();
  const Mention& mention = *thing.mention;
  std::vector<std::size_t> told = {partition.root(thing.index)};
  auto [text, start] = opening(thing);
  auto at = start;
  const auto& all = discourse.mentions();
  auto next = std::partition_point(
      all.begin(), all.end(), [&](const MentionFeatures& other) {
        return std::pair(other.mention->field, other.mention->span.begin) <
               std::pair(mention.field, at);
      });
  for (; next != all.end() && next->mention->field == mention.field; ++next) {
    const Span span = next->mention->span;
    if (span.begin >= mention.phrase.end) break;
    const std::size_t root = partition.root(next->index);
    if (std::find(told.begin(), told.end(), root) != told.end()) continue;
    told.push_back(root);
    if (span.begin < at || span.end > mention.phrase.end ||
        !is_replaceable(*next)) {
      continue;
    }
    const std::string whose = referent(partition, *next);
    if (whose.empty()) continue;
    text += written(discourse, thing, {at, span.begin});
    text += next->is_possessive() ? owner_form(whose) : whose;
    at = span.end;
  }
  return text + written(discourse, thing, {at, mention.phrase.end});
}

}  // namespace

bool is_denied(const MentionFeatures& traits) {
  const auto& tokens = traits.sentence->tokens;
  return std::any_of(
      tokens.begin() + traits.mention->first,
      tokens.begin() + traits.mention->last + 1, [&](const Token& token) {
        return token.head == traits.mention->head_token && is_denial(token);
      });
}

bool is_counting_word(const MentionFeatures& traits) {
  const Mention& mention = *traits.mention;
  // "Many of the miners" tells of whom.
  if (traits.is_name() || traits.owner || mention.last > mention.head_token)
    return false;
  const std::string word = text::fold(traits.head->form);
  const lexicon::Pronoun* pronoun = lexicon::find_pronoun(word);
  const bool is_alone = mention.phrase == mention.span;
  if (pronoun != nullptr) {
    return (is_alone || pronoun->number == Number::kSingular) &&
           pronoun->kind == PronounKind::kIndefinite &&
           pronoun->animacy == lexicon::Pronoun::Animacy::kEither &&
           pronoun->gender == Gender::kUnknown;
  }
  const Upos upos = traits.head->upos;
  return is_alone && mention.first == mention.last && upos != Upos::kNoun &&
         upos != Upos::kNum && upos != Upos::kPropn &&
         !lexicon::quantity_word(word, "part").empty();
}

bool is_owned_by_nobody(const Partition& partition,
                        const MentionFeatures& traits) {
  // "One of those", "both of which".
  const bool is_share = !traits.possessor && traits.head->upos != Upos::kNoun;
  const auto& teller = is_share ? traits.owner : traits.possessor;
  if (!teller) return false;
  const MentionFeatures& owner = partition.discourse()[*teller];
  const ClusterAttributes& known = partition.known(owner.index);
  return owner.pronoun &&
         (is_share || owner.pronoun->kind == PronounKind::kPossessive ||
          owner.pronoun->kind == PronounKind::kRelative) &&
         !known.has_name && known.heads.empty();
}

std::vector<std::string> labels(const Partition& partition,
                                const ClusterAttributes& known) {
  const DiscourseModel& discourse = partition.discourse();
  std::vector<std::string> labels;
  bool is_any_longer = false;
  for (const MentionIndex member : known.members) {
    const MentionFeatures& traits = discourse[member];
    if (!traits.is_nominal() || traits.is_mark) continue;
    labels.push_back(label(partition, traits));
    is_any_longer =
        is_any_longer ||
        labels.back() != written(discourse, traits, traits.mention->span);
  }
  if (!is_any_longer) labels.clear();
  return labels;
}

}  // namespace relata::coref
