// "Israel's war in Gaza worries the State Department memo's author": mentions
// are "Israel", "Israel's war", "Gaza", "the State Department", "the State
// Department memo", and "the State Department memo's author".
#include "extract/syntax/mention.h"

#include <algorithm>
#include <tuple>

#include "extract/syntax/complement.h"
#include "extract/syntax/date_phrase.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/meaning/predicates.h"
#include "lexicon/world/people.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// "Who" of a question asks; that of a relative clause names again what the
/// clause is about.
bool is_interrogative(const Tree& tree, TokenIndex token) {
  const auto type = feature(tree[token].features, "PronType");
  if (type != "Rel") return type == "Int";
  TokenIndex above = token;
  while (tree[above].head != kNoToken) {
    if (tree[above].relation == Dep::kAclRelcl) {
      return tree[above].head > token;
    }
    above = tree[above].head;
  }
  return true;
}

/// An adjective, determiner or verb that stands for a noun phrase: "the
/// elderly", "both", "the following".
bool is_nominalised(const Tree& tree, TokenIndex token) {
  if (tree[token].upos != Upos::kAdj && tree[token].upos != Upos::kDet) {
    return false;
  }
  switch (tree[token].relation) {
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObj:
    case Dep::kIobj:
    case Dep::kNmod:
    case Dep::kNmodPoss:
    case Dep::kOblAgent:
      return true;
    case Dep::kObl:
      return tree.has(token, {Dep::kDet});
    default:
      return false;
  }
}

/// "a memo obtained by Axios slams the plan", where a tree took "slams" for a
/// name.
bool is_verb_as_name(const Tree& tree, TokenIndex token) {
  const std::string& form = tree[token].form;
  return tree[token].upos == Upos::kPropn && tree[token].xpos == "NNPS" &&
         name_over(tree, token) == nullptr && form.ends_with('s') &&
         text::lower(form) == form &&
         lexicon::find_frame(form.substr(0, form.size() - 1)) != nullptr;
}

bool refers(const Tree& tree, TokenIndex token) {
  if (is_interrogative(tree, token) || is_split_title(tree, token) ||
      is_verb_as_name(tree, token)) {
    return false;
  }
  const auto date = date_over(tree, token);
  if (date && head_of(tree, *date) != token) return false;
  const TokenIndex above = tree[token].head;
  if (above != kNoToken && titled_name(tree, above) == token) return false;
  if (!date && name_over(tree, token) != nullptr) {
    return name_of(tree, token) != nullptr;  // Its parts do not refer.
  }
  if (!is_argument_relation(tree[token].relation)) return false;
  if (feature(tree[token].features, "PronType") == "Art") return false;
  if (tree[token].relation == Dep::kConj &&
      !is_argument_relation(tree[first_conjunct(tree, token)].relation)) {
    return false;
  }
  return is_nominal(tree[token]) || is_nominalised(tree, token);
}

MentionForm form_of(const Tree& tree, TokenIndex head) {
  if (name_of(tree, head) != nullptr || titled_name(tree, head) ||
      date_over(tree, head)) {
    return MentionForm::kName;
  }
  const Token& token = tree[head];
  if (token.upos == Upos::kPron || token.upos == Upos::kDet) {
    const auto type = feature(token.features, "PronType");
    // "Those who stayed" are described, and point at nothing before.
    if (type == "Dem" && tree.has(head, {Dep::kAclRelcl})) {
      return MentionForm::kNominal;
    }
    return type == "Prs" || type == "Dem" || type == "Rcp" || type == "Emp" ||
                   type == "Rel"
               ? MentionForm::kPronoun
               : MentionForm::kNominal;
  }
  // "The President", "the Kestrel CEO": an office, however it is written.
  const bool is_office = tree.has(head, {Dep::kDet, Dep::kNmodPoss}) &&
                         lexicon::is_role_noun(text::lower(token.lemma));
  return token.upos == Upos::kPropn && !is_office ? MentionForm::kName
                                                  : MentionForm::kNominal;
}

/// The head word; of a flat name its last part, "Biden" of "Joe Biden".
TokenIndex head_word(const Tree& tree, TokenIndex head, TokenRange range) {
  const TokenIndex name = titled_name(tree, head).value_or(head);
  TokenIndex word = name;
  for (const TokenIndex child : tree.children(name)) {
    if (tree[child].relation == Dep::kFlat && child > word &&
        range.contains(child) && tree[child].upos == Upos::kPropn &&
        !lexicon::is_name_suffix(tree.text(child))) {
      word = child;
    }
  }
  return word;
}

}  // namespace

std::vector<Mention> mentions(const Tree& tree, SentenceIndex index) {
  std::vector<Mention> found;
  const Sentence& sentence = tree.sentence();
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    if (!refers(tree, token)) continue;
    const TokenRange range = base_phrase(tree, token);
    const TokenIndex word = head_word(tree, token, range);
    const TokenRange whole = standalone_phrase(tree, token);
    found.push_back(
        {.field = sentence.field,
         .span = {tree[range.first].span.begin, tree[range.last].span.end},
         .head = tree[word].span,
         .phrase = {tree[range.first].span.begin, tree[whole.last].span.end},
         .form = form_of(tree, token),
         .type = type_of(tree, token),
         .sentence = index,
         .first = range.first,
         .last = range.last,
         .head_token = token});
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.span.begin, a.span.end, a.head_token) <
           std::tie(b.span.begin, b.span.end, b.head_token);
  });
  // Two heads of one span cannot both refer: the first in the tree stays.
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) {
                            return a.span == b.span;
                          }),
              found.end());
  return found;
}

}  // namespace relata::extract
