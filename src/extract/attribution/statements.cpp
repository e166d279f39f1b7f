// "Lee made this statement today:", and then Lee's words without quotation
// marks to the end of the article.
#include <algorithm>
#include <optional>

#include "extract/attribution/labels.h"
#include "extract/attribution/lead_in.h"
#include "extract/syntax/noun_phrase.h"
#include "lexicon/grammar/pronouns.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

bool ends_paragraph(const Document& document, SentenceIndex index) {
  const auto& all = document.sentences;
  return index + 1 < all.size() && all[index + 1].field == all[index].field &&
         all[index + 1].paragraph != all[index].paragraph;
}

/// Who gives the words that stand behind the sentence, which ends with a colon.
std::optional<SourceTokens> giver_of(const Tree& tree, SentenceIndex index) {
  if (tree.size() < 2 || tree[tree.size() - 1].form != ":") return std::nullopt;
  const TokenIndex root = tree.top_down().front();
  const auto object = tree.child(root, {Dep::kObj});
  if (tree[root].upos != Upos::kVerb || !object) return std::nullopt;
  auto source = giver(tree, index, root);
  if (!source || !source->source) return std::nullopt;
  const Name* name = name_of(tree, source->source->token);
  const bool is_person = name != nullptr && name->type == EntityType::kPerson;
  return is_person ? source : std::nullopt;
}

bool is_first_person(const Token& token) {
  const lexicon::Pronoun* pronoun =
      lexicon::find_pronoun(text::fold(token.form));
  return pronoun != nullptr && pronoun->person == 1;
}

/// Whether the outlet tells of the speaker by his last name.
bool tells_of(const Sentence& sentence, const std::string& surname) {
  return std::any_of(
      sentence.tokens.begin(), sentence.tokens.end(),
      [&](const Token& token) { return text::fold(token.form) == surname; });
}

/// The last sentence of the statement that begins with `first`: up to the
/// paragraph that tells of the speaker, or has no words. Nothing where the
/// speaker does not speak of himself, or marks tell what is quoted.
std::optional<SentenceIndex> end_of(const Document& document,
                                    SentenceIndex first,
                                    const std::string& surname) {
  const auto& all = document.sentences;
  if (all[first].tokens.empty() || is_mark(all[first].tokens.front()))
    return std::nullopt;
  bool is_own = false;
  SentenceIndex end = first;
  for (SentenceIndex i = first; i < all.size(); ++i) {
    const Sentence& here = all[i];
    if (here.field != all[first].field) break;
    const bool has_words = std::any_of(
        here.tokens.begin(), here.tokens.end(),
        [](const Token& token) { return token.upos == Upos::kVerb; });
    if (tells_of(here, surname)) {
      // What stands before in its paragraph is the outlet's as well.
      while (end > first && all[end].paragraph == here.paragraph)
        --end;
      break;
    }
    is_own = is_own || std::any_of(here.tokens.begin(), here.tokens.end(),
                                   is_first_person);
    if (has_words) end = i;
  }
  return is_own ? std::optional(end) : std::nullopt;
}

}  // namespace

std::vector<Labelled> stated(const Document& document,
                             const std::vector<Tree>& trees) {
  std::vector<Labelled> found;
  for (SentenceIndex i = 0; i < document.sentences.size(); ++i) {
    if (!ends_paragraph(document, i)) continue;
    auto speaker = giver_of(trees[i], i);
    if (!speaker) continue;
    const Tree& tree = trees[i];
    const Name* name = name_of(tree, speaker->source->token);
    const auto last =
        end_of(document, i + 1, text::fold(tree[name->last].form));
    if (!last) continue;
    Labelled said;
    said.quotation.field = document.sentences[i].field;
    said.quotation.span = {document.sentences[i + 1].span.begin,
                           document.sentences[*last].span.end};
    said.speaker = *std::move(speaker);
    found.push_back(std::move(said));
    i = *last;
  }
  return found;
}

}  // namespace relata::extract
