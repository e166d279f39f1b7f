#include "extract/syntax/tree.h"

#include <algorithm>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/grammar/verbs.h"
#include "text/fold.h"

namespace relata::extract {

namespace {

float mean_of_margins(const Sentence& sentence) {
  float sum = 0;
  for (const Token& token : sentence.tokens)
    sum += std::clamp(token.margin, 0.0F, 1.0F);
  return sentence.tokens.empty()
             ? 0.0F
             : sum / static_cast<float>(sentence.tokens.size());
}

bool runs_on(const Sentence& sentence, bool is_among_such) {
  // Of a sentence without marks,
  const std::size_t most_words = is_among_such ? 12 : 60;
  constexpr std::size_t words_for_mark = 25;  // and then for each mark.
  const auto marks = static_cast<std::size_t>(std::count_if(
      sentence.tokens.begin(), sentence.tokens.end(),
      [](const Token& token) { return token.upos == Upos::kPunct; }));
  return sentence.tokens.size() > most_words &&
         marks * words_for_mark < sentence.tokens.size();
}

}  // namespace

bool lacks_marks(const Document& document) {
  constexpr std::size_t least_words = 60;     // To judge by,
  constexpr std::size_t words_for_mark = 60;  // and then for each mark.
  std::size_t words = 0;
  std::size_t marks = 0;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.zone != Zone::Kind::kBody || sentence.tokens.empty()) continue;
    words += sentence.tokens.size();
    marks += static_cast<std::size_t>(std::count_if(
        sentence.tokens.begin(), sentence.tokens.end() - 1,
        [](const Token& token) { return token.upos == Upos::kPunct; }));
  }
  return words > least_words && marks * words_for_mark < words;
}

Tree::Tree(const Document& document, SentenceIndex sentence, bool lacks_marks)
    : document_(document),
      sentence_(document.sentences[sentence]),
      edges_(document.trees[sentence]),
      mean_margin_(mean_of_margins(sentence_)),
      runs_on_(extract::runs_on(sentence_, lacks_marks)) {}

std::vector<Tree> trees_of(const Document& document) {
  std::vector<Tree> trees;
  trees.reserve(document.sentences.size());
  const bool is_bare = lacks_marks(document);
  for (SentenceIndex i = 0; i < document.sentences.size(); ++i)
    trees.emplace_back(document, i, is_bare);
  return trees;
}

std::optional<TokenIndex> Tree::child(
    TokenIndex head, std::initializer_list<Dep> relations) const {
  for (const TokenIndex i : children(head)) {
    const Dep relation = sentence_.tokens[i].relation;
    if (std::find(relations.begin(), relations.end(), relation) !=
        relations.end()) {
      return i;
    }
  }
  return std::nullopt;
}

std::string_view Tree::text(TokenIndex token) const {
  return document_.text(sentence_, sentence_.tokens[token].span);
}

std::string_view Tree::text(TokenRange range) const {
  return document_.text(sentence_, {sentence_.tokens[range.first].span.begin,
                                    sentence_.tokens[range.last].span.end});
}

std::string Tree::words(std::vector<TokenIndex> tokens) const {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  std::string result;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && !(tokens[i] == tokens[i - 1] + 1 &&
                   !sentence_.tokens[tokens[i - 1]].space_after)) {
      result += ' ';
    }
    result += text(tokens[i]);
  }
  return result;
}

bool is_nominal(const Token& token) {
  switch (token.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kPron:
    case Upos::kNum:
    case Upos::kSym:
      return true;
    default:
      return false;
  }
}

namespace {

/// "compared with", "compared to": a preposition of two words.
bool opens_preposition(const Tree& tree, TokenIndex token) {
  return token + 1 < tree.size() &&
         lexicon::is_preposition(text::lower(tree[token].form) + ' ' +
                                 text::lower(tree[token + 1].form));
}

/// An adverb before the word that tells how it is done: "often compared with",
/// not "especially compared with".
bool is_told_of(const Tree& tree, TokenIndex token) {
  const auto adverb = tree.child(token, {Dep::kAdvmod});
  return adverb && *adverb < token &&
         !lexicon::is_focus_adverb(text::lower(tree[*adverb].form));
}

/// "given the delay", "including two envoys", "compared with May": a participle
/// that has become a preposition.
bool is_participial_preposition(const Tree& tree, TokenIndex token) {
  const Token& word = tree[token];
  if ((word.xpos != "VBG" && word.xpos != "VBN") ||
      tree.has(token, {Dep::kMark, Dep::kCase, Dep::kAux, Dep::kAuxPass,
                       Dep::kNsubj, Dep::kNsubjPass})) {
    return false;
  }
  if (opens_preposition(tree, token)) {
    return (word.relation == Dep::kAdvcl || word.relation == Dep::kAcl) &&
           !is_told_of(tree, token);
  }
  const bool is_adverbial =
      word.relation == Dep::kAdvcl || word.lemma == "include" ||
      (word.relation == Dep::kXcomp && word.xpos == "VBN");
  return is_adverbial && !tree.has(token, {Dep::kAdvmod}) &&
         lexicon::is_preposition(text::lower(word.form));
}

}  // namespace

std::optional<TokenIndex> described_noun(const Tree& tree, TokenIndex gerund) {
  const TokenIndex verb = tree[gerund].head;
  if (tree[gerund].xpos != "VBG" || tree[gerund].relation != Dep::kXcomp ||
      verb + 1 != gerund || tree[verb].upos != Upos::kVerb ||
      tree.extent(gerund).first != gerund) {
    return std::nullopt;
  }
  const auto noun = tree.child(gerund, {Dep::kObj});
  if (!noun || tree.extent(*noun).first != gerund + 1 ||
      tree[*noun].upos == Upos::kPron ||
      tree.has(*noun, {Dep::kDet, Dep::kNmodPoss}) ||
      lexicon::takes_gerund(text::lower(tree[verb].lemma))) {
    return std::nullopt;
  }
  return noun;
}

bool is_predicate(const Tree& tree, TokenIndex token) {
  if (tree.has(token, {Dep::kCop})) return true;
  if (is_participial_preposition(tree, token)) return false;
  if (described_noun(tree, token)) return false;
  if (tree[token].upos != Upos::kVerb && tree[token].upos != Upos::kAux) {
    return false;
  }
  switch (tree[token].relation) {
    case Dep::kAux:
    case Dep::kAuxPass:
    case Dep::kCop:
    case Dep::kAmod:
    case Dep::kCompound:
    case Dep::kCase:
    case Dep::kMark:
    case Dep::kFixed:
    case Dep::kFlat:
    case Dep::kGoeswith:
    case Dep::kReparandum:
    case Dep::kDiscourse:
    case Dep::kAdvmod:
    case Dep::kDet:
      return false;
    default:
      return true;
  }
}

namespace {

/// A word that opens clauses, whatever a tree makes of it.
bool is_subordinator(const Token& token) {
  return token.upos == Upos::kSconj &&
         lexicon::subordinator(token.lemma) != lexicon::Subordinator::kNone;
}

}  // namespace

bool is_behind_hyphen(const Tree& tree, TokenIndex token) {
  return token >= 2 && tree[token - 1].form == "-" &&
         tree[token - 1].span.end == tree[token].span.begin &&
         tree[token - 2].span.end == tree[token - 1].span.begin;
}

std::string preposition(const Tree& tree, TokenIndex head) {
  std::vector<TokenIndex> tokens;
  const TokenIndex above = tree[head].head;
  if (above < head && opens_preposition(tree, above) &&
      is_participial_preposition(tree, above)) {
    tokens.push_back(above);
  }
  for (const TokenIndex child : tree.children(head)) {
    if (tree[child].relation != Dep::kCase || child > head ||
        is_behind_hyphen(tree, child) || tree[child].upos == Upos::kPart ||
        tree[child].xpos == "WRB" || is_subordinator(tree[child])) {
      continue;
    }
    tokens.push_back(child);
    for (const TokenIndex part : tree.children(child)) {
      if (tree[part].relation == Dep::kFixed) tokens.push_back(part);
    }
  }
  return text::lower(tree.words(std::move(tokens)));
}

}  // namespace relata::extract
