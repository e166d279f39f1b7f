// "Israel's war in Gaza worries the State Department memo's author": mentions
// are "Israel", "Israel's war", "Gaza", "the State Department", "the State
// Department memo", and "the State Department memo's author".
#include "extract/mention.h"

#include <algorithm>
#include <string>

#include "extract/lexicon.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// The token of [first, last] whose head is outside: the name's own head.
TokenIndex head_of(const Tree& tree, TokenRange range) {
  for (TokenIndex i = range.first; i <= range.last; ++i) {
    if (!range.contains(tree[i].head)) return i;
  }
  return range.last;
}

TokenRange range_of(const Name& name) {
  return {name.first, name.last};
}

const Name* name_over(const Tree& tree, TokenIndex token) {
  for (const Name& name : tree.sentence().names) {
    if (range_of(name).contains(token)) return &name;
  }
  return nullptr;
}

bool is_premodifier(Dep relation) {
  switch (relation) {
    case Dep::kDet:
    case Dep::kDetPredet:
    case Dep::kAmod:
    case Dep::kNummod:
    case Dep::kCompound:
    case Dep::kNmodPoss:
    case Dep::kNmodDesc:
    case Dep::kNmodUnmarked:
    case Dep::kFlat:
    case Dep::kGoeswith:
    case Dep::kAdvmod:
      return true;
    default:
      return false;
  }
}

bool is_postmodifier(const Tree& tree, TokenIndex child, TokenIndex head) {
  switch (tree[child].relation) {
    case Dep::kFlat:
    case Dep::kGoeswith:
    case Dep::kFixed:
      return true;
    case Dep::kNummod:
    case Dep::kCompound:
    case Dep::kNmodDesc:
      return child == head + 1 || tree.extent(child).first == head + 1;
    default:
      return false;
  }
}

bool is_quote(const Tree& tree, TokenIndex token) {
  const std::string& form = tree[token].form;
  return form == "\"" || form == "''" || form == "``" || form == "\u201c" ||
         form == "\u201d" || form == "\u2018" || form == "\u2019" ||
         form == "'";
}

/// Takes punctuation off both ends; a quotation mark that closes one inside
/// the phrase is kept.
TokenRange without_outer_quotes(const Tree& tree, TokenIndex head,
                                TokenRange range) {
  const auto is_punct = [&](TokenIndex token) {
    return tree[token].upos == Upos::kPunct;
  };
  while (range.first < head && is_punct(range.first))
    ++range.first;
  while (range.last > head && is_punct(range.last))
    --range.last;
  int quotes = 0;
  TokenIndex opening = range.first;
  for (TokenIndex i = range.first; i <= range.last; ++i) {
    if (!is_quote(tree, i) || !is_punct(i)) continue;
    opening = i;
    ++quotes;
  }
  if (quotes != 1 || opening >= head) return range;
  // a "mutiny": what is quoted is all but the article.
  const bool only_article =
      opening == range.first + 1 && tree[range.first].relation == Dep::kDet;
  const TokenIndex next = range.last + 1;
  if (only_article) {
    range.first = opening + 1;
  } else if (next < tree.size() && is_quote(tree, next)) {
    range.last = next;
  }
  return range;
}

/// Whether the token's relation lets it head a referring phrase.
bool is_argument_relation(Dep relation) {
  switch (relation) {
    case Dep::kDet:
    case Dep::kAmod:
    case Dep::kNummod:
    case Dep::kCompound:
    case Dep::kCompoundPrt:
    case Dep::kFlat:
    case Dep::kFixed:
    case Dep::kGoeswith:
    case Dep::kCase:
    case Dep::kMark:
    case Dep::kCc:
    case Dep::kCcPreconj:
    case Dep::kExpl:
    case Dep::kAdvmod:
    case Dep::kAux:
    case Dep::kCop:
    case Dep::kPunct:
    case Dep::kDiscourse:
    case Dep::kReparandum:
    case Dep::kDetPredet:
    case Dep::kNmodDesc:
      return false;
    default:
      return true;
  }
}

bool is_interrogative(const Token& token) {
  const auto type = feature(token.features, "PronType");
  return type == "Int" || type == "Rel";
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

bool refers(const Tree& tree, TokenIndex token) {
  if (is_interrogative(tree[token])) return false;
  const TokenIndex above = tree[token].head;
  if (above != kNoToken && titled_name(tree, above) == token) return false;
  if (const Name* name = name_over(tree, token)) {
    return head_of(tree, range_of(*name)) == token;
  }
  if (!is_argument_relation(tree[token].relation)) return false;
  if (tree[token].relation == Dep::kConj &&
      !is_argument_relation(tree[first_conjunct(tree, token)].relation)) {
    return false;
  }
  return is_nominal(tree[token]) || is_nominalised(tree, token);
}

MentionForm form_of(const Tree& tree, TokenIndex head) {
  if (name_of(tree, head) != nullptr || titled_name(tree, head)) {
    return MentionForm::kName;
  }
  const Token& token = tree[head];
  if (token.upos == Upos::kPron || token.upos == Upos::kDet) {
    const auto type = feature(token.features, "PronType");
    return type == "Prs" || type == "Dem" || type == "Rcp" || type == "Emp"
               ? MentionForm::kPronoun
               : MentionForm::kNominal;
  }
  return token.upos == Upos::kPropn ? MentionForm::kName
                                    : MentionForm::kNominal;
}

/// The head word; of a flat name its last part, "Biden" of "Joe Biden".
TokenIndex head_word(const Tree& tree, TokenIndex head, TokenRange range) {
  const TokenIndex name = titled_name(tree, head).value_or(head);
  TokenIndex word = name;
  for (const TokenIndex child : tree.children(name)) {
    if (tree[child].relation == Dep::kFlat && child > word &&
        range.contains(child) && tree[child].upos == Upos::kPropn &&
        !is_name_suffix(tree.text(child))) {
      word = child;
    }
  }
  return word;
}

/// A name nested in a name's phrase as its modifier: its own words alone.
TokenRange nested_name(const Tree& tree, TokenIndex head, const Name& name) {
  TokenRange range = range_of(name);
  for (const TokenIndex child : tree.children(head)) {
    if (tree[child].relation == Dep::kDet && child < range.first) {
      range.first = child;
    }
  }
  return range;
}

}  // namespace

const Name* name_of(const Tree& tree, TokenIndex head) {
  const Name* name = name_over(tree, head);
  return name != nullptr && head_of(tree, range_of(*name)) == head ? name
                                                                   : nullptr;
}

std::optional<TokenIndex> titled_name(const Tree& tree, TokenIndex head) {
  if (name_over(tree, head) != nullptr ||
      !is_role_noun(text::lower(tree[head].lemma))) {
    return std::nullopt;
  }
  for (const TokenIndex child : tree.children(head)) {
    const Name* name = child > head ? name_of(tree, child) : nullptr;
    if (name == nullptr || name->type != EntityType::kPerson ||
        tree.has(child, {Dep::kCase, Dep::kCop, Dep::kNsubj})) {
      continue;
    }
    const Dep relation = tree[child].relation;
    const bool is_close =
        tree[name->first - 1].upos != Upos::kPunct && name->first <= head + 4;
    if (is_close && (relation == Dep::kNmod || relation == Dep::kAppos ||
                     relation == Dep::kFlat || relation == Dep::kNmodDesc ||
                     relation == Dep::kNmodUnmarked ||
                     relation == Dep::kCompound || relation == Dep::kDep)) {
      return child;
    }
  }
  return std::nullopt;
}

TokenRange base_phrase(const Tree& tree, TokenIndex head) {
  TokenRange range = {head, head};
  const Name* name = name_of(tree, head);
  if (name != nullptr && !is_argument_relation(tree[head].relation)) {
    return nested_name(tree, head, *name);
  }
  for (const TokenIndex child : tree.children(head)) {
    const TokenRange extent = tree.extent(child);
    const Dep relation = tree[child].relation;
    if (extent.last < head && is_premodifier(relation) &&
        tree[child].lemma != "not") {
      range.first = std::min(range.first, extent.first);
    } else if (extent.last < head && relation != Dep::kPunct) {
      range.first = head;  // "even in the gap": the phrase begins behind "in".
    } else if (child > head && is_postmodifier(tree, child, head)) {
      range.last = std::max(range.last, child);
    }
  }
  if (const auto person = titled_name(tree, head)) {
    name = name_of(tree, *person);
  }
  if (name != nullptr) {
    range.first = std::min(range.first, name->first);
    range.last = std::max(range.last, name->last);
  }
  return without_outer_quotes(tree, head, range);
}

bool is_relative_pronoun(const Tree& tree, TokenIndex token) {
  return feature(tree[token].features, "PronType") == "Rel";
}

EntityType type_of(const Tree& tree, TokenIndex head) {
  if (const Name* name = name_of(tree, head)) return name->type;
  if (titled_name(tree, head)) return EntityType::kPerson;
  const Token& token = tree[head];
  if (token.upos == Upos::kPron) return pronoun_type(text::lower(token.form));
  if (token.upos == Upos::kNum || token.upos == Upos::kSym) {
    return EntityType::kQuantity;
  }
  return noun_type(text::lower(token.lemma));
}

std::vector<Mention> mentions(const Tree& tree, SentenceIndex index) {
  std::vector<Mention> found;
  const Sentence& sentence = tree.sentence();
  for (TokenIndex token = 0; token < tree.size(); ++token) {
    if (!refers(tree, token)) continue;
    const TokenRange range = base_phrase(tree, token);
    const TokenIndex word = head_word(tree, token, range);
    found.push_back(
        {.field = sentence.field,
         .span = {tree[range.first].span.begin, tree[range.last].span.end},
         .head = tree[word].span,
         .form = form_of(tree, token),
         .type = type_of(tree, token),
         .sentence = index,
         .first = range.first,
         .last = range.last,
         .head_token = token});
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.span, a.head_token) < std::tie(b.span, b.head_token);
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
