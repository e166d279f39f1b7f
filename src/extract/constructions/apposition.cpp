// "Laith Qadiri, Jordan's water minister, met Ann Lee, a lobbyist" says,
// without a word for it, that Qadiri is a water minister and Lee a lobbyist.
#include "extract/constructions/nouns.h"
#include "extract/syntax/mention.h"
#include "extract/values/time_expression.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

bool is_parenthesised(const Tree& tree, TokenIndex noun) {
  const TokenIndex first = tree.extent(noun).first;
  return tree[first].form == "(" || (first > 0 && tree[first - 1].form == "(");
}

bool is_name(const Tree& tree, TokenIndex noun) {
  return name_of(tree, noun) != nullptr || tree[noun].upos == Upos::kPropn;
}

/// Whether one is a person and the other cannot be; "the lender" can be a firm.
bool clashes(const Tree& tree, TokenIndex holder, TokenIndex other) {
  const EntityType first = type_of(tree, holder);
  const EntityType second = type_of(tree, other);
  const bool is_agent =
      first == EntityType::kOrganization && !is_name(tree, other);
  const auto is_no_person = [](EntityType type) {
    return type != EntityType::kPerson && type != EntityType::kGroup &&
           type != EntityType::kOther;
  };
  // "Ann Lee, wiretapping provisions": one person is no several things.
  const bool is_many = first == EntityType::kPerson && is_name(tree, holder) &&
                       tree[other].xpos == "NNS";
  return is_many || (first == EntityType::kPerson && is_no_person(second)) ||
         (second == EntityType::kPerson && is_no_person(first) && !is_agent);
}

bool is_place(const Tree& tree, TokenIndex noun) {
  const EntityType type = type_of(tree, noun);
  return type == EntityType::kPlace || type == EntityType::kGeopoliticalEntity;
}

/// A number, a date or a score: what stands beside it is a list or a dateline.
bool is_figure(const Tree& tree, TokenIndex noun) {
  return tree[noun].upos == Upos::kNum || tree[noun].upos == Upos::kSym ||
         time_of(tree.document(), tree.sentence(), noun).has_value();
}

/// "Contact: Ann Lee", "Ann Lee, of Leeds; Omar Diaz": a label, a list.
bool is_listed(const Tree& tree, TokenIndex noun) {
  for (TokenIndex i = tree[noun].head + 1; i < noun; ++i) {
    if (tree[i].form == ";" || tree[i].form == ":") return true;
  }
  return false;
}

/// "Sens. Lee and Diaz": a title cut off from its names.
bool is_abbreviated(const Tree& tree, TokenIndex noun) {
  return noun + 1 < tree.size() && tree[noun + 1].form == "." &&
         noun + 2 < tree.size() && name_of(tree, noun) == nullptr;
}

bool is_apposition(const Tree& tree, TokenIndex noun) {
  const TokenIndex head = tree[noun].head;
  return tree[noun].relation == Dep::kAppos && is_nominal(tree[noun]) &&
         head != kNoToken && is_nominal(tree[head]) &&
         !is_abbreviated(tree, noun) && !is_abbreviated(tree, head) &&
         !is_parenthesised(tree, noun) && !is_listed(tree, noun) &&
         !is_figure(tree, noun) && !is_figure(tree, head);
}

/// Two names that are no places: "the Orioles, the Red Sox", hardly one thing.
bool are_listed_names(const Tree& tree, TokenIndex holder, TokenIndex other) {
  return name_of(tree, holder) != nullptr && name_of(tree, other) != nullptr &&
         !(is_place(tree, holder) && is_place(tree, other));
}

}  // namespace

void draft_apposition(const Drafting& out, TokenIndex noun) {
  const Tree& tree = out.tree;
  if (!is_apposition(tree, noun)) return;
  TokenIndex holder = tree[noun].head;
  TokenIndex described = noun;
  if (is_name(tree, noun) && !is_name(tree, holder)) {
    std::swap(holder, described);
  }
  if (are_listed_names(tree, holder, described)) return;
  // Two common nouns side by side are more often a list.
  const EntityType type = type_of(tree, holder);
  if (!is_name(tree, holder) && !is_name(tree, described) &&
      (type == EntityType::kOther || type != type_of(tree, described))) {
    return;
  }
  for (const TokenIndex each : conjuncts(tree, described)) {
    if (is_predicate(tree, each) || lexicon::is_name_suffix(tree.text(each)) ||
        (each != holder && are_listed_names(tree, holder, each)) ||
        clashes(tree, holder, each)) {
      continue;
    }
    Draft draft;
    draft.predicate = each;
    draft.subject = holder;
    draft.relation = "is";
    draft.lemma = "be";
    draft.object = phrase(tree, each);
    draft.is_explicit = false;
    if (is_place(tree, holder) && is_place(tree, each) && is_name(tree, each)) {
      draft.relation = "is in";  // "Midland, Texas"
      draft.lemma = "be in";
    }
    if (lexicon::is_role_noun(text::lower(tree[each].lemma))) {
      draft_role(out, holder, each, nullptr);
    }
    out.drafts.push_back(std::move(draft));
    if (each == holder) return;
  }
}

}  // namespace relata::extract
