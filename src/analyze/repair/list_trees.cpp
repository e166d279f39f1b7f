#include "analyze/repair/list_trees.h"

#include <optional>
#include <string_view>

#include "analyze/repair/tree_view.h"

namespace relata::analyze {
namespace {

constexpr TokenIndex kLongestRole = 6;  ///< From its article to its noun.

bool is_person(const Name& name) {
  return name.type == EntityType::kPerson;
}

/// Of two words or more, and no place.
bool may_be_person(const Name& name) {
  return is_person(name) ||
         (name.first < name.last && (name.type == EntityType::kOrganization ||
                                     name.type == EntityType::kOther));
}

/// "41" between commas, or at the end.
bool is_age(const Token& token) {
  const std::string_view form = token.form;
  return token.upos == Upos::kNum && !form.empty() && form.size() <= 3 &&
         form.find_first_not_of("0123456789") == std::string_view::npos;
}

class People {
 public:
  explicit People(Sentence& sentence) : sentence_(sentence) {}

  void mend() {
    for (const Name& name : sentence_.names) {
      if (is_person(name) || (may_be_person(name) && is_described(name)))
        mend_person(name);
    }
  }

 private:
  const Token& at(TokenIndex i) const { return sentence_.tokens[i]; }
  bool has(TokenIndex i) const { return i < sentence_.tokens.size(); }

  bool is_comma(TokenIndex i) const { return has(i) && at(i).form == ","; }

  bool is_beside(TokenIndex token) const {
    return at(token).relation == Dep::kConj ||
           at(token).relation == Dep::kAppos;
  }

  /// "Ada Vik, a judge": beside what is told of a person.
  bool is_described(const Name& name) const {
    return is_comma(name.last + 1) &&
           (role_at(name.last + 2) || is_age_at(name.last + 2));
  }

  void mend_person(const Name& name) {
    const TokenIndex person = head_of(sentence_, name);
    open_group(name, person);
    leave_role(name, person);
    leave_group(name, person);
    if (!is_comma(name.last + 1)) return;
    if (const auto role = role_at(name.last + 2)) take_role(person, *role);
    take_age(person, name.last + 2);
  }

  /// "Ana Sol, a nurse, Omar Vik": a person beside another one's role is beside
  /// that person.
  void leave_role(const Name& name, TokenIndex person) {
    const TokenIndex role = at(person).head;
    if (!is_beside(person) || role >= name.first ||
        !is_somebody(sentence_, role) || at(role).relation != Dep::kAppos ||
        !is_indefinite(role)) {
      return;
    }
    const TokenIndex other = at(role).head;
    const Name* const before = name_over(sentence_, other);
    if (before == nullptr || !may_be_person(*before) || other > role) return;
    hang(sentence_, person, other, Dep::kConj);
  }

  bool is_indefinite(TokenIndex noun) const {
    const auto article = dependent(sentence_, noun, Dep::kDet);
    return article && *article < noun &&
           feature(at(*article).features, "Definite") == "Ind";
  }

  /// "her sons, Omar and Ivo": the first of them tells who they are.
  void open_group(const Name& name, TokenIndex person) {
    const TokenIndex group = at(person).head;
    if (at(person).relation != Dep::kConj || group + 2 != name.first ||
        !is_comma(group + 1) || at(group).xpos != "NNS" ||
        type_of_noun(sentence_, group) != EntityType::kPerson ||
        (!dependent(sentence_, group, Dep::kNmodPoss) &&
         !dependent(sentence_, group, Dep::kNummod))) {
      return;
    }
    sentence_.tokens[person].relation = Dep::kAppos;
  }

  /// "the brothers, Omar Vik and Ivo Vik": beside the first name.
  void leave_group(const Name& name, TokenIndex person) {
    const TokenIndex group = at(person).head;
    if (at(person).relation != Dep::kConj || group >= name.first ||
        at(group).upos != Upos::kNoun ||
        feature(at(group).features, "Number") != "Plur") {
      return;
    }
    const auto first = dependent(sentence_, group, Dep::kAppos);
    if (!first || *first < group || *first >= name.first) return;
    const Name* const other = name_over(sentence_, *first);
    if (other != nullptr && may_be_person(*other)) {
      hang(sentence_, person, *first, Dep::kConj);
    }
  }

  /// The noun of "a nurse", "the owner" that begins at `first`.
  std::optional<TokenIndex> role_at(TokenIndex first) const {
    if (!has(first) || at(first).relation != Dep::kDet) return std::nullopt;
    const TokenIndex noun = at(first).head;
    if (noun <= first || noun > first + kLongestRole || !has(noun) ||
        !is_somebody(sentence_, noun)) {
      return std::nullopt;
    }
    return noun;
  }

  /// Whether the role is now told of somebody before `person`, in whose list
  /// it stands.
  bool is_of_another(TokenIndex person, TokenIndex role) const {
    const TokenIndex head = at(role).head;
    if (!is_beside(role) || head >= person) return false;
    if (at(role).relation == Dep::kAppos && name_over(sentence_, head)) {
      return is_below(sentence_, person, head) &&
             at(person).relation == Dep::kConj;
    }
    // Another one in the list has a role as well.
    return at(person).relation == Dep::kConj &&
           (dependent(sentence_, at(person).head, Dep::kAppos) ||
            is_somebody(sentence_, head));
  }

  void take_role(TokenIndex person, TokenIndex role) {
    if (!is_of_another(person, role)) return;
    const TokenIndex list = first_of_list(person);
    hand_over(role, list);
    hang(sentence_, role, person, Dep::kAppos);
  }

  void take_age(TokenIndex person, TokenIndex number) {
    if (!is_age_at(number)) return;
    hand_over(number, first_of_list(person));
    if (at(number).head == person && at(number).relation != Dep::kConj) return;
    hang(sentence_, number, person, Dep::kNmodUnmarked);
  }

  bool is_age_at(TokenIndex number) const {
    return has(number) && is_age(at(number)) && closes(number + 1);
  }

  /// What an age stands before: a mark, "and", the end.
  bool closes(TokenIndex i) const {
    return !has(i) || at(i).upos == Upos::kPunct || at(i).upos == Upos::kCconj;
  }

  TokenIndex first_of_list(TokenIndex person) const {
    while (at(person).relation == Dep::kConj)
      person = at(person).head;
    return person;
  }

  /// Other people beside `word` are beside the first of the list.
  void hand_over(TokenIndex word, TokenIndex list) {
    for (const Name& name : sentence_.names) {
      const TokenIndex person = head_of(sentence_, name);
      if (at(person).head == word && at(person).relation == Dep::kConj) {
        hang(sentence_, person, list, Dep::kConj);
      }
    }
  }

  Sentence& sentence_;
};

bool is_list_mark(const Token& token) {
  return token.form == "," || token.form == ";" || token.upos == Upos::kCconj;
}

/// "Omar Vik, Ivo Roth", where a tree made one name of two: the second is
/// beside the first.
void part_from_other(Sentence& sentence, const Name& name) {
  const TokenIndex head = head_of(sentence, name);
  const TokenIndex above = sentence.tokens[head].head;
  if (sentence.tokens[head].relation != Dep::kFlat || above >= name.first ||
      name_over(sentence, above) == nullptr ||
      !is_list_mark(sentence.tokens[name.first - 1])) {
    return;
  }
  TokenIndex first = above;
  while (sentence.tokens[first].relation == Dep::kConj)
    first = sentence.tokens[first].head;
  hang(sentence, head, first, Dep::kConj);
}

/// The word that all others of a name hang from: a person's first one; of a
/// case at law or a model the one that its clause has for an argument. Nothing
/// for names whose words are best left as they hang.
std::optional<TokenIndex> top_of(const Sentence& sentence, const Name& name) {
  const TokenIndex head = head_of(sentence, name);
  if (is_person(name)) {
    return head == name.first ? std::optional(head) : std::nullopt;
  }
  if (name.type != EntityType::kLaw && name.type != EntityType::kProduct)
    return std::nullopt;
  for (TokenIndex i = head; i <= name.last; ++i) {
    const Dep relation = base(sentence.tokens[i].relation);
    const TokenIndex above = sentence.tokens[i].head;
    const bool is_outside = above < name.first || above > name.last;
    if (is_outside && (relation == Dep::kNsubj || relation == Dep::kObj ||
                       relation == Dep::kObl || relation == Dep::kNmod)) {
      return i;
    }
  }
  return head;
}

}  // namespace

Sentence gather_names(Sentence sentence) {
  for (const Name& name : sentence.names) {
    part_from_other(sentence, name);
    const auto top = top_of(sentence, name);
    if (!top) continue;
    for (TokenIndex i = name.first; i <= name.last; ++i) {
      const TokenIndex head = sentence.tokens[i].head;
      if (i == *top || head == kNoToken ||
          (head >= name.first && head <= name.last) ||
          (is_person(name) && sentence.tokens[i].upos != Upos::kPropn)) {
        continue;
      }
      hang(sentence, i, *top, Dep::kFlat);
    }
  }
  return sentence;
}

Sentence mend_lists(Sentence sentence) {
  People(sentence).mend();
  return sentence;
}

}  // namespace relata::analyze
