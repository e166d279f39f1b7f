// "the State Department's latest memo" is a base noun phrase; so is "Secretary
// of State Ann Lee", a title with its name.
#include "extract/syntax/noun_phrase.h"

#include <algorithm>
#include <string>

#include "extract/syntax/date_phrase.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/ages.h"
#include "lexicon/world/numbers.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

TokenRange range_of(const Name& name) {
  return {name.first, name.last};
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

/// Takes off what stands before the phrase and tells of the sentence:
/// "especially younger people", "and party leader".
TokenRange without_focus(const Tree& tree, TokenIndex head, TokenRange range) {
  while (range.first < head &&
         (tree[range.first].upos == Upos::kCconj ||
          (tree[range.first].upos == Upos::kAdv &&
           lexicon::is_focus_adverb(text::lower(tree[range.first].form))))) {
    ++range.first;
  }
  return range;
}

/// "Something wrong": the adjective of such a pronoun stands behind it.
bool is_indefinite(const Tree& tree, TokenIndex head) {
  const lexicon::Pronoun* pronoun =
      lexicon::find_pronoun(text::lower(tree[head].form));
  return pronoun != nullptr && tree[head].upos == Upos::kPron &&
         pronoun->kind == lexicon::Pronoun::Kind::kIndefinite;
}

bool is_postmodifier(const Tree& tree, TokenIndex child, TokenIndex head) {
  if (is_score(tree, child, head)) return false;
  switch (tree[child].relation) {
    case Dep::kFlat:
    case Dep::kGoeswith:
    case Dep::kFixed:
      return true;
    case Dep::kNummod:
    case Dep::kCompound:
    case Dep::kNmodDesc:
      return child == head + 1 || tree.extent(child).first == head + 1;
    case Dep::kAmod:
      // "anyone other than Lee"
      return child == head + 1 && is_indefinite(tree, head) &&
             (child + 1 >= tree.size() ||
              !lexicon::opens_comparison(text::lower(tree[child + 1].form)));
    case Dep::kConj:
      return is_one_phrase(tree, head, child);
    default:
      return is_rest_of_word(tree, child, head);
  }
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
    if (!is_quotation_mark(tree, i)) continue;
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
  } else if (next < tree.size() && is_quotation_mark(tree, next)) {
    range.last = next;
  }
  return range;
}

/// A noun phrase that hangs on another without a word between them.
bool is_bare_apposition(const Tree& tree, TokenIndex child) {
  if (tree.has(child, {Dep::kCase, Dep::kCop, Dep::kNsubj})) return false;
  switch (tree[child].relation) {
    case Dep::kNmod:
    case Dep::kNmodDesc:
    case Dep::kNmodUnmarked:
    case Dep::kAppos:
    case Dep::kFlat:
    case Dep::kCompound:
    case Dep::kDep:
      return true;
    default:
      return false;
  }
}

/// Where a modifier begins; not with a preposition that a tree gave to it: "to
/// Chief Ann Lee".
TokenIndex first_word(const Tree& tree, TokenIndex modifier) {
  TokenIndex first = tree.extent(modifier).first;
  if (tree[modifier].relation != Dep::kNmodDesc &&
      tree[modifier].relation != Dep::kCompound) {
    return first;
  }
  for (const TokenIndex child : tree.children(modifier)) {
    if (tree[child].relation == Dep::kCase && child < modifier) {
      first = std::max(first, tree.extent(child).last + 1);
    }
  }
  return first;
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

/// A noun with what stands before and behind it as a part of its base phrase.
TokenRange with_modifiers(const Tree& tree, TokenIndex head) {
  TokenRange range = {head, head};
  // "The 45-year-old", where a tree takes 45 years for a time.
  const bool is_age =
      lexicon::age_as_noun(tree.sentence().tokens, head).has_value();
  for (const TokenIndex child : tree.children(head)) {
    const TokenRange extent = tree.extent(child);
    const Dep relation = tree[child].relation;
    if (is_age && relation == Dep::kOblUnmarked && extent.last < head) {
      range.first = std::min(range.first, extent.first);
      continue;
    }
    // "more people than before": what it is compared with stands behind.
    const bool is_parted = relation == Dep::kAmod && child < head;
    if ((extent.last < head || is_parted) && is_premodifier(relation) &&
        !lexicon::is_not(tree[child].lemma)) {
      range.first = std::min(range.first, first_word(tree, child));
    } else if (extent.last < head && relation != Dep::kPunct &&
               !is_behind_hyphen(tree, child)) {
      range.first = head;  // "even in the gap": the phrase begins behind "in".
    } else if (child > head && is_postmodifier(tree, child, head)) {
      range.last = std::max(range.last, child);
    }
  }
  return range;
}

}  // namespace

bool is_quotation_mark(const Tree& tree, TokenIndex token) {
  if (tree[token].upos != Upos::kPunct) return false;
  const std::string& form = tree[token].form;
  return form == "\"" || form == "''" || form == "``" || form == "\u201c" ||
         form == "\u201d" || form == "\u2018" || form == "\u2019" ||
         form == "'";
}

TokenIndex head_of(const Tree& tree, TokenRange range) {
  for (TokenIndex i = range.first; i <= range.last; ++i) {
    if (!range.contains(tree[i].head)) return i;
  }
  return range.last;
}

const Name* name_over(const Tree& tree, TokenIndex token) {
  for (const Name& name : tree.sentence().names) {
    if (range_of(name).contains(token)) return &name;
  }
  return nullptr;
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

const Name* name_of(const Tree& tree, TokenIndex head) {
  const Name* name = name_over(tree, head);
  return name != nullptr && head_of(tree, range_of(*name)) == head ? name
                                                                   : nullptr;
}

std::optional<TokenIndex> titled_name(const Tree& tree, TokenIndex head) {
  if (name_over(tree, head) != nullptr || !is_nominal(tree[head])) {
    return std::nullopt;
  }
  const std::string lemma = text::lower(tree[head].lemma);
  const EntityType type = lexicon::noun_type(lemma);
  for (const TokenIndex child : tree.children(head)) {
    const Name* name = child > head ? name_of(tree, child) : nullptr;
    if (name == nullptr || !is_bare_apposition(tree, child)) continue;
    const bool is_next = name->first == head + 1;
    const bool is_close = is_next || name->first <= head + 4;
    const bool is_titled = name->type == EntityType::kPerson && is_close &&
                           lexicon::is_role_noun(lemma);
    // "the utility Nordvand": a noun of the name's own type.
    const bool is_described =
        is_next && type == name->type &&
        (type == EntityType::kPerson || type == EntityType::kOrganization);
    if (tree[name->first - 1].upos != Upos::kPunct &&
        (is_titled || is_described)) {
      return child;
    }
  }
  return std::nullopt;
}

bool is_split_title(const Tree& tree, TokenIndex token) {
  if (token + 1 >= tree.size() || name_over(tree, token) != nullptr ||
      !is_nominal(tree[token]) ||
      !lexicon::is_role_noun(text::lower(tree[token].lemma))) {
    return false;
  }
  const Name* name = name_over(tree, token + 1);
  if (name == nullptr || name->first != token + 1 ||
      name->type != EntityType::kPerson) {
    return false;
  }
  const TokenIndex other = head_of(tree, range_of(*name));
  return tree[other].head == tree[token].head &&
         tree[other].relation == tree[token].relation;
}

std::optional<TokenIndex> counted_noun(const Tree& tree, TokenIndex head) {
  if (head + 2 >= tree.size() ||
      !lexicon::marks_genitive(tree[head + 1].lemma)) {
    return std::nullopt;
  }
  for (const TokenIndex child : tree.children(head)) {
    if (tree[child].relation == Dep::kNmod &&
        tree.extent(child).first == head + 1 &&
        !lexicon::quantity_word(text::lower(tree[head].lemma), "part")
             .empty()) {
      return child;
    }
  }
  return std::nullopt;
}

std::vector<TokenIndex> named_members(const Tree& tree, TokenIndex group) {
  std::vector<TokenIndex> members;
  if (tree[group].xpos != "NNS" || name_over(tree, group) != nullptr) {
    return members;
  }
  for (const TokenIndex child : tree.children(group)) {
    if (tree[child].relation != Dep::kAppos || child < group) continue;
    for (const TokenIndex each : conjuncts(tree, child)) {
      if (name_of(tree, each) == nullptr) return {};
      members.push_back(each);
    }
  }
  if (members.size() < 2) members.clear();
  return members;
}

TokenRange base_phrase(const Tree& tree, TokenIndex head) {
  const auto date = date_over(tree, head);
  if (date && date->first < date->last) return *date;
  const Name* name = name_of(tree, head);
  if (name != nullptr && !is_argument_relation(tree[head].relation)) {
    return nested_name(tree, head, *name);
  }
  TokenRange range = with_modifiers(tree, head);
  if (const auto person = titled_name(tree, head)) {
    name = name_of(tree, *person);
  }
  if (const auto counted = counted_noun(tree, head)) {
    range.last = std::max(range.last, base_phrase(tree, *counted).last);
  }
  if (name != nullptr) {
    range.first = std::min(range.first, name->first);
    range.last = std::max(range.last, name->last);
  }
  if (name != nullptr && range.first > 0 &&
      is_split_title(tree, range.first - 1)) {
    range.first = tree.extent(range.first - 1).first;
  }
  const TokenIndex core = name == nullptr ? head : std::min(head, name->first);
  range = without_focus(tree, core, range);
  return without_outer_quotes(tree, head, range);
}

bool is_relative_pronoun(const Tree& tree, TokenIndex token) {
  return feature(tree[token].features, "PronType") == "Rel";
}

EntityType type_of(const Tree& tree, TokenIndex head) {
  if (date_over(tree, head)) return EntityType::kTime;
  if (const Name* name = name_of(tree, head)) return name->type;
  if (const auto name = titled_name(tree, head)) {
    return name_of(tree, *name)->type;
  }
  if (const auto counted = counted_noun(tree, head)) {
    return type_of(tree, *counted);
  }
  const Token& token = tree[head];
  if (token.upos == Upos::kPron)
    return lexicon::pronoun_type(text::lower(token.form));
  if (token.upos == Upos::kNum || token.upos == Upos::kSym) {
    return EntityType::kQuantity;
  }
  if (lexicon::age_as_noun(tree.sentence().tokens, head))
    return EntityType::kPerson;
  return lexicon::noun_type(text::lower(token.lemma));
}

}  // namespace relata::extract
