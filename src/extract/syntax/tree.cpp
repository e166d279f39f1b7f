#include "extract/syntax/tree.h"

#include <algorithm>

#include "lexicon/cues.h"
#include "lexicon/function_words.h"
#include "lexicon/prepositions.h"
#include "lexicon/verbs.h"
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

Tree::Tree(const Document& document, const Sentence& sentence, bool lacks_marks)
    : document_(document),
      sentence_(sentence),
      mean_margin_(mean_of_margins(sentence)),
      runs_on_(extract::runs_on(sentence, lacks_marks)) {
  const TokenIndex count = size();
  begins_.assign(count + 1, 0);
  for (const Token& token : sentence.tokens) {
    if (token.head < count) ++begins_[token.head + 1];
  }
  for (TokenIndex i = 0; i < count; ++i)
    begins_[i + 1] += begins_[i];
  dependents_.resize(begins_[count]);
  std::vector<TokenIndex> next(begins_.begin(), begins_.end() - 1);
  for (TokenIndex i = 0; i < count; ++i) {
    const TokenIndex head = sentence.tokens[i].head;
    if (head < count) dependents_[next[head]++] = i;
  }
  extents_.resize(count);
  entered_.assign(count, 0);
  left_.assign(count, 0);
  for (TokenIndex i = 0; i < count; ++i)
    extents_[i] = {i, i};
  std::vector<TokenIndex> stack;
  for (TokenIndex i = 0; i < count; ++i) {
    if (sentence.tokens[i].head >= count) stack.push_back(i);
  }
  while (!stack.empty()) {
    const TokenIndex token = stack.back();
    stack.pop_back();
    entered_[token] = static_cast<TokenIndex>(order_.size());
    order_.push_back(token);
    const auto below = children(token);
    stack.insert(stack.end(), below.rbegin(), below.rend());
  }
  for (auto place = order_.rbegin(); place != order_.rend(); ++place) {
    left_[*place] = std::max(left_[*place], entered_[*place]);
    const TokenIndex head = sentence.tokens[*place].head;
    if (head >= count) continue;
    left_[head] = std::max(left_[head], left_[*place]);
    TokenRange& range = extents_[head];
    range.first = std::min(range.first, extents_[*place].first);
    range.last = std::max(range.last, extents_[*place].last);
  }
}

std::span<const TokenIndex> Tree::children(TokenIndex head) const {
  return {dependents_.data() + begins_[head],
          dependents_.data() + begins_[head + 1]};
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

bool Tree::is_under(TokenIndex token, TokenIndex ancestor) const {
  return entered_[ancestor] <= entered_[token] &&
         entered_[token] <= left_[ancestor];
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

/// Whether a "not" of its own stands before a noun; "not only" is none.
bool has_not(const Tree& tree, TokenIndex noun) {
  const auto below = tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return child < noun && lexicon::is_not(tree[child].lemma) &&
           (tree[child + 1].upos != Upos::kAdv || child + 1 == noun);
  });
}

/// "the states rather than the court": words that leave out what follows.
bool has_exclusion(const Tree& tree, TokenIndex conjunct) {
  const auto below = tree.children(conjunct);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Dep relation = tree[child].relation;
    if (relation != Dep::kCc && relation != Dep::kCase) return false;
    const lexicon::Cue* cue = lexicon::find_cue(
        text::lower(tree.text(tree.extent(child))), "prep", "scope");
    return cue != nullptr && cue->affirmed == '-';
  });
}

/// "by the states, not the court": what is set against the others.
bool is_left_out(const Tree& tree, TokenIndex conjunct) {
  return has_not(tree, conjunct) || has_exclusion(tree, conjunct);
}

/// "100 State Department and USAID employees": a counted name beside a noun
/// that another name modifies modifies it as well.
bool shares_noun(const Tree& tree, TokenIndex name, TokenIndex noun) {
  const auto number = tree.child(name, {Dep::kNummod});
  return number && *number < name && tree[name].upos == Upos::kPropn &&
         tree[name].xpos == "NNP" && tree[noun].xpos == "NNS" &&
         tree[noun].relation == Dep::kConj &&
         tree.has(noun, {Dep::kCompound}) && !tree.has(noun, {Dep::kNummod});
}

}  // namespace

bool is_set_against(const Tree& tree, TokenIndex noun) {
  if (!has_not(tree, noun)) return false;
  const auto is_but = [&tree](TokenIndex token) {
    return lexicon::conjunction(text::lower(tree[token].form)) ==
           lexicon::Conjunction::kBut;
  };
  const auto below = tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const TokenIndex first = tree.extent(child).first;
    return tree[child].relation == Dep::kConj &&
           (is_but(first) || is_but(first - 1));
  });
}

std::vector<TokenIndex> conjuncts(const Tree& tree, TokenIndex head) {
  std::vector<TokenIndex> all = {head};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const TokenIndex child : tree.children(all[i])) {
      if (tree[child].relation == Dep::kConj &&
          is_nominal(tree[child]) == is_nominal(tree[head]) &&
          !is_predicate(tree, child) && !is_left_out(tree, child)) {
        all.push_back(child);
      }
    }
  }
  if (all.size() > 1 && is_set_against(tree, head)) all.erase(all.begin());
  std::sort(all.begin(), all.end());
  if (all.size() > 1 && shares_noun(tree, all.front(), all.back())) {
    all.erase(all.begin());
  }
  return all;
}

TokenIndex first_conjunct(const Tree& tree, TokenIndex token) {
  while (tree[token].relation == Dep::kConj && tree[token].head != kNoToken) {
    token = tree[token].head;
  }
  return token;
}

namespace {

/// "given the delay", "including two envoys": a participle that has become a
/// preposition.
bool is_participial_preposition(const Tree& tree, TokenIndex token) {
  const Token& word = tree[token];
  const bool is_adverbial =
      word.relation == Dep::kAdvcl || word.lemma == "include" ||
      (word.relation == Dep::kXcomp && word.xpos == "VBN");
  return is_adverbial && (word.xpos == "VBG" || word.xpos == "VBN") &&
         lexicon::is_preposition(text::lower(word.form)) &&
         !tree.has(token, {Dep::kMark, Dep::kCase, Dep::kAux, Dep::kAuxPass,
                           Dep::kNsubj, Dep::kNsubjPass, Dep::kAdvmod});
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

std::string preposition(const Tree& tree, TokenIndex head) {
  std::vector<TokenIndex> tokens;
  for (const TokenIndex child : tree.children(head)) {
    if (tree[child].relation != Dep::kCase || child > head ||
        tree[child].upos == Upos::kPart || tree[child].xpos == "WRB" ||
        is_subordinator(tree[child])) {
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
